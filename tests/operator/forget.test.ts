// sitrep sources forget: what a publisher had taken out stands nowhere any more, neither stored nor posted.

import Database from 'better-sqlite3'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { deliverParts } from '../../src/actions/deliver-parts.ts'
import { type FileDeps, fileArticle } from '../../src/actions/file-article.ts'
import type { EditDeps } from '../../src/actions/plan-edits.ts'
import { publishEdition } from '../../src/actions/publish-editions.ts'
import { runErrands } from '../../src/actions/run-errands.ts'
import { tellTakenOut } from '../../src/actions/tell-taken-out.ts'
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
const CHANNEL = 'discord:17'
const SETTINGS: ChannelSettings = { ...defaultSettings(CHANNEL), home: 'discord:1', on: true, version: 1 }
/** Stands in its title, its text and its sentences alone. */
const SECRET = 'zephyrine'
const URL = 'https://wire.example/news/1?utm_source=x'
const TEXT = `Two people were killed in the ${SECRET} attack in Kirkuk on 28 June 2025, the police said. The ${SECRET} gang fled.`

let folder: string
let file: string
let now: number
let out: string[]
let sent: string[]
let edited: string[]
let deps: FileDeps & EditDeps & { style: ReturnType<typeof houseStyle> }
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-forget-'))
  file = join(folder, 'a.sqlite')
  now = Date.parse('2025-06-28T12:00:00Z')
  out = []
  sent = []
  edited = []
  const quiet = () => undefined
  deps = {
    store: openStore(file),
    knowledge,
    analyse,
    clock: { now: () => now },
    style: houseStyle(knowledge.wording),
    log: { info: quiet, warn: quiet, error: (event, details) => out.push(`${event} ${JSON.stringify(details)}`) },
    render: (...given) => editionParts(...given, null),
    reachable: () => true,
  }
  await deps.store.saveSettings(SETTINGS)
  return async () => {
    await deps.store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

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
const store = (given?: Partial<RawArticle>) => fileArticle(article(given), { ...deps, seen: 'published' })
const OTHER = { url: 'https://gazette.example/2', source: 'Gazette', title: 'Four killed in Mosul' }
const otherText = 'Four people were killed in a bombing in Mosul on 28 June 2025, the army said.'
const publish = async (): Promise<Edition> => {
  const [slot] = slotsOn(SETTINGS, '2025-06-28')
  if (slot === undefined) throw new Error('no slot')
  now = Date.parse(slot.at)
  const edition = await publishEdition(deps, SETTINGS, slot)
  if (edition === null) throw new Error('no edition')
  return edition
}
const messenger = {
  send: ({ payload }: { payload: unknown }) => Promise.resolve({ messageId: `m${sent.push(JSON.stringify(payload))}` }),
  find: () => Promise.resolve('unknowable' as const),
  edit: ({ payload }: { payload: unknown }) => {
    edited.push(JSON.stringify(payload))
    return Promise.resolve('done' as const)
  },
  crosspost: () => Promise.resolve('done' as const),
}
const deliver = () => deliverParts({ ...deps, messenger, stopping: () => false })
const errands = () => runErrands({ ...deps, messenger, stopping: () => false, notHandedOn: () => Promise.resolve() })
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
      systemClock: { now: () => now },
    },
  )

/** Tables of which a value holds the text, in whatever form the engine keeps it. */
function tablesWith(text: string): string[] {
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

describe('what a publisher had taken out', () => {
  test('stands in no value of any table, nor in any page of the file', async () => {
    await store()
    await store({ text: `${TEXT} A ${SECRET} version.` })
    await store({ ...OTHER, text: otherText })
    await publish()
    await deliver()
    expect(sent.join()).toContain(SECRET)
    expect(tablesWith(SECRET)).toEqual(
      expect.arrayContaining(['texts', 'versions', 'events', 'editions', 'parts', 'words', 'article_words_data']),
    )
    expect(await forget('http://www.wire.example/news/1/')).toBe(0)
    await tellTakenOut(deps)
    await errands()
    expect(tablesWith(SECRET)).toEqual([])
    await deps.store.close()
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).toString('latin1').toLowerCase()).not.toContain(SECRET)
    }
    deps = { ...deps, store: openStore(file) }
  })
  test('is said to be taken out where it was posted, beside what others told', async () => {
    await store()
    await store({ ...OTHER, text: otherText })
    const { id } = await publish()
    await deliver()
    await forget(URL)
    await tellTakenOut(deps)
    await errands()
    expect(edited).toHaveLength(1)
    expect(edited[0]).toContain('Taken out at the publisher’s request.')
    expect(edited[0]).toContain('Mosul')
    expect(edited[0]).not.toContain(SECRET)
    const again = await deps.store.editionById(id)
    expect(again?.edition.items.map(({ takenOut }) => takenOut)).toEqual(expect.arrayContaining([true, undefined]))
    expect(await deps.store.takenOut()).toEqual([])
    await tellTakenOut(deps)
    await errands()
    expect(edited).toHaveLength(1)
  })
  test('is edited out of posts however old they are', async () => {
    await store()
    await publish()
    await deliver()
    now += 200 * 86_400_000
    await forget('Wire')
    await tellTakenOut(deps)
    await errands()
    expect(edited).toHaveLength(1)
  })
  test('is not sent where it was only planned: the digest is made anew', async () => {
    await store()
    await store({ ...OTHER, text: otherText })
    await publish()
    await forget('Wire')
    await deliver()
    expect(sent).toEqual([])
    const again = await publish()
    expect(again.number).toBe(1)
    await deliver()
    expect(sent.join()).toContain('Mosul')
    expect(sent.join()).not.toContain(SECRET)
  })
  test('waits where a part of it was sent: no other goes out with the old words', async () => {
    await store()
    const { id } = await publish()
    const db = new Database(file)
    db.exec(`INSERT INTO parts (edition, part, channel, payload, state)
      SELECT edition, 1, channel, payload, 'planned' FROM parts; UPDATE parts SET state = 'sent', message_id = 'm1' WHERE part = 0`)
    db.close()
    await forget('Wire')
    await deliver()
    expect(sent).toEqual([])
    await tellTakenOut(deps)
    await deliver()
    await errands()
    expect(sent).toHaveLength(1)
    expect([...sent, ...edited].join()).not.toContain(SECRET)
    expect(sent[0]).toContain('taken out at a publisher’s request')
    expect((await deps.store.deliveries(id)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })
  test('comes back by no feed and no import, which say why, until that is lifted', async () => {
    await store()
    await forget(URL)
    expect(await store()).toEqual({ refused: 'taken out at the publisher’s request' })
    const elsewhere = await store({ url: 'https://wire.example/other' })
    expect(elsewhere).toEqual({ refused: 'taken out at the publisher’s request' })
    expect(await store({ url: 'https://wire.example/3', text: otherText })).toMatchObject({ outcome: 'stored' })
    await forget('Wire')
    expect(await store({ url: 'https://wire.example/4', text: `${otherText} Today.` })).toHaveProperty('refused')
    expect(await forget('wire', { lift: true })).toBe(0)
    expect(await forget(URL, { lift: true })).toBe(0)
    expect(await store()).toMatchObject({ outcome: 'stored' })
    expect(await forget('wire', { lift: true })).toBe(1)
  })
  test('is told before anybody is asked, and kept where the answer is no', async () => {
    await store()
    await publish()
    await deliver()
    expect(await forget('wire', { yes: false }, 'no')).toBe(1)
    expect(out.join('\n')).toContain('1 article and 0 earlier texts would be deleted')
    expect(out.join('\n')).toContain('1 digest or alert told the same stories')
    expect(tablesWith(SECRET)).not.toEqual([])
    expect(await forget('wire', { yes: false }, 'yes')).toBe(0)
    expect(out.at(-1)).toContain('Deleted 1 article.')
  })
  test('needs --yes where nobody can be asked, and a name that is whole', async () => {
    await store()
    await expect(forget('wire', { yes: false })).rejects.toMatchObject({ code: 'bad-usage' })
    await expect(forget('wir')).rejects.toMatchObject({
      code: 'not-found',
      hint: expect.stringContaining('Wire') as string,
    })
    expect(await forget('wire', { json: true })).toBe(0)
    expect(JSON.parse(out.at(-1) ?? '')).toEqual({ source: 'Wire', name: 'Wire', articles: 1, versions: 0, posts: 0 })
  })
  test('is taken out of what people added too, and nobody adds it again', async () => {
    const added = { id: 'wire.example-1', name: 'Wire X' }
    const feed = { url: 'https://wire.example/rss', source: added.id, name: added.name, language: null, known: false }
    const add = (url: string) =>
      deps.store.addFeed({ ...feed, url }, 'discord:1', { by: 'discord:9', at: new Date(now).toISOString() }, CHANNEL)
    const filed = () => fileArticle(article({ source: null }), { ...deps, seen: 'now', added })
    await add(feed.url)
    await store()
    expect(await filed()).toMatchObject({ outcome: 'stored' })
    await forget(URL)
    expect(tablesWith(SECRET)).toEqual([])
    expect(await filed()).toHaveProperty('refused')
    await forget('wire x')
    expect(await deps.store.feeds()).toEqual([])
    expect([await add(feed.url), await add('https://www.wire.example/atom')]).toEqual(['unwanted', 'unwanted'])
    await forget('wire x', { lift: true })
    expect(await add(feed.url)).toBe('added')
  })
  test('is found by the id of an article that has no address', async () => {
    const filed = await store({ url: null })
    if ('refused' in filed) throw new Error(filed.refused)
    expect(await forget(filed.article)).toBe(0)
    expect(await deps.store.article(filed.article)).toBeNull()
    expect(await store({ url: null })).toHaveProperty('refused')
  })
})
