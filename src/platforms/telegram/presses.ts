// Pressed buttons: who may press, and how Telegram is told that a press was seen. In a private chat everybody there is
// the asker; in a group the buttons under an answer are those of whoever asked.

import type { Api } from 'grammy'
import type { CallbackQuery, Message } from 'grammy/types'
import { oneLine } from '../../core/label.ts'
import { unitsOf } from '../../core/lines.ts'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import type { Post } from '../../core/post.ts'
import { type CommandRequest, isPersonal } from '../../core/request.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { Language } from '../../core/words/words.ts'
import { messageKey } from './answers.ts'
import { type Person, repliedTo } from './calls.ts'
import { reasonOf } from './failures.ts'
import type { Rights } from './rights.ts'
import { channelOf } from './target.ts'

/** https://core.telegram.org/bots/api#answercallbackquery */
const ALERT_LIMIT = 200

/** Who presses: whoever asked, somebody else, or nobody knows. */
export type Presser = 'asker' | 'other' | 'unknown'

interface PressDeps {
  readonly given: PlatformDeps
  readonly api: Api
  readonly rights: Rights
}

/** Whether the buttons under a message in a group are this person's. */
export async function mayPress(
  { given, rights }: PressDeps,
  message: NonNullable<CallbackQuery['message']>,
  person: Person,
): Promise<Presser> {
  const group = channelOf(message.chat.id)
  const key = messageKey(message.chat.id, message.message_id)
  const asked = await given.isAsker(key, person.id)
  if (asked === true) return 'asker'
  if (asked === null) return message.date !== 0 && isReplyTo(message, person) ? 'asker' : 'unknown'
  // Asked in the name of the group: any administrator may have been it.
  const anonymous = await given.isAsker(key, group)
  return anonymous === true && (await rights.moderates(person, group)) ? 'asker' : 'other'
}

function isReplyTo(message: Message, { telegram }: Person): boolean {
  return repliedTo(message)?.from?.id === telegram
}

/** Why a button is not for whoever pressed it. */
export function notYours(presser: 'other' | 'unknown', language: Language): string {
  const { problem } = wordsOf(language)
  return presser === 'other'
    ? `${problem.notYours} ${problem.notYoursHint}`
    : `${problem.expired} ${problem.expiredHint}`
}

/** A refusal in the room that an alert has. */
export function alertOf(post: Post): string {
  const lines = unitsOf(post).flat()
  return oneLine(lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '), ALERT_LIMIT)
}

/** True where the answer belongs in place of the message: the next page of it, or settings or follows as they now are. */
export function isPaging(request: CommandRequest | null): boolean {
  if (request === null) return false
  return request.options['page'] !== undefined || /^settings\b/.test(request.command) || isPersonal(request)
}

const ACKNOWLEDGED = new WeakSet<CallbackQuery>()

/** Tells Telegram once that a press was seen, so that its client stops waiting. Never rejects: the answer counts, not this. */
export async function acknowledge({ api, given }: PressDeps, query: CallbackQuery, alert = ''): Promise<void> {
  if (ACKNOWLEDGED.has(query)) return
  ACKNOWLEDGED.add(query)
  try {
    await api.answerCallbackQuery(query.id, alert === '' ? {} : { text: alert, show_alert: true })
  } catch (error) {
    given.log.warn('telegram-press-not-acknowledged', { reason: reasonOf(error) })
  }
}
