// sitrep sources parse, sitrep sources page: what is read in feed files and saved pages, a JSON line each; stores nothing.
// Loads neither database nor knowledge, so that it may be started for every file of a large collection.

import { readFile } from 'node:fs/promises'
import type { DayOrInstant } from '../core/article.ts'
import { partGlued } from '../core/glued-words.ts'
import { Problem } from '../core/problem.ts'
import { charsetOfType, decode } from '../sources/charset.ts'
import { readFeed } from '../sources/feed.ts'
import { readFeedDate } from '../sources/feed-dates.ts'
import { linkOfFeed, linkOfItem } from '../sources/feed-file.ts'
import { markupToText, plainLine } from '../sources/html-text.ts'
import { openPageReader, type PageReader, PATIENT } from '../sources/page-reader.ts'
import { messageOf } from '../sources/reading.ts'
import type { CommonOptions, Surroundings } from './workbench.ts'

export interface DocumentOptions extends Pick<CommonOptions, 'now' | 'json'> {
  /** Where the files came from: what their links are relative to. */
  readonly url?: string
  /** As the web server stated it. */
  readonly contentType?: string
}

type Document = Readonly<Record<string, unknown>>
type Read = (text: string, options: DocumentOptions, now: number) => Document | Promise<Document>

/** Prints what each feed file says, in order; resolves to 1 where any could not be read. @throws Problem: a wrong option */
export function parseFeeds(files: readonly string[], options: DocumentOptions, around: Surroundings): Promise<number> {
  return readDocuments(files, options, around, feedDocument)
}

/** Prints the article of each saved page, in order; resolves to 1 where any could not be read. @throws Problem: a wrong option */
export async function readPages(
  files: readonly string[],
  options: DocumentOptions,
  around: Surroundings,
): Promise<number> {
  const pages = openPageReader(PATIENT)
  try {
    return await readDocuments(files, options, around, (text, _, now) => pageDocument(text, now, pages))
  } finally {
    await pages.close()
  }
}

async function readDocuments(
  files: readonly string[],
  options: DocumentOptions,
  { terminal, systemClock }: Surroundings,
  read: Read,
): Promise<number> {
  const now = options.now === undefined ? systemClock.now() : Date.parse(options.now)
  if (Number.isNaN(now))
    throw new Problem('bad-usage', `"${options.now ?? ''}" is no instant.`, 'Give ISO 8601 to --now.')
  if (options.url !== undefined && !URL.canParse(options.url))
    throw new Problem('bad-usage', `"${options.url}" is no address.`, 'Give an absolute one to --url.')
  let failed = 0
  for (const file of files) {
    const answer = await documentOf(file, options, now, read)
    if ('error' in answer) failed += 1
    terminal.out(JSON.stringify({ file, ...answer }))
  }
  return failed > 0 ? 1 : 0
}

/** One bad file costs no other. */
async function documentOf(file: string, options: DocumentOptions, now: number, read: Read): Promise<Document> {
  try {
    const text = decode(await readFile(file), charsetOfType(options.contentType ?? null))
    return text === null ? { error: 'binary, not text' } : await read(text, options, now)
  } catch (error) {
    return { error: messageOf(error) }
  }
}

function feedDocument(text: string, options: DocumentOptions, now: number): Document {
  const feed = readFeed(text)
  if ('problem' in feed) return { error: feed.problem }
  const address = options.url ?? null
  return {
    feed: {
      title: lineOf(feed.title),
      link: linkOfFeed(feed, address),
      language: feed.language?.trim().replaceAll('_', '-') ?? null,
    },
    items: feed.items.map((item) => ({
      id: item.id,
      title: lineOf(item.title),
      link: linkOfItem(item, feed, address),
      published: instantOf(readFeedDate(item.published, now)),
      updated: instantOf(readFeedDate(item.updated, now)),
      authors: item.authors.map(plainLine),
      summary: textOf(item.summary),
      content: textOf(item.content),
    })),
  }
}

async function pageDocument(text: string, now: number, pages: PageReader): Promise<Document> {
  const page = await pages.read(text, now)
  if ('problem' in page) return { error: page.problem }
  const { title, author, published, language, site } = page
  return { title, author, published, language, site, text: page.text }
}

function lineOf(markup: string | null): string | null {
  return markup === null ? null : partGlued(plainLine(markup))
}

function textOf(markup: string | null): string | null {
  return markup === null ? null : partGlued(markupToText(markup))
}

/** A day begins at midnight, UTC. */
function instantOf(date: DayOrInstant | null): string | null {
  return date?.length === 10 ? `${date}T00:00:00Z` : date
}
