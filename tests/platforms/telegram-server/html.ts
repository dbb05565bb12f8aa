// Reads text with `parse_mode: 'HTML'` by the rules of Telegram's own parser: a few tags, an attribute or two, the
// entities lt, gt, amp, quot and numbers. An unknown entity stays as it is written; everything else that is wrong is
// refused with its byte offset.

import type { Entity } from './types.ts'
import { bad, type Refusal } from './refusal.ts'

const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  'tg-emoji': 'custom_emoji',
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

interface Open {
  readonly tag: string
  /** href, language, emoji id or "expandable", by the tag. */
  readonly argument: string
  readonly offset: number
}

/** The plain text and its entities, outer before inner. Throws a `Refusal` where Telegram would. */
export function parseHtml(html: string): { text: string; entities: Entity[] } {
  return new Parser(html).parse()
}

class Parser {
  readonly #html: string
  #at = 0
  #text = ''
  readonly #open: Open[] = []
  #entities: Entity[] = []

  constructor(html: string) {
    this.#html = html
  }

  parse(): { text: string; entities: Entity[] } {
    while (this.#at < this.#html.length) {
      const char = this.#char()
      if (char === '&') this.#text += this.#entity()
      else if (char !== '<') {
        this.#text += char
        this.#at++
      } else if (this.#html[this.#at + 1] === '/') this.#endTag()
      else this.#startTag()
    }
    const unclosed = this.#open.at(-1)
    if (unclosed) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.tag}"`)
    if (/\p{Surrogate}/u.test(this.#text))
      throw unparsable(
        'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
      )
    const entities = plainCode(this.#entities).sort((a, b) => a.offset - b.offset || b.length - a.length)
    return { text: this.#text, entities }
  }

  #char(): string {
    return this.#html[this.#at] ?? ''
  }

  /** The character that the entity here stands for, or the ampersand itself. */
  #entity(): string {
    const found = /^&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/i.exec(this.#html.slice(this.#at, this.#at + 16))
    const [all = '&', hex, decimal, name] = found ?? []
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : 0
    const char = name ? NAMED[name] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    this.#at += char === undefined ? 1 : all.length
    return char ?? '&'
  }

  #startTag(): void {
    const from = this.#at++
    const tag = this.#until(/[\s>]/).toLowerCase()
    if (this.#at >= this.#html.length) throw this.#wrong('Unclosed start tag', from)
    if (!Object.hasOwn(TYPES, tag)) throw this.#wrong(`Unsupported start tag "${tag}"`, from)
    let argument = ''
    for (;;) {
      this.#space()
      if (this.#char() === '>') break
      argument = argumentOf(tag, ...this.#attribute(tag, from)) ?? argument
    }
    this.#at++
    if (tag === 'span' && argument !== 'spoiler') throw this.#wrong('Tag "span" must have class "tg-spoiler"', from)
    this.#open.push({ tag, argument, offset: this.#text.length })
  }

  #attribute(tag: string, from: number): [name: string, value: string] {
    const name = this.#until(/[\s=>]/)
    if (this.#at >= this.#html.length) throw this.#wrong(`Unclosed start tag "${tag}"`, from)
    if (name === '') throw this.#wrong(`Empty attribute name in the tag "${tag}"`, from)
    if (tag === 'blockquote' && name === 'expandable' && this.#char() !== '=') return [name, '']
    this.#space()
    if (this.#char() !== '=')
      throw this.#wrong(`Expected equal sign in declaration of an attribute of the tag "${tag}"`, from)
    this.#at++
    this.#space()
    if (this.#at >= this.#html.length) throw this.#wrong(`Unclosed start tag "${tag}"`, from)
    const value = this.#char() === '"' || this.#char() === "'" ? this.#quoted() : this.#token()
    if (this.#at >= this.#html.length) throw this.#wrong('Unclosed start tag', from)
    return [name, value]
  }

  #quoted(): string {
    const quote = this.#char()
    let value = ''
    this.#at++
    while (this.#at < this.#html.length && this.#char() !== quote) {
      if (this.#char() === '&') value += this.#entity()
      else value += this.#html[this.#at++] ?? ''
    }
    this.#at++
    return value
  }

  #token(): string {
    const from = this.#at
    const value = this.#until(/[^\p{L}\p{N}.-]/u)
    if (!/[\s>]/.test(this.#char())) throw this.#wrong('Unexpected end of name token', from)
    return value.toLowerCase()
  }

  #endTag(): void {
    const from = this.#at
    const open = this.#open.at(-1)
    if (!open) throw this.#wrong('Unexpected end tag', from)
    this.#at += 2
    const tag = this.#until(/[\s>]/).toLowerCase()
    this.#space()
    if (this.#char() !== '>') throw this.#wrong('Unclosed end tag', from)
    this.#at++
    if (tag !== '' && tag !== open.tag)
      throw this.#wrong('Unmatched end tag', from, `, expected "</${open.tag}>", found "</${tag}>"`)
    this.#open.pop()
    if (this.#text.length > open.offset) this.#close(open)
  }

  #close({ tag, argument, offset }: Open): void {
    const length = this.#text.length - offset
    const entity: Entity = { type: TYPES[tag] ?? tag, offset, length }
    if (tag === 'a') {
      const url = checkedLink(argument === '' ? this.#text.slice(offset) : argument)
      if (url !== null) this.#entities.push({ ...entity, url })
    } else if (tag === 'tg-emoji') {
      if (!/^-?[1-9]\d*$/.test(argument)) throw bad('invalid custom emoji identifier specified')
      this.#entities.push({ ...entity, custom_emoji_id: argument })
    } else if (tag === 'blockquote' && argument !== '')
      this.#entities.push({ ...entity, type: 'expandable_blockquote' })
    else if (tag === 'pre' || tag === 'code') this.#entities = joinedCode(this.#entities, entity, argument)
    else this.#entities.push(entity)
  }

  /** Reads up to the next character of the kind, or the end. */
  #until(stop: RegExp): string {
    const length = this.#html.slice(this.#at).search(stop)
    const to = length === -1 ? this.#html.length : this.#at + length
    const read = this.#html.slice(this.#at, to)
    this.#at = to
    return read
  }

  #space(): void {
    while (/\s/.test(this.#char())) this.#at++
  }

  #wrong(what: string, from: number, more = ''): Refusal {
    return unparsable(`${what} at byte offset ${Buffer.byteLength(this.#html.slice(0, from))}${more}`)
  }
}

function argumentOf(tag: string, name: string, value: string): string | null {
  if (tag === 'a' && name === 'href') return value
  if (tag === 'code' && name === 'class' && value.startsWith('language-')) return value
  if (tag === 'span' && name === 'class' && value.startsWith('tg-')) return value.slice('tg-'.length)
  if (tag === 'tg-emoji' && name === 'emoji-id') return value
  if (tag === 'blockquote' && name === 'expandable') return name
  return null
}

/** `<pre><code class="language-x">` over one and the same text is one entity. */
function joinedCode(entities: readonly Entity[], entity: Entity, argument: string): Entity[] {
  const language = argument.slice('language-'.length)
  const last = entities.at(-1)
  const same = last?.offset === entity.offset && last.length === entity.length
  if (entity.type === 'pre' && same && last.type === 'code' && last.language)
    return [...entities.slice(0, -1), { ...last, type: 'pre' }]
  // Kept on a `code` until its `pre` is closed; `plainCode` takes it off where none comes.
  return [...plainCode(entities), language === '' ? entity : { ...entity, language }]
}

function plainCode(entities: readonly Entity[]): Entity[] {
  return entities.map(({ language, ...entity }) =>
    language === undefined || entity.type === 'code' ? entity : { ...entity, language },
  )
}

/** An address as Telegram keeps it, with a scheme and a path; null where it makes no link of it. */
export function checkedLink(given: string): string | null {
  const address = given.trim()
  if (/^(?:tg|ton|tonsite):/i.test(address)) return address
  if (/\s/.test(address)) return null
  const full = /^https?:\/\//i.test(address) ? address : `http://${address}`
  if (!URL.canParse(full)) return null
  const url = new URL(full)
  return /^https?:$/.test(url.protocol) && /\.[^.]{2,}$|^\[|\.\d+$/.test(url.hostname) ? url.href : null
}

function unparsable(reason: string): Refusal {
  return bad(`can't parse entities: ${reason}`)
}
