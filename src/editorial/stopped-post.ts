// What a moderator is told in private where the bot cannot do what they set up.

import type { Obstacle } from '../core/obstacle.ts'
import { type Block, type Post, bold, link, plain } from '../core/post.ts'
import type { Words } from '../core/words/words.ts'

export interface Troubled {
  /** Name of its server or chat; null where unknown. */
  readonly name: string | null
  /** Where it is opened; null where there is no such address. */
  readonly url: string | null
}

/** The bot stopped: why, and what to do. */
export function stoppedPost(obstacle: Obstacle, where: Troubled, words: Words): Post {
  const { delivery } = words
  const lines = [delivery.why[obstacle], delivery.cure[obstacle], ...(obstacle === 'gone' ? [] : [delivery.goesOn])]
  return post(delivery.stopped(nameOf(where, words)), lines, where, words)
}

/** A digest was not handed on to the channels that follow. */
export function notHandedOnPost(where: Troubled, words: Words): Post {
  const { delivery } = words
  return post(delivery.notHandedOn(nameOf(where, words)), [delivery.handOnCure], where, words)
}

function post(title: string, lines: readonly string[], { url }: Troubled, words: Words): Post {
  const blocks: Block[] = lines.map((line) => ({ kind: 'paragraph', text: [plain(line)] }))
  if (url !== null) blocks.push({ kind: 'paragraph', text: [link(words.delivery.openChannel, url)] })
  return { language: words.language, title: [bold(title)], blocks, buttons: [], tone: 'answer' }
}

export function nameOf({ name }: Troubled, words: Words): string {
  return name === null ? words.delivery.aChannel : words.why.quoted(name)
}
