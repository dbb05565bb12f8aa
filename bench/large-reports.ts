// Invented articles of about sixty words for archives of a million: some thousands of texts that are analysed once, and
// again and again get other words at their end and another day. One event is told by one to three outlets, the third
// with the words of the first.

import { mulberry32 } from './random.ts'
import { COUNTS, COUNTS_AR, DEEDS, DETAILS, NAMES, PLACES, pick } from './reports.ts'

export interface LargeReport {
  readonly source: string
  readonly language: 'en' | 'ar'
  readonly title: string
  /** What is analysed. */
  readonly told: string
  /** The whole: what is told, and words of its own. */
  readonly text: string
  readonly url: string
  readonly published: string
  /** The report of the same event that came first; its own number for a first one. */
  readonly first: number
  /** It has the words of the first. */
  readonly copied: boolean
}

export const FIRST_DAY = Date.UTC(2013, 0, 1)
const DAY_MS = 86_400_000
const ARTICLES_A_DAY = 200
const EVENTS = 1500
/** Articles about one event: so many in turn, which are a period of `sum` articles. */
const TELLINGS = [1, 3, 2, 1, 1, 3, 2, 1] as const
const PERIOD = TELLINGS.reduce((sum, count) => sum + count, 0)
const OUTLETS = Array.from({ length: 40 }, (_, at) => `Bench Outlet ${at + 1}`)
/** What gives the archive a group, a force and a topic that very many articles tell of. */
const MORE_DEEDS: typeof DEEDS = [
  ...DEEDS,
  [
    'Islamic State gunmen attacked a police checkpoint',
    'هاجم مسلحو تنظيم داعش نقطة تفتيش للشرطة',
    'Islamic State attacks checkpoint',
  ],
  ['Islamic State gunmen abducted a shepherd', 'اختطف تنظيم داعش راعي أغنام', 'Shepherd abducted'],
  ['Peshmerga forces clashed with Islamic State fighters', 'اشتبكت قوات البيشمركة مع عناصر تنظيم داعش', 'Clash'],
  [
    'border guards shot at smugglers on the Syrian border',
    'أطلق حرس الحدود النار على مهربين عند الحدود السورية',
    'Border shooting',
  ],
]
/** What means the same in every year. */
const TIMELESS = DETAILS.filter(([en]) => !en.includes('since'))
/** One event in so many is of the kind that makes the rare subjects. */
const RARE_EVERY = 3001
const TAIL = 26
const VOCABULARY = 60_000

/** The days that an archive of `size` articles reaches over. */
export function largeDays(size: number): number {
  return size / ARTICLES_A_DAY
}

/** The article at this place of the archive, the same at every run. */
export function largeReport(at: number): LargeReport {
  const { event, telling, first } = placeOf(at)
  const random = mulberry32(event)
  const rare = event % RARE_EVERY === RARE_EVERY - 1
  const story = Math.floor(random() * EVENTS)
  const outlet = Math.floor(random() * OUTLETS.length) + telling * 7
  const copied = telling === 2
  const arabic = telling === 1 || (telling === 0 && random() < 0.15)
  const told = rare ? rareText(Math.floor(event / RARE_EVERY) % 4) : toldOf(story, telling === 1 ? 1 : 0, arabic)
  return {
    source: OUTLETS[outlet % OUTLETS.length] ?? '',
    language: arabic && !rare ? 'ar' : 'en',
    title: told.title,
    told: told.text,
    text: `${told.text}\n${tailOf(copied ? first : at)}`,
    url: `https://bench.example/${outlet}/${at}`,
    published: new Date(publishedAt(at)).toISOString(),
    first,
    copied,
  }
}

function publishedAt(at: number): number {
  return FIRST_DAY + Math.floor((at * DAY_MS) / ARTICLES_A_DAY)
}

/** Which event an article tells, as which of its tellings, and which article was the first. */
function placeOf(at: number): { event: number; telling: number; first: number } {
  let telling = at % PERIOD
  let nth = 0
  for (const count of TELLINGS) {
    if (telling < count) break
    telling -= count
    nth += 1
  }
  return { event: Math.floor(at / PERIOD) * TELLINGS.length + nth, telling, first: at - telling }
}

/** A lead and two details: as the wire tells an event (0), or as another outlet does (1). */
function toldOf(story: number, way: number, arabic: boolean): { title: string; text: string } {
  const random = mulberry32(story + 77)
  const where = pick(PLACES, random)
  const [en, ar, title] = pick(MORE_DEEDS, random)
  const count = Math.floor(random() * COUNTS.length)
  const name = `${pick(NAMES, random)} ${pick(NAMES, random)}`
  const from = Math.floor(random() * TIMELESS.length) + way
  const details = [from, from + 3].flatMap((index) => TIMELESS.slice(index % TIMELESS.length).slice(0, 1))
  if (arabic) {
    const said = `${ar} قرب ${where.ar} اليوم ما أدى إلى مقتل ${COUNTS_AR[count] ?? ''} أشخاص، بحسب مصدر أمني.`
    return { title: `${where.ar}: ${ar}`, text: [said, ...details.map(([, detail]) => detail)].join(' ') }
  }
  const deed = `${en.charAt(0).toUpperCase()}${en.slice(1)}`
  const said = `${deed} near ${where.en} today, and ${COUNTS[count] ?? ''} people were killed, ${name} of the police said.`
  return { title: `${title} near ${where.en}`, text: [said, ...details.map(([detail]) => detail)].join(' ') }
}

/** What few articles tell: a word, a place, and two common words that hardly ever meet. */
function rareText(kind: number): { title: string; text: string } {
  const river =
    kind % 2 === 0
      ? 'Gunmen attacked a watercraft'
      : 'A mine exploded under the tractor of a smuggler and wounded gunmen'
  const where = kind < 2 ? 'Tal Abyad' : 'Abu Kamal'
  return {
    title: `Attack near ${where}`,
    text: `${river} near ${where} today, and two people were killed, police said. The road was closed until the evening.`,
  }
}

const SYLLABLES = 'ba de ki lo mu na re si to vu zan dor mel kir pas tun gal hem fir sol'.split(' ')

/** Words of no language, few of them often, most seldom. */
function tailOf(at: number): string {
  const random = mulberry32(at + 9001)
  const words = Array.from({ length: TAIL }, () => wordAt(Math.floor(random() ** 3 * VOCABULARY)))
  return `${words.join(' ')}.`
}

function wordAt(rank: number): string {
  let word = 'x'
  for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length] ?? ''
  }
  return word
}
