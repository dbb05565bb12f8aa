// An answer on its way: composed when its turn comes, acknowledged before where that takes long, then sent part by part.
// Rules:
// 1. Discord hears something within 3 s: the answer, or an acknowledgement whose place the answer takes.
// 2. In servers an answer is seen by the asker alone, with a button that shows it to all, unless the channel wants answers
//    that everybody sees; a refusal is seen by the asker always.
// 3. Paging, settings and what is the asker's own change an answer of the presser's own in place; nothing else is ever
//    changed by a press.
// 4. Nothing is sent twice: what may have arrived is left as it is, or sent again only where that changes nothing.
// 5. What everybody sees sets nothing up: it has no lists and no buttons that ask for text, and a panel of settings none.

import { InteractionResponseType } from 'discord.js'
import type { Answer } from '../../core/asked.ts'
import { type Command, whoMay } from '../../core/command.ts'
import type { Payload } from '../../core/delivery.ts'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import { type Button, type Post, plain } from '../../core/post.ts'
import { type CommandRequest, isPersonal } from '../../core/request.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import { isForAll } from './audience.ts'
import type { Send } from './send.ts'
import type { AnswerCall, Reference } from './calls.ts'
import { showId } from './custom-id.ts'
import { isRefusedBody, sendFailure } from './failure.ts'
import { LIMITS } from './limits.ts'
import type { Pace } from './pace.ts'
import { renderDiscord } from './render.ts'
import { type DiscordTarget, EPHEMERAL } from './target.ts'
import type { Turns } from './turns.ts'

export interface Answering extends Pick<PlatformDeps, 'answer' | 'commands' | 'keepRequest' | 'publicIn' | 'log'> {
  readonly turns: Turns
  readonly pace: Pace
  /** Sends the first answer to an interaction. */
  readonly first: Send
  /** Sends what comes after it. */
  readonly later: Send
}

/** An answer that is on its way, with who will see it. */
interface Seen extends AnswerCall {
  readonly forAll: boolean
}

type InteractionTarget = Extract<DiscordTarget, { to: 'interaction' }>

/** Answers; resolves when the last part was sent, or could not be. */
export async function answerCall(deps: Answering, given: AnswerCall): Promise<void> {
  const { turns, pace } = deps
  const call: Seen = { ...given, forAll: await isForAll(deps, given.asked) }
  const acknowledged: { sent: Promise<boolean> | null } = { sent: null }
  const defer = () => {
    acknowledged.sent ??= acknowledge(deps, call)
  }
  if (turns.waiting >= pace.deferBehind) defer()
  const timer = setTimeout(defer, pace.deferAfter)
  const composed = await turns.take(async () => {
    try {
      const answer = await deps.answer(call.asked)
      const post = await withShowButton(deps, call, answer)
      return { answer, post }
    } finally {
      clearTimeout(timer)
    }
  })
  if (acknowledged.sent !== null && !(await acknowledged.sent)) return
  const target = targetOf(call, composed.answer.request, acknowledged.sent !== null)
  const hidden = call.forAll && target.deferred === 'message' && composed.post.tone === 'refusal'
  await sendPost(deps, composed, hidden ? await withdrawn(deps, target) : target)
}

/** Everybody sees the acknowledgement, and nobody but the asker is to see the refusal: it comes apart. */
async function withdrawn({ later, log }: Answering, target: InteractionTarget): Promise<InteractionTarget> {
  const { application, token } = target
  try {
    await later({ method: 'DELETE', path: `/webhooks/${application}/${token}/messages/@original` })
  } catch (error) {
    log.warn('discord-acknowledgement-stays', { reason: sendFailure(error).message })
  }
  return { ...target, deferred: 'update' }
}

/** How an interaction is acknowledged: by a message that says that the bot is thinking, or without a trace. */
function deferralOf({ own, toAll }: AnswerCall): 'message' | 'update' {
  return own || toAll ? 'update' : 'message'
}

/** True where the answer may follow: also where nobody knows whether the acknowledgement arrived. */
async function acknowledge({ first, log }: Answering, call: Seen): Promise<boolean> {
  const silent = deferralOf(call) === 'update'
  const type = silent
    ? InteractionResponseType.DeferredMessageUpdate
    : InteractionResponseType.DeferredChannelMessageWithSource
  const body = silent || call.asked.private || call.forAll ? { type } : { type, data: { flags: EPHEMERAL } }
  try {
    await first({ method: 'POST', path: callbackPath(call), body })
    return true
  } catch (error) {
    const { kind, message } = sendFailure(error)
    log.warn('discord-not-acknowledged', { reason: message })
    return kind === 'uncertain'
  }
}

export function callbackPath({ interaction, token }: Reference): string {
  return `/interactions/${interaction}/${token}/callback`
}

function targetOf(call: Seen, request: CommandRequest | null, deferred: boolean): InteractionTarget {
  const { application, interaction, token, own, toAll, forAll, asked } = call
  return {
    to: 'interaction',
    application,
    interaction,
    token,
    how: own && !toAll && changesInPlace(request) ? 'edit' : 'answer',
    public: toAll || forAll || asked.private,
    ...(deferred ? { deferred: deferralOf(call) } : {}),
  }
}

function changesInPlace(request: CommandRequest | null): boolean {
  return request !== null && (request.options['page'] !== undefined || isOfSettings(request) || isPersonal(request))
}

function isOfSettings({ command }: CommandRequest): boolean {
  return command.split(' ')[0] === 'settings'
}

/** What moderators look after a channel with; none of it is for everybody to see. */
function isForModerators(request: CommandRequest, commands: readonly Command[]): boolean {
  const [name] = request.command.split(' ')
  const command = commands.find((one) => one.name === name)
  return isOfSettings(request) || (command !== undefined && whoMay(command, request.command) === 'moderators')
}

/**
 * In servers an answer can be shown to all, those for moderators and what is the asker's own excepted; where no row is
 * left for the button, it is left out.
 */
async function withShowButton(
  { keepRequest, commands, log }: Answering,
  { asked, toAll, forAll }: Seen,
  { post, request }: Answer,
): Promise<Post> {
  if (toAll || (forAll && post.tone !== 'refusal')) return withoutControls(post, request)
  if (asked.private || post.tone === 'refusal' || request === null) return post
  if (isForModerators(request, commands) || isPersonal(request)) return post
  try {
    const id = showId(await keepRequest(request))
    return withButton(post, { id, label: wordsOf(post.language).button.showToAll, request })
  } catch (error) {
    log.error('discord-show-not-kept', { reason: String(error) })
    return post
  }
}

function withoutControls(post: Post, request: CommandRequest | null): Post {
  const kept = (row: Post['buttons'][number]) => row.filter(({ asks }) => asks === undefined)
  const buttons = request !== null && isOfSettings(request) ? [] : post.buttons.map(kept)
  return { ...post, choices: [], buttons: buttons.filter((row) => row.length > 0) }
}

function withButton(post: Post, button: Button): Post {
  const last = post.buttons.at(-1)
  const fits = last !== undefined && last.length > 0 && last.length < LIMITS.buttonsPerRow
  return { ...post, buttons: fits ? [...post.buttons.slice(0, -1), [...last, button]] : [...post.buttons, [button]] }
}

async function sendPost(
  deps: Answering,
  { post, answer }: { readonly post: Post; readonly answer: Answer },
  target: DiscordTarget,
): Promise<void> {
  const command = answer.request?.command ?? null
  for (const [part, payload] of renderDiscord(post, target).entries()) {
    try {
      await send(deps, payload)
    } catch (error) {
      deps.log.warn('discord-answer-failed', { command, part, reason: sendFailure(error).message })
      if (part === 0 && isRefusedBody(error)) await sendApology(deps, post.language, target)
      return
    }
  }
}

/** Discord refused the answer for what it holds: the asker is not left without one. */
async function sendApology(deps: Answering, language: Post['language'], target: DiscordTarget): Promise<void> {
  const text = [plain(wordsOf(language).problem.wrong)]
  const post: Post = { language, title: [], blocks: [{ kind: 'paragraph', text }], buttons: [], tone: 'refusal' }
  try {
    for (const payload of renderDiscord(post, target)) await send(deps, payload)
  } catch (error) {
    deps.log.warn('discord-answer-failed', { command: null, part: 0, reason: sendFailure(error).message })
  }
}

function send({ first, later }: Answering, payload: Payload): Promise<unknown> {
  return payload.path.endsWith('/callback') ? first(payload) : later(payload)
}
