// What is asked: commands as people type them, hundreds for each subject, no two alike.

export interface AskedSubject {
  /** What it stands for in the table. */
  readonly kind: string
  readonly typed: string
}

/** A name that the bot knows meets an index; other words meet the full-text table. Both are asked for. */
export const SUBJECTS: readonly AskedSubject[] = [
  { kind: 'rare', typed: 'watercraft' },
  { kind: 'common (actor)', typed: 'ISIL' },
  { kind: 'common (word)', typed: 'destroyed' },
  { kind: 'two words', typed: 'mortar system' },
  { kind: 'two words (place)', typed: 'Tal Afar' },
]

export const ASKED_COMMANDS = ['latest', 'search', 'timeline'] as const
export type AskedCommand = (typeof ASKED_COMMANDS)[number]

const DAY_MS = 86_400_000
/** The dates asked for count up from `first`, `days` at a time, one a question. */
export interface AskedDates {
  readonly first: number
  readonly days: number
}
/** The first two hundred lie before the archive, the later ones cut it. */
export const STATEMENT_DATES: AskedDates = { first: Date.UTC(2014, 0, 15), days: 1 }
const DATES = 1000
/** One question in so many is the bare one, as most people ask it. */
const BARE_EVERY = 4

/** The `number`th question about a subject: bare, or with a date or a word left out that no other number has. */
export function questionOf(
  command: AskedCommand,
  typed: string,
  number: number,
  words: readonly string[],
  { first, days }: AskedDates,
): string {
  const asked = `/${command} ${typed}`
  if (number % BARE_EVERY === 0) return asked
  if (command === 'search') return `${asked} -${words[number % words.length] ?? 'nothing'}`
  const date = new Date(first + (number % DATES) * days * DAY_MS).toISOString().slice(0, 10)
  return command === 'latest' ? `${asked} since:${date}` : `${asked} from:${date}`
}
