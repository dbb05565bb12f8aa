// The map of a `full` edition: what was reported in its window, told as /map tells it. It stands behind the text in a part
// of its own.
//
// 1. Nothing of it is in another part, so that it comes and goes without them.
// 2. Once it is posted it is not taken away: where nothing of it is left, it says so on an empty map.

import type { Edition, EditionMap } from '../core/edition.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type Block, type Illustration, type Inline, plain } from '../core/post.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'
import type { ComposeInput } from './compose.ts'
import { type Mapped, type ToldMap, isOnMap, tellMap } from './map-picture.ts'

/** What the map of an edition is counted from. */
export type MapInput = Pick<ComposeInput, 'settings' | 'window' | 'stories' | 'held' | 'followed' | 'knowledge'>

/** True where a map shows any of these events: one that shows none is not posted. */
export function isToBeShown({ rows }: Pick<EditionMap, 'rows'>, knowledge: Knowledge, words: Words): boolean {
  return isOnMap(tellMap({ title: '', covers: '', rows, holds: false }, knowledge, words))
}

/** The map of an edition as it stands; where nothing of it is left, one that says so. */
export function mapOfEdition(edition: Edition, knowledge: Knowledge, words: Words): Illustration {
  const { slot, map, fictional } = edition
  const title = words.picture.mapTitle(words.date(slot.date, 'day'))
  if (map === null) {
    const nothing = { title, covers: words.picture.nothingLeft, rows: [], holds: false }
    return illustrated(nothing, tellMap(nothing, knowledge, words))
  }
  const mapped = { title, covers: coversOf(edition, map, words), rows: map.rows, holds: map.holds, fictional }
  return illustrated(mapped, tellMap(mapped, knowledge, words))
}

/** What is in doubt stands before the places, which are left out first where room is short. */
function illustrated({ title, covers }: Mapped, { picture, places, notes }: ToldMap): Illustration {
  const note = (text: string): Block => ({ kind: 'note', text: [plain(text)] })
  const text: Inline[] = [plain(places)]
  return {
    title: [plain(title)],
    blocks: [...[covers, ...notes].map(note), ...(places === '' ? [] : [{ kind: 'paragraph' as const, text }])],
    picture,
  }
}

/** "27 June 2025, 20:00 to 28 June 2025, 20:00 · 26 events · 9 independent sources". */
function coversOf({ window, slot }: Edition, { rows, origins }: EditionMap, words: Words): string {
  const local = (instant: string) =>
    words.moment(dayIn(slot.timeZone, Date.parse(instant)), clockTimeIn(slot.timeZone, Date.parse(instant)))
  const events = rows.reduce((sum, row) => sum + row.events, 0)
  return words.picture.covers(
    local(window.from),
    local(window.to),
    words.picture.events(events, false),
    words.picture.sources(origins),
  )
}
