// The adjectives of countries, as they are folded.

const ADJECTIVES: Readonly<Record<string, string>> = {
  IQ: 'iraqi iraqis عراقي عراقيه العراقي العراقيه عراقيين العراقيين عراقيون العراقيون عيراقي',
  SY: 'syrian syrians سوري سوريه السوري السوريه سوريين السوريين سوريون السوريون سووري',
  TR: 'turkish turks turk تركي تركيه التركي التركيه اتراك الاتراك توركي',
  IR: 'iranian iranians ايراني ايرانيه الايراني الايرانيه ايرانيين الايرانيين ايرانيون الايرانيون ييراني',
  IL: 'israeli israelis اسراييلي اسراييليه الاسراييلي الاسراييليه اسراييليين الاسراييليين اسراييليون الاسراييليون ييسراييلي',
  LB: 'lebanese لبناني لبنانيه اللبناني اللبنانيه لوبناني',
  JO: 'jordanian jordanians اردني اردنيه الاردني الاردنيه',
  SA: 'saudi saudis سعودي سعوديه السعودي السعوديه',
  KW: 'kuwaiti kuwaitis كويتي كويتيه الكويتي الكويتيه',
  OM: 'omani omanis عماني عمانيه العماني العمانيه مسقط muscat',
  US:
    'american americans امريكي امريكيه الامريكي الامريكيه اميركي اميركيه الاميركي الاميركيه ' +
    'امريكيين الامريكيين امريكيون الامريكيون اميركيين الاميركيين اميركيون الاميركيون يهمهريكي يهمريكي',
  RU: 'russian russians روسي روسيه الروسي الروسيه الروس رووسي',
  GB: 'british بريطاني بريطانيه البريطاني البريطانيه بهريتاني',
  FR: 'french فرنسي فرنسيه الفرنسي الفرنسيه فهرهنسي',
  DE: 'german germans الماني المانيه الالماني الالمانيه يهلماني',
  EG: 'egyptian egyptians مصريه المصري المصريه المصريين',
  YE: 'yemeni yemenis يمني يمنيه اليمني اليمنيه',
  LY: 'libyan libyans ليبي ليبيه الليبي الليبيه',
  QA: 'qatari qataris قطريه القطري القطريه',
  AE: 'emirati emiratis اماراتي اماراتيه الاماراتي الاماراتيه',
  BH: 'bahraini bahrainis بحريني بحرينيه البحريني البحرينيه',
  PS: 'palestinian palestinians فلسطيني فلسطينيه الفلسطيني الفلسطينيه الفلسطينيين فهلهستيني',
  AF: 'afghan afghans افغاني افغانيه الافغاني الافغانيه',
  PK: 'pakistani pakistanis باكستاني باكستانيه الباكستاني',
  UA: 'ukrainian ukrainians اوكراني اوكرانيه الاوكراني الاوكرانيه',
  CN: 'chinese صيني صينيه الصيني الصينيه',
  SD: 'sudan khartoum السودان الخرطوم سوداني سودانيه السودانيه',
}

const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(ADJECTIVES).flatMap(([country, words]) => words.split(' ').map((word) => [word, country] as const)),
)

/** The country that a folded word is the adjective of; undefined for any other word. */
export function countryOfAdjective(word: string): string | undefined {
  return COUNTRY_OF.get(word)
}
