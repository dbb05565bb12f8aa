// /story ID or item number: every account of one event.

import type { Command, CommandContext } from '../src/core/command.ts'
import { readStoryId } from '../src/core/ids.ts'
import { Problem } from '../src/core/problem.ts'
import { storyPost } from '../src/editorial/story-post.ts'

export const story: Command = {
  name: 'story',
  who: 'everybody',
  options: [{ name: 'story', kind: 'story', required: true }],
  summary: {
    en: 'Every account of one event: who reported what, and when',
    ar: 'كل روايات حدث واحد: من ذكر ماذا ومتى',
    ckb: 'هەموو گێڕانەوەکانی یەک ڕووداو: کێ چی و کەی بڵاو کردەوە',
  },
  examples: ['/story 1', '/story 7K3M9Q'],
  async run({ options, channel }, context) {
    const { store, knowledge, words, settings, style } = context
    const typed = options['story'] ?? ''
    const number = /^#?(\d{1,2})$/.exec(latinDigits(typed))
    const id = number ? await itemStory(Number(number[1]), channel, context) : readStoryId(typed)
    const found = id === null ? null : await store.story(id)
    if (found === null) throw new Problem('not-found', words.problem.badStory(typed), words.problem.storyHint)
    return storyPost({ story: found, timeZone: settings.timeZone, style }, knowledge, words)
  },
}

/** `3` means item 3 of the newest edition here. */
async function itemStory(number: number, channel: string, { store, clock, words }: CommandContext): Promise<string> {
  const edition = await store.newestEdition(channel, new Date(clock.now()).toISOString())
  const item = edition?.items.find((one) => one.number === number)
  if (item === undefined) throw new Problem('not-found', words.problem.noItem(number), words.problem.storyHint)
  return item.story
}

function latinDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}
