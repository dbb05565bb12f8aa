// /story: every account of one event, as an analyst would quote it. First what happened in the best-attested wording,
// then what independent reports agree on and what they do not, who reported what when, what was corrected, and the
// stories of the same thread. Long stories turn pages of accounts; what frames them stands on the first page.

import type { HouseStyle } from '../core/house-style.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { nameIn } from '../core/names.ts'
import { storyMark } from '../core/pointed.ts'
import { type Block, type Post, button, plain, inRows } from '../core/post.ts'
import type { MadeCorrection, Story, ThreadAround } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'
import { eventDateLabel } from './date-label.ts'
import { publishedOrSeen } from './item.ts'
import { LEAD_AIMS } from './lead.ts'
import { toldLines, whenAndWhere } from './lines.ts'
import { headTelling, mainTelling, ownReports } from './main-event.ts'
import { mistakeButton } from './mistake-button.ts'
import { pagingButtons, rangeOf } from './paging.ts'
import { accountItems } from './story-accounts.ts'
import { agreementBlocks } from './story-agreement.ts'
import { correctionBlocks, threadBlocks } from './story-around.ts'
import { claimAttribution, claimLead, type Wording } from './story-lines.ts'
import { originsOf, type Telling } from './telling.ts'

export const ACCOUNTS_A_PAGE = 6
const BUTTONS_A_ROW = 4

export interface StoryInput {
  readonly story: Story
  /** The id of the edition that is being read, which "Why?" is about; null for none. */
  readonly edition?: string | null
  readonly corrections: readonly MadeCorrection[]
  readonly thread: ThreadAround
  /** Of its accounts, from 0; one that is not there shows the last. */
  readonly page: number
  readonly timeZone: string
  readonly style: HouseStyle
  /** What is said of a story that moderators hold; `alone`: nothing else is shown of it. */
  readonly held?: { readonly says: string; readonly alone: boolean } | null
}

/** All that is stored about one story. */
export function storyPost(input: StoryInput, knowledge: Knowledge, words: Words): Post {
  const { story, thread, edition = null, held = null } = input
  const wording: Wording = { words, knowledge, style: input.style, timeZone: input.timeZone }
  const heads = story.accounts.map(({ article }) => article)
  const pages = Math.max(1, Math.ceil(heads.length / ACCOUNTS_A_PAGE))
  const told = edition === null ? {} : { edition }
  const page = Math.min(input.page, pages - 1)
  if (held?.alone === true) return heldPost(story, held.says, words)
  const blocks: Block[] = [
    ...(held === null ? [] : [{ kind: 'note' as const, text: [plain(held.says)] }]),
    ...(page === 0 ? factBlocks(story, wording) : []),
    ...accountBlocks(story, page, pages, wording),
    ...(page === 0 ? [...correctionBlocks(input.corrections, wording), ...threadBlocks(thread, wording)] : []),
    { kind: 'note', text: [plain(words.latest.accounts(heads.length, originsOf(story.accounts).size))] },
  ]
  const around = page === 0 ? [...thread.before, ...thread.after] : []
  if ([...story.accounts, ...around.flatMap(({ accounts }) => accounts)].some(({ article }) => article.fictional))
    blocks.push({ kind: 'note', text: [plain(words.edition.fictional)] })
  return {
    language: words.language,
    title: [plain(words.story.title(story.id))],
    blocks,
    buttons: [
      ...inRows(
        around.map(({ id }) => button(id, { command: 'story', options: { story: id } })),
        BUTTONS_A_ROW,
      ),
      pagingButtons('story', { story: story.id, ...told }, page, pages, words),
      [
        button(words.why.button, { command: 'why', options: { item: story.id, ...told } }),
        mistakeButton({ item: story.id, ...told }, words),
      ],
    ].filter((row) => row.length > 0),
    tone: 'answer',
    mark: storyMark(story.id),
  }
}

function heldPost({ id }: Story, says: string, words: Words): Post {
  return {
    language: words.language,
    title: [plain(words.story.title(id))],
    blocks: [{ kind: 'paragraph', text: [plain(says)] }],
    buttons: [],
    tone: 'answer',
    mark: storyMark(id),
  }
}

/** What happened, and what is agreed. */
function factBlocks(story: Story, wording: Wording): Block[] {
  const { words, knowledge, style } = wording
  const main = mainTelling(story, knowledge)
  const head = main && headTelling(story, main, { words, knowledge, style, length: 'full' })
  return [...(head === null ? [] : headBlocks(head, wording)), ...agreementBlocks(ownReports(story), main, wording)]
}

function headBlocks(main: Telling, wording: Wording): Block[] {
  const { words, knowledge, style } = wording
  const { article, event } = main
  const place = knowledge.places.find(({ id }) => id === event.place)
  const when = eventDateLabel(event, words) || publishedOrSeen(article, words)
  const facts = [...(event.kind === 'Other' ? [] : [words.kind[event.kind]]), ...partiesOf(main, wording)]
  const lead = claimLead(main, LEAD_AIMS.full, style)
  const told = toldLines([], lead, claimAttribution(main, wording), words)
  const head = [...whenAndWhere(when, place ? nameIn(place, words.language) : null)]
  if (facts.length > 0) head.push(plain(` · ${facts.join(' · ')}`))
  // One item, so that no part of a split post has the sentence without its attribution.
  return [{ kind: 'list', items: [{ lines: [head, ...told] }] }]
}

/** "Actors: ...", as the telling names them. */
function partiesOf({ event }: Telling, { words, knowledge }: Wording): string[] {
  const names = event.actors.flatMap((id) =>
    knowledge.actors.filter((actor) => actor.id === id).map((actor) => nameIn(actor, words.language)),
  )
  return names.length > 0 ? [`${words.story.actors}: ${words.list(names)}`] : []
}

function accountBlocks(story: Story, page: number, pages: number, wording: Wording): Block[] {
  const { words } = wording
  const { accounts } = story
  const from = page * ACCOUNTS_A_PAGE
  const shown = accounts.slice(from, from + ACCOUNTS_A_PAGE)
  const range = words.latest.page(rangeOf(from + 1, shown.length, words), accounts.length)
  return [
    { kind: 'heading', text: [plain(words.story.accounts(accounts.length))] },
    { kind: 'list', items: accountItems(accounts, shown, wording) },
    ...(pages > 1 ? [{ kind: 'note' as const, text: [plain(range)] }] : []),
  ]
}
