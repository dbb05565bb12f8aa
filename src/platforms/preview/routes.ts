// From a request to its reply. Pages and suggestions are read with GET; what asks the bot is POSTed by the page itself.
// A page of the console that is to come is one more line in the table.

import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { articlePage } from './article-page.ts'
import { assetReply, type Assets } from './assets.ts'
import { momentOf } from './clock-words.ts'
import { showEntry, showSaid } from './conversation-view.ts'
import { isOwnPage, readBody } from './guard.ts'
import { textOf } from './html.ts'
import { words } from './page-words.ts'
import { jsonReply, pageReply, type Reply } from './reply.ts'
import { roomPage } from './room-page.ts'
import type { PreviewRoom, RoomAnswer } from './room.ts'
import { notice } from './shell.ts'

const MOST_SUGGESTIONS = 12
/** What people may type: the longest command that the bot reads. */
const question = z.object({ text: z.string().max(500) })
const pressed = z.object({ button: z.string().min(1).max(100) })

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  reply(room: PreviewRoom, asked: Asked): Promise<Reply>
}

interface Asked {
  readonly query: URLSearchParams
  /** What the path's brackets caught. */
  readonly part: string
  /** The JSON body of a POST. */
  readonly body: unknown
}

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/$/,
    reply: async (room, { query }) =>
      pageReply(await roomPage(room, { date: query.get('date'), look: query.get('look') })),
  },
  { method: 'GET', path: /^\/article\/([\w-]{1,64})$/, reply: showArticle },
  { method: 'GET', path: /^\/suggest$/, reply: suggest },
  { method: 'POST', path: /^\/ask$/, reply: ask },
  { method: 'POST', path: /^\/press$/, reply: press },
]

/** Replies to a request whose Host header was already found to be the preview's own. */
export async function route(request: IncomingMessage, room: PreviewRoom, assets: Assets): Promise<Reply> {
  const address = `http://localhost${request.url ?? ''}`
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null) return noPage()
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const asset = assets.get(url.pathname)
  if (asset) return method === 'GET' ? assetReply(asset, request.headers['if-none-match']) : wrongMethod('GET, HEAD')
  const here = ROUTES.filter(({ path }) => path.test(url.pathname))
  const found = here.find((each) => each.method === method)
  if (here.length === 0) return noPage()
  if (!found) return wrongMethod(here[0]?.method === 'GET' ? 'GET, HEAD' : 'POST')
  const asked = { query: url.searchParams, part: found.path.exec(url.pathname)?.[1] ?? '', body: null }
  if (found.method === 'GET') return found.reply(room, asked)
  if (!isOwnPage(request.headers)) return refuse(403)
  const body = await readBody(request)
  return 'refused' in body ? refuse(body.refused) : found.reply(room, { ...asked, body: body.value })
}

/** A refusal: of the page's own script, or of somebody else's. */
export function refuse(status: 400 | 403 | 413 | 415): Reply {
  return pageReply(notice(words.refused, words.refusedHint), status)
}

function noPage(): Reply {
  return pageReply(notice(words.noPage, words.noPageHint), 404)
}

function wrongMethod(allow: string): Reply {
  return { ...pageReply(notice(words.noPage, words.noPageHint), 405), headers: { Allow: allow } }
}

async function showArticle(room: PreviewRoom, { part, query }: Asked): Promise<Reply> {
  const article = await room.article(part)
  if (article === null) return noPage()
  const sentence = /^\d{1,8}$/.exec(query.get('sentence') ?? '')
  return pageReply(articlePage(article, sentence ? Number(sentence[0]) : null, await room.facts()))
}

async function suggest(room: PreviewRoom, { query }: Asked): Promise<Reply> {
  const text = (query.get('text') ?? '').slice(0, 500)
  return jsonReply((await room.suggest(text)).slice(0, MOST_SUGGESTIONS))
}

async function ask(room: PreviewRoom, { body }: Asked): Promise<Reply> {
  const read = question.safeParse(body)
  return read.success ? answer(room, await room.ask(read.data.text)) : refuse(400)
}

async function press(room: PreviewRoom, { body }: Asked): Promise<Reply> {
  const read = pressed.safeParse(body)
  return read.success ? answer(room, await room.press(read.data.button)) : refuse(400)
}

/** `html` is a whole entry, or with `edit` what takes the place of the pressed message. */
async function answer(room: PreviewRoom, { asked, says, refused, edit }: RoomAnswer): Promise<Reply> {
  const facts = await room.facts()
  const said = await showSaid(says, (url) => room.articleByUrl(url))
  // A refusal never stands in the place of what was there.
  const replaces = edit && !refused
  const markup = replaces ? said.markup : showEntry(asked, momentOf(facts, facts.now), said.markup, refused)
  return jsonReply({ html: textOf(markup), edit: replaces, refused, firstLine: said.firstLine })
}
