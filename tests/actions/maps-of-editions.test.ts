// The map of a posted edition: planned as data, drawn when it is sent, and edited where it shows something else.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DeliverDeps, deliverParts } from '../../src/actions/deliver-parts.ts'
import { type FileDeps, fileArticle } from '../../src/actions/file-article.ts'
import type { EditDeps } from '../../src/actions/plan-edits.ts'
import { postOf } from '../../src/actions/compose-edition.ts'
import { publishEdition } from '../../src/actions/publish-editions.ts'
import { runErrands } from '../../src/actions/run-errands.ts'
import { tellCorrections } from '../../src/actions/tell-corrections.ts'
import { tellHeld } from '../../src/actions/tell-held.ts'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import type { Picture } from '../../src/core/picture.ts'
import type { OutgoingPart } from '../../src/core/ports/messenger.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { editionParts } from '../../src/render.ts'
import { style } from '../commands/room.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const DAY = '2026-03-02'
const HOME = 'telegram:-1001'
const SETTINGS: ChannelSettings = { ...defaultSettings(HOME), home: HOME, length: 'full', on: true, version: 1 }
const RUTBA = 'Two border guards were killed on Monday when gunmen fired on a checkpoint near Rutba, the mayor said.'
const MOSUL = 'Police arrested four people in Mosul on Monday, the interior ministry said.'
const STATED = 'The prime minister said in Basra on Monday that talks would go on.'

let now: number
let logged: string[]
let sent: OutgoingPart[]
let edited: OutgoingPart[]
let drawn: Picture[]
let deps: EditDeps & FileDeps & { style: typeof style }
beforeEach(() => {
  now = Date.parse(`${DAY}T10:00:00Z`)
  logged = []
  sent = []
  edited = []
  drawn = []
  const log = (event: string) => logged.push(event)
  deps = {
    store: emptyStore(),
    knowledge,
    analyse,
    style,
    clock: { now: () => now },
    log: { info: () => undefined, warn: log, error: log },
    render: (...given) => editionParts(...given, null),
    reachable: () => true,
  }
})
afterEach(() => deps.store.close())

const draw: NonNullable<DeliverDeps['draw']> = (picture) => {
  drawn.push(picture)
  return Promise.resolve(Uint8Array.of(1))
}
const messenger = {
  send: (part: OutgoingPart) => Promise.resolve({ messageId: `m${sent.push(part)}` }),
  find: () => Promise.resolve('unknowable' as const),
  edit: (part: OutgoingPart) => {
    edited.push(part)
    return Promise.resolve('done' as const)
  },
  crosspost: () => Promise.resolve('done' as const),
}

async function file(name: string, text: string): Promise<string> {
  const raw = {
    url: `https://sample.example/${name}`,
    source: 'Sample Wire',
    title: text,
    text,
    language: 'en',
    published: `${DAY}T12:00:00+03:00`,
    retrieved: null,
    placeHints: [],
    fictional: true,
  }
  const filed = await fileArticle(raw, deps)
  if ('refused' in filed) throw new Error(filed.refused)
  return filed.story
}
async function publish(given: Partial<ChannelSettings> = {}) {
  const settings = { ...SETTINGS, ...given }
  await deps.store.saveSettings(settings)
  const [slot] = slotsOn(settings, DAY)
  now = Date.parse(slot!.at)
  return (await publishEdition(deps, settings, slot!))!
}
const deliver = (more: Partial<DeliverDeps> = {}) =>
  deliverParts({ ...deps, draw, messenger, stopping: () => false, ...more })
const errands = () =>
  runErrands({ ...deps, draw, messenger, stopping: () => false, notHandedOn: () => Promise.resolve() })
const hold = (story: string, held: boolean) =>
  deps.store.holdStory(
    { scope: HOME, story },
    held,
    { channel: HOME, home: HOME },
    { by: 'telegram:9', at: new Date(now).toISOString() },
  )
const spotsOf = ({ payload }: Pick<OutgoingPart, 'payload'>) => payload.picture?.spots.map(({ name }) => name).sort()

describe('the plan of a full edition', () => {
  test('has the map as data behind the text, read again as it was planned, and no file', async () => {
    await file('a', RUTBA)
    await file('b', MOSUL)
    const { id } = await publish()
    const [text, map, ...others] = await deps.store.deliveries(id)
    expect(others).toEqual([])
    expect(text?.payload.picture).toBeUndefined()
    expect(spotsOf(map!)).toEqual(['Mosul', 'Rutba'])
    expect(map?.payload).not.toHaveProperty('file')
    expect(map?.payload.body['caption']).toContain('2 events')
  })

  test('says on the picture itself, which travels alone, that incidents are invented', async () => {
    await file('a', RUTBA)
    const { id } = await publish()
    const picture = (await deps.store.deliveries(id)).at(-1)?.payload.picture
    expect(picture?.credits).toContain(wordsOf('en').edition.fictional)
    expect(picture?.alt).toContain(wordsOf('en').edition.fictional)
  })

  test('has none where nothing can be placed, and in shorter editions', async () => {
    await file('c', STATED)
    expect(await deps.store.deliveries((await publish()).id)).toHaveLength(1)
    await file('a', RUTBA)
    for (const [at, length] of (['compact', 'normal'] as const).entries()) {
      const { id } = await publish({ channel: `telegram:-20${at}`, home: `telegram:-20${at}`, length })
      expect(await deps.store.deliveries(id)).toHaveLength(1)
    }
  })
})

describe('the map on its way', () => {
  test('is drawn when it is sent, and only then', async () => {
    await file('a', RUTBA)
    await publish()
    expect(drawn).toEqual([])
    await deliver()
    expect(drawn).toHaveLength(1)
    expect(sent.map(({ payload }) => payload.file?.name)).toEqual([undefined, 'map.png'])
  })

  test('goes out without its picture where that cannot be drawn, which is logged; the edition is not lost', async () => {
    await file('a', RUTBA)
    const { id } = await publish()
    await deliver({ draw: () => Promise.reject(new Error('no letters')) })
    expect(logged).toEqual(['picture-not-drawn'])
    expect(sent.at(-1)?.payload.file).toBeUndefined()
    expect((await deps.store.deliveries(id)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  test('is logged where the platform took its words alone', async () => {
    await file('a', RUTBA)
    await publish()
    const send = (part: OutgoingPart) =>
      Promise.resolve({ messageId: 'm', ...(part.payload.picture ? { wordsAlone: 'no right' } : {}) })
    await deliver({ messenger: { ...messenger, send } })
    expect(logged).toEqual(['picture-left-out'])
  })

  test('is resumed after a kill: looked for, drawn again as it was planned, and sent', async () => {
    await file('a', RUTBA)
    const { id } = await publish()
    let sending = 0
    const killed = new Error('killed')
    const dies = (part: OutgoingPart) => {
      sending += 1
      return part.payload.picture ? Promise.reject(killed) : messenger.send(part)
    }
    await deliver({ messenger: { ...messenger, send: dies } })
    expect(sending).toBe(2)
    expect((await deps.store.deliveries(id)).map(({ state }) => state)).toEqual(['sent', 'uncertain'])
    now += 120_000
    await deliver()
    expect(logged).toContain('part-sent-again')
    expect(drawn).toHaveLength(2)
    expect(drawn[1]).toEqual(drawn[0])
    expect((await deps.store.deliveries(id)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })
})

describe('the map of what was posted', () => {
  test('is edited where a story is held and where it is released, and only where it shows something else', async () => {
    const rutba = await file('a', RUTBA)
    await file('b', MOSUL)
    const { id } = await publish()
    await deliver()
    await hold(rutba, true)
    await tellHeld(deps)
    await errands()
    expect(edited.map(spotsOf)).toEqual([undefined, ['Mosul']])
    expect((await deps.store.editionById(id))?.edition.map).toMatchObject({ holds: true })
    await hold(rutba, false)
    await tellHeld(deps)
    await errands()
    expect(edited.slice(2).map(spotsOf)).toEqual([undefined, ['Mosul', 'Rutba']])
    expect(edited.at(-1)?.payload.picture).toEqual(sent.at(-1)?.payload.picture)
  })

  test('says that nothing is left where all that it showed is held', async () => {
    const rutba = await file('a', RUTBA)
    await publish()
    await deliver()
    await hold(rutba, true)
    await tellHeld(deps)
    await errands()
    expect(edited.map(spotsOf)).toEqual([undefined, []])
    expect(edited.at(-1)?.payload.body['caption']).toContain(wordsOf('en').picture.nothingLeft)
  })

  test('loses and regains what is held, also where no item tells it', async () => {
    const towns = ['Rutba', 'Mosul', 'Ramadi', 'Sinjar', 'Kirkuk', 'Tikrit', 'Samarra', 'Baqubah', 'Najaf', 'Karbala']
    const more = ['Hilla', 'Kut', 'Amarah', 'Nasiriyah']
    for (const town of [...towns, ...more]) await file(town, MOSUL.replace('Mosul', town))
    const { items, map } = await publish()
    await deliver()
    const told = new Set(items.map(({ story }) => story))
    const untold = map?.stories.find((story) => !told.has(story)) ?? ''
    expect(untold).not.toBe('')
    await hold(untold, true)
    await tellHeld(deps)
    await errands()
    const [without] = edited.map(spotsOf)
    expect(edited).toHaveLength(1)
    expect(without).toHaveLength([...towns, ...more].length - 1)
    await hold(untold, false)
    await tellHeld(deps)
    await errands()
    expect(edited.slice(1).map(({ payload }) => payload.picture)).toEqual([sent.at(-1)?.payload.picture])
  })

  test('is not shown once a story of it is held, before it was counted again', async () => {
    const rutba = await file('a', RUTBA)
    const edition = await publish()
    expect((await postOf(deps, edition)).illustration).toBeDefined()
    await hold(rutba, true)
    expect((await postOf(deps, edition)).illustration).toBeUndefined()
  })

  test('follows a correction that moves an event, and stays as it is under one that does not', async () => {
    await file('a', RUTBA)
    await publish()
    await deliver()
    now += 3_600_000
    await file('a', RUTBA.replace('Two', 'Three'))
    await tellCorrections(deps)
    await errands()
    expect(edited.map(spotsOf)).toEqual([undefined])
    now += 3_600_000
    await file('a', RUTBA.replace('Two', 'Four').replace('Rutba', 'Ramadi'))
    await tellCorrections(deps)
    await errands()
    expect(edited.slice(1).map(spotsOf)).toEqual([undefined, ['Ramadi']])
  })

  test('follows a correction of what no item tells', async () => {
    const towns = ['Rutba', 'Mosul', 'Ramadi', 'Sinjar', 'Kirkuk', 'Tikrit', 'Samarra', 'Baqubah', 'Najaf', 'Karbala']
    const more = ['Hilla', 'Kut', 'Amarah', 'Nasiriyah']
    const stories = new Map<string, string>()
    for (const town of [...towns, ...more]) stories.set(await file(town, MOSUL.replace('Mosul', town)), town)
    const { items, map } = await publish()
    await deliver()
    const told = new Set(items.map(({ story }) => story))
    const town = stories.get(map?.stories.find((story) => !told.has(story)) ?? '') ?? ''
    expect(town).not.toBe('')
    now += 3_600_000
    await file(town, MOSUL.replace('Mosul', 'Fallujah'))
    await tellCorrections(deps)
    await errands()
    expect(edited).toHaveLength(1)
    const [before = [], after = []] = [sent.at(-1)!, edited[0]!].map(spotsOf)
    expect(after.filter((name) => !before.includes(name))).toEqual(['Fallujah'])
    expect(before.filter((name) => !after.includes(name))).toHaveLength(1)
    expect(after).toHaveLength(before.length)
    await tellCorrections(deps)
    expect(await deps.store.correctionsToTell(9)).toEqual([])
  })
})
