// What the page asks: the state of a room as one person sees it, files, doings. Markup is made here, escaped.

import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Assets } from '../../src/platforms/preview/assets.ts'
import { assetReply } from '../../src/platforms/preview/assets.ts'
import { isOwnPage, readBody } from '../../src/platforms/preview/guard.ts'
import { textOf } from '../../src/platforms/preview/html.ts'
import { jsonReply, pageReply, type Reply } from '../../src/platforms/preview/reply.ts'
import { roomsPage } from './page.ts'
import { actionShape, type Outcome, type Room, type Shown, type Site } from './site.ts'

const doing = z.object({ room: z.string(), person: z.string(), action: actionShape })
const trouble = z.object({ platform: z.enum(['discord', 'telegram']), id: z.string() })

export type Answer = Reply | { readonly file: Shown }

/** Answers a request whose Host header was already found to be the page's own. */
export async function route(request: IncomingMessage, sites: readonly Site[], assets: Assets): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const asset = assets.get(url.pathname)
  if (request.method === 'POST') return post(request, url.pathname, sites)
  if (request.method !== 'GET' && request.method !== 'HEAD') return said('That cannot be done here.', 405)
  if (asset) return assetReply(asset, request.headers['if-none-match'])
  switch (url.pathname) {
    case '/':
      return pageReply(roomsPage())
    case '/api/rooms':
      return jsonReply(await rooms(sites))
    case '/api/room':
      return jsonReply(await room(sites, url.searchParams))
    case '/api/commands':
      return jsonReply(commands(sites, url.searchParams))
    case '/api/file':
      return file(sites, url.searchParams)
    default:
      return said('There is no such page.', 404)
  }
}

async function post(request: IncomingMessage, path: string, sites: readonly Site[]): Promise<Reply> {
  if (!isOwnPage(request.headers, { url: null })) return said('Only the page itself may do that.', 403)
  const body = await readBody(request)
  if ('refused' in body) return said('The request could not be read.', body.refused)
  if (path === '/api/do') return act(sites, doing.safeParse(body.value).data)
  if (path !== '/api/trouble') return said('There is no such page.', 404)
  const given = trouble.safeParse(body.value).data
  const site = sites.find(({ platform }) => platform === given?.platform)
  if (!given || !site) return said('The request could not be read.', 400)
  return attempt(async () => ({ note: site.trouble(given.id) }))
}

function act(sites: readonly Site[], given: z.infer<typeof doing> | undefined): Promise<Reply> | Reply {
  if (!given) return said('The request could not be read.', 400)
  const { room: id, person, action } = given
  return attempt(() => {
    const { site, room } = whereOf(sites, id, person)
    return site.act(room, person, action)
  })
}

/** What a client would not let a person do is a sentence too. */
async function attempt(work: () => Promise<Outcome>): Promise<Reply> {
  try {
    const outcome = await work()
    const { modal } = outcome
    return jsonReply({ ...outcome, ...(modal ? { modal: { ...modal, html: textOf(modal.html) } } : {}) })
  } catch (error) {
    return jsonReply({ note: error instanceof Error ? error.message : String(error), failed: true })
  }
}

async function rooms(sites: readonly Site[]): Promise<object> {
  const platforms = sites.map(async (site) => ({
    platform: site.platform,
    connected: await site.connected(),
    troubles: site.troubles,
  }))
  return {
    platforms: await Promise.all(platforms),
    rooms: sites.flatMap((site) => site.rooms()),
    people: sites.flatMap((site) => site.people().map(({ id, name, role }) => ({ id, name, role }))),
  }
}

async function room(sites: readonly Site[], query: URLSearchParams): Promise<object> {
  const { site, room, person } = placed(sites, query)
  const entries = site.entries(room, person).map((entry) => ({ id: entry.id, html: textOf(entry.html) }))
  return { room, connected: await site.connected(), entries, log: site.log(), problems: site.problems() }
}

function commands(sites: readonly Site[], query: URLSearchParams): object {
  const { site, room, person } = placed(sites, query)
  return { commands: site.offered(room, person) }
}

function file(sites: readonly Site[], query: URLSearchParams): Answer {
  const { site, room, person } = placed(sites, query)
  const shown = site.file(room, person, query.get('message') ?? '', Number(query.get('at')))
  return shown ? { file: shown } : said('There is no such file.', 404)
}

function placed(sites: readonly Site[], query: URLSearchParams) {
  return whereOf(sites, query.get('room') ?? '', query.get('person') ?? '')
}

interface Where {
  readonly site: Site
  readonly room: Room
  readonly person: string
}

function whereOf(sites: readonly Site[], id: string, person: string): Where {
  for (const site of sites) {
    const room = site.rooms().find((one) => one.id === id)
    if (room?.people.includes(person)) return { site, room, person }
  }
  throw new NotThere('There is no such room, or this person is not in it.')
}

/** A room or person that is not there. */
export class NotThere extends Error {}

export function said(note: string, status: number): Reply {
  return jsonReply({ note, failed: true }, status)
}
