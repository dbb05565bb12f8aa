// OPML: lists of feeds, as readers of feeds hand them to each other (opml.org/spec2).
//
// Rules for reading, since no two programs write it alike
// 1. Every outline with an address of a feed counts, wherever it stands; those around it are its categories. Read by its
//    tags alone, in time that grows with the text: broken XML gives what can be read, and nothing that it nests is too deep.
// 2. `xmlUrl` in whatever case; `feed:` before an address is left out; entities are those of HTML.
// 3. An address that stands there twice, in whatever form, counts once: the first.

import { generateOpml, type Opml } from 'feedsmith'
import { httpUrl, normaliseUrl } from '../core/identity.ts'
import { charsetOfType, decode } from './charset.ts'
import { withoutDoctype } from './doctype.ts'
import { plainLine } from './html-text.ts'
import { readMarkup } from './markup-events.ts'

/** A feed of the list. */
export interface Outline {
  /** As far as it could be mended; what is no address of http(s) is refused by whoever asks for it. */
  readonly url: string
  /** Empty where it has none. */
  readonly title: string
  /** Of the outlet's own page; null where it states none. */
  readonly page: string | null
  readonly language: string | null
  /** From the outermost in. */
  readonly categories: readonly string[]
}

/** Characters of a name that are kept. */
const LONGEST = 200
/** Outlines around a feed that are its categories. */
const MOST_AROUND = 8

/** Reads a list; says why it is none. Never throws. */
export function readOpml(bytes: Uint8Array): readonly Outline[] | { readonly problem: string } {
  const text = decode(bytes, charsetOfType(null))
  if (text === null) return { problem: 'it is no text' }
  const outlines: Outline[] = []
  const known = new Set<string>()
  const around: string[] = []
  const tags = new Set<string>()
  // As XML, in which an outline may close itself; entities of HTML are read with the names.
  readMarkup(withoutDoctype(text), 'xml', {
    open: (tag, attributes) => {
      const name = tag.toLowerCase()
      if (name === 'opml' || name === 'outline') tags.add(name)
      if (name !== 'outline') return
      const title = lineOf(attributes.get('text')) || lineOf(attributes.get('title'))
      const outline = outlineOf(attributes, title, around)
      around.push(title)
      if (outline === null) return
      const key = normaliseUrl(outline.url) ?? outline.url
      if (!known.has(key)) outlines.push(outline)
      known.add(key)
    },
    close: (tag) => {
      if (tag.toLowerCase() === 'outline') around.pop()
    },
    text: () => undefined,
  })
  return tags.size > 0 ? outlines : { problem: 'it is no OPML' }
}

function outlineOf(attributes: ReadonlyMap<string, string>, title: string, around: readonly string[]): Outline | null {
  const stated = attributes.get('xmlurl')?.trim() ?? ''
  if (stated === '') return null
  const page = attributes.get('htmlurl')?.trim() ?? ''
  const own = (attributes.get('category') ?? '').split(/[,/]/).map(lineOf)
  return {
    url: mended(stated),
    title,
    page: httpUrl(page) === null ? null : page,
    language: lineOf(attributes.get('language')) || null,
    categories: [...new Set([...around.slice(0, MOST_AROUND), ...own])].filter((category) => category !== ''),
  }
}

/** `feed:https://outlet.example/rss`, `feed://outlet.example/rss`. */
function mended(stated: string): string {
  const bare = stated.replace(/^feed:(?=https?:)/i, '').replace(/^(?:feed:)?\/\//i, 'http://')
  return httpUrl(bare)?.href ?? bare
}

function lineOf(text: string | undefined): string {
  return plainLine(text ?? '').slice(0, LONGEST)
}

/** Writes a list; each feed with its name, language and page where these are known. */
export function writeOpml(title: string, created: string, outlines: readonly Outline[]): string {
  const document: Opml.Document<string> = {
    head: { title, dateCreated: created },
    body: {
      outlines: outlines.map(({ url, title: text, page, language, categories }) => ({
        type: 'rss',
        text: text || url,
        xmlUrl: url,
        ...(page === null ? {} : { htmlUrl: page }),
        ...(language === null ? {} : { language }),
        ...(categories.length === 0 ? {} : { category: categories.join(',') }),
      })),
    },
  }
  return generateOpml(document)
}
