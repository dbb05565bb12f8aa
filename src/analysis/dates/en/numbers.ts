// English numbers in words, from one to ninety-nine, and their ordinals.

const UNITS_TO_NINE = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
]
const TENTHS = ['twentieth', 'thirtieth', 'fortieth', 'fiftieth', 'sixtieth', 'seventieth', 'eightieth', 'ninetieth']

/** twenty-one, twenty one ... from the tens and what may follow them. */
function compounds(units: readonly string[]): [string, number][] {
  return TENS.flatMap((ten, i) =>
    units.slice(0, 9).flatMap((unit, j): [string, number][] => [
      [`${ten}-${unit}`, (i + 2) * 10 + j + 1],
      [`${ten} ${unit}`, (i + 2) * 10 + j + 1],
    ]),
  )
}

export const cardinals = Object.fromEntries([
  ...[...UNITS_TO_NINE, ...TEENS].map((word, i): [string, number] => [word, i + 1]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ...compounds(UNITS_TO_NINE),
  ['a hundred', 100],
  ['one hundred', 100],
  ['hundred', 100],
  ['a dozen', 12],
  ['dozen', 12],
  ['a couple of', 2],
  ['a couple', 2],
  ['couple of', 2],
  ['a single', 1],
])
export const ordinals = Object.fromEntries([
  ...ORDINALS.map((word, i): [string, number] => [word, i + 1]),
  ...TENTHS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ...compounds(ORDINALS),
])
/** Days of the month in words, from ten on: smaller ones count ("May three of them ..."). */
export const dayCardinals = Object.fromEntries(
  Object.entries(cardinals).filter(([word, value]) => value >= 10 && value <= 31 && !word.includes('dozen')),
)

const under = (limit: number) =>
  Object.entries(cardinals).filter(([word, value]) => value < limit && !/^(a|an)\b|couple|dozen|hundred/.test(word))

/** nineteen eighty-four, twenty sixteen, two thousand and eighteen. */
export const yearWords = Object.fromEntries([
  ...under(100)
    .filter(([, value]) => value >= 10)
    .flatMap(([word, value]): [string, number][] => [
      [`nineteen ${word}`, 1900 + value],
      ...(value < 60 ? ([[`twenty ${word}`, 2000 + value]] satisfies [string, number][]) : []),
    ]),
  ...under(60).flatMap(([word, value]): [string, number][] => [
    [`two thousand ${word}`, 2000 + value],
    [`two thousand and ${word}`, 2000 + value],
  ]),
  ['two thousand', 2000],
])

/** "the nineteen seventies", "the seventies": those of the last century unless another is named. */
export const decadeWords = Object.fromEntries(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].flatMap(
    (word, i): [string, number][] => [
      [word, 1920 + 10 * i],
      [`nineteen ${word}`, 1920 + 10 * i],
      [`nineteen-${word}`, 1920 + 10 * i],
    ],
  ),
)

export const dayOrdinals = Object.fromEntries(Object.entries(ordinals).filter(([, value]) => value <= 31))
