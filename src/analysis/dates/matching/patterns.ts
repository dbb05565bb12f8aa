// Patterns are sequences over tokens. All rules of a language are compiled into one deterministic automaton (positions
// as in Glushkov's construction, then subsets), so that they are tried at once and a match costs its own length.
// automaton.ts lays the automaton out for matching.
//
// How a pattern is written: `word` itself; `CLASS` any word of the class; `a|CLASS` either; `(...)` a group;
// `\(` the sign itself; `?` after an item: it may be missing; `[...]` what stands between the two halves of a pair
// ("6 [-|to] 7 January");
// `<A|B>` first or last: must stand before or after, and is no part of the span; `<!A|B>` must not.
// The longest match wins; of equals, the rule that stands first.

import type { Rule } from './rule.ts'

/** `<A|B>`: what must stand beside a match, or must not. */
export interface Surrounding {
  readonly labels: readonly string[]
  readonly negative: boolean
}

/** A step from one position of a pattern to the next, over a word or class. */
interface Step {
  readonly label: string
  readonly to: number
  /** Stands between the halves of a pair. */
  readonly between: boolean
}

/** Labels [from, to) of a match. */
export type Stretch = readonly [from: number, to: number]

/** A rule as it ends at one state of the automaton. */
export interface Ending {
  readonly rule: Rule
  readonly order: number
  /** Tells which labels of a match stand between its parts, one stretch for each gap; null where the rule has one part. */
  readonly between: ((labels: readonly string[]) => readonly Stretch[]) | null
  readonly before: Surrounding | null
  readonly after: Surrounding | null
}

/** A state of the automaton. */
export interface State {
  readonly next: ReadonlyMap<string, State>
  readonly endings: readonly Ending[]
}

/** Position 0 is the start of every rule; the steps that leave each position, and the rules that end there. */
interface Positions {
  readonly steps: Step[][]
  readonly endings: Ending[][]
}

/** Compiles a language's rules. Throws on a pattern that is not well formed: a mistake in the tables, found by any test. */
export function compileRules(rules: readonly Rule[]): State {
  const positions: Positions = { steps: [[]], endings: [[]] }
  rules.forEach((rule, order) => {
    const { before, body, after } = cutContexts(rule.pattern)
    const reader: Reader = {
      items: body.match(/\\[()]|[()[\]?|]|[^\s()[\]?|\\]+/gu) ?? [],
      at: 0,
      positions,
      between: false,
    }
    const ends = readSequence(reader, [0])
    if (reader.at < reader.items.length) throw new Error(`unbalanced date pattern: ${rule.pattern}`)
    const between = body.includes('[') ? betweenFinder(positions, ends) : null
    for (const end of ends) if (end !== 0) positions.endings[end]?.push({ rule, order, between, before, after })
  })
  return determine(positions)
}

/** The words and classes that the patterns of an automaton name, each once. */
export function labelsOf(root: State): ReadonlySet<string> {
  const labels = new Set<string>()
  const states = new Set([root])
  for (const { next, endings } of states) {
    for (const [label, state] of next) {
      labels.add(label)
      states.add(state)
    }
    for (const { before, after } of endings)
      for (const label of [...(before?.labels ?? []), ...(after?.labels ?? [])]) labels.add(label)
  }
  return labels
}

/** Subset construction: one state for each set of positions that the same labels lead to. */
function determine(positions: Positions): State {
  interface Subset extends State {
    readonly members: readonly number[]
    readonly next: Map<string, State>
    readonly endings: Ending[]
  }
  const states = new Map<string, Subset>()
  const queue: Subset[] = []
  const stateFor = (members: readonly number[]): Subset => {
    const key = members.join()
    let state = states.get(key)
    if (!state) {
      state = { members, next: new Map(), endings: members.flatMap((member) => positions.endings[member] ?? []) }
      state.endings.sort((a, b) => a.order - b.order)
      states.set(key, state)
      queue.push(state)
    }
    return state
  }
  const start = stateFor([0])
  for (let state = queue.shift(); state; state = queue.shift()) {
    const reached = new Map<string, Set<number>>()
    for (const member of state.members) {
      for (const { label, to } of positions.steps[member] ?? []) {
        const set = reached.get(label) ?? new Set()
        reached.set(label, set.add(to))
      }
    }
    for (const [label, members] of reached) state.next.set(label, stateFor([...members].sort((a, b) => a - b)))
  }
  return start
}

/** Follows the labels of a match through its own rule, to see which of them stood in brackets. */
function betweenFinder(positions: Positions, ends: readonly number[]): NonNullable<Ending['between']> {
  const follow = (labels: readonly string[], at: number, position: number): number[] | null => {
    if (at === labels.length) return ends.includes(position) ? [] : null
    for (const { label, to, between } of positions.steps[position] ?? []) {
      if (label !== labels[at]) continue
      const rest = follow(labels, at + 1, to)
      if (rest) return between ? [at, ...rest] : rest
    }
    return null
  }
  return (labels) => {
    return stretchesOf(follow(labels, 0, 0) ?? [])
  }
}

/** Numbers that follow each other, as stretches. */
function stretchesOf(numbers: readonly number[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const number of numbers) {
    const last = stretches.at(-1)
    if (last && last[1] === number) stretches.splice(-1, 1, [last[0], number + 1])
    else stretches.push([number, number + 1])
  }
  return stretches
}

function cutContexts(pattern: string): {
  before: Surrounding | null
  body: string
  after: Surrounding | null
} {
  const before = /^<([^>]*)>/.exec(pattern)
  const rest = pattern.slice(before?.[0].length ?? 0)
  const after = /<([^>]*)>$/.exec(rest)
  return {
    before: before ? surroundingOf(before[1] ?? '') : null,
    body: rest.slice(0, after?.index),
    after: after ? surroundingOf(after[1] ?? '') : null,
  }
}

function surroundingOf(text: string): Surrounding {
  const negative = text.startsWith('!')
  return { labels: (negative ? text.slice(1) : text).split('|'), negative }
}

interface Reader {
  readonly items: readonly string[]
  readonly positions: Positions
  at: number
  between: boolean
}

/** Reads items side by side from the positions `from`; gives the positions where they end. */
function readSequence(reader: Reader, from: readonly number[]): readonly number[] {
  let ends = from
  for (
    let item = reader.items[reader.at];
    item !== undefined && item !== ')' && item !== ']';
    item = reader.items[reader.at]
  ) {
    const starts = ends
    let reached = readItem(reader, starts)
    // `|` binds two items, not two sequences (those stand in groups).
    while (reader.items[reader.at] === '|') {
      reader.at++
      reached = [...reached, ...readItem(reader, starts)]
    }
    const optional = reader.items[reader.at] === '?'
    if (optional) reader.at++
    ends = [...new Set(optional ? [...starts, ...reached] : reached)]
  }
  return ends
}

function readItem(reader: Reader, from: readonly number[]): readonly number[] {
  const item = reader.items[reader.at++]
  if (item === '(' || item === '[') {
    const outside = reader.between
    reader.between = outside || item === '['
    const ends = readSequence(reader, from)
    reader.between = outside
    if (reader.items[reader.at++] !== (item === '(' ? ')' : ']'))
      throw new Error('a date pattern lacks its closing bracket')
    return ends
  }
  if (item === undefined || item === '?' || item === '|') throw new Error('a date pattern ends early')
  const { steps, endings } = reader.positions
  const to = steps.push([]) - 1
  endings.push([])
  const label = item.replace('\\', '')
  for (const position of from) steps[position]?.push({ label, to, between: reader.between })
  return [to]
}
