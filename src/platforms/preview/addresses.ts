// Requests as addresses and back. Only what reads has an address: whatever changes something is pressed, never linked.

import type { CommandRequest } from '../../core/request.ts'
import { READING, type Reading } from './pages.ts'

const LONGEST_OPTION = 500

/** Where the answer to a request stands; null for one that has no page. */
export function addressOf({ command, options }: CommandRequest): string | null {
  if (!READING.some((name) => name === command)) return null
  const { story, ...others } = options
  const inPath = command === 'story' && story !== undefined && /^[\w-]{1,64}$/.test(story)
  return withQuery(inPath ? `/story/${story}` : `/${command}`, inPath ? others : options)
}

/** The request that an address asks. */
export function requestOf(
  command: Reading,
  query: URLSearchParams,
  story: string,
): CommandRequest & { readonly command: Reading } {
  const given = [...query].filter(([name, value]) => /^[a-z]{1,32}$/.test(name) && value.trim() !== '')
  const options = Object.fromEntries(given.map(([name, value]) => [name, value.slice(0, LONGEST_OPTION)]))
  return { command, options: story === '' ? options : { ...options, story } }
}

/** The chat room with a command in its box, which is not asked until somebody sends it. */
export function chatAddress(typed: string): string {
  return withQuery('/', { ask: typed })
}

/** A page of a long list (from 0); the first one has the bare address. */
export function pageAddress(path: string, page: number, more: Readonly<Record<string, string>> = {}): string {
  return withQuery(path, page === 0 ? more : { ...more, page: String(page) })
}

/** The page that a query asks for, from 0; far pages are none. */
export function pageOf(query: URLSearchParams): number {
  const asked = /^\d{1,4}$/.exec(query.get('page') ?? '')
  return asked === null ? 0 : Number(asked[0])
}

function withQuery(path: string, options: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(options).toString()
  return query === '' ? path : `${path}?${query}`
}
