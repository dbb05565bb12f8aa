// The accounts of /story in order of time: who reported what when, each claim with its status and speaker.

import { type Inline, type ListItem, bold, link, plain } from '../core/post.ts'
import type { Account, ArticleHead, StoredEvent } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'
import { dateLabel } from './date-label.ts'
import { LEAD_AIMS } from './lead.ts'
import { toldLines } from './lines.ts'
import { claimAttribution, claimLead, publishedAt, type Wording } from './story-lines.ts'

/** With this many accounts or fewer, each is told at length. */
const FEW_ACCOUNTS = 2
const MOST_CLAIMS_OF_FEW = 12
const MOST_CLAIMS = 3

/** One item for each of `shown`, some of the accounts of a story. */
export function accountItems(all: readonly Account[], shown: readonly Account[], wording: Wording): ListItem[] {
  const heads = new Map(all.map(({ article }) => [article.id, article]))
  const most = all.length <= FEW_ACCOUNTS ? MOST_CLAIMS_OF_FEW : MOST_CLAIMS
  return shown.map((account) => {
    const { id, origin } = account.article
    const original = origin === id ? undefined : heads.get(origin)
    const first = headLine(account, original, wording)
    if (original === undefined) return { lines: [first, ...claimLines(account, most, wording)] }
    // A copy says what its original says; its headline may leave out who said it.
    if (original.source !== account.article.source) return { lines: [first] }
    const known = new Set(
      all
        .filter(({ article }) => article.id === origin)
        .flatMap(({ events }) => events.map(({ sentenceText }) => sentenceText)),
    )
    const news = account.events.filter(({ sentenceText }) => !known.has(sentenceText))
    return { lines: news.length > 0 ? [first, ...claimLines({ ...account, events: news }, most, wording)] : [first] }
  })
}

function headLine({ article, corrects }: Account, original: ArticleHead | undefined, wording: Wording): Inline[] {
  const { story } = wording.words
  const published = publishedAt(article, wording)
  const line = [
    link(article.sourceName, article.url),
    plain(` · ${article.published === null ? published : story.published(published)}`),
  ]
  if (original !== undefined)
    line.push(plain(` · ${original.source === article.source ? story.again : story.copy(original.sourceName)}`))
  if (corrects !== null && corrects.article !== article.id) line.push(plain(` · ${story.corrects}`))
  if (article.version > 1) line.push(plain(` · ${story.version(article.version)}`))
  return line
}

/** What an account tells, its most important first: each sentence once, background last. */
function claimLines({ article, events }: Account, most: number, wording: Wording): Inline[][] {
  const { words, style } = wording
  if (events.length === 0) return [[{ text: article.title, lang: article.language }]]
  const ordered = [...events].sort((a, b) => Number(isAside(a)) - Number(isAside(b)) || a.rank - b.rank)
  const taken = new Set<string>()
  const lines: Inline[][] = []
  let told = ''
  for (const event of ordered) {
    const lead = claimLead({ article, event }, LEAD_AIMS.full, style)
    if (taken.size >= most || taken.has(lead.text)) continue
    taken.add(lead.text)
    const label = whenLabel(event, words)
    // A claim of the same day as the one above it need not say so again.
    const head = event.date === told || label === '' ? [] : [bold(label)]
    told = event.date ?? told
    lines.push(...toldLines(head, lead, claimAttribution({ article, event }, wording), words))
  }
  return lines
}

function whenLabel(event: StoredEvent, words: Words): string {
  const label = event.dated ? dateLabel(event, words) : ''
  return event.ahead && label !== '' ? `${words.edition.ahead}: ${label}` : label
}

function isAside({ status, ahead }: StoredEvent): boolean {
  return status === 'background' || ahead
}
