// Short forms that the parts of /story have in common: an outlet with its time, how sure it is, when it was published.

import type { HouseStyle } from '../core/house-style.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type Inline, bold, link, plain } from '../core/post.ts'
import type { ArticleHead, StoredEvent } from '../core/story.ts'
import { clockTimeIn, dayIn, isDay } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'
import { announcedBy, attributionOf } from './attribution.ts'
import { needsMark } from './certainty.ts'
import { type Lead, leadOf } from './lead.ts'
import { attributionLine } from './lines.ts'
import { quoteLoadedWords } from './quotation.ts'
import type { Telling } from './telling.ts'

/** What every part is worded with. */
export interface Wording {
  readonly words: Words
  readonly knowledge: Knowledge
  readonly style: HouseStyle
  readonly timeZone: string
}

/** "28 June 2025, 12:00"; the day alone where no time is known. */
export function momentLabel(moment: string, { timeZone, words }: Wording): string {
  if (isDay(moment)) return words.date(moment, 'day')
  const at = Date.parse(moment)
  return words.moment(dayIn(timeZone, at), clockTimeIn(timeZone, at))
}

/** When it was published, else when it was first seen. */
export function publishedAt({ published, seen }: ArticleHead, wording: Wording): string {
  const { words } = wording
  if (published !== null) return momentLabel(published, wording)
  return `${words.story.firstSeen} ${words.date(dayIn(wording.timeZone, Date.parse(seen)), 'day')}`
}

/** "Sample Wire, 28 June 2025, 12:00", the outlet as a link. */
export function outletAndTime(article: ArticleHead, wording: Wording): Inline[] {
  return [outletLink(article), plain(`${comma(wording.words)}${publishedAt(article, wording)}`)]
}

/** "Sample Wire"; "Sample Wire (claimed)" where the telling is doubtful. */
export function outletAndMark({ article, event }: Telling, words: Words): Inline[] {
  return [outletLink(article), ...(needsMark(event.status) ? [plain(` (${words.status[event.status]})`)] : [])]
}

/** "the Interior Ministry, official": who says a figure, and how surely. Empty where the outlet itself reports it. */
export function speakerAndStatus(
  { speaker, status }: StoredEvent,
  language: string,
  { words, style }: Wording,
): Inline[] {
  const named = words.status[status]
  if (speaker === null) return needsMark(status) ? [plain(named)] : []
  return [{ text: quoteLoadedWords(speaker, style.isLoaded), lang: language }, plain(`${comma(words)}${named}`)]
}

/** A claim's lead. A denial keeps its own words whole: without "denied" it would read as the thing denied. */
export function claimLead({ event, article }: Telling, aim: number, style: HouseStyle): Lead & { language: string } {
  const told = event.status === 'denied' ? { ...event, attributionText: null } : event
  return { ...leadOf(told, aim, article.language, style), language: article.language }
}

/** "— A police colonel, as reported by Sample Wire (official)": who says a claim, with its status. */
export function claimAttribution({ event, article }: Telling, wording: Wording): Inline {
  const { words } = wording
  if (event.ahead) {
    const status = event.status === 'assessment' ? 'reported' : event.status
    return attributionLine(announcedBy({ event, article }, wording), status, words)
  }
  const attribution = attributionOf(event, article.sourceName, wording)
  const line = attributionLine(attribution, event.status, words)
  const named = words.status[event.status]
  const sure = event.status === 'confirmed' || event.status === 'official'
  return sure && !attribution.includes(named) ? { ...line, text: `${line.text} (${named})` } : line
}

/** "Date: " in bold. */
export function labelled(label: string, runs: readonly Inline[]): Inline[] {
  return [bold(label), plain(': '), ...runs]
}

/** Runs with something between them. */
export function joined(parts: readonly (readonly Inline[])[], between: string): Inline[] {
  return parts.flatMap((part, at) => (at > 0 ? [plain(between), ...part] : part))
}

/** Between the parts of a list that have commas of their own. */
export function semicolon({ language }: Words): string {
  return language === 'en' ? '; ' : '؛ '
}

export function comma({ language }: Words): string {
  return language === 'en' ? ', ' : '، '
}

function outletLink({ sourceName, url }: ArticleHead): Inline {
  return link(sourceName, url)
}
