// Brings an edition's parts to Discord's channels, one request a part, exactly as planned. A picture that
// cannot be attached leaves its words behind.

import { z } from 'zod'
import type { Clock } from '../../core/ports/clock.ts'
import { isForumPost, opensThread, type Payload } from '../../core/delivery.ts'
import type { Attended, Messenger, OutgoingPart, Whereabouts } from '../../core/ports/messenger.ts'
import { SendFailure } from '../../core/send-failure.ts'
import { dayThread, opened } from './day-thread.ts'
import { isCode, isForbidden, isRefusedFile, sendFailure } from './failure.ts'
import { type Finding, findForumPost, findMessage, findThread } from './find.ts'
import { privateChat } from './private-way.ts'
import { renderDiscord } from './render.ts'
import { FORUM_POST, editOf, idOf, wordsAlone } from './target.ts'

/** So long Discord surely knows a nonce again ("the past few minutes"). */
const NONCE_MS = 2 * 60_000

/** Codes of the API. */
const UNKNOWN_CHANNEL = 10003
const UNKNOWN_MESSAGE = 10008
const CROSSPOSTED = 40033

const sent = z.object({ id: z.string() })

export interface MessengerDeps extends Finding {
  readonly clock: Clock
}

export function discordMessenger(deps: MessengerDeps): Messenger {
  return {
    async send(part) {
      try {
        if (opensThread(part.payload)) return { messageId: await dayThread(deps, part) }
        const path = pathOf(part)
        const [came, wordsAlone] = await withPicture({ ...part.payload, path }, (payload) =>
          opened(deps, path, () => deps.send(payload)),
        )
        const answer = sent.safeParse(came)
        if (answer.success) return { messageId: answer.data.id, ...(wordsAlone === null ? {} : { wordsAlone }) }
      } catch (error) {
        // A post or thread that somebody deleted takes its edition along; the channel itself is still there.
        if (isInForumPost(part) && isCode(error, UNKNOWN_CHANNEL))
          throw new SendFailure('refused', 'the thread or forum post was deleted')
        throw sendFailure(error)
      }
      throw new SendFailure('uncertain', 'Discord answered without a message')
    },
    async find(part, since) {
      if (isKnownAgain(part, since, deps.clock)) return 'absent'
      try {
        return await lookFor(deps, part, since)
      } catch (error) {
        if (isForbidden(error)) return 'unknowable'
        throw sendFailure(error)
      }
    },
    edit: (part, messageId) =>
      attended(async () => {
        const request = editOf(part.payload, placeOf(part, messageId), messageId)
        const [, wordsAlone] = await withPicture(request, (payload) =>
          opened(deps, request.path, () => deps.send(payload)),
        )
        return wordsAlone
      }),
    crosspost: (part, messageId) =>
      attended(async () => {
        const path = `/channels/${idOf(part.channel)}/messages/${messageId}/crosspost`
        try {
          await deps.send({ method: 'POST', path })
        } catch (error) {
          if (!isCode(error, CROSSPOSTED)) throw error
        }
        return null
      }),
    async tell(person, post) {
      try {
        const channel = await privateChat(deps.send, idOf(person))
        if (channel === null) throw new Error('Discord named no private chat')
        for (const payload of renderDiscord(post, { to: 'channel', channel })) await deps.send(payload)
      } catch (error) {
        throw sendFailure(error)
      }
    },
  }
}

/**
 * Makes a request as it is; one with a picture without it where that was not drawn, or where Discord refuses the file. To
 * what came, and why the words went alone.
 */
async function withPicture(
  payload: Payload,
  make: (payload: Payload) => Promise<unknown>,
): Promise<readonly [unknown, string | null]> {
  const { picture, ...request } = payload
  if (picture === undefined) return [await make(request), null]
  if (request.file === undefined) return [await make(wordsAlone(request)), null]
  try {
    return [await make(request), null]
  } catch (error) {
    if (!isRefusedFile(error)) throw error
    return [await make(wordsAlone(request)), sendFailure(error).message]
  }
}

/** What was deleted, alone or with its channel or thread, stays deleted. `work` gives why words went without a picture. */
async function attended(work: () => Promise<string | null>): Promise<Attended> {
  try {
    return (await work()) === null ? 'done' : 'words-alone'
  } catch (error) {
    if (isCode(error, UNKNOWN_MESSAGE) || isCode(error, UNKNOWN_CHANNEL)) return 'gone'
    throw sendFailure(error)
  }
}

/** The channel, thread or forum post in which a part that was sent stands. */
function placeOf(part: OutgoingPart, messageId: string): string {
  if (isForumPost(part.payload)) return messageId
  return isInForumPost(part) ? (part.first ?? idOf(part.channel)) : idOf(part.channel)
}

/** Sending it again does no harm: Discord gives back the message that it has. */
function isKnownAgain({ payload }: OutgoingPart, since: string, clock: Clock): boolean {
  return payload.body['enforce_nonce'] === true && clock.now() - Date.parse(since) < NONCE_MS
}

async function lookFor(deps: MessengerDeps, part: OutgoingPart, since: string): Promise<Whereabouts> {
  if (opensThread(part.payload)) return (await findThread(deps, part)) ?? 'absent'
  if (isForumPost(part.payload)) return findForumPost(deps, part)
  const channel = isInForumPost(part) ? part.first : idOf(part.channel)
  return channel === null ? 'absent' : findMessage(deps, channel, part.payload, since)
}

function isInForumPost({ payload }: OutgoingPart): boolean {
  return payload.path.includes(FORUM_POST)
}

/** A forum post's later parts go to the post, whose id is that of its first message. */
function pathOf(part: OutgoingPart): string {
  if (!isInForumPost(part)) return part.payload.path
  if (part.first === null) throw new SendFailure('refused', 'the forum post that this belongs to was not made')
  return part.payload.path.replace(FORUM_POST, part.first)
}
