// The style of the pages stands inside them: nothing is painted before it is there, and a file of its own would be waited
// for. The policy names each by its hash, so that no other style works in a page.

import { createHash } from 'node:crypto'
import { type Html, styleElement } from './html.ts'
import { readOwnFile } from './own-files.ts'

/** That of the frame alone, of pages, and of the chat: each of files, in their order. */
const SHEETS = {
  style: ['style.css'],
  sheet: ['style.css', 'pages.css'],
  chat: ['style.css', 'room.css', 'messages.css', 'looks.css', 'menus.css'],
} as const

export type Sheet = keyof typeof SHEETS

interface Style {
  readonly element: Html
  /** As the policy names it (CSP 3, 2.3.1). */
  readonly source: string
}

const read = new Map<Sheet, Style>()

/** The element of a sheet. */
export function styleOf(sheet: Sheet): Html {
  return made(sheet).element
}

/** What the policy lets pages be styled by. */
export function styleSources(): string {
  return Object.keys(SHEETS)
    .filter((name): name is Sheet => name in SHEETS)
    .map((sheet) => made(sheet).source)
    .join(' ')
}

/** Files are read once. */
function made(sheet: Sheet): Style {
  const known = read.get(sheet)
  if (known !== undefined) return known
  const text = SHEETS[sheet].map(readOwnFile).join('\n')
  const source = `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const style = { element: styleElement(text), source }
  read.set(sheet, style)
  return style
}
