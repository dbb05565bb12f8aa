// /story ID or item number: every account of one event.

import { heldHere } from '../src/actions/held-here.ts'
import type { Command } from '../src/core/command.ts'
import { storyPost } from '../src/editorial/story-post.ts'
import { storyNamed } from './item.ts'

/** Earlier stories of the thread, and as many later ones. */
const MOST_OF_THREAD = 4

export const story: Command = {
  name: 'story',
  who: 'everybody',
  options: [
    { name: 'story', kind: 'story', required: true },
    { name: 'edition', kind: 'text', required: false, hidden: true },
    { name: 'page', kind: 'page', required: false, hidden: true },
  ],
  summary: {
    en: 'Every account of one event: who reported what, and when',
    ar: 'كل روايات حدث واحد: من ذكر ماذا ومتى',
    ckb: 'هەموو گێڕانەوەکانی یەک ڕووداو: کێ چی و کەی بڵاو کردەوە',
  },
  examples: ['/story 1', '/story 7K3M9Q'],
  async run({ options, channel, asker }, context) {
    const { store, knowledge, words, settings, style } = context
    const { story: found, edition } = await storyNamed(options['story'] ?? '', channel, context)
    const [corrections, thread] = await Promise.all([
      store.corrections(found.id),
      store.thread(found.id, MOST_OF_THREAD),
    ])
    const told = options['edition'] ?? edition?.id ?? null
    const page = Number(options['page'] ?? 0)
    const { timeZone } = settings
    const says = (await heldHere(store, settings)).get(found.id)
    // Moderators look at what they hold; nobody else is told of it.
    const held = says === undefined ? null : { says, alone: !(await asker.moderates(channel)) }
    return storyPost(
      { story: found, corrections, thread, edition: told, page, timeZone, style, held },
      knowledge,
      words,
    )
  },
}
