// /settings: what a channel is posted, when, and in which language. Everybody may read it; moderators change it, by
// typing, or by the lists and buttons of the panel.

import { changeSettings } from '../src/actions/change-settings.ts'
import { type ChannelId, type ChannelSettings, defaultSettings, platformOf } from '../src/core/channel.ts'
import type { Command, CommandCall, CommandContext } from '../src/core/command.ts'
import { Problem } from '../src/core/problem.ts'
import type { ChannelFacts, NamedChannel } from '../src/core/venue.ts'
import { wordsOf } from '../src/core/words/catalogue.ts'
import { PARTS, settingsPost } from '../src/editorial/settings-post.ts'

const CHANGES = ['on', 'topics', 'days', 'times', 'timezone', 'language'] as const

export const settings: Command = {
  name: 'settings',
  who: 'everybody',
  options: [
    { name: 'on', kind: 'switch', required: false },
    { name: 'topics', kind: 'topics', required: false },
    { name: 'days', kind: 'days', required: false },
    { name: 'times', kind: 'times', required: false },
    { name: 'timezone', kind: 'zone', required: false },
    { name: 'language', kind: 'own-language', required: false },
    { name: 'channel', kind: 'channel', required: false, hidden: true },
    { name: 'edit', kind: 'text', required: false, hidden: true },
  ],
  summary: {
    en: 'What is posted here, when and in which language; moderators can change it',
    ar: 'ما يُنشر هنا ومتى وبأي لغة؛ وللمشرفين تغييره',
    ckb: 'چی لێرە دەنێردرێت، کەی و بە چ زمانێک؛ بەڕێوەبەران دەتوانن بیگۆڕن',
  },
  examples: ['/settings', '/settings on', '/settings topics:border,isis times:08:00,20:00 timezone:Erbil'],
  async run(call, context) {
    const target = await targetOf(call, context)
    const moderates = await call.asker.moderates(target.channel)
    const changing = CHANGES.some((name) => call.options[name] !== undefined)
    if (changing && !moderates) {
      const { problem, settings } = context.words
      throw new Problem('not-allowed', problem.moderatorsOnly, settings.readHint)
    }
    const change = changing ? await save(call, target, context) : null
    const after = change === null ? target : { ...target, paused: false }
    const settings = change?.settings ?? target.shown
    const live = settings.on && !after.paused
    // A thread that goes by its parent's settings posts nothing by itself.
    const posts = live && (change !== null || !target.ofParent)
    return settingsPost({
      settings,
      facts: target.facts,
      live,
      topics: context.knowledge.topics,
      now: context.clock.now(),
      notes: notesOf(after, settings, { moderates, changing, change }),
      controls: moderates ? { ...controlsOf(call, target), switchTo: posts ? 'off' : 'on' } : null,
    })
  },
}

interface Target {
  readonly channel: ChannelId
  /** What is stored under the channel's own id. */
  readonly stored: ChannelSettings | null
  /** What counts there: of a thread without settings its parent's. */
  readonly shown: ChannelSettings
  readonly ofParent: boolean
  readonly facts: ChannelFacts
  /** The platform refused the bot there. */
  readonly paused: boolean
  /** Other channels that may be set up from here. */
  readonly elsewhere: readonly NamedChannel[]
}

/** The channel that is meant. @throws Problem not-allowed where it may not be set up from here */
async function targetOf(call: CommandCall, { store, settings, words }: CommandContext): Promise<Target> {
  const { here, venue, options } = call
  const channel = options['channel'] ?? here
  const elsewhere = channel !== here || call.private ? await venue.elsewhere() : []
  const named = elsewhere.find((one) => one.channel === channel)
  if (channel !== here && named === undefined) {
    throw new Problem('not-allowed', words.settings.notYourChannel, words.settings.notYourChannelHint)
  }
  const stored = await store.settings(channel)
  const ofParent = channel === here && stored === null && call.channel !== here
  const fresh = { ...defaultSettings(channel), language: settings.language }
  const shown = stored ?? (ofParent ? settings : fresh)
  const facts = await venue.facts(channel)
  return {
    channel,
    stored,
    shown,
    ofParent,
    facts: { ...facts, name: facts.name ?? named?.name ?? null },
    paused: (await store.pauseOf(shown.channel)) !== null,
    elsewhere: call.private ? elsewhere.filter((one) => one.channel !== channel) : [],
  }
}

/** Null where all of it was so already. @throws Problem conflict */
async function save(call: CommandCall, target: Target, { store, clock, words }: CommandContext) {
  const { channel, stored, shown, facts, paused } = target
  // A thread begins with the settings that it went by, and does not post by itself yet.
  const base = stored ?? { ...shown, ...notYet(channel) }
  const change = changeSettings(base, call.options, { now: clock.now(), paused, facts })
  const signature = { by: call.asker.id, at: new Date(clock.now()).toISOString() }
  if (change !== null && !(await store.saveSettings(change.settings, signature))) {
    throw new Problem('conflict', words.settings.conflict, words.settings.conflictHint)
  }
  return change
}

function notYet(channel: ChannelId): Pick<ChannelSettings, 'channel' | 'on' | 'since' | 'home' | 'forum' | 'version'> {
  const { on, since, home, forum, version } = defaultSettings(channel)
  return { channel, on, since, home, forum, version }
}

/** What is said above the settings, in the channel's language. */
function notesOf(
  { channel, stored, ofParent, facts, paused }: Target,
  { language }: ChannelSettings,
  done: {
    readonly moderates: boolean
    readonly changing: boolean
    readonly change: { readonly switched: 'on' | 'off' | null } | null
  },
): string[] {
  const words = wordsOf(language)
  const { settings: said } = words
  const { moderates, changing, change } = done
  const notes: string[] = []
  if (changing) notes.push(change === null ? said.unchanged : said.saved)
  if (change !== null && change.switched !== null) notes.push(change.switched === 'on' ? said.nowOn : said.nowOff)
  const head = notes.length > 0 ? [notes.join(' ')] : []
  if (change === null) {
    if (ofParent) head.push(said.ofParent)
    else if (stored === null) head.push(said.neverSet)
  }
  if (!moderates) return [...head, said.readOnly]
  if (paused) head.push(said.paused)
  if (facts.missing.length > 0) {
    const lacks = said.lacks(words.list(facts.missing.map((right) => said.right[right])))
    const cure = platformOf(channel) === 'telegram' ? said.cureTelegram : said.cureDiscord
    head.push([lacks, cure, ...(change === null ? [] : [said.savedAllTheSame])].join(' '))
  }
  return head
}

function controlsOf({ here, options }: CommandCall, { channel, elsewhere }: Target) {
  return {
    part: PARTS.find((one) => one === options['edit']) ?? null,
    channel: channel === here ? null : channel,
    elsewhere,
  }
}
