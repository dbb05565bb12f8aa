// The post that greets a server or chat when the bot enters it.

import { type Block, type Button, type Inline, type ListItem, type Post, button, plain } from '../core/post.ts'
import type { ChannelId, Platform } from '../core/channel.ts'
import type { Words } from '../core/words/words.ts'

export interface Greeted {
  readonly platform?: Platform
  /** A broadcast channel that the bot was made administrator of; it is greeted in private, where it is set up from. */
  readonly channel?: { readonly id: ChannelId; readonly name: string }
}

/** What the bot is, what to do next, who may change what, and what it keeps. On Telegram also how broadcast channels go. */
export function welcomePost(words: Words, { platform, channel }: Greeted = {}): Post {
  const { welcome } = words
  const commands: ListItem[] = (
    [
      ['/settings', welcome.settings],
      ['/digest', welcome.digest],
      ['/latest border', welcome.latest],
      ['/help', welcome.help],
    ] as const
  ).map(([text, does]) => ({ lines: [[{ text, command: true } satisfies Inline, plain(` · ${does}`)]] }))
  return {
    language: words.language,
    title: [plain(welcome.title)],
    blocks: [
      ...(channel === undefined ? [] : [paragraph(welcome.entered(channel.name))]),
      paragraph(welcome.about),
      paragraph(welcome.quiet),
      { kind: 'list', items: commands },
      paragraph(welcome.moderators),
      ...(platform === 'telegram' && channel === undefined ? [paragraph(welcome.broadcast)] : []),
      { kind: 'note', text: [plain(welcome.privacy)] },
    ],
    buttons: [
      ...(channel === undefined ? [] : [[setUp(channel, words)]]),
      [
        button(words.button.digest, { command: 'digest', options: {} }),
        button(welcome.helpButton, { command: 'help', options: {} }),
      ],
    ],
    tone: 'answer',
  }
}

function setUp({ id, name }: NonNullable<Greeted['channel']>, { welcome }: Words): Button {
  return button(welcome.setUp(name), { command: 'settings', options: { channel: id } })
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [plain(text)] }
}
