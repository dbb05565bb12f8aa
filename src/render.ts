// A post as both platforms would get it. The one place beside main that knows both renderers.

import { type ChannelId, type ChannelSettings, platformOf } from './core/channel.ts'
import type { Payload } from './core/delivery.ts'
import type { Edition } from './core/edition.ts'
import { contentId } from './core/ids.ts'
import { oneLine } from './core/label.ts'
import type { Messenger } from './core/ports/messenger.ts'
import type { Post } from './core/post.ts'
import { SendFailure } from './core/send-failure.ts'
import { wordsOf } from './core/words/catalogue.ts'
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

/** Longest name of a forum post (Discord's limit for a thread's name is 100). */
const MOST_NAME = 100

/**
 * The parts of an edition as its channel's platform takes them; the preview shows Discord's. `telegramName` is the bot's
 * user name, for buttons that open its private chat; null where it is not known.
 */
export function editionParts(
  post: Post,
  edition: Edition,
  { channel, forum, place, silent }: ChannelSettings,
  telegramName: string | null,
): Payload[] {
  const platform = platformOf(channel)
  if (platform === 'telegram') {
    return renderTelegram(post, {
      to: 'channel',
      channel,
      silent,
      ...(telegramName === null ? {} : { deepLink: telegramName }),
    })
  }
  const name = oneLine(post.title.map(({ text }) => text).join(''), MOST_NAME)
  return renderDiscord(post, {
    to: 'channel',
    channel,
    silent,
    // The same part has the same nonce however often it is planned or sent.
    ...(platform === 'discord' ? { nonce: contentId(edition.id, 20) } : {}),
    ...(forum ? { forum: { name } } : {}),
    ...(place === 'thread' && !forum && platform === 'discord' ? { thread: { name: threadOf(edition) } } : {}),
  })
}

/** One a local day: the date stands in its name. */
function threadOf({ language, slot }: Edition): string {
  const words = wordsOf(language)
  return words.delivery.dayThread(words.date(slot.date, 'day'))
}

/** The same where the bot's name on Telegram is not known: without buttons there, which could not be pressed. */
export function unnamedParts(post: Post, edition: Edition, settings: ChannelSettings): Payload[] {
  const telegram = platformOf(settings.channel) === 'telegram'
  return editionParts(telegram ? { ...post, buttons: [], choices: [] } : post, edition, settings, null)
}

/** In the preview a part is posted once it is stored: the page reads it from there. */
export const previewMessenger: Messenger = {
  send: ({ channel }) => Promise.resolve({ messageId: channel }),
  find: ({ channel }) => Promise.resolve({ messageId: channel }),
  edit: () => Promise.resolve('done'),
  crosspost: () => Promise.resolve('done'),
  tell: () => Promise.reject(new SendFailure('refused', 'the preview has nobody to write to')),
}
