import { describe, expect, test } from 'vitest'
import { understand } from './sample.ts'

/** The parties of the last event of a text, in any order. */
function parties(text: string, language = 'en'): string[] {
  return [...(understand(text, { language }).events.at(-1)?.actors ?? [])].sort()
}

describe('who is named to say which or when', () => {
  test.each([
    ['en', 'Tanks moved into the UN-patrolled zone near Quneitra on Monday, a doctor said.', []],
    ['en', 'Shops in Homs reopened on Monday, a year after the fall of Bashar al-Assad, traders said.', []],
    ['en', 'Iraqi weapons held outside the army were collected in Basra on Monday, a lawyer said.', []],
    ['ar', 'دمرت غارة أمس مستودعاً قرب إزرع تركه الجيش السوري.', []],
    ['en', 'The device near Palmyra was left by the Islamic State group, deminers said on Monday.', ['isis']],
  ])('is no party, unless accused (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})

describe('whose deed it is', () => {
  test.each([
    ['en', 'The Asayish said a woman was killed by an ISIS cell in al-Hol camp on Monday.', ['isis']],
    ['ar', 'أعلنت الأسايش أن امرأة قتلت على يد خلية من داعش في مخيم الهول أمس.', ['isis']],
    ['ckb', 'ئاسایشی ڕۆژاوا ڕایگەیاند کە دوێنێ ژنێک لە کەمپی هۆل لەلایەن شانەیەکی داعشەوە کوژرا.', ['isis']],
    ['en', 'The SDF said it killed two ISIS gunmen near Raqqa on Monday.', ['isis', 'sdf']],
    ['ar', 'قال الجيش الإسرائيلي إن طائراته قصفت مستودعاً قرب إزرع أمس.', ['idf']],
    ['en', 'Turkish gunners lobbed shells at orchards near Amadiya on Monday, villagers said.', ['tsk']],
    ['en', 'Turkey’s state pipeline company denied on Monday that it had closed a valve near Zakho.', ['turkey-gov']],
    ['en', 'A former American envoy to Iraq predicted on Monday that the militia would keep its arms.', []],
    [
      'en',
      'A raid by the Asayish in Kalar left two dead on Monday. In April the same force broke up a ring there.',
      ['asayish-kri'],
    ],
  ])('says whether who tells it is a party (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})
