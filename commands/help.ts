// /help: every command with what it does and an example.

import type { Command } from '../src/core/command.ts'
import { type Block, type Inline, bold, button, plain } from '../src/core/post.ts'

export const help: Command = {
  name: 'help',
  who: 'everybody',
  options: [],
  summary: { en: 'What you can ask', ar: 'ما يمكنك أن تسأل', ckb: 'چی دەتوانیت بپرسیت' },
  examples: ['/help'],
  run(_call, { commands, words }) {
    const items = commands.map((command) => ({
      lines: [
        [{ ...bold(`/${command.name}`), command: true as const }, plain(` · ${command.summary[words.language]}`)],
        command.examples.flatMap((text, at): Inline[] => [...(at > 0 ? [plain(' · ')] : []), { text, command: true }]),
      ],
    }))
    const blocks: Block[] = [
      { kind: 'paragraph', text: [plain(words.help.intro)] },
      { kind: 'list', items },
      { kind: 'note', text: [plain(words.help.subjects)] },
      { kind: 'note', text: [plain(words.help.credits)] },
    ]
    return Promise.resolve({
      language: words.language,
      title: [plain(words.help.title)],
      blocks,
      buttons: [
        [
          button(words.button.digest, { command: 'digest', options: {} }),
          button(words.button.latest, { command: 'latest', options: {} }),
        ],
      ],
      tone: 'answer' as const,
    })
  },
}
