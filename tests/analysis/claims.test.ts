import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/core/understanding.ts'
import { firstEvent, understand } from './sample.ts'

const ENGLISH: [Status, string | null, string][] = [
  [
    'official',
    'the Security Media Cell',
    'Jets struck a cave in Hamrin on Tuesday, the Security Media Cell said in a statement.',
  ],
  [
    'official',
    'The governor of Kirkuk',
    'The governor of Kirkuk said that two bombs had been defused in Daquq on Monday.',
  ],
  [
    'official',
    'the Joint Operations Command',
    'Two men were arrested in Mosul on Monday, said the Joint Operations Command.',
  ],
  ['anonymous', 'a police source', 'Three soldiers were killed near Kirkuk on Monday, a police source said.'],
  [
    'anonymous',
    'a source in the Interior Ministry',
    'According to a source in the Interior Ministry, two men were killed in Mosul on Sunday.',
  ],
  [
    'anonymous',
    'A security official',
    'A security official, who asked not to be named, said two men were killed in Mosul on Sunday.',
  ],
  [
    'anonymous',
    'an Interior Ministry source',
    'State television quoted an Interior Ministry source as saying that two men were killed in Mosul on Sunday.',
  ],
  ['claimed', 'Kataib Hezbollah', 'Kataib Hezbollah said it had shot down a drone over Anbar on Sunday.'],
  ['claimed', 'The PKK', 'The PKK said on Monday that 12 Turkish soldiers had been killed in Metina.'],
  ['claimed', 'ISIS', 'ISIS claimed responsibility for the attack in Kirkuk on Sunday.'],
  [
    'claimed',
    'The Syrian Ministry of Defence',
    'The Syrian Ministry of Defence said the SDF shelled a village near Manbij on Sunday.',
  ],
  ['reported', 'the White Helmets', 'A shell killed three people in Afrin on Monday, the White Helmets said.'],
  ['reported', 'their relatives', 'Gunmen killed two shepherds near Baiji on Tuesday, their relatives said.'],
  ['reported', null, 'Gunmen killed two shepherds near Baiji on Tuesday.'],
  [
    'confirmed',
    'the Interior Ministry and the Kirkuk health directorate',
    'Five people are dead after a bombing near Daquq on Tuesday, the Interior Ministry and the Kirkuk health directorate said.',
  ],
  ['denied', 'The PMF', 'The PMF denied that its fighters had opened fire near Al-Qaim.'],
  ['denied', 'The ministry', 'The ministry rejected reports that its troops had withdrawn from Sinjar.'],
  ['assessment', 'An analyst', 'An analyst said it was unlikely that the cells could hold a town near Mosul.'],
  ['assessment', 'Officials', 'Officials warned of attacks on prisons in Hasakah.'],
  ['background', null, 'The army patrols Mosul. ISIS captured Mosul in June 2014.'],
]
const ARABIC: [Status, string | null, string][] = [
  ['official', 'خلية الإعلام الأمني', 'أعلنت خلية الإعلام الأمني، اليوم، مقتل أربعة من عناصر داعش في جبال حمرين.'],
  ['anonymous', 'مصدر أمني', 'قال مصدر أمني إن مسلحين قتلوا جندياً في كركوك الاثنين.'],
  ['anonymous', 'مصدر طبي', 'قُتل أربعة أشخاص بتفجير قرب داقوق الاثنين، وفق مصدر طبي.'],
  ['claimed', 'قوات سوريا الديمقراطية', 'أعلنت قوات سوريا الديمقراطية أنها أحبطت محاولة فرار في الحسكة الاثنين.'],
  [
    'reported',
    'المرصد السوري لحقوق الإنسان',
    'ذكر المرصد السوري لحقوق الإنسان أن ثلاثة معتقلين قُتلوا في الحسكة الاثنين.',
  ],
  ['denied', 'مسؤول في الإدارة الذاتية', 'ونفى مسؤول في الإدارة الذاتية، الجمعة، فرار أي معتقل في الحسكة.'],
  ['assessment', 'مسؤول أمني', 'ورجح مسؤول أمني أن يكون تنظيم داعش وراء الهجوم في كركوك.'],
]
const SORANI: [Status, string | null, string][] = [
  [
    'official',
    'دەزگای ئاسایشی نیشتمانی عێراق',
    'دەزگای ئاسایشی نیشتمانی عێراق ڕایگەیاند کە لە کەرکووک پێنج کەس دەستگیر کراون.',
  ],
  ['anonymous', 'سەرچاوەیەکی ئەمنی', 'سەرچاوەیەکی ئەمنی گوتی کە دوو کەس لە کەرکووک کوژراون.'],
  ['claimed', 'ڕێکخراوی داعش', 'ڕێکخراوی داعش گوتی کە ئەندامێکی هێرشەکەی کردووە.'],
]

describe('who says it, and how surely', () => {
  test.each(ENGLISH)('%s, %s: %s', (status, speaker, text) => {
    const events = understand(text).events
    expect(events.map((event) => [event.status, event.speaker])).toContainEqual([status, speaker])
  })
  test.each(ARABIC)('%s, %s: %s', (status, speaker, text) => {
    const event = firstEvent(text, 'ar')
    expect([event.status, event.speaker]).toEqual([status, speaker])
  })
  test.each(SORANI)('%s, %s: %s', (status, speaker, text) => {
    const event = firstEvent(text, 'ckb')
    expect(event.status).toBe(status)
    expect(event.speaker).toContain(speaker)
  })

  test('whom the speaker told is kept as worded', () => {
    const event = firstEvent('A security source told Shafaq News that two men were killed in Mosul on Monday.')
    expect([event.speaker, event.toldTo]).toEqual(['A security source', 'Shafaq News'])
  })

  test('the attribution is a stretch of its sentence and the clause leaves it out', () => {
    const text = 'Three soldiers were killed near Kirkuk on Monday, a police source said.'
    const event = firstEvent(text)
    expect(text.slice(event.start, event.end)).toBe('Three soldiers were killed near Kirkuk on Monday')
    expect(text.slice(event.attribution?.start, event.attribution?.end)).toBe('a police source said')
  })

  test('"the source added" is the source again, also after somebody else spoke', () => {
    const text =
      'A security source said two men were killed in Mosul on Monday.\n\nThe Interior Ministry said it had arrested a man in Erbil on Tuesday.\n\nThe source added that a car was burned in Mosul on Monday.'
    expect(
      understand(text)
        .events.map(({ status }) => status)
        .toSorted(),
    ).toEqual(['anonymous', 'anonymous', 'official'])
  })

  test('what an unnamed source began stays theirs to the end of the paragraph, and no further', () => {
    const lead = 'A security source said two men were killed in Mosul on Monday.'
    const more = 'Gunmen attacked a checkpoint in Tal Afar on Tuesday.'
    expect(understand(`${lead} ${more}`).events.map(({ status }) => status)).toEqual(['anonymous', 'anonymous'])
    expect(
      understand(`${lead}\n\n${more}`)
        .events.map(({ status }) => status)
        .toSorted(),
    ).toEqual(['anonymous', 'reported'])
  })

  test('anonymity told after the claim counts for the claim', () => {
    const text =
      'An employee reached by phone said two guards attacked a prisoner in Mosul on Monday. The employee spoke on condition of anonymity.'
    expect(firstEvent(text).status).toBe('anonymous')
  })

  test('a nested claim is never surer than the less certain of its speakers', () => {
    const text = 'The ministry said a source had reported that two men were killed in Mosul on Monday.'
    expect(['official', 'confirmed', 'reported']).not.toContain(firstEvent(text).status)
  })

  test('a sentence about sources whose speaker is not understood is nobody’s certain word', () => {
    expect(firstEvent('Sources have it from the street: gunmen killed two men in Mosul on Monday.').status).toBe(
      'anonymous',
    )
  })

  test.each<[string, Status, string]>([
    ['en', 'official', 'The Jordanian army killed two smugglers near Nassib on Tuesday, it said in a statement.'],
    [
      'en',
      'official',
      'The Counter Terrorism Service arrested a financier in Mosul on Monday, according to a statement.',
    ],
    ['en', 'reported', 'Two men were killed in Mosul on Monday, according to a statement.'],
    ['ar', 'official', 'خفضت وزارة الموارد المائية أمس الإطلاقات من سد حديثة، وفق بيان لها.'],
    ['ar', 'official', 'أحبطت القوات المسلحة الأردنية الأربعاء محاولة لتهريب المخدرات قرب نصيب، وفق بيان عسكري.'],
    ['ar', 'reported', 'قتل رجلان في الموصل الاثنين، وفق بيان.'],
  ])(
    '“it said” and “a statement” are the body with which the sentence begins (%s, %s): %s',
    (language, status, text) => {
      expect(firstEvent(text, language).status).toBe(status)
    },
  )

  test.each([
    'A spokesman for the army said investigators suspect Saraya Awliya al-Dam of the attack in Erbil on Monday.',
    'The police said its officers believed the launcher used on Monday belonged to a new cell.',
    'The price is unlikely to fall before Sunday, a trader in Basra reckoned.',
  ])('what others only think stays what they think: %s', (text) => {
    expect(firstEvent(text).status).toBe('assessment')
  })

  test('“suspected” before a noun is no judgement of the speaker', () => {
    const text = 'The army said suspected militants attacked a checkpoint near Daquq on Monday.'
    expect(firstEvent(text).status).toBe('official')
  })

  test('what a group had claimed, as an office tells it, stays claimed', () => {
    const text = 'Islamic State, the ministry said, had claimed on Monday to have killed nine soldiers in Mosul.'
    expect(understand(text).events.map(({ status }) => status)).toEqual(['claimed'])
  })

  test.each([
    'Amaq, the outlet of the group, released a text saying that eleven soldiers had died in Mosul on Monday.',
    'The Islamic State group published a video claiming that its men had killed a judge in Kirkuk on Monday.',
  ])('whatever an armed group publishes is its claim: %s', (text) => {
    expect(firstEvent(text).status).toBe('claimed')
  })

  test('two parties that tell in Sorani what they agreed confirm it', () => {
    const text = 'پارتی دیموکراتی کوردستان و یەکێتیی نیشتمانیی کوردستان ڕایانگەیاند کە دوێنێ لە هەولێر ڕێککەوتوون.'
    expect(firstEvent(text, 'ckb').status).toBe('confirmed')
  })

  test.each([
    ['قایمقامی ڕانیە بە ماڵپەڕی نیشانەی گوت کە پێنج کەس بریندار بوون.', 'official'],
    ['دوێنێ لە هەولێر پێنج کەس بریندار بوون، پزیشکێک بە تۆڕەکەمانی گوت.', 'reported'],
  ])('in Sorani the outlet that was told is not the speaker: %s', (text, status) => {
    expect(firstEvent(text, 'ckb').status).toBe(status)
  })

  test.each<[string, Status, string]>([
    ['en', 'anonymous', 'A mediator who asked that his name be withheld said eleven names were struck off in Aleppo.'],
    ['en', 'reported', 'Only 81 people came home on Monday from Aleppo, a committee of relatives said.'],
    ['en', 'reported', 'A tribal elder said two men were killed near Hit on Monday.'],
    ['en', 'claimed', 'A Bedouin elder said houses had been burned in Suwayda on Monday.'],
    ['en', 'reported', 'A peace-monitoring group in Dohuk said a drone killed two people on Monday.'],
    ['en', 'official', 'Israeli aircraft bombed a depot near Izraa on Monday, the Daraa governorate said.'],
    ['en', 'claimed', 'The Kurdistan Workers’ Party said its fighters had attacked an outpost in Metina on Monday.'],
    ['ar', 'confirmed', 'جرت في مدينة حلب الاثنين عملية تبادل بين الحكومة وقسد، بحسب بيانين منفصلين للجانبين.'],
    ['ar', 'denied', 'ونفى ضابط النظام السابق، على لسان محاميه، جميع التهم.'],
  ])('the speaker counts for what it is (%s, %s): %s', (language, status, text) => {
    expect(firstEvent(text, language).status).toBe(status)
  })

  test('“نقلت” with no source behind it is no word of saying', () => {
    const event = firstEvent('نقلت القوات الأمريكية، الاثنين، 138 معتقلاً من تنظيم داعش من الحسكة إلى العراق.', 'ar')
    expect(event.actors).toContain('us-forces')
  })

  test.each<[string, Status, string]>([
    ['en', 'claimed', 'ISIS said it had struck Kirkuk on Monday. The army lost ten men in Daquq on Monday, it said.'],
    [
      'en',
      'claimed',
      'The SDF said they had lost two men on Monday. The Syrian army shelled Tabqa on Monday, the force said.',
    ],
    [
      'en',
      'anonymous',
      'A source said two men died in Mosul on Monday. The army arrested four men there on Monday, it said.',
    ],
    ['en', 'reported', 'The police station in Kirkuk was bombed on Monday, according to a statement.'],
    ['en', 'reported', 'Baghdad saw two bombings on Monday that killed three people, according to a statement.'],
    ['ar', 'reported', 'قتل ضابط في الشرطة بهجوم في كركوك الاثنين، وفق بيان.'],
    ['ar', 'reported', 'أعلن تنظيم الدولة هجوماً في كركوك. قتلت الشرطة رجلين الاثنين، وفق بيان.'],
    ['ar', 'reported', 'استهدفت قوات حكومية موقعاً في حلب الاثنين، بحسب بيان.'],
  ])(
    '“it” and “a statement” are never the word of a surer body than whoever may be meant (%s, %s): %s',
    (language, status, text) => {
      expect(understand(text, { language }).events.at(-1)?.status).toBe(status)
    },
  )

  test.each<[string, Status, string]>([
    ['en', 'reported', 'Residents on both sides of the border said two men were killed in Rabia on Monday.'],
    ['en', 'claimed', 'Tribal fighters on both sides said two men were killed in Suwayda on Monday.'],
    ['en', 'claimed', 'The KDP and the PUK said the Turkish army bombed Metina on Monday.'],
    ['en', 'claimed', 'Hamas and Hezbollah said Israel bombed a village near Daraa on Monday.'],
    ['en', 'confirmed', 'The KDP and the PUK said they signed an agreement in Erbil on Monday.'],
    ['en', 'confirmed', 'The Syrian Ministry of Defence and the SDF said two men were killed in Manbij on Monday.'],
    ['en', 'reported', 'A welder at the Interior Ministry said two men were killed in Zubair on Monday.'],
    ['en', 'reported', 'A committee of teachers said two men were hurt in Sulaymaniyah on Monday.'],
    ['ar', 'reported', 'قال أحد أبناء محافظة درعا إن رجلين قتلا الاثنين.'],
    ['ar', 'reported', 'قالت مؤسسة خيرية إن رجلين قتلا في درعا الاثنين.'],
  ])('two that speak together confirm only what is theirs to tell (%s, %s): %s', (language, status, text) => {
    expect(firstEvent(text, language).status).toBe(status)
  })

  test.each<[string, Status, string]>([
    ['en', 'denied', 'The prison director in Hillah said nobody had been tortured.'],
    ['en', 'denied', 'The army said the village near Makhmour had not been shelled.'],
    ['en', 'denied', 'The faction said it had "no hand" in Monday\'s rocket attack on Harir.'],
    ['en', 'reported', 'Shepherds near Makhmour said nobody had been beaten on Monday.'],
    ['en', 'official', 'The governor said nobody was hurt in Hillah on Monday.'],
    ['ar', 'denied', 'قال مدير السجن في الحلة إن أحداً لم يتعرض للتعذيب.'],
  ])(
    'that nobody did what one is charged with is a denial of whoever may have (%s, %s): %s',
    (language, status, text) => {
      expect(firstEvent(text, language).status).toBe(status)
    },
  )

  test.each<[string, Status, string]>([
    ['en', 'assessment', 'A Baghdad think tank said another attack near Samawah was likely.'],
    ['en', 'official', 'Police fired warning shots at a crowd in Samawah on Monday, the governor said.'],
    ['en', 'assessment', 'The governor said the warning of an attack in Samawah on Monday was serious.'],
    ['ckb', 'anonymous', 'سەرچاوەیەک گوتی کە پیاوێک لە کفری بینراوە و پۆلیس بەدوایدا دەگەڕێت.'],
    ['ckb', 'assessment', 'سەرچاوەیەک گوتی کە پۆلیس لە کفری بەدوایدا دەگەڕێت.'],
  ])('a warning shot warns of nothing to come, and what has been seen was (%s, %s): %s', (language, status, text) => {
    expect(firstEvent(text, language).status).toBe(status)
  })

  test('a mukhtar is one of the villagers', () => {
    expect(firstEvent('The mukhtar of a village near Kifri said two boys were hurt on Monday.').status).toBe('reported')
    expect(firstEvent('قال مختار القرية إن طفلين أصيبا في كفري الاثنين.', 'ar').status).toBe('reported')
  })

  test.each([
    ['The governor said two men were killed in Hit on Monday. The minister said three were wounded.', 'The minister'],
    ['The governor said two men were killed in Hit on Monday. The governor said three were wounded.', 'The governor'],
    ['A nurse said two men were killed in Hit on Monday. The official said three were wounded.', 'The official'],
    ['A police colonel said two men were killed in Hit on Monday. The colonel said three died.', 'A police colonel'],
  ])('a role that nobody before had is somebody else: %s', (text, speaker) => {
    expect(understand(text).events.map((event) => event.speaker)).toContain(speaker)
    const { events } = understand(text)
    expect(events.find(({ start }) => start > 40)?.speaker).toBe(speaker)
  })
})
