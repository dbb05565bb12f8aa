// What the commands about a person have in common: where what is theirs is kept, and the way there.

import type { ChannelId } from '../src/core/channel.ts'
import type { CommandCall, CommandContext } from '../src/core/command.ts'
import { type Block, type Button, type Post, button, plain } from '../src/core/post.ts'
import type { Words } from '../src/core/words/words.ts'

/** The asker's private chat; null where only they can open it. */
export async function privateChatOf({ private: local, here, venue }: CommandCall): Promise<ChannelId | null> {
  return local ? here : ((await venue.inPrivate?.open()) ?? null)
}

/** The answer where others read: a button that asks the same in private (on Telegram a link that opens the chat). */
export function goOnPost({ command, options }: CommandCall, { words }: CommandContext, more: Button[] = []): Post {
  const { inPrivate, goOn } = words.follow
  return sayingPost(words, '', [inPrivate], [[button(goOn, { command, options }), ...more]])
}

/** A post of sentences. */
export function sayingPost(
  words: Words,
  title: string,
  sentences: readonly string[],
  buttons: readonly (readonly Button[])[] = [],
): Post {
  const blocks = sentences.map((text): Block => ({ kind: 'paragraph', text: [plain(text)] }))
  return { language: words.language, title: title === '' ? [] : [plain(title)], blocks, buttons, tone: 'answer' }
}
