// A feed in any shape -> its elements: RSS, RDF, Atom and CDF, with or without namespaces, with markup where none belongs,
// unclosed or cut off. Reads by events, iteratively and in time that grows with the text.
//
// Rules
// 1. An element right under the feed or an item is a field. It ends at its own end tag, whatever is open inside; or where
//    an item begins or ends, since no field holds one.
// 2. Prefixes are what their namespace says, in the usual names; without a declaration they are what they are called.
// 3. Of elements that are about something else (the picture, the search field, the source of a quotation) nothing is read.
// 4. An item that was cut off counts only where no whole one stands before it, and with its whole fields.

import { escaped } from './feed-item.ts'
import { readMarkup } from './markup-events.ts'

export interface Field {
  /** Name in lower case, with the usual prefix of its namespace: `title`, `dc:date`, `xhtml:body`. */
  readonly key: string
  readonly attributes: ReadonlyMap<string, string>
  /** Its text, and the same as markup where it holds elements. */
  text: string
  markup: string
  nested: boolean
  readonly language: string | null
  readonly base: string | null
  /** What a person's element holds. */
  readonly parts: Map<string, string>
}

export interface Node {
  readonly fields: Field[]
  readonly attributes: ReadonlyMap<string, string>
  readonly language: string | null
  readonly base: string | null
}

export interface LooseFeed {
  readonly atom: boolean
  readonly feed: Node
  readonly items: readonly Node[]
  readonly whole: boolean
}

const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:purl\.org\/(?:net\/)?rss(?!\/1\.0\/modules)|my\.netscape\.com\/(?:rdf|publish)|channel\.netscape\.com\/rdf|backend\.userland\.com|blogs\.law\.harvard\.edu\/tech\/rss|www\.rssboard\.org\/rss)/,
    '',
  ],
  [/^https?:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/atom)/, 'atom'],
  [/^https?:\/\/purl\.org\/dc\/elements/, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms/, 'dcterms'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/, 'content'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/, 'xhtml'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/, 'rdf'],
  [/^https?:\/\/(?:search\.yahoo\.com\/mrss|video\.search\.yahoo\.com)/, 'media'],
  [/^https?:\/\/www\.itunes\.com\/|^http:\/\/example\.com\/dtds\/podcast/, 'itunes'],
  [/^https?:\/\/rssnamespace\.org\/feedburner/, 'feedburner'],
]
const ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel'])
const ITEMS = new Set(['item', 'entry', 'atom:entry'])
/** Their children count as the item's own. */
const TRANSPARENT = new Set(['media:group', 'media:content', 'items', 'newsitem'])
const PERSONS = new Set(['author', 'contributor', 'atom:author', 'atom:contributor'])
const ELSEWHERE = new Set([
  'image',
  'textinput',
  'source',
  'atom:source',
  'cloud',
  'rdf:seq',
  'rdf:li',
  'schedule',
  'itunes:owner',
])

/** Reads what can be read; null where the text holds no feed at all. */
export function readLoosely(xml: string): LooseFeed | null {
  const reader = new LooseReader()
  readMarkup(xml, 'xml', {
    open: (name, attributes) => {
      reader.open(name, attributes)
    },
    close: (name) => {
      reader.close(name)
    },
    text: (text) => {
      reader.text(text)
    },
  })
  return reader.finish()
}

interface Scope {
  readonly key: string
  readonly language: string | null
  readonly base: string | null
}

class LooseReader {
  private readonly prefixes = new Map<string, string>()
  private readonly scopes: Scope[] = []
  private readonly items: Node[] = []
  private feed: Node | null = null
  private item: Node | null = null
  private field: Field | null = null
  /** As the field was written, in lower case: its end tag declares no namespace. */
  private fieldName = ''
  /** Elements of the field's own name that are open inside it. */
  private inner = 0
  private part: string | null = null
  private atom = false
  private root = ''
  private ended = false

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const key = this.keyOf(name, attributes)
    if (ITEMS.has(key) && this.root !== '') this.beginItem(key, attributes)
    else if (this.field !== null) this.openInside(this.field, key, name, attributes)
    else if (ROOTS.has(key) && this.item === null) this.beginFeed(key, attributes)
    else if (this.root !== '' && !TRANSPARENT.has(key)) {
      const { language, base } = this.scope(attributes)
      this.field = { key, attributes, text: '', markup: '', nested: false, language, base, parts: new Map() }
      this.fieldName = name.toLowerCase()
      this.inner = 0
      this.part = null
    }
  }

  close(name: string): void {
    const key = this.keyOf(name, null)
    if (ITEMS.has(key)) this.endItem()
    else if (this.field !== null && !this.endsFeed(key)) this.closeInside(this.field, name)
    else if (this.endsFeed(key)) {
      this.endItem()
      // After its channel an RSS feed has nothing but its end; RDF has its items there.
      if (key === this.root || this.root === 'rss') this.ended = true
    }
  }

  text(text: string): void {
    if (this.field === null) return
    this.field.text += text
    this.field.markup += escaped(text)
    if (this.part !== null) this.field.parts.set(this.part, (this.field.parts.get(this.part) ?? '') + text)
  }

  finish(): LooseFeed | null {
    if (this.feed === null) return null
    const cut = !this.ended
    if (this.item !== null && this.item.fields.length > 0 && (!cut || this.items.length === 0))
      this.items.push(this.item)
    return { atom: this.atom, feed: this.feed, items: this.items, whole: !cut }
  }

  private beginFeed(key: string, attributes: ReadonlyMap<string, string>): void {
    if (this.root === '') {
      this.root = key
      this.atom = key === 'feed' || key === 'atom:feed'
    }
    const scope = this.scope(attributes)
    this.scopes.push({ key, ...scope })
    if (this.feed === null || key === 'channel') {
      this.feed = { fields: this.feed?.fields ?? [], attributes, ...scope }
    }
  }

  private beginItem(key: string, attributes: ReadonlyMap<string, string>): void {
    this.endItem()
    this.ended = false
    const scope = this.scope(attributes)
    this.item = { fields: [], attributes, ...scope }
    this.scopes.push({ key, ...scope })
  }

  private endItem(): void {
    this.endField()
    if (this.item === null) return
    this.items.push(this.item)
    this.item = null
    this.scopes.pop()
  }

  private endField(): void {
    if (this.field !== null && !ELSEWHERE.has(this.field.key)) (this.item ?? this.feed)?.fields.push(this.field)
    this.field = null
  }

  private openInside(field: Field, key: string, name: string, attributes: ReadonlyMap<string, string>): void {
    if (name.toLowerCase() === this.fieldName) this.inner += 1
    if (PERSONS.has(field.key)) this.part = key.replace(/^\w+:/, '')
    field.nested = true
    const local = name.slice(name.indexOf(':') + 1)
    field.markup += `<${local}${this.written(attributes)}>`
  }

  private written(attributes: ReadonlyMap<string, string>): string {
    return [...attributes].map(([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`).join('')
  }

  private closeInside(field: Field, name: string): void {
    this.part = null
    const own = name.toLowerCase() === this.fieldName
    if (own && this.inner === 0) this.endField()
    else {
      if (own) this.inner -= 1
      field.markup += `</${name.slice(name.indexOf(':') + 1)}>`
    }
  }

  private endsFeed(key: string): boolean {
    return key === this.root || (key === 'channel' && this.root !== 'feed')
  }

  private scope(attributes: ReadonlyMap<string, string>): { language: string | null; base: string | null } {
    const outer = this.scopes.at(-1)
    const base = attributes.get('xml:base') ?? null
    return {
      language: attributes.get('xml:lang') ?? outer?.language ?? null,
      base: base === null ? (outer?.base ?? null) : joined(base, outer?.base ?? null),
    }
  }

  private keyOf(name: string, attributes: ReadonlyMap<string, string> | null): string {
    let own: string | null = null
    if (attributes !== null)
      for (const [attribute, value] of attributes) {
        if (!attribute.startsWith('xmlns')) continue
        const uri = value.trim().toLowerCase()
        const known = PREFIXES.find(([pattern]) => pattern.test(uri))
        if (attribute === 'xmlns') own = known?.[1] ?? null
        else if (known) this.prefixes.set(attribute.slice('xmlns:'.length), known[1])
      }
    const at = name.indexOf(':')
    const local = name.slice(at + 1).toLowerCase()
    if (at === -1) return own === 'xhtml' && this.field === null ? `xhtml:${local}` : local
    const written = name.slice(0, at).toLowerCase()
    const prefix = this.prefixes.get(written) ?? written
    return prefix === '' || (prefix === 'atom' && (this.atom || local === 'feed')) ? local : `${prefix}:${local}`
  }
}

function joined(base: string, outer: string | null): string {
  return outer !== null && URL.canParse(base, outer) ? new URL(base, outer).href : base
}
