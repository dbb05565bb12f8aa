// What a file is: by its extension, then by its content.

import { extname } from 'node:path'

export type Kind = 'text' | 'html' | 'json' | 'json-lines' | 'csv' | 'feed'

const EXTENSIONS: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
}

/** For messages. */
export const KINDS_TAKEN = '.txt, .html, .json, .jsonl, .csv and feeds (.xml, .rss, .atom)'

/** The kind that an extension names; null for any other. */
export function kindByName(file: string): Kind | null {
  return EXTENSIONS[extname(file).toLowerCase()] ?? null
}

/**
 * The kind of a file from its name and the first characters of its text. Markup under `.xml` may be a page; a file
 * without an extension is a text unless it begins like something else; null where the name speaks of another kind.
 */
export function kindOf(file: string, start: string): Kind | null {
  const named = kindByName(file)
  const content = kindByContent(start)
  if (named === 'feed') return content === 'html' ? 'html' : 'feed'
  if (named === 'html') return content === 'feed' ? 'feed' : 'html'
  if (named !== null) return named
  return content ?? (extname(file) === '' ? 'text' : null)
}

function kindByContent(start: string): Kind | null {
  const text = start.replace(/^\uFEFF/, '').trimStart()
  if (
    /^(?:<\?xml[\s\S]{0,300}?\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*|<!DOCTYPE (?!html)[^>]*>\s*|<\?[^>]*>\s*)*<(?:\w+:)?(?:rss|rdf|feed|urlset|sitemapindex)\b/i.test(
      text,
    )
  )
    return 'feed'
  if (/^<(?:!doctype html|html|head|body|article|div|p)\b/i.test(text) || /^<\?xml[\s\S]{0,500}?<html\b/i.test(text))
    return 'html'
  if (/^\{[^\n]*\}[ \t\r]*\n[ \t]*\{/.test(text)) return 'json-lines'
  return text.startsWith('{') || text.startsWith('[') ? 'json' : null
}
