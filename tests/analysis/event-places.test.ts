import { describe, expect, test } from 'vitest'
import { firstEvent, understand } from './sample.ts'

describe('the place of an event', () => {
  test.each([
    ['en', 'Guards foiled an attempt to break out of al-Sina’a prison in Hasakah on Thursday.', 'p-sinaa'],
    ['en', 'About 200 teachers protested in front of the education directorate in Basra governorate.', 'iq-basra'],
    ['en', 'Workers gathered at the Anbar governorate building on Monday.', 'iq-ramadi'],
    ['ar', 'تجمع نحو ألف متظاهر أمام مبنى محافظة البصرة أمس الثلاثاء.', 'iq-basra'],
    ['ar', 'قتل ثلاثة أشخاص في محافظة البصرة أمس الثلاثاء.', 'iq-basra-gov'],
  ])('is the site, and the town where an office of the governorate stands (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })
})

describe('the words before a place', () => {
  test.each([
    ['en', 'About 60 families left al-Hol camp for Raqqa on Monday, officials said.', 'c-al-hol'],
    ['en', 'A convoy left Taji base for Mosul and Tal Afar on Monday, officials said.', 'b-taji'],
    ['en', 'A convoy headed for Mosul on Monday, officials said.', null],
    ['ar', 'غادر رتل أمريكي إلى أربيل أمس الثلاثاء.', null],
    ['ckb', 'دوێنێ سێشەممە کاروانێک بەرەو هەولێر بەڕێکەوت.', null],
  ])('a destination is not where it was (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })

  test.each([
    ['Sixty families returned to Sinjar on Monday, officials said.', 'iq-sinjar'],
    ['Two gunmen fled toward Rutba on Monday, police said.', 'iq-rutba'],
    ['The army fired rockets towards Hawija on Monday, police said.', 'iq-hawija'],
  ])('where they return, are sought or strike it is: %s', (text, place) => {
    expect(firstEvent(text).place).toBe(place)
  })

  test.each([
    ['en', 'Officials in Ramadi said two convoys were seen passing Hit on Monday.', 'iq-hit'],
    ['en', 'Soldiers deployed opposite Jalawla on Monday, police said.', 'iq-jalawla'],
    ['ar', 'انتشرت قوة من الجيش قبالة هيت في الأنبار أمس الثلاثاء.', 'iq-hit'],
  ])('what is passed or faced is where it was (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })
})

describe('an aside about somebody', () => {
  test.each([
    [
      'en',
      'Israeli soldiers who had driven into the hills west of Quneitra shot two farmers on Monday, a doctor said.',
      'sy-quneitra',
    ],
    [
      'en',
      'Gunmen who had walked into the fields near Rutba opened fire on a patrol on Monday, the army said.',
      'iq-rutba',
    ],
    ['en', 'Three workers who waited for a bus outside Kirkuk were shot on Monday, police said.', 'iq-kirkuk'],
    [
      'en',
      'Turkish troops who crossed the river north of Zakho arrested two men on Monday, residents said.',
      'iq-zakho',
    ],
    ['en', 'Two men who had fled from Mosul were arrested on Monday, the army said.', null],
    ['en', 'A man who was born in Basra was killed on Monday, police said.', null],
  ])('sets the event where they came or stayed, not where they are from (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })
})

describe('a journey', () => {
  test.each([
    ['en', 'Some 300 refugees went home from Türkiye through the Bab al-Salama crossing on Monday.', 'x-bab-al-salama'],
    ['en', 'Buses left al-Hol camp through the Rabia crossing on Monday, officials said.', 'c-al-hol'],
    ['en', 'American planes flew 172 detainees to Baghdad from Panorama prison on Monday.', 'p-panorama'],
    ['ar', 'نقل الجيش 40 معتقلاً إلى بغداد أمس من مخيم الهول.', 'c-al-hol'],
    ['ar', 'نُقل 40 معتقلاً إلى بغداد أمس قادمين من سجن البانوراما في مدينة الحسكة السورية.', 'p-panorama'],
    ['en', 'A bus from Damascus to Homs overturned on Monday, killing four, rescuers said.', null],
    ['ar', 'عبر 300 لاجئ من تركيا عبر معبر باب السلامة أمس الثلاثاء.', 'x-bab-al-salama'],
  ])('is set where it started, at the gate rather than in a country (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })
})

test.each([
  ['A Basra court sentenced three men to death on Monday, their lawyer said.', 'iq-basra'],
  ['The sentences that a Mosul court passed on two men on Monday were unfair, a monitor said.', 'iq-mosul'],
  [
    'At least forty men have been hanged at the central prison in Nasiriyah since Monday, a lawyer said.',
    'p-nasiriyah',
  ],
  ['The group, in a message on Tuesday, claimed Monday’s ambush near Al-Sukhnah in Syria.', 'sy-sukhnah'],
])('a court, a prison or a claim has its place by its name: %s', (text, place) => {
  expect(firstEvent(text).place).toBe(place)
})

/** The place of what the second paragraph tells. */
function placeBehind(news: string, text: string, language = 'en'): string | null | undefined {
  return understand(`${news}\n\n${text}`, { language }).events.at(-1)?.place
}

const MET = 'The two sides met in Erbil on Monday, both said.'

describe('beside the news', () => {
  test.each([
    ['A delegate said the talks had broken down over the post of governor of Kirkuk.', 'iq-erbil'],
    ['Gunmen wounded the mayor of Hawija on Tuesday.', 'iq-hawija'],
  ])('an office that is talked about is no place: %s', (text, place) => {
    expect(placeBehind(MET, text)).toBe(place)
  })

  test.each([
    ['The Kurdistan Region elected its parliament on October 20, 2024.', 'iq-kri'],
    ['Iraq held elections in November 2021.', 'iq'],
    ['The lawyer denied that his client had ever been to Tikrit.', 'iq-tikrit'],
  ])('a region elects its parliament at home, and who has been to a town was there: %s', (text, place) => {
    expect(placeBehind(MET, text)).toBe(place)
  })
})

const ROCKETS = 'Rockets hit a base near Kirkuk on Monday, the army said.'
const ROCKETS_AR = 'قتل جنديان في كركوك أمس الثلاثاء.'
const ROCKETS_KU = 'دوێنێ سێشەممە لە کەرکووک دوو سەرباز کوژران.'

describe('what the text goes on with', () => {
  const STRUCK = 'A drone struck a car near Sinjar on Monday, killing two, residents said.'
  test.each([
    ['en', 'Officials in Erbil gave a different account, saying the car was empty.', 'iq-sinjar'],
    ['en', 'The foreign ministry in Baghdad condemned the strike.', 'iq-sinjar'],
    ['en', 'The command in Baghdad put the toll at three.', 'iq-sinjar'],
    ['en', 'One raid, in August 2021, struck a clinic and killed eight people.', 'iq-sinjar'],
    ['en', 'Nobody was charged over the attack of September 1, in which two were killed.', 'iq-sinjar'],
    ['en', 'In the raid of September 1 soldiers killed two men here.', 'iq-sinjar'],
    ['en', 'The owner denied that he had rented the car from an office in Duhok.', 'iq-sinjar'],
    ['ar', 'ونفى صاحب السيارة علمه بذلك، مؤكداً أنه استأجر السيارة من مكتب في أربيل.', 'iq-sinjar'],
  ])('stays at the place of the news beside an office that tells of it (%s): %s', (language, text, place) => {
    const news = language === 'en' ? STRUCK : 'استهدفت طائرة مسيرة سيارة قرب سنجار أمس، بحسب سكان.'
    expect(placeBehind(news, text, language)).toBe(place)
  })

  test('goes with an office that does something in its own town', () => {
    expect(placeBehind(STRUCK, 'Officials in Mosul opened a bridge on Tuesday.')).toBe('iq-mosul')
  })
})

describe('the office of a town', () => {
  test.each([
    ['en', ROCKETS, 'The mayor of Sinjar said two schools in the town were closed on Tuesday.', 'iq-sinjar'],
    ['en', ROCKETS, 'The mayor of Sinjar said two schools were closed on Tuesday.', 'iq-sinjar'],
    ['en', ROCKETS, 'Police in Hawija said they had seized forty rifles on Tuesday.', 'iq-hawija'],
    ['ar', ROCKETS_AR, 'وقال قائممقام سنجار إن مدرستين في القضاء أغلقتا أمس.', 'iq-sinjar'],
    ['ar', ROCKETS_AR, 'وقالت شرطة سنجار إنها ضبطت عشرين بندقية أمس.', 'iq-sinjar'],
    ['ckb', ROCKETS_KU, 'قایمقامی شنگال گوتی کە دوو قوتابخانە لە شارەکە داخران.', 'iq-sinjar'],
  ])('tells of its town (%s): %s %s', (language, news, text, place) => {
    expect(placeBehind(news, text, language)).toBe(place)
  })

  test.each([
    ['en', ROCKETS, 'The mayor of Daquq said the attack had wounded three others.', 'iq-kirkuk'],
    ['en', ROCKETS, 'A spokesman in Baghdad said two men were arrested on Tuesday.', 'iq-kirkuk'],
    ['en', ROCKETS, 'Police in Mosul said they had seized forty rifles on Tuesday.', 'iq-kirkuk'],
    ['en', ROCKETS, 'The governor of Nineveh said two men were arrested on Tuesday.', 'iq-kirkuk'],
    ['en', ROCKETS, 'The mayor of Sinjar said two men were killed in Rutba on Tuesday.', 'iq-rutba'],
    ['ar', ROCKETS_AR, 'وقال قائممقام داقوق إن الهجوم أسفر عن إصابة ثلاثة.', 'iq-kirkuk'],
  ])('but not of the incident of the news, nor does any other office (%s): %s %s', (language, news, text, place) => {
    expect(placeBehind(news, text, language)).toBe(place)
  })

  test('makes its town "the town" and "there" of what follows', () => {
    const text = [
      'Buses moved sixty families from Dohuk on Monday, officials said.',
      'The mayor of Sinjar said two schools were closed on Tuesday.',
      'A charity said it had handed out food there on Tuesday.',
      'The Sinjar Resistance Units denied that they had closed a road.',
      'ISIS overran the town in August 2014.',
    ].join('\n\n')
    const places = understand(text).events.map(({ place }) => place)
    expect(places).toEqual(['iq-dohuk', 'iq-sinjar', 'iq-sinjar', 'iq-sinjar', 'iq-sinjar'])
  })

  test('else the town is that of the news, not one that was named beside it', () => {
    const text = [
      'Gunmen killed two men in Hawija on Monday, police said.',
      'The army arrested a man in Daquq on Tuesday, a spokesman said.',
      'ISIS overran the town in August 2014.',
    ].join('\n\n')
    expect(understand(text).events.at(-1)?.place).toBe('iq-hawija')
  })
})

describe('an earlier incident told again with its day', () => {
  const bombed = 'A bomb killed two soldiers near Tikrit on October 2, the army said.'
  const accused = 'Police arrested two men in Kirkuk on Monday on suspicion of planting a bomb near Tikrit last week.'
  const accusedKu = 'دوێنێ سێشەممە پۆلیس لە کەرکووک دوو کەسی بە تۆمەتی دانانی بۆمبەکەی نزیک تکریت دەستگیر کرد.'

  test.each([
    ['en', `Police arrested two men in Baghdad on Monday. ${bombed}`, 'The October 2 bombing was claimed by ISIS.'],
    ['en', accused, 'The October 2 bombing killed three soldiers.'],
    ['ckb', accusedKu, 'بۆمبەکە لە 2ی تشرینی یەکەم سێ سەربازی کوشت.'],
  ])('was where it was told, or where the accused did it (%s): %s', (language, news, text) => {
    expect(placeBehind(news, text, language)).toBe('iq-tikrit')
  })

  test('is not where the accused did something else, long after', () => {
    expect(placeBehind(accused, 'The June 3, 2019 bombing killed three soldiers.')).toBe('iq-kirkuk')
  })
})

describe('a round-up whose items open with their places', () => {
  const text = [
    'A short look back at the week.',
    'Hasakah. A fire in al-Hol camp burned nineteen tents on Monday, a camp official said. The Asayish blamed two women.',
    'Homs. Gunmen killed a trader on Tuesday, residents said. The police denied that a second man had died.',
    'Looking ahead, the governor of Basra said a committee would meet on Sunday.',
  ].join('\n\n')
  const events = understand(text).events
  const about = (words: string) => events.find(({ start, end }) => text.slice(start, end).includes(words))

  test('sets each event in its own item', () => {
    expect(about('blamed')?.place).toBe('c-al-hol')
    expect(about('trader')?.place).toBe('sy-homs')
    expect(about('second man')?.place).toBe('sy-homs')
  })

  test('tells every item as news, none as what was before', () => {
    expect(events.map(({ status }) => status)).not.toContain('background')
    expect([about('burned')?.date, about('trader')?.date]).toEqual(['2025-10-06', '2025-10-07'])
  })
})

test('a sentence that opens with another country is set there, not at the place of the news', () => {
  const text =
    'Two men were killed in Barisha, Syria, on Monday. In Iraq, officers said patrols were increased on Tuesday.'
  expect(understand(text).events.map(({ place }) => place)).toEqual(['sy-barisha', 'iq'])
})

test('one that opens with what holds the place of the news is a detail of it', () => {
  const text =
    'Two men were killed in Barisha, Syria, on Monday. In Syria, officers said patrols were increased on Tuesday.'
  expect(understand(text).events.map(({ place }) => place)).toEqual(['sy-barisha', 'sy-barisha'])
})

describe('what stands with a name', () => {
  test.each([
    ['en', 'Troops seized a man who sold rifles in a raid on the town of Hajin on Monday.', 'sy-hajin'],
    ['en', 'Gunmen shot at a lorry on the Baghdad-Kirkuk highway close to Tuz Khurmatu on Monday.', 'iq-tuz'],
    ['en', 'A mine blew up under a bus on the Damascus-Homs road on Monday.', null],
    ['ar', 'قتل سائق على طريق بغداد - كركوك أمس الثلاثاء.', null],
    ['en', 'Police arrested two men in Izraa, Syria, on Monday over the attack on a Suwayda-bound bus.', 'sy-izraa'],
    ['ckb', 'دوێنێ سێشەممە لە دۆڵی حۆران دوو چەکدار کوژران.', 'a-wadi-houran'],
    ['en', 'Residents of Zabadani in Syria said on Monday that a house had been hit.', 'sy-zabadani'],
    ['en', 'RANYA - Fighters laid down their rifles in the hills above Ranya on Monday.', 'iq-ranya'],
  ])('says whether it happened there (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })
})

describe('beside what was told, a place is none', () => {
  const NEWS = 'Artillery hit two houses near Sinjar on Monday, residents said.'
  const NEWS_KU = 'دوێنێ سێشەممە لە شنگال دوو سەرباز کوژران.'
  test.each([
    ['en', 'A man of sixty died in a hospital in Mosul on Tuesday.', 'iq-sinjar'],
    ['en', 'A boy suffered burns and is being treated in Dohuk.', 'iq-sinjar'],
    ['ckb', 'سەرچاوەیەکی پزیشکی گوتی کە بریندارێک لە نەخۆشخانەی مووسڵ گیانی لەدەست داوە.', 'iq-sinjar'],
    ['en', 'A shepherd from Tal Afar said he had counted three bodies.', 'iq-sinjar'],
    ['en', 'In Baghdad, an adviser to the prime minister said he suspected ISIS.', 'iq-sinjar'],
    ['en', 'An officer in Mosul, who would not be named, told the paper that three men were killed.', 'iq-sinjar'],
    ['en', 'A shell that did not explode was found and was sent to Erbil for tests.', 'iq-sinjar'],
  ])('where somebody is treated, is from or speaks, or a thing is sent (%s): %s', (language, text, place) => {
    expect(placeBehind(language === 'en' ? NEWS : NEWS_KU, text, language)).toBe(place)
  })

  test('unless it is what was struck', () => {
    expect(placeBehind(NEWS, 'A shell struck a hospital in Mosul on Tuesday.')).toBe('iq-mosul')
  })
})

describe('a place meant again', () => {
  test.each([
    [
      'Shells hit a mill in Suwayda on Monday.',
      'Forty lorries reached the city from Damascus on Tuesday.',
      'sy-suwayda',
    ],
    ['The bus lies by the road beyond Al-Sukhnah in Syria.', 'Ten men lost their lives here on Monday.', 'sy-sukhnah'],
    [
      'Four launchers were brought to Camp Taji on Monday.',
      'Rockets flew to Ain al-Asad in Anbar. In August 2024 rockets aimed at the base wounded five.',
      'b-ain-al-asad',
    ],
  ])('is the one that was named: %s %s', (news, text, place) => {
    expect(placeBehind(news, text)).toBe(place)
  })
})
