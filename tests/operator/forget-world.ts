// A database with what a publisher asks to have taken out, the operator's command for that, and a bot that posts.

import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deliverParts } from '../../src/actions/deliver-parts.ts'
import { type FileDeps, fileArticle } from '../../src/actions/file-article.ts'
import type { EditDeps } from '../../src/actions/plan-edits.ts'
import { publishEdition } from '../../src/actions/publish-editions.ts'
import { runErrands } from '../../src/actions/run-errands.ts'
import { buildAnalyser } from '../../src/analysis/analyse.ts'
import type { RawArticle } from '../../src/core/article.ts'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import type { Edition } from '../../src/core/edition.ts'
import { houseStyle } from '../../src/editorial/house-style.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { forgetNamed } from '../../src/operator/forget.ts'
import { editionParts } from '../../src/render.ts'
import { openStore } from '../../src/store/open.ts'
import { knowledge } from '../own-knowledge.ts'

const analyse = buildAnalyser(knowledge)
export const CHANNEL = 'discord:17'
export const SETTINGS: ChannelSettings = { ...defaultSettings(CHANNEL), home: 'discord:1', on: true, version: 1 }
/** Stands in its title, its text and its sentences alone. */
export const SECRET = 'zephyrine'
export const URL = 'https://wire.example/news/1?utm_source=x'
export const TEXT = `Two people were killed in the ${SECRET} attack in Kirkuk on 28 June 2025, the police said. The ${SECRET} gang fled.`

export const OTHER = { url: 'https://gazette.example/2', source: 'Gazette', title: 'Four killed in Mosul' }
export const otherText = 'Four people were killed in a bombing in Mosul on 28 June 2025, the army said.'

export function openForgetWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-forget-'))
  const file = join(folder, 'a.sqlite')
  const time = { now: Date.parse('2025-06-28T12:00:00Z') }
  const out: string[] = []
  const sent: string[] = []
  const edited: string[] = []
  const quiet = () => undefined
  const open: FileDeps & EditDeps & { style: ReturnType<typeof houseStyle> } = {
    store: openStore(file),
    knowledge,
    analyse,
    clock: { now: () => time.now },
    style: houseStyle(knowledge.wording),
    log: { info: quiet, warn: quiet, error: (event, details) => out.push(`${event} ${JSON.stringify(details)}`) },
    render: (...given) => editionParts(...given, null),
    reachable: () => true,
  }
  const article = (given: Partial<RawArticle> = {}): RawArticle => ({
    url: URL,
    source: 'Wire',
    title: `Attack in Kirkuk: the ${SECRET} case`,
    text: TEXT,
    language: 'en',
    published: '2025-06-28T09:00:00Z',
    retrieved: null,
    fictional: false,
    placeHints: [],
    ...given,
  })
  const store = (given?: Partial<RawArticle>) => fileArticle(article(given), { ...world.deps, seen: 'published' })
  const publish = async (given: Partial<ChannelSettings> = {}): Promise<Edition> => {
    const [slot] = slotsOn(SETTINGS, '2025-06-28')
    if (slot === undefined) throw new Error('no slot')
    time.now = Date.parse(slot.at)
    const edition = await publishEdition(world.deps, { ...SETTINGS, ...given }, slot)
    if (edition === null) throw new Error('no edition')
    return edition
  }
  const messenger = {
    send: ({ payload }: { payload: unknown }) =>
      Promise.resolve({ messageId: `m${sent.push(JSON.stringify(payload))}` }),
    find: () => Promise.resolve('unknowable' as const),
    edit: ({ payload }: { payload: unknown }) => {
      edited.push(JSON.stringify(payload))
      return Promise.resolve('done' as const)
    },
    crosspost: () => Promise.resolve('done' as const),
  }
  const deliver = () => deliverParts({ ...world.deps, messenger, stopping: () => false })
  const errands = () =>
    runErrands({ ...world.deps, messenger, stopping: () => false, notHandedOn: () => Promise.resolve() })
  const forget = (named: string, options = {}, answer: string | null = null) =>
    forgetNamed(
      named,
      { yes: true, ...options },
      {
        environment: { SITREP_DATABASE: file, SITREP_LOG: 'error' },
        terminal: {
          out: (text) => out.push(text),
          err: () => undefined,
          live: false,
          columns: 80,
          ask: () => Promise.resolve(answer),
        },
        systemClock: { now: () => time.now },
      },
    )

  const world = {
    deps: open,
    folder,
    file,
    time,
    out,
    sent,
    edited,
    messenger,
    article,
    store,
    publish,
    deliver,
    errands,
    forget,
    tablesWith: (text: string) => tablesWith(file, text),
    async start(): Promise<void> {
      await open.store.saveSettings(SETTINGS)
    },
    async close(): Promise<void> {
      await world.deps.store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return world
}

/** Tables of which a value holds the text, in whatever form the engine keeps it. */
function tablesWith(file: string, text: string): string[] {
  const db = new Database(file, { readonly: true })
  const tables = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`).all()
  const hits = tables.filter(({ name }) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
      .all()
      .some((row) =>
        Object.values(row).some((value) =>
          (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)).toLowerCase().includes(text),
        ),
      ),
  )
  db.close()
  return hits.map(({ name }) => name)
}
