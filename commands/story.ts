// /story ID or item number: every account of one event.

import type { Command } from '../src/core/command.ts'
import { storyPost } from '../src/editorial/story-post.ts'
import { storyNamed } from './item.ts'

export const story: Command = {
  name: 'story',
  who: 'everybody',
  options: [
    { name: 'story', kind: 'story', required: true },
    { name: 'edition', kind: 'text', required: false, hidden: true },
  ],
  summary: {
    en: 'Every account of one event: who reported what, and when',
    ar: 'كل روايات حدث واحد: من ذكر ماذا ومتى',
    ckb: 'هەموو گێڕانەوەکانی یەک ڕووداو: کێ چی و کەی بڵاو کردەوە',
  },
  examples: ['/story 1', '/story 7K3M9Q'],
  async run({ options, channel }, context) {
    const { knowledge, words, settings, style } = context
    const { story: found, edition } = await storyNamed(options['story'] ?? '', channel, context)
    const told = options['edition'] ?? edition?.id ?? null
    return storyPost({ story: found, edition: told, timeZone: settings.timeZone, style }, knowledge, words)
  },
}
