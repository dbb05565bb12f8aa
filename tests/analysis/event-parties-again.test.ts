import { describe, expect, test } from 'vitest'
import { firstEvent, understand } from './sample.ts'

/** The parties of the last event of a text, in any order. */
function parties(text: string, language = 'en'): string[] {
  return [...(understand(text, { language }).events.at(-1)?.actors ?? [])].sort()
}

describe('who is named and takes no part', () => {
  test.each([
    ['en', 'A former army officer was shot dead in Mosul on Monday, police said.', []],
    ['en', 'An army officer was shot dead in Mosul on Monday, residents said.', ['iraq-army']],
    ['ar', 'قُتل ضابط سابق في الجيش العراقي في الموصل أمس الثلاثاء، بحسب سكان.', []],
    ['ckb', 'دوێنێ سەربازێکی پێشوو لە مووسڵ کوژرا.', []],
    ['ckb', 'دوێنێ سەربازێک لە مووسڵ کوژرا.', ['iraq-army']],
  ])('was one once (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })

  test.each([
    ['en', 'Iraq’s Foreign Ministry condemned the strike on Sinjar in a letter to the Security Council.', ['iraq-gov']],
    ['en', 'The Security Council condemned the strike on Sinjar on Monday.', ['unsc']],
    ['ar', 'أدانت وزارة الخارجية العراقية القصف على سنجار في رسالة إلى مجلس الأمن.', ['iraq-gov']],
  ])('is written to (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })

  test.each([
    ['en', 'Teachers marched in Basra on Monday without any clash with the police, organisers said.', []],
    ['en', 'Teachers marched in Basra on Monday and clashed with the police, organisers said.', ['moi-iq']],
    ['ar', 'تظاهر معلمون في البصرة أمس الثلاثاء دون أي احتكاك مع الشرطة، بحسب المنظمين.', []],
    ['ckb', 'دوێنێ مامۆستایان لە بەسرە خۆپیشاندانیان کرد بەبێ پێکدادان لەگەڵ پۆلیس.', []],
  ])('was not there (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })

  test.each([
    ['ar', 'رجح نائب أن يكون تنظيم داعش وراء الهجوم في خانقين، مطالباً بإعادة نشر الجيش هناك.', ['isis']],
    [
      'en',
      'A lawmaker said ISIS was probably behind the attack in Khanaqin, calling for the return of the army there.',
      ['isis'],
    ],
    [
      'en',
      'Iran fired missiles at a base near Hit in January 2020 after the killing of Qassem Soleimani.',
      ['iran-gov'],
    ],
  ])('is wanted there, or had died before (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})

describe('a government or army that is called by its seat or nation', () => {
  test.each([
    ['en', 'The governments in Baghdad and Erbil signed a note on oil on Monday.', ['iraq-gov', 'krg']],
    ['en', 'The two men met in Baghdad and Erbil on Monday.', []],
    ['en', 'The SDF denied on Monday that it had handed the crossing to Damascus.', ['sdf', 'syria-gov']],
    ['en', 'The SDF denied on Monday that it had handed two men to a court in Damascus.', ['sdf']],
    ['en', 'The crossing to northeast Syria reopened on Monday, officials said.', []],
    ['ar', 'رأى محلل أن إسرائيل ستواصل ضرباتها في القنيطرة.', ['israel-gov']],
    ['ar', 'شهدت بيت جن عملية إسرائيلية أمس الثلاثاء قُتل فيها رجلان.', ['idf']],
    ['en', 'A lawmaker said a Turkish ground offensive in Metina was unlikely.', ['tsk']],
    ['en', 'US air defences brought down a drone near Erbil on Monday, residents said.', ['us-forces']],
  ])('(%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})

describe('who is meant by a noun', () => {
  test.each([
    [
      'en',
      'The Counter Terrorism Service killed four ISIS men near Hit on Monday.\n\nTwo soldiers of the elite force were hurt, a doctor said.',
      ['cts'],
    ],
    [
      'en',
      'Iraqi commandos landed near Hit on Monday and killed two ISIS men, the Counter Terrorism Service said.',
      ['cts', 'isis'],
    ],
    ['en', 'Iraqi commandos landed near Hit on Monday and killed two ISIS men, residents said.', ['iraq-army', 'isis']],
    [
      'ar',
      'نفذ جهاز مكافحة الإرهاب إنزالاً قرب هيت أمس وقتل أربعة من داعش.\n\nوقال طبيب إن اثنين من أفراد القوة أصيبا.',
      ['cts'],
    ],
    ['ar', 'تظاهر شبان في الناصرية أمس.\n\nوقال مصدر في الشرطة إن القوة أطلقت الغاز المسيل للدموع اليوم.', ['moi-iq']],
  ])('the force (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })

  test.each([
    [
      'en',
      'A spokesman for the KRG met the oil ministry’s delegation on Monday.\n\nThe oil ministry said exports would resume on Tuesday.\n\nThe spokesman denied that the Region had given way.',
      ['krg'],
    ],
    [
      'ar',
      'أعلنت وزارة العدل هروب ثلاثة سجناء من سجن التاجي أمس.\n\nونفى المتحدث باسمها وقوع إطلاق نار داخل السجن.',
      ['iraq-gov'],
    ],
  ])('the spokesman (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })

  test('the claim is that of the group', () => {
    const text =
      'Four policemen were killed near Jableh on Monday, the Interior Ministry said.\n\nSaraya Ansar al-Sunna said it had carried out the ambush.\n\nThe ministry thinks the claim is probably false.'
    expect(parties(text)).toEqual(['saraya-ansar-sunna'])
  })

  test.each([
    ['en', 'Two men died, according to the army, which described them as ISIS couriers.', ['isis']],
    ['en', 'Two men died, according to the army, which fights ISIS.', []],
  ])('they are what they are described as (%s): %s', (language, text, expected) => {
    expect(firstEvent(text.replace('died,', 'died near Hit on Monday,'), language).actors).toEqual(expected)
  })
})

describe('what is one’s own', () => {
  test.each([
    ['en', 'Three convicts escaped from Taji prison on Monday, the Justice Ministry said.', []],
    [
      'en',
      'Three convicts escaped from Taji prison on Monday and are sought by its guards, the Justice Ministry said.',
      ['iraq-gov'],
    ],
    ['ar', 'فر ثلاثة نزلاء من سجن التاجي أمس الثلاثاء، بحسب وزارة العدل العراقية.', []],
    [
      'en',
      'Three men who had broken out of a prison in Raqqa were caught near Tal Tamr on Monday, the SDF said.',
      ['sdf'],
    ],
    ['ar', 'أقر الجيش الإسرائيلي بتنفيذ الغارة على السيارة قرب بيت جن أمس.', ['idf']],
    ['en', 'Iraq’s Interior Ministry acknowledged on Monday that ISIS had killed a shepherd near Hit.', ['isis']],
    ['en', 'Nine officers were hurt by stones in Basra on Monday, the police command said.', ['moi-iq']],
    ['en', 'Nine students were hurt by stones in Basra on Monday, the police command said.', []],
    [
      'en',
      'The SDF declared the defeat of the Islamic State’s last pocket, at Baghouz, in March 2019.',
      ['isis', 'sdf'],
    ],
    ['ar', 'أعلنت قوات سوريا الديمقراطية هزيمة تنظيم داعش في الباغوز في آذار 2019.', ['isis', 'sdf']],
    ['ckb', 'پێشمەرگە گوتی کە دوێنێ لەگەڵ سوپای عێراق لە جەلەولا گەڕانی دەست پێ کردووە.', ['iraq-army', 'peshmerga']],
    ['ckb', 'پەکەکە گوتی کە دوێنێ درۆنێکی تورکیای لە مەتینا خستووەتە خوارەوە.', ['pkk', 'tsk']],
    ['ckb', 'گرووپی سەرایا ئەولیای دەم ڕایگەیاند کە هێرشەکەی کەرکووکی دوێنێی ئەنجام داوە.', ['saraya-awliya']],
  ])('(%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})
