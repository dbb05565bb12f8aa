// The desk where what people send is answered: commands, deep links, pressed buttons.

import type { Api } from 'grammy'
import type { CallbackQuery, Message } from 'grammy/types'
import type { Answer, Asked } from '../../core/asked.ts'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import { isPersonal } from '../../core/request.ts'
import type { Answers } from './answers.ts'
import { callOf, languageOf, type Person, personOf, placeOf, pointedIn, writerOf } from './calls.ts'
import { acknowledge, alertOf, isPaging, mayPress, notYours } from './presses.ts'
import { isLastOfSeveral } from './render.ts'
import type { Rights } from './rights.ts'
import { channelOf } from './target.ts'
import { type VenueDeps, venueFor } from './venue.ts'

export interface Desk {
  readonly given: PlatformDeps
  readonly api: Api
  readonly username: string
  readonly commands: ReadonlySet<string>
  readonly rights: Rights
  readonly venue: VenueDeps
  readonly answers: Answers
  /** Resolves when the next answer may be worked out. */
  readonly turn: () => Promise<void>
}

type Place = ReturnType<typeof placeOf> & Pick<Asked, 'pointed'>

/** Answers a message, where it asks something of this bot. */
export async function answerMessage(desk: Desk, message: Message): Promise<void> {
  const call = callOf(message, desk.username, desk.commands)
  const person = writerOf(message)
  if (call === null || person === null) return
  const place = placeOf(message)
  const local = message.chat.type === 'private'
  const post = call === 'greeting' ? await greetingFor(desk, message) : null
  const pointed = pointedIn(message, desk.venue.self)
  const asked = call === 'greeting' ? { text: '/help' } : call
  const answer =
    post === null ? await ask(desk, asked, { ...place, ...(pointed === null ? {} : { pointed }) }, person, local) : null
  const shown = post ?? answer?.post
  if (shown === undefined) return
  const reply = local ? {} : { replyTo: message.message_id, ...leadingToPrivate(desk, answer) }
  await desk.answers.answer(shown, { to: 'channel', channel: place.channel, ...reply }, person)
}

/** Answers a pressed button: in place where it turns a page or changes settings, else below. */
export async function answerPress(desk: Desk, query: CallbackQuery): Promise<void> {
  const { message, data, from } = query
  // Nothing of the bot's can be pressed in a channel but links.
  if (message === undefined || data === undefined || message.chat.type === 'channel') {
    await acknowledge(desk, query)
    return
  }
  const person = personOf(from)
  const place = placeOf(message)
  const local = message.chat.type === 'private'
  try {
    const pressed = local ? 'asker' : await mayPress(desk, message, person)
    if (pressed !== 'asker') {
      await acknowledge(desk, query, notYours(pressed, await desk.given.languageOf(place.channel)))
      return
    }
    const { post, request } = await ask(desk, { button: data }, place, person, local)
    if (post.tone === 'refusal') {
      await acknowledge(desk, query, alertOf(post))
      return
    }
    void acknowledge(desk, query)
    const { message_id: id } = message
    const reply = local ? {} : { replyTo: id, ...leadingToPrivate(desk, { request, post, error: null }) }
    const below = { to: 'channel', channel: place.channel, ...reply } as const
    const several = message.date !== 0 && isLastOfSeveral(message.text ?? '')
    if (isPaging(request) && (local || request === null || !isPersonal(request)))
      await desk.answers.replace(post, { id, several }, below, person)
    else await desk.answers.answer(post, below, person)
  } finally {
    await acknowledge(desk, query)
  }
}

/** What is the asker's own goes on in their private chat: buttons are links that open it. */
function leadingToPrivate({ username }: Desk, answer: Answer | null): { readonly deepLink?: string } {
  const request = answer?.request ?? null
  return request !== null && isPersonal(request) ? { deepLink: username } : {}
}

async function ask(desk: Desk, asked: Asked['asked'], place: Place, person: Person, local: boolean): Promise<Answer> {
  const asker = { id: person.id, moderates: (channel: string) => desk.rights.moderates(person, channel) }
  const { language } = person
  const spoken = language === undefined ? {} : { language }
  await desk.turn()
  const venue = venueFor(desk.venue, person, local)
  const home = place.parent ?? place.channel
  return await desk.given.answer({ asked, ...place, home, asker, venue, private: local, ...spoken })
}

/** A private chat has no name: who its user is stays with Telegram. Null where it was greeted. */
async function greetingFor({ given }: Desk, { chat, from }: Message) {
  return await given.entered(channelOf(chat.id), '', from === undefined ? 'en' : languageOf(from), 'private')
}
