// What is said of searches, in English.

import type { SearchWords } from './search-words.ts'

export const search: Omit<SearchWords, 'page'> = {
  title: (query) => `Search · ${query}`,
  none: (query) => `Nothing stored matches ${query}.`,
  didYouMean: 'Did you mean',
  field: {
    place: 'place',
    actor: 'actor',
    topic: 'topic',
    kind: 'kind',
    source: 'source',
    language: 'language',
    from: 'from',
    to: 'to',
  },
  or: 'OR',
  wrong: {
    quote: () => 'A quotation mark stands alone: put one at each end of the phrase.',
    or: () => 'OR needs something to look for on each side.',
    orWithout: () => 'What is left out cannot stand beside OR: put it apart.',
    only: () => 'This only says what to leave out: add something to look for.',
    field: (name) =>
      `There is no field “${name}:”: take place, actor, topic, kind, source, language, from or to, or put the words in quotation marks.`,
    empty: (name) => `“${name}:” has no value: write it behind the colon, several words in quotation marks.`,
    parentheses: () => 'The parentheses do not fit: each “(” needs a “)”, with something to look for between them.',
    dates: () =>
      'from: and to: hold for the whole search: write each once, outside OR and parentheses, without a minus.',
    long: () => 'This is too much to look for: write at most 32 words.',
  },
  right: {
    quote: '"joint operations" camera',
    or: 'camera OR drone',
    orWithout: 'camera OR drone -exercise',
    only: 'camera -drone',
    field: 'camera place:Kirkuk',
    empty: 'camera place:"Deir ez-Zor"',
    parentheses: '(camera OR drone) border',
    dates: 'camera from:2025-06 to:2025-07',
    long: 'thermal cameras place:Kirkuk',
  },
  loosen: 'With less asked, there is something.',
  withoutDates: (count) => `Without the dates (${count})`,
  withoutFields: (count) => `Without place: and the like (${count})`,
  withoutExclusions: (count) => `Nothing left out (${count})`,
  anyWord: (count) => `Any of it (${count})`,
}
