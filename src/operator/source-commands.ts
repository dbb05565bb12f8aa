// The operator's commands about sources. Each loads what it works with when it runs.

import type { Command } from 'commander'
import type { ask as Ask, AskOptions } from './ask.ts'
import { common } from './common-options.ts'
import type { ForgetOptions } from './forget.ts'
import type { ImportListOptions } from './opml.ts'
import type { DocumentOptions } from './read-documents.ts'
import type { CommonOptions, Surroundings } from './workbench.ts'

/** Adds `sitrep sources ...`; `run` takes what each of them resolves to, its exit code. */
export function addSources(
  program: Command,
  surroundings: Surroundings,
  run: (work: Promise<number>) => Promise<void>,
): void {
  const sources = program
    .command('sources')
    .description('the sources: list, show, on, off, add, check, remove, import, export, forget, parse, page')
  const ask = async (text: Parameters<typeof Ask>[0], options: AskOptions): Promise<number> =>
    (await import('./ask.ts')).ask(text, options, surroundings)
  addLists(sources, surroundings, run)
  common(sources.command('show'), 'one source: ownership, languages, feeds')
    .argument('<name>', 'its name or id')
    .action((name: string, options: CommonOptions) => run(ask(`/sources show ${name}`, options)))
  const feeds = () => import('./source-feeds.ts')
  common(sources.command('add'), 'follow the feed of an address for everybody')
    .argument('<address>', 'of the feed, or of a page that links to it')
    .action((address: string, options: CommonOptions) =>
      run(feeds().then(({ addFeed }) => addFeed(address, options, surroundings))),
    )
  common(sources.command('check'), 'ask a feed now and tell each stage; stores nothing')
    .argument('<name>', 'of its source, or its address')
    .action((name: string, options: CommonOptions) =>
      run(ask({ command: 'sources check', options: { name } }, options)),
    )
  common(sources.command('remove'), 'follow a feed no more that was added for everybody')
    .argument('<name>', 'of its source, or its address')
    .action((name: string, options: CommonOptions) =>
      run(feeds().then(({ removeFeed }) => removeFeed(name, options, surroundings))),
    )
  const load = () => import('./read-documents.ts')
  document(sources.command('parse'), 'what feed files say, a JSON line each; stores nothing')
    .option('--url <address>', 'where they came from: what their links are relative to')
    .option('--content-type <type>', 'as the web server would have stated it')
    .action((files: string[], options: DocumentOptions) =>
      run(load().then(({ parseFeeds }) => parseFeeds(files, options, surroundings))),
    )
  document(sources.command('page'), 'the article of saved web pages, a JSON line each; stores nothing')
    .option('--url <address>', 'where they came from; nothing that is printed depends on it')
    .action((files: string[], options: DocumentOptions) =>
      run(load().then(({ readPages }) => readPages(files, options, surroundings))),
    )
}

/** What concerns many sources at once, or what is kept of one. */
function addLists(sources: Command, surroundings: Surroundings, run: (work: Promise<number>) => Promise<void>): void {
  const list = () => import('./source-list.ts')
  common(
    sources.command('list', { isDefault: true }),
    'whose articles are stored, whose feeds are followed, and how each answers',
  ).action((options: CommonOptions) => run(list().then(({ listSources }) => listSources(options, surroundings))))
  for (const [name, says] of [
    ['off', 'ask none of the feeds of a source any more; they are kept'],
    ['on', 'ask the feeds of a source again'],
  ] as const) {
    common(sources.command(name), says)
      .argument('<name>', 'its name or id')
      .action((named: string, options: CommonOptions) =>
        run(list().then(({ switchSource }) => switchSource(named, name === 'off', options, surroundings))),
      )
  }
  const lists = () => import('./opml.ts')
  common(sources.command('import'), 'ask the feeds of an OPML file, and follow those that work')
    .argument('<file>', 'a file of OPML')
    .option('--dry-run', 'ask them, and store nothing')
    .action((file: string, options: ImportListOptions) =>
      run(lists().then(({ importList }) => importList(file, options, surroundings))),
    )
  common(sources.command('export'), 'write the feeds that are followed as OPML')
    .argument('[file]', 'where to; standard output where it is left out')
    .action((file: string | undefined, options: CommonOptions) =>
      run(lists().then(({ exportList }) => exportList(file, options, surroundings))),
    )
  common(sources.command('forget'), 'delete an article or all of a source at its publisher’s request, and keep it out')
    .argument('<name-or-address>', 'the name of a source, or the address or id of an article')
    .option('--yes', 'do not ask')
    .option('--lift', 'let it be stored again; what was deleted stays deleted')
    .action((named: string, options: ForgetOptions) =>
      run(import('./forget.ts').then(({ forgetNamed }) => forgetNamed(named, options, surroundings))),
    )
}

function document(command: Command, description: string): Command {
  return command
    .description(description)
    .argument('<file...>', 'files')
    .option('--now <instant>', 'set the clock, ISO: what lies after it is no date')
    .option('--json', 'print JSON, as it does anyway')
    .exitOverride()
}
