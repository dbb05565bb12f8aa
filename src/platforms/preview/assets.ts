// The page's own files: style, script, icon. They lie beside this file's source and are read once at the start; a request
// names one of them or nothing, so no path ever comes from outside. The compiler does not copy them, so from `dist/` they
// are found in the source folder of the same project. What a page needs of style is served as one file.

import { readFile } from 'node:fs/promises'
import { sha256 } from '../../core/ids.ts'
import { Problem } from '../../core/problem.ts'
import type { Reply } from './reply.ts'

const TYPES = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const

/** Each is made of its own file, or of several in their order. */
const FILES: readonly (readonly [name: string, type: keyof typeof TYPES, of?: readonly string[]])[] = [
  ['style.css', 'css'],
  ['sheet.css', 'css', ['style.css', 'pages.css']],
  ['chat.css', 'css', ['style.css', 'room.css', 'messages.css', 'looks.css', 'menus.css']],
  // The page in front of the rooms (`npm run rooms`) shows messages too.
  ['messages.css', 'css'],
  ['looks.css', 'css'],
  ['first.js', 'js'],
  ['theme.js', 'js'],
  ['room.js', 'js'],
  ['conversation.js', 'js'],
  ['menus.js', 'js'],
  ['forms.js', 'js'],
  ['suggestions.js', 'js'],
  ['spoilers.js', 'js'],
  ['desk.js', 'js'],
  ['icon.svg', 'svg'],
]

/** Replies by address (`/page/style.css`). */
export type Assets = ReadonlyMap<string, Reply>

/** Reads them all; rejects with Problem('unreadable-file') where one is missing. */
export async function readAssets(): Promise<Assets> {
  const entries = await Promise.all(
    FILES.map(async ([name, type, of = [name]]): Promise<[string, Reply]> => {
      const body = (await Promise.all(of.map(readOwnFile))).join('\n')
      const headers = { ETag: `"${sha256(body).slice(0, 16)}"` }
      return [`/page/${name}`, { status: 200, type: TYPES[type], body, headers }]
    }),
  )
  return new Map(entries)
}

/** The file, or 304 where the browser's copy is the same. */
export function assetReply(asset: Reply, ifNoneMatch: string | undefined): Reply {
  return ifNoneMatch !== undefined && ifNoneMatch === asset.headers?.ETag ? { ...asset, status: 304 } : asset
}

async function readOwnFile(name: string): Promise<string> {
  const places = [`./page/${name}`, `../../../../src/platforms/preview/page/${name}`]
  for (const place of places) {
    const text = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => null)
    if (text !== null) return text
  }
  throw new Problem(
    'unreadable-file',
    `The preview's file ${name} is missing.`,
    'Run the program from its whole project folder.',
  )
}
