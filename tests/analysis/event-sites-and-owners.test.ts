// Sites that share the name of a town, places that only say who somebody is, and bodies known by what the sentence says.

import { describe, expect, test } from 'vitest'
import { understand } from './sample.ts'

function last(text: string, language: string) {
  return understand(text, { language }).events.at(-1)
}

describe('where it was', () => {
  test.each([
    ['en', 'Two inmates dug their way out of the prison in Nasiriyah on Monday, residents said.', 'p-nasiriyah'],
    ['en', 'Dozens of convicts broke out of Abu Ghraib on Monday, residents said.', 'p-abu-ghraib'],
    ['en', 'Three men were shot dead in Nasiriyah on Monday, residents said.', 'iq-nasiriyah'],
    ['en', 'A guard was shot dead at the police jail in Nasiriyah on Monday, residents said.', 'iq-nasiriyah'],
    ['ar', 'قتل حارس في السجن في الناصرية أمس.', 'p-nasiriyah'],
    ['ar', 'قتل حارس مدرسة في الناصرية أمس.', 'iq-nasiriyah'],
    [
      'en',
      'A bomb wounded a baker in Khanaqin on Monday, police said. A lawmaker from the province suspected smugglers of it.',
      'iq-khanaqin',
    ],
  ])('is the site or the town that is meant (%s): %s', (language, text, place) => {
    expect(last(text, language)?.place).toBe(place)
  })
})

describe('whose deed or loss it is', () => {
  test.each([
    ['en', 'The interior ministers of Iraq and Syria signed an accord in Baghdad on Monday.', ['moi-iq', 'syria-moi']],
    ['en', 'The foreign ministers of Iran and Iraq met in Basra on Monday.', ['iran-gov', 'iraq-gov']],
    ['en', 'Kazakhstan took 12 children from Roj camp in Syria on Monday, its foreign ministry said.', []],
    ['en', 'A judge in Ramadi released two drivers on Monday, the Supreme Judicial Council said.', ['sjc']],
    ['en', 'Villagers fired on an Israeli unit near Nawa on Monday, residents said.', ['idf']],
    ['ckb', 'پاسەوانانی سنووری عێراق ڕایانگەیاند کە دوێنێ لە نزیک ڕەبیعە پاسەوانێکیان کوژرا.', ['border-guards']],
    ['ar', 'قال الجيش الإسرائيلي إنه قصف أمس قرب نوى أسلحة من عهد النظام السابق.', ['idf']],
    ['ar', 'ورجح قائممقام الحضر وقوف تنظيم داعش خلف الهجوم الذي قتل فيه حارس أمس.', ['isis']],
  ])('is told by the words around it (%s): %s', (language, text, expected) => {
    expect([...(last(text, language)?.actors ?? [])].sort()).toEqual(expected)
  })
})
