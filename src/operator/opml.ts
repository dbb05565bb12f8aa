// sitrep sources import, sitrep sources export: lists of feeds in OPML.

import { readFile, writeFile } from 'node:fs/promises'
import { addedFeed } from '../actions/add-source.ts'
import { tryFeeds } from '../actions/try-feeds.ts'
import { type AddedFeed, LONGEST_NAME } from '../core/added-feed.ts'
import type { FollowedFeed } from '../core/feed.ts'
import { EVERYWHERE } from '../core/hold.ts'
import { hostOf, httpUrl, normaliseUrl } from '../core/identity.ts'
import { oneLine } from '../core/label.ts'
import type { Look } from '../core/ports/feed-finder.ts'
import { Problem } from '../core/problem.ts'
import { instant } from '../core/time.ts'
import { type Outline, readOpml, writeOpml } from '../sources/opml.ts'
import { everySource } from './named-source.ts'
import { type Terminal, progressOf } from './terminal.ts'
import { type CommonOptions, type Surroundings, type Workbench, withWorkbench } from './workbench.ts'

export interface ImportListOptions extends CommonOptions {
  /** Feeds are asked, and nothing is stored. */
  readonly dryRun?: boolean
}

/** What became of a feed of the list. */
interface Row {
  readonly name: string
  readonly address: string
  readonly state: 'added' | 'followed already' | 'no feed' | 'refused'
  readonly why: string | null
  readonly items: number | null
  readonly language: string | null
  readonly newest: string | null
}

const LARGEST = 20_000_000
const MOST_FEEDS = 20_000

/**
 * Asks each feed of a list and follows those that work, for everybody; prints what became of each. Resolves to 1 where none
 * of them works. @throws Problem unreadable-file where the file cannot be read, or is no OPML
 */
export async function importList(
  file: string,
  options: ImportListOptions,
  surroundings: Surroundings,
): Promise<number> {
  const outlines = await listIn(file)
  return await withWorkbench(options, surroundings, async (bench) => {
    const rows = await rowsOf(outlines, bench, options, surroundings.terminal)
    const count = (state: Row['state']) => rows.filter((row) => row.state === state).length
    const [added, followed] = [count('added'), count('followed already')]
    if (options.json) surroundings.terminal.out(JSON.stringify({ added, followed, feeds: rows }))
    else {
      const others = rows.length - added - followed
      const verb = options.dryRun ? 'would be added' : 'added'
      surroundings.terminal.out(
        [...table(rows), `${added} ${verb}, ${followed} followed already, ${others} not`].join('\n'),
      )
    }
    return added + followed === 0 ? 1 : 0
  })
}

async function listIn(file: string): Promise<readonly Outline[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Problem('unreadable-file', `${file} cannot be read: ${reason}.`, 'Name a file of OPML.')
  })
  if (bytes.length > LARGEST) throw new Problem('too-much', `${file} is larger than 20 MB.`, 'Part it.')
  const outlines = readOpml(bytes)
  if ('problem' in outlines) {
    throw new Problem('unreadable-file', `${file} holds no list of feeds: ${outlines.problem}.`, 'Name a file of OPML.')
  }
  if (outlines.length === 0)
    throw new Problem('unreadable-file', `No feed stands in ${file}.`, 'Its outlines have no xmlUrl.')
  if (outlines.length > MOST_FEEDS) throw new Problem('too-many', `${file} has over ${MOST_FEEDS} feeds.`, 'Part it.')
  return outlines
}

async function rowsOf(
  outlines: readonly Outline[],
  bench: Workbench,
  { json, dryRun }: ImportListOptions,
  terminal: Terminal,
): Promise<Row[]> {
  const followed = new Map((await bench.store.feeds()).map((feed) => [normaliseUrl(feed.url), feed]))
  const asked = outlines.filter(({ url }) => !followed.has(normaliseUrl(url))).map(({ url }) => url)
  const progress = progressOf('Asking feeds', terminal, json === true)
  const looks = await tryFeeds(asked, bench.finder, (done) => {
    progress.show(done, asked.length)
  })
  progress.end()
  const lookOf = new Map(asked.map((url, at) => [url, looks[at]]))
  const rows: Row[] = []
  for (const outline of outlines) {
    const known = followed.get(normaliseUrl(outline.url))
    const feed = known === undefined ? null : feedOf(known, outline)
    const row = known === undefined ? rowOf(outline, lookOf.get(outline.url)) : rowOfFollowed(outline)
    const wanted =
      feed ??
      (row.state === 'added'
        ? addedFeed({ ...outline, name: row.name, language: null }, EVERYWHERE, bench.knowledge)
        : null)
    rows.push(wanted === null ? row : await kept(wanted, row, bench, dryRun === true))
  }
  return rows
}

const NOTHING_KNOWN = { why: null, items: null, language: null, newest: null }

function rowOfFollowed({ title: name, url: address }: Outline): Row {
  return { ...NOTHING_KNOWN, name, address, state: 'followed already' }
}

/** One that is heard in some places only is heard everywhere from now on. */
function feedOf({ url, source, sourceName, language }: FollowedFeed, { title }: Outline): AddedFeed {
  return { url, source, name: sourceName ?? (title || source), language, known: sourceName === undefined }
}

function rowOf(outline: Outline, look: Look | undefined): Row {
  const row = { ...NOTHING_KNOWN, name: outline.title, address: outline.url }
  if (look === undefined) return { ...row, state: 'refused', why: 'not asked' }
  const { seen, end } = look
  if ('problem' in seen) return { ...row, state: end === null ? 'refused' : 'no feed', why: seen.problem }
  const dates = seen.articles.flatMap(({ published }) => (published === null ? [] : [Date.parse(published)]))
  const newest = dates.reduce((last, one) => Math.max(last, one), 0)
  return {
    ...row,
    name: oneLine(outline.title || (seen.title ?? ''), LONGEST_NAME) || hostOf(outline.url),
    state: 'added',
    items: seen.articles.length,
    language: seen.language,
    newest: newest === 0 ? null : instant(newest),
  }
}

/** Follows a feed for everybody; the row says where that may not be. */
async function kept(feed: AddedFeed, row: Row, { store, clock }: Workbench, dryRun: boolean): Promise<Row> {
  const unwanted: Row = { ...row, state: 'refused', why: 'switched off, or taken out at the publisher’s request' }
  if (dryRun) return row
  const signature = { by: 'operator', at: instant(clock.now()) }
  const shown = { ...feed, url: publicForm(feed.url) }
  const outcome = await store.addFeed(shown, EVERYWHERE, signature, '')
  if (row.state === 'followed already') return row
  return outcome === 'added' ? row : outcome === 'unwanted' ? unwanted : { ...row, state: 'followed already' }
}

/** A name and password in an address are left out: addresses are shown to everybody who asks for them. */
function publicForm(address: string): string {
  const url = httpUrl(address)
  if (url === null) return address
  url.username = ''
  url.password = ''
  url.hash = ''
  return url.href
}

function table(rows: readonly Row[]): string[] {
  const cells = rows.map(({ name, address, state, why, items, language, newest }) => [
    name || '-',
    address,
    why === null ? state : `${state}: ${why}`,
    items === null ? '-' : String(items),
    language ?? '-',
    newest?.slice(0, 10) ?? '-',
  ])
  const all = [['name', 'address', 'state', 'items', 'language', 'newest'], ...cells]
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? []
  return all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Writes all feeds that are followed as OPML, to a file or to standard output; those of sources that are off are left out. */
export async function exportList(
  file: string | undefined,
  options: CommonOptions,
  surroundings: Surroundings,
): Promise<number> {
  return await withWorkbench(options, surroundings, async (bench) => {
    const names = new Map((await everySource(bench)).map(({ id, name }) => [id, name]))
    const feeds = (await bench.store.feeds()).filter(({ off }) => !off)
    const outlines = feeds.map(({ url, source, language }): Outline => {
      return { url, title: names.get(source) ?? source, page: null, language, categories: [] }
    })
    const text = writeOpml('Feeds of Sitrep', instant(bench.clock.now()), outlines)
    const { terminal } = surroundings
    if (file === undefined) terminal.out(options.json ? JSON.stringify({ feeds: outlines }) : text)
    else {
      await writeFile(file, text).catch((error: unknown) => {
        throw new Problem(
          'unreadable-file',
          `${file} cannot be written: ${String(error)}.`,
          'Check the path and its rights.',
        )
      })
      terminal.out(
        options.json ? JSON.stringify({ file, feeds: feeds.length }) : `${feeds.length} feeds written to ${file}`,
      )
    }
    return 0
  })
}
