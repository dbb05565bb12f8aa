// What a post says, as one line of plain text: no markup, no buttons.

import type { Block, Inline, Post } from '../../src/core/post.ts'

export function plainTextOf(post: Post): string {
  return [textOf(post.title), ...post.blocks.map(blockText)].filter((text) => text !== '').join(' ')
}

function blockText(block: Block): string {
  if (block.kind === 'list') return block.items.flatMap(({ lines }) => lines.map(textOf)).join(' ')
  return block.kind === 'more' ? block.blocks.map(blockText).join(' ') : textOf(block.text)
}

function textOf(runs: readonly Inline[]): string {
  return runs.map(({ text }) => text).join('')
}
