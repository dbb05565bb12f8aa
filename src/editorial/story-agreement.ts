// "Agreed" and "Not agreed" of /story: what independent reports say alike, and what differs, side by side.

import { nameIn } from '../core/names.ts'
import { type Block, type Inline, type ListItem, plain } from '../core/post.ts'
import type { Account } from '../core/story.ts'
import type { Range } from '../core/understanding.ts'
import { agreedDate, agreedParties, agreedPlace, certainties, rivalParties } from './agreement.ts'
import { needsMark } from './certainty.ts'
import { capital, dateLabel } from './date-label.ts'
import { disputesOf } from './denials.ts'
import { rangeText } from './figures.ts'
import { LEAD_AIMS } from './lead.ts'
import { toldLines } from './lines.ts'
import { sameEvent, sameToll } from './main-event.ts'
import { type Worded, wordedIn } from './qualifiers.ts'
import {
  claimAttribution,
  claimLead,
  comma,
  joined,
  labelled,
  outletAndMark,
  outletAndTime,
  publishedAt,
  semicolon,
  speakerAndStatus,
  type Wording,
} from './story-lines.ts'
import type { Telling } from './telling.ts'
import { isOpen, type Measure, type TollFigure, type TollSide, tollOf } from './toll.ts'

/** Of one dispute, so many who say it and so many who deny it. */
const MOST_SIDES = 3
const MEASURES: readonly Measure[] = ['killed', 'wounded']

/** Both lists with their headings; what would be empty is left out. `reports` are of their own, oldest first. */
export function agreementBlocks(reports: readonly Account[], main: Telling | null, wording: Wording): Block[] {
  const tellings = main === null ? [] : sameEvent(reports, main, wording.knowledge)
  const counted = main === null ? [] : sameToll(reports, main, wording.knowledge)
  const tolls = MEASURES.map((measure) => ({ measure, figures: tollOf(counted, measure) }))
  const open = tolls.filter(({ figures }) => isOpen(figures))
  const agreed = [
    ...sharedFacts(tellings, wording),
    ...tolls
      .filter(({ figures }) => !isOpen(figures) && figures.some(({ sides }) => outletsOf(sides) > 1))
      .flatMap(({ measure, figures }) => tollItem(measure, figures, wording)),
  ]
  const differing = [
    ...open.flatMap(({ measure, figures }) => tollItem(measure, figures, wording)),
    ...rivalItems(tellings, wording),
    ...certaintyItem(tellings, wording),
    ...disputeItems(reports, wording),
  ]
  const { story } = wording.words
  return [
    ...listUnder(story.agreed, agreed),
    ...listUnder(story.notAgreed, differing),
    ...(open.length > 0 ? [{ kind: 'note' as const, text: [plain(story.disagree)] }] : []),
  ]
}

function listUnder(heading: string, items: readonly ListItem[]): Block[] {
  if (items.length === 0) return []
  return [
    { kind: 'heading', text: [plain(heading)] },
    { kind: 'list', items },
  ]
}

function outletsOf(tellings: readonly Telling[]): number {
  return new Set(tellings.map(({ article }) => article.source)).size
}

/** Date, place and parties. */
function sharedFacts(tellings: readonly Telling[], wording: Wording): ListItem[] {
  const { words, knowledge } = wording
  const date = agreedDate(tellings)
  const place = agreedPlace(tellings)
  const where = knowledge.places.find(({ id }) => id === place?.value)
  const parties = agreedParties(tellings).flatMap(({ value, by }) =>
    knowledge.actors.filter(({ id }) => id === value).map((actor) => ({ name: nameIn(actor, words.language), by })),
  )
  const item = (label: string, said: readonly { readonly name: string; readonly by: readonly Telling[] }[]) => {
    const lines = said.map(({ name, by }) => [plain(`${name} · `), ...outlets(by, wording)])
    return itemOfLines(label, lines)
  }
  return [
    ...item(words.story.date, date ? [{ name: dateLabel(date.value.event, words), by: date.by }] : []),
    ...item(words.story.place, place && where ? [{ name: nameIn(where, words.language), by: place.by }] : []),
    ...item(words.story.actors, parties),
  ]
}

function outlets(by: readonly Telling[], { words }: Wording): Inline[] {
  return joined(
    by.map((telling) => outletAndMark(telling, words)),
    comma(words),
  )
}

/** One measure: each figure on a line of its own where there are several. */
function tollItem(measure: Measure, figures: readonly TollFigure[], wording: Wording): ListItem[] {
  const lines = figures.map(({ range, sides }) => {
    const worded = sides.map(wordedOf)
    const [first] = worded
    // "Dozens" is no number: where nobody gives one, the words stand in its place.
    const figure = first && worded.every((one) => one?.vague) ? `“${first.text}”` : rangeText(range, wording.words)
    const said = joined(
      sides.map((side) => tollSide(side, wording)),
      semicolon(wording.words),
    )
    return [plain(`${figure} · `), ...said]
  })
  return itemOfLines(wording.words.story[measure], lines)
}

/** A label with what it names: on its own line where that is one, else beneath it. */
function itemOfLines(label: string, lines: readonly (readonly Inline[])[]): ListItem[] {
  const [first, ...others] = lines
  if (first === undefined) return []
  return [{ lines: others.length > 0 ? [labelled(label, []), ...lines] : [labelled(label, first)] }]
}

/** "a police colonel, official (Sample Wire, 18:40), first reported 3 (“at least three”, Sample Wire, 12:10)". */
function tollSide(side: TollSide, wording: Wording): Inline[] {
  const { words } = wording
  const now = saidBy(side, wordedOf(side), wording)
  const { first } = side
  if (first === null) return now
  const worded = wordedOf(first)
  const figure = worded?.vague ? `“${worded.text}”` : rangeText(first.range, words)
  const mark = needsMark(first.event.status) ? `${comma(words)}${words.status[first.event.status]}` : ''
  return [
    ...now,
    plain(`${comma(words)}${words.story.firstReported(figure)}${mark} `),
    ...sourceOf(first, worded, wording),
  ]
}

/** "a police colonel, official (“at least four”, Sample Wire, 18:40)". */
function saidBy(telling: Telling, worded: Worded | null, wording: Wording): Inline[] {
  const speaker = speakerAndStatus(telling.event, telling.article.language, wording)
  return [...speaker, ...(speaker.length > 0 ? [plain(' ')] : []), ...sourceOf(telling, worded, wording)]
}

function sourceOf({ article }: Telling, worded: Worded | null, wording: Wording): Inline[] {
  const quoted =
    worded === null || worded.vague
      ? []
      : [{ text: `“${worded.text}”`, lang: article.language }, plain(comma(wording.words))]
  return [plain('('), ...quoted, ...outletAndTime(article, wording), plain(')')]
}

function wordedOf({ event, range: [, most] }: Telling & { readonly range: Range }): Worded | null {
  return wordedIn(event.sentenceText, most)
}

/** Parties that doubtful claims name against one another, each with who says so. */
function rivalItems(tellings: readonly Telling[], wording: Wording): ListItem[] {
  const { words, knowledge } = wording
  const lines = rivalParties(tellings).flatMap(({ value, by }) => {
    const party = knowledge.actors.find(({ id }) => id === value)
    const sides = by.map((telling) => saidBy(telling, null, wording))
    return party ? [[plain(`${nameIn(party, words.language)} · `), ...joined(sides, semicolon(words))]] : []
  })
  return itemOfLines(words.story.actors, lines)
}

/** "claimed (Sample Wire, 11:00); reported (Sample Gazette, 18:20)". */
function certaintyItem(tellings: readonly Telling[], wording: Wording): ListItem[] {
  const { words } = wording
  const sides = certainties(tellings).map(({ value, by }) => [
    plain(`${words.status[value]} (`),
    ...joined(
      by.map(({ article }) => outletAndTime(article, wording)),
      semicolon(words),
    ),
    plain(')'),
  ])
  return sides.length === 0 ? [] : [{ lines: [labelled(words.story.certainty, joined(sides, semicolon(words)))] }]
}

/** A claim against a party, and its denial beneath. */
function disputeItems(reports: readonly Account[], wording: Wording): ListItem[] {
  const { words, knowledge } = wording
  return disputesOf(reports, knowledge).map(({ said, denied }) => {
    const label = said.length > 0 ? words.story.saidAndDenied : capital(words.status.denied)
    const sides = [...said.slice(0, MOST_SIDES), ...denied.slice(0, MOST_SIDES)]
    return { lines: [labelled(label, []), ...sides.flatMap((side) => disputeLines(side, wording))] }
  })
}

function disputeLines(telling: Telling, wording: Wording): Inline[][] {
  const { words, style } = wording
  const lead = claimLead(telling, LEAD_AIMS.full, style)
  const lines = toldLines([], lead, claimAttribution(telling, wording), words)
  const time = plain(` · ${publishedAt(telling.article, wording)}`)
  return [...lines.slice(0, -1), [...(lines.at(-1) ?? []), time]]
}
