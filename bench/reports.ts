// Invented articles for archives of any size, the same at every run: reports in English and Arabic as outlets write them,
// one event told by several, some copied; and statements in one form, a place and a list of targets each.

import type { RawArticle } from '../src/core/article.ts'
import { mulberry32 } from './random.ts'

const FIRST_DAY = Date.UTC(2020, 0, 1)
const DAY_MS = 86_400_000
const REPORTS_A_DAY = 200
const STATEMENTS_A_DAY = 125
/** Reports of one event, one after the other; the last is a copy. */
const TELLINGS = 4
/** After so many events the same ones come again, on other days and with other words at their end. */
const EVENTS = 4000

interface Place {
  readonly en: string
  readonly ar: string
}
const place = (en: string, ar: string): Place => ({ en, ar })
export const PLACES: readonly Place[] = [
  place('Baghdad', 'بغداد'),
  place('Baghdad', 'بغداد'),
  place('Baghdad', 'بغداد'),
  place('Mosul', 'الموصل'),
  place('Mosul', 'الموصل'),
  place('Kirkuk', 'كركوك'),
  place('Hawija', 'الحويجة'),
  place('Baqubah', 'بعقوبة'),
  place('Khanaqin', 'خانقين'),
  place('Samarra', 'سامراء'),
  place('Tikrit', 'تكريت'),
  place('Ramadi', 'الرمادي'),
  place('Rutba', 'الرطبة'),
  place('Sinjar', 'سنجار'),
  place('Erbil', 'أربيل'),
  place('Basra', 'البصرة'),
  place('Nasiriyah', 'الناصرية'),
  place('Raqqa', 'الرقة'),
  place('Deir ez-Zor', 'دير الزور'),
  place('Hasakah', 'الحسكة'),
  place('Qamishli', 'القامشلي'),
  place('Palmyra', 'تدمر'),
  place('Daraa', 'درعا'),
  place('Idlib', 'إدلب'),
]
export const DEEDS: readonly (readonly [en: string, ar: string, title: string])[] = [
  ['a roadside bomb hit an army patrol', 'انفجرت عبوة ناسفة على دورية للجيش', 'Bomb hits patrol'],
  ['gunmen attacked a police checkpoint', 'هاجم مسلحون نقطة تفتيش للشرطة', 'Gunmen attack checkpoint'],
  ['a drone struck a pickup truck', 'استهدفت طائرة مسيرة مركبة', 'Drone strikes truck'],
  ['rockets landed beside a base', 'سقطت صواريخ قرب قاعدة عسكرية', 'Rockets land at base'],
  [
    'protesters blocked a bridge over power cuts',
    'أغلق متظاهرون جسراً احتجاجاً على انقطاع الكهرباء',
    'Protest closes bridge',
  ],
  ['security forces arrested a smuggler of drugs', 'ألقت القوات الأمنية القبض على مهرب مخدرات', 'Smuggler arrested'],
  ['a mine exploded under a tractor', 'انفجر لغم بجرار زراعي', 'Mine kills farmer'],
  ['two clans fought over water', 'اندلع نزاع عشائري بسبب المياه', 'Clans fight over water'],
]
export const DETAILS: readonly (readonly [en: string, ar: string])[] = [
  ['Residents said that they had heard shooting for an hour.', 'وقال أهالي المنطقة إنهم سمعوا إطلاق نار لمدة ساعة.'],
  ['The road was closed until the evening.', 'وأغلق الطريق حتى المساء.'],
  ['Ambulances took the wounded to the general hospital.', 'ونقلت سيارات الإسعاف الجرحى إلى المستشفى العام.'],
  ['A search of the orchards went on until dark.', 'واستمر تفتيش البساتين حتى حلول الظلام.'],
  ['No group said that it was behind it.', 'ولم تتبن أي جهة ما حدث.'],
  ['The governor asked for more troops along the river.', 'وطالب المحافظ بمزيد من القوات على امتداد النهر.'],
  [
    'A committee will report within ten days, the ministry said.',
    'وقالت الوزارة إن لجنة ستقدم تقريرها خلال عشرة أيام.',
  ],
  ['Islamic State was beaten in Iraq in 2017.', 'وأعلن العراق النصر على تنظيم داعش عام 2017.'],
  ['Shops in the market opened again at noon.', 'وأعادت المحال في السوق فتح أبوابها ظهراً.'],
  ['The district has seen five such cases since spring.', 'وشهد القضاء خمس حالات مماثلة منذ الربيع.'],
]
export const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
export const COUNTS_AR = ['واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة']
const OUTLETS = ['Bench Wire', 'Bench Daily', 'Bench Monitor', 'Bench Copies']

/** The report at this place of the archive. */
export function reportOf(at: number): RawArticle {
  const event = Math.floor(at / TELLINGS)
  const random = mulberry32(event % EVENTS)
  const where = pick(PLACES, random)
  const [en, ar, title] = pick(DEEDS, random)
  const count = Math.floor(random() * COUNTS.length)
  const details = [pick(DETAILS, random), pick(DETAILS, random), pick(DETAILS, random), pick(DETAILS, random)]
  const telling = at % TELLINGS
  // The last telling copies the first.
  const words = mulberry32(at - (telling === TELLINGS - 1 ? telling : 0))
  const name = `${pick(NAMES, random)} ${pick(NAMES, random)}`
  const mine = details.filter((_, index) => telling === 0 || telling === TELLINGS - 1 || index !== telling)
  const arabic = telling === 1
  const english = `${en.charAt(0).toUpperCase()}${en.slice(1)} near ${where.en} today, and ${COUNTS[count] ?? ''} people were killed, ${name} of the police said. ${mine.map(([detail]) => detail).join(' ')} "${sentence(words)}," said ${pick(NAMES, words)}, who lives nearby.`
  const arabicText = `${ar} قرب ${where.ar} اليوم ما أدى إلى مقتل ${COUNTS_AR[count] ?? ''} أشخاص، بحسب مصدر أمني. ${mine.map(([, detail]) => detail).join(' ')} المرجع ${at}.`
  return raw(at, REPORTS_A_DAY, {
    source: OUTLETS[telling] ?? 'Bench Wire',
    language: arabic ? 'ar' : 'en',
    title: arabic ? `${where.ar}: ${ar}` : `${title} near ${where.en}`,
    text: arabic ? arabicText : english,
  })
}

/** What of a text is the same each time that its event comes again. */
export function sameEachTime(text: string): string {
  const end = text.search(/"|المرجع/)
  return end < 0 ? text : text.slice(0, end)
}

export const NAMES =
  'Ali Omar Hassan Saad Khalaf Layla Noor Rebin Azad Shilan Karwan Zaid Yasir Huda Mina Samir Dara Ziad'.split(' ')
const WORDS =
  'we heard a noise and ran to the house the children slept it was dark then the light came back my brother called from the shop nobody answered for long the dogs barked as in the old war'.split(
    ' ',
  )

function sentence(random: () => number): string {
  return Array.from({ length: 18 }, () => pick(WORDS, random)).join(' ')
}

const TARGETS =
  'fighting position, vehicle, mortar system, weapons cache, tunnel, bunker, command post, supply truck'.split(', ')

/** The one-line statement at this place of the archive: the form of the Coalition's daily lists. */
export function statementOf(at: number): RawArticle {
  const random = mulberry32(at % (EVENTS * 2))
  const where = pick(PLACES, random).en
  const many = Array.from(
    { length: 1 + Math.floor(random() * 4) },
    () => `${pick(COUNTS, random)} ISIL ${pick(TARGETS, random)}s`,
  )
  return raw(at, STATEMENTS_A_DAY, {
    source: 'Bench Command',
    language: 'en',
    title: null,
    text: `Near ${where}, ${pick(COUNTS, random)} strikes struck an ISIL tactical unit and destroyed ${many.join(' and ')}.`,
  })
}

function raw(at: number, aDay: number, given: Pick<RawArticle, 'source' | 'language' | 'title' | 'text'>): RawArticle {
  const published = new Date(FIRST_DAY + Math.floor((at * DAY_MS) / aDay)).toISOString()
  const url = `https://bench.example/${given.source?.replace(' ', '-') ?? ''}/${at}`
  return { ...given, url, published, retrieved: published, placeHints: [], fictional: true }
}

export function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}
