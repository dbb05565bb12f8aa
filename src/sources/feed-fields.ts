// The elements of a feed read loosely -> its items. Where several elements tell the same, the dialect's own comes first,
// then the module made for it (Dublin Core, Atom, Media RSS, iTunes).

import { httpUrl } from '../core/identity.ts'
import { asMarkup, escaped, type Feed, type FeedItem, nameOfPerson } from './feed-item.ts'
import { looksLikeHtml } from './html-text.ts'
import type { Field, LooseFeed, Node } from './feed-loose.ts'

const TITLE = ['title', 'dc:title', 'atom:title', 'media:title', 'itunes:title', 'dcterms:title']
const SUMMARY = ['description', 'summary', 'abstract', 'tagline', 'subtitle']
const OTHER_SUMMARY = [
  'atom:summary',
  'dc:description',
  'dcterms:abstract',
  'media:description',
  'itunes:summary',
  'media:text',
  'itunes:subtitle',
]
const CONTENT = [
  'content:encoded',
  'content',
  'fullitem',
  'xhtml:body',
  'body',
  'xhtml:div',
  'atom:content',
  'fulltext',
]
const ID = ['guid', 'id', 'atom:id']
const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'atom:published',
  'dcterms:issued',
  'dc:date',
  'dcterms:created',
  'created',
  'atom:issued',
  'date',
]
const UPDATED = ['updated', 'modified', 'atom:updated', 'dcterms:modified', 'atom:modified', 'dc:date', 'lastbuilddate']
const AUTHOR = ['author', 'dc:creator', 'dc:author', 'itunes:author', 'atom:author', 'media:credit', 'creator']
const LANGUAGE = ['language', 'dc:language']

/** The feed that these elements make. */
export function feedOf({ atom, feed, items, whole }: LooseFeed): Feed {
  const language = textOf(feed, LANGUAGE) ?? feed.language
  return {
    title: markupOf(feed, TITLE, atom),
    link: linkOf(feed, atom),
    base: feed.base,
    language,
    items: items.map((item) => itemOf(item, atom)),
    whole,
  }
}

function itemOf(item: Node, atom: boolean): FeedItem {
  const { summary, content } = textsOf(item, atom)
  const about = item.attributes.get('rdf:about') ?? item.attributes.get('about') ?? null
  return {
    id: textOf(item, ID) ?? about,
    title: markupOf(item, TITLE, atom),
    link: linkOf(item, atom) ?? permalink(item) ?? item.attributes.get('href') ?? null,
    base: baseOf(item, 'link') ?? item.base,
    published: textOf(item, PUBLISHED),
    updated: textOf(item, UPDATED) ?? item.attributes.get('lastmod') ?? null,
    authors: authorsOf(item),
    summary,
    content,
    language: textOf(item, LANGUAGE) ?? item.language,
  }
}

/** Of a description and a summary the first is the summary, the other the content, where no element is made for that. */
function textsOf(item: Node, atom: boolean): Pick<FeedItem, 'summary' | 'content'> {
  const plain = item.fields
    .filter(({ key }) => SUMMARY.includes(key))
    .map((field) => asText(field, atom))
    .filter(isSaid)
  return {
    summary: plain[0] ?? markupOf(item, OTHER_SUMMARY, atom),
    content: markupOf(item, CONTENT, atom) ?? plain.slice(1).at(-1) ?? null,
  }
}

function authorsOf(item: Node): readonly string[] {
  for (const key of AUTHOR) {
    const names = item.fields
      .filter((field) => field.key === key)
      .map(personOf)
      .filter(isSaid)
    if (names.length > 0) return names
  }
  return []
}

function personOf({ parts, text }: Field): string {
  return nameOfPerson((parts.get('name') ?? parts.get('email') ?? (parts.size === 0 ? text : '')).trim())
}

function linkOf(node: Node, atom: boolean): string | null {
  const original = textOf(node, ['feedburner:origlink'])
  if (original !== null) return original
  const links = node.fields.filter(({ key }) => key === 'link' || (!atom && key === 'atom:link'))
  const isPage = ({ attributes }: Field) => /^\s*(?:alternate\s*)?$/i.test(attributes.get('rel') ?? '')
  const stated = links.filter(({ attributes }) => attributes.has('href'))
  const alternates = stated.filter(isPage)
  const own = links.filter((link) => !link.attributes.has('href') && isPage(link)).map(({ text }) => text.trim())
  const page = alternates.find(({ attributes }) => /html/i.test(attributes.get('type') ?? 'html')) ?? alternates[0]
  const said =
    own.find(isSaid) ?? page?.attributes.get('href') ?? (atom ? stated[0]?.attributes.get('href') : undefined)
  return said?.trim() ?? node.attributes.get('href') ?? null
}

function permalink(item: Node): string | null {
  const guid = item.fields.find(({ key }) => key === 'guid')
  const text = guid?.text.trim() ?? ''
  return httpUrl(text) !== null && guid?.attributes.get('ispermalink')?.toLowerCase() !== 'false' ? text : null
}

function baseOf(item: Node, key: string): string | null {
  return item.fields.find((field) => field.key === key)?.base ?? null
}

function textOf(node: Node, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = node.fields.map((field) => (field.key === key ? field.text.trim() : '')).find(isSaid)
    if (text !== undefined) return text
  }
  return null
}

function markupOf(node: Node, keys: readonly string[], atom: boolean): string | null {
  for (const key of keys) {
    const text = node.fields.map((field) => (field.key === key ? asText(field, atom) : '')).find(isSaid)
    if (text !== undefined) return text
  }
  return null
}

function asText(field: Field, atom: boolean): string {
  const type = field.attributes.get('type') ?? null
  if (isBase64(field, type, atom)) {
    const decoded = Buffer.from(field.text, 'base64').toString('utf8')
    return type === 'text' || type === 'text/plain' ? escaped(decoded) : decoded
  }
  // Markup escaped inside an element that only wraps it is markup still.
  if (field.nested) return /html$/i.test(type ?? '') && looksLikeHtml(field.text) ? field.text : field.markup
  return atom || field.key.startsWith('atom:') ? asMarkup(field.text, type) : typed(field.text, type)
}

/** Atom 0.3 says so; in Atom 1.0 it follows from a type that is neither text nor XML (RFC 4287, section 4.1.3.3). */
function isBase64({ attributes, nested }: Field, type: string | null, atom: boolean): boolean {
  if (attributes.get('mode')?.toLowerCase() === 'base64') return true
  return atom && !nested && /^(?!text\/)[\w.-]+\/(?!.*xml)/i.test(type ?? '')
}

/** RSS knows no types; a module's `type="plain"` is honoured. */
function typed(text: string, type: string | null): string {
  return type === 'text/plain' || type === 'plain' ? escaped(text) : text
}

function isSaid(text: string): boolean {
  return text.trim() !== ''
}
