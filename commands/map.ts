// /map [subject] [days]: where its events were reported.

import type { Command } from '../src/core/command.ts'
import { mapPost } from '../src/editorial/map-post.ts'
import { pictured } from './pictured.ts'
import { nothingFound } from './subject.ts'

export const map: Command = {
  name: 'map',
  who: 'everybody',
  options: [
    { name: 'subject', kind: 'subject', required: false },
    { name: 'days', kind: 'span', required: false },
  ],
  summary: {
    en: 'A map of what was reported where',
    ar: 'خريطة لما أُبلغ عنه وأين',
    ckb: 'نەخشەی ئەوەی لە کوێ ڕاگەیەنراوە',
  },
  examples: ['/map isis', '/map border days:90'],
  async run({ options }, context) {
    const { knowledge, words } = context
    const { given, subject, tally } = await pictured(options, context)
    if (tally.rows.length > 0) return mapPost(given, tally, knowledge, words)
    const [from, to] = [words.date(given.from, 'day'), words.date(given.to, 'day')]
    return await nothingFound(subject, options, context, (label) => words.picture.none(label, from, to))
  },
}
