// What a request asks, and whom.

import type { PreviewPages } from './pages.ts'
import type { PreviewRoom } from './room.ts'

/** What the page may ask. */
export interface Bot {
  readonly room: PreviewRoom
  readonly pages: PreviewPages
}

export interface Asked {
  readonly query: URLSearchParams
  /** What the path's brackets caught. */
  readonly part: string
  /** The JSON body of a POST. */
  readonly body: unknown
}
