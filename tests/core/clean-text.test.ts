import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanScraped } from '../../src/core/clean-text.ts'

const MODEL = new URL('../../../shared/articles/000_0e65458d944207e4.txt', import.meta.url)

describe('cleanScraped', () => {
  test('takes the timestamp and the reader mode out and joins hard-wrapped lines', () => {
    const scraped = [
      '2025-06-28T16:36:08+00:00',
      'font',
      'Enable Reading Mode',
      'A-',
      'A',
      'A+',
      'Sample Wire – Baghdad/ Damascus',
      'Guards counted more lorries at the crossing than in any week of',
      'the year before, a customs source said on Saturday. The queue was',
      'four kilometres long.',
      'The source told Sample Wire that two more lanes will open, and that the',
      'scanners work again.',
    ].join('\n')
    expect(cleanScraped(scraped)).toEqual({
      text: [
        'Sample Wire – Baghdad/ Damascus',
        'Guards counted more lorries at the crossing than in any week of the year before, a customs source said on Saturday. The queue was four kilometres long.',
        'The source told Sample Wire that two more lanes will open, and that the scanners work again.',
      ].join('\n'),
      published: '2025-06-28T16:36:08+00:00',
      changed: true,
    })
  })

  test('joining moves no character, so offsets count in the input where nothing was taken out', () => {
    const wrapped =
      'A convoy of forty lorries crossed the border at noon and\nreached the depot before night.\nNobody was hurt.'
    const { text, changed } = cleanScraped(wrapped)
    expect(changed).toBe(false)
    expect(text).toBe(
      'A convoy of forty lorries crossed the border at noon and reached the depot before night.\nNobody was hurt.',
    )
    expect(text).toHaveLength(wrapped.length)
  })

  test('joins Arabic, which has no small letters to tell by', () => {
    const lines = [
      'أعلنت مديرية الجمارك في المحافظة اليوم السبت أن عدد الشاحنات التي',
      'عبرت المنفذ خلال الأسبوع الماضي بلغ ألفا ومئتي شاحنة محملة بالبضائع',
      'وأن العمل مستمر في توسعة الساحة الرئيسية وتجهيزها بأجهزة فحص حديثة',
      'قبل نهاية العام الحالي.',
      'وأضافت أن المنفذ سيبقى مفتوحا.',
    ]
    expect(cleanScraped(lines.join('\n')).text.split('\n')).toEqual([lines.slice(0, 4).join(' '), lines[4]])
  })

  test('leaves paragraphs of one line each, headlines and blank lines as they are', () => {
    const text = 'Border reopens\n\nThe crossing reopened on Monday.\nTraffic was light.\nOfficials counted 40 lorries.'
    expect(cleanScraped(text).text).toBe(text)
  })

  test('keeps what only looks like an interface inside a line, and a lone A without one beside it', () => {
    const text = 'He chose a font.\nA\nThe A- grade was given.'
    expect(cleanScraped(text)).toEqual({ text, published: null, changed: false })
  })

  test('takes a first line in the year 20255 out too, for its date to be judged', () => {
    expect(cleanScraped('20255-06-28T16:36:08+00:00\nText.').published).toBe('20255-06-28T16:36:08+00:00')
  })

  test('joins what only the joined lines show to run on', () => {
    const once = cleanScraped('and went on\nA\n     "\n"\n"\nlorem\n!').text
    expect(cleanScraped(once)).toMatchObject({ text: once, changed: false })
  })

  test('cleaning what is clean changes nothing, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'font',
        'A',
        'A-',
        'Enable Reading Mode',
        '',
        '2025-06-28',
        'Sample Wire – Baghdad',
        'and went on',
        'It ended.',
      ),
      fc.string({ maxLength: 90 }),
      fc.lorem({ maxCount: 12 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const once = cleanScraped(lines.join('\n')).text
        expect(cleanScraped(once)).toMatchObject({ text: once, changed: false })
      }),
    )
  })

  test.skipIf(!existsSync(MODEL))(
    'reads the model article beside the project as nine paragraphs (needs ../shared)',
    () => {
      const { text, published } = cleanScraped(readFileSync(MODEL, 'utf8'))
      expect(published).toBe('2025-06-28T16:36:08+00:00')
      const paragraphs = text.trimEnd().split('\n')
      expect(paragraphs).toHaveLength(9)
      expect(paragraphs[0]).toMatch(/^Shafaq News . Baghdad\/ Damascus$/)
      expect(paragraphs.slice(1).every((paragraph) => /[.”]$/.test(paragraph))).toBe(true)
    },
  )
})
