// What /map and /chart have in common: which events of which days.

import { heldHere } from '../src/actions/held-here.ts'
import type { CommandContext } from '../src/core/command.ts'
import { askedFor } from '../src/core/own-topic.ts'
import type { Tally } from '../src/core/ports/tally.ts'
import type { Subject } from '../src/core/story.ts'
import { addDays, dayIn } from '../src/core/time.ts'
import type { Pictured } from '../src/editorial/pictured.ts'
import { subjectFor, topicsTogether } from './subject.ts'

/** Days, where none are asked for. */
const USUAL_DAYS = 30

/** The events of the last days up to today; without a subject those of the channel's topics. */
export async function pictured(
  options: Readonly<Record<string, string>>,
  context: CommandContext,
): Promise<{ readonly given: Pictured; readonly subject: Subject; readonly tally: Tally }> {
  const { store, settings, clock, knowledge } = context
  const typed = options['subject'] ?? null
  const subject = typed === null ? topicsTogether(settings.topics, context) : subjectFor(typed, context)
  const days = Number(options['days'] ?? USUAL_DAYS)
  const to = dayIn(settings.timeZone, clock.now())
  const from = addDays(to, 1 - days)
  const held = [...(await heldHere(store, settings)).keys()]
  const tally = await store.tally({ ...askedFor(subject, knowledge), from, to, held })
  const given = { label: subject.label, subject: typed, from, to, days, holds: held.length > 0 }
  return { given, subject, tally }
}
