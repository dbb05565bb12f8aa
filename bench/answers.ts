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
import { ASKED_COMMANDS, type AskedCommand, type AskedSubject, questionOf, SUBJECTS } from './questions.ts'
import { type Stopwatch, timeStore } from './stopwatch.ts'
import { ms, percent, table, times, whole } from './table.ts'
import { type Lap, type Timed, median, percentile, sum, timed } from './timing.ts'

const CHANNEL = 'preview:main'
/** Uncounted runs of each figure. */
const WARM_UP = 80
/** After one answer in so many its button for more is pressed, which is a run of its own. */
const PRESS_EVERY = 3

interface Bench {
  readonly deps: AnswerDeps
  readonly store: Stopwatch
  readonly bare: BareQuery
  readonly words: readonly string[]
}

interface Run extends Lap {
  readonly stored: number
  readonly bare: number
}

/** Answers `runs` questions for each command and subject on the database in `file`. @throws Error where one is refused */
export async function benchAnswers(
  file: string,
  runs: number,
  { knowledge, now }: { readonly knowledge: Knowledge; readonly now: number },
): Promise<string> {
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
  const bench: Bench = { deps, store: watch, bare, words: bare.seldomWords() }
  const rows: string[][] = []
  // A first pass over everything, so that no command is measured before all shared code is compiled.
  for (const command of ASKED_COMMANDS)
    for (const subject of SUBJECTS) await runsOf(bench, command, subject, WARM_UP, runs)
  for (const command of ASKED_COMMANDS) {
    for (const subject of SUBJECTS) {
      rows.push(rowOf(command, subject, bare, await runsOf(bench, command, subject, runs, 0)))
    }
  }
  bare.close()
  await opened.close()
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
async function runsOf(
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
    const asked: Asked['asked'] = press ?? { text: questionOf(command, typed, number, words) }
    bench.store.reset()
    const { result, lap }: Timed<Answer> = await timed(() => answered(bench.deps, asked))
    const stored = bench.store.reset()
    const bare = await timed(() => bench.bare.newest(match))
    runs.push({ ...lap, stored, bare: bare.lap.wall })
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
