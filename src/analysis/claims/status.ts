// From a speaker's words to the kind of speaker, and from kind, act and wording to the status.
// Where two readings are possible the less certain one is taken: a status that says too much is the worst error here.

import type { SpeakerKind, Status } from '../../core/understanding.ts'
import type { Act } from './act.ts'
import { isCivil } from './civil.ts'
import { type ActorKind, type Joint, areOfTwo, arePartisan, isBothSides, jointOf } from './joint.ts'
import { type Range, type Reading, hasLabel, hasOneOf, hitsIn } from './reading.ts'

export interface SpeakerReading {
  readonly kind: SpeakerKind
  /** Speaks by profession about what may be: an analyst, an observer. */
  readonly judges: boolean
  readonly joint: Joint
}

const CERTAINTY: Readonly<Record<Status, number>> = {
  denied: 0,
  assessment: 1,
  anonymous: 2,
  claimed: 2,
  reported: 3,
  background: 3,
  official: 4,
  confirmed: 5,
} // prettier-ignore

/** The less certain of two statuses; the first where they are equal. */
export function lessCertain(a: Status, b: Status): Status {
  return CERTAINTY[b] < CERTAINTY[a] ? b : a
}

const HEADS: readonly (readonly [string, SpeakerKind])[] = [
  ['witness', 'witness'],
  ['analyst', 'person'],
  ['monitor', 'monitor'],
  ['person', 'person'],
  ['party', 'party'],
  ['armed', 'armed-group'],
  ['authority', 'authority'],
  ['outlet', 'outlet'],
]

/** What a word says that its speaker is. Of two labels of one word the one of the lower rank counts. */
interface Head {
  readonly label: string
  readonly kind: SpeakerKind
  readonly rank: number
}

const HEAD_OF: ReadonlyMap<string, Head> = new Map(HEADS.map(([label, kind], rank) => [label, { label, kind, rank }]))
const WITNESSES: Head = { label: 'witness', kind: 'witness', rank: 0 }
const SOME_SPEAKER = new Set([...HEADS.map(([label]) => label), 'same', 'unnamed'])

/** Reads the speaker in `range`; `actors` tells what a known name in it is. */
export function readSpeaker(reading: Reading, range: Range, actors: ActorKind): SpeakerReading {
  const first = reading.tokens[range.from]
  const last = reading.tokens[range.to - 1]
  const known = first && last ? actors(first.start, last.end) : null
  const as = (kind: SpeakerKind, joint: Joint = 'no', judges = false): SpeakerReading => ({ kind, judges, joint })
  if (hasLabel(reading, 'unnamed', range) || hasLabel(reading, 'anonymity', range)) return as('unnamed')
  const head = headOf(reading, range)
  if (isSomebodyAt(reading, range) && known !== 'armed') return as('person')
  const ofGroup = known === 'armed' && (head?.kind === 'monitor' || isElder(reading, range))
  if (head && ['witness', 'person', 'monitor'].includes(head.kind) && !ofGroup) {
    const joint = head.kind === 'person' ? 'no' : jointOf(reading, range, actors)
    return as(head.kind, joint, head.label === 'analyst')
  }
  if (known === null && isCivil(reading, range)) return as('monitor', jointOf(reading, range, actors))
  const armed = known === 'armed' || hasLabel(reading, 'armed', range) || isBrigade(reading, range)
  if ((isBothSides(reading, range) || areOfTwo(reading, range)) && head?.kind !== 'party')
    return armed || arePartisan(reading, range) ? as('armed-group', 'partisan') : as('authority', 'independent')
  if (armed) return as('armed-group', jointOf(reading, range, actors))
  if (known === 'monitor') return as('monitor', jointOf(reading, range, actors))
  if (isBareCommander(reading, range) && known === null) return as('armed-group')
  if (head?.kind === 'party' || known === 'party') return as('party', jointOf(reading, range, actors))
  const of = head?.kind === 'authority' && known === null ? bodyOfRole(reading, range) : null
  if (of !== null) return as(of)
  if (head?.kind === 'authority' || known === 'authority') return as('authority', jointOf(reading, range, actors))
  return as(head?.kind ?? 'person')
}

/** Who speaks for any body, of the state or not. */
const ROLE =
  /^(office|bureau|wing|leadership|head|director|chief|spokes(man|woman|person)|official|secretary|president|deputy|(ال)?(مدیر|رئیس|متحدث|ناطق|مسوول|امین|مکتب)ه?|نووسینگە\p{L}*|بەریوەبەر\p{L}*|سەروک\p{L}*|وتەبیژ\p{L}*|گوتەبیژ\p{L}*|بەرپرس\p{L}*)$/u

/** A role alone says nothing of whose it is. */
export function isRole(reading: Reading, range: Range): boolean {
  const offices = hitsIn(reading, 'authority', range)
  return offices.every(({ from, to }) => to - from === 1 && ROLE.test(reading.tokens[from]?.text ?? ''))
}

/** "head of the Observatory", "متحدث باسم الهلال الأحمر": of a body that is no office. */
function bodyOfRole(reading: Reading, range: Range): SpeakerKind | null {
  if (!isRole(reading, range)) return null
  if (hasLabel(reading, 'monitor', range)) return 'monitor'
  if (hasLabel(reading, 'party', range)) return 'party'
  return hasLabel(reading, 'person', range) ? 'person' : null
}

/** "لواء الفجر": a brigade by its name; "لواء في الجيش", "اللواء 45" are the army's, "اللواء سعد" a general. */
function isBrigade(reading: Reading, { from, to }: Range): boolean {
  if (reading.order !== 'verb-speaker' || !/^(و|ل|ب)?لواء$/.test(reading.tokens[from]?.text ?? '')) return false
  const name = reading.tokens[from + 1]?.text ?? ''
  const ofState = reading.tokens
    .slice(from, to)
    .some(({ text }) => /^(ال|لل|بال)?(جیش|شرطه|دفاع|داخلیه|حشد|حدود|مشاه|مدرع|عملیات|متقاعد|رکن|قوات)/.test(text))
  return /^\p{L}{3,}/u.test(name) && name !== 'فی' && !ofState
}

/** "a Bedouin elder" speaks for those who fight; "a tribal elder" may be anybody. */
function isElder(reading: Reading, { from, to }: Range): boolean {
  return reading.tokens.slice(from, to).some(({ text }) => /^elders?$/.test(text))
}

/** "طبيبين في مستشفى", "a welder at the ministry": somebody, by a word that no table lists, at an institution: not the institution itself. */
function isSomebodyAt(reading: Reading, range: Range): boolean {
  if (reading.order === 'speaker-end') return false
  const end = endOfHead(reading, range)
  if (end === range.to || !/^(فی|من|لدی|in|at|from|with|near|inside)$/.test(reading.tokens[end]?.text ?? ''))
    return false
  if (/^(کل|کلا|کلتا|وکل)$/.test(reading.tokens[range.from]?.text ?? '')) return false
  if (reading.order === 'speaker-verb' && !/^(a|an|one|two|three|some)$/.test(reading.tokens[range.from]?.text ?? ''))
    return false
  const own = { from: range.from, to: end }
  return !hasOneOf(reading, SOME_SPEAKER, own)
}

/** "a commander said": of whom is not said, so it may be a party. */
function isBareCommander(reading: Reading, range: Range): boolean {
  const offices = hitsIn(reading, 'authority', range)
  return (
    offices.length === 1 && /^(commander|commanders|chief)$/.test(reading.tokens[offices[0]?.from ?? -1]?.text ?? '')
  )
}

/** The kinds that speak less surely than an office: in "a hospital doctor", "the governor's brother" they decide. */
const LESS_SURE: readonly SpeakerKind[] = ['witness', 'person', 'monitor', 'party']
const ENDS_HEAD = new Set(
  'of in at from with for on near who and close inside among فی من لدی عن قرب لە له کە'.split(' '),
)

/** The word that names what the speaker is: the least sure one of its first noun phrase, else the first of all. */
function headOf(reading: Reading, range: Range): Head | null {
  const end = endOfHead(reading, range)
  if (madeOf(reading, end)) return WITNESSES
  let first: Head | null = null
  let firstAt = 0
  let unsure: Head | null = null
  let unsureAt = 0
  for (const { label, from } of reading.hits) {
    if (from >= range.to) break
    const head = from < range.from ? undefined : HEAD_OF.get(label)
    if (head === undefined || isNamePart(reading, from, head.kind, range) || isForce(reading, from, head.kind)) continue
    if (first === null || (from === firstAt && head.rank < first.rank)) {
      first = head
      firstAt = from
    }
    if (from >= end || !LESS_SURE.includes(head.kind)) continue
    if (unsure === null || (from === unsureAt && head.rank < unsure.rank)) {
      unsure = head
      unsureAt = from
    }
  }
  return unsure ?? first
}

/** "the jihadist organisation": a word of what is called a force as a whole. */
function isForce(reading: Reading, at: number, kind: SpeakerKind): boolean {
  if (kind !== 'monitor') return false
  return reading.hits.some(({ label, from, to }) => label === 'armed' && from < at && to > at)
}

/** "a committee of relatives", "a union of teachers": it is made of people, whoever they are. */
function madeOf(reading: Reading, of: number): boolean {
  if (reading.order !== 'speaker-verb' || reading.tokens[of]?.text !== 'of') return false
  const [body, people] = [reading.tokens[of - 1], reading.tokens[of + 1]]
  if (people === undefined || people.capital || !/^(committee|council|union|association)$/.test(body?.text ?? ''))
    return false
  const at = { from: of + 1, to: of + 2 }
  return hasLabel(reading, 'witness', at) || (/s$/.test(people.text) && !hasLabel(reading, 'authority', at))
}

/** "the Kurdistan Workers' Party": a word of a name names no sort of speaker. */
function isNamePart(reading: Reading, at: number, kind: SpeakerKind, range: Range): boolean {
  if (reading.order !== 'speaker-verb' || !['witness', 'person'].includes(kind)) return false
  return at > range.from && reading.tokens[at]?.capital === true && reading.tokens[at - 1]?.capital === true
}

function endOfHead(reading: Reading, { from, to }: Range): number {
  for (let i = from + 1; i < to; i++) if (ENDS_HEAD.has(reading.tokens[i]?.text ?? '')) return i
  return to
}

const BY_KIND: Readonly<Record<SpeakerKind, Status>> = {
  authority: 'official',
  unnamed: 'anonymous',
  'armed-group': 'claimed',
  party: 'claimed',
  monitor: 'reported',
  outlet: 'reported',
  witness: 'reported',
  person: 'reported',
}

/** That somebody condemns or urges is no claim about the deed: an office's own word, else what the outlet reports. */
const REACTION: Readonly<Record<SpeakerKind, Status>> = { ...BY_KIND, party: 'reported' }

/** The status of what a speaker says. `hedged`: the main verb of what is said is in doubt or lies ahead. */
export function statusOf(speaker: SpeakerReading, act: Act, hedged: boolean): Status {
  if (act === 'deny') return 'denied'
  if (act === 'react' && !speaker.judges) return REACTION[speaker.kind]
  if (act === 'judge' || speaker.judges || hedged) return 'assessment'
  if (act === 'claim') return lessCertain('claimed', BY_KIND[speaker.kind])
  return speaker.joint === 'independent' ? 'confirmed' : BY_KIND[speaker.kind]
}
