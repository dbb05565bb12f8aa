// The post that greets a server or chat when the bot enters it.

import { type Inline, type ListItem, type Post, button, plain } from '../core/post.ts'
import type { Platform } from '../core/channel.ts'
import type { Words } from '../core/words/words.ts'

/** What the bot is, what to do next, who may change what, and what it keeps. On Telegram also how broadcast channels go. */
export function welcomePost(words: Words, { platform }: { readonly platform?: Platform } = {}): Post {
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
      { kind: 'paragraph', text: [plain(welcome.about)] },
      { kind: 'paragraph', text: [plain(welcome.quiet)] },
      { kind: 'list', items: commands },
      { kind: 'paragraph', text: [plain(welcome.moderators)] },
      ...(platform === 'telegram' ? [{ kind: 'paragraph' as const, text: [plain(welcome.broadcast)] }] : []),
      { kind: 'note', text: [plain(welcome.privacy)] },
    ],
    buttons: [
      [
        button(words.button.digest, { command: 'digest', options: {} }),
        button(welcome.helpButton, { command: 'help', options: {} }),
      ],
    ],
    tone: 'answer',
  }
}
