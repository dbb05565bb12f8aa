// Finds the longest match of a language's rules at each token, left to right, without overlap. Work at one token is
// bounded by the longest pattern, so a text costs time linear in its length.

import { type Fields, fillField } from './fields.ts'
import type { Labeller } from './labels.ts'
import type { Kind } from './rule.ts'
import type { Context, Ending, Automaton } from './patterns.ts'

/** One expression found, not yet resolved. Token indexes [from, to). */
export interface Found {
  readonly kind: Kind
  readonly fields: Fields
  readonly from: number
  readonly to: number
  /** The other half of a pair ("6-7 January 1916"), where this is one. */
  readonly partner: 'first' | 'second' | null
}

interface Step {
  readonly label: string
  /** Name of the word class, or null for a literal word. */
  readonly name: string | null
  readonly value: number | string
  readonly token: number
  readonly size: number
}

interface Best {
  ending: Ending | null
  to: number
  steps: readonly Step[]
}

/** All expressions of a text, in order. */
export function matchAll(labeller: Labeller, rules: Automaton): Found[] {
  const found: Found[] = []
  let index = 0
  while (index < labeller.tokens.length) {
    if (!mayBegin(labeller, rules, index)) {
      index++
      continue
    }
    const best: Best = { ending: null, to: index, steps: [] }
    walk(labeller, rules, index, index, [], best)
    if (best.ending) {
      found.push(...halvesOf(best.ending, best.steps, index, best.to))
      index = best.to
    } else {
      index++
    }
  }
  return found
}

/** Most tokens begin no rule: they are passed over before anything is set up. */
function mayBegin({ tokens, at }: Labeller, rules: Automaton, index: number): boolean {
  for (const label of at(index)) if (rules.next.has(label.name)) return true
  const token = tokens[index]
  return (
    token !== undefined && (rules.next.has(token.text) || (token.stem !== token.text && rules.next.has(token.stem)))
  )
}

function walk(labeller: Labeller, node: Automaton, start: number, at: number, path: Step[], best: Best): void {
  if (at > best.to || (at === best.to && best.ending)) tryEndings(labeller, node, start, at, path, best)
  const token = labeller.tokens[at]
  if (!token || node.next.size === 0) return
  // Labels first: they also find the stem of a word.
  for (const label of labeller.at(at)) {
    const next = node.next.get(label.name)
    if (!next) continue
    path.push({ label: label.name, name: label.name, value: label.value, token: at, size: label.size })
    walk(labeller, next, start, at + label.size, path, best)
    path.pop()
  }
  // A word matched by its stem is labelled by it, so that the halves of a pair are found again.
  const label = node.next.has(token.text) ? token.text : token.stem
  const next = node.next.get(label)
  if (!next) return
  path.push({ label, name: null, value: 0, token: at, size: 1 })
  walk(labeller, next, start, at + 1, path, best)
  path.pop()
}

function tryEndings(
  labeller: Labeller,
  node: Automaton,
  start: number,
  at: number,
  path: readonly Step[],
  best: Best,
): void {
  for (const ending of node.endings) {
    if (at === best.to && best.ending && best.ending.order <= ending.order) continue
    if (!fits(labeller, ending.before, start - 1) || !fits(labeller, ending.after, at)) continue
    best.ending = ending
    best.to = at
    best.steps = path.slice()
  }
}

function fits(labeller: Labeller, context: Context | null, index: number): boolean {
  if (!context) return true
  for (const label of context.labels) if (labeller.is(index, label)) return !context.negative
  return context.negative
}

function halvesOf({ rule, between }: Ending, steps: readonly Step[], from: number, to: number): Found[] {
  const bracket = between?.(steps.map(({ label }) => label)) ?? null
  if (!bracket) return [{ kind: rule.kind, fields: fieldsOf(steps, rule.fixed), from, to, partner: null }]
  const first = steps.slice(0, bracket[0])
  const second = steps.slice(bracket[1])
  const divide = steps[bracket[0]]?.token ?? to
  const resume = second[0]?.token ?? to
  const left = fieldsOf(first, rule.fixed)
  const right = fieldsOf(second, rule.fixed)
  return [
    { kind: rule.kind, fields: { ...right, ...left }, from, to: divide, partner: 'first' },
    { kind: rule.kind, fields: { ...left, ...right }, from: resume, to, partner: 'second' },
  ]
}

function fieldsOf(steps: readonly Step[], fixed: Fields): Fields {
  const fields: Fields = {}
  for (const step of steps) if (step.name !== null) fillField(fields, step.name, step.value)
  return { ...fields, ...fixed }
}
