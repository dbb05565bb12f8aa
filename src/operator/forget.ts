// sitrep sources forget: deletes an article or all of a source at its publisher's request, and keeps it out.

import { forgetPublisher } from '../actions/forget-publisher.ts'
import { articleAddress } from '../core/identity.ts'
import type { Forgettable } from '../core/forgotten.ts'
import type { Holdings } from '../core/ports/keeping.ts'
import { Problem } from '../core/problem.ts'
import { instant } from '../core/time.ts'
import { namedSource } from './named-source.ts'
import { type Terminal, progressOf } from './terminal.ts'
import { type CommonOptions, type Surroundings, type Workbench, withWorkbench } from './workbench.ts'

export interface ForgetOptions extends CommonOptions {
  /** Nothing is asked. */
  readonly yes?: boolean
  /** It may be stored again. */
  readonly lift?: boolean
}

const ARTICLE_ID = /^[0-9A-HJKMNP-TV-Z]{12}$/

interface Wanted {
  readonly what: Forgettable
  readonly name: string
}

/**
 * Prints what is to be deleted, asks, deletes. Resolves to 1 where the answer was no, or there was nothing to lift.
 * @throws Problem not-found for a name that no source has; bad-usage where nobody can be asked and --yes is not given
 */
export async function forgetNamed(named: string, options: ForgetOptions, surroundings: Surroundings): Promise<number> {
  return await withWorkbench(options, surroundings, async (bench) => {
    const wanted = await wantedBy(named, bench)
    if (options.lift) return await lift(wanted, bench, options, surroundings.terminal)
    const held = await bench.store.holdings(wanted.what)
    if (!options.json) surroundings.terminal.out(preview(wanted, held).join('\n'))
    if (!options.yes && !(await agreed(options, surroundings.terminal))) {
      surroundings.terminal.out('Nothing was deleted.')
      return 1
    }
    await forget(wanted, held, bench, options, surroundings.terminal)
    return 0
  })
}

/** An address where it reads as one, the id of an article that is stored or was taken out, else the name of a source. */
async function wantedBy(named: string, bench: Workbench): Promise<Wanted> {
  const text = named.trim()
  const bare = /^[\w.-]+\.[a-z]{2,}(?::\d+)?\/\S+$/i.test(text) ? `https://${text}` : text
  const address = /^https?:\/\//i.test(bare) ? articleAddress(bare) : null
  if (address !== null) return { what: { address }, name: address }
  const article = ARTICLE_ID.test(text) ? await bench.store.article(text) : null
  if (article !== null) return { what: { article: article.id }, name: article.title }
  // It is deleted already: what is left of that can go on, or it can be lifted.
  const isOut = ARTICLE_ID.test(text) && (await bench.store.forgotten([`article:${text}`])).length > 0
  if (isOut) return { what: { article: text }, name: text }
  const { id, name } = await namedSource(text, bench)
  return { what: { source: id }, name }
}

function preview({ what, name }: Wanted, { articles, versions, editions, titles }: Holdings): string[] {
  const kind = 'source' in what ? 'all of the source' : 'the article'
  return [
    `To be taken out: ${kind} ${name}.`,
    articles === 0
      ? 'Nothing of it is stored.'
      : `${counted(articles, 'article')} and ${counted(versions, 'earlier text')} would be deleted, with all that was worked out from them.`,
    ...titles.map((title) => `  ${title}`),
    ...(articles > titles.length ? [`  and ${articles - titles.length} more`] : []),
    ...(editions > 0
      ? [
          `${counted(editions, 'digest or alert', 'digests and alerts')} told the same stories; what they quote is taken out, also of what was posted.`,
        ]
      : []),
    'No feed and no import would bring it back (sitrep sources forget ... --lift allows it again).',
  ]
}

/** @throws Problem bad-usage where nobody can be asked */
async function agreed({ json }: ForgetOptions, { ask }: Terminal): Promise<boolean> {
  const answer = json === true || ask === undefined ? null : await ask('Delete it for good? [y/N] ')
  if (answer === null) throw new Problem('bad-usage', 'Nobody can be asked here.', 'Say it with --yes.')
  return /^y(?:es)?$/i.test(answer.trim())
}

async function forget(
  { what, name }: Wanted,
  held: Holdings,
  { store, clock, log }: Workbench,
  { json }: ForgetOptions,
  terminal: Terminal,
): Promise<void> {
  const progress = progressOf('Deleting articles', terminal, json === true)
  const deleted = await forgetPublisher(store, what, instant(clock.now()), (done) => {
    progress.show(done, held.articles)
  })
  progress.end()
  const waiting = (await store.takenOut()).length
  log.info('forgotten', { articles: deleted, editions: waiting })
  if (json) terminal.out(JSON.stringify({ ...what, name, articles: deleted, versions: held.versions, posts: waiting }))
  else terminal.out(`Deleted ${counted(deleted, 'article')}.${waiting > 0 ? ` ${said(waiting)}` : ''}`)
}

function said(waiting: number): string {
  return `What was posted of ${counted(waiting, 'digest or alert', 'digests and alerts')} is edited by the running bot within a minute, else once it is started.`
}

async function lift(
  { what, name }: Wanted,
  { store }: Workbench,
  { json }: ForgetOptions,
  terminal: Terminal,
): Promise<number> {
  const lifted = await store.liftForgotten(what)
  const isOff = 'source' in what && (await store.sourcesOff()).some(({ source }) => source === what.source)
  if (json) terminal.out(JSON.stringify({ ...what, name, lifted }))
  else if (!lifted) terminal.out(`${name} was not taken out${'source' in what ? '' : ' by itself'}.`)
  else terminal.out(`${name} may be stored again.${isOff ? ` ${stillOff(name)}` : ''}`)
  return lifted ? 0 : 1
}

function stillOff(name: string): string {
  return `It is still switched off, as it was before: sitrep sources on "${name}" asks its feeds again.`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
