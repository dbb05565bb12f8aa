// Nouns of people, and what sort of people they are. A counted noun that is not listed may still be people ("four Kurds");
// what is listed as a thing never is ("300 families left their homes" counts no dead).

import type { VictimCategory } from '../../core/understanding.ts'
import { rememberedWords } from '../../core/remembered.ts'
import { foldWord } from '../claims/tokens.ts'
import type { Order } from '../claims/reading.ts'

type Words = Readonly<Record<VictimCategory | 'any', string>>

/** Singular; plurals are made by rule below. */
const ENGLISH: Words = {
  civilians:
    'civilian resident bystander passer-by villager farmer shepherd worker driver passenger pilgrim student teacher doctor medic nurse journalist employee engineer trader fisherman mechanic shopkeeper protester demonstrator vendor labourer laborer hunter tourist herder guest patient firefighter rescuer paramedic volunteer merchant builder carpenter welder mourner worshipper worshiper shopper customer visitor spectator pupil sailor technician contractor translator interpreter pensioner cook cleaner butcher baker motorcyclist cyclist pedestrian rider occupant tribesman headman caretaker beekeeper traveller traveler commuter onlooker neighbour neighbor diver demonstrator deminer picker forager motorist bricklayer electrician plumber pharmacist barber tailor jeweller jeweler goldsmith accountant clerk grocer blacksmith fitter smith miner gatherer breeder restaurateur waiter cashier porter cabbie muleteer tiler foreman surveyor dentist surgeon midwife orderly anaesthetist radiographer veterinarian professor lecturer academic scholar schoolteacher cameraman photographer reporter correspondent editor broadcaster blogger athlete footballer player singer poet writer artist actor actress musician beggar porter boatman ferryman rower oarsman skipper seaman docker stevedore trucker roughneck oilman diplomat envoy consul interpreter delegate inspector surveyor auditor smelter distiller farmhand ploughman harvester picnicker camper hiker climber jogger swimmer bather reveller reveler guest wedding-goer churchgoer seminarian monk nun doorman housekeeper janitor usher bouncer maid chambermaid nanny chauffeur stallholder seller hawker peddler goatherd tanner potter weaver glazier roofer painter decorator cobbler locksmith fireman lifeguard milkman postman salesman saleswoman businessman businesswoman tradesman craftsman cattleman horseman policewoman schoolmaster headteacher tutor lecturer bursar registrar typist cartoonist columnist presenter anchor producer bishop deacon muezzin sayyid',
  security:
    'soldier policeman policewoman officer guard conscript peshmerga serviceman servicemember trooper paratrooper colonel captain lieutenant major general brigadier sergeant troop peacekeeper commando sapper ranger marine recruit cadet conscript crewman pilot warder warden jailer trainee corporal gunner cadre bodyguard sentry watchman lookout',
  militants:
    'fighter militant gunman attacker bomber insurgent jihadist terrorist operative rebel militiaman extremist smuggler sniper trafficker dealer kidnapper assailant infiltrator hijacker raider arsonist robber looter bandit thief abductor poacher pirate mercenary',
  children: 'child boy girl baby infant toddler teenager schoolboy schoolgirl schoolchild youngster newborn orphan',
  women: 'woman housewife',
  any: 'person man member commander leader suspect detainee prisoner inmate staff victim casualty fatality hostage agent spy informant mayor minister governor councillor candidate imam preacher headmaster friend partner aunt niece grandson granddaughter grandmother grandfather sibling twin bride groom evacuee returnee settler notable mukhtar mother father brother sister son daughter wife husband cousin nephew uncle nephew relative brother-in-law driver deputy bodyguard companion colleague comrade aide elder cleric sheikh judge lawyer activist politician official man adult youth migrant refugee displaced kurd arab yazidi iraqi syrian turk iranian american bedouin druze alawite christian palestinian lebanese jordanian egyptian israeli russian briton afghan pakistani indian foreigner national citizen one other another owner chief director boss chairman founder landlord landowner fugitive deserter convict captive internee widow widower orphan fiance fiancee stepson stepmother son-in-law daughter-in-law father-in-law mother-in-law sister-in-law nephew kinsman kinswoman clansman chieftain assistant aide adviser advisor secretary helper apprentice roommate classmate teammate superintendent attendant bystander adolescent teen pensioner octogenarian dissident opponent defector financier emir wali qadi caliph courier recruiter facilitator propagandist bombmaker bomb-maker planner mastermind ringleader accomplice',
}

const PLURALS_EN: Readonly<Record<string, string>> = {
  children: 'child',
  schoolchildren: 'schoolchild',
  women: 'woman',
  men: 'man',
  people: 'person',
  policemen: 'policeman',
  thieves: 'thief',
  kinsmen: 'kinsman',
  watchmen: 'watchman',
  sentries: 'sentry',
  secretaries: 'secretary',
  gunmen: 'gunman',
  fishermen: 'fisherman',
  militiamen: 'militiaman',
  servicemen: 'serviceman',
  babies: 'baby',
  housewives: 'housewife',
  wives: 'wife',
  troops: 'troop',
  personnel: 'person',
  police: 'policeman',
  privates: 'soldier',
  casualties: 'casualty',
}

/** In all the forms that follow a number. */
const ARABIC: Words = {
  civilians:
    'مدني مدنية مدنيا مدنيين مدنيون مواطن مواطنا مواطنين مواطنون عامل عاملا عمال مزارع مزارعا مزارعين راعي راع راعيا رعاة سائق سائقا سائقين طبيب طبيبا أطباء صحفي صحفيا صحفيين موظف موظفا موظفين طالب طالبا طلاب متظاهر متظاهرا متظاهرين متظاهرون محتج محتجا محتجين محتجون زائر زائرا زوار مسعف مسعفا مسعفين صياد صيادا صيادين معلم معلما معلمين متطوع متطوعا متطوعين متسوق متسوقين عابر معلمة معلمات ممرض ممرضة ممرضين طبيبة طالبة طالبات موظفة صحفية مصور مصورا راكب راكبا ركاب مسافر مسافرا مسافرين مريض مريضا مرضى مصل مصلين حاج حجاج بائع تاجر تاجرا تجار مهندس مهندسا مهندسين محام محاميا قاض قاضيا غواص سكان قروي قرويا قرويين عاملة مزارعة إطفائي إطفائيا إطفائيين صاحب حداد خباز حدادا خبازا فلاح فلاحا فلاحين فلاحون نجار نجارا نجارين بقال بقالا بقالين صيدلي صيدليا صيدلاني صيادلة حلاق حلاقا حلاقين خياط خياطا خياطين لحام ميكانيكي جزار قصاب قصابا صراف صرافا صرافين صائغ صائغا بحار بحارا بحارة غطاس غطاسين عتال حمال حمالين عتالين بواب ناطور خفير مقاول مقاولا مقاولين سمسار مترجم مترجما مترجمين خبير خبيرا خبراء فنيا فنيين فنيون فنيان تقنيين مدرس مدرسا مدرسين مدرسون أستاذ أستاذة أساتذة أكاديمي أكاديميا باحث باحثة باحثين كاتب كاتبا شاعر شاعرا فنان فنانة مطرب لاعب لاعبا لاعبين مدربا سائح سائحا سائحة سياح معتمر معتمرين متنزه متنزهين زبون زبونا زبائن دراج دراجا بستاني منقب منقبين غواصين غواصا متسول متقاعد متقاعدا متقاعدين مؤذن مؤذنا كاهن كاهنا قس قسا راهب راهبة رهبان مسعفة صيادلة محامية محامون مهندسة مهندسون طلبة تلميذ تلميذا تلميذة تلاميذ معلمون موظفون عاطل متظاهرة محتجة مربي مربيا حصادين بنائين كنّاس كناس زبال ساعي نادل نادلا بائعا باعة بائعين متسوقا متسوقة مارة كولبر عتالا راعية رعيان حطاب حطابا عاملان',
  security:
    'جندي جنديا جنود شرطي شرطيا شرطيين ضابط ضابطا ضباط حارس حارسا حراس عسكري عسكريا عسكريين منتسب منتسبا منتسبين عقيد عميد ملازم نقيب رائد لواء جنديين مجند مجندا مجندين مجندة طيار طيارا طيارين مقدم عريف شرطية بيشمركة رقيب رقيبا عريفا نقيبا رائدا عقيدا عميدا ملازما جندية ضابطة مجندون عسكريون منتسبون شرطيون حارسا حارسة سجانا سجان سجانين مفوض مفوضا مراتب',
  militants:
    'مسلح مسلحا مسلحين مسلحون إرهابي إرهابيا إرهابيين إرهابيون مقاتل مقاتلا مقاتلين مقاتلون مهاجم مهاجما مهاجمين مهاجمون انتحاري انتحاريا انتحاريين مهرب مهربا مهربين خاطف خاطفا خاطفين قناص قناصا متسلل متسللا متسللين متمرد متمردا متمردين إرهابية انتحارية لص لصا لصوص مهربون متشدد متشددا متشددين متطرف متطرفا متطرفين جهادي جهاديا جهاديين داعشي داعشيا دواعش مسلحة',
  children:
    'طفل طفلة طفلا أطفال رضيع رضيعا فتى فتاة فتيات فتيان صبي صبيا صبية صبيان رضيعة قاصر قاصرا قاصرين مراهق مراهقا مراهقة مراهقين يافع يافعا يافعين',
  women: 'امرأة نساء سيدة سيدات عجوز',
  any: 'شخص شخصا أشخاص رجل رجلا رجال فرد فردا أفراد عنصر عنصرا عناصر قيادي قياديا قياديين معتقل معتقلا معتقلين سجين سجينا سجناء شاب شابا شبان ناشط ناشطا ناشطين نازح نازحا نازحين زعيم شيخ قائد نزيل نزيلا نزلاء نزيلة سجينة شقيق شقيقة أشقاء شقيقات أخ إخوة والد والدة أم أب زوج زوجة ابن ابنة أبناء بنات نجل أنجال مرافق مرافقا مرافقين قياديان مشتبه مطلوب مطلوبا مطلوبين متهم متهما متهمين لاجئ لاجئا لاجئين مهاجر مهاجرا مهاجرين محتجز محتجزا محتجزين مخطوف مخطوفا مخطوفين رهينة رهائن مسؤول مسؤولا مسؤولين مرشح نائب رئيس مدير عضو عضوا أعضاء محافظ قائممقام وزير سفير مختار أمير إعلامي إعلاميا إعلاميين إمام خطيب مسن مسنا مسنة ناشطة شابة كردي كرديا أكراد سوري سوريا سوريين عراقي عراقيا عراقيين إيراني إيرانيا إيرانيين تركي تركيا أتراك أميركي أميركيا أميركيين أمريكي أمريكيين لبناني لبنانيين أجنبي أجنبيا أجانب نائبا رئيسا مديرا مختارا شيخا شيوخ وجيه وجيها وجهاء قاضيا قضاة مسؤولون قياديون نزلاء موقوف موقوفا موقوفين أسير أسيرا أسرى هارب هاربا هاربين مساعد مساعدا مساعدين معاون معاونا معاونين مستشار مستشارا مستشارين سكرتير حفيد حفيدة أحفاد جدة خالة عمة خطيبة عريس عروس توأم جيران رفيق رفيقا رفاق زميل زميلا زميلة زملاء صديق صديقا أصدقاء قريبا أقارب أقرباء مغترب دبلوماسي دبلوماسيا دبلوماسيين منشق منشقا منشقين عميل عميلا عملاء جاسوس وسيط وسيطا داعية واعظ ناجيا قيادية عضوة مسنين مسنة يمني يمنيا يمنيين مصري مصريا مصريين أردني أردنيا أردنيين سعودي سعوديين روسي أوكراني أفغاني أفغانيا أفغان باكستاني باكستانيين صيني صينيين هندي هنود بريطاني بريطانيين فرنسي فرنسيا فرنسيين ألماني شيشاني تونسي تونسيين مغربي فلسطيني فلسطينيا فلسطينيين إسرائيلي إسرائيليا إسرائيليين مهاجرة لاجئة نازحة متهمة مطلوبة مشتبها معيل ممول ممولا خادم زعماء قادة وزراء سفراء مخاتير',
}

const SORANI: Words = {
  civilians:
    'هاووڵاتی هاوڵاتی مەدەنی کرێکار جووتیار شوان شۆفێر شوفێر ڕۆژنامەنووس پزیشک کارمەند خۆپیشاندەر قوتابی کۆڵبەر گوندنشین مامۆستا گەشتیار ڕێبوار نەخۆش فەرمانبەر بازرگان دوکاندار ئەندازیار ڕاوچی ئاگرکوژێنەوە ئاگرکوژێن هاوڵاتیی خوێندکار چالاکوان پارێزەر دادوەر دکتۆر فەلاح دارتاش ئاسنگەر نانەوا قەساب دەرمانساز بەقاڵ سەرتاش بەرگدروو ماسیگر ڕاوکەر وەستا کارگەر پەرستار یاریزان هونەرمەند نووسەر میکانیکی مەلا قەشە زیارەتکار باخەوان ئاژەڵدار مێگەلدار دەستفرۆش شاگرد میوان',
  security:
    'سەرباز پۆلیس پێشمەرگە ئەفسەر پاسەوان ئاسایش کۆماندۆ دەرەجەدار لیوا عەمید مولازم نەقیب ڕائید موقەدەم عەقید پارێزوان گزیر',
  militants: 'چەکدار تیرۆریست شەڕڤان گەریلا هێرشبەر خۆکوژ قاچاخچی تیرۆریستی دز ڕفێنەر چەتە یاخیبوو',
  children: 'مناڵ منداڵ کچ کوڕ',
  women: 'ژن ئافرەت',
  any: 'برا خوشک باوک دایک مێرد کەسایەتی شێخ ئەندامی بەرپرس پارێزگار کورد سووری عێراقی ئێرانی ئاوارە پەنابەر کۆچبەر شارۆمەند هاونیشتمانی شەهید کوژراو بریندار پیر گەنج خێزاندار کەس پیاو خزم هاوڕێ هاوسێ یاریدەدەر هاوسەر ئامۆزا خاڵۆزا پورزا نەوە باپیر داپیر مام خاڵ پور موختار سەرکردە ڕاوێژکار دیل بەندکراو گومانلێکراو تۆمەتبار ئەندام فەرماندە سەرکردە زیندانی دەستگیرکراو گەنج لاو کەسی',
}

const THINGS = new Set(
  (
    'case cases letter letters meeting meetings arrest arrests family families home homes house houses household households vehicle vehicles car cars truck trucks tank tanks motorcycle motorcycles rocket rockets missile missiles ' +
    'drone drones shell shells bomb bombs mine mines explosive explosives device devices village villages town towns district districts tent tents building buildings shop shops ' +
    'hour hours day days week weeks month months year years time times km kilometre kilometres kilometer kilometers metre metres meter meters mile miles kg tonne tonnes ton tons ' +
    'barrel barrels dinar dinars dollar dollars percent per animal animals sheep cow cows goat goats cattle camel camels horse horses donkey donkeys mule mules dog dogs lamb lambs calf calves chicken chickens bird birds livestock flock hive hives tree trees hectares weapons rifles pistols checkpoint checkpoints strike strikes airstrike airstrikes attack attacks ' +
    'raid raids round rounds side sides hospital hospitals operation operations front fronts party parties dunam dunams acre acres hectare orchard orchards field fields stall stalls store stores warehouse warehouses depot depots boat boats bus buses lorry lorries van vans pickup pickups bulldozer bulldozers excavator excavators well wells plot plots barn barns shack shacks greenhouse greenhouses room rooms bridge bridges tower towers school schools mosque mosques church churches shrine shrines office offices factory factories pylon pylons transformer transformers generator generators pipeline pipelines barrack barracks base bases headquarters launcher launchers tyre tyres tire tires bale bales sack sacks case country countries position positions post posts targets target tunnels tunnel'
  ).split(' '),
)
const THINGS_AR = new Set(
  'عائلة عائلات أسرة أسر منزل منازل سيارة سيارات عجلة عجلات صاروخ صواريخ طائرة طائرات مسيرة مسيرات عبوة عبوات لغم ألغام قذيفة قذائف قرية قرى بلدة بلدات ساعة ساعات يوم أيام أسبوع أسابيع شهر أشهر عام أعوام سنة سنوات كيلومتر كيلومترات كيلومترا متر أمتار كيلوغرام كيلوغرامات طن أطنان برميل دولار دينار رأس أغنام غنم خروف خراف نعجة نعاج ماعز بقرة أبقار جمل جمال إبل ماشية مواشي حيوان حيوانات حمار حمير ضربة ضربات غارة غارات هجوم هجمات عملية عمليات موقع مواقع نقطة نقاط مليون مليار ألف قطعة دونم دونما دونمات هكتار هكتارا هكتارات حقل حقول بستان بساتين محل محلات متجر متاجر مخزن مخازن دكان دكاكين خيمة خيام حافلة حافلات شاحنة شاحنات دراجة دراجات مدرسة مدارس مسجد مساجد جسر جسور بئر آبار شجرة أشجار نخلة نخيل مقر مقرات مستودع مستودعات زورق زوارق قارب قوارب جرافة جرافات مولدة مولدات محول محولات برج أبراج'
    .split(' ')
    .map(foldWord),
)
const THINGS_CKB = new Set(
  'مەڕ بزن مانگا ئاژەڵ وڵاخ گوێدرێژ ئەسپ خولەک سەعات پارچە دانە کیلۆگرام خێزان خێزانی ماڵ خانوو ئۆتۆمبێل ئۆتۆمبێلی مووشەک درۆن مین بۆمب گوند کاتژمێر ڕۆژ هەفتە مانگ ساڵ کیلۆمەتر مەتر کیلۆ تۆن بەرمیل دۆلار دینار جار شوێن دۆنم دوکان بازاڕ خێمە چادر پاس بارهەڵگر لۆری قوتابخانە مزگەوت پرد بیر درەخت باخ کێڵگە بنکە بارەگا بەلەم کۆگا'
    .split(' ')
    .map(foldWord),
)

/** Groups: one of them is not one person. */
const GROUPS = new Set(
  'family group crew team patrol unit number couple pair dozen handful total convoy cell gang squad platoon battalion company column garrison brigade regiment division army'.split(
    ' ',
  ),
)

type Table = ReadonlyMap<string, VictimCategory | null>

function tableOf(words: Words): Table {
  return new Map(
    Object.entries(words).flatMap(([category, list]) =>
      list
        .split(' ')
        .map((word) => [foldWord(word), category === 'any' ? null : (category as VictimCategory)] as const),
    ),
  )
}
const TABLES = {
  'speaker-verb': tableOf(ENGLISH),
  'verb-speaker': tableOf(ARABIC),
  'speaker-end': tableOf(SORANI),
} satisfies Record<Order, Table>
const THINGS_OF = { 'speaker-verb': THINGS, 'verb-speaker': THINGS_AR, 'speaker-end': THINGS_CKB } satisfies Record<
  Order,
  ReadonlySet<string>
>

/** Sort of people that one of these folded forms names; null for people of no sort; undefined where it names none. */
export function peopleOf(forms: readonly string[], order: Order): VictimCategory | null | undefined {
  const sortOf = SORT_OF[order]
  for (const form of forms) {
    const sort = sortOf(form)
    if (sort !== 'nobody') return sort
  }
  return undefined
}

type Sort = VictimCategory | null | 'nobody'

const SORT_OF: Readonly<Record<Order, (form: string) => Sort>> = {
  'speaker-verb': rememberedWords((form) => sortIn('speaker-verb', form)),
  'verb-speaker': rememberedWords((form) => sortIn('verb-speaker', form)),
  'speaker-end': rememberedWords((form) => sortIn('speaker-end', form)),
}

function sortIn(order: Order, form: string): Sort {
  const table = TABLES[order]
  for (const word of [form, ...stemsOf(form, order)]) {
    const sort = table.get(word)
    if (sort !== undefined) return sort
  }
  return 'nobody'
}

function stemsOf(form: string, order: Order): readonly string[] {
  if (order === 'speaker-verb') return [PLURALS_EN[form] ?? '', form.replace(/s$/, ''), form.replace(/men$/, 'man')]
  if (order === 'verb-speaker') return []
  return [
    form.replace(/(یکی|ەکان|ان|یک|ی|ە|ەکە)$/, ''),
    form.replace(/(ەکەی|ەکەیان|یان|یان)$/, ''),
    form.replace(/(ەکانی|ەیەکی|یەکی|یەک|ەیەک|انی|ەی)$/, ''),
    form.replace(/یەکی?$/, ''),
    form.replace(/(یەکیش|یکیش|یەکیان|یکیان|ەکانیش|ەکەش|انیش|یش)$/, ''),
  ]
}

export function isThing(forms: readonly string[], order: Order): boolean {
  const things = THINGS_OF[order]
  if (forms.some((form) => things.has(form))) return true
  if (order === 'speaker-verb') return false
  // "أغنامه", "مەڕی": with the ending of its owner.
  const ending = order === 'verb-speaker' ? /(ه|ها|هم)$/ : /(ی|یان|ەکەی)$/
  return forms.some((form) => ending.test(form) && things.has(form.replace(ending, '')))
}

export function isGroup(word: string): boolean {
  return GROUPS.has(word)
}
