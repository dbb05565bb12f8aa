// /why: why an item is in a digest, or why a story is in none: its topics, its story, its rank, where it stands, and
// what was left out beside it.

import type { Item } from '../core/edition.ts'
import type { HouseStyle } from '../core/house-style.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { storyMark } from '../core/pointed.ts'
import { type Block, type ListItem, type Post, button, plain } from '../core/post.ts'
import type { StoryReasons } from '../core/reasons.ts'
import type { Story } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'
import { editionTitle } from './edition-title.ts'
import { chooseTelling, itemOf } from './item.ts'
import { itemLines } from './lines.ts'
import type { Standing } from './standing.ts'
import { tellingsOf } from './telling.ts'
import {
  absenceLine,
  besideLines,
  groupLines,
  rankLines,
  sectionLines,
  type Speaking,
  topicLines,
} from './why-lines.ts'

export interface WhyInput {
  readonly story: Story
  /** In the edition that told it, else in the one that weighed it; null where none did. */
  readonly standing: Standing | null
  /** In the newest edition, where an earlier one told it. */
  readonly notAgain: Standing | null
  /** It came in after the newest edition, and another will follow. */
  readonly awaits: boolean
  readonly reasons: StoryReasons
  readonly style: HouseStyle
  /** It is held: what says so, alone or above the answer. */
  readonly held?: { readonly says: string; readonly alone: boolean } | null
}

/** Why a story stands where it does in a channel's editions. */
export function whyPost(input: WhyInput, knowledge: Knowledge, words: Words): Post {
  const { story, standing, reasons, held = null } = input
  const { why } = words
  if (held?.alone === true) return heldPost(story, held.says, words)
  const speaking: Speaking = { knowledge, words }
  const item = standing?.item ?? null
  const shown = itemShown(input, knowledge, words)
  const teller = shown?.links[0]?.article ?? null
  const rank = standing === null ? null : rankLines(standing, speaking)
  const section = standing === null ? [] : sectionLines(standing, speaking)
  const blocks: Block[] = [
    ...(held === null ? [] : [{ kind: 'note' as const, text: [plain(held.says)] }]),
    itemBlock(shown, item, story, words),
    ...absence(input, speaking),
    ...listed(why.topics, topicLines(story, reasons, shown?.topic ?? null, speaking)),
    ...listed(why.grouped, groupLines(story, reasons, teller, speaking)),
    ...(rank === null ? [] : [heading(why.rank), paragraph(rank.head), { kind: 'list' as const, items: rank.parts }]),
    ...listed(
      why.section,
      section.map((line) => ({ lines: [line] })),
    ),
    ...(standing === null ? [] : listed(why.beside, besideLines(story, standing, speaking))),
    ...notes(input, words).map((note) => ({ kind: 'note' as const, text: [plain(note)] })),
  ]
  const title =
    item === null || standing === null
      ? why.titleOfStory(story.id)
      : why.title(item.number, editionTitle(standing.edition, words))
  const options = {
    story: story.id,
    ...(standing !== null && standing.edition.number > 0 ? { edition: standing.edition.id } : {}),
  }
  return {
    language: words.language,
    title: [plain(title)],
    blocks,
    buttons: [[button(words.button.story, { command: 'story', options })]],
    tone: 'answer',
    mark: storyMark(story.id),
  }
}

function heldPost({ id }: Story, says: string, words: Words): Post {
  return {
    language: words.language,
    title: [plain(words.why.titleOfStory(id))],
    blocks: [paragraph([plain(says)])],
    buttons: [],
    tone: 'answer',
    mark: storyMark(id),
  }
}

/** The item as printed; in another language than the edition's, or without one, as it would be. */
function itemShown({ story, standing, style }: WhyInput, knowledge: Knowledge, words: Words): Item | null {
  const printed = standing?.item ?? standing?.candidate?.item
  if (printed !== undefined && standing?.edition.language === words.language) return printed
  const context = { words, knowledge, style, length: 'normal' as const }
  const telling = standing?.candidate?.telling ?? chooseTelling(tellingsOf(story, words.language), context)
  if (telling === null) return printed ?? null
  const { topic = null, updateOf: toldIn = null } = printed ?? {}
  const novelty = printed?.section === 'corrections' ? 'correction' : printed?.update ? 'update' : 'new'
  return itemOf(story, telling, { novelty, toldIn, topic }, context)
}

function itemBlock(shown: Item | null, item: Item | null, { accounts }: Story, words: Words): Block {
  const outlets = new Map(accounts.map(({ article }) => [article.id, article.sourceName]))
  if (shown !== null) {
    const lines = itemLines(shown, (id) => outlets.get(id) ?? id, words)
    return { kind: 'list', items: [{ ...(item === null ? {} : { number: item.number }), lines }] }
  }
  const [first] = accounts
  return paragraph(first === undefined ? [] : [{ text: first.article.title, lang: first.article.language }])
}

/** Why it is in no edition, or not in the newest. */
function absence({ story, standing, notAgain, awaits }: WhyInput, speaking: Speaking): Block[] {
  const { words } = speaking
  const { why } = words
  if (standing === null) return [heading(why.absent), paragraph([plain(awaits ? why.awaits : why.uncovered)])]
  const missing = [standing, notAgain].filter((one) => one !== null).filter((one) => one.absence !== null)
  const says = missing.map(
    (one) => `${why.notIn(editionTitle(one.edition, words))} ${absenceLine(one, story, speaking)}`,
  )
  return says.length === 0 ? [] : [heading(why.absent), ...says.map((text) => paragraph([plain(text)]))]
}

function notes({ story, standing }: WhyInput, words: Words): string[] {
  return [
    ...(standing === null || standing.unchanged ? [] : [words.why.changed]),
    ...(standing?.edition.number === 0 ? [words.edition.notPosted] : []),
    ...(story.accounts.some(({ article }) => article.fictional) ? [words.edition.fictional] : []),
  ]
}

function listed(title: string, items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'list', items }]
}

function heading(title: string): Block {
  return { kind: 'heading', text: [plain(title)] }
}

function paragraph(text: Extract<Block, { kind: 'paragraph' }>['text']): Block {
  return { kind: 'paragraph', text }
}
