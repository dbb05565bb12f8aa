// The lines that items, stories and timelines have in common.

import type { Announcement, Aside, Figure, Item, ItemLink, Mend } from '../core/edition.ts'
import { type Inline, bold, directionOf, link, plain } from '../core/post.ts'
import type { Status } from '../core/understanding.ts'
import type { Words } from '../core/words/words.ts'
import { needsMark } from './certainty.ts'
import { figureText, figuresDiffer } from './figures.ts'

const GRAPHIC =
  /\b(?:behead\w*|dismember\w*|mutilat\w*|tortur\w*|decapitat\w*|burned alive|rape[ds]?)\b|قطع رأس|تعذيب|اغتصاب|ذبح/iu

/** "25 June 2025 · Kirkuk": when and where it happened. */
export function whenAndWhere(date: string, place: string | null): Inline[] {
  return [bold([date, place].filter(Boolean).join(' · '))]
}

/** The source's words; graphic detail behind a spoiler. */
export function leadLine(text: string, quote: string | null, language: string): Inline {
  const worded = quote === null ? text : `“${quote}”`
  return { text: worded, lang: language, ...(GRAPHIC.test(text) ? { spoiler: true } : {}) }
}

/** "— A security source told Shafaq News (unnamed source)". Everything that is doubtful says so. */
export function attributionLine(attribution: string, status: Status, words: Words): Inline {
  const named = words.status[status]
  const says = attribution.toLocaleLowerCase(words.language).includes(named)
  const mark = (needsMark(status) || status === 'background') && !says ? ` (${named})` : ''
  return { text: ` — ${attribution}${mark}`, style: 'italic' }
}

/** "Sample Wire · Sample Gazette · +3 reprints". */
export function linksLine(links: readonly ItemLink[], reprints: number, words: Words): Inline[] {
  const runs = links.flatMap((one, index) => [...(index > 0 ? [plain(' · ')] : []), link(one.source, one.url)])
  return reprints > 0 ? [...runs, plain(` · ${words.edition.reprints(reprints)}`)] : runs
}

/** Figures that differ, each with its outlets: "2 killed (Sample Wire); 5 killed (Sample Gazette)". Null where they agree. */
export function figuresLine(
  figures: readonly Figure[],
  outletOf: (article: string) => string,
  words: Words,
): Inline[] | null {
  if (!figuresDiffer(figures)) return null
  const sides = figures.map((figure) => {
    const outlets = [...new Set(figure.articles.map(outletOf))]
    return words.figures.by(figureText(figure, words), words.list(outlets))
  })
  return [plain(sides.join(words.language === 'en' ? '; ' : '؛ '))]
}

/**
 * What was told and by whom, behind `head` (date and place). A lead that is read in the other direction than the post
 * has a line of its own, so that neither breaks the other.
 */
export function toldLines(
  head: readonly Inline[],
  lead: { readonly text: string; readonly quote: string | null; readonly language: string },
  attribution: Inline,
  words: Words,
): Inline[][] {
  const told = leadLine(lead.text, lead.quote, lead.language)
  if (directionOf(lead.language) === directionOf(words.language)) {
    return [[...head, ...(head.length > 0 ? [plain(' · ')] : []), told, attribution]]
  }
  const alone: Inline = { ...attribution, text: attribution.text.trimStart() }
  return [...(head.length > 0 ? [[...head]] : []), [told], [alone]]
}

/** When, where, what was told and by whom. */
export function itemHead(item: Item, words: Words): Inline[][] {
  const update = item.update ? [bold(`${updateLabel(item, words)} · `)] : []
  const alerted = item.alerted === null ? [] : [bold(`${words.alert.alerted(item.alerted)} · `)]
  const head = [...alerted, ...update, ...whenAndWhere(item.dateLabel, item.placeName)]
  const lead = { text: item.lead, quote: item.quote, language: item.leadLanguage }
  return toldLines(head, lead, attributionOfItem(item, words), words)
}

/** An item's lines under its number. */
export function itemLines(item: Item, outletOf: (article: string) => string, words: Words): Inline[][] {
  if (item.takenOut === true) return [[{ text: words.keeping.takenOut, style: 'italic' }]]
  const figures = figuresLine(item.figures, outletOf, words)
  return [
    ...itemHead(item, words),
    ...item.mends.map((mend) => mendLine(mend, words)),
    ...(figures ? [figures] : []),
    ...item.beside.flatMap((aside) => besideLines(aside, words)),
    ...(item.announced ? aheadLines(item.announced, words) : []),
    linksLine(item.links, item.reprints, words),
  ]
}

/** "Update to no. 3", "Correction to no. 3"; without the number where the earlier edition has none. */
function updateLabel({ section, updateOf }: Item, { edition }: Words): string {
  const numbered = updateOf !== null && updateOf > 0
  if (section === 'corrections') return numbered ? edition.correctionOf(updateOf) : edition.correction
  return numbered ? edition.updateOf(updateOf) : edition.update
}

/** "Corrected at 14:10: Sample Wire now says “Three were killed.”; before: “Two were killed.”" */
function mendLine(
  { when, sameDay, source, before, after, language }: Mend,
  { delivery, language: own }: Words,
): Inline[] {
  const label = bold(`${sameDay ? delivery.correctedAt(when) : delivery.correctedOn(when)}: `)
  const quoted = (text: string) => leadLine(text, text, language)
  if (after !== null) {
    const semicolon = own === 'en' ? '; ' : '؛ '
    const earlier = before === null ? [] : [plain(`${semicolon}${delivery.before}: `), quoted(before)]
    return [label, plain(`${delivery.nowSays(source)}: `), quoted(after), ...earlier]
  }
  if (before !== null) return [label, plain(`${delivery.noLongerSays(source)}: `), quoted(before)]
  return [label, plain(delivery.changedText(source))]
}

/** What else its reports say. */
function besideLines(
  { lead, leadLanguage, quote, attribution, status, dateLabel, placeName }: Aside,
  words: Words,
): Inline[][] {
  const head = [bold([words.edition.also, dateLabel, placeName].filter(Boolean).join(' · '))]
  return toldLines(
    head,
    { text: lead, quote, language: leadLanguage },
    attributionLine(attribution, status, words),
    words,
  )
}

/** What lies ahead in an item's own story. */
function aheadLines(
  { lead, leadLanguage, quote, attribution, status, dateLabel }: Announcement,
  words: Words,
): Inline[][] {
  const head = [bold(`${words.edition.ahead}: ${dateLabel}`)]
  const told = { text: lead, quote, language: leadLanguage }
  return toldLines(
    head,
    told,
    attributionLine(attribution, status === 'assessment' ? 'reported' : status, words),
    words,
  )
}

/** What lies ahead is announced, not assessed; whoever is unnamed or only claims is still marked. */
function attributionOfItem({ section, attribution, status }: Item, words: Words): Inline {
  return attributionLine(attribution, section === 'ahead' && status === 'assessment' ? 'reported' : status, words)
}
