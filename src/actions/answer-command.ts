// A command's way: read -> checked -> rights -> run -> its buttons kept -> a post. Platforms hand in text or a pressed
// button and get a post; a refusal is a post too, said in the channel's language, with things to try as buttons.

import type { HouseStyle } from '../core/house-style.ts'
import type { Answer, Asked } from '../core/asked.ts'
import { type Command, type CommandContext, type PartsOf, whoMay } from '../core/command.ts'
import type { CommandRequest } from '../core/request.ts'
import { type ChannelSettings, defaultSettings, type HomeId, homeOf } from '../core/channel.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FeedFinder } from '../core/ports/feed-finder.ts'
import type { Log } from '../core/ports/log.ts'
import type { Store } from '../core/ports/store.ts'
import { type Button, type Post, button, plain, storedButtons } from '../core/post.ts'
import { Problem } from '../core/problem.ts'
import { dayIn } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import type { Words } from '../core/words/words.ts'
import { checkOptions } from './check-options.ts'
import { type Draw, drawnPost } from './draw-picture.ts'
import { heardIn } from './heard-here.ts'
import type { Asking } from './limit-asking.ts'
import { knowledgeFor } from './own-topics.ts'
import { nameItem } from './name-item.ts'
import { readDays } from './read-dates.ts'
import { type ReadCommand, readCommand, readRequest } from './read-command.ts'

/** Button state expires after 30 days (contract). */
const BUTTON_LIFE_MS = 30 * 86_400_000

export interface AnswerDeps {
  readonly commands: readonly Command[]
  readonly store: Store
  readonly knowledge: Knowledge
  readonly clock: Clock
  readonly log: Log
  readonly style: HouseStyle
  /** Missing where nothing can be posted from. */
  readonly partsOf?: PartsOf
  /** What looks at feeds; missing where none are asked. */
  readonly finder?: FeedFinder | undefined
  /** How much one person may ask; missing where nobody is limited. */
  readonly limit?: Asking
  /** Missing where no picture is drawn. */
  readonly draw?: Draw
}

/** Answers one command. Never rejects: what goes wrong becomes a refusal, and a line in the log. */
export async function answerCommand(deps: AnswerDeps, asked: Asked): Promise<Answer> {
  let request: CommandRequest | null = null
  let words = wordsOf('en')
  try {
    const settings = await settingsFor(deps.store, asked)
    words = wordsOf(settings.language)
    await withinLimit(deps, asked, words)
    const read = await readAsked(deps, asked, settings, words)
    const { clock, store } = deps
    const { pointed = null } = asked
    const naming = { store, clock, channel: settings.channel, words, pointed }
    const named = await nameItem(read.request, read.options, naming)
    request = named.request
    if (named.problem !== null) throw named.problem
    const post = await runCommand(deps, asked, { ...read, request }, settings, words)
    const drawn = await drawnPost(post, deps)
    return { request, post: await withKeptButtons(deps, drawn, words), error: null }
  } catch (error) {
    const problem = refusalOf(error, deps.log, request, words)
    const post = refusalPost(problem, request, words)
    await keepButtons(deps, post).catch((fault: unknown) => {
      deps.log.error('buttons-not-kept', { reason: String(fault) })
    })
    return { request, post, error: { code: problem.code, message: problem.message, hint: problem.hint } }
  }
}

/** @throws Problem too-much */
async function withinLimit({ limit }: AnswerDeps, { asker, channel }: Asked, words: Words): Promise<void> {
  const seconds = (await limit?.wait(asker.id, () => asker.moderates(channel))) ?? 0
  if (seconds > 0) throw new Problem('too-much', words.audit.tooFast, words.audit.wait(words.number(seconds)))
}

/** What a server or chat shares counts in channels that were never set up too. */
async function settingsFor(store: Store, asked: Asked): Promise<ChannelSettings> {
  const settings = await storedFor(store, asked)
  return asked.home === undefined ? settings : { ...settings, home: asked.home }
}

/** Those of the channel; of a thread without any, its parent's. A private chat without any has its person's language. */
async function storedFor(store: Store, { channel, parent, private: local, language }: Asked): Promise<ChannelSettings> {
  const own = await store.settings(channel)
  if (own !== null) return own
  if (local && language !== undefined) return { ...defaultSettings(channel), language }
  if (parent === undefined) return defaultSettings(channel)
  return (await store.settings(parent)) ?? defaultSettings(parent)
}

async function readAsked(
  deps: AnswerDeps,
  { asked, private: local }: Asked,
  settings: ChannelSettings,
  words: Words,
): Promise<ReadCommand> {
  const { commands, clock, store } = deps
  if ('request' in asked) return readRequest(asked.request, { commands, words })
  if ('button' in asked) {
    const kept = await store.button(asked.button, new Date(clock.now()).toISOString())
    if (kept === null) throw new Problem('expired', words.problem.expired, words.problem.expiredHint)
    return readRequest({ ...kept, options: { ...kept.options, ...asked.given } }, { commands, words })
  }
  const today = dayIn(settings.timeZone, clock.now())
  const isDate = (text: string) => readDays(text, today, settings.language) !== null
  return readCommand(asked.text, { commands, words, local, isDate })
}

async function runCommand(
  deps: AnswerDeps,
  asked: Asked,
  read: ReadCommand,
  settings: ChannelSettings,
  words: Words,
): Promise<Post> {
  const { command, options, request } = read
  const { asker, venue, channel: here, home = null } = asked
  const { channel } = settings
  if (whoMay(command, request.command) === 'moderators' && !(await asker.moderates(here)))
    throw new Problem('not-allowed', words.problem.moderatorsOnly, words.problem.seeHelp)
  const { clock, commands, style, partsOf = null, finder = null, limit } = deps
  const limits = { reportLimit: limit?.report ?? null, findLimit: limit?.find ?? null }
  const meant = await homeMeant(deps.store, asked, request, settings)
  const store = await heardIn(deps.store, meant)
  const knowledge = await knowledgeFor(store, deps.knowledge, meant)
  const today = dayIn(settings.timeZone, clock.now())
  const example = command.examples[0] ?? `/${command.name}`
  const checked = checkOptions(request.options, options, { knowledge, words, today, example })
  const context: CommandContext = {
    store,
    knowledge,
    clock,
    settings,
    words,
    style,
    commands,
    partsOf,
    finder,
    ...limits,
  }
  const { private: local, language } = asked
  const spoken = language === undefined ? {} : { language }
  return command.run(
    { command: request.command, options: checked, channel, here, home, asker, venue, private: local, ...spoken },
    context,
  )
}

/** Whose own topics and feeds count: what the bot itself offered to press may be about another channel. */
async function homeMeant(
  store: Store,
  { asked }: Asked,
  { options }: CommandRequest,
  settings: ChannelSettings,
): Promise<HomeId> {
  const channel = 'button' in asked ? options['channel'] : undefined
  if (channel === undefined) return homeOf(settings)
  return homeOf((await store.settings(channel)) ?? defaultSettings(channel))
}

async function keepButtons({ store, clock }: AnswerDeps, post: Post): Promise<void> {
  const buttons = storedButtons(post)
  if (buttons.length === 0) return
  const expires = post.tone === 'edition' ? null : new Date(clock.now() + BUTTON_LIFE_MS).toISOString()
  await store.keepButtons(buttons, expires)
}

/** What was read is answered although nothing can be stored: then without buttons, which would lead nowhere. */
async function withKeptButtons(deps: AnswerDeps, post: Post, words: Words): Promise<Post> {
  try {
    await keepButtons(deps, post)
    return post
  } catch (error) {
    if (!isOfDatabase(error)) throw error
    deps.log.error('buttons-not-kept', { reason: String(error) })
    const note = { kind: 'note', text: [plain(words.trouble.withoutButtons)] } as const
    return { ...post, blocks: [...post.blocks, note], buttons: [], choices: [] }
  }
}

function isOfDatabase(error: unknown): error is Problem {
  return error instanceof Problem && error.code === 'database'
}

/** Where the database fails, people read that it does, and the operator reads which file and what to do. */
function refusalOf(error: unknown, log: Log, request: CommandRequest | null, words: Words): Problem {
  if (!isOfDatabase(error)) return error instanceof Problem ? error : wentWrong(error, log, request, words)
  log.error('database-failed', { command: request?.command ?? null, reason: `${error.message} ${error.hint}` })
  return new Problem('database', words.trouble.database, words.trouble.again)
}

function wentWrong(error: unknown, log: Log, request: CommandRequest | null, words: Words): Problem {
  log.error('command-failed', {
    command: request?.command ?? null,
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  return new Problem('database', words.problem.wrong, words.problem.seeHelp)
}

function refusalPost(problem: Problem, request: CommandRequest | null, words: Words): Post {
  return {
    language: words.language,
    title: [],
    blocks: [{ kind: 'paragraph', text: [plain(`${problem.message} ${problem.hint}`.trim())] }],
    buttons: suggestionButtons(problem, request),
    tone: 'refusal',
  }
}

/** Things to try instead: the same command with a nearer subject, or a command that exists. */
function suggestionButtons({ offers, code, option }: Problem, request: CommandRequest | null): Button[][] {
  if (offers.length === 0) return []
  if (code === 'unknown-command') {
    return [offers.map(({ value, label }) => button(label, { command: value.replace(/^\//, ''), options: {} }))]
  }
  if (request === null) return []
  const key = option ?? mainOption(request.command)
  const rest = Object.fromEntries(Object.entries(request.options).filter(([name]) => name !== key && name !== 'page'))
  return [
    offers.map(({ value, label }) => button(label, { command: request.command, options: { ...rest, [key]: value } })),
  ]
}

/** What a suggestion is for where the problem names no option. */
function mainOption(command: string): string {
  if (command === 'search') return 'query'
  return ['latest', 'timeline', 'follow', 'unfollow'].includes(command) ? 'subject' : 'name'
}
