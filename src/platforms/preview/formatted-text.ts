// Formatted text as both platforms have it, once their syntax is read: lines of runs. One place turns it into HTML, so
// that escaping, links and reading direction are the same whatever the platform.

import type { PageWords } from '../../core/words/page-words.ts'
import { attributes, html, type Html } from './html.ts'

export interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly code?: boolean
  readonly spoiler?: boolean
  /** As the payload carries it; http(s) only. */
  readonly href?: string
  /** A command that the text asks when pressed. */
  readonly command?: string
  /** Where it is another language than that around it. */
  readonly lang?: string
}

export interface Run extends Style {
  readonly text: string
}

export interface Line {
  readonly kind: 'text' | 'heading' | 'small' | 'item' | 'code'
  /** Of a heading, 1 to 3; of a list item, its depth from 0. */
  readonly level?: number
  /** What stands before a list item: "•" or "3.". */
  readonly marker?: string
  readonly runs: readonly Run[]
}

export type TextBlock =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  /** Telegram folds an expandable quotation behind its first lines. */
  | { readonly kind: 'quote'; readonly expandable: boolean; readonly lines: readonly Line[] }

/** Where a link leads: a page of the preview where the article is stored, else the address itself. */
export interface LinkTarget {
  readonly href: string
  readonly stored: boolean
}

/** Given a link's address and the words around it. */
export type LinkTo = (href: string, near: string) => LinkTarget

/** The text of runs, without formatting. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Cuts runs at line breaks: always one line more than there are breaks. */
export function linesOfRuns(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines
}

/** Only http and https: no other scheme becomes a link. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^\s]/i.test(href) && URL.canParse(href)
}

/** Blocks as HTML; every line finds its own direction. */
export function showBlocks(blocks: readonly TextBlock[], linkTo: LinkTo, words: PageWords): Html {
  const near = nearbyText(blocks)
  const show = (lines: readonly Line[]): readonly Html[] =>
    lines.map((line) => showLine(line, (href) => linkTo(href, near.get(line) ?? ''), words))
  return html`${blocks.map((block) => {
    const shown = show(block.lines)
    if (block.kind === 'lines') return shown
    if (!block.expandable) return html`<blockquote class="quote">${shown}</blockquote>`
    return html`<blockquote class="quote folded"><div class="folded-text">${shown}</div><button${attributes(unfold(words))}>${words.more}</button></blockquote>`
  })}`
}

function unfold({ more, less }: PageWords): Readonly<Record<string, string>> {
  return { type: 'button', class: 'unfold', 'aria-expanded': 'false', 'data-more': more, 'data-less': less }
}

/** Every link in blocks, with the words around it. */
export function linksOf(blocks: readonly TextBlock[]): readonly { readonly href: string; readonly near: string }[] {
  const near = nearbyText(blocks)
  return [...near].flatMap(([line, text]) =>
    line.runs.flatMap(({ href }) => (href === undefined ? [] : [{ href, near: text }])),
  )
}

/**
 * The words that a link of a line stands for: its own line and those above it, up to the line before with a link.
 * So each item of a list keeps to itself, and a heading or a quotation in between belongs to what follows.
 */
function nearbyText(blocks: readonly TextBlock[]): ReadonlyMap<Line, string> {
  const near = new Map<Line, string>()
  let above: string[] = []
  for (const line of blocks.flatMap((block) => block.lines)) {
    above.push(textOfRuns(line.runs))
    if (!line.runs.some((run) => run.href !== undefined)) continue
    near.set(line, above.slice(-6).join('\n'))
    above = []
  }
  return near
}

function showLine(line: Line, target: (href: string) => LinkTarget, words: PageWords): Html {
  const text = showRuns(line.runs, target, words)
  switch (line.kind) {
    case 'heading':
      return html`<p class="heading h${line.level ?? 1}" dir="auto">${text}</p>`
    case 'small':
      return html`<p class="small" dir="auto">${text}</p>`
    case 'code':
      return html`<pre class="code" dir="ltr">${text}</pre>`
    case 'item':
      return html`<div class="item depth${Math.min(line.level ?? 0, 3)}" dir="auto"><span class="marker">${line.marker ?? '•'}</span> ${text}</div>`
    case 'text':
      return line.runs.length === 0 ? html`<p class="gap"></p>` : html`<p dir="auto">${text}</p>`
  }
}

/** Runs of one spoiler, and of one link inside it, stand in one element. What a spoiler hides takes no focus. */
export function showRuns(runs: readonly Run[], target: (href: string) => LinkTarget, words: PageWords): Html {
  return html`${groups(runs, (run) => run.spoiler === true).map((part) => {
    const shown = groups(part, (run) => run.href).map((linked) => {
      const href = linked[0]?.href
      const text = html`${linked.map(showRun)}`
      return href === undefined ? text : showLink(target(href), text, words)
    })
    if (part[0]?.spoiler !== true) return shown
    return html`<span class="spoiler" tabindex="0" role="button" aria-label="${words.spoiler}"><span class="hidden" inert>${shown}</span></span>`
  })}`
}

function showLink({ href, stored }: LinkTarget, text: Html, words: PageWords): Html {
  const title = stored ? words.opensStored : null
  return html`<a${attributes({ href, class: stored ? 'stored' : 'outside', target: '_blank', rel: 'noopener noreferrer', title })}>${text}</a>`
}

function showRun(run: Run): Html {
  let shown = html`${run.text}`
  if (run.command !== undefined)
    shown = html`<button type="button" class="command" dir="ltr" data-ask="${run.command}">${shown}</button>`
  if (run.code === true) shown = html`<code>${shown}</code>`
  if (run.strike === true) shown = html`<s>${shown}</s>`
  if (run.underline === true) shown = html`<u>${shown}</u>`
  if (run.italic === true) shown = html`<em>${shown}</em>`
  if (run.bold === true) shown = html`<strong>${shown}</strong>`
  return run.lang === undefined ? shown : html`<bdi${attributes({ lang: run.lang })}>${shown}</bdi>`
}

function groups(runs: readonly Run[], keyOf: (run: Run) => unknown): readonly (readonly Run[])[] {
  const all: Run[][] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(run)) last.push(run)
    else all.push([run])
  }
  return all
}
