// Sorani numbers in words.

import { spelled } from './folding.ts'

const small = spelled(
  [1, 'یەک'],
  [2, 'دوو | دوان'],
  [3, 'سێ'],
  [4, 'چوار'],
  [5, 'پێنج'],
  [6, 'شەش'],
  [7, 'حەوت | حەفت'],
  [8, 'هەشت'],
  [9, 'نۆ'],
  [10, 'دە'],
  [11, 'یازدە | یانزە'],
  [12, 'دوازدە | دوانزە'],
)
const teens = spelled(
  [13, 'سێزدە | سیازدە | سیانزە | سێزە'],
  [14, 'چواردە'],
  [15, 'پازدە | پانزە | پانزدە'],
  [16, 'شازدە | شانزە | شانزدە'],
  [17, 'حەڤدە | حەفدە'],
  [18, 'هەژدە'],
  [19, 'نۆزدە'],
)
const tens = spelled(
  [20, 'بیست'],
  [30, 'سی'],
  [40, 'چل'],
  [50, 'پەنجا'],
  [60, 'شەست'],
  [70, 'حەفتا'],
  [80, 'هەشتا'],
  [90, 'نەوەد | نەوەت'],
)

type Numbers = Readonly<Record<string, number>>

/** "بیست و پێنج" and its like: each ten with each number after it. */
const joined = (ones: Numbers): Numbers =>
  Object.fromEntries(
    Object.entries(tens).flatMap(([ten, tenValue]) =>
      Object.entries(ones)
        .filter(([, value]) => value < 10)
        .map(([one, value]) => [`${ten} و ${one}`, tenValue + value] as const),
    ),
  )

const upTo = (most: number, numbers: Numbers): Numbers =>
  Object.fromEntries(Object.entries(numbers).filter(([, value]) => value <= most))

/** 1 to 12: months by number, hours. */
export const upToTwelve: Numbers = small
export const cardinals: Numbers = { ...small, ...teens, ...tens, ...joined(small), سەد: 100 }
export const daysOfMonth: Numbers = upTo(31, cardinals)

/** The parts of a year in words, which are added up: هەزار و نۆسەد و نەوەد و یەک. */
export const yearParts = {
  YTHOUSAND: spelled([1000, 'هەزار']),
  TWOTHOUSAND: spelled([2000, 'دوو هەزار | دووهەزار']),
  YHUNDRED: spelled(
    [700, 'حەوتسەد | حەوت سەد | حەوسەد'],
    [800, 'هەشتسەد | هەشت سەد | هەشسەد'],
    [900, 'نۆسەد | نۆ سەد'],
  ),
  YTEN: tens,
  YUNIT: { ...small, ...teens },
}

const plainOrdinals = spelled(
  [1, 'یەکەم | یەکەمین | ئەوەڵ'],
  [2, 'دووەم | دووهەم | دوووەم | دوەم | دووەمین'],
  [3, 'سێیەم | سێهەم | سێیەمین'],
  [4, 'چوارەم | چوارەمین'],
  [5, 'پێنجەم | پێنجەمین'],
  [6, 'شەشەم | شەشەمین'],
  [7, 'حەوتەم | حەفتەم'],
  [8, 'هەشتەم'],
  [9, 'نۆیەم | نۆهەم'],
  [10, 'دەیەم | دەهەم'],
  [11, 'یازدەیەم | یازدەهەم | یانزەیەم | یانزەهەم'],
  [12, 'دوازدەیەم | دوازدەهەم | دوانزەیەم | دوانزەهەم'],
  [13, 'سێزدەیەم | سێزدەهەم | سیانزەیەم | سیازدەیەم'],
  [14, 'چواردەیەم | چواردەهەم'],
  [15, 'پازدەیەم | پازدەهەم | پانزەیەم | پانزەهەم'],
  [16, 'شازدەیەم | شازدەهەم | شانزەیەم | شانزەهەم'],
  [17, 'حەڤدەیەم | حەڤدەهەم | حەفدەیەم | حەفدەهەم'],
  [18, 'هەژدەیەم | هەژدەهەم'],
  [19, 'نۆزدەیەم | نۆزدەهەم'],
  [20, 'بیستەم'],
  [30, 'سییەم'],
)
export const ordinals: Numbers = { ...plainOrdinals, ...upTo(31, joined(upTo(9, plainOrdinals))) }

/** The 1920s to the 1990s: "نەوەتەکان". */
export const decades: Numbers = spelled(
  [1920, 'بیستەکان'],
  [1930, 'سییەکان | سیەکان'],
  [1940, 'چلەکان'],
  [1950, 'پەنجاکان'],
  [1960, 'شەستەکان'],
  [1970, 'حەفتاکان'],
  [1980, 'هەشتاکان'],
  [1990, 'نەوەتەکان | نەوەدەکان'],
)
