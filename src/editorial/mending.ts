// Whether a correction concerns what a posted item says, and what the item says of it then.
//
// 1. The corrected report must stand behind the item.
// 2. A report that says that it corrects is told. A text that was merely changed at its address is told where its figures
//    are no longer those of the item, or where the sentence that went is the one that the item tells: most reports that
//    change only grow.
// 3. Words of the report stand as quotations, or not at all where they are long.

import type { Edition, Item, Mend } from '../core/edition.ts'
import type { FiledCorrection } from '../core/ports/outbox.ts'
import type { Account } from '../core/story.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'

/** Longer stretches are left out: what changed is then read in the report itself. */
const LONGEST_QUOTE = 240
/** So much of the words of an item's lead in the sentence that went: it is what the item tells. */
const TOLD = 0.5

/** The edition with this correction marked in the items that it concerns; null where it concerns none, or is marked. */
export function mended(
  edition: Edition,
  filed: FiledCorrection,
  account: Account | null,
  at: { readonly now: number; readonly words: Words },
): Edition | null {
  const mend = mendOf(edition, filed, at)
  const concerned = edition.items.filter(
    (item) => concerns(item, filed, account) && !item.mends.some(({ cause }) => cause === mend.cause),
  )
  if (concerned.length === 0) return null
  const items = edition.items.map((item) =>
    concerned.includes(item) ? { ...item, mends: [...item.mends, mend] } : item,
  )
  return { ...edition, items }
}

/** The same with less and less: without the words of the reports, then without what else they say. */
export function shorterMended(edition: Edition): Edition[] {
  const bare = edition.items.map((item) => ({
    ...item,
    mends: item.mends.map((mend) => ({ ...mend, before: null, after: null })),
  }))
  const alone = bare.map((item) => (item.mends.length > 0 ? { ...item, beside: [] } : item))
  return [
    { ...edition, items: bare },
    { ...edition, items: alone },
  ]
}

/** Ids of the articles whose corrections were marked in these editions within (from, to]. */
export function mendedWithin(
  editions: readonly Edition[],
  { from, to }: { readonly from: string; readonly to: string },
): { readonly articles: ReadonlySet<string>; readonly stories: readonly string[] } {
  const within = ({ at }: Mend) => Date.parse(at) > Date.parse(from) && Date.parse(at) <= Date.parse(to)
  const items = editions.flatMap((edition) => edition.items.filter((item) => item.mends.some(within)))
  const mends = items.flatMap((item) => item.mends.filter(within))
  return { articles: new Set(mends.map(({ article }) => article)), stories: items.map(({ story }) => story) }
}

function concerns(item: Item, filed: FiledCorrection, account: Account | null): boolean {
  const { article, note, before } = filed
  if (article === null) return false
  const figures = item.figures.filter(({ articles }) => articles.includes(article))
  if (figures.length === 0 && !item.links.some((link) => link.article === article)) return false
  if (note !== null) return true
  const events = account?.events ?? []
  const stands = ({ killed, wounded }: Item['figures'][number]) =>
    (killed === null && wounded === null) ||
    events.some((event) => same(event.killed, killed) && same(event.wounded, wounded))
  if (account !== null && !figures.every(stands)) return true
  return before !== null && item.links[0]?.article === article && shared(item.lead, before) >= TOLD
}

function mendOf(edition: Edition, filed: FiledCorrection, at: { readonly now: number; readonly words: Words }): Mend {
  const { slot } = edition
  const day = dayIn(slot.timeZone, at.now)
  const time = clockTimeIn(slot.timeZone, at.now)
  const sameDay = day === slot.date
  return {
    cause: `${filed.by.id}@${filed.ofVersion}`,
    at: new Date(at.now).toISOString(),
    when: sameDay ? time : at.words.moment(day, time),
    sameDay,
    source: filed.by.sourceName,
    article: filed.by.id,
    before: short(filed.before),
    after: short(filed.after) ?? (filed.before === null ? short(filed.note) : null),
    language: filed.by.language,
  }
}

function short(text: string | null): string | null {
  return text !== null && text.length <= LONGEST_QUOTE ? text : null
}

function same(a: readonly number[] | null, b: readonly number[] | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function shared(lead: string, sentence: string): number {
  const words = (text: string) => new Set(text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [told, gone] = [words(lead), words(sentence)]
  return [...told].filter((word) => gone.has(word)).length / Math.max(1, told.size)
}
