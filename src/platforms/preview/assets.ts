// What pages fetch: scripts and the icon. They are read once at the start; a request names one of them or nothing, so no
// path ever comes from outside.

import { sha256 } from '../../core/ids.ts'
import { readOwnFile } from './own-files.ts'
import type { Reply } from './reply.ts'

const TYPES = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const

const FILES: readonly (readonly [name: string, type: keyof typeof TYPES])[] = [
  // The page in front of the rooms (`npm run rooms`) is styled alike.
  ['style.css', 'css'],
  ['messages.css', 'css'],
  ['looks.css', 'css'],
  ['after-paint.js', 'js'],
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

/** Replies by address (`/page/room.js`). */
export type Assets = ReadonlyMap<string, Reply>

/** Reads them all. @throws Problem('unreadable-file') where one is missing */
export function readAssets(): Assets {
  return new Map(
    FILES.map(([name, type]): [string, Reply] => {
      const body = readOwnFile(name)
      const headers = { ETag: `"${sha256(body).slice(0, 16)}"` }
      return [`/page/${name}`, { status: 200, type: TYPES[type], body, headers }]
    }),
  )
}

/** The file, or 304 where the browser's copy is the same. */
export function assetReply(asset: Reply, ifNoneMatch: string | undefined): Reply {
  return ifNoneMatch !== undefined && ifNoneMatch === asset.headers?.ETag ? { ...asset, status: 304 } : asset
}
