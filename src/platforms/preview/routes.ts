// From a request to its reply. Pages and suggestions are read with GET; what asks the bot is POSTed by the page itself.
// A further page is one more line in the table.

import { z } from 'zod'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { Language } from '../../core/words/words.ts'
import { momentOf } from './clock-words.ts'
import { showEntry, showSaid } from './conversation-view.ts'
import type { Body } from './guard.ts'
import { textOf } from './html.ts'
import {
  noPage,
  saveAtDesk,
  showAnswer,
  showArticle,
  showDay,
  showDayMap,
  showDeliveries,
  showDesk,
  showFeeds,
  showStory,
  showTopicTest,
} from './page-routes.ts'
import { READING } from './pages.ts'
import { jsonReply, pageReply, type Reply } from './reply.ts'
import { roomPage } from './room-page.ts'
import type { PreviewRoom, RoomAnswer } from './room.ts'
import type { Asked, Bot } from './route.ts'
import { notice } from './shell.ts'

const MOST_SUGGESTIONS = 12
/** What people may type: the longest command that the bot reads. */
const question = z.object({ text: z.string().max(500) })
const pressed = z.object({ button: z.string().min(1).max(100) })

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  reply(bot: Bot, asked: Asked): Promise<Reply>
}

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/$/,
    reply: async (bot, { query }) =>
      pageReply(await roomPage(bot, { date: query.get('date'), look: query.get('look'), ask: query.get('ask') })),
  },
  { method: 'GET', path: /^\/day(?:\/(\d{4}-\d\d-\d\d))?$/, reply: showDay },
  { method: 'GET', path: /^\/map\/(\d{4}-\d\d-\d\d)\.png$/, reply: showDayMap },
  { method: 'GET', path: /^\/story\/([\w-]{1,64})$/, reply: showStory },
  { method: 'GET', path: new RegExp(`^/(${READING.join('|')})$`), reply: showAnswer },
  { method: 'GET', path: /^\/feeds$/, reply: showFeeds },
  { method: 'GET', path: /^\/deliveries$/, reply: showDeliveries },
  { method: 'GET', path: /^\/settings$/, reply: showDesk },
  { method: 'POST', path: /^\/settings$/, reply: saveAtDesk },
  { method: 'GET', path: /^\/topics$/, reply: showTopicTest },
  { method: 'GET', path: /^\/article\/([\w-]{1,64})$/, reply: showArticle },
  { method: 'GET', path: /^\/suggest$/, reply: suggest },
  { method: 'POST', path: /^\/ask$/, reply: ask },
  { method: 'POST', path: /^\/press$/, reply: press },
]

/** Replies to a request of somebody who may look; `read` gives what was POSTed, checked. */
export async function route(
  { method, url }: { readonly method: string; readonly url: URL | null },
  bot: Bot,
  read: () => Promise<Body>,
): Promise<Reply> {
  const here = url === null ? [] : ROUTES.filter(({ path }) => path.test(url.pathname))
  const found = here.find((each) => each.method === method)
  if (url === null || here.length === 0) return await noPage(bot)
  if (!found) {
    const allow = here.map((each) => (each.method === 'GET' ? 'GET, HEAD' : each.method)).join(', ')
    return wrongMethod(allow, (await bot.room.facts()).language)
  }
  const asked = { query: url.searchParams, part: found.path.exec(url.pathname)?.[1] ?? '', body: null }
  if (found.method === 'GET') return await found.reply(bot, asked)
  const body = await read()
  if ('refused' in body) return refuse(body.refused, (await bot.room.facts()).language)
  return await found.reply(bot, { ...asked, body: body.value })
}

/** A refusal: of the page's own script, or of somebody else's; in English where it is not known yet who asks. */
export function refuse(status: 400 | 401 | 403 | 413 | 415, language: Language = 'en'): Reply {
  return pageReply(notice('refused', language), status)
}

/** `allow`: the methods that the address knows. */
export function wrongMethod(allow: string, language: Language = 'en'): Reply {
  return { ...pageReply(notice('noPage', language), 405), headers: { Allow: allow } }
}

async function suggest({ room }: Bot, { query }: Asked): Promise<Reply> {
  const text = (query.get('text') ?? '').slice(0, 500)
  return jsonReply((await room.suggest(text)).slice(0, MOST_SUGGESTIONS))
}

async function ask({ room }: Bot, { body }: Asked): Promise<Reply> {
  const read = question.safeParse(body)
  return read.success ? answer(room, await room.ask(read.data.text)) : refuse(400)
}

async function press({ room }: Bot, { body }: Asked): Promise<Reply> {
  const read = pressed.safeParse(body)
  return read.success ? answer(room, await room.press(read.data.button)) : refuse(400)
}

/** `html` is a whole entry, or with `edit` what takes the place of the pressed message. */
async function answer(room: PreviewRoom, { asked, says, refused, edit }: RoomAnswer): Promise<Reply> {
  const facts = await room.facts()
  const { page: words } = wordsOf(facts.language)
  const said = await showSaid(says, (url) => room.articleByUrl(url), words)
  // A refusal never stands in the place of what was there.
  const replaces = edit && !refused
  const entry = { asked, at: momentOf(facts, facts.now), said: said.markup, refused }
  const markup = replaces ? said.markup : showEntry(entry, words)
  return jsonReply({ html: textOf(markup), edit: replaces, refused, firstLine: said.firstLine })
}
