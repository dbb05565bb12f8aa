// Whether whoever speaks has spoken before: "it", "the source", "the centre" behind "its media centre", and who that was.

import type { SpeakerKind } from '../../core/understanding.ts'
import { hasOneOf, labelled, type Range, type Reading } from './reading.ts'
import { SPEAKERS } from './saying.ts'
import type { SpeakerReading } from './status.ts'
import { tokenSet } from './token-table.ts'

export interface Speaker extends SpeakerReading {
  readonly text: string | null
  /** The words of `text` as the tables are keyed: read when first asked for, as most speakers are not meant again. */
  readonly called: () => readonly string[]
  readonly toldTo: string | null
}

/** As many speakers, or sentences, back a reader still knows who "the ministry" or "the Units" is: long texts stay linear. */
export const MEMORY = 40

/** A pronoun, "the source", or "the centre" behind "its media centre": nobody new. */
export function isResumed(reading: Reading, range: Range, heard: readonly Speaker[]): boolean {
  return (
    isPronoun(reading, range) ||
    labelled(reading, 'same').some((hit) => hit.from === range.from && hit.to >= range.to) ||
    isCalledAgain(reading, range, heard)
  )
}

/** A definite noun where a speaker was called by it: one that says nothing by itself, or whoever kept a name back. */
function isCalledAgain(reading: Reading, { from, to }: Range, heard: readonly Speaker[]): boolean {
  const tells = hasOneOf(reading, SPEAKERS, { from, to })
  const near = heard.slice(-MEMORY)
  const known = tells ? near.filter(({ kind }) => kind === 'unnamed') : near
  const [first, head] = [reading.tokens[from], reading.tokens[to - 1]]
  if (first === undefined || head === undefined || known.length === 0) return false
  const english = reading.order === 'speaker-verb'
  const most = tells ? 3 : 2
  if (english ? first.text !== 'the' || to - from < 2 || to - from > most : to - from !== 1) return false
  const stem = head.forms.at(-1) ?? head.text
  const bare = reading.order === 'speaker-end' ? stem.replace(/ەکە$/, '') : stem
  if (!english && bare === head.text) return false
  const before = reading.tokens.slice(from + 1, to - 1).map(({ text }) => text)
  return known.some((speaker) => {
    const called = speaker.called()
    const isHead = called.some((word) => word === bare || (bare !== head.text && word.startsWith(bare)))
    return isHead && before.every((word) => called.includes(word))
  })
}

export function isPronoun(reading: Reading, range: Range): boolean {
  return labelled(reading, 'pronoun').some((hit) => hit.from === range.from && hit.to === range.to)
}

/** "The minister said" where the governor spoke last: somebody else, by a role that no speaker before had. */
export function isAnother(reading: Reading, range: Range | null, resumed: Speaker): boolean {
  const head = range === null ? undefined : reading.tokens[range.to - 1]
  const isRole = ROLES.has(head) || (resumed.kind === 'witness' && OFFICES.has(head))
  return isRole && !resumed.called().some((word) => head?.forms.includes(word))
}

const BODIES: ReadonlySet<SpeakerKind> = new Set<SpeakerKind>([
  'authority',
  'armed-group',
  'party',
  'monitor',
  'witness',
])

/** "The group said" where the ministry spoke last, "المرصد" behind the army; but a spokesman may be anybody's. */
export function isOfAnotherSort(own: SpeakerReading, resumed: Speaker): boolean {
  if (own.kind === resumed.kind || own.kind === 'authority') return false
  return BODIES.has(own.kind) && BODIES.has(resumed.kind)
}

/** No doctor and no villager. */
const OFFICES = tokenSet(['official', 'officer', 'spokesman', 'spokeswoman', 'المسوول', 'الضابط'])

/** What one person is and another is not; "the official", "the source" may be anybody who spoke. */
const ROLES = tokenSet(
  'minister governor mayor colonel general judge sheikh doctor engineer lawyer diplomat researcher commander resident activist investigator الوزیر المحافظ العقید اللواء القاضی الشیخ الطبیب المهندس المحامی القایمقام'.split(
    ' ',
  ),
)

/** The last speaker; for "the source", "the ministry" the last one that was called so, or by a word that holds it. */
export function resumedSpeaker(reading: Reading, range: Range | null, heard: readonly Speaker[]): Speaker | null {
  const last = heard.at(-1) ?? null
  const head = range ? reading.tokens[range.to - 1] : undefined
  if (!head || range === null || isPronoun(reading, range)) return last
  const stem = (head.forms.at(-1) ?? head.text).replace(/ەکە$/, '').slice(0, 12)
  let near: Speaker | null = null
  for (let i = heard.length - 1; i >= Math.max(0, heard.length - MEMORY); i--) {
    const speaker = heard[i]
    const called = speaker?.called() ?? []
    if (speaker === undefined || !called.some((word) => word.includes(stem))) continue
    if (called.includes(stem)) return speaker
    near ??= speaker
  }
  return near ?? last
}
