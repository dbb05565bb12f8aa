import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryLead, LEAD_AIMS, leadOf, sentenceForm, shortLead } from '../../src/editorial/lead.ts'
import { event, style, never, relative } from './given.ts'

const told = (sentenceText: string, attributionText: string | null, given = {}) =>
  event({ sentenceText, attributionText, ...given })

test('a day that is said twice is written out once', () => {
  const sentence = 'بحثت اللجنة، اليوم الثلاثاء، خطوات حصر السلاح.'
  const one = told(sentence, null, {
    relativeDates: relative(sentence, ['اليوم', '2025-06-24'], ['الثلاثاء', '2025-06-24']),
  })
  expect(sentenceForm(one, 'ar')).toBe('بحثت اللجنة، ٢٤ حزيران ٢٠٢٥، خطوات حصر السلاح.')
})

describe('relative dates are written out', () => {
  const dated = (sentence: string, language: string, ...dates: (readonly [string, string])[]) =>
    sentenceForm(event({ sentenceText: sentence, relativeDates: relative(sentence, ...dates) }), language)

  test.each([
    [
      'Forces killed two in Kirkuk last Wednesday, days after a bombing.',
      'Forces killed two in Kirkuk on 25 June 2025, days after a bombing.',
      'last Wednesday',
    ],
    ['The road reopened on Wednesday.', 'The road reopened on 25 June 2025.', 'Wednesday'],
    ['It has been closed since Wednesday.', 'It has been closed since 25 June 2025.', 'Wednesday'],
    ['Yesterday the road reopened.', 'On 25 June 2025 the road reopened.', 'Yesterday'],
    ['Wednesday saw two attacks.', '25 June 2025 saw two attacks.', 'Wednesday'],
    ['Shelling began Wednesday and went on.', 'Shelling began on 25 June 2025 and went on.', 'Wednesday'],
    ['Two died in Wednesday’s raid.', 'Two died in the 25 June 2025 raid.', 'Wednesday'],
    ["Last Wednesday's raid killed two.", 'The 25 June 2025 raid killed two.', 'Last Wednesday'],
    ['Two died in the Wednesday raid.', 'Two died in the 25 June 2025 raid.', 'Wednesday'],
    ['It was a Wednesday raid.', 'It was a Wednesday raid.', 'Wednesday'],
    ['Five died in Wednesday’s two raids.', 'Five died in Wednesday’s two raids.', 'Wednesday'],
    ['It was worse than Wednesday’s.', 'It was worse than Wednesday’s.', 'Wednesday'],
    ['It reopens from Wednesday (25 June).', 'It reopens from Wednesday (25 June).', 'Wednesday'],
    ['Two died on Wednesday night.', 'Two died on the night of 25 June 2025.', 'Wednesday night'],
    ['Wednesday evening two men died.', 'On the evening of 25 June 2025 two men died.', 'Wednesday evening'],
    ['Two died late Wednesday night.', 'Two died late Wednesday night.', 'Wednesday night'],
    ['It was hit before dawn on Wednesday.', 'It was hit before dawn on 25 June 2025.', 'dawn on Wednesday'],
    ['Talks ended late Wednesday.', 'Talks ended late on 25 June 2025.', 'late Wednesday'],
    ['Two died last night.', 'Two died last night.', 'last night'],
    ['The pills were found two days ago.', 'The pills were found on 25 June 2025.', 'two days ago'],
  ])('%s', (sentence, expected, worded) => {
    expect(dated(sentence, 'en', [worded, '2025-06-25'])).toBe(expected)
  })

  test('in the language of the sentence, not of the channel', () => {
    expect(dated('قُتل مسلحان في كركوك يوم الأربعاء.', 'ar', ['الأربعاء', '2025-06-25'])).toBe(
      'قُتل مسلحان في كركوك يوم ٢٥ حزيران ٢٠٢٥.',
    )
    expect(dated('قُتل مسلحان مساء أمس الأربعاء.', 'ar', ['مساء أمس', '2025-06-25'], ['الأربعاء', '2025-06-25'])).toBe(
      'قُتل مسلحان مساء ٢٥ حزيران ٢٠٢٥.',
    )
    expect(dated('دوو چەکدار بەیانی ئەمڕۆ کوژران.', 'ckb', ['بەیانی ئەمڕۆ', '2025-06-27'])).toBe(
      'دوو چەکدار بەیانی ٢٧ی حوزەیرانی ٢٠٢٥ کوژران.',
    )
    expect(dated('دوو چەکدار دوێنێ کوژران.', 'ckb', ['دوێنێ', '2025-06-27'])).toBe(
      'دوو چەکدار ٢٧ی حوزەیرانی ٢٠٢٥ کوژران.',
    )
    expect(dated('يُفتح المعبر يوم الأربعاء الموافق الأول من تموز.', 'ar', ['الأربعاء', '2026-07-01'])).toBe(
      'يُفتح المعبر يوم الأربعاء الموافق الأول من تموز.',
    )
    expect(dated('دەروازەکە چوارشەممە ڕێککەوتی یەکی تەممووز دەکرێتەوە.', 'ckb', ['چوارشەممە', '2026-07-01'])).toBe(
      'دەروازەکە چوارشەممە ڕێککەوتی یەکی تەممووز دەکرێتەوە.',
    )
    expect(
      dated('استمر الغبار حتى صباح غد الأربعاء.', 'ar', ['صباح غد', '2025-06-25'], ['الأربعاء', '2025-06-25']),
    ).toBe('استمر الغبار حتى صباح ٢٥ حزيران ٢٠٢٥.')
    expect(dated('Dün iki kişi öldü burada.', 'tr', ['Dün', '2025-06-27'])).toBe('Dün iki kişi öldü burada.')
  })

  test('not where the words mean more than one day', () => {
    const sentence = 'Last week the road was closed.'
    const week = { start: 0, end: 9, days: { earliest: '2025-06-16', latest: '2025-06-22', precision: 'day' as const } }
    expect(sentenceForm(event({ sentenceText: sentence, relativeDates: [week] }), 'en')).toBe(sentence)
  })
})

describe('clauses are left out', () => {
  const lead = (sentenceText: string, aim = 60) => leadOf(event({ sentenceText }), aim, 'en', never).text

  test('at the end, one after the other, until the lead is short enough', () => {
    const sentence =
      'Police closed the main road in Kirkuk, adding that traffic was diverted, while shops stayed open until the evening.'
    expect(lead(sentence, 90)).toBe(sentence)
    expect(lead(sentence.replace('until the evening', 'all day'), 90)).toBe(
      'Police closed the main road in Kirkuk, adding that traffic was diverted.',
    )
    expect(lead(sentence.replace('until the evening', 'all day'), 50)).toBe('Police closed the main road in Kirkuk.')
  })

  test.each([
    [
      'a relative clause with the verb behind it',
      'The interior minister, who visited Baghdad on Monday, announced a new border force for the west.',
    ],
    ['a denial', 'Two soldiers were killed in an ambush near Kirkuk, while the army denied that any soldier had died.'],
    [
      'a restriction',
      'The crossing at Al-Qaim was reopened on Saturday, but only for trucks carrying food and medicine.',
    ],
    [
      'a second attribution',
      'Five people were killed in the blast in the market, according to a medical source in the city.',
    ],
    ['a hedge', 'An explosion was heard in the east of the city, in what appeared to be an attack on a patrol.'],
    ['a condition', 'The ceasefire takes effect on Sunday at noon, when both sides sign if the text is agreed.'],
    ['a list', 'The group took three provinces in the north, including Nineveh, Saladin, and Al-Anbar, within days.'],
    [
      'the main clause',
      'After weeks of fighting in the hills, as the snow melted near the villages, the army advanced.',
    ],
  ])('but never %s', (_, sentence) => {
    expect(lead(sentence)).toBe(sentence)
  })

  test('never so that only a leading phrase is left', () => {
    const sentence = 'On the eastern bank of the river, while the others waited for the boats and the rain fell.'
    expect(lead(sentence)).toBe(sentence)
  })

  test('in Arabic too', () => {
    const sentence = 'أغلقت القوات الأمنية الطريق الرئيسي في كركوك، مضيفة أن الحركة تحولت إلى الطرق الأخرى في المدينة.'
    expect(leadOf(event({ sentenceText: sentence }), 60, 'ar', never).text).toBe(
      'أغلقت القوات الأمنية الطريق الرئيسي في كركوك.',
    )
  })

  test('a number’s comma is no clause', () => {
    const sentence = 'More than 3,000 people marched through the streets of the old town in the rain on Saturday.'
    expect(lead(sentence, 20)).toBe(sentence)
  })

  test('the clause that tells the event stands in for a long sentence', () => {
    const clauseText = 'Iraqi forces killed two ISIS operatives in Kirkuk last Wednesday'
    const sentenceText = `${clauseText}, days after a bomber linked to the group blew up a church in Damascus, and the hunt goes on.`
    const one = event({
      sentenceText,
      clauseText,
      relativeDates: relative(sentenceText, ['last Wednesday', '2025-06-25']),
    })
    expect(leadOf(one, 100, 'en', never).text).toBe(
      'Iraqi forces killed two ISIS operatives in Kirkuk on 25 June 2025.',
    )
    expect(shortLead(leadOf(one, 280, 'en', never), one, 'en').text).toBe(
      'Iraqi forces killed two ISIS operatives in Kirkuk on 25 June 2025.',
    )
  })

  test('but not where the rest of the sentence doubts it', () => {
    const clauseText = 'The army killed two men'
    const sentenceText = `${clauseText} in a house in Kirkuk, residents claimed, although nobody could say so for certain.`
    const one = event({ sentenceText, clauseText })
    expect(leadOf(one, 40, 'en', never).text).toBe(sentenceText)
    expect(shortLead(leadOf(one, 280, 'en', never), one, 'en').text).toBe(sentenceText)
  })

  test('nor where it leans on what stands before it', () => {
    const clauseText = 'which officially reopened on June 14'
    const sentenceText = `Cells operate on both sides of the border, ${clauseText}.`
    const one = event({ sentenceText, clauseText })
    expect(shortLead(leadOf(one, 280, 'en', never), one, 'en').text).toBe(sentenceText)
  })
})

test('a clause stays with the verb that it is the object of', () => {
  const sentenceText =
    'The ministry on Saturday put the number of people killed in Hamrin at five, after two more were found.'
  const clauseText = 'the number of people killed in Hamrin at five, after two more were found'
  const one = event({
    sentenceText,
    clauseText,
    start: sentenceText.indexOf(clauseText),
    attributionText: 'The ministry on Saturday put',
  })
  expect(entryLead(leadOf(one, 280, 'en', never), one, 'en').text).toBe(sentenceText)
})

describe('words that take a side', () => {
  test('are quoted verbatim, dates and all', () => {
    const sentence = 'Troops neutralised three men in Duhok yesterday.'
    const one = event({ sentenceText: sentence, relativeDates: relative(sentence, ['yesterday', '2025-06-27']) })
    expect(leadOf(one, 160, 'en', style)).toEqual({
      text: 'Troops neutralised three men in Duhok on 27 June 2025.',
      quote: 'Troops neutralised three men in Duhok yesterday',
      neutral: false,
    })
  })

  test('stand in quotation marks alone where the sentence is too long to quote', () => {
    const sentence = `The regime and its mercenaries ${'moved further along the road '.repeat(6)}today.`
    const lead = leadOf(event({ sentenceText: sentence }), 90, 'en', style)
    expect(lead.quote).toBeNull()
    expect(lead.text).toMatch(/^The “regime” and its “mercenaries” moved/)
    expect(style.isLoaded(lead.text)).toBe(false)
    expect(lead.neutral).toBe(false)
  })

  test('that already stand in quotation marks are not quoted again', () => {
    const sentence = 'The ministry said the “terrorists” fled.'
    expect(leadOf(event({ sentenceText: sentence }), 160, 'en', style)).toMatchObject({ quote: null, neutral: true })
  })
})

// The laws, over sentences built from clauses.

const MAIN = [
  'Forces killed two men in Kirkuk',
  'The border crossing reopened',
  'No soldier was hurt',
  'A camp was reportedly attacked',
]
const TAILS = [
  'while shops stayed open',
  'adding that the road was closed',
  'but only for trucks',
  'which police denied',
  'who may have fled',
  'according to residents',
  'after a clash',
  'with no reports of injuries',
  'though it could not be verified',
  'as officials met in Baghdad',
]
const SPEAKERS = ['a security source said on Saturday', 'police said', 'the ministry denied', 'residents believe']

const sentences = fc
  .record({
    main: fc.constantFrom(...MAIN),
    tails: fc.array(fc.constantFrom(...TAILS), { maxLength: 4 }),
    speaker: fc.option(fc.constantFrom(...SPEAKERS)),
    front: fc.boolean(),
    day: fc.boolean(),
    aim: fc.integer({ min: 1, max: 300 }),
    status: fc.constantFrom('official' as const, 'reported' as const, 'denied' as const, 'assessment' as const),
  })
  .map(({ main, tails, speaker, front, day, aim, status }) => {
    const body = [day ? `${main} yesterday` : main, ...tails].join(', ')
    const sentenceText = speaker === null ? `${body}.` : front ? `${speaker} that ${body}.` : `${body}, ${speaker}.`
    const relativeDates = day ? relative(sentenceText, ['yesterday', '2025-06-27']) : []
    return {
      one: event({
        sentenceText,
        attributionText: speaker,
        clauseText: main,
        start: sentenceText.indexOf(main),
        relativeDates,
        status,
      }),
      aim,
      main,
      speaker,
    }
  })

const wordsIn = (text: string): string[] => [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)
const MUST_STAY = /\b(?:no|only|denied|may|could|not|reportedly|believe|according)\b/g

describe('the laws of a lead', () => {
  test('every word of it stands in the sentence, in order, dates apart', () => {
    fc.assert(
      fc.property(sentences, ({ one, aim }) => {
        const rest = wordsIn(one.sentenceText)
        for (const word of wordsIn(leadOf(one, aim, 'en', style).text.replaceAll(/(?:on )?27 June 2025/gi, ''))) {
          const at = rest.indexOf(word)
          expect(at, `${word} of ${one.sentenceText}`).toBeGreaterThanOrEqual(0)
          rest.splice(0, at + 1)
        }
      }),
    )
  })

  test('no negation, restriction or hedge is lost that the status does not say', () => {
    fc.assert(
      fc.property(sentences, ({ one, aim, speaker }) => {
        const { text } = leadOf(one, aim, 'en', style)
        const without = one.sentenceText
          .toLowerCase()
          .replace(speaker ?? '', one.status === 'denied' || one.status === 'assessment' ? '' : (speaker ?? ''))
        for (const [word] of without.matchAll(MUST_STAY)) expect(text.toLowerCase()).toContain(word)
      }),
    )
  })

  test('a lead is never cut within a clause and has no ellipsis', () => {
    fc.assert(
      fc.property(sentences, ({ one, aim }) => {
        const { text } = leadOf(one, aim, 'en', style)
        expect(text).not.toMatch(/…|\.\.\./)
        expect(text).toMatch(/[.!?”"]$/)
        for (const clause of text.replace(/\.$/, '').split(', ')) {
          const known = [...MAIN, ...TAILS, ...SPEAKERS].some((whole) =>
            clause.toLowerCase().includes(whole.toLowerCase()),
          )
          expect(known, clause).toBe(true)
        }
      }),
    )
  })

  test('any text is taken without complaint', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string()),
        fc.integer({ min: 0, max: 300 }),
        (sentenceText, attributionText, aim) => {
          const { text } = leadOf(event({ sentenceText, clauseText: sentenceText, attributionText }), aim, 'en', style)
          expect(typeof text).toBe('string')
        },
      ),
    )
  })

  test('the aims grow with the channel’s length', () => {
    expect(LEAD_AIMS).toEqual({ compact: 90, normal: 160, full: 280 })
  })
})
