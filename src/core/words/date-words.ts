// How dates are worded: what each language brings for them.

import type { Precision } from '../understanding.ts'

/** A stretch of time that has a name; years are civil years, months `2025-06`. */
export type NamedPeriod =
  | { readonly kind: 'partOfYear'; readonly part: Third; readonly year: string }
  | { readonly kind: 'partOfMonth'; readonly part: Third; readonly month: string }
  | { readonly kind: 'season'; readonly season: Season; readonly year: string }
  | { readonly kind: 'decade'; readonly from: string; readonly to: string }
  | { readonly kind: 'months'; readonly from: string; readonly to: string }
  | { readonly kind: 'years'; readonly from: string; readonly to: string }

export type Third = 'early' | 'mid' | 'late'
/** Of the northern hemisphere, as meteorologists count them; a winter is named by the year in which it begins. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export interface DateWords {
  /** 25 June 2025; June 2025; 2025. With "about" where the precision is approx. */
  readonly date: (date: string, precision: Precision) => string
  /** About 19 to 24 June 2025. */
  readonly dateRange: (from: string, to: string) => string
  /** "late 2017", "mid-June 2025", "summer 2016", "the 1990s", "July to September 2016". */
  readonly period: (period: NamedPeriod) => string
  /** 25 June 2025, 20:00. */
  readonly moment: (date: string, time: string) => string
}
