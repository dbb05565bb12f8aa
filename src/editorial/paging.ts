// Buttons that turn pages in place.

import { type Button, button } from '../core/post.ts'
import type { Words } from '../core/words/words.ts'

/** Previous and next where there are such pages. `page` counts from 0. */
export function pagingButtons(
  command: string,
  options: Readonly<Record<string, string>>,
  page: number,
  pages: number,
  words: Words,
): Button[] {
  const to = (number: number) => ({ command, options: { ...options, page: String(number) } })
  return [
    ...(page > 0 ? [button(`◀ ${words.button.previous}`, to(page - 1))] : []),
    ...(page + 1 < pages ? [button(`${words.button.next} ▶`, to(page + 1))] : []),
  ]
}

/** "1–6"; "1" where there is only one. */
export function rangeOf(first: number, count: number, words: Words): string {
  return count === 1 ? words.number(first) : `${words.number(first)}–${words.number(first + count - 1)}`
}
