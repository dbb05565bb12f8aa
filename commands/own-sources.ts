// What moderators do with the feeds of their server or chat: add finds one and shows it before anything is saved, remove
// asks first, check tells each stage of a feed's way.

import { type AddDeps, addedFeed, findSource } from '../src/actions/add-source.ts'
import { checkFeed } from '../src/actions/check-source.ts'
import { type Adding, MOST_ADDED_FEEDS, type FeedOfHome } from '../src/core/added-feed.ts'
import { homeOf } from '../src/core/channel.ts'
import type { CommandCall, CommandContext } from '../src/core/command.ts'
import { fold } from '../src/core/fold.ts'
import { httpUrl, normaliseUrl } from '../src/core/identity.ts'
import { type Post, button, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { checkPost, chooserPost, previewPost } from '../src/editorial/adding-post.ts'
import { answer, paragraph, sentences, typed } from './plain-answer.ts'

const MOST_NAMED = 5

/** `sources add`. */
export async function addSource(call: CommandCall, context: CommandContext): Promise<Post> {
  const { words, settings } = context
  const { url = '', name, language, edit } = call.options
  if (edit === 'discard') return sentences([words.ownTopics.discarded], [], context)
  const deps = askingDeps(call, context)
  if (edit === 'save' && name !== undefined) {
    return await save({ url, name, language: language ?? null }, call, context)
  }
  const found = await findSource(url, homeOf(settings), deps)
  if (found.kind === 'none') throw notFound(url, found.problem, context)
  if (found.kind === 'several') {
    const asked = (feed: { readonly url: string }) => ({ command: 'sources add', options: { url: feed.url } })
    return chooserPost(words.adding.several, found.feeds, asked, words)
  }
  const { feed } = found.preview
  const options = { url: feed.url, name: feed.name, ...(feed.language === null ? {} : { language: feed.language }) }
  const buttons = ['save', 'discard'].map((how) =>
    button(how === 'save' ? words.ownTopics.save : words.ownTopics.discard, {
      command: 'sources add',
      options: { ...options, edit: how },
    }),
  )
  return previewPost(found.preview, buttons, tellingOf(context))
}

async function save(
  given: Pick<FeedOfHome, 'url' | 'name' | 'language'>,
  call: CommandCall,
  context: CommandContext,
): Promise<Post> {
  const { store, words, settings, knowledge } = context
  const { adding } = words
  const home = homeOf(settings)
  const feed = addedFeed(given, home, knowledge)
  const outcome = await store.addFeed(feed, home, signatureOf(call, context), call.channel)
  if (outcome !== 'added') throw notAdded(outcome, feed.name, context)
  const buttons = [button(words.sources.title, { command: 'sources list', options: {} })]
  return answer(
    [paragraph([plain(adding.saved(feed.name))]), paragraph([plain(adding.savedNext)]), typed(adding.undo, '/undo')],
    buttons,
    context,
  )
}

function notAdded(outcome: Exclude<Adding, 'added'>, name: string, { words: { adding } }: CommandContext): Problem {
  switch (outcome) {
    case 'there':
      return new Problem('conflict', adding.there(name), adding.followedHint)
    case 'followed':
      return new Problem('conflict', adding.followed(name), adding.followedHint)
    case 'full':
      return new Problem('conflict', adding.full(MOST_ADDED_FEEDS), adding.fullHint)
    case 'unwanted':
      return new Problem('conflict', adding.unwanted, adding.unwantedHint)
  }
}

function notFound(address: string, problem: string, { words: { adding } }: CommandContext): Problem {
  const sentence = `${adding.notFound(address.slice(0, 200))}: ${problem}.`
  return new Problem('not-found', sentence, adding.notFoundHint)
}

/** `sources check`: a feed by its address, or by the name of its source. */
export async function checkSource(call: CommandCall, context: CommandContext): Promise<Post> {
  const { words, settings } = context
  const { adding } = words
  const asked = call.options['name'] ?? ''
  const feeds = await feedsOf(asked, context)
  const [feed, ...others] = feeds
  if (feed === undefined) throw new Problem('not-found', adding.noFeeds(asked), adding.followedHint)
  if (others.length > 0) {
    const check = ({ url }: { readonly url: string }) => ({ command: 'sources check', options: { name: url } })
    const offered = feeds.map(({ url }) => ({ url, title: null }))
    return chooserPost(adding.whichFeed(feed.name), offered, check, words)
  }
  const checked = await checkFeed(feed.url, feed.name, settings, askingDeps(call, context))
  return checkPost(checked, tellingOf(context))
}

/** The feeds that are meant, each with the name of its source. */
async function feedsOf(
  asked: string,
  { store, knowledge, settings }: CommandContext,
): Promise<{ readonly url: string; readonly name: string }[]> {
  const followed = await store.feeds()
  const { sources } = await store.counts()
  const nameOf = (source: string) =>
    knowledge.sources.find(({ id }) => id === source)?.name ??
    sources.find((one) => one.source === source)?.name ??
    source
  const all = followed.map(({ url, source, sourceName }) => ({ url, source, name: sourceName ?? nameOf(source) }))
  const address = httpUrl(asked) === null ? null : normaliseUrl(asked)
  if (address !== null) {
    const known = all.find(({ url }) => normaliseUrl(url) === address)
    return [known ?? { url: asked, name: httpUrl(asked)?.hostname ?? asked }]
  }
  const wanted = fold(asked)
  const here = await store.addedFeeds(homeOf(settings))
  const named = [...all, ...here].filter(({ source, name }) => source === asked || fold(name) === wanted)
  return [...new Map(named.map((one) => [one.url, one])).values()]
}

/** `sources remove`: what this server or chat added. */
export async function removeSource(call: CommandCall, context: CommandContext): Promise<Post> {
  const { words, settings, store } = context
  const { adding } = words
  const { name = '', edit } = call.options
  if (edit === 'discard') return sentences([words.ownTopics.discarded], [], context)
  const home = homeOf(settings)
  const feed = await addedHere(name, context)
  if (edit === undefined) {
    const request = (how: string) => ({ command: 'sources remove', options: { name: feed.url, edit: how } })
    const buttons = [button(adding.remove, request('save')), button(words.ownTopics.keep, request('discard'))]
    return sentences([adding.askRemove(feed.name), adding.removing], buttons, context)
  }
  const removed = await store.dropFeed(feed.url, home, signatureOf(call, context), call.channel)
  if (!removed) throw new Problem('conflict', adding.notAdded(feed.name), adding.nothingAdded)
  return answer([paragraph([plain(adding.removed(feed.name))]), typed(adding.bringBack, '/undo')], [], context)
}

/** A feed that was added here, by name or address. @throws Problem not-found */
async function addedHere(asked: string, context: CommandContext): Promise<FeedOfHome> {
  const { store, settings, words, knowledge } = context
  const { adding } = words
  // One of a known outlet is called as that is.
  const added = (await store.addedFeeds(homeOf(settings))).map((feed) => ({
    ...feed,
    name: knowledge.sources.find(({ id }) => id === feed.source)?.name ?? feed.name,
  }))
  const wanted = fold(asked)
  const address = normaliseUrl(asked)
  const found = added.find(
    ({ url, source, name }) => normaliseUrl(url) === address || source === asked || fold(name) === wanted,
  )
  if (found !== undefined) return found
  const known = knowledge.sources.find(({ id, name }) => id === asked || fold(name) === wanted)
  if (known !== undefined) {
    const example = /\s/u.test(known.name) ? `"${known.name}"` : known.name
    throw new Problem('not-found', adding.notAdded(known.name), `${adding.leaveOut} /settings without:${example}`)
  }
  const names = added.slice(0, MOST_NAMED).map(({ name }) => name)
  const hint = names.length === 0 ? adding.nothingAdded : adding.notAddedHint(words.list(names))
  throw new Problem('not-found', adding.notAdded(asked), hint, names.slice(0, 3), 'name')
}

/** What asking a feed takes. @throws Problem too-much where this server or chat had many looked at, else where none are */
function askingDeps({ asker }: CommandCall, context: CommandContext): AddDeps {
  const { finder, findLimit, settings, words, store, knowledge, clock } = context
  const { adding } = words
  if (finder === null) throw new Problem('conflict', adding.noFinder, adding.noFinderHint)
  const seconds = asker.operates === true ? 0 : (findLimit?.(homeOf(settings)) ?? 0)
  if (seconds > 0) throw new Problem('too-much', adding.tooMany, adding.again(Math.ceil(seconds / 60)))
  return { finder, store, knowledge, clock }
}

function signatureOf({ asker }: CommandCall, { clock }: CommandContext) {
  return { by: asker.id, at: new Date(clock.now()).toISOString() }
}

function tellingOf({ clock, settings, words }: CommandContext) {
  return { now: clock.now(), timeZone: settings.timeZone, words }
}
