// Times on the page, in the room's zone and the language's wording.

import { isDay, clockTimeIn, dayIn } from '../../core/time.ts'
import type { DayOrInstant } from '../../core/article.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { RoomFacts } from './room.ts'

type Where = Pick<RoomFacts, 'timeZone' | 'language'>

/** "28 June 2025, 20:00". */
export function momentOf({ timeZone, language }: Where, epochMs: number): string {
  return wordsOf(language).moment(dayIn(timeZone, epochMs), clockTimeIn(timeZone, epochMs))
}

/** "25 June 2025" where only the day is known, else with the time. */
export function publishedOf(where: Where, published: DayOrInstant): string {
  return isDay(published) ? wordsOf(where.language).date(published, 'day') : momentOf(where, Date.parse(published))
}

/** "This room's clock stands at 28 June 2025, 20:00 Baghdad". */
export function clockOf(facts: Pick<RoomFacts, 'timeZone' | 'language' | 'now' | 'standing'>): string {
  const { page } = wordsOf(facts.language)
  const moment = momentOf(facts, facts.now)
  const city = facts.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? ''
  return facts.standing ? page.standing(moment, city) : page.running(moment, city)
}
