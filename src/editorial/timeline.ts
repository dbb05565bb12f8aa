// /timeline: the dated entries of a subject. The first page of a long one tells the story; then all pages follow in
// order. Precision is shown, never invented. Each entry is numbered; the button of its number opens its story, or, where
// it gathers what was alike on one day, each of those by itself. Another button shows the page as a picture
// (`timeline-picture`).

import type { HouseStyle } from '../core/house-style.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type Block, type Button, type Inline, type Post, button, plain, requestId } from '../core/post.ts'
import type { CommandRequest } from '../core/request.ts'
import type { TimelineEntry } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'
import { dateLabel } from './date-label.ts'
import { whenAndWhere } from './lines.ts'
import { pagingButtons } from './paging.ts'
import { type HeldOf, type HeldStory, openEntry } from './timeline-held.ts'
import { type EntryContext, type SpokenEntry, entryLines, isFictional, spoken } from './timeline-entry.ts'

export const ENTRIES_A_PAGE = 10
/** The first page takes one entry of a story's day: so many more are asked for. */
export const FIRST_PAGE_CHOICE = 14
const BUTTONS_A_ROW = 5

export interface TimelineInput {
  readonly label: string
  readonly options: Readonly<Record<string, string>>
  readonly entries: readonly TimelineEntry[]
  readonly total: number
  /** There are more than `total`. */
  readonly more?: boolean
  /** From 0; null = the first view, whose `entries` are up to FIRST_PAGE_CHOICE that tell the story, best first. */
  readonly page: number | null
  readonly style: HouseStyle
  readonly held?: HeldOf
}

/** One to be told, or the held story that stands in its place. */
export interface Shown extends SpokenEntry {
  readonly held: HeldStory | null
}

const NOTHING_HELD: HeldOf = { says: new Map(), storyOf: () => undefined }

/** A page of dated entries, oldest first. */
export function timelinePost(input: TimelineInput, knowledge: Knowledge, words: Words): Post {
  const context: EntryContext = { style: input.style, knowledge, words }
  const inOrder = shownIn(input, context)
  const items = inOrder.map((entry, at) => ({
    number: at + 1,
    lines: entry.held === null ? entryLines(entry, context) : heldLines(entry.entry, entry.held, words),
  }))
  const blocks: Block[] = [
    { kind: 'note', text: [plain(pageNote(input, inOrder.length, words))] },
    { kind: 'list', items },
  ]
  if (inOrder.some(({ entry }) => isFictional(entry))) {
    blocks.push({ kind: 'note', text: [plain(words.edition.fictional)] })
  }
  return {
    language: words.language,
    title: [plain(words.timeline.title(input.label))],
    blocks,
    buttons: [...openingButtons(inOrder, input, words), turningButtons(input, words)].filter((row) => row.length > 0),
    tone: 'answer',
  }
}

/** What stands on the page, oldest first. */
export function shownIn({ entries, total, page, held = NOTHING_HELD }: TimelineInput, context: EntryContext): Shown[] {
  const told = entries
    .map((entry) => openEntry(entry, held))
    .map((open): Shown => ({ ...spoken(open.entry, context), held: open.held }))
  const shown = page === null && total > ENTRIES_A_PAGE ? oneOfEachDay(told) : told
  return [...shown].sort(
    ({ entry: a }, { entry: b }) =>
      a.days.earliest.localeCompare(b.days.earliest) || b.days.latest.localeCompare(a.days.latest) || a.id - b.id,
  )
}

/** Which page this is of how much. */
export function pageNote({ page, total, more }: TimelineInput, shown: number, { timeline }: Words): string {
  const pages = pagesOf(total)
  return page === null && pages > 1
    ? timeline.key(shown, total, more)
    : timeline.page((page ?? 0) + 1, Math.max(pages, 1), total, more)
}

function pagesOf(total: number): number {
  return Math.ceil(total / ENTRIES_A_PAGE)
}

function heldLines(entry: TimelineEntry, { story, says }: HeldStory, words: Words): Inline[][] {
  return [
    [
      ...whenAndWhere(dateLabel(entry, words), null),
      plain(' · '),
      { text: says, style: 'italic' },
      plain(` · ${story}`),
    ],
  ]
}

/** One of a story's day, best first: what else it tells of that day stands on the pages. */
function oneOfEachDay(entries: readonly Shown[]): Shown[] {
  const known = new Set<string>()
  const first = entries.filter(({ entry: { id, days, gathered }, best, held }) => {
    const story = held?.story ?? gathered?.family ?? best?.article.story ?? String(id)
    const name = `${days.earliest}/${days.latest} ${story}`
    return !known.has(name) && known.add(name)
  })
  return first.slice(0, ENTRIES_A_PAGE)
}

/** One a number; entries of one story share theirs ("1, 3"). */
function openingButtons(entries: readonly Shown[], { options }: TimelineInput, words: Words): Button[][] {
  const { number, language } = words
  const asked = new Map<string, { readonly request: CommandRequest; readonly numbers: string[] }>()
  entries.forEach((entry, at) => {
    const request = openingRequest(entry, options)
    if (request === null) return
    const id = requestId(request)
    const known = asked.get(id) ?? { request, numbers: [] }
    known.numbers.push(number(at + 1))
    asked.set(id, known)
  })
  const buttons = [...asked.values()].map(({ request, numbers }) =>
    button(numbers.join(language === 'en' ? ', ' : '، '), request),
  )
  const rows = Array.from({ length: Math.ceil(buttons.length / BUTTONS_A_ROW) }, (_, row) => row * BUTTONS_A_ROW)
  return rows.map((from) => buttons.slice(from, from + BUTTONS_A_ROW))
}

function openingRequest(
  { entry: { gathered, days }, best, held }: Shown,
  options: TimelineInput['options'],
): CommandRequest | null {
  if (held !== null) return null
  if (gathered !== null) {
    const inside = `${gathered.family} ${days.earliest}`
    return { command: 'timeline', options: { ...options, gathered: inside, page: '0' } }
  }
  return best === null ? null : { command: 'story', options: { story: best.article.story } }
}

function turningButtons({ options, page, total, entries }: TimelineInput, words: Words): Button[] {
  const asked = Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'gathered' && name !== 'page'))
  const opened = options['gathered'] !== undefined
  const back = opened ? [button(words.button.timeline, { command: 'timeline', options: asked })] : []
  const drawn = { command: 'timeline', options: { ...options, drawn: 'yes' } }
  const picture = entries.length > 1 ? [button(words.picture.show.timeline, drawn)] : []
  if (total <= ENTRIES_A_PAGE) return [...back, ...picture]
  const turning =
    page === null
      ? [button(words.timeline.all, { command: 'timeline', options: { ...options, page: '0' } })]
      : [...back, ...pagingButtons('timeline', options, page, pagesOf(total), words)]
  return [...turning, ...picture]
}
