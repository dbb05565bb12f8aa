// What is remembered of the items that a feed had, and what an answer is by it: news, an archive, or an archive served anew.
//
// Rules
// 1. An item is remembered by two marks: one of its address with its title and text, one of its title alone. Dates, guids
//    and keys that say where a reader came from are no part of them: they change while the item stays.
// 2. A feed's archive is what its first answer has. One that was empty, or cut off, leaves the rest of it to the next one,
//    for a day: some feeds are cut off always.
// 3. News comes at a feed's own pace. Ten times what its usual gap lets expect since it last answered is none any more, nor
//    are more than 30 items at once where less was to be expected. Where nothing in the answer was there before, and dates
//    do not tell what is new, ten are enough: the feed was replaced as a whole.
// 4. Items that come back under their old titles, most of what is new and eight or more, are an archive too. Titles that
//    many items share count once: some outlets call everything "breaking".

import type { RawArticle } from './article.ts'
import { widerAddress } from './addresses.ts'
import { sha256 } from './ids.ts'
import { normaliseText } from './identity.ts'

const TIMES_USUAL = 10
const MOST_AT_ONCE = 30
const MOST_REPLACED = 10
const FEWEST_BACK = 8
/** The gap where none is known. */
const UNKNOWN_GAP_MS = 3_600_000
const CUT_OFF_FOR_MS = 86_400_000

/** What is remembered of a feed. */
export interface FeedMemory {
  readonly marks: ReadonlySet<string>
  /** When its first items were remembered (epoch milliseconds). */
  readonly since: number
  /** Its archive was read to its end, or counts as read. */
  readonly whole: boolean
}

/** The marks of an item, 8 bytes each in hex; `title` is null where it has none. */
export interface ItemMarks {
  readonly item: string
  readonly title: string | null
}

export function marksOf({ url, title, text }: RawArticle): ItemMarks {
  const address = url === null ? '' : (widerAddress(url) ?? url)
  const words = normaliseText(title ?? '')
  return {
    item: markOf(`item\n${address}\n${title ?? ''}\n${text}`),
    title: words === '' ? null : markOf(`title\n${words}`),
  }
}

function markOf(content: string): string {
  return sha256(content).slice(0, 16)
}

/** Whether an answer at `at` counts as the archive of a feed; `answeredAt`: when it last answered, null = never. */
export function isArchive(memory: FeedMemory | null, answeredAt: string | null, at: number): boolean {
  // What was followed before items were remembered has no memory, and had its first answer.
  if (memory === null) return answeredAt === null
  return !memory.whole && (memory.marks.size === 0 || at - memory.since < CUT_OFF_FOR_MS)
}

/** What is counted in an answer. */
export interface AnswerCounts {
  /** Items whose article is stored neither at their address nor by what they say. */
  readonly unknown: number
  /** Of those, such as may be new: without a date, or dated since the feed last answered. */
  readonly recent: number
  /** Of those, without a date. */
  readonly undated: number
  /** Titles of unknown items that the feed had before. */
  readonly back: number
  /** Items that are known by what they say, at an address that is not. */
  readonly moved: number
  /** Items that the feed had before, or whose address is known. */
  readonly stayed: number
}

/** A feed's own pace, in milliseconds. */
export interface FeedPace {
  /** Usual time between two articles; null = not known. */
  readonly gap: number | null
  /** Since it last answered; null where it never did. */
  readonly elapsed: number | null
}

/** What an answer is, beside news. */
export interface AnswerNature {
  /** More of it claims to be new than can be. */
  readonly flood: boolean
  /** So much of it is not known that what is dated before the last answer is no late news. */
  readonly archive: boolean
  /** What was under other addresses comes back in numbers. */
  readonly servedAnew: boolean
  /** Old titles come back in numbers, with other texts. */
  readonly titlesBack: boolean
}

export const JUST_NEWS: AnswerNature = { flood: false, archive: false, servedAnew: false, titlesBack: false }

/** Fewer items than this are news without being counted. */
export const FEWEST_COUNTED = 5

export function natureOf(counts: AnswerCounts, { gap, elapsed }: FeedPace): AnswerNature {
  const { unknown, recent, undated, back, moved, stayed } = counts
  const expected = TIMES_USUAL * ((elapsed ?? 0) / (gap ?? UNKNOWN_GAP_MS))
  const most = Math.max(MOST_AT_ONCE, expected)
  const titlesBack = back >= FEWEST_BACK && back > unknown / 2
  // What is told apart by its title leaves the rest to be news.
  const explained = titlesBack ? back : 0
  const replaced = stayed === 0 && undated - explained > Math.max(MOST_REPLACED, expected)
  const flood = recent - explained > most || replaced
  const archive = unknown - explained > most || replaced
  const servedAnew = archive || titlesBack || (moved >= FEWEST_COUNTED && moved > unknown / 2)
  return { flood, archive, servedAnew, titlesBack }
}
