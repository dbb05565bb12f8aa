// What the preview's pages weigh and when they are first painted, in a real headless Chromium: each load in a browser that
// has nothing of the page yet. On the sample archive and on a large one; and beside each load, of a bare page: static HTML
// of the same weight, without style or script, from a server that does nothing else.

import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { answerCommand } from '../src/actions/answer-command.ts'
import { deliverParts } from '../src/actions/deliver-parts.ts'
import { publishDueEditions } from '../src/actions/publish-editions.ts'
import { buildAnalyser } from '../src/analysis/analyse.ts'
import type { Asked } from '../src/core/asked.ts'
import { defaultSettings } from '../src/core/channel.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import { lazyDrawing } from '../src/drawing.ts'
import { start } from '../src/main.ts'
import { previewPages } from '../src/console/pages.ts'
import { startPreview } from '../src/platforms/preview/server.ts'
import { editionParts, previewMessenger, unnamedParts } from '../src/render.ts'
import { previewRoom } from '../src/console/room.ts'
import { launchBrowser } from '../tests/chromium.ts'
import { openBench } from './answers.ts'
import { openArchiveWriter } from './large-archive.ts'
import { FIRST_DAY, largeDays } from './large-reports.ts'
import { ms, table, times, whole } from './table.ts'
import { median, percentile } from './timing.ts'

const PAGES = ['/', '/day', '/timeline?subject=isis', '/feeds', '/settings', '/deliveries']
/** Loads of each page that are not counted: the server's code is compiled, the browser's too. */
const WARM_UP = 2
const DAY_MS = 86_400_000
const FEEDS = 300
const CHANNELS = 60

interface Load {
  /** KB as transferred, headers included. */
  readonly html: number
  readonly styles: number
  readonly scripts: number
  readonly images: number
  /** Milliseconds since the load began. */
  readonly answered: number
  readonly painted: number
  readonly told: number
  /** Until the whole document was there: what takes long may follow what stands around it. */
  readonly whole: number
}

const NOTHING: Load = { html: 0, styles: 0, scripts: 0, images: 0, answered: 0, painted: 0, told: 0, whole: 0 }

interface Served {
  readonly url: string
  readonly stop: () => Promise<void>
}

interface Setting {
  readonly folder: string
  readonly knowledge: Knowledge
}

/** Two tables, `runs` loads a row: the sample archive, and one of `size` articles. @throws Error without a Chromium */
export async function benchPreview(size: number, runs: number, setting: Setting): Promise<string> {
  const browser = await launchBrowser()
  try {
    const sample = await measured(browser, await serveSample(), runs)
    const large = await measured(browser, await serveLarge(size, setting), runs)
    return ['The sample archive:', sample, `${whole(size)} articles:`, large].join('\n\n')
  } finally {
    await browser.close()
  }
}

async function measured(browser: Browser, served: Served, runs: number): Promise<string> {
  const rows: string[][] = []
  const bare = await serveBare()
  try {
    for (const path of PAGES) rows.push(await rowOf(browser, { served, bare, path, runs }))
  } finally {
    await bare.stop()
    await served.stop()
  }
  const head = ['page', 'KB HTML', 'CSS', 'script', 'images', 'answered p50', 'first paint p50', 'p95']
  return table([...head, 'content p50', 'p95', 'bare p50', 'p95', 'ratio', 'whole p50'], rows)
}

async function rowOf(
  browser: Browser,
  given: { readonly served: Served; readonly bare: Served; readonly path: string; readonly runs: number },
): Promise<string[]> {
  const { served, bare, path, runs } = given
  const loads: Load[] = []
  const bareLoads: Load[] = []
  let weighed = NOTHING
  for (let run = -WARM_UP; run < runs; run += 1) {
    // Scripts are fetched once the page was painted: all of them are there when nothing more is asked for.
    if (run < 0) weighed = await loaded(browser, new URL(path, served.url).href, 'networkidle')
    const load = await loaded(browser, new URL(path, served.url).href, 'load')
    const weight = Math.round((weighed.html + weighed.styles + weighed.scripts) * 1000)
    const bareLoad = await loaded(browser, `${bare.url}?weight=${weight}`, 'load')
    if (run < 0) continue
    loads.push(load)
    bareLoads.push(bareLoad)
  }
  const all = (of: keyof Load, from = loads) => from.map((load) => load[of])
  const kb = (of: keyof Load) => Math.round(weighed[of]).toString()
  return [
    path,
    kb('html'),
    kb('styles'),
    kb('scripts'),
    kb('images'),
    ...[median(all('answered')), median(all('painted')), percentile(all('painted'), 0.95)].map(ms),
    ...[median(all('told')), percentile(all('told'), 0.95)].map(ms),
    ...[median(all('told', bareLoads)), percentile(all('told', bareLoads), 0.95)].map(ms),
    times(median(all('told')) / median(all('told', bareLoads))),
    ms(median(all('whole'))),
  ]
}

// What runs inside the page; the bench is compiled without the types of a browser.
interface Entry {
  readonly name: string
  readonly startTime: number
  readonly transferSize: number
  readonly responseStart: number
  readonly domContentLoadedEventEnd: number
}
declare const performance: { now(): number; getEntriesByType(type: string): Entry[] }

/** One load with an empty cache, until everything is there and the content is painted. */
async function loaded(browser: Browser, url: string, until: 'load' | 'networkidle'): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: until })
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 1)
    return await page.evaluate((): Load => {
      const kb = (ending: RegExp) =>
        performance
          .getEntriesByType('resource')
          .reduce((sum, one) => sum + (ending.test(one.name) ? one.transferSize / 1000 : 0), 0)
      const paint = (name: string) =>
        performance.getEntriesByType('paint').find((one) => one.name === name)?.startTime ?? Number.NaN
      const [page] = performance.getEntriesByType('navigation')
      return {
        html: (page?.transferSize ?? 0) / 1000,
        styles: kb(/\.css$/),
        scripts: kb(/\.js$/),
        images: kb(/\.(png|svg)$/),
        answered: page?.responseStart ?? Number.NaN,
        painted: paint('first-paint'),
        told: paint('first-contentful-paint'),
        whole: page?.domContentLoadedEventEnd ?? Number.NaN,
      }
    })
  } finally {
    await context.close()
  }
}

async function serveSample(): Promise<Served> {
  const terminal = { out: () => undefined, err: () => undefined, live: false, columns: 80 }
  const environment = { SITREP_PORT: '0', SITREP_LOG: 'silent' }
  return await start({ sample: true }, { environment, terminal, systemClock: { now: () => Date.now() } })
}

/** With a digest in its own channel and in others, and with feeds, so that no page is empty. */
async function serveLarge(size: number, { folder, knowledge }: Setting): Promise<Served> {
  const file = join(folder, 'preview.sqlite')
  const writer = openArchiveWriter(file, 0, buildAnalyser(knowledge), knowledge)
  writer.growTo(size)
  writer.close()
  const now = FIRST_DAY + largeDays(size) * DAY_MS
  const bench = openBench(file, { first: FIRST_DAY, days: 1 }, { knowledge, now })
  const { deps } = bench
  const channel = 'preview:main'
  await fillAround(deps, channel, now)
  const draw = lazyDrawing()
  const answer = (asked: Asked) => answerCommand({ ...deps, partsOf: unnamedParts, draw }, asked)
  const parts = { ...deps, channel, draw, answer, standing: false, fictional: false }
  const [room, pages] = [previewRoom(parts), previewPages(parts)]
  const given = { host: '127.0.0.1', port: 0, password: null, url: null, clock: deps.clock, log: deps.log }
  const preview = await startPreview({ ...given, room, pages })
  return {
    url: preview.url,
    stop: async () => {
      await preview.close()
      await bench.close()
    },
  }
}

async function fillAround(deps: ReturnType<typeof openBench>['deps'], channel: string, now: number): Promise<void> {
  const { store } = deps
  const feeds = Array.from({ length: FEEDS }, (_, at) => ({
    url: `https://outlet-${at}.example/rss`,
    source: `outlet-${at}`,
    language: null,
    origin: 'own' as const,
  }))
  await store.followFeeds(feeds, new Date(now).toISOString())
  const ids = [channel, ...Array.from({ length: CHANNELS }, (_, at) => `preview:channel-${at}`)]
  const channels = ids.map((id) => ({ ...defaultSettings(id), version: 1 }))
  for (const settings of channels) await store.saveSettings(settings)
  await publishDueEditions({ ...deps, render: (...given) => editionParts(...given, null) }, channels, now)
  await deliverParts({ ...deps, messenger: previewMessenger, reachable: () => true, stopping: () => false })
}

/** Paragraphs of plain words, as many bytes as are asked for. */
async function serveBare(): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const weight = Number(new URL(request.url ?? '', 'http://localhost').searchParams.get('weight') ?? 0)
    const line = '<p>The quick brown fox jumps over the lazy dog, and goes on.</p>\n'
    const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>\n'
    const body = head + line.repeat(Math.max(1, Math.round((weight - head.length) / line.length)))
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
