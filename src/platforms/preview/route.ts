// What a request asks, and whom.

import type { PreviewPages } from './pages.ts'
import type { PreviewRoom, RoomFacts } from './room.ts'
import type { Visit } from './sessions.ts'

/** What the page may ask, and for whom it is made. */
export interface Bot {
  readonly room: PreviewRoom
  readonly pages: PreviewPages
  readonly visit: Visit
}

/** What stands around every page. */
export interface PageFacts extends RoomFacts {
  readonly visit: Visit
}

export async function factsFor({ room, visit }: Bot): Promise<PageFacts> {
  return { ...(await room.facts()), visit }
}

export interface Asked {
  readonly query: URLSearchParams
  /** What the path's brackets caught. */
  readonly part: string
  /** The JSON body of a POST. */
  readonly body: unknown
}
