// /settings: what a channel is posted, when, and in which language. Everybody may read it; moderators change it, by
// typing, or by the lists and buttons of the panel. What is chosen is shown first, with what the next digest would be, and
// saved when that is confirmed; posting is switched on and off at once. Save carries the version that was shown: where
// somebody else was faster, the change is shown again on what stands there now.

import { type Change, type Changes, changeSettings } from '../src/actions/change-settings.ts'
import { previewEdition } from '../src/actions/preview-edition.ts'
import { toldDays } from '../src/actions/told-days.ts'
import { defaultSettings, platformOf } from '../src/core/channel.ts'
import type { Command, CommandCall, CommandContext } from '../src/core/command.ts'
import type { Post } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { isForPicturesAlone } from '../src/core/right.ts'
import { wordsOf } from '../src/core/words/catalogue.ts'
import { type Controls, settingsPost } from '../src/editorial/settings-post.ts'
import { PARTS, has } from '../src/editorial/settings-values.ts'
import { isPaused } from '../src/editorial/slots.ts'
import { changesIn, outletsOf } from './settings-changes.ts'
import { type Target, modelsFor, targetOf } from './settings-target.ts'

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
    { name: 'without', kind: 'sources', required: false },
    { name: 'reads', kind: 'languages', required: false },
    { name: 'length', kind: 'length', required: false },
    { name: 'origins', kind: 'count', required: false },
    { name: 'quiet', kind: 'quiet', required: false },
    { name: 'alerts', kind: 'kinds', required: false },
    { name: 'killed', kind: 'count', required: false },
    { name: 'where', kind: 'where', required: false },
    { name: 'silent', kind: 'switch', required: false },
    { name: 'answers', kind: 'audience', required: false },
    { name: 'crosspost', kind: 'switch', required: false },
    { name: 'pause', kind: 'pause', required: false },
    { name: 'copy', kind: 'channel', required: false },
    { name: 'channel', kind: 'channel', required: false, hidden: true },
    { name: 'edit', kind: 'text', required: false, hidden: true },
    { name: 'sources', kind: 'text', required: false, hidden: true },
    { name: 'among', kind: 'text', required: false, hidden: true },
    { name: 'page', kind: 'page', required: false, hidden: true },
    { name: 'save', kind: 'text', required: false, hidden: true },
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
    if (!moderates) {
      const { problem, settings } = context.words
      if (isAsked(call)) throw new Problem('not-allowed', problem.moderatorsOnly, settings.readHint)
      return await panelOf(call, target, context, { moderates })
    }
    const changes = await changesIn(call, target, context)
    if (Object.keys(changes).length === 0) {
      const dropped = call.options['save'] !== undefined
      return await panelOf(call, target, context, { moderates, dropped })
    }
    const draft = await draftOf(changes, target, context)
    const saves = call.options['save'] ?? (isSwitch(changes) ? String(target.base.version) : null)
    if (draft === null || saves === null) return await panelOf(call, target, context, { moderates, changes, draft })
    if (saves === String(target.base.version) && (await save(call, draft, context)))
      return await panelOf(call, target, context, { moderates, changes, saved: draft })
    const fresh = await targetOf(call, context)
    const again = await draftOf(changes, fresh, context)
    return await panelOf(call, fresh, context, { moderates, changes, draft: again, stale: true })
  },
}

/** What came of the call. */
interface Outcome {
  readonly moderates: boolean
  readonly changes?: Changes
  /** Not saved yet; null where all of it was so already. */
  readonly draft?: Change | null
  readonly saved?: Change
  /** Somebody else was faster. */
  readonly stale?: boolean
  /** A draft was discarded. */
  readonly dropped?: boolean
}

/** Whether a call would change something. */
function isAsked({ options }: CommandCall): boolean {
  const looking = ['channel', 'edit', 'page']
  return Object.keys(options).some((name) => !looking.includes(name))
}

/** Posting on or off alone is done at once. */
function isSwitch(changes: Changes): boolean {
  return Object.keys(changes).join() === 'on'
}

async function draftOf(
  changes: Changes,
  { base, paused, facts }: Target,
  { clock, store }: CommandContext,
): Promise<Change | null> {
  const now = clock.now()
  const told = await toldDays(store, base.channel, now)
  return changeSettings(base, changes, { now, paused, facts, told })
}

async function save({ asker }: CommandCall, { settings: changed }: Change, { store, clock }: CommandContext) {
  return await store.saveSettings(changed, { by: asker.id, at: new Date(clock.now()).toISOString() })
}

async function panelOf(call: CommandCall, target: Target, context: CommandContext, outcome: Outcome): Promise<Post> {
  const { saved, draft, moderates } = outcome
  const { knowledge, clock } = context
  const now = clock.now()
  const settings = saved?.settings ?? draft?.settings ?? target.shown
  // What was saved lifts what the platform had refused.
  const barred = target.paused && saved === undefined && !draft
  const live = settings.on && !barred && !isPaused(settings, now)
  // A thread that goes by its parent's settings posts nothing by itself.
  const posts = live && (saved !== undefined || !target.ofParent)
  const previews = draft ? true : saved?.switched === 'on'
  return settingsPost({
    settings,
    begins: defaultSettings(settings.channel),
    facts: target.facts,
    live,
    topics: knowledge.topics,
    sources: knowledge.sources,
    now,
    notes: notesOf(target, settings.language, outcome),
    next: previews ? await previewEdition(context, settings, { now, live: settings.on && !barred }) : null,
    controls: moderates ? await controlsOf(call, target, context, outcome, posts) : null,
  })
}

/** What is said above the settings, in the channel's language. */
function notesOf(target: Target, language: Target['shown']['language'], outcome: Outcome): string[] {
  const { channel, stored, ofParent, facts, paused } = target
  const words = wordsOf(language)
  const { settings: said, panel } = words
  const { moderates, changes, draft, saved, stale, dropped } = outcome
  const switched = saved?.switched ?? null
  const done = [
    ...(stale ? [said.conflict] : []),
    ...(changes !== undefined && draft === null ? [said.unchanged] : []),
    ...(dropped ? [panel.discarded] : []),
    ...(saved ? [said.saved] : []),
    ...(switched === null ? [] : [switched === 'on' ? said.nowOn : said.nowOff]),
  ]
  const head = done.length > 0 ? [done.join(' ')] : []
  if (!saved && !draft) {
    if (ofParent) head.push(said.ofParent)
    else if (stored === null) head.push(said.neverSet)
  }
  if (!moderates) return [...head, said.readOnly]
  if (paused && !saved) head.push(said.paused)
  if (facts.missing.length > 0) {
    const lacking = isForPicturesAlone(facts.missing) ? said.lacksForPictures : said.lacks
    const lacks = lacking(words.list(facts.missing.map((right) => said.right[right])))
    const cure = platformOf(channel) === 'telegram' ? said.cureTelegram : said.cureDiscord
    head.push([lacks, cure, ...(saved ? [said.savedAllTheSame] : [])].join(' '))
  }
  return head
}

async function controlsOf(
  call: CommandCall,
  target: Target,
  context: CommandContext,
  { draft, changes, saved }: Outcome,
  posts: boolean,
): Promise<Controls> {
  const { here, options } = call
  const { channel, base, facts, elsewhere } = target
  const wanted = PARTS.find((one) => one === options['edit'])
  const part = saved === undefined && wanted !== undefined && has(facts, wanted) ? wanted : null
  const chosen = Object.fromEntries(Object.entries(changes ?? {}))
  return {
    part,
    channel: channel === here ? null : channel,
    elsewhere,
    switchTo: posts ? 'off' : 'on',
    draft: draft ? { options: chosen, before: base } : null,
    outlets: part === 'without' ? await outletsOf(context) : [],
    page: Number(options['page'] ?? '0'),
    models: part === 'copy' ? await modelsFor(call, target, context) : [],
  }
}
