// Brings an edition's parts to Discord's channels, one request a part, exactly as planned.

import { z } from 'zod'
import type { Clock } from '../../core/ports/clock.ts'
import type { Messenger, OutgoingPart, Whereabouts } from '../../core/ports/messenger.ts'
import { SendFailure } from '../../core/send-failure.ts'
import { isForbidden, sendFailure } from './failure.ts'
import { type Finding, findForumPost, findMessage } from './find.ts'
import { FORUM_POST, idOf } from './target.ts'

/** So long Discord surely knows a nonce again ("the past few minutes"). */
const NONCE_MS = 2 * 60_000

const sent = z.object({ id: z.string() })

export interface MessengerDeps extends Finding {
  readonly clock: Clock
}

export function discordMessenger(deps: MessengerDeps): Messenger {
  return {
    async send(part) {
      try {
        const { method, body } = part.payload
        const answer = sent.safeParse(await deps.send({ method, path: pathOf(part), body }))
        if (answer.success) return { messageId: answer.data.id }
      } catch (error) {
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
  }
}

/** Sending it again does no harm: Discord gives back the message that it has. */
function isKnownAgain({ payload }: OutgoingPart, since: string, clock: Clock): boolean {
  return payload.body['enforce_nonce'] === true && clock.now() - Date.parse(since) < NONCE_MS
}

async function lookFor(deps: MessengerDeps, part: OutgoingPart, since: string): Promise<Whereabouts> {
  if (isForumPost(part)) return findForumPost(deps, part)
  const channel = isInForumPost(part) ? part.first : idOf(part.channel)
  return channel === null ? 'absent' : findMessage(deps, channel, part.payload.body, since)
}

function isForumPost({ payload }: OutgoingPart): boolean {
  return payload.path.endsWith('/threads')
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
