// Every request comes in here: is it for this preview, from its own page, from somebody who may look? Only then is it
// routed. Style and script are for everybody, since the form to sign in needs them.

import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Clock } from '../../core/ports/clock.ts'
import type { Log } from '../../core/ports/log.ts'
import { type Assets, assetReply } from './assets.ts'
import type { Attempts } from './attempts.ts'
import { type Body, isOwnHost, isOwnPage, type Reach, readBody } from './guard.ts'
import type { PreviewPages } from './pages.ts'
import { refuse, wrongMethod } from './refusals.ts'
import { type Reply, seeOther } from './reply.ts'
import type { PreviewRoom } from './room.ts'
import { route } from './routes.ts'
import type { Sessions } from './sessions.ts'
import { askPassword, leave, takePassword } from './sign-in.ts'

export interface House {
  readonly room: PreviewRoom
  readonly pages: PreviewPages
  readonly assets: Assets
  readonly reach: Reach
  readonly sessions: Sessions
  readonly attempts: Attempts
  readonly clock: Clock
  readonly log: Log
}

const withToken = z.object({ token: z.string() })

/** The reply to a request. Rejects only where the program failed. */
export async function enter(request: IncomingMessage, house: House): Promise<Reply> {
  const { headers } = request
  if (!isOwnHost(headers, house.reach)) return refuse(403, await house.room.language())
  const address = `http://localhost${request.url ?? ''}`
  const url = URL.canParse(address) ? new URL(address) : null
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
  const asset = house.assets.get(url?.pathname ?? '')
  if (asset)
    return method === 'GET'
      ? assetReply(asset, headers['if-none-match'])
      : wrongMethod('GET, HEAD', await house.room.language())
  const visit = house.sessions.visit(headers.cookie)
  if (visit === null) return await atTheDoor(request, method, url ?? new URL('http://localhost/'), house)
  const { room, pages } = house
  if (visit.signedIn && url?.pathname === '/sign-in') return seeOther('/')
  if (visit.signedIn && url?.pathname === '/sign-out') {
    const language = await room.language()
    if (method !== 'POST') return wrongMethod('POST', language, visit)
    const body = await checkedBody(request, visit.token, house)
    return 'refused' in body ? refuse(body.refused, language, visit) : leave(house, headers.cookie)
  }
  return await route({ method, url }, { room, pages, visit }, () => checkedBody(request, visit.token, house))
}

/** For those who have not signed in there is one page. */
async function atTheDoor(request: IncomingMessage, method: string, url: URL, house: House): Promise<Reply> {
  const language = await house.room.language()
  if (url.pathname !== '/sign-in') {
    const to = new URLSearchParams({ to: `${url.pathname}${url.search}` }).toString()
    return method === 'GET' ? seeOther(url.pathname === '/' ? '/sign-in' : `/sign-in?${to}`) : refuse(401, language)
  }
  if (method === 'GET') return askPassword(house, url.searchParams.get('to') ?? '/', language)
  if (method !== 'POST') return wrongMethod('GET, HEAD, POST', language)
  const body = await checkedBody(request, house.sessions.signInToken, house)
  return 'refused' in body ? refuse(body.refused, language) : takePassword(house, request, body.value, language)
}

/** What is POSTed, if the page itself did so with its token. */
async function checkedBody(request: IncomingMessage, token: string, { reach, sessions }: House): Promise<Body> {
  if (!isOwnPage(request.headers, reach)) return { refused: 403 }
  const body = await readBody(request)
  if ('refused' in body) return body
  const field = withToken.safeParse(body.value)
  const given = request.headers['x-sitrep-token'] ?? (field.success ? field.data.token : '')
  return typeof given === 'string' && sessions.isToken(given, token) ? body : { refused: 403 }
}
