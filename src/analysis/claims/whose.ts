// Who a speaker is whose own words do not say it: by whose it is ("its director"), by what stands beside a name ("Ahmed Ali,
// a spokesman for the ministry,"), or by the whole name that was told before ("the Units").

import type { SpeakerKind } from '../../core/understanding.ts'
import type { Attribution } from './act.ts'
import type { ActorKind } from './joint.ts'
import { doerOf, startOfSubject, subjectFrom } from './own-words.ts'
import { type Range, type Reading, hasLabel, hasOneOf, isComma, isDash, tighten } from './reading.ts'
import { SPEAKERS } from './saying.ts'
import { type SpeakerReading, isRole, lessCertain, readSpeaker, statusOf } from './status.ts'
import { wordSet } from './token-table.ts'
import { foldWord } from './tokens.ts'

export interface Told {
  readonly actors: ActorKind
  /** This sentence and those before it that a reader still remembers. */
  readonly readings: readonly Reading[]
  /** Who spoke last; null for nobody. */
  readonly last: SpeakerReading | null
}

/** What the speaker in `range` is. */
export function speakerIn(reading: Reading, attribution: Attribution, range: Range, told: Told): SpeakerReading {
  const { actors } = told
  const own = readSpeaker(reading, range, actors)
  if (isPossessed(reading, range)) return withOwner(own, reading, range, ownerOf(reading, attribution, told))
  if (own.kind !== 'person' || own.judges || hasOneOf(reading, SPEAKERS, range)) return own
  return besideName(reading, range, actors) ?? shortName(reading, range, told) ?? own
}

const POSSESSIVE = wordSet('its their his her')
/** Whom or what a body speaks through, with the suffix of whose it is; "قيادة" is no "قياده". */
const SUFFIXED =
  /^(ال)?(مرکز|مکتب|متحدث|ناطق|مدیر|رییس|رئیس|قائد|بیان|موقع|منصت|قیادت|ادارت|وکالت|قنات|صفحت|مسوول|امین|ممثل|اعلام|حساب|مصادر)(ی|ین|و)?(ها|هم|ه|هما)$/
const BY_NAME = /^ب?اسم(ها|ه|هم|هما)$/
const SUFFIXED_CKB = /(ەکەی|ەکەیان|ەکانی|ەکانیان)$/

/** "its director", "مركزها الإعلامي", "المتحدث باسمها", "بەڕێوەبەرەکەی". */
function isPossessed({ tokens, order }: Reading, { from, to }: Range): boolean {
  if (order === 'speaker-verb') return POSSESSIVE.has(tokens[from]) && to - from > 1
  const words = tokens.slice(from, to)
  if (order === 'speaker-end') return to - from <= 3 && SUFFIXED_CKB.test(words.at(-1)?.text ?? '')
  return SUFFIXED.test(words[0]?.text ?? '') || words.slice(1, 4).some(({ text }) => BY_NAME.test(text))
}

const BODIES: ReadonlySet<SpeakerKind> = new Set<SpeakerKind>(['authority', 'armed-group', 'party', 'monitor'])
/** Through which a body speaks, whatever else it is. */
const VOICE = wordSet(
  'centre center media press office channel page account website site bureau agency statement spokesman spokeswoman',
  'المرکز الاعلامی الصحفی',
)

/** A body speaks through its own: never more surely than the body may, as surely where the words say nothing else. */
function withOwner(own: SpeakerReading, reading: Reading, range: Range, owner: SpeakerReading | null): SpeakerReading {
  if (owner === null || own.kind === 'unnamed') return own
  // "Doctors Without Borders ..., its head of mission said": of somebody that no table knows.
  if (!BODIES.has(owner.kind))
    return own.kind === 'authority' && isVoice(reading, range) ? { ...own, kind: 'person' } : own
  const voice =
    own.kind === 'person' ||
    reading.tokens.slice(range.from, range.to).some((token) => VOICE.has(token)) ||
    hasLabel(reading, 'authority', range)
  // "their relatives" speak for themselves.
  if (hasOneOf(reading, PEOPLE, range)) return own
  if (voice) return { ...own, kind: owner.kind }
  const said = statusOf(own, 'say', false)
  return lessCertain(said, statusOf(owner, 'say', false)) === said ? own : { ...own, kind: owner.kind }
}

const PEOPLE: ReadonlySet<string> = new Set(['witness', 'person', 'analyst'])

/** A role or an office that anybody may have. */
function isVoice(reading: Reading, range: Range): boolean {
  const [, second] = reading.tokens.slice(range.from, range.to)
  return isRole(reading, range) || (range.to - range.from === 2 && /^(office|bureau|council)$/.test(second?.text ?? ''))
}

/** Whose: the body that acts in this sentence, else in the one before; else who spoke last. */
function ownerOf(reading: Reading, { content, credit }: Attribution, told: Told): SpeakerReading | null {
  const here = content.from < credit.from ? content : { from: 0, to: credit.from }
  const previous = told.readings.at(-2)
  return (
    actingBody(reading, here, told.actors) ??
    (previous?.sentence.paragraph === reading.sentence.paragraph
      ? actingBody(previous, { from: 0, to: previous.tokens.length }, told.actors)
      : null) ??
    told.last
  )
}

const LONGEST_NAME = 4

/** The body that does what a stretch tells: its subject, or the one that the deed is "by"; of several clauses the last. */
function actingBody(reading: Reading, range: Range, actors: ActorKind): SpeakerReading | null {
  if (range.to - range.from < 2) return null
  const read = (name: Range): SpeakerReading | null => {
    if (name.to <= name.from) return null
    const first = reading.tokens[name.from]
    const last = reading.tokens[name.to - 1]
    const known = first && last ? actors(first.start, last.end) : null
    const found = known !== null || hasOneOf(reading, OFFICES, name) ? readSpeaker(reading, name, actors) : null
    if (known === null && (CLERGY.has(first) || CLERGY.has(reading.tokens[name.from + 1]))) return SOMEBODY
    if (found !== null && BODIES.has(found.kind)) return found
    return isUnknownName(reading, name.from, range.to) ? SOMEBODY : null
  }
  if (reading.order === 'verb-speaker') return behindVerb(reading, range, read)
  const by = reading.order === 'speaker-verb' ? behindBy(reading, range) : null
  const from = startOfSubject(reading, range)
  return (by && read(by)) ?? read(doerOf(reading, subjectFrom(reading, from, range.to)))
}

/** Whose office is no state's; one who leads a party is known by name. */
const CLERGY = wordSet(
  'cleric preacher imam ayatollah patriarch bishop archbishop priest sheikh pope marja',
  foldWord('المرجع الشيخ آية الإمام البطريرك المطران الأسقف الخطيب العلامة'),
)

const SOMEBODY: SpeakerReading = { kind: 'person', judges: false, joint: 'no' }

/** A name that no table has a word of, at the head of a sentence: "The Patriotic Union won", "Sadr told". */
function isUnknownName(reading: Reading, from: number, limit: number): boolean {
  const start = reading.tokens[from]?.text === 'the' ? from + 1 : from
  let to = start
  while (to < limit && reading.tokens[to]?.capital === true) to++
  return reading.order === 'speaker-verb' && to > start
}

const OFFICES: ReadonlySet<string> = new Set(['authority', 'armed', 'party', 'monitor'])

/** "were caught on Friday by the SDF": a passive deed's doer. */
function behindBy({ tokens }: Reading, { from, to }: Range): Range | null {
  for (let i = to - 1; i > from; i--) {
    if (tokens[i]?.text !== 'by') continue
    const passive = tokens.slice(from, i).some(({ text }) => /^(was|were|been|being|is|are)$/.test(text))
    return passive ? { from: i + 1, to: Math.min(to, i + 1 + LONGEST_NAME) } : null
  }
  return null
}

/** Arabic subjects stand behind their verbs: "وأعادت قوات سوريا الديمقراطية القبض". */
function behindVerb(
  reading: Reading,
  { from, to }: Range,
  read: (name: Range) => SpeakerReading | null,
): SpeakerReading | null {
  for (let i = to - 2; i >= from; i--) {
    const opens = i === from || (reading.tokens[i]?.text.startsWith('و') === true && isComma(reading.tokens[i - 1]))
    if (!opens && !reading.hits.some(({ label, from: at }) => at === i && label.startsWith('v:'))) continue
    const found = read(subjectFrom(reading, i + 1, Math.min(to, i + 1 + LONGEST_NAME)))
    if (found) return found
  }
  return null
}

const ASIDE_REACH = 14
/** What a clause between commas begins with that says nothing of who somebody is. */
const OPENS_OTHER = wordSet(
  'in on at via through speaking who whose where during by after before however meanwhile for with from as late',
  'فی عبر خلال علی من بعد قبل الیوم امس مساء صباح لە بە',
)
const LEADS = wordSet('which who is are was were known as called also or better a an the one وهو وهی هو هی کە')
const PAST =
  /^(former|formerly|ex|retired|late|onetime|deserter|ex-\S+|سابق|سابقه|السابق|السابقه|متقاعد|المتقاعد|پیشوو|خانەنشین)$/
/** Who holds an office, and not merely has to do with one. */
const HOLDS_OFFICE =
  /^(spokes\w+|(under)?secretary|minister|governor|mayor|director|head|chief|commander|officer|official|general|colonel|major|captain|brigadier|judge|ambassador|president|premier|deputy|chairman|chairwoman|adviser|prosecutor|ال?متحدثه?|متحدثه?|ناطقه?|الناطقه?|وزیره?|محافظ|قائممقام|قایمقام|مدیره?|رئیسه?|قائد|مسووله?|عقید|عمید|لواء|قاضی|وتەبیژ\p{L}*|گوتەبیژ\p{L}*|وەزیر\p{L}*|پاریزگار\p{L}*|بەریوەبەر\p{L}*|سەروک\p{L}*|فەرماندە\p{L}*|بەرپرس\p{L}*|قایمقام\p{L}*)$/u

/** "Liwa al-Fajr, a little-known faction,", "أحمد علي، المتحدث باسم الوزارة،": what stands beside a name between commas. */
function besideName(reading: Reading, range: Range, actors: ActorKind): SpeakerReading | null {
  const { tokens } = reading
  const open = tokens[range.to]
  if (!isComma(open) && !isDash(open) && open?.text !== '(') return null
  let from = range.to + 1
  const relative = /^(which|who)$/.test(tokens[from]?.text ?? '')
  if (relative && !/^(is|are|was|were)$/.test(tokens[from + 1]?.text ?? '')) return null
  while (LEADS.has(tokens[from])) from++
  if (OPENS_OTHER.has(tokens[from])) return null
  let to = from
  while (to < tokens.length && to - from < ASIDE_REACH && !endsAside(reading, to)) to++
  const aside = tighten(reading, { from, to })
  const words = tokens.slice(aside.from, aside.to)
  if (aside.to <= aside.from || words.some(({ text }) => PAST.test(text))) return null
  if (reading.hits.some(({ label, from: at }) => label.startsWith('v:') && at >= aside.from && at < aside.to))
    return null
  const found = readSpeaker(reading, aside, actors)
  if (found.kind === 'authority')
    return words.some(({ text }) => HOLDS_OFFICE.test(text)) ? { ...found, joint: 'no' } : null
  return found.kind === 'person' && !found.judges ? null : { ...found, joint: 'no' }
}

function endsAside({ tokens }: Reading, at: number): boolean {
  const token = tokens[at]
  return isComma(token) || isDash(token) || (token?.mark === true && ').”"«'.includes(token.text))
}

const NAME_REACH = 3

/** "The Units" where "the Sinjar Resistance Units" were told of: armed, as the whole name says. */
function shortName(reading: Reading, { from, to }: Range, { actors, readings }: Told): SpeakerReading | null {
  const definite = reading.order === 'speaker-verb' ? reading.tokens[from]?.text === 'the' : to - from === 1
  const head = reading.tokens[to - 1]
  if (!definite || to - from > 2 || head === undefined || head.text.length < NAME_REACH) return null
  for (const { sentence, tokens } of readings) {
    // Most sentences name nobody who is armed, which is quicker asked.
    if (actors(sentence.start, sentence.end) === null) continue
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      if (token === undefined || !head.forms.some((form) => token.forms.includes(form))) continue
      const reach = {
        start: tokens[Math.max(0, i - NAME_REACH)]?.start ?? 0,
        end: tokens[i + NAME_REACH]?.end ?? token.end,
      }
      if (actors(reach.start, reach.end) !== 'armed') continue
      const before = actors(reach.start, tokens[i - 1]?.end ?? reach.start)
      const behind = actors(tokens[i + 1]?.start ?? reach.end, reach.end)
      if (before === 'armed' || behind === 'armed') continue
      return { kind: 'armed-group', judges: false, joint: 'no' }
    }
  }
  return null
}
