import { describe, expect, it } from 'vitest'
import type { NameContext } from '../../src/analysis/names/evidence.ts'
import { findNames } from '../../src/analysis/names/find.ts'
import { finder } from './places-in.ts'

const NOTHING: NameContext = { hints: [], sourceCountry: null }

const actors = (text: string, context = NOTHING): string[] =>
  findNames(text, finder, context).actors.map(({ id }) => id)
/** Each actor once, in order of mention. */
const distinct = (text: string): string[] => [...new Set(actors(text))]

type Row = readonly [text: string, ids: readonly string[]]

describe('every spelling of ISIS', () => {
  it.each([
    'ISIS attacked Mosul.',
    'ISIL attacked Mosul.',
    'IS attacked Mosul.',
    'Daesh attacked Mosul.',
    "Da'esh attacked Mosul.",
    'Da’esh attacked Mosul.',
    'DAESH attacked Mosul.',
    'The Islamic State group attacked Mosul.',
    'The so-called Islamic State attacked Mosul.',
    'The self-proclaimed Islamic State attacked Mosul.',
    'The Islamic State in Iraq and the Levant attacked Mosul.',
    'The Islamic State of Iraq and Syria attacked Mosul.',
    'The Islamic State in Iraq and al-Sham attacked Mosul.',
    'the Global Coalition to Counter ISIL',
    'هاجم داعش الموصل',
    'هاجم تنظيم داعش الموصل',
    'هاجم تنظيم "داعش" الموصل',
    'هاجم تنظيم الدولة الموصل',
    'هاجم تنظيم الدولة الإسلامية الموصل',
    'مقتل عدد من الدواعش',
    'مقتل ثلاثة دواعش',
    'اعتقال داعشي في الموصل',
    'لداعش وبداعش',
    'داعش هێرشی کرد',
    'چەکدارانی داعش هێرشیان کرد',
    'داعەش هێرشی کرد',
    'بۆ داعشیش',
    'ڕێکخراوی دەوڵەتی ئیسلامی هێرشی کرد',
    'DEAŞ saldırdı',
  ])('is found in: %s', (text) => {
    expect(actors(text)).toContain('isis')
  })

  it.each([
    'This is it. Is it over?',
    'THE BATTLE IS OVER',
    'The Islamic Republic answered.',
    'Pakistan is an Islamic state, he said.',
    'الجمهورية الإسلامية في إيران',
  ])('is not found in: %s', (text) => {
    expect(actors(text)).not.toContain('isis')
  })

  it('reads التنظيم as ISIS only beside its name', () => {
    expect(actors('نفى تنظيم داعش ذلك. وقال التنظيم إن عناصره انسحبوا')).toEqual(['isis', 'isis'])
    expect(actors('قال التنظيم إن عناصره انسحبوا')).toEqual([])
  })
})

describe('names that share words', () => {
  const rows: readonly Row[] = [
    ['The Syrian Democratic Forces (SDF) and the SDF', ['sdf']],
    ['the Japan Self-Defense Forces', []],
    ['Japanese Self-Defense Forces (SDF) in Tokyo, Japan', []],
    ['The Syrian National Army (SNA) left Afrin in Syria.', ['sna']],
    ['The Somali National Army (SNA) left Mogadishu.', []],
    ['Turkish intelligence (MIT) killed him.', ['mit']],
    ['a study by MIT in Boston', []],
    ['Kata’ib Hezbollah denied it.', ['kh']],
    ['Kataib Hizballah denied it.', ['kh']],
    ['The Hezbollah Brigades denied it.', ['kh']],
    ['Hezbollah denied it in Beirut.', ['hezbollah-lb']],
    ['Harakat Hezbollah al-Nujaba denied it.', ['nujaba']],
    ['نفت كتائب حزب الله ذلك', ['kh']],
    ['نفى حزب الله ذلك', ['hezbollah-lb']],
    ['حركة حزب الله النجباء', ['nujaba']],
    ['حزب الله العراقي', ['kh']],
    ['حیزبوڵڵای لوبنان', ['hezbollah-lb']],
    ['کەتائیبی حیزبوڵڵا', ['kh']],
    ['أنصار الله الأوفياء', ['haa']],
    ['جماعة أنصار الله', ['houthis']],
    ['The Quds Force of the IRGC', ['quds-force', 'irgc']],
    ['the city of al-Quds, and Al-Quds Al-Arabi', []],
    ['فيلق القدس', ['quds-force']],
    ['صحيفة القدس العربي ومدينة القدس', []],
    ['Hamas and Fatah', ['hamas']],
    ['The Badr Organization met in Iraq.', ['badr']],
    ['Badr al-Din, the battle of Badr, and the month', []],
    ['منظمة بدر ونواب بدر', ['badr']],
    ['معركة بدر الكبرى', []],
    ['Cleric Muqtada al-Sadr spoke, and Sadr left.', ['sadr']],
    ['A bomb exploded in Sadr City in Baghdad.', []],
    ['انفجار في مدينة الصدر في بغداد', []],
    ['قال مقتدى الصدر', ['sadr']],
    ["Asa'ib Ahl al-Haq denied it; Asa'ib blamed others.", ['aah']],
    ['عصائب أهل الحق', ['aah']],
    ['عصائب من الطير', []],
    ['The Iraqi Nujaba movement', ['nujaba']],
    ['PMF, PMU and Hashd al-Shaabi in Iraq', ['pmf']],
    ['الحشد الشعبي وهيئة الحشد', ['pmf']],
    ['حەشدی شەعبی', ['pmf']],
    ['the National Guard in Suwayda, Syria', ['druze-ng']],
    ['the US National Guard in Ohio', []],
    ['الحرس الوطني في السويداء', ['druze-ng']],
    ['tribal forces near Deir ez-Zor in Syria', ['tribal-forces']],
    ['Federal Police in Kirkuk, Iraq', ['moi-iq']],
    ['the German Federal Police in Berlin', []],
    ['وكالة أعماق', ['amaq']],
    ['في أعماق البحر', []],
    ['The PKK’s HPG and the KCK', ['pkk']],
    ['پارتی کرێکارانی کوردستان', ['pkk']],
    ['پارتی دیموکراتی کوردستان لە هەولێر', ['kdp']],
    ['Counter Terrorism Service', ['cts']],
    ['the Islamic Republic of Iran', ['iran-gov']],
  ]
  it.each(rows)('%s', (text, ids) => {
    expect(distinct(text)).toEqual(ids)
  })
})

describe('Asayish, on both sides of the border', () => {
  it.each([
    ['The Asayish arrested four in Qamishli.', 'asayish-nes'],
    ['The Asayish arrested four in Sulaymaniyah.', 'asayish-kri'],
    [
      'AL-HOL, Syria - A woman was found dead in the camp, whose clinic took her in. The Asayish, who guard it, held six. A relative in Anbar denied it.',
      'asayish-nes',
    ],
    [
      'ERBIL - A man was shot near the bazaar, whose owners closed it. The Asayish, who guard it, held six. A relative in Qamishli denied it.',
      'asayish-kri',
    ],
    ['اعتقلت الأسايش أربعة في القامشلي', 'asayish-nes'],
    ['اعتقلت الأسايش أربعة في السليمانية', 'asayish-kri'],
    ['ئاسایش لە قامیشلۆ چوار کەسی گرت', 'asayish-nes'],
    ['ئاسایش لە هەولێر چوار کەسی گرت', 'asayish-kri'],
  ])('%s', (text, id) => {
    expect(distinct(text)).toEqual([id])
  })
})

describe('the coalition', () => {
  const rows: readonly Row[] = [
    ['The coalition struck ISIS.', ['coalition', 'isis']],
    ['The coalition government met in Baghdad.', []],
    ['The Coordination Framework met; the coalition has 160 seats.', ['coord-framework']],
    ['The US-led coalition struck.', ['coalition']],
    ['Coalition aircraft bombed a tunnel in the Hamrin range.', ['coalition']],
    ['A coalition strike killed two men near Deir ez-Zor.', ['coalition']],
    ['Coalition aircraft bombed a depot near Sanaa in Yemen.', []],
    ['قصفت طائرات التحالف نفقاً في كركوك', ['coalition']],
    ['قصف التحالف مواقع داعش', ['coalition', 'isis']],
    ['قال التحالف إنه فاز بأربعين مقعداً في بغداد', []],
    ['هاوپەیمانیی نێودەوڵەتی هێرشی کرد', ['coalition']],
  ]
  it.each(rows)('%s', (text, ids) => {
    expect(distinct(text)).toEqual(ids)
  })
})

describe('persons by their surname', () => {
  const rows: readonly Row[] = [
    ['Masoud Barzani spoke. Barzani added that he would leave.', ['masoud-barzani']],
    ['Barzani spoke in Erbil.', []],
    ['Masoud Barzani met Masrour Barzani. Barzani said no.', ['masoud-barzani', 'masrour-barzani']],
    ['Nechirvan Barzani met Bafel Talabani. Talabani left.', ['nechirvan-barzani', 'bafel-talabani']],
    ['قال مسرور بارزاني، وأضاف بارزاني', ['masrour-barzani']],
    ['مەسرور بارزانی گوتی، بارزانی زیادی کرد', ['masrour-barzani']],
    ['Nouri al-Maliki spoke, and Maliki left.', ['maliki']],
    ['Maliki and Mali', []],
    ['Mohammed al-Halbousi spoke, and Halbousi left.', ['halbousi']],
    ['قال رئيس الوزراء العراقي محمد شياع السوداني، وأضاف السوداني', ['sudani']],
    ['قال الجيش السوداني في الخرطوم', []],
    ['The Sudanese army in Khartoum', []],
    ['Qais al-Khazali said AAH would answer; al-Khazali left.', ['khazali', 'aah']],
  ]
  it.each(rows)('%s', (text, ids) => {
    expect(distinct(text)).toEqual(ids)
  })
})

describe('a capital or country as its government or army', () => {
  const rows: readonly Row[] = [
    ['Washington said it would withdraw.', ['us-gov']],
    ['Damascus said it would answer.', ['syria-gov']],
    ['Ankara has denied it.', ['turkey-gov']],
    ['Erbil rejected the claim.', ['krg']],
    ['Tel Aviv warned of more.', ['israel-gov']],
    ['Moscow condemned it.', ['russia-gov']],
    ['Baghdad would send equipment.', ['iraq-gov']],
    ['Baghdad, which has listed the PKK, said so.', ['iraq-gov', 'pkk']],
    ['A ruling ordered Baghdad to pay.', ['iraq-gov']],
    ['Damascus and the SDF swapped captives.', ['syria-gov', 'sdf']],
    ['Israel bombed the airport.', ['idf']],
    ['Turkey launched its operation in 2022.', ['tsk']],
    ['The United States struck the convoy.', ['us-forces']],
    ['قالت دمشق إن ذلك غير صحيح', ['syria-gov']],
    ['واستدعت بغداد السفير الإيراني', ['iraq-gov', 'iran-gov']],
    ['قصفت إسرائيل المطار', ['idf']],
    ['اتفاق بين دمشق وقسد', ['syria-gov', 'sdf']],
    ['بەرپرسێک گوتی بەغدا پارەکەی ناردووە', ['iraq-gov']],
  ]
  it.each(rows)('%s', (text, ids) => {
    expect(distinct(text)).toEqual(ids)
  })

  it.each([
    'A bomb exploded in Baghdad.',
    'The road to Damascus reopened.',
    'An engineer in Ankara said it was raining.',
    'Baghdad will be hot.',
    'انفجار في بغداد',
    'لە بەغدا تەقینەوەیەک ڕوویدا',
  ])('is a place in: %s', (text) => {
    expect(actors(text)).toEqual([])
  })
})

describe('bodies and groups that the region’s analysts name', () => {
  it.each([
    ['ahrar-sham', ['Ahrar al-Sham', 'أحرار الشام', 'ئەحرار شام']],
    ['ahrar-sharqiya', ['Ahrar al-Sharqiya', 'أحرار الشرقية', 'ئەحرار شەرقییە']],
    ['ashab-kahf', ['Ashab al-Kahf', 'جماعة أصحاب الكهف', 'ئەسحاب کەهف']],
    ['us-gov', ['the US government', 'البيت الأبيض', 'کۆشکی سپی']],
    ['russia-gov', ['the Kremlin', 'الكرملين', 'کرێملین']],
    ['unsc', ['the UN Security Council', 'مجلس الأمن الدولي', 'ئەنجوومەنی ئاسایشی نێودەوڵەتی']],
    ['un-envoy-syria', ['the UN envoy for Syria', 'المبعوث الأممي إلى سوريا', 'نێردەی نەتەوە یەکگرتووەکان بۆ سووریا']],
    ['iaea', ['the IAEA', 'الوكالة الدولية للطاقة الذرية', 'ئاژانسی وزەی ئەتۆمی']],
    ['iom', ['the IOM', 'المنظمة الدولية للهجرة', 'ڕێکخراوی نێودەوڵەتیی کۆچ']],
    ['wfp', ['the WFP', 'برنامج الأغذية العالمي', 'بەرنامەی خۆراکی جیهانی']],
    ['nato-nmi', ['NATO Mission Iraq', 'بعثة الناتو في العراق', 'ئەرکی ناتۆ لە عێراق']],
    ['kdpi', ['the KDPI', 'الحزب الديمقراطي الكردستاني الإيراني', 'حیزبی دیموکراتی کوردستانی ئێران']],
    ['pjak', ['PJAK', 'حزب الحياة الحرة الكردستاني', 'پژاک']],
    ['masoud-barzani', ['Masoud Barzani', 'مسعود بارزاني', 'مەسعود بارزانی']],
    ['bafel-talabani', ['Bafel Talabani', 'بافل طالباني', 'بافڵ تاڵەبانی']],
    ['maliki', ['Nouri al-Maliki', 'نوري المالكي', 'نوری مالیکی']],
    ['halbousi', ['Mohammed al-Halbousi', 'محمد الحلبوسي', 'محەمەد حەلبووسی']],
    ['jaysh-izza', ['Jaysh al-Izza', 'جيش العزة', 'سوپای عیززە']],
    ['ybs', ['the Sinjar Resistance Units', 'وحدات مقاومة سنجار', 'یەکینەکانی بەرخۆدانی شەنگال']],
    ['lebanon-army', ['the Lebanese army', 'الجيش اللبناني', 'سوپای لوبنان']],
    [
      'ctd',
      [
        'the Counter-Terrorism Directorate in Erbil',
        'جهاز مكافحة الإرهاب في كردستان',
        'جهاز مكافحة الإرهاب في إقليم كردستان',
        'Kurdish counter-terrorism units',
        'دژەتیرۆری کوردستان',
      ],
    ],
  ])('%s', (id, texts) => {
    for (const text of texts) expect(actors(`${text} `), text).toContain(id)
  })

  it('tells the two counter-terrorism bodies apart by the region', () => {
    expect(actors('أعلن جهاز مكافحة الإرهاب العراقي في أربيل')).toEqual(['cts'])
    expect(actors('أعلن جهاز مكافحة الإرهاب بإقليم كردستان')).toEqual(['ctd'])
    expect(actors('the Counter-Terrorism Service of the Kurdistan Region')).toEqual(['ctd'])
  })

  it('takes units for the body that they belong to', () => {
    expect(actors('the Sultan Murad Division and Faylaq al-Majd')).toEqual(['sna', 'sna'])
    expect(actors('the Rapid Response Division in Iraq')).toEqual(['moi-iq'])
  })
})
