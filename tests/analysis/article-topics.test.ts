// Which topics an article gets beyond the words of its opening: where a phrase stands, what happened, where and to whom.

import { describe, expect, it } from 'vitest'
import { analyse } from '../own-knowledge.ts'

function topics(language: 'en' | 'ar' | 'ckb', title: string, ...paragraphs: string[]): readonly string[] {
  return analyse({
    title,
    text: paragraphs.join('\n\n'),
    published: '2025-06-28T12:00:00+03:00',
    language,
    timeZone: 'Asia/Baghdad',
    placeHints: [],
  }).topics
}

const MARKET = 'The council of Tikrit opened a new market hall on Friday, its chairman said.'
const STALLS = 'Sixty stalls have been let so far.'
const BREAD = 'Bread and vegetables are cheaper there.'

describe('the place of a phrase in an article', () => {
  it.each([
    ['in the title', 'Drug seizure in Tikrit', [MARKET, STALLS, BREAD], true],
    ['in the opening', 'News from Tikrit', [`${MARKET} Police seized drugs near it.`, STALLS, BREAD], true],
    ['once further down', 'News from Tikrit', [MARKET, STALLS, BREAD, 'The police have seized drugs there.'], false],
    [
      'twice further down',
      'News from Tikrit',
      [MARKET, STALLS, BREAD, 'The police have seized drugs there.', 'The traffickers are in custody.'],
      true,
    ],
  ])('files by a phrase %s', (_where, title, paragraphs, filed) => {
    expect(topics('en', title, ...paragraphs).includes('smuggling-narcotics')).toBe(filed)
  })

  it('takes each item of a round-up for an opening', () => {
    const items = [
      'What happened this week, in brief.',
      'Tikrit. A new market hall opened on Monday, its chairman said. Sixty stalls have been let.',
      'Basra. Workers repaired a bridge on Tuesday, the governor said. Lorries use it again.',
      'Ramadi. Police seized captagon pills on Wednesday, the Interior Ministry said.',
    ]
    expect(topics('en', 'The week', ...items)).toContain('smuggling-narcotics')
  })
})

describe('what happened', () => {
  it.each([
    ['en', 'Iraqi F-16 jets struck a cave in Hamrin on Friday, killing two ISIS members, the army said.', true],
    ['en', 'Commandos dropped by helicopter killed two ISIS members in Hamrin on Friday, the army said.', false],
    ['en', 'Two rockets landed beside the Ain al-Asad base on Friday, the army said.', true],
    ['en', 'The army received rockets from a group in Samarra on Friday, two officers said.', false],
    ['ar', 'سقطت طائرة مسيرة قرب قاعدة حرير يوم الجمعة، بحسب الشرطة.', true],
    ['ar', 'أصيب مدنيان بقصف مدفعي على قرية قرب نوى يوم الجمعة، بحسب المرصد.', false],
    ['ckb', 'دوێنێ درۆنێک لە نزیک هەولێر کەوتە خوارەوە، پۆلیس وای گوت.', true],
  ] as const)('is a strike from the air or not (%s: %s)', (language, text, filed) => {
    expect(topics(language, '', text).includes('drones-strikes')).toBe(filed)
  })

  it.each([
    ['en', 'Two farmers were shot dead near Zakho on Friday, the mayor said.', true],
    ['en', 'Two farmers were shot dead near Tikrit on Friday, the mayor said.', false],
    ['ar', 'قُتل مزارعان برصاص مجهولين قرب سوران يوم الجمعة، بحسب القائمقام.', true],
    ['ckb', 'دوێنێ دوو جووتیار لە نزیک پێنجوێن کوژران، قایمقام گوتی.', true],
  ] as const)('in the Kurdistan Region is its own (%s: %s)', (language, text, filed) => {
    expect(topics(language, '', text).includes('kurdistan')).toBe(filed)
  })

  it('elsewhere is not of the Kurdistan Region by a body of it that speaks', () => {
    const speaks = "A drone killed two men near Sinjar on Friday, the Kurdistan Region's directorate said."
    const acts = 'The Kurdistan Region sent doctors to Sinjar on Friday, a hospital said.'
    expect(topics('en', '', speaks)).toEqual(['drones-strikes'])
    expect(topics('en', '', acts)).toContain('kurdistan')
  })

  it.each([
    ['Families return to Sinjar', 'The ministry moved sixty families from camps in Dohuk to Sinjar on Friday.', false],
    ['Families reach Zummar', 'Buses took ninety families from a camp near Zakho to Zummar on Friday.', false],
    [
      'Families leave camp in Dohuk',
      'The ministry moved sixty families from camps in Dohuk to Sinjar on Friday.',
      true,
    ],
    ['Families on the road', 'The ministry moved sixty families from camps in Dohuk to Sinjar on Friday.', true],
  ])('to those who are moved is news of the place that the title names (%s)', (title, text, filed) => {
    expect(topics('en', title, text, STALLS, BREAD).includes('kurdistan')).toBe(filed)
  })

  it.each([
    ['en', 'Gunmen killed two policemen at a checkpoint near Jableh on Friday, the Syrian Interior Ministry said.'],
    ['en', 'A car bomb killed four people near a market in Manbij on Friday, rescuers said.'],
    ['ar', 'قُتل عنصران من الأمن الداخلي السوري في هجوم على حاجز قرب جبلة يوم الجمعة، بحسب وزارة الداخلية.'],
  ] as const)('in Syria and is no other topic goes to its transition (%s: %s)', (language, text) => {
    expect(topics(language, '', text)).toEqual(['syria-transition'])
  })

  it.each([
    ['isis', 'ISIS members killed two policemen at a checkpoint near Jableh on Friday, the ministry said.'],
    ['humanitarian', 'A mine exploded in a field near Palmyra on Friday and killed two shepherds, rescuers said.'],
    ['israel-syria', 'Israeli soldiers shot two men dead near Quneitra on Friday, residents said.'],
  ])('in Syria and is of %s stays there', (slug, text) => {
    expect(topics('en', '', text)).toEqual([slug])
  })
})

describe('a suspected group', () => {
  const attack = ['Two soldiers were killed in an ambush near Hawija on Friday, a police source said.', STALLS, BREAD]
  const trade = ['The Al-Qaim crossing opened on Friday, the Border Ports Authority said.', STALLS, BREAD]
  const suspicion = 'An officer said it was probable that ISIS was behind it.'
  const history = 'ISIS held the town from June 2014 to October 2017.'

  it('is named once, late in news of an attack', () => {
    expect(topics('en', 'Soldiers killed', ...attack, suspicion)).toEqual(['isis'])
    expect(topics('en', 'Soldiers killed', ...attack)).toEqual([])
  })

  it('is not named by history, nor late in other news', () => {
    expect(topics('en', 'Soldiers killed', ...attack, history)).toEqual([])
    expect(topics('en', 'Crossing open', ...trade, 'Lorries had feared ISIS cells.')).toEqual(['border'])
    const judged = 'An officer said it was likely that two of the drivers belonged to ISIS.'
    expect(topics('en', 'Crossing open', ...trade, judged)).toEqual(['border'])
  })

  it.each([
    ['en', 'Civil defence crews believe the device was left by the Islamic State group.'],
    ['en', 'Deminers said it was one of the mines laid by Daesh.'],
    ['en', 'ISIS had seized the hills in August 2014, residents said.'],
    ['ar', 'وقالت فرق الإزالة إن العبوة من مخلفات تنظيم داعش.'],
  ] as const)('is not suspected of a mine that it left behind (%s: %s)', (language, text) => {
    const mine =
      language === 'en'
        ? 'A mine killed two truffle pickers near Palmyra on Friday, rescuers said.'
        : 'قُتل راعيان بانفجار لغم قرب تدمر يوم الجمعة، بحسب مسعفين.'
    expect(topics(language, '', mine, STALLS, BREAD, text)).toEqual(['humanitarian'])
  })

  it.each([
    [
      'en',
      'A drone killed two Sinjar Resistance Units fighters near Sinjar on Friday, a nurse said.',
      'Ankara has not commented.',
    ],
    ['ar', 'قُتل مقاتلان من وحدات مقاومة سنجار بضربة لطائرة مسيرة قرب سنجار يوم الجمعة، بحسب ممرض.', 'ونفت أنقرة ذلك.'],
  ] as const)('is Türkiye where those are struck whom it strikes (%s)', (language, attack, word) => {
    expect(topics(language, '', attack, word)).toEqual(['drones-strikes', 'turkey-pkk'])
    expect(topics(language, '', attack)).toEqual(['drones-strikes'])
  })
})

describe('words of topics', () => {
  it.each([
    ['en', 'The Security Media Cell said on Friday that a bridge in Kirkuk was closed.', 'isis'],
    ['en', 'A farmer repaired an electricity generator in Tikrit on Friday.', 'oil-energy'],
    ['en', 'The Iraq-Türkiye pipeline was mended near Zummar on Friday.', 'turkey-pkk'],
    ['en', 'Veterans of the Iran-Iraq war met in Basra on Friday.', 'iran'],
    [
      'en',
      'American aircraft flew two hundred detainees to Baghdad on Friday, the US military said.',
      'drones-strikes',
    ],
    ['en', 'A coalition aircraft carried forty men to Baghdad on Friday, the US military said.', 'drones-strikes'],
    ['en', 'Israeli artillery shelling wounded a farmer near Nawa on Friday.', 'drones-strikes'],
    ['en', 'A bus with Iranian pilgrims overturned near Kut on Friday.', 'iran'],
    [
      'en',
      'The treaty between Iraq and Türkiye on the pipeline lapsed on Friday, and Ankara wants another.',
      'turkey-pkk',
    ],
    ['en', 'Forty refugees came home from Türkiye on Friday, and a Turkish official waved.', 'turkey-pkk'],
    ['ar', 'انقلبت حافلة تقل زواراً إيرانيين قرب الكوت يوم الجمعة.', 'iran'],
    ['ar', 'بدأت جولة جديدة من المحادثات في الحسكة يوم الجمعة.', 'israel-syria'],
    ['en', 'A crude device wounded a farmer in Tikrit on Friday.', 'oil-energy'],
    ['en', 'A lawmaker visited a farmer in Tikrit on Friday. Two lawmakers went with him.', 'elections-politics'],
    ['en', 'Relics of the former regime were sold in Tikrit on Friday.', 'syria-transition'],
    ['ar', 'عثرت القوة على مولد كهرباء في كهف قرب تكريت يوم الجمعة.', 'oil-energy'],
    ['ar', 'وقع جنود في كمين قرب تكريت يوم الجمعة.', 'humanitarian'],
    ['ar', 'التقى قدامى المقاتلين في الحرب العراقية الإيرانية في البصرة يوم الجمعة.', 'iran'],
  ] as const)('do not take "%s: %s" for %s', (language, text, slug) => {
    expect(topics(language, '', text)).not.toContain(slug)
  })

  it.each([
    ['en', 'Two sides exchanged captives near Suwayda on Friday, a mediator said.', 'detainees'],
    ['en', 'A candidate for parliament opened a campaign office in Mahmudiyah on Friday.', 'elections-politics'],
    ['en', 'Police found methamphetamine in a boat at Umm Qasr on Friday.', 'smuggling-narcotics'],
    ['en', 'Turkish soldiers shelled a hill near Metina on Friday.', 'turkey-pkk'],
    ['en', 'Coalition aircraft bombed a cave in Hamrin on Friday.', 'drones-strikes'],
    ['en', 'A mother was killed near Kobani on Friday by a missile from a drone.', 'drones-strikes'],
    ['en', 'Missiles and drones of the Revolutionary Guards hit a camp near Soran on Friday.', 'drones-strikes'],
    ['en', 'A cluster bomblet killed a bee-keeper near Markada on Friday.', 'humanitarian'],
    ['en', 'Three boys were wounded when a shell they had found went off near Hatra on Friday.', 'humanitarian'],
    ['en', 'Graduates closed the gate of an oil depot in Nasiriyah on Friday.', 'oil-energy'],
    ['en', 'Buses drove forty ISIS suspects to the Iraqi frontier on Friday.', 'border'],
    ['ar', 'أغلق خريجون بوابة مستودع نفطي في الناصرية يوم الجمعة.', 'oil-energy'],
    ['ar', 'نفت وزارة الدفاع أن تكون طائراتها المسيرة قد استهدفت منزلاً قرب كوباني يوم الجمعة.', 'drones-strikes'],
    ['ar', 'أُفرج عن عشرين شخصاً في عملية تبادل أسرى قرب السويداء يوم الجمعة.', 'detainees'],
    ['ar', 'سجلت دائرة الصحة خمس وفيات بالكوليرا في الطبقة يوم الجمعة.', 'humanitarian'],
    ['ar', 'قُتل جندي تركي في متينا يوم الجمعة.', 'turkey-pkk'],
    ['ckb', 'دوێنێ مینێک لە نزیک کۆبانێ تەقییەوە و دوو منداڵ کوژران.', 'humanitarian'],
    ['ckb', 'دوێنێ سەربازێکی تورکیا لە مەتینا کوژرا.', 'turkey-pkk'],
    ['ckb', 'پۆلیس دوێنێ ماددەی هۆشبەری لە سلێمانی گرت.', 'smuggling-narcotics'],
  ] as const)('take "%s: %s" for %s', (language, text, slug) => {
    expect(topics(language, '', text)).toContain(slug)
  })
})

describe('words that only describe somebody or attribute', () => {
  const ESCAPE = 'Four convicted drug dealers escaped from Taji prison on Thursday, the Justice Ministry said.'
  it.each([
    ['en', 'Four convicts escape', ESCAPE, ['detainees']],
    ['en', 'Four dealers held', 'Police arrested four drug dealers in Basra on Thursday.', ['smuggling-narcotics']],
    ['ar', 'فرار أربعة سجناء', 'فر أربعة سجناء محكومين بقضايا مخدرات من سجن التاجي أمس الخميس.', ['detainees']],
    [
      'en',
      'Bus attacked',
      'Islamic State gunmen attacked a bus near Sukhnah on Thursday, the defence ministry in Damascus said.',
      ['isis'],
    ],
  ] as const)('file nothing (%s): %s', (language, title, text, expected) => {
    expect(topics(language, title, text)).toEqual(expected)
  })

  it.each([
    ['ar', 'اعتصام في الناصرية', 'اعتصم خريجون أمام شركة نفطية في الناصرية أمس الخميس.', 'oil-energy'],
    ['ckb', 'خۆپیشاندان لە بەسرە', 'دوێنێ گەنجان لەبەردەم کۆمپانیای نەوت لە بەسرە خۆپیشاندانیان کرد.', 'oil-energy'],
    ['ar', 'إفراج عن دفعة أولى', 'وصل أمس إلى شهبا الإفراج عن دفعة أولى من المحتجزين.', 'detainees'],
    ['en', 'Families return', 'About 90 families left Raqqa for their homes in Afrin on Thursday.', 'syria-transition'],
    ['ar', 'قافلة عائدين', 'غادرت 90 عائلة الرقة أمس في طريقها إلى عفرين.', 'syria-transition'],
    ['ckb', 'گەڕانەوەی ئاوارەکان', 'دوێنێ کاروانێک لە خێزانەکانی عەفرین ڕەقەی بەجێ هێشت.', 'syria-transition'],
  ] as const)('while what it is about does (%s): %s', (language, title, text, topic) => {
    expect(topics(language, title, text)).toContain(topic)
  })
})

describe('the words of attacks and escapes', () => {
  it.each([
    [
      'en',
      'Drone falls beside Harir base',
      'A drone fell beside Harir base near Erbil on Friday, the mayor said.',
      'us-forces',
      false,
    ],
    [
      'en',
      'Drone falls beside Harir base',
      'A drone fell beside Harir base, which hosts American troops, on Friday, the mayor said.',
      'us-forces',
      true,
    ],
    ['ar', 'مسيرة تسقط قرب قاعدة حرير', 'سقطت مسيرة قرب قاعدة حرير في أربيل أمس.', 'us-forces', false],
    [
      'en',
      'Two workers hurt at airport',
      'The rockets that fell on Kirkuk airport on Friday hurt two workers, doctors said.',
      'drones-strikes',
      true,
    ],
    [
      'en',
      'Two men caught in hotel',
      'Two men who had got out of a Najaf lock-up are back behind bars, the police said on Friday.',
      'detainees',
      true,
    ],
    ['en', 'Hotel opens', 'A hotel opened in Najaf on Friday, its owner said.', 'detainees', false],
  ] as const)('file (%s): %s, %s', (language, title, text, topic, filed) => {
    expect(topics(language, title, text).includes(topic)).toBe(filed)
  })
})

describe('words that say who somebody is, or what he left', () => {
  it.each([
    [
      'en',
      'Two fugitives caught in Hilla',
      'Police found two men from a lock-up in a barn near Hilla on Friday, residents said.',
      'detainees',
      true,
    ],
    ['ar', 'فرار موقوفين في الحلة', 'فر رجلان من مركز احتجاز في الحلة أمس، وفق الأهالي.', 'detainees', true],
    [
      'en',
      'Clinic opens in Hilla',
      'A clinic opened its doors in Hilla on Friday, residents said.',
      'detainees',
      false,
    ],
    ['ar', 'مقتل حارس قرب الحضر', 'قتل حارس من الحشد العشائري قرب الحضر أمس.', 'militias', false],
    ['ar', 'مقتل حارس قرب الحضر', 'قتل حارس من الحشد الشعبي قرب الحضر أمس.', 'militias', true],
    [
      'en',
      'Drones over Haditha',
      'Two drones were shot down near Haditha on Friday, the army said.',
      'drones-strikes',
      true,
    ],
  ] as const)('%s: %s', (language, title, text, topic, filed) => {
    expect(topics(language, title, text).includes(topic)).toBe(filed)
  })
})
