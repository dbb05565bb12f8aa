import { afterEach, beforeEach, expect, test } from 'vitest'
import { deliverParts } from '../../src/actions/deliver-parts.ts'
import type { EditDeps } from '../../src/actions/plan-edits.ts'
import { publishEdition } from '../../src/actions/publish-editions.ts'
import { tellHeld } from '../../src/actions/tell-held.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { houseStyle } from '../../src/editorial/house-style.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { editionParts, previewMessenger } from '../../src/render.ts'
import { filing } from '../store/filings.ts'
import { emptyStore } from '../store/empty-store.ts'

const knowledge = loadKnowledge()
const style = houseStyle(knowledge.wording)
const SETTINGS = { ...defaultSettings('discord:17'), home: 'discord:1', on: true, version: 1 }
const WHERE = { channel: 'discord:17', home: 'discord:1' }

let now: number
let deps: EditDeps & { style: typeof style }
let reachable: boolean
let story: string
const faults: string[] = []
beforeEach(async () => {
  reachable = true
  const quiet = () => undefined
  deps = {
    store: emptyStore(),
    knowledge,
    style,
    clock: { now: () => now },
    log: { info: quiet, warn: (event) => faults.push(event), error: (event) => faults.push(event) },
    render: (...given) => editionParts(...given, null),
    reachable: () => reachable,
  }
  await deps.store.saveSettings(SETTINGS)
  const given = { published: '2025-06-28T09:00:00Z', subjects: ['topic:isis' as const] }
  story = (await deps.store.fileArticle(filing({ name: 'a', ...given, events: [{ date: '2025-06-28' }] }))).story
  const [slot] = slotsOn(SETTINGS, '2025-06-28')
  if (slot === undefined) throw new Error('no slot')
  now = Date.parse(slot.at)
  await publishEdition(deps, SETTINGS, slot)
  await deliverParts({ ...deps, messenger: previewMessenger, stopping: () => false })
})
afterEach(async () => {
  expect(faults).toEqual([])
  await deps.store.close()
})

const decide = (held: boolean) =>
  deps.store.holdStory({ scope: 'discord:1', story }, held, WHERE, { by: 'discord:9', at: new Date(now).toISOString() })
const edit = async () => {
  const errand = await deps.store.nextErrand('discord:17', new Date(now).toISOString())
  return errand === null ? null : JSON.stringify(errand.payload.body)
}

test('what was posted reads that its item is held, and reads as before once that is released', async () => {
  await decide(true)
  await tellHeld(deps)
  expect(await edit()).toContain('held by the moderators since 28 June 2025, 20')
  expect(await edit()).not.toContain('Text of a')
  await decide(false)
  await tellHeld(deps)
  expect(await edit()).toContain('Text of a')
  expect(await deps.store.heldChanges(10)).toEqual([])
})

test('it waits for a platform that is away, and leaves what was posted four days ago', async () => {
  await decide(true)
  reachable = false
  await tellHeld(deps)
  expect(await edit()).toBeNull()
  expect(await deps.store.heldChanges(10)).toHaveLength(1)
  reachable = true
  now += 4 * 86_400_000
  await tellHeld(deps)
  expect(await edit()).toBeNull()
  expect(await deps.store.heldChanges(10)).toEqual([])
})

test('another server is left alone', async () => {
  const elsewhere = { channel: 'discord:99', home: 'discord:2' }
  const signature = { by: 'discord:9', at: new Date(now).toISOString() }
  await deps.store.holdStory({ scope: 'discord:2', story }, true, elsewhere, signature)
  await tellHeld(deps)
  expect(await edit()).toBeNull()
})
