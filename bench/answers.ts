// How long an answer takes, from the text of a command to the payloads of both renderers: read, checked, looked up,
// composed, its buttons stored, rendered for Discord and for Telegram. Nothing keeps answers, so nothing is cached but
// what SQLite and the compiler keep for themselves.

import { type AnswerDeps, answerCommand } from '../src/actions/answer-command.ts'
import { commands } from '../commands/index.ts'
import type { Answer, Asked } from '../src/core/asked.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import type { Log } from '../src/core/ports/log.ts'
import { NO_VENUE } from '../src/core/venue.ts'
import { houseStyle } from '../src/editorial/house-style.ts'
import { discordAnswer, telegramAnswer } from '../src/render.ts'
import { openStore } from '../src/store/open.ts'
import { type BareQuery, matchOf, openBareQuery } from './bare.ts'
import {
  ASKED_COMMANDS,
  type AskedCommand,
  type AskedDates,
  type AskedSubject,
  questionOf,
  STATEMENT_DATES,
  SUBJECTS,
} from './questions.ts'
import { type Stopwatch, timeStore } from './stopwatch.ts'
import { ms, percent, table, times, whole } from './table.ts'
import { type Lap, type Watched, median, percentile, sum, timed, watched } from './timing.ts'

const CHANNEL = 'preview:main'
/** Uncounted runs of each figure. */
export const WARM_UP = 80
/** After one answer in so many its button for more is pressed, which is a run of its own. */
const PRESS_EVERY = 3

export interface Bench {
  readonly deps: AnswerDeps
  readonly store: Stopwatch
  readonly bare: BareQuery
  readonly words: readonly string[]
  readonly dates: AskedDates
  readonly close: () => Promise<void>
}

export interface Run extends Lap {
  readonly stored: number
  readonly bare: number
  /** See `Watched`. */
  readonly held: number
}

interface Setting {
  readonly knowledge: Knowledge
  readonly now: number
}

/** What answers questions about the archive in `file`, and the bare query beside it. */
export function openBench(file: string, dates: AskedDates, { knowledge, now }: Setting): Bench {
  const opened = openStore(file)
  const bare = openBareQuery(file)
  const { store, ...watch } = timeStore(opened)
  const deps: AnswerDeps = {
    commands,
    store,
    knowledge,
    clock: { now: () => now },
    log: silent,
    style: houseStyle(knowledge.wording),
  }
  const close = async (): Promise<void> => {
    bare.close()
    await opened.close()
  }
  return { deps, store: watch, bare, words: bare.seldomWords(), dates, close }
}

/** Answers `runs` questions for each command and subject on the database in `file`. @throws Error where one is refused */
export async function benchAnswers(file: string, runs: number, setting: Setting): Promise<string> {
  const bench = openBench(file, STATEMENT_DATES, setting)
  const rows: string[][] = []
  // A first pass over everything, so that no command is measured before all shared code is compiled.
  for (const command of ASKED_COMMANDS)
    for (const subject of SUBJECTS) await runsOf(bench, command, subject, WARM_UP, runs)
  for (const command of ASKED_COMMANDS) {
    for (const subject of SUBJECTS) {
      rows.push(rowOf(command, subject, bench.bare, await runsOf(bench, command, subject, runs, 0)))
    }
  }
  await bench.close()
  const head = [
    'command',
    'subject',
    'kind',
    'articles',
    'p50 ms',
    'p99 ms',

    'bare p50 ms',
    'ratio',
    'store',
  ]
  return table(head, rows)
}

function rowOf(command: AskedCommand, subject: AskedSubject, bare: BareQuery, runs: readonly Run[]): string[] {
  const walls = runs.map(({ wall }) => wall)
  const reference = median(runs.map((run) => run.bare))
  return [
    `/${command}`,
    subject.typed,
    subject.kind,
    whole(bare.count(matchOf(subject.typed))),
    ms(median(walls)),
    ms(percentile(walls, 0.99)),
    ms(reference),
    times(median(walls) / reference),
    percent(sum(runs.map(({ stored }) => stored)) / sum(walls)),
  ]
}

/** So many timed answers, the bare query after each; questions are numbered from `first`. */
export async function runsOf(
  bench: Bench,
  command: AskedCommand,
  { typed }: AskedSubject,
  count: number,
  first: number,
): Promise<Run[]> {
  const own = new Set(typed.toLowerCase().split(' '))
  const words = bench.words.filter((word) => !own.has(word))
  const match = matchOf(typed)
  const runs: Run[] = []
  let press: Asked['asked'] | null = null
  for (let number = first; runs.length < count; ) {
    const pressed: boolean = press !== null
    const asked: Asked['asked'] = press ?? { text: questionOf(command, typed, number, words, bench.dates) }
    bench.store.reset()
    const { result, lap, held }: Watched<Answer> = await watched(() => answered(bench.deps, asked))
    const stored = bench.store.reset()
    const bare = await timed(() => bench.bare.newest(match))
    runs.push({ ...lap, stored, bare: bare.lap.wall, held })
    press = !pressed && number % PRESS_EVERY === 0 ? moreOf(result) : null
    number += pressed ? 0 : 1
  }
  return runs
}

/** A command's way to its payloads. @throws Error where it was refused for more than having found nothing */
async function answered(deps: AnswerDeps, asked: Asked['asked']): Promise<Answer> {
  const asker = { id: 'preview:visitor', moderates: () => Promise.resolve(false) }
  const answer = await answerCommand(deps, { asked, channel: CHANNEL, asker, venue: NO_VENUE, private: true })
  const payloads = [...discordAnswer(answer.post), ...telegramAnswer(answer.post, CHANNEL)]
  const refused = answer.error !== null && answer.error.code !== 'not-found'
  if (refused || payloads.length < 2) {
    throw new Error(`${JSON.stringify(asked)} got no answer: ${answer.error?.message ?? 'nothing rendered'}`)
  }
  return answer
}

/** The last button that turns a page. */
function moreOf({ post }: Answer): Asked['asked'] | null {
  const id = post.buttons.flat().findLast(({ request }) => request.options['page'] !== undefined)?.id
  return id === undefined ? null : { button: id }
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
