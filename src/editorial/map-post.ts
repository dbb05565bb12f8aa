// /map: where the events of a subject were reported, as a picture and in words.

import type { Knowledge } from '../core/knowledge.ts'
import { type Block, type Post, plain } from '../core/post.ts'
import type { Tally } from '../core/ports/tally.ts'
import type { Words } from '../core/words/words.ts'
import { tellMap } from './map-picture.ts'
import { type Pictured, coversOf, pictureButtons } from './pictured.ts'

/** A map of these events. */
export function mapPost(given: Pictured, tally: Tally, knowledge: Knowledge, words: Words): Post {
  const title = words.picture.mapTitle(given.label)
  const covers = coversOf(given, tally, words)
  const mapped = { title, covers, rows: tally.rows, holds: given.holds, fictional: tally.fictional }
  const { picture, places, notes } = tellMap(mapped, knowledge, words)
  const blocks: Block[] = [
    { kind: 'note', text: [plain(covers)] },
    ...(places === '' ? [] : [{ kind: 'paragraph' as const, text: [plain(places)] }]),
    ...notes.map((text): Block => ({ kind: 'note', text: [plain(text)] })),
  ]
  return {
    language: words.language,
    title: [plain(title)],
    blocks,
    picture,
    buttons: pictureButtons('map', given, words),
    tone: 'answer',
  }
}
