// Bodies of state by rule: whose army, police or ministry a common noun means, in each of the three languages.
//
// 1. A row says which actor a nation's body is; where the knowledge has no actor of its own, the body it belongs to. A
//    nation without a row has no actor here.
// 2. `alone` nouns count without a nation beside them where the document tells whose they are; `national` nouns only with
//    one ("Turkish drone", "طائرة تركية", "درۆنی تورکیا").
// 3. KURDISTAN is the Kurdistan Region of Iraq, NORTHEAST the area of the Autonomous Administration in Syria.
//
// Vehicles, aircraft and strikes have rows only for armies abroad: at home they may be anybody's.

/** Nouns in each language, parted by commas. */
interface Nouns {
  readonly en: string
  /** Arabic, and Kurdish words that take no ending here. */
  readonly ar: string
  /** Kurdish, with whatever ending. */
  readonly ku: string
}

export interface BodyClass {
  /** Ids of actors by nation. */
  readonly of: Readonly<Record<string, string>>
  readonly alone: Nouns | null
  readonly national: Nouns | null
}

/** Armies that strike abroad, by nation. */
export const ARMIES: Readonly<Record<string, string>> = {
  TR: 'tsk',
  IL: 'idf',
  US: 'us-forces',
  RU: 'russia-forces',
  JO: 'jordan-army',
  IR: 'iran-gov',
}
const GOVERNMENTS = {
  TR: 'turkey-gov',
  IL: 'israel-gov',
  US: 'us-gov',
  RU: 'russia-gov',
  IR: 'iran-gov',
  JO: 'jordan-gov',
  LB: 'lebanon-gov',
}
const AT_HOME = { IQ: 'iraq-gov', KURDISTAN: 'krg', SY: 'syria-gov', NORTHEAST: 'aanes' }
/** What the Kurdistan Region leaves to Baghdad. */
const FEDERAL = { ...GOVERNMENTS, IQ: 'iraq-gov', SY: 'syria-gov', NORTHEAST: 'aanes' }
const ALL_GOVERNMENTS = { ...AT_HOME, ...GOVERNMENTS }

/** The government of a nation; undefined for one that has none here. */
export function governmentOf(nation: string): string | undefined {
  return GOVERNMENT_OF.get(nation)
}

const GOVERNMENT_OF: ReadonlyMap<string, string> = new Map(Object.entries(ALL_GOVERNMENTS))

/** The army of each nation. */
const ALL_ARMIES = { ...ARMIES, IQ: 'iraq-army', SY: 'syria-mod', LB: 'lebanon-army' }

/** The nation whose army an actor is; undefined for any other. */
export function nationOfArmy(id: string): string | undefined {
  return NATION_OF_ARMY.get(id)
}

const NATION_OF_ARMY: ReadonlyMap<string, string> = new Map(
  Object.entries(ALL_ARMIES)
    .filter(([, id]) => !id.endsWith('-gov'))
    .map(([nation, id]) => [id, nation]),
)

export const BODIES: readonly BodyClass[] = [
  {
    of: ALL_ARMIES,
    alone: {
      en: 'army, soldier, soldiers, conscripts, government troops, government forces, government soldiers',
      ar: 'الجيش, للجيش, جندي, جنديا, جنديان, جنديين, جنود, الجنود, سەرباز',
      ku: 'سوپا, سەربازێک, سەربازان, سەربازەکان, سەربازیان, سەربازانی',
    },
    national: {
      en: 'military, troops, armed forces, artillery, tank, tanks, ground forces, military police, commandos, paratroopers, gunners, pilots, sappers, gunboats, warships, navy, air force',
      ar: 'جيش, مدفعية, المدفعية, دبابات, الدبابات, قوات برية, القوات المسلحة, الشرطة العسكرية, عسكريين, عسكريون, سلاح الجو, الطيران الحربي',
      ku: 'سووپا, تۆپخانە, تۆپخانەی, تانک, هێزە چەکدارەکان',
    },
  },
  {
    of: ARMIES,
    alone: null,
    national: {
      en:
        'drone, drones, UAV, UAVs, warplane, warplanes, jet, jets, fighter jets, aircraft, helicopter, helicopters, missile, missiles, ' +
        'rockets, shell, shells, shelling, bombing, bombardment, strike, strikes, airstrike, airstrikes, air strike, air strikes, raid, raids, air raid, air raids, offensive, offensives, operation, operations, ground operation, ground offensive, ground push, push, assault, air defence, air defences, air defense, air defenses, ' +
        'fire, gunfire, vehicle, vehicles, convoy, convoys, base, bases, outpost, outposts, airdrop, airdrops, bulldozers',
      ar:
        'طائرة, الطائرة, طائرات, الطائرات, الطيران, طائرة مسيرة, طائرات مسيرة, الطائرات المسيرة, مسيرة, مسيرات, المسيرات, المسيرة, مقاتلات, المقاتلات, ' +
        'مروحية, مروحيات, المروحيات, صاروخ, صواريخ, الصواريخ, غارة, غارات, الغارة, الغارات, ضربة, ضربات, الضربات, قصف, القصف, ' +
        'آليات, الآليات, رتل, رتلا, الرتل, أرتال, الأرتال, قاعدة, القاعدة, قواعد, القواعد, جرافات, إنزال جوي, قذائف, عملية, العملية, عملية عسكرية, عملية برية, دفاعات جوية, الدفاعات الجوية',
      ku: 'درۆن, درۆنێک, درۆنەکان, فڕۆکە, فڕۆکەیەک, فڕۆکەکان, فڕۆکەی جەنگی, فڕۆکە جەنگییەکان, بۆردومان, بۆردومانی فڕۆکەکان, مووشەک, مووشەکێک, مووشەکەکان, هێلیکۆپتەر, بنکە, بنکەیەک',
    },
  },
  {
    // The lorries of the neighbours carry goods.
    of: { US: 'us-forces', RU: 'russia-forces', IL: 'idf' },
    alone: null,
    national: {
      en: 'escort, escorts, truck, trucks, lorry, lorries, column, columns, hangar, hangars, garrison, garrisons',
      ar: 'حراسة, حماية, مرافقة, شاحنة, شاحنات, الشاحنات, معدات, المعدات, حامية, الحامية',
      ku: 'کاروان, کاروانێک, کاروانەکە, بارهەڵگر, بارهەڵگرێک, بارهەڵگرەکان',
    },
  },
  {
    of: { ...ARMIES },
    alone: null,
    national: {
      en: 'officer, officers, service member, service members, servicemen, personnel, patrol, patrols, incursion, incursions',
      ar: 'متحدث عسكري, ناطق عسكري, ضابط, ضباط, عسكريون, عسكريين, توغل, التوغل, توغلا, دورية, دوريات',
      ku: 'ئەفسەر, ئەفسەرێک',
    },
  },
  {
    of: { ...ARMIES, IQ: 'isf', SY: 'syria-mod' },
    alone: null,
    national: {
      en: 'forces, special forces, force, units, unit',
      ar: 'قوة, القوة, قوات, القوات, قوات خاصة, القوات الخاصة, وحدات, وحدة',
      ku: 'هێز, هێزێک, هێزەکان',
    },
  },
  {
    of: {
      IQ: 'isf',
      KURDISTAN: 'krg',
      SY: 'syria-moi',
      NORTHEAST: 'asayish-nes',
      TR: 'turkey-gov',
      IR: 'iran-gov',
    },
    alone: {
      en: 'security forces, security personnel, security men, security officers, security agents',
      ar: 'القوات الأمنية, قوات الأمن, الأجهزة الأمنية, القوى الأمنية, رجال الأمن, عناصر الأمن',
      ku: 'هێزە ئەمنییەکان',
    },
    national: { en: 'security, security services', ar: 'قوى الأمن, الأمن', ku: 'ئاسایش' },
  },
  {
    of: { SY: 'syria-moi', NORTHEAST: 'asayish-nes', LB: 'lebanon-gov' },
    alone: {
      en: 'internal security forces, internal security',
      ar: 'قوى الأمن الداخلي, الأمن الداخلي, قوات الأمن الداخلي',
      ku: 'هێزەکانی ئاسایشی ناوخۆ',
    },
    national: null,
  },
  {
    of: {
      IQ: 'moi-iq',
      KURDISTAN: 'krg',
      SY: 'syria-moi',
      NORTHEAST: 'asayish-nes',
      TR: 'turkey-gov',
      IR: 'iran-gov',
      IL: 'israel-gov',
      LB: 'lebanon-gov',
      JO: 'jordan-gov',
    },
    alone: {
      en: 'police, policeman, policemen, police officer, police officers, police forces, police command, police directorate, riot police, anti-narcotics directorate, narcotics directorate, narcotics control directorate, directorate for narcotics affairs, counter-narcotics directorate',
      ar: 'الشرطة, للشرطة, الشرطة المحلية, رجال الشرطة, شرطة المحافظة, قيادة شرطة المحافظة, قائد شرطة المحافظة, شرطي, شرطيا, شرطيان, شرطيين, شرطيون, قيادة الشرطة, مديرية الشرطة, شرطة الطاقة, مكافحة الشغب, إدارة مكافحة المخدرات, مديرية مكافحة المخدرات, المديرية العامة لمكافحة المخدرات, المديرية العامة لشؤون المخدرات',
      ku: 'پۆلیس, پۆلیسێک, پۆلیسەکان, پۆلیسی ناوخۆ, بەڕێوەبەرایەتیی پۆلیس',
    },
    national: { en: '', ar: 'شرطة, قيادة شرطة, مديرية شرطة', ku: '' },
  },
  {
    of: { IQ: 'border-guards', SY: 'syria-mod', TR: 'tsk', JO: 'jordan-army', IR: 'iran-gov', LB: 'lebanon-army' },
    alone: {
      en: 'border guards, border guard, border forces, border patrol',
      ar: 'حرس الحدود, قوات الحدود, قوات حرس الحدود',
      ku: 'پاسەوانانی سنوور, پاسەوانی سنوور, هێزەکانی سنوور',
    },
    national: null,
  },
  {
    of: { IQ: 'inis', SY: 'syria-gov', TR: 'mit', IR: 'iran-gov', IL: 'israel-gov', US: 'us-gov', RU: 'russia-gov' },
    alone: { en: 'intelligence service', ar: 'جهاز المخابرات', ku: '' },
    national: {
      en: 'intelligence, intelligence agency, intelligence officers, intelligence agents',
      ar: 'مخابرات, المخابرات, الاستخبارات, جهاز الاستخبارات',
      ku: 'هەواڵگری, دەزگای هەواڵگری',
    },
  },
  {
    of: { ...GOVERNMENTS, IQ: 'iraq-gov', SY: 'syria-mod', TR: 'tsk' },
    alone: {
      en: 'defence ministry, defense ministry, ministry of defence, ministry of defense',
      ar: 'وزارة الدفاع',
      ku: 'وەزارەتی بەرگری',
    },
    national: {
      en: 'defence minister, defense minister, minister of defence, minister of defense',
      ar: 'وزير الدفاع, الدفاع',
      ku: 'وەزیری بەرگری',
    },
  },
  {
    of: { ...ALL_GOVERNMENTS, IQ: 'moi-iq', SY: 'syria-moi', NORTHEAST: 'asayish-nes' },
    alone: {
      en: 'interior ministry, ministry of interior, ministry of the interior, interior minister',
      ar: 'وزارة الداخلية',
      ku: 'وەزارەتی ناوخۆ',
    },
    national: { en: 'minister of interior', ar: 'وزير الداخلية, الداخلية', ku: 'وەزیری ناوخۆ' },
  },
  {
    of: { ...FEDERAL, IQ: 'somo' },
    alone: { en: 'oil ministry, ministry of oil', ar: 'وزارة النفط', ku: 'وەزارەتی نەوت' },
    national: { en: 'oil minister', ar: 'وزير النفط', ku: 'وەزیری نەوت' },
  },
  {
    of: FEDERAL,
    alone: {
      en: 'foreign ministry, ministry of foreign affairs, migration ministry, ministry of migration, water ministry, water resources ministry, ministry of water resources',
      ar: 'وزارة الخارجية, وزارة الهجرة, وزارة الهجرة والمهجرين, وزارة الموارد المائية',
      ku: 'وەزارەتی دەرەوە, وەزارەتی کۆچ, وەزارەتی کۆچ و کۆچبەران, وەزارەتی سەرچاوەکانی ئاو',
    },
    national: null,
  },
  {
    of: ALL_GOVERNMENTS,
    alone: {
      en:
        'electricity ministry, ministry of electricity, ' +
        'health ministry, ministry of health, finance ministry, ministry of finance, ' +
        'trade ministry, ministry of trade, transport ministry, ministry of transport, justice ministry, ministry of justice, education ministry, ' +
        'ministry of education, agriculture ministry, ministry of agriculture, culture ministry, ministry of culture, natural resources ministry, ' +
        'ministry of natural resources, planning ministry, ministry of planning, energy ministry, ministry of energy, federal supreme court',
      ar:
        'وزارة الكهرباء, وزارة الصحة, وزارة المالية, وزارة التجارة, ' +
        'وزارة النقل, وزارة العدل, وزارة التربية, وزارة الزراعة, وزارة الثقافة, وزارة الثروات الطبيعية, وزارة التخطيط, وزارة الطاقة, ' +
        'المحكمة الاتحادية, المحكمة الاتحادية العليا',
      ku:
        'وەزارەتی کارەبا, وەزارەتی تەندروستی, وەزارەتی دارایی, وەزارەتی سامانە سروشتییەکان, ' +
        'وەزارەتی پەروەردە, وەزارەتی داد, دادگای باڵای فیدراڵی, دادگای فیدراڵی',
    },
    national: {
      en: 'government, authorities, ministry, minister, foreign minister, officials, official, embassy, consulate, ambassador, diplomat, diplomats, charge d’affaires, chargé d’affaires, envoy, delegation, government officials, state pipeline company, state oil company, state energy company, state gas company, state power company, state grid operator, state airline',
      ar: 'حكومة, الحكومة, السلطات, سلطات, الخارجية, وزير الخارجية, سفارة, السفارة, قنصلية, القنصلية, وفد, وفدا, الوفد, دبلوماسي, دبلوماسيون, سفير, السفير, القائم بالأعمال, القائم بأعمال, مسؤولين, مسؤولون, مسؤول',
      ku: 'حکوومەت, حکومەت, وەزیری دەرەوە, باڵیۆزخانە, کونسوڵخانە, کونسوڵخانەی, باڵیۆز, شاند, شاندێک, بەرپرسانی',
    },
  },
  {
    of: { IQ: 'ihec', SY: 'syria-gov' },
    alone: {
      en: 'election committee, elections committee, higher election committee, electoral committee',
      ar: 'اللجنة العليا للانتخابات, لجنة الانتخابات',
      ku: 'کۆمیتەی هەڵبژاردن',
    },
    national: null,
  },
  {
    of: { IQ: 'sjc', KURDISTAN: 'krg', SY: 'syria-gov', TR: 'turkey-gov', IR: 'iran-gov' },
    alone: {
      en: 'criminal court, counter-terrorism court',
      ar: 'محكمة الجنايات, محكمة جنايات',
      ku: 'دادگای تاوان',
    },
    national: { en: 'court, judiciary', ar: 'القضاء, محكمة', ku: 'دادگا, دادگایەک' },
  },
]

/** Nations whose bodies are named without their nation in the texts that this bot reads. */
export const HOMES: readonly string[] = ['IQ', 'SY', 'TR', 'IR', 'LB']
