// Who says what, sentence by sentence. The rules, in order:
// 1. An attribution in the sentence covers its content. 2. Inside another's content it nests, and the less certain wins.
// 3. "The source", "it", "وأضاف" are the last speaker. 4. A sentence without attribution in a paragraph where someone
// unnamed or partial spoke just before is still theirs; otherwise it is the outlet's own. 5. "on condition of anonymity"
// anywhere in the paragraph makes its speaker unnamed.

import type { Claim, Span, SpeakerKind, Status } from '../../core/understanding.ts'
import type { Act, Attribution } from './act.ts'
import { creditSpan, findAttributions } from './attribution.ts'
import { actOf } from './denial.ts'
import { isHedgedHead } from './doubt.ts'
import { hasFighters, speaksForGroup } from './fighters.ts'
import { type ActorKind, agreedBy } from './joint.ts'
import { type Range, type Reading, tighten } from './reading.ts'
import { hidesName, isAnonymousParagraph } from './kept-name.ts'
import { isConfirmedBy, saidBefore, type Second, secondIn } from './seconded.ts'
import { whoseWords } from './own-words.ts'
import { releaseOf } from './release.ts'
import {
  isAnother,
  isOfAnotherSort,
  isPronoun,
  isResumed,
  MEMORY,
  resumedSpeaker,
  type Speaker,
} from './speaker-again.ts'
import { speakerName } from './speaker-name.ts'
import { unreadClaim } from './unread.ts'
import { speakerIn, type Told } from './whose.ts'
import { wordSet } from './token-table.ts'
import { foldWord } from './tokens.ts'
import { lessCertain, readSpeaker, statusOf } from './status.ts'

/** A stretch of a sentence with one claim. */
export interface Part {
  readonly claim: Claim
  readonly act: Act | null
  readonly content: Range
  readonly credit: Span | null
  /** Tokens that name the speaker in this sentence. */
  readonly speaker: Range | null
}

export interface SentenceClaims {
  readonly reading: Reading
  readonly parts: readonly Part[]
}

const OUTLET: Speaker = { kind: 'outlet', judges: false, joint: 'no', text: null, called: () => [], toldTo: null }

/** Reads a whole article; `readings` are its sentences in order. */
export function readClaims(readings: readonly Reading[], actors: ActorKind): readonly SentenceClaims[] {
  const carries = new Set(readings.map((reading) => reading.sentence.paragraph)).size > 1 || readings.length <= 4
  const heard: Speaker[] = []
  const issuer = issuerOf(readings, actors)
  let inParagraph: Speaker | null = null
  let paragraph = -1
  return readings.map((reading, index) => {
    if (reading.sentence.paragraph !== paragraph) inParagraph = null
    paragraph = reading.sentence.paragraph
    const anonymous = isAnonymousParagraph(readings, index)
    const found = findAttributions(reading)
    const second = found.length === 0 ? null : secondIn(reading)
    const attributions = second === null ? found : saidBefore(found, second)
    const speakers = attributions.map((attribution) => {
      const told = {
        actors,
        readings: readings.slice(Math.max(0, index - MEMORY), index + 1),
        last: heard.at(-1) ?? null,
      }
      const speaker = speakerOf(reading, attribution, told, heard, anonymous)
      heard.push(speaker)
      return speaker
    })
    if (attributions.length === 0) return { reading, parts: [ownPart(reading, carries ? inParagraph : null, issuer)] }
    inParagraph = speakers.at(-1) ?? null
    const joined = second === null ? speakers : confirmed(reading, attributions, speakers, { second, actors })
    return { reading, parts: partsOf(reading, attributions, joined) }
  })
}

/** The speakers, those joined to another that a second clause says the same as. */
function confirmed(
  reading: Reading,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
  { second, actors }: { readonly second: Second; readonly actors: ActorKind },
): readonly Speaker[] {
  return speakers.map((speaker, i) => {
    const own = attributions[i]?.speaker ?? null
    const before = own !== null && own.to <= second.clause.from
    return before && isConfirmedBy(reading, own, second.speaker, actors)
      ? { ...speaker, joint: 'independent' }
      : speaker
  })
}

/** Whose release this is: what it tells in its own voice is its issuer's. */
function issuerOf(readings: readonly Reading[], actors: ActorKind): Speaker {
  const release = releaseOf(readings)
  if (release === null) return OUTLET
  const { kind } = readSpeaker(release.reading, release.issuer, actors)
  if (kind !== 'authority' && kind !== 'armed-group' && kind !== 'party') return OUTLET
  const text = nameOf(release.reading, release.issuer)
  return { kind, judges: false, joint: 'no', text, called: wordsOf(text), toldTo: null }
}

function speakerOf(
  reading: Reading,
  attribution: Attribution,
  told: Told,
  heard: readonly Speaker[],
  anonymous: boolean,
): Speaker {
  const { actors } = told
  const range = whoseWords(reading, attribution, actors, told.last)
  const resumed = range === null || isResumed(reading, range, heard) ? resumedSpeaker(reading, range, heard) : null
  if (resumed) {
    const own = range ? readSpeaker(reading, range, actors) : resumed
    const said = lessCertain(statusOf(resumed, 'say', false), statusOf(own, 'say', false))
    const fights = range !== null && !isPronoun(reading, range) && hasFighters(reading, attribution, own)
    const same = said === statusOf(resumed, 'say', false) || own.kind === 'person'
    const kind = fights && resumed.kind === 'authority' ? 'armed-group' : same ? resumed.kind : own.kind
    const another =
      kind !== resumed.kind || isAnother(reading, range, resumed) || (range !== null && isOfAnotherSort(own, resumed))
    const text = another || resumed.text === null ? nameOf(reading, range) : resumed.text
    const unnamed = anonymous && kind !== 'armed-group' ? ('unnamed' as const) : kind
    const toldTo = attribution.told ?? resumed.toldTo
    const called = text === resumed.text ? resumed.called : wordsOf(text)
    return { kind: unnamed, judges: resumed.judges, joint: 'no', text, called, toldTo }
  }
  const speaker = range ? speakerIn(reading, attribution, range, told) : { ...OUTLET, kind: 'person' as SpeakerKind }
  const fights =
    range !== null && (speaksForGroup(reading, range, actors) || hasFighters(reading, attribution, speaker))
  const own = fights ? ('armed-group' as const) : speaker.kind
  const kind = anonymous && (own !== 'armed-group' || hidesName(reading, attribution)) ? 'unnamed' : own
  const text = nameOf(reading, range)
  const joint = kind === 'unnamed' ? 'no' : speaker.joint
  return {
    kind,
    judges: speaker.judges && kind !== 'unnamed',
    joint,
    text,
    called: wordsOf(text),
    toldTo: attribution.told,
  }
}

function nameOf(reading: Reading, range: Range | null): string | null {
  return range === null ? null : speakerName(reading, range)
}

function wordsOf(text: string | null): () => readonly string[] {
  let words: readonly string[] | null = text === null ? [] : null
  return () => (words ??= partsOfName(foldWord(text ?? '')))
}

function partsOfName(name: string): readonly string[] {
  // Few names have more between words than one blank.
  return UNEVEN.test(name) ? name.split(/[\s,]+/u) : name.split(' ')
}

const UNEVEN = /[^\S ]|,| {2}/

/** A sentence that credits nobody. What someone unnamed or partial began in this paragraph is still theirs. */
function ownPart(reading: Reading, before: Speaker | null, issuer: Speaker = OUTLET): Part {
  const content = { from: 0, to: reading.tokens.length }
  const doubted = unreadClaim(reading)
  if (doubted) return { claim: doubted, act: null, content, credit: null, speaker: null }
  const inherited = before && (before.kind === 'unnamed' || before.kind === 'armed-group' || before.kind === 'party')
  const speaker = inherited ? before : issuer
  const status = statusOf({ kind: speaker.kind, judges: false, joint: 'no' }, 'say', false)
  return { claim: claimOf(speaker, status), act: null, content, credit: null, speaker: null }
}

function partsOf(
  reading: Reading,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
): readonly Part[] {
  const parts: Part[] = []
  const first = attributions[0]
  const opening = Math.min(
    ...attributions.map((attribution) => Math.min(attribution.content.from, attribution.credit.from)),
  )
  if (first && opening >= 3 && tellsByItself(reading, { from: 0, to: opening }))
    parts.push({ ...ownPart(reading, null), content: untilConjunction(reading, { from: 0, to: opening }) })
  attributions.forEach((attribution, index) => {
    const content = contentBefore(reading, attribution, attributions)
    const speaker = agreedBy(speakers[index] ?? OUTLET, reading, content)
    const act = actOf(reading, attribution, content, speaker.kind)
    const hedged = !isSettled(reading, attribution, speaker) && isHedgedHead(reading, content)
    let status: Status = statusOf(speaker, act, hedged)
    attributions.forEach((outer, i) => {
      const nested =
        outer !== attribution &&
        outer.content.from <= attribution.credit.from &&
        outer.content.to >= attribution.credit.to
      if (nested) status = lessCertain(status, statusOf(speakers[i] ?? OUTLET, outer.act, false))
    })
    if (content.to <= content.from || isCreditOnly(content, attribution, attributions)) return
    parts.push({
      claim: claimOf(speaker, status),
      act,
      content,
      credit: creditSpan(reading, attribution),
      speaker: attribution.speaker,
    })
  })
  return parts.length > 0 ? parts : [ownPart(reading, null)]
}

/** "jointly announced that three divisions would be formed": what two settled with each other stands. */
function isSettled(reading: Reading, { act, credit }: Attribution, { joint }: Speaker): boolean {
  if (joint !== 'independent' || act !== 'say') return false
  return reading.tokens.slice(credit.from, credit.to).some(({ text }) => /^(jointly|joint)$/.test(text))
}

/** "ونفى الضابط، على لسان محاميه، التهم": between the denial and its object stands through whom it was said. */
function isCreditOnly(content: Range, own: Attribution, all: readonly Attribution[]): boolean {
  return all.some(
    (other) =>
      other !== own && other.act !== 'say' && other.credit.from <= content.from && other.credit.to >= content.to - 1,
  )
}

/** Without the conjunction that leads over to the credit. */
function untilConjunction(reading: Reading, range: Range): Range {
  const { from, to: end } = tighten(reading, range)
  let to = end
  while (to > from && LEADS_OVER.has(reading.tokens[to - 1])) to--
  return { from, to }
}

const LEADS_OVER = wordSet('after before as when while though although since because and but hours days weeks ,')

/** Where somebody speaks: "وفي رسالة نشرت". */
const OCCASION = wordSet(foldWord('رسالة بيان تسجيل مقطع منشور تصريح مقابلة مؤتمر كلمة خطاب تقرير مداخلة لقاء تغريدة'))

/** A clause of its own before the first credit ("No one claimed it, though officials said ..."), not an adverbial. */
function tellsByItself(reading: Reading, range: Range): boolean {
  const deed = reading.hits.some((hit) => hit.label.startsWith('v:') && hit.from >= range.from && hit.to <= range.to)
  if (reading.order === 'verb-speaker' && OCCASION.has(reading.tokens[range.from + 1]))
    return !/^و?(فی|عبر|خلال)$/.test(reading.tokens[range.from]?.text ?? '') && deed
  return (
    deed &&
    !/^(in|on|at|by|for|with|after|before|during|following|according|speaking|asked|questioned|pressed|responding|replying|reacting|commenting)$/.test(
      reading.tokens[0]?.text ?? '',
    )
  )
}

/** The content up to the next credit inside it. */
function contentBefore(reading: Reading, attribution: Attribution, all: readonly Attribution[]): Range {
  let { to } = attribution.content
  for (const other of all) {
    const inside = other.credit.from >= attribution.content.from && other.credit.from < to
    if (other !== attribution && inside && other.credit.from >= attribution.credit.to) to = other.credit.from
    if (
      other !== attribution &&
      other.content.from > attribution.content.from &&
      other.content.from < to &&
      other.credit === attribution.credit
    ) {
      to = other.content.from
    }
  }
  while (to > attribution.content.from && GOES_ON.has(reading.tokens[to - 1])) to--
  return tighten(reading, { from: attribution.content.from, to })
}

const GOES_ON = wordSet('adding noting saying stressing that ,')

function claimOf(speaker: Speaker, status: Status): Claim {
  return { status, speaker: speaker.text, speakerKind: speaker.kind, toldTo: speaker.toldTo }
}
