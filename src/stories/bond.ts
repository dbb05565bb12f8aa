// What ties an article to its story, for people who ask: the very things that are compared when it is placed.

import type { SketchedEvent } from '../core/filing.ts'
import type { Bond } from '../core/reasons.ts'
import type { Range } from '../core/understanding.ts'
import type { Ancestry } from './ancestry.ts'
import { eventLikeness } from './event-likeness.ts'
import { copied, storyLikeness, type Told } from './likeness.ts'
import { credits } from './outlets.ts'
import { mainEvents } from './story-keys.ts'
import { sharedWords } from './terms.ts'

export interface Report extends Told {
  readonly article: string
  /** The report that it descends from: itself for one of its own. */
  readonly origin: string
}

/** What ties each report to the others, in their order: a copy to its original, any other to the one that it is most like. */
export function bondsOf(reports: readonly Report[], above: Ancestry): Bond[] {
  return reports.flatMap((report) => {
    const original = reports.find(({ article }) => article === report.origin && article !== report.article)
    const other = original ?? mostLike(report, reports, above)
    return other === undefined ? [] : [bondOf(report, other, above)]
  })
}

/** Of the other reports of their own, the one that it is most like. */
function mostLike(report: Report, reports: readonly Report[], above: Ancestry): Report | undefined {
  const own = reports.filter(({ article, origin }) => article === origin && article !== report.article)
  const ranked = own.map((other) => ({ other, likeness: storyLikeness(report, other, above) }))
  return ranked.sort((a, b) => b.likeness - a.likeness)[0]?.other
}

function bondOf(a: Report, b: Report, above: Ancestry): Bond {
  const [first, second] = closest(a.events, b.events, above)
  const both = first !== undefined && second !== undefined
  return {
    article: a.article,
    report: b.article,
    copied: copied(a.sketch, b.sketch),
    credits: a.sketch.credits !== null && credits(a.sketch.credits, b.source),
    day: both && isSameDay(first, second),
    place: both && first.place !== null && first.place === second.place,
    kind: both && first.kind !== 'Other' && first.kind === second.kind,
    actors: both ? first.actors.filter((actor) => second.actors.includes(actor)) : [],
    figures: both && (isSame(first.killed, second.killed) || isSame(first.wounded, second.wounded)),
    words: a.language === b.language ? sharedWords(a.sketch.terms, b.sketch.terms) : 0,
  }
}

/** Of the main events of both, the two that are most like each other. */
function closest(a: readonly SketchedEvent[], b: readonly SketchedEvent[], above: Ancestry): readonly SketchedEvent[] {
  const pairs = mainEvents(a).flatMap((first) => mainEvents(b).map((second) => [first, second] as const))
  const ranked = pairs.map((pair) => ({ pair, likeness: eventLikeness(...pair, above) }))
  return ranked.sort((x, y) => y.likeness - x.likeness)[0]?.pair ?? []
}

function isSameDay({ days: a }: SketchedEvent, { days: b }: SketchedEvent): boolean {
  return a !== null && b !== null && a.earliest === b.earliest && a.latest === b.latest
}

function isSame(a: Range | null, b: Range | null): boolean {
  return a !== null && b !== null && a[1] > 0 && a[0] === b[0] && a[1] === b[1]
}
