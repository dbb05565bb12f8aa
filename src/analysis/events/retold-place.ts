// Where an earlier incident was, that is told again with its day.

import { daysBetween } from '../../core/time.ts'
import { spanOf } from '../claims/reading.ts'
import { VIOLENT } from './deeds.ts'
import type { Material, Thread } from './material.ts'
import { STILL_TOLD } from './retelling.ts'
import type { Telling } from './telling.ts'
import { type When, datesIn } from './when.ts'
import { accusedPlace } from './where.ts'

/** The place of an earlier incident told again with its day: where it was told, or where those of the news are accused of it. */
export function retoldPlace(
  { reading, clause, deed }: Telling,
  { date, dated, precision }: When,
  material: Material,
  { main, ofDay, sentences }: Thread,
): string | null {
  if (main === null || date === null || !dated || precision !== 'day' || !VIOLENT.has(deed.kind)) return null
  if (date === main.date || datesIn(material.dates, spanOf(reading, clause)).length === 0) return null
  const told = ofDay.get(date)
  if (told !== undefined) return told
  const news = sentences[main.index]
  const age = main.date === null || main.precision !== 'day' ? -1 : daysBetween(date, main.date)
  return news === undefined || age < 0 || age > STILL_TOLD ? null : accusedPlace(news.reading, material.places)
}
