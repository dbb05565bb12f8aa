// What a text is about, as things that mean the same in every language: a flood, a checkpoint, a court. Words meet within
// a language only, and kinds of events are few; these tell a protest over wages from one over power in any of them, and
// stand by where the event itself was misread.
//
// Each line: id, how much it tells (one in many reports tells little), then its words in English, Arabic and Sorani, as
// they fold. A word ending in `*` is a beginning of words; Arabic words are compared without their prefixes.

import { fold } from '../core/fold.ts'

const TABLE = `
again 0 | again second renew* resum* fresh | مجددا تجدد* ثاني ثانيه تكرار | ديسان دووباره دووهم*
abduction 10 | abduct* kidnap* | خطف اختطاف مخطوف* مختطف* | رفاند*
agreement 7 | agreement* accord deal pact | اتفاق* | ريككهوتن*
airport 10 | airport* airfield* runway* | مطار* مدرج | فروكهخانه*
american 6 | american* us | اميركي* امريكي* | يهمريكا*
appointment 8 | appoint* nominat* nominee* | تعيين تكليف | دامهزران*
arrest 7 | arrest* detain* captur* custody | اعتقال* اعتقل* قبض توقيف موقوف* | دهستگير* دهستبهسهر*
assassination 10 | assassinat* | اغتيال اغتال | تيرور
ballot 10 | election* ballot* voter* | انتخاب* ناخب* | ههلبژاردن*
bank 9 | bank banks | مصرف مصارف بنك | بانك*
base 7 | base bases outpost* | قاعده قواعد معسكر* | بنكه*
boat 10 | boat* ferry ships | زورق زوارق قارب سفينه | كهشتي* بهلهم*
bomb 7 | bomb* explo* blast* ied device | انفجار* تفجير* عبوه عبوات مفخخه انفجرت | تهقينهوه* بومب* تهقييهوه*
border 7 | border* frontier* | حدود* | سنوور*
bridge 10 | bridge* | جسر جسور | پرد*
budget 10 | budget* | موازنه | بودجه*
camp 10 | camp camps | مخيم* | كهمپ* كامپ* يوردوگا*
candidate 9 | candidate* | مرشح مرشحا مرشحه مرشحين مرشحون | كانديد* پاليوراو*
checkpoint 10 | checkpoint* | تفتيش حاجز حواجز | بازگه* پشكنين*
child 5 | child* | طفل اطفال | مندال*
church 10 | church* mosque* shrine* | مسجد جامع حسينيه كنيسه مرقد | مزگهوت* كليسا* مزار*
clan 10 | clan clans tribal tribe* | عشاير* عشيره عشيرتين قبيله قبايل | هوز* خيل* عهشيرهت*
collapse 10 | collaps* | انهيار انهار انهيارات | دارمان* رووخا*
commander 6 | commander* leader | قايد قيادي متزعم | فهرمانده* سهركرده*
convoy 10 | convoy* | رتل ارتال قافله | كاروان*
corruption 9 | corrupt* bribe* embezzl* | فساد رشوه اختلاس | گهندهل*
court 10 | court* sentenc* verdict* trial | محكمه احكام حكما ادانه مدان* اعدام | دادگا*
crossing 10 | crossing crossings | معبر معابر منفذ منافذ | دهروازه*
customs 9 | customs tariff* | جمارك جمركي* | گومرگ*
dam 10 | dam dams | سد سدود سدي | بهنداو*
desert 6 | desert* badia | باديه صحرا صحراوي* | بيابان*
disarmament 10 | disarm* demobili* | نزع | چهكدانان
disease 12 | cholera measles disease* epidemic* | كوليرا وباء مرض امراض حصبه | نهخوشي* كوليرا
displaced 7 | famil* displac* returnee* refugee* | عايله عايلات اسره نازح* لاجي* | خيزان* ياواره* پهنابهر*
doctor 6 | doctor* medics nurse* | طبيب اطبا ممرض* | پزيشك*
drone 8 | drone* uav* unmanned | مسيره مسيرات مسيرتين | درون*
drought 12 | drought* | جفاف | ويشكهسالي*
drugs 10 | drug* captagon pill* narcotic* | مخدرات كبتاغون حبه | هوشبهر* كهپتاگون*
earthquake 12 | earthquake* quake* | زلزال هزه | بوومهلهرزه*
electricity 10 | electric* power outage* blackout* | كهربا* | كارهبا*
envoy 8 | envoy* | مبعوث* موفد | نيردراو*
escape 10 | escap* jailbreak* breakout* | فرار هروب | ههلات* راكرد*
export 8 | export* | صادرات تصدير | ههنارده*
farm 8 | farm* orchard* | مزارع* بساتين بستان زراع* | جوتيار* باخ*
fire 7 | blaze* burn* wildfire* | حريق حرايق احرق* | ياگر*
flood 15 | flood* | فيضان* سيول | لافاو*
fuel 8 | fuel gasoline petrol diesel | وقود بنزين محروقات | سووتهمهني* بهنزين*
funeral 10 | funeral* mourn* buri* | تشييع شيع جنازه جثامين حداد | ناشتن* پرسه*
gas 9 | gas | غاز* | گاز*
governor 7 | governor* mayor* | محافظ بلدي* | پاريزگار*
grave 12 | grave* exhum* | مقبره مقابر رفات | گوره* گوري
grenade 10 | grenade* | رمانه قنبله قنابل | نارنجوك*
gunmen 6 | gunm* shot shoot* gunfire | مسلح* رصاص اطلاق | چهكدار* تهقه*
handover 7 | handover* | تسليم تسلم تسلمت استلام | رادهست*
harvest 9 | wheat harvest* crop crops | قمح حنطه محصول محاصيل | گهنم*
helicopter 9 | helicopter* airdrop* | مروحيه مروحيات انزال | ههليكوپتهر*
hospital 5 | hospital* clinic* | مستشفي* مشفي مستشفيات | نهخوشخان*
house 5 | house houses home homes | منزل منازل بيوت | خانوو*
iranian 6 | iran iranian* | ايراني* | يران*
israeli 6 | israel* | اسراييل* | ييسراييل*
journalist 10 | journalist* | صحفي* صحافي* | روژنامهنووس*
lawmaker 8 | parliament* lawmaker* | برلمان* نايب نواب | پهرلهمان*
leak 10 | leak* spill* | تسرب تسريب | دزهكردن* دزهي
livestock 10 | sheep livestock cattle | اغنام ماشيه مواشي | ياژهل*
market 10 | market* bazaar | سوق اسواق | بازار*
militia 6 | militia* faction* | فصايل فصيل ميليشيا* | ميليشيا*
mine 9 | mine mines mined landmine* | لغم الغام مخلفات | مين
mortar 9 | mortar* artillery | هاون مدفعي* قذايف قذيفه | هاوهن* توپهاو*
motorcycle 10 | motorcycle* motorbike* | دراجه دراجات | ماتور* ماتوور*
mountain 5 | mountain* | جبل جبال جبلي* | چيا چياي
oil 9 | oil oilfield* | نفط* | نهوت*
patrol 10 | patrol* | دوريه دوريات | دهوريه*
pilgrim 10 | pilgrim* | زوار زايرين | زيارهتكار*
pipeline 10 | pipeline* | انبوب انابيب | بوري*
police 4 | police* | شرطه شرطي | پوليس*
prison 10 | prison* jail* inmate* | سجن سجون سجنا سجين | بهنديخانه* زيندان* گرتووخانه*
protest 9 | protest* demonstrat* rally rallies rallied | تظاهر* متظاهر* احتجاج* محتج* اعتصام | خوپيشاندان* نارهزاي* گردبوونهوه*
raid 5 | raid raids raided | مداهمه دهم اقتحام | پهلامار*
railway 10 | rail railway* train trains | قطار قطارات | شهمهندهفهر*
resignation 10 | resign* dismiss* sacked | استقاله استقال اقاله اعفا | دهستلهكاركيشان*
return 6 | return* repatriat* | عوده اعاده عايدين | گهرانهوه* گهرايهوه*
river 6 | river* | نهر | رووبار*
robbery 9 | theft* robber* robbed loot* | سرقه سطو نهب | دزين
rocket 10 | rocket* missile* katyusha* | صاروخ* صواريخ كاتيوشا | روكيت* مووشهك*
salary 10 | salar* wage* unpaid | رواتب راتب | مووچه*
sanctions 10 | sanction* | عقوبات | سزاكان
school 9 | school* | مدرسه مدارس | قوتابخانه*
shepherd 10 | shepherd* | راع راعي رعاه | شوان*
smuggling 10 | smuggl* traffick* | تهريب* مهرب* | قاچاغ*
soldier 5 | soldier* troop* army | جندي جنود جيش | سهرباز* سوپا*
strike 6 | airstrike* strike strikes struck warplane* jets shell* bombard* | قصف غاره غارات طيران مقاتلات | بوردومان* توپباران*
student 9 | student* universit* | طلاب طلبه جامعه جامعي* | خويندكار* زانكو*
suicide 10 | suicide | انتحاري* | خوكوژ* خوتهقان*
swap 12 | swap* | صفقه | يالوگور*
talks 5 | talks negotiat* | محادثات مفاوضات مباحثات | گفتوگو* دانوستان*
teacher 10 | teacher* | معلم* مدرسين | ماموستا*
tower 9 | pylon* tower* | برج ابراج | تاوهر*
truce 10 | truce* ceasefire* | هدنه | ياگربهس* شهربهس*
tunnel 10 | tunnel* | نفق انفاق | تونيل*
turkish 6 | turkish turkiye turkey | تركي تركيه | توركيا*
vehicle 5 | car cars vehicle* truck* pickup* | سياره سيارات مركبه شاحنه شاحنات | يوتومبيل* بارههلگر*
village 4 | village* | قريه قري | گوند*
visit 6 | visit visits visited | زياره يزور | سهردان*
wall 9 | wall fence* | جدار سياج | ديوار* پهرژين*
water 8 | water canal | مياه ماييه مايي | ياو ياوي
weapons 6 | weapon* ammunition | سلاح اسلحه عتاد اعتده | چهك چهكي
withdrawal 10 | withdraw* pullout | انسحاب* انسحب* | كشانهوه* كشايهوه*
`

interface Concept {
  readonly id: string
  /** 1 for a thing that tells a story well. */
  readonly weight: number
}

const { whole, beginnings, weights } = readTable()
/** How much is read: what stands further down is background more often. */
const OPENING_WORDS = 130
const SHORTEST_BEGINNING = 3
const TITLE_COUNT = 2

/**
 * The ids of what a text is about, from the folded words of title and text: those that tell most first, at most `kept`,
 * then those that tell nothing alone ("again").
 */
export function conceptsOf(title: readonly string[], text: readonly string[], kept: number): string[] {
  const counts = new Map<Concept, number>()
  const add = (word: string, count: number): void => {
    const concept = conceptOf(word)
    if (concept !== null) counts.set(concept, (counts.get(concept) ?? 0) + count)
  }
  for (const word of title) add(word, TITLE_COUNT)
  for (const word of text.slice(0, OPENING_WORDS)) add(word, 1)
  return [...counts]
    .sort(([a, x], [b, y]) => b.weight * y - a.weight * x || (a.id < b.id ? -1 : 1))
    .filter(([{ weight }], at) => at < kept || weight === 0)
    .map(([concept]) => concept.id)
}

/** How much a thing tells; 0 for one that is not in the table. */
export function conceptWeight(id: string): number {
  return weights.get(id) ?? 0
}

function conceptOf(word: string): Concept | null {
  for (const form of formsOf(word)) {
    const found = whole.get(form)
    if (found !== undefined) return found
    for (let end = form.length; end >= SHORTEST_BEGINNING; end -= 1) {
      const begun = beginnings.get(form.slice(0, end))
      if (begun !== undefined) return begun
    }
  }
  return null
}

const AND = /^[وف](?=.{3})/
const ATTACHED = /^(?:[بكل]?ال|لل|[بكل])(?=.{3})/

/** An Arabic word as it stands, then without "and", then without what else is written together with it. */
function formsOf(word: string): Set<string> {
  const alone = word.replace(AND, '')
  return new Set([word, alone, word.replace(ATTACHED, ''), alone.replace(ATTACHED, '')])
}

function readTable() {
  const whole = new Map<string, Concept>()
  const beginnings = new Map<string, Concept>()
  const weights = new Map<string, number>()
  for (const line of TABLE.trim().split('\n')) {
    const [head = '', ...lists] = line.split('|')
    const [id = '', tenths = '0'] = head.trim().split(' ')
    const concept = { id, weight: Number(tenths) / 10 }
    weights.set(id, concept.weight)
    for (const word of lists.flatMap((list) => list.trim().split(/\s+/))) {
      if (word.endsWith('*')) beginnings.set(fold(word.slice(0, -1)), concept)
      else whole.set(fold(word), concept)
    }
  }
  return { whole, beginnings, weights }
}
