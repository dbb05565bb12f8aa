// The operator's commands. Each ends with 0 on success, 1 when it could not do its work, 2 on wrong usage; an error is
// one line on standard error with its cure.

import { Command, CommanderError } from 'commander'
import { Problem } from './core/problem.ts'
import type { StartOptions } from './main.ts'
import type { AskOptions } from './operator/ask.ts'
import type { BackupOptions } from './operator/backup.ts'
import { common } from './operator/common-options.ts'
import type { DigestOptions } from './operator/digest.ts'
import type { ImportOptions } from './operator/import.ts'
import { addSources } from './operator/source-commands.ts'
import type { TopicOptions } from './operator/topics.ts'
import type { CommonOptions, Surroundings } from './operator/workbench.ts'
import { packageVersion } from './package.ts'

/** Wrong usage: of the command line itself, or a value that is no value. */
const WRONG_USAGE = 2

/** Carries out `args`, those behind `sitrep`; resolves to the exit code, whatever happens. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let code = 0
  const program = programFor(surroundings, (result) => {
    code = result
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return exitCodeOf(error, surroundings)
  }
}

function programFor(surroundings: Surroundings, exit: (code: number) => void): Command {
  const program = new Command('sitrep')
    .description('Daily regional-security digests and true answers, from stored articles')
    .version(packageVersion(), '--version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => {
        surroundings.terminal.out(text)
      },
      writeErr: (text) => {
        surroundings.terminal.err(text)
      },
      outputError: (text, write) => {
        write(`sitrep: ${text.replace(/^error: /, '').trim()}. See sitrep --help.\n`)
      },
    })
  const run = (work: Promise<number>) => work.then(exit)
  common(
    program.command('start'),
    'the bot on every platform whose token is set, the schedules, the preview; without a token the preview alone',
  )
    .option('--sample', 'the preview on the sample archive, whatever is set')
    .action((options: StartOptions) => runUntilStopped(options, surroundings))
  common(
    program.command('import'),
    'store articles from .txt, .html, .json, .jsonl, .csv, feed files, or folders of these',
  )
    .argument('<file...>', 'files or folders')
    .option('--source <name>', 'the outlet, where a file does not name one')
    .action((files: string[], options: ImportOptions) => run(store(files, options, surroundings)))
  common(program.command('ask'), 'answer a command as the bot would: sitrep ask "/latest border"')
    .argument('<command>', 'the command as a person would type it')
    .option('--platform <name>', 'discord or telegram: the payloads as they would be sent; text: a plain rendering')
    .option('--channel <id>', 'where it is asked (default: preview:main)')
    .option('--as <id>', 'who asks: discord:ID or telegram:ID (default: the operator)')
    .action((text: string, options: AskOptions) => run(ask(text, options, surroundings)))
  common(program.command('digest'), 'print an edition: the stored one, else one composed without sending it')
    .option('--channel <id>', 'whose (default: preview:main)')
    .option('--date <day>', 'the last slot of that local date: YYYY-MM-DD (default: the last slot before the clock)')
    .option('--original', 'the stored payloads, byte for byte')
    .option('--store', 'store it (only preview: channels), so that later ones build on it')
    .action((options: DigestOptions) => run(digest(options, surroundings)))
  common(
    program.command('analyse'),
    'read articles as JSON Lines, write what was understood as JSON Lines; stores nothing',
  )
    .argument('[file]', 'a file, or - for standard input', '-')
    .action((file: string, options: CommonOptions) => run(analyse(file, options, surroundings)))
  addSources(program, surroundings, run)
  addTopics(program, surroundings, run)
  addChannels(program, surroundings, run)
  common(
    program.command('doctor'),
    'check configuration, database, tokens, rights, feeds and clock, and say what to do about each problem',
  ).action((options: CommonOptions) => run(examine(options, surroundings)))
  addCopies(program, surroundings, run)
  return program
}

function addTopics(program: Command, surroundings: Surroundings, run: (work: Promise<number>) => Promise<void>): void {
  const topics = program.command('topics').description('the topics: the bot’s, and those of a server or chat')
  const add = (name: Parameters<typeof changeTopics>[0], description: string) =>
    common(topics.command(name, { isDefault: name === 'list' }), description).option(
      '--channel <id>',
      'a channel of the server or chat (default: preview:main)',
    )
  const query = ['--query <text>', 'what it looks for, as /search takes it'] as const
  add('list', 'all topics').action((options: TopicOptions) =>
    run(changeTopics('list', undefined, options, surroundings)),
  )
  for (const [name, description] of [
    ['show', 'one topic: what it looks for'],
    ['delete', 'delete a topic of the server or chat'],
  ] as const) {
    add(name, description)
      .argument('<name>', 'its name')
      .action((topic: string, options: TopicOptions) => run(changeTopics(name, topic, options, surroundings)))
  }
  for (const [name, description] of [
    ['new', 'make a topic of the server or chat'],
    ['edit', 'give a topic another query'],
  ] as const) {
    add(name, description)
      .argument('<name>', 'its name')
      .requiredOption(...query)
      .action((topic: string, options: TopicOptions) => run(changeTopics(name, topic, options, surroundings)))
  }
  add('test', 'what a topic or query found in the last 30 days, and nearly found')
    .argument('[name]', 'its name')
    .option(...query)
    .action((topic: string | undefined, options: TopicOptions) =>
      run(changeTopics('test', topic, options, surroundings)),
    )
}

function addCopies(program: Command, surroundings: Surroundings, run: (work: Promise<number>) => Promise<void>): void {
  common(program.command('backup'), 'copy the database to a file, beside a running bot too, and check the copy')
    .argument('<file>', 'a file that is not there yet')
    .option('--force', 'write over a file that is there')
    .action((file: string, options: BackupOptions) => run(backup(file, options, surroundings)))
  common(
    program.command('restore'),
    'put a backup in the place of the database, which is kept aside; stop the bot first',
  )
    .argument('<file>', 'a file that sitrep backup made')
    .action((file: string, options: CommonOptions) => run(restore(file, options, surroundings)))
}

function addChannels(
  program: Command,
  surroundings: Surroundings,
  run: (work: Promise<number>) => Promise<void>,
): void {
  const channels = program.command('channels').description('the channels: list, show, set, pause, resume, post')
  const load = () => import('./operator/channels.ts')
  const one = (name: string, says: string) => common(channels.command(name), says).argument('<id>', 'its id')
  common(channels.command('list', { isDefault: true }), 'every channel that was set up').action(
    (options: CommonOptions) => run(load().then(({ listChannels }) => listChannels(options, surroundings))),
  )
  one('show', 'the settings of a channel').action((id: string, options: CommonOptions) =>
    run(load().then(({ showChannel }) => showChannel(id, options, surroundings))),
  )
  const set = (id: string, settings: readonly string[], options: CommonOptions) =>
    run(load().then(({ setChannel }) => setChannel(id, settings, options, surroundings)))
  one('set', 'change settings: sitrep channels set discord:123 topics:border times:08:00,20:00')
    .argument('<setting...>', 'as behind /settings: on, off, topics:border, length:compact')
    .action(set)
  one('pause', 'no digest for a time')
    .argument('[time]', '1d, 3d, 1w, or open: until resumed', 'open')
    .action((id: string, time: string, options: CommonOptions) => set(id, [`pause:${time}`], options))
  one('resume', 'digests again, from now on').action((id: string, options: CommonOptions) => set(id, ['on'], options))
  one('post', 'a digest now: in the preview at once, elsewhere by the running bot').action(
    (id: string, options: CommonOptions) =>
      run(load().then(({ postInChannel }) => postInChannel(id, options, surroundings))),
  )
}

// What a command works with takes its time to load: each loads its own, and help and wrong usage are answered at once.

async function ask(text: string, options: AskOptions, surroundings: Surroundings): Promise<number> {
  const command = await import('./operator/ask.ts')
  return await command.ask(text, options, surroundings)
}

async function changeTopics(
  deed: 'list' | 'show' | 'new' | 'edit' | 'test' | 'delete',
  name: string | undefined,
  options: TopicOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { topics } = await import('./operator/topics.ts')
  return await topics(deed, name, options, surroundings)
}

async function digest(options: DigestOptions, surroundings: Surroundings): Promise<number> {
  const command = await import('./operator/digest.ts')
  return await command.digest(options, surroundings)
}

async function analyse(file: string, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const command = await import('./operator/analyse.ts')
  return await command.analyse(file, options, surroundings)
}

async function store(files: readonly string[], options: ImportOptions, surroundings: Surroundings): Promise<number> {
  const { importFiles } = await import('./operator/import.ts')
  return await importFiles(files, options, surroundings)
}

async function examine(options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const { doctor } = await import('./operator/doctor.ts')
  return await doctor(options, surroundings)
}

async function backup(file: string, options: BackupOptions, surroundings: Surroundings): Promise<number> {
  const command = await import('./operator/backup.ts')
  return await command.backup(file, options, surroundings)
}

async function restore(file: string, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const command = await import('./operator/backup.ts')
  return await command.restore(file, options, surroundings)
}

/** Runs until Ctrl+C or SIGTERM, then closes what is open. */
async function runUntilStopped(options: StartOptions, surroundings: Surroundings): Promise<void> {
  // Heard from the first moment on, so that a stop while it starts closes everything too.
  const asked = new Promise<void>((resolve) => {
    process.once('SIGINT', () => {
      resolve()
    })
    process.once('SIGTERM', () => {
      resolve()
    })
  })
  const [{ start }, { growHeapSlowly }] = await Promise.all([import('./main.ts'), import('./live/heap.ts')])
  const running = await start(options, surroundings)
  growHeapSlowly()
  const ended = await Promise.race([asked, running.ended.then(() => 'ended' as const)])
  await running.stop()
  if (ended === 'ended') {
    throw new Problem(
      'already-running',
      'Another Sitrep took this database over.',
      'Run one at a time, or name another file with --database.',
    )
  }
}

function exitCodeOf(error: unknown, { terminal }: Surroundings): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE
  if (error instanceof Problem) {
    terminal.err(`sitrep: ${error.message} ${error.hint}\n`)
    return error.code === 'bad-usage' ? WRONG_USAGE : 1
  }
  terminal.err(`sitrep: Something went wrong: ${error instanceof Error ? error.message : String(error)}\n`)
  return 1
}
