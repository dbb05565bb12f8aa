// A post set as a page: headings, lists and paragraphs as HTML has them, so that it is read aloud, searched and printed
// as any text. It is the post itself, before any platform's syntax.

import { cleanText, isolateRuns } from '../../core/bidi.ts'
import { asciiDigits } from '../../core/digits.ts'
import {
  type Attachment,
  directionOf,
  type Block,
  type Direction,
  type Inline,
  type ListItem,
  type Post,
} from '../../core/post.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { addressOf, chatAddress } from './addresses.ts'
import { isWebAddress, showRuns, type LinkTo, type Run } from './formatted-text.ts'
import { attributes, html, type Html } from './html.ts'

export interface Setting {
  readonly linkTo: LinkTo
  readonly words: PageWords
  /** Of the post: its lines are read in that language's direction, but for those that hold another one's sentence. */
  readonly language: string
  /** Of its headings: 2 under a page's own. */
  readonly level: 2 | 3
  /** What stands under an item of a list, by its number. */
  readonly under?: (number: number) => Html | null
}

/** Every link of blocks, with the words around it. */
export function linksOfPost(blocks: readonly Block[]): readonly { readonly href: string; readonly near: string }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(linksOfItem)
    return block.kind === 'more' ? linksOfPost(block.blocks) : linksIn([block.text])
  })
}

/** Every link of an item. */
export function linksOfItem({ lines }: ListItem): readonly { readonly href: string; readonly near: string }[] {
  return linksIn(lines)
}

/** The body of a post. */
export function showBody(blocks: readonly Block[], setting: Setting): Html {
  return html`${blocks.map((block) => showBlock(block, setting))}`
}

/** A file that is an image; null for any other. */
export function showPicture(file: Attachment | undefined): Html | null {
  if (file === undefined || file.type !== 'image/png') return null
  const src = `data:image/png;base64,${Buffer.from(file.bytes).toString('base64')}`
  return html`<img class="picture" src="${src}" alt="${file.alt ?? ''}" width="1200" height="900">`
}

/** What stands behind the text of a post; null where nothing does. */
export function showIllustration({ illustration }: Post, setting: Setting): Html | null {
  if (illustration === undefined) return null
  const { title, blocks, attachment } = illustration
  return html`${showBlock({ kind: 'heading', text: title }, setting)}${showPicture(attachment)}${showBody(blocks, setting)}`
}

/** Lines of an item, each with a direction of its own. */
export function showItem({ lines }: ListItem, setting: Setting): Html {
  const near = textOf(lines)
  return html`${lines.map((line) => html`<p dir="${directionIn(line, setting)}">${showInlines(line, near, setting)}</p>`)}`
}

/** A line of its own: a title, a state. */
export function showLineOf(line: readonly Inline[], setting: Setting): Html {
  return showInlines(line, textOf([line]), setting)
}

/** What a post's buttons lead to, as far as that has an address: those that go by the number of an item, and the others. */
export function leadsOf({ buttons }: Post): {
  readonly numbered: ReadonlyMap<number, string>
  readonly others: readonly { readonly label: string; readonly href: string }[]
} {
  const numbered = new Map<number, string>()
  const others: { readonly label: string; readonly href: string }[] = []
  for (const { label, request } of buttons.flat()) {
    const href = addressOf(request)
    if (href === null) continue
    const numbers = asciiDigits(label)
      .split(/[,،]/)
      .map((part) => Number(part.trim()))
    if (numbers.every((number) => Number.isInteger(number) && number > 0)) {
      for (const number of numbers) numbered.set(number, href)
    } else others.push({ label, href })
  }
  return { numbered, others }
}

/** Buttons that lead on, as links. */
export function showLeads(leads: ReturnType<typeof leadsOf>['others'], words: PageWords): Html | null {
  const shown = leads.map(({ label, href }) => html`<li><a class="button" href="${href}"><bdi>${label}</bdi></a></li>`)
  return leads.length === 0 ? null : html`<nav class="leads" aria-label="${words.day.further}"><ul>${shown}</ul></nav>`
}

function showBlock(block: Block, setting: Setting): Html {
  switch (block.kind) {
    case 'heading': {
      const text = showLineOf(block.text, setting)
      return setting.level === 2
        ? html`<h2 dir="${directionIn(block.text, setting)}">${text}</h2>`
        : html`<h3 dir="${directionIn(block.text, setting)}">${text}</h3>`
    }
    case 'paragraph':
      return html`<p dir="${directionIn(block.text, setting)}">${showLineOf(block.text, setting)}</p>`
    case 'note':
      return html`<p class="note" dir="${directionIn(block.text, setting)}">${showLineOf(block.text, setting)}</p>`
    case 'quote':
      return html`<blockquote class="quote"><p dir="${directionIn(block.text, setting)}">${showLineOf(block.text, setting)}</p></blockquote>`
    case 'list':
      return showList(block.items, setting)
    case 'more':
      return html`<details><summary>${setting.words.more}</summary>${showBody(block.blocks, setting)}</details>`
  }
}

function showList(items: readonly ListItem[], setting: Setting): Html {
  const shown = items.map((item) => {
    const under = item.number === undefined ? null : (setting.under?.(item.number) ?? null)
    return html`<li${attributes({ value: item.number })}>${showItem(item, setting)}${under}</li>`
  })
  const numbered = items.some(({ number }) => number !== undefined)
  return numbered ? html`<ol class="items">${shown}</ol>` : html`<ul class="items">${shown}</ul>`
}

/** A command that stands in a text leads to the chat, where it waits in the box. */
function showInlines(line: readonly Inline[], near: string, setting: Setting): Html {
  const { linkTo, words } = setting
  const direction = directionIn(line, setting)
  const target = (href: string) => linkTo(href, near)
  return html`${groups(line).map((part) => {
    const command = part[0]?.command === true ? part[0].text : null
    if (command !== null) return html`<a class="command" href="${chatAddress(command)}" dir="ltr">${command}</a>`
    return showRuns(
      part.map((run) => runOf(run, direction)),
      target,
      words,
    )
  })}`
}

/** Runs between commands stay together, so that a spoiler or a link over several runs is one. */
function groups(line: readonly Inline[]): readonly (readonly Inline[])[] {
  const all: Inline[][] = []
  for (const run of line) {
    const last = all.at(-1)
    if (last === undefined || run.command === true || last[0]?.command === true) all.push([run])
    else last.push(run)
  }
  return all
}

/** A line in which another language says more than half is read in that one's direction. */
function directionIn(line: readonly Inline[], { language }: Setting): Direction {
  const lengths = new Map<Direction, number>()
  for (const { text, lang } of line) {
    const direction = directionOf(lang ?? language)
    lengths.set(direction, (lengths.get(direction) ?? 0) + text.length)
  }
  const own = directionOf(language)
  const [ltr, rtl] = [lengths.get('ltr') ?? 0, lengths.get('rtl') ?? 0]
  return ltr === rtl ? own : ltr > rtl ? 'ltr' : 'rtl'
}

/** What reads against the line stands in isolates, as on the platforms. */
function runOf({ text, style, href, spoiler, lang }: Inline, direction: Direction): Run {
  return {
    text: isolateRuns(cleanText(text), direction),
    ...(style === 'bold' ? { bold: true } : {}),
    ...(style === 'italic' ? { italic: true } : {}),
    ...(href !== undefined && isWebAddress(href) ? { href } : {}),
    ...(spoiler === true ? { spoiler: true } : {}),
    ...(lang === undefined ? {} : { lang }),
  }
}

function linksIn(lines: ListItem['lines']): readonly { readonly href: string; readonly near: string }[] {
  const near = textOf(lines)
  return lines.flatMap((line) => line.flatMap(({ href }) => (href === undefined ? [] : [{ href, near }])))
}

function textOf(lines: ListItem['lines']): string {
  return lines.map((line) => line.map(({ text }) => text).join('')).join('\n')
}
