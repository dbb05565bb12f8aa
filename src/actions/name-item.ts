// Which item is meant, where a command takes one and a message of the bot's is pointed at, or nothing is typed.
//
// 1. A number is that of an item of the digest that is pointed at.
// 2. Nothing typed means the one item that is shown there; of several, each is offered. Where nothing is pointed at, the
//    items of the newest digest here are.
// 3. What is shown is the story whose mark the message carries, else the items of the digest whose mark it carries or
//    that its buttons name, else the stories that its buttons open.

import type { ChannelId } from '../core/channel.ts'
import type { CommandOption } from '../core/command.ts'
import type { Edition } from '../core/edition.ts'
import { readItemNumber } from '../core/ids.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Store } from '../core/ports/store.ts'
import { type Pointed, storyOfMark } from '../core/pointed.ts'
import { Problem } from '../core/problem.ts'
import type { CommandRequest } from '../core/request.ts'
import type { Words } from '../core/words/words.ts'
import { editionOfId, editionOfMark } from './find-edition.ts'

interface Shown {
  readonly edition: Edition | null
  readonly items: readonly { readonly story: string; readonly label: string }[]
}

export interface NameContext {
  readonly store: Store
  readonly clock: Clock
  readonly channel: ChannelId
  readonly words: Words
  readonly pointed: Pointed | null
}

/** The request with the item that is meant; with a problem where that cannot be told. */
export async function nameItem(
  request: CommandRequest,
  known: readonly CommandOption[],
  context: NameContext,
): Promise<{ readonly request: CommandRequest; readonly problem: Problem | null }> {
  const option = known.find(({ kind }) => kind === 'story')
  const typed = option === undefined ? '' : (request.options[option.name] ?? '').trim()
  if (option === undefined || (typed !== '' && context.pointed === null)) return { request, problem: null }
  const number = readItemNumber(typed)
  if (typed !== '' && number === null) return { request, problem: null }
  const shown = context.pointed === null ? await newest(context) : await shownIn(context.pointed, context)
  const { words } = context
  const { edition, items } = shown
  const takesEdition = known.some(({ name }) => name === 'edition')
  const about = edition !== null && takesEdition ? { edition: edition.id } : {}
  const withStory = (story: string) => ({ ...request, options: { ...request.options, ...about, [option.name]: story } })
  if (number !== null) {
    if (edition === null) return { request, problem: null }
    const item = edition.items.find((one) => one.number === number)
    if (item !== undefined) return { request: withStory(item.story), problem: null }
    return { request, problem: new Problem('not-found', words.why.noItem(number), words.problem.storyHint) }
  }
  const [only] = items
  if (only === undefined) {
    const problem = new Problem('not-found', words.why.noItems, words.why.noItemsHint)
    return { request, problem: context.pointed === null ? null : problem }
  }
  if (items.length === 1) return { request: withStory(only.story), problem: null }
  const offers = items.map(({ story, label }) => ({ value: story, label }))
  return {
    request: { ...request, options: { ...request.options, ...about } },
    problem: new Problem('missing-option', words.why.which, '', offers, option.name),
  }
}

async function newest({ store, clock, channel, words }: NameContext): Promise<Shown> {
  const edition = await store.newestEdition(channel, new Date(clock.now()).toISOString())
  return { edition, items: edition === null ? [] : itemsOf(edition, words) }
}

async function shownIn({ mark, buttons }: Pointed, { store, clock, channel, words }: NameContext): Promise<Shown> {
  const now = new Date(clock.now()).toISOString()
  const requests: CommandRequest[] = []
  for (const id of buttons) {
    const request = await store.button(id, now)
    if (request !== null) requests.push(request)
  }
  const named = requests.find(({ options }) => options['edition'] !== undefined)?.options['edition']
  const stories = [...new Set(requests.flatMap(({ options }) => options['story'] ?? options['item'] ?? []))]
  const story = mark === null ? null : storyOfMark(mark)
  const marked = mark === null || story !== null ? null : await editionOfMark(store, channel, mark)
  const edition = marked ?? (named === undefined ? null : await editionOfId(store, named))
  // An answer about one story carries the edition too that it was opened from, whether that tells the story or not.
  if (story !== null) return { edition, items: [{ story, label: story }] }
  return {
    edition,
    items: edition === null ? stories.map((one) => ({ story: one, label: one })) : itemsOf(edition, words),
  }
}

/** Number and place or date: a label claims nothing of what is told. */
function itemsOf({ items }: Edition, words: Words): Shown['items'] {
  return items.map(({ number, story, placeName, dateLabel }) => ({
    story,
    label: `${words.number(number)} · ${placeName ?? dateLabel}`,
  }))
}
