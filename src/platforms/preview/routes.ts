// From a request to its reply. Pages and suggestions are read with GET; what asks the bot is POSTed by the page itself.
// A further page is one more line in the table.

import { z } from 'zod'
import { wordsOf } from '../../core/words/catalogue.ts'
import { momentOf } from './clock-words.ts'
import { showEntry, showSaid } from './conversation-view.ts'
import type { Body } from './guard.ts'
import { textOf } from './html.ts'
import { showForm } from './menu.ts'
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
  showRoom,
  showStory,
  showTopicTest,
} from './page-routes.ts'
import { READING } from './pages.ts'
import { refuse, wrongMethod } from './refusals.ts'
import { jsonReply, type Reply } from './reply.ts'
import type { PreviewRoom, RoomAnswer } from './room.ts'
import type { Asked, Bot } from './route.ts'

const MOST_SUGGESTIONS = 12
/** What people may type: the longest command that the bot reads. */
const question = z.object({ text: z.string().max(500) })
/** Of a menu what was chosen, of a form what was typed: as many values, as long, as Discord's menus and forms take. */
const pressed = z.object({
  button: z.string().min(1).max(100),
  label: z.string().max(100).optional(),
  values: z.array(z.string().max(100)).max(25).optional(),
  typed: z.string().max(500).optional(),
})

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  reply(bot: Bot, asked: Asked): Promise<Reply>
}

const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/$/, reply: showRoom },
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
    return wrongMethod(allow, await bot.room.language(), bot.visit)
  }
  const asked = { query: url.searchParams, part: found.path.exec(url.pathname)?.[1] ?? '', body: null }
  if (found.method === 'GET') return await found.reply(bot, asked)
  const body = await read()
  if ('refused' in body) return refuse(body.refused, await bot.room.language(), bot.visit)
  return await found.reply(bot, { ...asked, body: body.value })
}

async function suggest({ room }: Bot, { query }: Asked): Promise<Reply> {
  const text = (query.get('text') ?? '').slice(0, 500)
  return jsonReply((await room.suggest(text)).slice(0, MOST_SUGGESTIONS))
}

async function ask({ room, visit }: Bot, { body }: Asked): Promise<Reply> {
  const read = question.safeParse(body)
  return read.success ? answer(room, await room.ask(read.data.text)) : refuse(400, await room.language(), visit)
}

async function press({ room, visit }: Bot, { body }: Asked): Promise<Reply> {
  const read = pressed.safeParse(body)
  if (!read.success) return refuse(400, await room.language(), visit)
  const { button, ...given } = read.data
  const answered = await room.press(button, given)
  if (!('form' in answered)) return await answer(room, answered)
  const form = showForm(answered.form, wordsOf(await room.language()).page)
  return form === null ? refuse(400, await room.language(), visit) : jsonReply({ form: textOf(form) })
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
