// Arabic numbers in words: cardinals in both genders and cases, ordinals, and the parts of which a spelled year is made.

type Numbers = Readonly<Record<string, number>>

const units: Numbers = {
  واحد: 1,
  واحدة: 1,
  إحدى: 1,
  اثنين: 2,
  اثنان: 2,
  اثنتين: 2,
  اثنتان: 2,
  ثلاثة: 3,
  ثلاث: 3,
  أربعة: 4,
  أربع: 4,
  خمسة: 5,
  خمس: 5,
  ستة: 6,
  ست: 6,
  سبعة: 7,
  سبع: 7,
  ثمانية: 8,
  ثماني: 8,
  ثمان: 8,
  تسعة: 9,
  تسع: 9,
}

const teens: Numbers = {
  عشرة: 10,
  عشر: 10,
  'أحد عشر': 11,
  // وأحد عشر, folded, is written like واحد "one".
  'واحد عشر': 11,
  'إحدى عشرة': 11,
  'اثني عشر': 12,
  'اثنا عشر': 12,
  'اثنتي عشرة': 12,
  'اثنتا عشرة': 12,
  ...fromThree((word, value) => (word.endsWith('ة') ? [`${word} عشر`, 10 + value] : [`${word} عشرة`, 10 + value])),
}

const tens: Numbers = {
  عشرين: 20,
  عشرون: 20,
  ثلاثين: 30,
  ثلاثون: 30,
  أربعين: 40,
  أربعون: 40,
  خمسين: 50,
  خمسون: 50,
  ستين: 60,
  ستون: 60,
  سبعين: 70,
  سبعون: 70,
  ثمانين: 80,
  ثمانون: 80,
  تسعين: 90,
  تسعون: 90,
}

/** Written together or apart, with and without the silent alef: ثلاثمائة, ثلاثمئة, ثلاث مئة. */
const hundreds: Numbers = {
  مئة: 100,
  مائة: 100,
  مئتين: 200,
  مئتان: 200,
  مائتين: 200,
  مائتان: 200,
  ...Object.fromEntries(
    ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].flatMap((word, i) =>
      ['مئة', 'مائة', ' مئة', ' مائة'].map((hundred) => [`${word}${hundred}`, 100 * (i + 3)]),
    ),
  ),
  ثمانيمئة: 800,
  ثمانيمائة: 800,
}

function fromThree(change: (word: string, value: number) => readonly [string, number]): Numbers {
  return Object.fromEntries(
    Object.entries(units)
      .filter(([, value]) => value >= 3)
      .map(([word, value]) => change(word, value)),
  )
}

/** 21 to 99: the unit stands before the ten (خمسة وعشرين). */
const compounds: Numbers = Object.fromEntries(
  Object.entries(tens).flatMap(([ten, value]) =>
    Object.entries(units).map(([unit, added]) => [`${unit} و${ten}`, value + added]),
  ),
)

export const cardinals: Numbers = { ...units, ...teens, ...tens, ...compounds, ...hundreds }

/** Cardinals that may be a day of the month: في خمسة عشر. */
export const cardinalDays: Numbers = Object.fromEntries(
  Object.entries({ ...teens, ...tens, ...compounds }).filter(([, value]) => value <= 31),
)

/** The parts of a year in words, which are added up: ألف وتسعمائة وثمانية وسبعون. */
export const yearParts = {
  YTHOUSAND: { ألف: 1000, ألفين: 2000, ألفان: 2000 },
  TWOTHOUSAND: { ألفين: 2000, ألفان: 2000 },
  YHUNDRED: hundreds,
  YTEN: tens,
  YUNIT: { ...units, ...teens },
  // A year that is read in two pairs of figures: تسعة عشر ثمانية وعشرون.
  YCENTURY: { 'سبعة عشر': 1700, 'ثمانية عشر': 1800, 'تسعة عشر': 1900 },
}

const ordinalUnits: Numbers = {
  الحادي: 1,
  الحادية: 1,
  الثاني: 2,
  الثانية: 2,
  الثالث: 3,
  الثالثة: 3,
  الرابع: 4,
  الرابعة: 4,
  الخامس: 5,
  الخامسة: 5,
  السادس: 6,
  السادسة: 6,
  السابع: 7,
  السابعة: 7,
  الثامن: 8,
  الثامنة: 8,
  التاسع: 9,
  التاسعة: 9,
}

export const ordinals: Numbers = {
  الأول: 1,
  الأولى: 1,
  ...Object.fromEntries(Object.entries(ordinalUnits).filter(([, value]) => value > 1)),
  العاشر: 10,
  العاشرة: 10,
  ...Object.fromEntries(
    Object.entries(ordinalUnits).map(([word, value]) => [`${word} ${word.endsWith('ة') ? 'عشرة' : 'عشر'}`, 10 + value]),
  ),
  العشرين: 20,
  العشرون: 20,
  الثلاثين: 30,
  الثلاثون: 30,
  ...Object.fromEntries(
    Object.entries(ordinalUnits).flatMap(([word, value]) => [
      [`${word} والعشرين`, 20 + value],
      [`${word} والعشرون`, 20 + value],
      ...(value === 1 ? [[`${word} والثلاثين`, 31] as const, [`${word} والثلاثون`, 31] as const] : []),
    ]),
  ),
}

/** With the preposition ل: للثاني والعشرين. */
export const dativeOrdinals: Numbers = Object.fromEntries(
  Object.entries(ordinals).map(([word, value]) => [word.replace(/^ال/, 'لل'), value]),
)

/** Hours are feminine ordinals: الثالثة, الحادية عشرة. */
export const hours: Numbers = {
  الواحدة: 1,
  ...Object.fromEntries(
    Object.entries(ordinals).filter(([word, value]) => value >= 2 && value <= 12 && /ة(?: عشرة)?$/.test(word)),
  ),
}

/** Ordinals in the construct state: أول جمعة, ثاني أيام العيد. */
export const constructOrdinals: Numbers = { أول: 1, ثاني: 2, ثالث: 3, رابع: 4, خامس: 5, آخر: -1 }
