// sitrep channels: the settings that moderators have, for the operator. What is changed is saved at once and signed as the
// operator's; the answer shows what stands there then.

import { commands } from '../../commands/index.ts'
import { deliverParts } from '../actions/deliver-parts.ts'
import { postNow } from '../actions/post-now.ts'
import { publishDueEditions } from '../actions/publish-editions.ts'
import { readCommand } from '../actions/read-command.ts'
import { readDays } from '../actions/read-dates.ts'
import { type ChannelSettings, type ChannelState, defaultSettings, platformOf } from '../core/channel.ts'
import type { PartsOf } from '../core/command.ts'
import { renderText } from '../core/plain-text.ts'
import { Problem } from '../core/problem.ts'
import type { CommandRequest } from '../core/request.ts'
import { dayIn } from '../core/time.ts'
import type { Possibility, Venue } from '../core/venue.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { isPaused, nextSlot } from '../editorial/slots.ts'
import { inspectTelegram } from '../platforms/telegram/inspect.ts'
import { editionParts, previewMessenger } from '../render.ts'
import { channelOf } from './ask.ts'
import { type CommonOptions, type Surroundings, type Workbench, withWorkbench } from './workbench.ts'

const EVERYTHING: readonly Possibility[] = ['threads', 'crosspost', 'private-answers']

/** Prints every channel that was set up. */
export async function listChannels(options: CommonOptions, surroundings: Surroundings): Promise<number> {
  return await withWorkbench(options, surroundings, async ({ store, clock }) => {
    const states = await store.channels()
    const { terminal } = surroundings
    const now = clock.now()
    if (options.json) terminal.out(JSON.stringify(states.map((state) => shapeOf(state, now))))
    else if (states.length === 0)
      terminal.out('No channel is set up. Set one up with: sitrep channels set ID times:20:00')
    else terminal.out(states.map((state) => lineOf(state, now)).join('\n'))
    return 0
  })
}

/** Prints the settings of a channel, or those that the bot begins with. */
export async function showChannel(id: string, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const channel = channelOf(id)
  return await withWorkbench(options, surroundings, (bench) => answered(bench, channel, {}, options, surroundings))
}

/** Changes settings as typed behind /settings, and saves them. @throws Problem bad-usage where nothing is to be changed */
export async function setChannel(
  id: string,
  typed: readonly string[],
  options: CommonOptions,
  surroundings: Surroundings,
): Promise<number> {
  const channel = channelOf(id)
  return await withWorkbench(options, surroundings, async (bench) => {
    const { language, timeZone } = await settingsIn(bench, channel)
    const today = dayIn(timeZone, bench.clock.now())
    const isDate = (text: string) => readDays(text, today, language) !== null
    const text = `/settings ${typed.map(quoted).join(' ')}`
    const { request } = readCommand(text, { commands, words: wordsOf('en'), local: false, isDate })
    const changes = Object.entries(request.options).filter(([name]) => name !== 'channel')
    if (changes.length === 0) throw nothingToSet()
    return await answered(bench, channel, Object.fromEntries(changes), options, surroundings)
  })
}

/**
 * Posts the digest that is due, or else what the channel would be told now, as /post does: in the preview at once,
 * elsewhere by the running bot's next minute. @throws Problem conflict where it was posted already
 */
export async function postInChannel(id: string, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const channel = channelOf(id)
  return await withWorkbench(options, surroundings, async (bench) => {
    const { clock } = bench
    const settings = await settingsIn(bench, channel)
    const telegram = platformOf(channel) === 'telegram' ? await telegramName(bench) : null
    const partsOf: PartsOf = (...given) => editionParts(...given, telegram)
    const now = clock.now()
    const [due] = await publishDueEditions({ ...bench, render: partsOf }, [settings], now)
    const edition = due ?? (await postNow({ ...bench, partsOf, words: wordsOf('en') }, settings, now))
    const waits = platformOf(channel) !== 'preview'
    if (!waits) await deliverPreview(bench, channel)
    const { terminal } = surroundings
    const told = `${edition.mark}: ${edition.items.length} items`
    if (options.json) terminal.out(JSON.stringify({ channel, mark: edition.mark, items: edition.items.length, waits }))
    else terminal.out(waits ? `${told}, planned: the running bot sends it within a minute.` : `${told}, posted.`)
    return 0
  })
}

/** As /settings answers; changes are saved, and refusals are the command's own. */
async function answered(
  bench: Workbench,
  channel: string,
  changes: CommandRequest['options'],
  { json }: CommonOptions,
  { terminal }: Surroundings,
): Promise<number> {
  const { store, clock } = bench
  const before = await store.settings(channel)
  const changing = Object.keys(changes).length > 0
  const save: CommandRequest['options'] = changing ? { save: String(before?.version ?? 0) } : {}
  const { post, error } = await bench.answer({
    asked: { request: { command: 'settings', options: { ...changes, ...save } } },
    channel,
    asker: { id: 'operator', moderates: () => Promise.resolve(true) },
    venue: await venueOf(bench, channel),
    private: false,
  })
  if (error !== null) {
    terminal.err(`sitrep: ${error.message} ${error.hint}\n`)
    return 1
  }
  const settings = (await store.settings(channel)) ?? defaultSettings(channel)
  const state = { settings, pause: await store.pauseOf(channel) }
  terminal.out(json ? JSON.stringify(shapeOf(state, clock.now())) : renderText({ ...post, buttons: [], choices: [] }))
  return 0
}

/** What the platform knows is not asked: home and forum stay as they are, and every setting may be made. */
async function venueOf({ store }: Workbench, channel: string): Promise<Venue> {
  const { home, forum } = (await store.settings(channel)) ?? defaultSettings(channel)
  const can = platformOf(channel) === 'discord' ? EVERYTHING : []
  const states = await store.channels()
  return {
    facts: (asked) => Promise.resolve({ home, name: asked, forum, can, missing: [] }),
    elsewhere: () =>
      Promise.resolve(states.map(({ settings }) => ({ channel: settings.channel, name: settings.channel }))),
  }
}

async function settingsIn({ store }: Workbench, channel: string): Promise<ChannelSettings> {
  return (await store.settings(channel)) ?? defaultSettings(channel)
}

async function deliverPreview(bench: Workbench, channel: string): Promise<void> {
  await deliverParts({
    ...bench,
    messenger: previewMessenger,
    reachable: (one) => one === channel,
    stopping: () => false,
  })
}

/** Buttons under a digest open the bot's private chat, which goes by its name. */
async function telegramName({ config: { telegram }, log }: Workbench): Promise<string> {
  if (telegram === null) throw new Problem('bad-configuration', 'TELEGRAM_TOKEN is not set.', 'Set it in .env.')
  const { as } = await inspectTelegram({ ...telegram, log }, [])
  return as.replace(/^@/, '')
}

/** What the shell took apart: a value of several words is one. */
function quoted(typed: string): string {
  const [, name, value] = /^([a-z]+):(.*\s.*)$/su.exec(typed) ?? []
  return name === undefined || value === undefined ? typed : `${name}:"${value.replaceAll('"', '')}"`
}

function nothingToSet(): Problem {
  return new Problem(
    'bad-usage',
    'Nothing to set was named.',
    'Type settings as behind /settings: topics:border times:08:00,20:00 length:compact',
  )
}

function shapeOf({ settings, pause }: ChannelState, now: number) {
  const live = settings.on && pause === null
  return { channel: settings.channel, settings, pause, next: live ? nextSlot(settings, now) : null }
}

function lineOf({ settings, pause }: ChannelState, now: number): string {
  const { channel, on, times, timeZone, topics, language, version } = settings
  const paused = isPaused(settings, now) ? `paused until ${settings.pausedUntil ?? ''}` : on ? 'on' : 'off'
  const state = pause === null ? paused : `refused since ${pause.at}: ${pause.reason}`
  const told = topics.length === 0 ? 'all topics' : topics.join(',')
  return [channel, state, `${times.join(',')} ${timeZone}`, told, language, `version ${version}`].join(' · ')
}
