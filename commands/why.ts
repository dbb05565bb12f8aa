// /why ITEM: why an item is in a digest, or why a story is in none.

import { explainItem } from '../src/actions/explain-item.ts'
import { editionOfId } from '../src/actions/find-edition.ts'
import { heldHere } from '../src/actions/held-here.ts'
import type { Command } from '../src/core/command.ts'
import { whyPost } from '../src/editorial/why-post.ts'
import { storyNamed } from './item.ts'

export const why: Command = {
  name: 'why',
  who: 'everybody',
  options: [
    { name: 'item', kind: 'story', required: true },
    { name: 'edition', kind: 'text', required: false, hidden: true },
  ],
  summary: {
    en: 'Why an item is in a digest: topic, grouping, rank, what was left out',
    ar: 'لماذا ورد بند في الموجز: الموضوع والتجميع والترتيب وما تُرك',
    ckb: 'بۆچی بڕگەیەک لە کورتەدایە: بابەت، کۆکردنەوە، ڕیزبەندی، ئەوەی نەهێنرا',
  },
  examples: ['/why 1', '/why 7K3M9Q'],
  onMessage: { en: 'Why is this here?', ar: 'لماذا ورد هذا هنا؟', ckb: 'بۆچی ئەمە لێرەیە؟' },
  async run({ options, channel, asker }, context) {
    const { store, settings, clock, style, words } = context
    const { story, edition: newest } = await storyNamed(options['item'] ?? '', channel, context)
    const meant = options['edition'] === undefined ? newest : await editionOfId(store, options['edition'])
    const gathered = await explainItem(context, story, { edition: meant, settings, now: clock.now() })
    const says = (await heldHere(store, settings)).get(story.id)
    // As in /story: moderators look at what they hold.
    const held = says === undefined ? null : { says, alone: !(await asker.moderates(channel)) }
    return whyPost({ ...gathered, style, held }, gathered.knowledge, words)
  },
}
