import { describe, expect, test } from 'vitest'
import { understand } from './sample.ts'

/** The parties of the event or statement that ends last in the text, in any order. */
function parties(text: string, language = 'en'): string[] {
  const last = understand(text, { language })
    .events.toSorted((a, b) => a.end - b.end)
    .at(-1)
  return [...(last?.actors ?? [])].sort()
}

describe('men of a body', () => {
  test.each([
    [
      'en',
      'Soldiers of the Counter Terrorism Service killed two ISIS men near Rutba in Iraq on Monday.',
      ['cts', 'isis'],
    ],
    [
      'en',
      'An Israeli officer, who asked not to be named, said his men had fired near Nawa in Syria on Monday.',
      ['idf'],
    ],
    ['ar', 'قال ضابط إسرائيلي، طلب عدم ذكر اسمه، إن جنوده أطلقوا النار قرب نوى أمس.', ['idf']],
    ['en', 'A guard was cut with a blade in the Najaf lock-up on Monday, the Iraqi police said.', ['moi-iq']],
    ['en', 'A security guard was shot at a bank in Najaf on Monday, the Iraqi police said.', []],
    ['en', 'Three men fled a police jail in Najaf on Monday, residents said.', []],
  ])('are its own (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })

  test.each([
    [
      'Prisoners broke out of a jail in Raqqa on Monday and stabbed a guard, the SDF admitted. A medic said the guard died.',
      ['sdf'],
    ],
    [
      'The army killed two ISIS members near Rutba in Iraq on Monday.\n\nA herder said the two had robbed him.',
      ['isis'],
    ],
    ['ISIS killed two soldiers near Rutba in Iraq on Monday.\n\nA herder said the two had robbed him.', []],
  ])('are meant again: %s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })
})

describe('who tells it', () => {
  test.each([
    ['en', 'A new outfit, Saraya Awliya al-Dam, said on Monday that it had fired rockets at Erbil.', ['saraya-awliya']],
    ['ckb', 'سەرایا ئەولیا ئەلدەم ڕایگەیاند کە دوێنێ دوو درۆنی بەرەو هەولێر ناردووە.', ['saraya-awliya']],
    [
      'en',
      'The PKK lost two men near Amadiya on Monday.\n\nThe party’s armed wing denied that it had men there.',
      ['pkk'],
    ],
    ['ar', 'قال الجيش الإسرائيلي إن قواته دخلت نوى أمس. ونفى متحدث باسمه إطلاق النار على مدنيين.', ['idf']],
    [
      'ar',
      'أعلن جهاز مكافحة الإرهاب مقتل عنصرين من داعش في الحويجة أمس بإسناد من طيران التحالف الدولي.',
      ['coalition', 'cts', 'isis'],
    ],
    [
      'ar',
      'أعلن جهاز مكافحة الإرهاب أن القوة ضبطت أسلحة في الحويجة أمس، بعد غارة للتحالف الدولي.',
      ['coalition', 'cts'],
    ],
    ['en', 'Two shopkeepers held in Hawija were released on Monday, the Iraqi Interior Ministry said.', ['moi-iq']],
    [
      'en',
      'Officers of the Border Ports Authority found pills at Zurbatiyah on Monday, the authority and the Iraqi Interior Ministry said.',
      ['border-ports'],
    ],
    [
      'en',
      'The SDF said a Turkish aircraft had launched two missiles near Kobani on Monday and wounded three people.',
      ['tsk'],
    ],
    ['en', 'The Iraqi police believe that an ISIS cell was behind the bombing in Hawija on Monday.', ['isis']],
    ['ar', 'نفى ضابط في الجيش العراقي وقوع ضحايا بين الرعاة قرب الرطبة أمس.', []],
  ])('is a party only to its own doing (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})

describe('whose men and whose deed', () => {
  test.each([
    [
      'en',
      'Two soldiers were killed near Tuz Khurmatu in Iraq on Monday, an army captain said. His comrades held the gunmen off, the captain said.',
      ['iraq-army'],
    ],
    [
      'en',
      'Israeli soldiers entered Nawa in Syria on Monday, residents said. In March troops shot a herder in the same town.',
      ['idf'],
    ],
    ['en', 'Job seekers closed the road to the port of Umm Qasr on Monday, the Iraqi police said.', []],
    ['en', 'Protesters held in Umm Qasr were freed on Monday, the Iraqi police said.', ['moi-iq']],
    ['ar', 'قتل ثلاثة من الحرس الوطني في السويداء أمس. وأصيب اثنان من عناصر الحرس.', ['druze-ng']],
    ['ar', 'ضبطت إدارة مكافحة المخدرات السورية شحنة قرب البوكمال أمس. وأوقف عناصر من الإدارة سائقاً.', ['syria-moi']],
    ['ar', 'قتل ثلاثة من داعش في البعاج في العراق أمس. وعثرت القوة على أسلحة.', []],
    ['ckb', 'یەکینەکانی بەرخۆدانی شنگال ڕایانگەیاند کە دوێنێ لە سنجار دوو لە شەڕڤانەکانیان کوژراون.', ['ybs']],
  ])('is told by its words (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})

describe('a pronoun or noun', () => {
  test.each([
    ['en', 'The Iraqi police raided a farm near Najaf on Monday, residents said. They seized two belts.', ['moi-iq']],
    [
      'en',
      'A drone hit a car of the YBS in Sinjar on Monday. The YBS, which is close to the PKK, is banned. The mayor said the group lost two men on Monday.',
      ['ybs'],
    ],
    ['ckb', 'دوێنێ سێ زیندانیی داعش لە زیندانی ئەقتان هەڵاتن. هێزەکە گوتی کە دووانیان دەستگیر کراون.', ['isis']],
  ])('means whom the text has told of (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})

describe('who is named beside what is told', () => {
  test.each([
    ['en', 'Herders near Rutba in Iraq had told the police on Monday about smoke in a valley.', []],
    ['ar', 'عثر أمس على جثة قرب الرطبة وكان رعاة قد أبلغوا الشرطة العراقية عنها.', []],
    ['ar', 'نفت كتائب حزب الله قصف أربيل أمس، ولم تعلق بقية الفصائل المسلحة في العراق.', ['kh']],
    ['en', 'The YBS, which has ties to the PKK, left a checkpoint in Sinjar on Monday.', ['ybs']],
    ['en', 'The YBS and the PKK left a checkpoint in Sinjar on Monday.', ['pkk', 'ybs']],
  ])('is no party (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })

  test.each([
    ['en', 'A Syrian official denied on Monday that talks with Israel had ended.', ['israel-gov', 'syria-gov']],
    ['ar', 'توقع محلل أمس أن تعود بغداد وأربيل إلى المحادثات.', ['iraq-gov', 'krg']],
    ['ar', 'اتفقت بغداد وأربيل أمس على آلية جديدة.', ['iraq-gov', 'krg']],
    ['ar', 'شهدت بغداد وأربيل تظاهرات أمس.', []],
  ])('is a party as a government (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})
