// A saved HTML page: one article a file.

import type { PageReader } from './page-reader.ts'
import { articleFromPlain } from './record.ts'
import { type ReadOptions, type Reading, refused } from './reading.ts'

/** Reads the markup of an `.html` file. The outlet given by the operator wins over the page's `og:site_name`. */
export async function readHtmlFile(
  file: string,
  html: string,
  options: ReadOptions,
  pages: PageReader,
): Promise<Reading> {
  const page = await pages.read(html, options.now)
  if ('problem' in page) return refused(file, page.problem)
  const article = articleFromPlain(page.text, options, {
    title: page.title,
    published: page.published,
    url: page.url,
    source: options.source ?? page.site,
    language: page.language,
    retrieved: null,
    placeHints: [],
    fictional: false,
  })
  return typeof article === 'string' ? refused(file, article) : { ok: article, file }
}
