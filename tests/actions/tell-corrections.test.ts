import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postOf } from '../../src/actions/compose-edition.ts'
import { deliverParts } from '../../src/actions/deliver-parts.ts'
import { type FileDeps, fileArticle } from '../../src/actions/file-article.ts'
import type { EditDeps } from '../../src/actions/plan-edits.ts'
import { publishEdition } from '../../src/actions/publish-editions.ts'
import { tellCorrections } from '../../src/actions/tell-corrections.ts'
import { buildAnalyser } from '../../src/analysis/analyse.ts'
import type { RawArticle } from '../../src/core/article.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { renderText } from '../../src/core/plain-text.ts'
import { Problem } from '../../src/core/problem.ts'
import { houseStyle } from '../../src/editorial/house-style.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { editionParts, previewMessenger } from '../../src/render.ts'
import { emptyStore } from '../store/empty-store.ts'

const knowledge = loadKnowledge()
const analyse = buildAnalyser(knowledge)
const style = houseStyle(knowledge.wording)
const SETTINGS = defaultSettings('preview:main')
const DAY = '2026-03-02'

let now: number
let deps: EditDeps & FileDeps & { style: typeof style }
let logged: string[]
beforeEach(() => {
  now = Date.parse(`${DAY}T10:00:00Z`)
  logged = []
  deps = {
    store: emptyStore(),
    knowledge,
    analyse,
    style,
    clock: { now: () => now },
    log: {
      info: (event) => logged.push(event),
      warn: (event) => logged.push(event),
      error: (event) => logged.push(event),
    },
    render: (...given) => editionParts(...given, null),
    reachable: () => true,
  }
})
afterEach(() => deps.store.close())

const TEXT =
  'Two border guards were killed on Monday when gunmen fired on a checkpoint near Rutba, the mayor said. The attackers fled in a pickup.'
async function file(name: string, given: Partial<RawArticle> = {}) {
  const raw: RawArticle = {
    url: `https://sample.example/${name}`,
    source: 'Sample Wire',
    title: 'Gunmen kill two border guards near Rutba',
    text: TEXT,
    language: 'en',
    published: `${DAY}T12:00:00+03:00`,
    retrieved: null,
    placeHints: [],
    fictional: true,
    ...given,
  }
  const filed = await fileArticle(raw, deps)
  if ('refused' in filed) throw new Error(filed.refused)
  return filed
}
async function publish(date: string) {
  const [slot] = slotsOn(SETTINGS, date)
  if (slot === undefined) throw new Error('no slot')
  now = Date.parse(slot.at)
  const edition = await publishEdition(deps, SETTINGS, slot)
  if (edition === null) throw new Error('no edition')
  await deliverParts({ ...deps, messenger: previewMessenger, stopping: () => false })
  return edition
}
const standing = async (date: string) => {
  const [edition] = await deps.store.editionsOn(SETTINGS.channel, date)
  return edition === undefined ? '' : renderText(await postOf(deps, edition))
}
const edits = async () => {
  const errand = await deps.store.nextErrand(SETTINGS.channel, new Date(now).toISOString())
  return errand === null ? null : JSON.stringify(errand.payload)
}

describe('a correction of what was posted', () => {
  test('edits the part and marks it, names the old figure, and stands in the next edition', async () => {
    await file('a')
    const edition = await publish(DAY)
    const original = await deps.store.deliveries(edition.id)
    now += 2 * 3_600_000
    await file('a', { text: TEXT.replace('Two border guards', 'Three border guards') })
    await tellCorrections(deps)
    const text = await standing(DAY)
    expect(text).toMatch(
      /Corrected at 22:00: Sample Wire now says: “Three border guards .*; before: “Two border guards /,
    )
    expect(await edits()).toContain('Corrected at 22\\\\:00')
    expect((await deps.store.deliveries(edition.id)).map(({ payload }) => payload)).toEqual(
      original.map(({ payload }) => payload),
    )
    const next = await publish('2026-03-03')
    expect(next.items).toMatchObject([{ section: 'corrections', update: true, updateOf: 1 }])
    expect(next.items[0]?.lead).toContain('Three border guards')
    expect((await publish('2026-03-04')).items).toEqual([])
  })

  test('is told once', async () => {
    await file('a')
    await publish(DAY)
    now += 3_600_000
    await file('a', { text: TEXT.replace('Two border guards', 'Three border guards') })
    await tellCorrections(deps)
    await tellCorrections(deps)
    expect((await standing(DAY)).match(/Corrected at/g)).toHaveLength(1)
    expect(await deps.store.correctionsToTell(10)).toEqual([])
  })

  test('that the database cannot take for the moment is told later; one that fails otherwise holds up nobody', async () => {
    await file('a')
    await publish(DAY)
    now += 3_600_000
    await file('a', { text: TEXT.replace('Two border guards', 'Three border guards') })
    const { store } = deps
    const failing = (error: Error) => ({ ...deps, store: { ...store, planErrands: () => Promise.reject(error) } })
    const locked = new Problem('database', 'The database is locked.', 'Wait.')
    locked.cause = new Error('SQLITE_BUSY')
    await tellCorrections(failing(locked))
    expect(logged).toContain('correction-failed')
    expect(await store.correctionsToTell(10)).toHaveLength(1)
    await tellCorrections(failing(new Problem('database', 'A row cannot be read.', 'Put a backup back.')))
    expect(await store.correctionsToTell(10)).toEqual([])
  })

  test('by a report of its own is marked too, on a later day with its day', async () => {
    await file('a')
    await publish(DAY)
    now = Date.parse('2026-03-03T07:00:00Z')
    await file('b', {
      title: 'Correction: Three guards killed near Rutba, not two',
      text: 'Three border guards were killed near Rutba on Monday, the mayor said.',
      published: '2026-03-03T09:00:00+03:00',
    })
    await tellCorrections(deps)
    expect(await standing(DAY)).toContain('Corrected on 3 March 2026, 10:00: Sample Wire now says')
  })

  test('a text that only grows is none', async () => {
    await file('a')
    await publish(DAY)
    now += 3_600_000
    await file('a', { text: `${TEXT}\n\nThe road was closed until the evening.` })
    await tellCorrections(deps)
    expect(await standing(DAY)).not.toContain('Corrected')
    expect(await edits()).toBeNull()
  })

  test('that was filed before the edition was composed is not marked in it', async () => {
    await file('a')
    await file('a', { text: TEXT.replace('Two border guards', 'Three border guards') })
    await publish(DAY)
    await tellCorrections(deps)
    expect(await standing(DAY)).not.toContain('Corrected at')
  })

  test('comes too late after three days', async () => {
    await file('a')
    await publish(DAY)
    now += 3 * 86_400_000 + 1
    await file('a', { text: TEXT.replace('Two border guards', 'Three border guards') })
    await tellCorrections(deps)
    expect(await edits()).toBeNull()
  })

  test('waits for a platform that is away', async () => {
    await file('a')
    await publish(DAY)
    now += 3_600_000
    await file('a', { text: TEXT.replace('Two border guards', 'Three border guards') })
    await tellCorrections({ ...deps, reachable: () => false })
    expect(await standing(DAY)).not.toContain('Corrected')
    await tellCorrections(deps)
    expect(await standing(DAY)).toContain('Corrected')
  })
})
