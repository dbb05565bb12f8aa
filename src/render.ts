// A post as both platforms would get it. The one place beside main that knows both renderers.

import type { ChannelId } from './core/channel.ts'
import type { Payload } from './core/delivery.ts'
import type { Messenger } from './core/ports/messenger.ts'
import type { Post } from './core/post.ts'
import { renderDiscord } from './platforms/discord/render.ts'
import { renderTelegram } from './platforms/telegram/render.ts'

/** Stand in a path where a live bot has the ids of an interaction. */
const NO_INTERACTION = { application: '0', interaction: '0', token: 'preview' } as const

/** An edition as messages in a channel. */
export function discordPost(post: Post, channel: ChannelId): Payload[] {
  return renderDiscord(post, { to: 'channel', channel, silent: true })
}

/** An edition as messages in a chat. */
export function telegramPost(post: Post, channel: ChannelId): Payload[] {
  return renderTelegram(post, { to: 'channel', channel, silent: true })
}

/** An answer to a command on Discord: seen by the asker. */
export function discordAnswer(post: Post): Payload[] {
  return renderDiscord(post, { to: 'interaction', ...NO_INTERACTION, how: 'answer', public: false })
}

/** An answer to a command on Telegram. */
export function telegramAnswer(post: Post, channel: ChannelId): Payload[] {
  return renderTelegram(post, { to: 'channel', channel })
}

/** The parts of an edition as its channel's platform takes them; the preview shows Discord's. */
export function channelParts(post: Post, channel: ChannelId): Payload[] {
  return channel.startsWith('telegram:') ? telegramPost(post, channel) : discordPost(post, channel)
}

/** In the preview a part is posted once it is stored: the page reads it from there. */
export const previewMessenger: Messenger = {
  send: (channel) => Promise.resolve({ messageId: channel }),
}
