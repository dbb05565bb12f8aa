// What was posted in two messages with a map behind them and is edited to fit into one, on both platforms: real renderers,
// real clients, real servers.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deliverParts } from '../../src/actions/deliver-parts.ts'
import type { EditDeps } from '../../src/actions/plan-edits.ts'
import { publishEdition } from '../../src/actions/publish-editions.ts'
import { runErrands } from '../../src/actions/run-errands.ts'
import { tellHeld } from '../../src/actions/tell-held.ts'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import type { Picture } from '../../src/core/picture.ts'
import type { RunningPlatform } from '../../src/core/ports/platform.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { editionParts } from '../../src/render.ts'
import { openStore } from '../../src/store/open.ts'
import { style } from '../commands/room.ts'
import { knowledge } from '../own-knowledge.ts'
import { filing } from '../store/filings.ts'
import { botRooms, until } from './discord-bot-room.ts'
import { openTelegram, quick } from './telegram-room.ts'

const DATE = '2025-06-28'
const { delivery, picture } = wordsOf('en')
const PLACES = ['iq-erbil', 'iq-kirkuk', 'iq-mosul', 'iq-hit', 'iq-rutba', 'iq-baghdad', 'iq-basra', 'iq-dohuk']
/** Telegram gets a word joiner behind the sign. */
const MARK = /Sitrep #\u2060?1/
const LONG = 'a'.repeat(700)
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A picture that says what is on it. */
const draw = (picture: Picture) =>
  Promise.resolve(
    Uint8Array.from(Buffer.concat([PNG, Buffer.from(JSON.stringify('spots' in picture && picture.spots))])),
  )
const textIn = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')

interface World {
  readonly bot: RunningPlatform
  readonly settings: ChannelSettings
  /** What stands in the channel now, a text a message. */
  readonly stands: () => string[]
  /** The file of each of these messages, as text; empty where it has none. */
  readonly files: () => string[]
  readonly close: () => Promise<void>
}

const openDiscord = botRooms()
const WORLDS: Readonly<Record<string, () => Promise<World>>> = {
  async discord() {
    const { server, bot, channel, guild } = await openDiscord()
    return {
      bot,
      settings: { ...defaultSettings(`discord:${channel}`), home: `discord:${guild}` },
      stands: () =>
        server
          .messages(channel)
          .map(({ embeds, components }) => JSON.stringify({ embeds, components }))
          .filter((text) => MARK.test(text)),
      files: () =>
        server
          .messages(channel)
          .filter(({ embeds }) => MARK.test(JSON.stringify(embeds)))
          .map(({ attachments: [file] }) => textIn(file?.bytes)),
      close: () => Promise.resolve(),
    }
  },
  async telegram() {
    const room = await openTelegram(quick)
    const { server, bot } = room
    const chat = server.addGroup({ title: 'News' })
    server.addBot(chat, server.addUser())
    const channel = `telegram:${chat}`
    return {
      bot,
      settings: { ...defaultSettings(channel), home: channel },
      stands: () => server.messages(chat).flatMap(({ text = '' }) => (MARK.test(text) ? [text] : [])),
      files: () =>
        server
          .messages(chat)
          .filter(({ text }) => MARK.test(text))
          .map(({ file }) => textIn(file?.bytes)),
      close: () => room.close(),
    }
  },
}

let world: World
let store: Store
let now: number
let deps: EditDeps & { style: typeof style }
let stories: string[]
const faults: unknown[] = []

async function open(platform: string): Promise<void> {
  world = await WORLDS[platform]!()
  store = openStore(':memory:')
  faults.length = 0
  const quiet = () => undefined
  const fault = (event: string, details?: unknown) => faults.push([event, details])
  deps = {
    store,
    knowledge,
    style,
    clock: { now: () => now },
    log: { info: quiet, warn: fault, error: fault },
    render: (...given) => editionParts(...given, null),
    reachable: () => true,
  }
  const settings: ChannelSettings = { ...world.settings, on: true, length: 'full', version: 1 }
  await store.saveSettings(settings)
  stories = []
  for (const [at, place] of PLACES.entries()) {
    const text = `Police said that ${at + 2} people were killed in an attack near the ${at + 1}th bridge on Friday.`
    const one = filing({
      name: `${at}${LONG}`,
      text,
      title: text,
      published: `${DATE}T0${at}:00:00Z`,
      subjects: ['topic:isis'],
      events: [{ date: DATE, days: { earliest: DATE, latest: DATE, precision: 'day' }, place }],
    })
    stories.push((await store.fileArticle(one)).story)
  }
  const [slot] = slotsOn(settings, DATE)
  now = Date.parse(slot!.at)
  await publishEdition(deps, settings, slot!)
  await deliver()
}

/** Everything that is due goes out; what a platform puts off is due later. */
async function deliver(): Promise<void> {
  const given = { ...deps, draw, messenger: world.bot.messenger, stopping: () => false }
  await deliverParts(given)
  await runErrands({ ...given, notHandedOn: () => Promise.resolve() })
}

async function edited(): Promise<void> {
  await tellHeld(deps)
  now += 60_000
  await deliver()
}

const decide = async (some: readonly string[], held: boolean) => {
  const { channel, home } = world.settings
  const where = { channel, home }
  const signature = { by: 'discord:9', at: new Date(now).toISOString() }
  for (const story of some) await store.holdStory({ scope: home!, story }, held, where, signature)
}

describe.each(['discord', 'telegram'])('an edition that fits into fewer messages after an edit, on %s,', (platform) => {
  beforeEach(() => open(platform))
  afterEach(async () => {
    await world.close()
    await store.close()
  })

  test('says so in those that it needs no more, and reads as before once all is released', async () => {
    const before = world.stands()
    const files = world.files()
    expect(before.length).toBeGreaterThan(2)
    expect(before.at(-1)).toContain('8 events')
    expect(files.slice(0, -1).join('')).toBe('')
    expect(files.at(-1)).toMatch(/"name":"Erbil".*"events":1/)
    await decide(stories.slice(0, 7), true)
    await edited()
    await until(() => world.stands().at(-2)?.includes(delivery.sparePart) === true)
    const after = world.stands()
    expect(after).toHaveLength(before.length)
    expect(after.join('\n')).not.toMatch(/2 people were killed/)
    expect(after.at(-2)).not.toContain('people were killed')
    expect(after[0]).toContain('held by the moderators')
    expect(after.at(-1)).toContain('1 event')
    expect(after.at(-1)).toContain(picture.held)
    expect(world.files().at(-1)).not.toContain('Erbil')
    await decide(stories.slice(7), true)
    await edited()
    expect(world.stands().at(-1)).toContain(picture.nothingLeft)
    expect(world.files().at(-1)).toMatch(/\[\]$/)
    await decide(stories, false)
    await edited()
    expect(world.stands()).toEqual(before)
    expect(world.files()).toEqual(files)
    expect(faults).toEqual([])
  })
})
