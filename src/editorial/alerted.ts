// An item of an edition that an alert told before: it says when, and is not told as new.

import type { ChannelSettings } from '../core/channel.ts'
import type { Slot } from '../core/edition.ts'
import type { Told } from '../core/ports/store.ts'
import type { Story } from '../core/story.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'

interface Given {
  readonly settings: ChannelSettings
  readonly slot: Slot
  readonly told: readonly Told[]
  readonly alerted?: readonly Told[]
}

/** "14:10", with the day where that is not the edition's; null where no alert told the story since an edition did. */
export function alertedAt({ id }: Story, { alerted = [], told, settings, slot }: Given): string | null {
  const last = told.find(({ story }) => story === id)
  const alert = alerted.find(({ story, slotAt }) => story === id && slotAt > (last?.slotAt ?? ''))
  if (alert === undefined) return null
  const at = Date.parse(alert.slotAt)
  const [day, time] = [dayIn(settings.timeZone, at), clockTimeIn(settings.timeZone, at)]
  return day === slot.date ? time : wordsOf(settings.language).moment(day, time)
}
