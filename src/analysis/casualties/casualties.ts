// Killed and wounded in one clause, as the clause gives them: never summed, never from another clause, a number used once.
// What follows a word of doubt stays counted: the claim's status says how sure it is.

import { elementAt } from '../element-at.ts'
import type { Casualty, Range as Count, Span } from '../../core/understanding.ts'
import { type Order, type Range, type Reading, hasLabel } from '../claims/reading.ts'
import { tokenSet, wordSet } from '../claims/token-table.ts'
import type { Token } from '../claims/tokens.ts'
import { arabicVictims } from './arabic.ts'
import { type Counted, findCounted } from './counted.ts'
import { englishVictims } from './english.ts'
import { absenceIn } from './none.ts'
import { peopleOf } from './people.ts'
import { type Mark, SAME, type Scene, type Victims, word } from './scene.ts'
import { soraniVictims } from './sorani.ts'

export interface Casualties {
  readonly killed: Count | null
  readonly wounded: Count | null
  /** By sort of people, where the clause names one; in text order. */
  readonly casualties: readonly Casualty[]
}

export const NO_CASUALTIES: Casualties = { killed: null, wounded: null, casualties: [] }

const VICTIMS: Readonly<Record<Order, (scene: Scene, mark: Mark) => Victims>> = {
  'speaker-verb': englishVictims,
  'verb-speaker': arabicVictims,
  'speaker-end': soraniVictims,
}

/** `skip`: stretches whose numbers count no people (dates). */
export function findCasualties(reading: Reading, range: Range, skip: readonly Span[]): Casualties {
  const marks = marksIn(reading, range)
  const none = noneIn(reading, range, marks.length > 0)
  if (marks.length === 0) return { killed: none.killed, wounded: none.wounded, casualties: [] }
  const found: Record<Mark['what'], Count | null> = { kill: null, wound: null }
  const casualties: Casualty[] = []
  const used: Counted[] = []
  const all = findCounted(reading, range, skip)
  for (const mark of marks) {
    const counted = used.length === 0 ? all : all.filter((one) => !used.includes(one))
    const scene = { reading, range, marks, counted }
    const victims = VICTIMS[reading.order](scene, mark)
    const count = victims === SAME ? found[mark.what === 'kill' ? 'wound' : 'kill'] : victims.count
    used.push(...victims.groups)
    casualties.push(...sortsOf(mark, victims, all))
    found[mark.what] ??= count
  }
  return { killed: found.kill ?? none.killed, wounded: found.wound ?? none.wounded, casualties }
}

const NOT_NONE: Pick<Casualties, 'killed' | 'wounded'> = { killed: null, wounded: null }

/** Zeros for what the clause says nobody suffered. */
function noneIn(reading: Reading, range: Range, marked: boolean): Pick<Casualties, 'killed' | 'wounded'> {
  const absence = absenceIn(reading, range)
  const both = absence.hurt || (absence.unharmed && !marked) || hasLabel(reading, 'none:both', range)
  const killed = both || absence.killed || hasLabel(reading, 'none:killed', range)
  const wounded = both || absence.wounded || hasLabel(reading, 'none:wounded', range)
  return killed || wounded ? { killed: killed ? [0, 0] : null, wounded: wounded ? [0, 0] : null } : NOT_NONE
}

/** The sorts of those struck, and of their parts ("including three children"). */
function sortsOf(mark: Mark, { groups }: Victims, all: readonly Counted[]): readonly Casualty[] {
  const last = groups.at(-1)
  if (last === undefined) return []
  const parts = all.filter((one) => one.part && one.from >= last.to && one.from - last.to <= 8)
  return [...groups, ...parts].flatMap(({ category, min, max }) =>
    category === null
      ? []
      : [{ what: mark.what === 'kill' ? 'killed' : 'wounded', category, count: [min, max] } as const],
  )
}

/**
 * In order, as the hits are; of two that begin at one word the longer ("lost an eye"); a mark that begins within the one
 * before is left out.
 */
function marksIn(reading: Reading, range: Range): readonly Mark[] {
  const marks = struckIn(reading, range)
  for (const { label, from, to } of reading.hits) {
    if (from >= range.to) break
    if (from < range.from || to > range.to || (label !== 'kill' && label !== 'wound')) continue
    const what =
      label === 'kill' && OF_TWO_MEANINGS.test(tokenText(reading, from)) ? meantBy(reading, from, range) : label
    if (what !== null && !isNamed(reading, { from, to }) && !isOfBodies(reading, to)) marks.push({ from, to, what })
  }
  if (marks.length < 2) return marks
  marks.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return marks.filter((mark) => {
    if (mark.from < end) return false
    end = mark.to
    return true
  })
}

/** "lost" and "passed away", which also rules; "sank" and "drowned"; "uttered", and breathed his last. */
const OF_TWO_MEANINGS = /^[وف]?(فقدت?|قض[یت]|غرقت?|لفظت?)$/
const RULES = /^(ال)?(محکمه|قاضی|قضاء|قرار|قانون|اتفاق|حکم|دستور|برلمان|مرسوم)$/
const LIMB_AR = /^(ساق|ساقی|قدم|قدمی|ید|یدی|عین|عینی|ذراع|ذراعی|رجل|بصر|سمع|اصابع|اصبع|اطراف)(ه|ها|هم|هما)$/
const LOST_REACH = 6

/** "فقد طفل ساقه" is wounded, "فقد ثلاثة حياتهم" are dead, "فُقد ثالث" is missing; "قضى القاضي" kills nobody. */
function meantBy({ tokens, text }: Reading, at: number, { to }: Range): Mark['what'] | null {
  const behind = tokens.slice(at + 1, Math.min(to, at + LOST_REACH))
  const token = tokens[at]
  if (token?.text.includes('قض') === true)
    return behind.slice(0, 2).some(({ text }) => RULES.test(text)) ? null : 'kill'
  if (token?.text.includes('غرق') === true) return behind.slice(0, 2).some(isPerson) ? 'kill' : null
  if (token?.text.includes('لفظ') === true) return behind.some(({ text }) => /^انفاس/.test(text)) ? 'kill' : null
  if (behind.some((one) => LIMB_AR.test(one.text))) return 'wound'
  return token !== undefined && text.slice(token.start, token.end).includes('فُ') ? null : 'kill'
}

/** "طفل", and "طفلان". */
function isPerson({ forms }: Token): boolean {
  const single = forms.map((form) => form.replace(/(ان|ین|تان|تین)$/, ''))
  return peopleOf([...forms, ...single], 'verb-speaker') !== undefined
}

function tokenText({ tokens }: Reading, at: number): string {
  return elementAt(tokens, at)?.text ?? ''
}

const LIMB =
  /^(legs?|arms?|chest|head|neck|back|stomach|abdomen|belly|shoulders?|thighs?|foot|feet|hands?|face|eyes?|knees?|hip|ankle|throat|groin)$/
/** "in the back of a pickup", "on the back road". */
const NO_LIMB_BEFORE = /^(of|road|yard|seat|street|door|side|room|row|foot)$/
const LIMB_REACH = 7

/** "hit a shepherd in the leg", "struck two women on the head": the verb wounds, where somebody follows it. */
function struckIn(reading: Reading, range: Range): Mark[] {
  const { tokens, order } = reading
  const marks: Mark[] = []
  if (order !== 'speaker-verb') return marks
  for (let i = range.from; i < range.to; i += 1) {
    if (!STRIKES.has(tokens[i])) continue
    if (isByMissile(reading, i)) marks.push({ from: i, to: i + 1, what: 'wound' })
    const words = tokens.slice(i + 1, Math.min(range.to, i + LIMB_REACH))
    const at = words.findIndex(
      ({ text }, k) =>
        /^(in|on)$/.test(text) &&
        [2, 3].some(
          (step) =>
            LIMB.test(words[k + step]?.text ?? '') && !NO_LIMB_BEFORE.test(tokens[i + k + step + 2]?.text ?? ''),
        ),
    )
    const people = words.slice(0, Math.max(at, 0)).some(({ forms }) => peopleOf(forms, order) !== undefined)
    if (people) marks.push({ from: i, to: i + 1, what: 'wound' })
  }
  return marks
}

const STRIKES = tokenSet(['hit', 'struck'])
const MISSILES = wordSet(
  'stone stones rock rocks brick bricks bullet bullets shrapnel splinter splinters fragment fragments debris glass round rounds',
  'pellet pellets canister canisters cartridge cartridges gunfire shot shots baton batons truncheon truncheons metal',
)

/** "were struck by stones", "had been hit by a stray bullet": their subject is wounded, if it is people. */
function isByMissile({ tokens }: Reading, at: number): boolean {
  if (tokens[at + 1]?.text !== 'by' || !/^(was|were|been|being)$/.test(elementAt(tokens, at - 1)?.text ?? ''))
    return false
  return [2, 3, 4, 5].some((step) => MISSILES.has(tokens[at + step]))
}

const BODIES = wordSet('bodies body corpse corpses remains')

/** "five burnt bodies": the dead are burnt, and nobody is wounded. */
function isOfBodies(reading: Reading, to: number): boolean {
  return BODIES.has(reading.tokens[to])
}

const STRUCK = wordSet('dead wounded injured hurt')

/** "called the dead martyrs", "one of the wounded died": people spoken of, not counted; but "put the dead at four". */
function isNamed(reading: Reading, { from, to }: Range): boolean {
  if (!STRUCK.has(reading.tokens[from])) return false
  return word(reading, from - 1) === 'the' && !/^(at|to|was|were|rose|is|are)$/.test(word(reading, to))
}
