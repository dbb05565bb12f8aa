// The operator's commands about sources. Each loads what it works with when it runs.

import type { Command } from 'commander'
import type { ask as Ask, AskOptions } from './ask.ts'
import { common } from './common-options.ts'
import type { ForgetOptions } from './forget.ts'
import type { DocumentOptions } from './read-documents.ts'
import type { CommonOptions, Surroundings } from './workbench.ts'

/** Adds `sitrep sources ...`; `run` takes what each of them resolves to, its exit code. */
export function addSources(
  program: Command,
  surroundings: Surroundings,
  run: (work: Promise<number>) => Promise<void>,
): void {
  const sources = program.command('sources').description('the sources: list, show, add, check, remove, parse, page')
  const ask = async (text: Parameters<typeof Ask>[0], options: AskOptions): Promise<number> =>
    (await import('./ask.ts')).ask(text, options, surroundings)
  common(sources.command('list', { isDefault: true }), 'whose articles are stored').action((options: CommonOptions) =>
    run(ask('/sources list', options)),
  )
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
  common(sources.command('forget'), 'delete an article or all of a source at its publisher’s request, and keep it out')
    .argument('<name-or-address>', 'the name of a source, or the address of an article')
    .option('--yes', 'do not ask')
    .option('--lift', 'let it be stored again; what was deleted stays deleted')
    .action((named: string, options: ForgetOptions) =>
      run(import('./forget.ts').then(({ forgetNamed }) => forgetNamed(named, options, surroundings))),
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

function document(command: Command, description: string): Command {
  return command
    .description(description)
    .argument('<file...>', 'files')
    .option('--now <instant>', 'set the clock, ISO: what lies after it is no date')
    .option('--json', 'print JSON, as it does anyway')
    .exitOverride()
}
