// sitrep sources add and remove: feeds that the operator adds for everybody. What is found is followed at once; the running
// bot asks it within a minute.

import { addedFeed, findSource } from '../actions/add-source.ts'
import type { AddedFeed, Adding } from '../core/added-feed.ts'
import { fold } from '../core/fold.ts'
import { EVERYWHERE } from '../core/hold.ts'
import { normaliseUrl } from '../core/identity.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { renderText } from '../core/plain-text.ts'
import { Problem } from '../core/problem.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { previewPost } from '../editorial/adding-post.ts'
import { type CommonOptions, type Surroundings, type Workbench, withWorkbench } from './workbench.ts'

/** Where the operator decides. */
const DESK = 'preview:main'

const REFUSED: Readonly<Record<Exclude<Adding, 'added' | 'full'>, string>> = {
  there: 'is added already.',
  followed: 'is followed already.',
  unwanted: 'is of a source that was switched off or taken out at its publisher’s request.',
}

/** Finds the feed of an address and follows it for everybody. @throws Problem where there is none, or several */
export async function addFeed(address: string, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  return await withWorkbench(options, surroundings, async (bench) => {
    const { store, knowledge, clock } = bench
    const found = await findSource(address, EVERYWHERE, bench)
    if (found.kind === 'none')
      throw new Problem(
        'not-found',
        `No feed was found at ${address}: ${found.problem}.`,
        'Give the address of the feed.',
      )
    if (found.kind === 'several') {
      const feeds = found.feeds.map(({ url }) => url).join(' ')
      throw new Problem('bad-usage', `${address} offers several feeds.`, `Add one of them: ${feeds}`)
    }
    const feed = addedFeed(found.preview.feed, EVERYWHERE, knowledge)
    const outcome = await store.addFeed(feed, EVERYWHERE, signatureOf(bench), DESK)
    if (outcome !== 'added')
      throw new Problem(
        'conflict',
        `${feed.url} ${outcome === 'full' ? '' : REFUSED[outcome]}`.trim(),
        'See sitrep sources list.',
      )
    const telling = { now: clock.now(), timeZone: 'UTC', words: wordsOf('en') }
    print(
      feed,
      options,
      surroundings,
      () => `${renderText(previewPost(found.preview, [], telling))}\n\nFollowed for everybody.`,
    )
    return 0
  })
}

/**
 * Follows a feed no more that the operator added, by its address, or by the name or id of its source.
 * @throws Problem not-found; bad-usage with their addresses where several feeds of that source were added
 */
export async function removeFeed(asked: string, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  return await withWorkbench(options, surroundings, async (bench) => {
    const { store, knowledge } = bench
    const added = await store.addedFeeds(EVERYWHERE)
    const feed = theOneMeant(asked, added, knowledge)
    await store.dropFeed(feed.url, EVERYWHERE, signatureOf(bench), DESK)
    print(feed, options, surroundings, () => `${feed.name} is followed for everybody no more; its articles stay.`)
    return 0
  })
}

function theOneMeant(asked: string, added: readonly AddedFeed[], { sources }: Knowledge): AddedFeed {
  const address = normaliseUrl(asked)
  const known = new Map(sources.map(({ id, name }) => [id, name]))
  const isOfIt = ({ source, name }: AddedFeed) =>
    [source, name, known.get(source) ?? ''].some((one) => fold(one) === fold(asked))
  const atIt = added.filter(({ url }) => address !== null && normaliseUrl(url) === address)
  const meant = atIt.length > 0 ? atIt : added.filter(isOfIt)
  const [feed, ...more] = meant
  if (feed === undefined) {
    const names = [...new Set(added.map(({ source, name }) => known.get(source) ?? name))].join(', ')
    const hint = names === '' ? 'Nothing was added.' : `Added were: ${names}.`
    throw new Problem('not-found', `${asked} was not added with sitrep sources add.`, hint)
  }
  if (more.length > 0) {
    const feeds = meant.map(({ url }) => url).join(' ')
    throw new Problem('bad-usage', `${asked} has several feeds.`, `Remove one of them by its address: ${feeds}`)
  }
  return feed
}

function signatureOf({ clock }: Workbench) {
  return { by: 'operator', at: new Date(clock.now()).toISOString() }
}

function print(
  { url, source, name, language }: AddedFeed,
  { json }: CommonOptions,
  { terminal }: Surroundings,
  text: () => string,
): void {
  terminal.out(json === true ? JSON.stringify({ url, source, name, language }) : text())
}
