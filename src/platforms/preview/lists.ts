// Long lists, a page at a time.

import type { PageWords } from '../../core/words/page-words.ts'
import { pageAddress } from './addresses.ts'
import { attributes, html, type Html } from './html.ts'

/** Pages near the one that is shown, beside the first and the last. */
const NEAR = 2

/** Links to the pages of a list whose end is known; null where there is one page. */
export function showPages(
  { page, pages }: { readonly page: number; readonly pages: number },
  path: string,
  { list }: PageWords,
): Html | null {
  if (pages < 2) return null
  const shown = Array.from({ length: pages }, (_, at) => at).filter(
    (at) => at === 0 || at === pages - 1 || Math.abs(at - page) <= NEAR,
  )
  return html`<nav class="turn" aria-label="${list.pages}"><ul>${shown.map(
    (at) =>
      html`<li><a${attributes({ href: pageAddress(path, at), 'aria-current': at === page ? 'page' : null })}>${list.page(at + 1)}</a></li>`,
  )}</ul></nav>`
}

/** Newer and older, of a list whose end is not known; null where neither is there. */
export function showTurns(
  { page, more }: { readonly page: number; readonly more: boolean },
  path: string,
  query: Readonly<Record<string, string>>,
  { list }: PageWords,
): Html | null {
  if (page === 0 && !more) return null
  return html`<nav class="turn" aria-label="${list.pages}"><ul>
    ${page > 0 && html`<li><a href="${pageAddress(path, page - 1, query)}">${list.newer}</a></li>`}
    <li>${list.page(page + 1)}</li>
    ${more && html`<li><a href="${pageAddress(path, page + 1, query)}">${list.older}</a></li>`}
  </ul></nav>`
}
