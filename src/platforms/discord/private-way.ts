// The way into somebody's private chat: Discord lets a bot open it, and the person decides whether it may write there.

import { z } from 'zod'
import type { ChannelId } from '../../core/channel.ts'
import type { Post } from '../../core/post.ts'
import { isForbidden, sendFailure } from './failure.ts'
import type { Directory } from './place.ts'
import { renderDiscord } from './render.ts'
import type { Send } from './send.ts'

const opened = z.object({ id: z.string() })

/** The private chat with a person; null where Discord names none. @throws what Discord refuses it with */
export async function privateChat(send: Send, user: string): Promise<ChannelId | null> {
  const answer = await send({ method: 'POST', path: '/users/@me/channels', body: { recipient_id: user } })
  const chat = opened.safeParse(answer)
  return chat.success ? `discord:${chat.data.id}` : null
}

/** What a directory knows beside what discord.js keeps. `send` is that of the bot. */
export function privateWays(send: Send): Required<Pick<Directory, 'openPrivate' | 'tellPrivate'>> {
  return {
    async openPrivate(user: string): Promise<ChannelId | null> {
      try {
        return await privateChat(send, user)
      } catch (error) {
        if (isForbidden(error)) return null
        throw error
      }
    },
    async tellPrivate(chat: ChannelId, post: Post): Promise<boolean> {
      try {
        for (const payload of renderDiscord(post, { to: 'channel', channel: chat, silent: true })) await send(payload)
        return true
      } catch (error) {
        if (sendFailure(error).kind === 'unreachable') return false
        throw error
      }
    },
  }
}
