// The pages beside the chat room, from a request to a reply.

import { z } from 'zod'
import { isDay } from '../../core/time.ts'
import { pageOf, requestOf } from './addresses.ts'
import { articlePage } from './article-page.ts'
import { dayPage } from './day-page.ts'
import { chosenIn, deskFrame, deskMain } from './desk-page.ts'
import { topicPage } from './topic-page.ts'
import { deliveriesFrame, deliveriesMain, stateOf } from './deliveries-page.ts'
import { feedsFrame, feedsMain } from './feeds-page.ts'
import { type DeskView, READING, type Reading } from './pages.ts'
import { readPage } from './read-page.ts'
import { refuse } from './refusals.ts'
import { pageReply, partsReply, pictureReply, type Reply } from './reply.ts'
import { roomFrame, roomMain } from './room-page.ts'
import { type Asked, type Bot, type PageFacts, factsFor } from './route.ts'
import { notice, shell, shellInParts } from './shell.ts'

/** Where nothing stands at an address. */
export async function noPage(bot: Bot): Promise<Reply> {
  return pageReply(notice('noPage', await bot.room.language(), bot.visit), 404)
}

export async function showDay(bot: Bot, { part, query }: Asked): Promise<Reply> {
  const asked = part === '' ? query.get('date') : part
  if (asked !== null && !isDay(asked)) return await noPage(bot)
  const { room, pages } = bot
  const [day, facts] = [await pages.day(asked, pageOf(query)), await factsFor(bot)]
  return pageReply(await dayPage(day, facts, (url) => room.articleByUrl(url)))
}

export async function showDayMap(bot: Bot, { part }: Asked): Promise<Reply> {
  const png = isDay(part) ? await bot.pages.dayMap(part) : null
  return png === null ? await noPage(bot) : pictureReply(png)
}

export async function showStory(bot: Bot, { part, query }: Asked): Promise<Reply> {
  return await answered(bot, 'story', query, part)
}

export async function showAnswer(bot: Bot, { part, query }: Asked): Promise<Reply> {
  const command = READING.find((name) => name === part)
  return command === undefined ? await noPage(bot) : await answered(bot, command, query, '')
}

/** A refusal is no such page, in the bot's own words; a question without words is a page that asks for them. */
async function answered(bot: Bot, command: Reading, query: URLSearchParams, story: string): Promise<Reply> {
  const request = requestOf(command, query, story)
  const { room, pages } = bot
  const read = await pages.read(request)
  const page = await readPage(command, read, await factsFor(bot), (url) => room.articleByUrl(url))
  return pageReply(page, read.refused && Object.keys(request.options).length > 0 ? 404 : 200)
}

export async function showRoom(bot: Bot, { query }: Asked): Promise<Reply> {
  const facts = await factsFor(bot)
  const given = { date: query.get('date'), look: query.get('look'), ask: query.get('ask') }
  return partsReply(shellInParts(roomFrame(facts), () => roomMain(bot.room, facts, given)))
}

export async function showFeeds(bot: Bot, { query }: Asked): Promise<Reply> {
  const facts = await factsFor(bot)
  const main = async () => feedsMain(await bot.pages.feeds(pageOf(query)), facts)
  return partsReply(shellInParts(feedsFrame(facts), main))
}

export async function showDeliveries(bot: Bot, { query }: Asked): Promise<Reply> {
  const state = stateOf(query)
  const facts = await factsFor(bot)
  const main = async () => deliveriesMain(await bot.pages.deliveries(state, pageOf(query)), state, facts)
  return partsReply(shellInParts(deliveriesFrame(facts), main))
}

export async function showArticle(bot: Bot, { part, query }: Asked): Promise<Reply> {
  const article = await bot.room.article(part)
  if (article === null) return await noPage(bot)
  const sentence = /^\d{1,8}$/.exec(query.get('sentence') ?? '')
  return pageReply(articlePage(article, sentence ? Number(sentence[0]) : null, await factsFor(bot)))
}

export async function showDesk(bot: Bot, { query }: Asked): Promise<Reply> {
  return await atDesk(bot, query.get('channel'), { chosen: chosenIn(query) })
}

const channel = z.string().max(100).optional()
const pressed = z.union([
  z.object({ channel, button: z.string().regex(/^[\w:-]{1,100}$/) }),
  z.object({ channel, undo: z.string().regex(/^\d{1,15}$/) }),
])

/** Saving, discarding, switching: what a button of the panel asks. */
export async function saveAtDesk(bot: Bot, { body }: Asked): Promise<Reply> {
  const read = pressed.safeParse(body)
  if (!read.success) return refuse(400, await bot.room.language(), bot.visit)
  const { channel: asked = null, ...given } = read.data
  return await atDesk(bot, asked, given)
}

/**
 * What is set on a live channel is changed only by who was let in. Where something is only chosen, the page begins before
 * its digest is composed; where something was saved, it is in the language that was set a moment ago.
 */
async function atDesk(bot: Bot, asked: string | null, given: Pressed): Promise<Reply> {
  const channels = await bot.pages.channel(asked)
  if ('missing' in channels) return await noChannel(bot, channels.missing)
  const mayChange = channels.own || bot.visit.signedIn
  if (!mayChange && !('chosen' in given)) return refuse(403, await bot.room.language(), bot.visit)
  const asks = { ...given, channel: channels.here.id, mayChange }
  const mainFor = async (view: DeskView, facts: PageFacts) =>
    await deskMain(view, { channels, mayChange }, facts, (url) => bot.room.articleByUrl(url))
  if ('chosen' in given) {
    const facts = await factsFor(bot)
    const main = async () => await mainFor(await bot.pages.desk(asks), facts)
    return partsReply(shellInParts(deskFrame(mayChange, facts), main))
  }
  const view = await bot.pages.desk(asks)
  const facts = await factsFor(bot)
  return pageReply(shell({ ...deskFrame(mayChange, facts), main: await mainFor(view, facts) }))
}

type Pressed =
  | { readonly chosen: Readonly<Record<string, string>> }
  | { readonly button: string }
  | { readonly undo: string }

async function noChannel({ room, visit }: Bot, why: 'gone' | 'private'): Promise<Reply> {
  const language = await room.language()
  return why === 'gone'
    ? pageReply(notice('noChannel', language, visit), 404)
    : pageReply(notice('notYours', language, visit), 403)
}

export async function showTopicTest(bot: Bot, { query }: Asked): Promise<Reply> {
  const typed = (query.get('query') ?? '').trim().slice(0, 500)
  const channels = await bot.pages.channel(query.get('channel'))
  if ('missing' in channels) return await noChannel(bot, channels.missing)
  const test = typed === '' ? null : await bot.pages.tryTopic(typed, channels.here.id)
  const asked = { query: typed, channels }
  return pageReply(await topicPage(asked, test, await factsFor(bot), (url) => bot.room.articleByUrl(url)))
}
