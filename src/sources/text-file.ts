// Scraped text: one article a file. The outlet, places and title must come from the text itself.

import { articleFromText } from './record.ts'
import { type ReadOptions, type Reading, refused } from './reading.ts'

/** Reads the text of a `.txt` file. */
export function readTextFile(file: string, text: string, options: ReadOptions): Reading {
  const article = articleFromText(text, options, {
    title: null,
    published: null,
    url: null,
    source: null,
    language: null,
    retrieved: null,
    placeHints: [],
    fictional: false,
  })
  return typeof article === 'string' ? refused(file, article) : { ok: article, file }
}
