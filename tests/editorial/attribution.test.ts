import { describe, expect, test } from 'vitest'
import { STATUSES, type Status } from '../../src/core/understanding.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { type Language, LANGUAGES } from '../../src/core/words/words.ts'
import { attributionOf } from '../../src/editorial/attribution.ts'
import { certaintyOf, needsMark } from '../../src/editorial/certainty.ts'
import { attributionLine } from '../../src/editorial/lines.ts'
import { style } from './given.ts'

const voice = (language: Language) => ({ words: wordsOf(language), style })
const claim = (status: Status, speaker: string | null, toldTo: string | null = null) =>
  attributionOf({ status, speaker, speakerKind: 'unnamed', toldTo }, 'Sample Wire', voice('en'))

describe('attributionOf', () => {
  test.each([
    ['anonymous', 'a security source', 'Shafaq News', 'A security source told Shafaq News'],
    ['anonymous', null, null, 'An unnamed source, as reported by Sample Wire'],
    ['official', 'the interior ministry', null, 'The interior ministry, as reported by Sample Wire'],
    ['reported', null, null, 'Sample Wire reported'],
    ['claimed', 'the group', null, 'Claimed by the group, as reported by Sample Wire'],
    ['denied', null, null, 'Denied, as reported by Sample Wire'],
    ['assessment', 'observers', null, 'Observers, as reported by Sample Wire'],
    ['official', 'a terrorist', null, 'A “terrorist”, as reported by Sample Wire'],
    ['background', null, null, 'Background, as told by Sample Wire'],
  ] as const)('%s by %s, told to %s: %s', (status, speaker, toldTo, expected) => {
    expect(claim(status, speaker, toldTo)).toBe(expected)
  })

  test('names an outlet or a speaker in every language, whatever the status', () => {
    for (const language of LANGUAGES) {
      for (const status of STATUSES) {
        for (const speaker of [null, 'the speaker']) {
          const text = attributionOf(
            { status, speaker, speakerKind: 'person', toldTo: null },
            'Sample Wire',
            voice(language),
          )
          expect(text, `${language} ${status}`).toContain('Sample Wire')
          if (speaker !== null) expect(text.toLowerCase()).toContain(speaker)
        }
      }
    }
  })

  test('in Arabic no verb has to agree with the speaker or the outlet', () => {
    for (const speaker of ['وزارة الداخلية', 'خلية الإعلام الأمني', null]) {
      for (const status of STATUSES) {
        for (const toldTo of ['شفق نيوز', null]) {
          const claim = { status, speaker, speakerKind: 'person' as const, toldTo }
          const text = attributionOf(claim, 'وكالة العينة', voice('ar'))
          expect(text).not.toMatch(/(?:^|\s)(?:قال|قالت|ذكر|ذكرت|نفاه)(?:\s|$)/u)
        }
      }
    }
  })

  test('a doubtful status is readable in every line, once', () => {
    for (const language of LANGUAGES) {
      const words = wordsOf(language)
      for (const status of STATUSES.filter(needsMark)) {
        const text = attributionOf(
          { status, speaker: 'the speaker', speakerKind: 'unnamed', toldTo: 'Sample Wire' },
          'Sample Wire',
          { words, style },
        )
        const line = attributionLine(text, status, words).text.toLowerCase()
        expect(line.split(words.status[status]).length - 1, line).toBe(1)
      }
    }
  })
})

describe('certainty', () => {
  test('denied is least, confirmed most, and what is anonymous is never above what is reported', () => {
    const order = [...STATUSES].sort((a, b) => certaintyOf(a) - certaintyOf(b))
    expect(order[0]).toBe('denied')
    expect(order.at(-1)).toBe('confirmed')
    for (const status of STATUSES.filter(needsMark)) expect(certaintyOf(status)).toBeLessThan(certaintyOf('reported'))
  })

  test('anonymous, claimed, denied and assessed items say so; the others need not', () => {
    expect(STATUSES.filter(needsMark)).toEqual(['anonymous', 'claimed', 'denied', 'assessment'])
  })
})
