// Labels: the classes that a token may have for the rules. Words take theirs from the lexicon, also after a prefix or
// before a suffix of the language is taken off (وأمس, 2014دا); numbers by their shape and what stands beside them:
// 1. A number glued to other letters or to a model's name (F-16, 5km) and one beside a currency or % is no date.
// 2. BYEAR is a year that may stand alone: 1900-2059 unless something is counted ("2000 rifles"), else after a preposition; OLDYEAR is
//    one only where the text has other years of its time (reckoning.ts).

import type { Language, LexiconEntry } from './language.ts'
import type { Token } from './tokens.ts'

interface Label {
  readonly name: string
  readonly value: number | string
  /** How many tokens it takes. */
  readonly size: number
}

const NONE: readonly Label[] = []

export interface Labeller {
  readonly tokens: readonly Token[]
  /** Labels of a token; computed once. */
  readonly at: (index: number) => readonly Label[]
  /** True where the token has the class or is the word. */
  readonly is: (index: number, label: string) => boolean
}

export function labelTokens(tokens: Token[], language: Language): Labeller {
  const known: (readonly Label[] | undefined)[] = []
  const at = (index: number): readonly Label[] => {
    const token = tokens[index]
    if (!token) return NONE
    return (known[index] ??=
      token.kind === 'word'
        ? wordLabels(tokens, index, token, language)
        : numberLabels(labeller, index, token, language))
  }
  const is = (index: number, label: string): boolean => {
    const token = tokens[index]
    if (!token) return label === (index < 0 ? 'START' : 'END')
    if (token.text === label || token.stem === label || at(index).some((candidate) => candidate.name === label))
      return true
    return label === 'WORD'
      ? token.kind === 'word'
      : label === 'SIGN'
        ? token.kind === 'sign'
        : label === 'CAPITAL' && token.capital
  }
  const labeller: Labeller = { tokens, at, is }
  return labeller
}

function wordLabels(tokens: Token[], index: number, token: Token, language: Language): readonly Label[] {
  const entries = language.lexicon.get(token.text) ?? stripped(token, language)
  if (!entries) return NONE
  const labels: Label[] = []
  for (const entry of entries) {
    if (!followsWith(tokens, index + 1, entry.rest, language)) continue
    if (isName(tokens, index, token, entry)) continue
    labels.push({ name: entry.name, value: entry.value, size: entry.rest.length + 1 })
    if (entry.name === 'MAY' && token.capital) labels.push({ name: 'MN', value: entry.value, size: 1 })
  }
  return labels
}

/** "Aleppo Daily", the newspaper; "a third may have crashed": small letters make no month of May unless a number stands beside it. */
function isName(tokens: readonly Token[], index: number, token: Token, { name, value }: LexiconEntry): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  if (name === 'SETWORD') return token.capital && before?.capital === true
  if (name !== 'M' || token.capital || (value !== 3 && value !== 5) || token.text.length < 3) return false
  return /^(may|march)$/.test(token.text) && before?.kind !== 'number' && after?.kind !== 'number'
}

function followsWith(tokens: readonly Token[], index: number, rest: readonly string[], language: Language): boolean {
  return rest.every((word, i) => {
    const token = tokens[index + i]
    return (
      token !== undefined && (token.text === word || language.suffixes.some((suffix) => token.text === word + suffix))
    )
  })
}

/** Takes a prefix or suffix off where the rest is a known word; the token then begins after the prefix. */
function stripped(token: Token, language: Language): readonly LexiconEntry[] | undefined {
  for (const prefix of language.prefixes) {
    if (!token.text.startsWith(prefix)) continue
    const rest = token.text.slice(prefix.length)
    const entries = language.lexicon.get(rest)
    if (entries) token.stem = rest
    const found = entries ?? withoutSuffix(token, rest, language)
    if (!found) continue
    token.stemStart = token.start + prefix.length
    return found
  }
  return withoutSuffix(token, token.text, language)
}

function withoutSuffix(token: Token, text: string, language: Language): readonly LexiconEntry[] | undefined {
  for (const suffix of language.suffixes) {
    if (!text.endsWith(suffix)) continue
    const entries = language.lexicon.get(text.slice(0, -suffix.length))
    if (!entries) continue
    token.stem = text.slice(0, -suffix.length)
    return entries
  }
  return undefined
}

function numberLabels(labeller: Labeller, index: number, token: Token, language: Language): readonly Label[] {
  const { tokens } = labeller
  switch (token.kind) {
    case 'date': {
      const [year = 0, month = 0, day = 0, hour, minute] = token.parts
      const written = year * 10_000 + month * 100 + day
      if (hour === undefined || minute === undefined) return [{ name: 'WRITTEN', value: written, size: 1 }]
      return [{ name: 'INSTANT', value: written * 10_000 + hour * 100 + minute, size: 1 }]
    }
    case 'clock':
      return [{ name: 'CLOCK', value: (token.parts[0] ?? 0) * 60 + (token.parts[1] ?? 0), size: 1 }]
    case 'quantity':
      return token.value > 0 && token.value < 1000 ? [{ name: 'NUM', value: token.value, size: 1 }] : NONE
    case 'number':
      return token.value < 0 || isPartOfName(labeller, index, token)
        ? NONE
        : shapeLabels(labeller, index, token, language)
    default:
      return signLabels(tokens, index, token)
  }
}

/** "'89", "'80s": an apostrophe before two digits. */
function signLabels(tokens: readonly Token[], index: number, token: Token): readonly Label[] {
  const next = tokens[index + 1]
  if (token.text !== "'" || next?.kind !== 'number' || next.text.length !== 2 || !next.glued) return NONE
  const after = tokens[index + 2]
  if (after?.glued === true && after.text === 's') {
    return next.value % 10 === 0 ? [{ name: 'DECADE', value: next.value, size: 3 }] : NONE
  }
  return after?.glued === true && after.kind === 'word' ? NONE : [{ name: 'YYA', value: next.value, size: 2 }]
}

const CURRENCY = new Set(['$', '€', '£', '#', '№', '+', '=', '@', '_'])

function isPartOfName(labeller: Labeller, index: number, token: Token): boolean {
  const { tokens } = labeller
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (after?.glued === true && (after.text === '%' || after.text === '_')) return true
  if (!before || !token.glued) return false
  if (CURRENCY.has(before.text)) return true
  if (before.kind === 'word')
    return /^[a-z]{2,}$/.test(before.text) ? labeller.at(index - 1).length === 0 : /^[a-gi-pr-vx-z]$/.test(before.text)
  if (before.text !== '-' || !before.glued) return false
  const name = tokens[index - 2]
  return name?.kind === 'word' && labeller.at(index - 2).length === 0
}

function shapeLabels(labeller: Labeller, index: number, token: Token, language: Language): readonly Label[] {
  const { value, text } = token
  const after = labeller.tokens[index + 1]
  const labels: Label[] = [{ name: 'NUM', value, size: 1 }]
  if (after?.glued === true && after.kind === 'word') {
    const joined = language.joined.get(after.text)
    if (joined === 'ORD')
      return [{ name: 'ORD', value, size: 2 }, ...(value <= 31 ? [{ name: 'ORDDAY', value, size: 2 }] : [])]
    if (joined === 'DECADE') return text.length === 4 && value % 10 === 0 ? [{ name: 'DECADE', value, size: 2 }] : NONE
    if (joined !== 'OPEN') return labels
  }
  if (text.length <= 2 && value >= 1 && value <= 31) labels.push({ name: 'DAY', value, size: 1 })
  if (text.length <= 2 && value >= 1 && value <= 12) labels.push({ name: 'MONTHNO', value, size: 1 })
  if (text.length <= 2 && value <= 24) labels.push({ name: 'HOUR', value, size: 1 })
  if (text.length === 2) labels.push({ name: 'YY', value, size: 1 })
  if (text.length <= 4 && value > 0) labels.push({ name: 'YEARN', value, size: 1 })
  if (text.length === 4 && value < 2400 && value % 100 < 60)
    labels.push({ name: 'HHMM', value: Math.floor(value / 100) * 60 + (value % 100), size: 1 })
  if (text.length === 8 && isWritten(value)) labels.push({ name: 'WRITTEN', value, size: 1 })
  if (text.length === 4 && value >= 1000 && value < 2200) {
    labels.push({ name: 'YEAR', value, size: 1 })
    const standing = standingOf(labeller, index, value)
    if (standing !== null) labels.push({ name: standing, value, size: 1 })
  }
  return labels
}

/** 20161016: a day in eight figures, of a time that such figures are written of. */
function isWritten(value: number): boolean {
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100]
  return year >= 1900 && year < 2060 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** "seized 2000 rifles": a bare number between a word that opens no date and a plural, where the language marks it. */
function countsPlural({ tokens, at }: Labeller, index: number): boolean {
  const has = (i: number, label: string) => at(i).some(({ name }) => name === label)
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  if (after?.kind !== 'word' || after.glued || after.capital || !/^[a-z]{3,}s$/.test(after.text)) return false
  if (has(index + 1, 'DATEDPLURAL')) return false
  if (before?.kind !== 'word') return before === undefined || before.text === '.'
  return !has(index - 1, 'BEFOREYEAR') && !has(index - 1, 'M')
}

/** "back to" 1865: a class whose entry is the two words before. */
function endsPhrase({ tokens, at }: Labeller, index: number, name: string): boolean {
  return tokens[index - 2]?.kind === 'word' && at(index - 2).some((label) => label.name === name && label.size === 2)
}

/** Whether a number of four digits may be a year by itself: surely (BYEAR), only in a text full of such years, or not. */
function standingOf(labeller: Labeller, index: number, value: number): 'BYEAR' | 'OLDYEAR' | null {
  const { tokens } = labeller
  // Only words are looked up beside a number: a number that asked the next for its labels would ask them all.
  const is = (at: number, label: string) =>
    tokens[at]?.kind === 'word' || tokens[at]?.text === label ? labeller.is(at, label) : false
  const counts = is(index + 1, 'MEASURE') || is(index + 1, 'UNITS')
  if (counts || (is(index + 1, '-') && tokens[index + 1]?.glued === true && is(index + 2, 'UNIT'))) return null
  if (is(index - 1, 'NOTYEAR')) return null
  if (is(index - 1, 'YEARPREP') || endsPhrase(labeller, index, 'YEARPREP')) return 'BYEAR'
  if (countsPlural(labeller, index)) return null
  const counted = is(index - 1, 'COUNTS') && is(index + 1, 'WORD')
  if (value >= 1900 && value <= 2059) return counted ? null : 'BYEAR'
  if (is(index - 1, '(') || is(index - 1, '-')) return 'BYEAR'
  return is(index - 1, 'COUNTS') || is(index - 1, 'NUM') || tokens[index - 1]?.kind === 'number' ? null : 'OLDYEAR'
}
