// One slot of very many channels on both platforms at once, from the bot as the operator starts it, against servers that
// enforce the documented limits in any stretch of their time; meanwhile people ask. How near to the most that the limits
// allow the bot comes, what is refused with 429, and how long people wait for the first answer.

import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { defaultSettings } from '../src/core/channel.ts'
import { importFiles } from '../src/operator/import.ts'
import { projectRoot } from '../src/package.ts'
import { openStore } from '../src/store/open.ts'
import { type DiscordServer, startDiscordServer } from '../tests/platforms/discord-server/server.ts'
import { type TelegramServer, startTelegramServer } from '../tests/platforms/telegram-server/server.ts'
import { startOwn } from './live.ts'
import { ms, percent, table, whole } from './table.ts'
import { percentile } from './timing.ts'

/** The sample archive's last evening, at the slot of every channel. */
const NOW = '2025-06-28T20:00:10+03:00'
const SINCE = '2025-06-28T10:00:00.000Z'
/** Requests a second: the documented limits over all. */
const DISCORD_RATE = 50
const TELEGRAM_RATE = 30
/** Messages that one channel of Discord takes in so many seconds. */
const CHANNEL_RATE = { limit: 5, seconds: 5 }
const CHANNELS_A_GUILD = 50
/** Between two questions on one platform. */
const BETWEEN_MS = 250
const PATIENCE_MS = 30_000
const LONGEST_MS = 600_000
/** The wave is over once nothing was sent for so long. */
const QUIET_MS = 3_000
const QUESTIONS = ['latest', 'timeline'] as const
const SUBJECTS = ['isis', 'kirkuk', 'border', 'baghdad'] as const

interface Wave {
  readonly messages: number
  /** Of all requests that count in the limit, a second. */
  readonly rate: number
  readonly floods: number
  readonly waits: readonly number[]
}

/** Gives markdown. */
export async function benchWave(channels: number, folder: string): Promise<string> {
  const discord = await startDiscordServer({ overall: DISCORD_RATE, rate: CHANNEL_RATE })
  const telegram = await startTelegramServer()
  const database = join(folder, 'wave.sqlite')
  await fill(database)
  const settled = [...guildsOf(discord, channels), ...chatsOf(telegram, channels)]
  await settle(database, settled)
  const places = settled.map(({ channel }) => channel)
  const { child } = await startOwn({ discord, telegram }, database, ['--now', NOW])
  try {
    const over = new AbortController()
    const asking = Promise.all([askDiscord(discord, over.signal), askTelegram(telegram, over.signal)])
    const told = new Set(places)
    const sent = () => ({ discord: postsOf(discord, told), telegram: sendsOf(telegram, told) })
    await untilQuiet(
      places.length,
      () =>
        Object.values(sent())
          .flat()
          .filter(({ edition }) => edition).length,
    )
    over.abort()
    const [onDiscord, onTelegram] = await asking
    return report(
      {
        ...measured(sent().discord),
        floods: discord.requests.filter(({ status }) => status === 429).length,
        waits: onDiscord,
      },
      { ...measured(sent().telegram), floods: telegram.floods, waits: onTelegram },
    )
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    await Promise.all([discord.close(), telegram.close()])
  }
}

/** The sample archive's articles, so that editions have something to tell. */
async function fill(database: string): Promise<void> {
  const terminal = { out: () => undefined, err: () => undefined, live: false, columns: 80 }
  const systemClock = { now: () => Date.now() }
  await importFiles(
    [join(projectRoot(), 'data', 'sample')],
    { database, now: NOW },
    { environment: {}, terminal, systemClock },
  )
}

interface Settled {
  readonly channel: string
  /** The server or chat that it belongs to. */
  readonly home: string
}

function guildsOf(discord: DiscordServer, count: number): Settled[] {
  const found: Settled[] = []
  while (found.length < count) {
    const guild = discord.addGuild({ channels: [] })
    for (let number = 0; number < CHANNELS_A_GUILD && found.length < count; number += 1) {
      const channel = `discord:${discord.addChannel(guild.id, { name: `digest-${number}` })}`
      found.push({ channel, home: `discord:${guild.id}` })
    }
  }
  return found
}

/** Half private chats, a quarter groups, a quarter channels. */
function chatsOf(telegram: TelegramServer, count: number): Settled[] {
  return Array.from({ length: count }, (_, number) => {
    const person = telegram.addUser({ started: true })
    const chat = number % 2 === 0 ? person : number % 4 === 1 ? telegram.addGroup({}) : telegram.addChannel({})
    if (chat !== person) telegram.addBot(chat, person, { administrator: true })
    return { channel: `telegram:${chat}`, home: `telegram:${chat}` }
  })
}

/** The bot knows these places already and greets nobody meanwhile. */
async function settle(database: string, places: readonly Settled[]): Promise<void> {
  const store = openStore(database)
  for (const home of new Set(places.map((place) => place.home))) await store.enterHome(home, home, SINCE)
  for (const { channel, home } of places) {
    await store.saveSettings({
      ...defaultSettings(channel),
      home,
      length: 'compact',
      on: true,
      since: SINCE,
      version: 1,
    })
  }
  await store.close()
}

/** Until so many messages were sent and no further one for a while. */
async function untilQuiet(least: number, sent: () => number): Promise<void> {
  const start = performance.now()
  let before = -1
  let since = start
  while (performance.now() - start < LONGEST_MS) {
    const now = sent()
    if (now !== before) since = performance.now()
    before = now
    if (now >= least && performance.now() - since > QUIET_MS) return
    await pause(500)
  }
}

interface Sent {
  readonly at: number
  /** Belongs to the wave; others are answers, which count in the limit too. */
  readonly edition: boolean
}

/** What was posted, `told` the channels of the wave. */
function postsOf({ requests }: DiscordServer, told: ReadonlySet<string>): Sent[] {
  return requests.flatMap(({ method, path, status, arrived }) => {
    const [, channel] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? []
    if (method !== 'POST' || channel === undefined || status !== 200) return []
    return [{ at: arrived, edition: told.has(`discord:${channel}`) }]
  })
}

function sendsOf({ calls }: TelegramServer, told: ReadonlySet<string>): Sent[] {
  return calls
    .filter(({ method, ok }) => method === 'sendMessage' && ok)
    .map(({ at, parameters }) => ({ at, edition: told.has(`telegram:${String(parameters['chat_id'])}`) }))
}

/** From the first message of the wave to the last. */
function measured(sent: readonly Sent[]): Pick<Wave, 'messages' | 'rate'> {
  const editions = sent.filter(({ edition }) => edition).map(({ at }) => at)
  const [first, last] = [Math.min(...editions), Math.max(...editions)]
  const within = sent.filter(({ at }) => at >= first && at <= last).length
  return { messages: editions.length, rate: ((within - 1) * 1000) / (last - first) }
}

async function askDiscord(server: DiscordServer, over: AbortSignal): Promise<number[]> {
  const guild = server.addGuild()
  const waits: number[] = []
  for (let number = 0; !over.aborted; number += 1) {
    const { name, subject } = questionOf(number)
    const user = { id: String(700_000 + number) }
    const asked = { channel: guild.channel, user, name, options: { subject }, patience: PATIENCE_MS }
    // One that was never answered waited for as long as it was listened for.
    waits.push(
      await server.command(asked).then(
        ({ firstAfter }) => firstAfter,
        () => PATIENCE_MS,
      ),
    )
    await pause(BETWEEN_MS)
  }
  return waits
}

async function askTelegram(server: TelegramServer, over: AbortSignal): Promise<number[]> {
  const waits: number[] = []
  for (let number = 0; !over.aborted; number += 1) {
    const { name, subject } = questionOf(number)
    const chat = server.addUser({ started: true })
    const start = performance.now()
    const said = server.say({ chat, from: chat, text: `/${name} ${subject}` })
    await said.answered(PATIENCE_MS).catch(() => undefined)
    waits.push(performance.now() - start)
    await pause(BETWEEN_MS)
  }
  return waits
}

function questionOf(number: number): { readonly name: string; readonly subject: string } {
  return {
    name: QUESTIONS[number % QUESTIONS.length] ?? 'latest',
    subject: SUBJECTS[Math.floor(number / QUESTIONS.length) % SUBJECTS.length] ?? 'isis',
  }
}

function report(discord: Wave, telegram: Wave): string {
  const row = (name: string, { messages, rate, floods, waits }: Wave, most: number) => [
    name,
    whole(messages),
    rate.toFixed(1),
    percent(rate / most),
    whole(floods),
    whole(waits.length),
    ms(percentile(waits, 0.5)),
    ms(percentile(waits, 0.99)),
  ]
  return table(
    ['platform', 'messages', 'a second', 'of the limit', '429', 'questions', 'first answer p50 ms', 'p99 ms'],
    [row('Discord', discord, DISCORD_RATE), row('Telegram', telegram, TELEGRAM_RATE)],
  )
}
