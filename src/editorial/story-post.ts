// /story: every account of one event, who reported what when, figures compared.

import type { HouseStyle } from '../core/house-style.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { nameIn } from '../core/names.ts'
import { type Block, type Inline, type ListItem, type Post, bold, button, link, plain } from '../core/post.ts'
import type { Account, Story } from '../core/story.ts'
import { clockTimeIn, dayIn, isDay } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'
import { attributionOf } from './attribution.ts'
import { dateLabel, eventDateLabel } from './date-label.ts'
import { figuresDiffer, figuresOf } from './figures.ts'
import { LEAD_AIMS, leadOf } from './lead.ts'
import { attributionLine, figuresLine, toldLines, whenAndWhere } from './lines.ts'
import { originsOf, tellingsOf } from './telling.ts'

/** More accounts than this are summed up in a line. */
const MOST_ACCOUNTS = 20

/** With this many accounts or fewer, each is told in more than its main sentence. */
const FEW_ACCOUNTS = 2
const MOST_SENTENCES = 12

export interface StoryInput {
  readonly story: Story
  /** The id of the edition that is being read, which "Why?" is about; null for none. */
  readonly edition?: string | null
  readonly timeZone: string
  readonly style: HouseStyle
}

/** All that is stored about one story. */
export function storyPost(
  { story, edition = null, timeZone, style }: StoryInput,
  knowledge: Knowledge,
  words: Words,
): Post {
  const heads = story.accounts.map(({ article }) => article)
  const outlets = new Map(heads.map((head) => [head.id, head.sourceName]))
  const tellings = tellingsOf(story, words.language).filter(({ event }) => event.status !== 'background')
  const [main] = tellings
  const same = main
    ? tellings.filter(
        ({ event }) => event.kind === main.event.kind && (event.date === main.event.date || event.rank === 0),
      )
    : []
  const figures = figuresOf(same)
  const differing = figuresLine(figures, (id) => outlets.get(id) ?? id, words)
  const blocks: Block[] = []
  const facts = main ? factsLine(main.event, knowledge, words) : []
  if (facts.length > 0) blocks.push({ kind: 'paragraph', text: facts })
  if (differing && figuresDiffer(figures)) {
    blocks.push({ kind: 'heading', text: [plain(words.story.figures)] }, { kind: 'paragraph', text: differing })
    blocks.push({ kind: 'note', text: [plain(words.story.disagree)] })
  }
  const most = story.accounts.length <= FEW_ACCOUNTS ? MOST_SENTENCES : 1
  blocks.push({ kind: 'heading', text: [plain(words.story.accounts(story.accounts.length))] })
  blocks.push({
    kind: 'list',
    items: story.accounts
      .slice(0, MOST_ACCOUNTS)
      .map((account) => accountLines(account, outlets, { timeZone, style, most }, words)),
  })
  blocks.push({ kind: 'note', text: [plain(words.latest.accounts(heads.length, originsOf(story.accounts).size))] })
  if (heads.some((head) => head.fictional)) blocks.push({ kind: 'note', text: [plain(words.edition.fictional)] })
  const options = { item: story.id, ...(edition === null ? {} : { edition }) }
  return {
    language: words.language,
    title: [plain(words.story.title(story.id))],
    blocks,
    buttons: [[button(words.why.button, { command: 'why', options })]],
    tone: 'answer',
  }
}

interface AccountContext {
  readonly timeZone: string
  readonly style: HouseStyle
  /** Sentences shown of one account. */
  readonly most: number
}

/** When and where, what kind of event where it has one, and who takes part. */
function factsLine(event: Account['events'][number], knowledge: Knowledge, words: Words): Inline[] {
  const place = knowledge.places.find(({ id }) => id === event.place)
  const actors = event.actors.flatMap((id) =>
    knowledge.actors.filter((actor) => actor.id === id).map((actor) => nameIn(actor, words.language)),
  )
  const where = place ? nameIn(place, words.language) : null
  const label = eventDateLabel(event, words)
  const parts: Inline[][] = [
    ...(label === '' && where === null ? [] : [whenAndWhere(label, where)]),
    ...(event.kind === 'Other' ? [] : [[plain(words.kind[event.kind])]]),
    ...(actors.length > 0 ? [[plain(`${words.story.actors}: ${words.list(actors)}`)]] : []),
  ]
  return parts.flatMap((part, at) => (at > 0 ? [plain(' · '), ...part] : part))
}

function accountLines(
  account: Account,
  outlets: ReadonlyMap<string, string>,
  context: AccountContext,
  words: Words,
): ListItem {
  const { article, events, corrects } = account
  const first: Inline[] = [
    link(article.sourceName, article.url),
    plain(` · ${publishedLabel(article, context.timeZone, words)}`),
  ]
  const original = article.origin === article.id ? null : outlets.get(article.origin)
  if (original) first.push(plain(` · ${words.story.copy(original)}`))
  if (corrects !== null && corrects.article !== article.id) first.push(plain(` · ${words.story.corrects}`))
  if (article.version > 1) first.push(plain(` · ${words.story.version(article.version)}`))
  // A copy says what its original says; its headline may leave out who said it.
  if (original) return { lines: [first] }
  if (events.length === 0) return { lines: [first, [{ text: article.title, lang: article.language }]] }
  return { lines: [first, ...toldBy(account, context, words)] }
}

/** What an account tells, its most important first: each sentence once, background last. */
function toldBy({ article, events }: Account, { most, style }: AccountContext, words: Words): Inline[][] {
  const ordered = [...events].sort((a, b) => Number(isAside(a)) - Number(isAside(b)) || a.rank - b.rank)
  const taken = new Set<string>()
  const lines: Inline[][] = []
  for (const event of ordered) {
    const lead = leadOf(event, LEAD_AIMS.full, article.language, style)
    if (taken.size >= most || taken.has(lead.text)) continue
    taken.add(lead.text)
    const label = event.dated ? dateLabel(event, words) : ''
    const attribution = attributionLine(attributionOf(event, article.sourceName, words), event.status, words)
    const head = label === '' ? [] : [bold(label)]
    lines.push(...toldLines(head, { ...lead, language: article.language }, attribution, words))
  }
  return lines
}

function isAside({ status, ahead }: Account['events'][number]): boolean {
  return status === 'background' || ahead
}

function publishedLabel(article: Account['article'], timeZone: string, words: Words): string {
  const { published, seen } = article
  if (published === null) return `${words.story.firstSeen} ${words.date(dayIn(timeZone, Date.parse(seen)), 'day')}`
  if (isDay(published)) return words.story.published(words.date(published, 'day'))
  const at = Date.parse(published)
  return words.story.published(words.moment(dayIn(timeZone, at), clockTimeIn(timeZone, at)))
}
