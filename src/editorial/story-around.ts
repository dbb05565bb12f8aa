// What stands around a story: the corrections of its reports, and the earlier and later stories of its thread.

import { type Block, type Inline, type ListItem, plain } from '../core/post.ts'
import type { MadeCorrection, Story, ThreadAround } from '../core/story.ts'
import { LEAD_AIMS } from './lead.ts'
import { publishedOrSeen } from './item.ts'
import { leadLine, toldLines, whenAndWhere } from './lines.ts'
import { headTelling, mainTelling } from './main-event.ts'
import { eventDateLabel } from './date-label.ts'
import { claimAttribution, claimLead, labelled, momentLabel, outletAndTime, type Wording } from './story-lines.ts'
import { nameIn } from '../core/names.ts'

/** Who corrected what, when, and what was said before and after; nothing where nobody did. */
export function correctionBlocks(corrections: readonly MadeCorrection[], wording: Wording): Block[] {
  const told = corrections.filter(
    ({ by, note, before, after }) => by.origin === by.id && (note ?? before ?? after) !== null,
  )
  if (told.length === 0) return []
  return [
    { kind: 'heading', text: [plain(wording.words.edition.corrections)] },
    { kind: 'list', items: told.map((one) => correctionItem(one, wording)) },
  ]
}

function correctionItem({ by, corrected, at, note, before, after }: MadeCorrection, wording: Wording): ListItem {
  const { story } = wording.words
  const moment = momentLabel(at, wording)
  const quoted = (text: string): Inline => leadLine(text, text, by.language)
  const what =
    corrected?.id === by.id
      ? story.changed(moment)
      : corrected === null
        ? story.corrects
        : story.correctsOf(momentLabel(corrected.published ?? corrected.seen, wording))
  return {
    lines: [
      [...outletAndTime(by, wording), plain(` · ${what}`)],
      ...(note === null ? [] : [[quoted(note)]]),
      ...(before === null ? [] : [labelled(story.before, [quoted(before)])]),
      ...(after === null ? [] : [labelled(story.now, [quoted(after)])]),
    ],
  }
}

/** A line for each story of the thread, with its date, its lead and its id. */
export function threadBlocks({ before, after }: ThreadAround, wording: Wording): Block[] {
  const { story } = wording.words
  const part = (heading: string, stories: readonly Story[]): Block[] =>
    stories.length === 0
      ? []
      : [
          { kind: 'heading', text: [plain(heading)] },
          { kind: 'list', items: stories.map((one) => threadItem(one, wording)) },
        ]
  return [...part(story.earlier, before), ...part(story.later, after)]
}

function threadItem(story: Story, wording: Wording): ListItem {
  const { words, knowledge, style } = wording
  const main = mainTelling(story, knowledge)
  const telling = main && headTelling(story, main, { words, knowledge, style, length: 'normal' })
  const id = plain(` · ${story.id}`)
  if (telling === null) {
    const head = story.accounts[0]?.article
    if (head === undefined) return { lines: [[plain(story.id)]] }
    const title: Inline = { text: head.title, lang: head.language }
    return { lines: [[title, plain(` · ${publishedOrSeen(head, words)} · ${head.sourceName}`), id]] }
  }
  const { article, event } = telling
  const place = knowledge.places.find((one) => one.id === event.place)
  const when = eventDateLabel(event, words) || publishedOrSeen(article, words)
  const lead = claimLead(telling, LEAD_AIMS.normal, style)
  const head = whenAndWhere(when, place ? nameIn(place, words.language) : null)
  const lines = toldLines(head, lead, claimAttribution(telling, wording), words)
  return { lines: [...lines.slice(0, -1), [...(lines.at(-1) ?? []), id]] }
}
