// Answers in a few sentences, for commands that change something.

import type { CommandContext } from '../src/core/command.ts'
import { type Block, type Button, type Inline, type Post, plain } from '../src/core/post.ts'

/** An answer of these blocks, with its buttons in one row. */
export function answer(
  blocks: readonly Block[],
  buttons: readonly Button[],
  { words }: Pick<CommandContext, 'words'>,
): Post {
  const rows = buttons.length === 0 ? [] : [buttons]
  return { language: words.language, title: [], blocks, buttons: rows, tone: 'answer' }
}

/** An answer of these sentences, a paragraph each. */
export function sentences(
  texts: readonly string[],
  buttons: readonly Button[],
  context: Pick<CommandContext, 'words'>,
): Post {
  return answer(
    texts.map((text) => paragraph([plain(text)])),
    buttons,
    context,
  )
}

export function paragraph(text: readonly Inline[]): Block {
  return { kind: 'paragraph', text }
}

/** A sentence with a command to type behind it. */
export function typed(text: string, command: string): Block {
  return paragraph([plain(`${text} `), { text: command, command: true }])
}
