// /latest [subject]: what is newest about a subject, or about the channel's topics.

import type { Command } from '../src/core/command.ts'
import { instantOf, dayIn, isDay } from '../src/core/time.ts'
import { latestPost, STORIES_A_PAGE } from '../src/editorial/latest.ts'
import { channelTopics, nothingFound, subjectFor } from './subject.ts'

export const latest: Command = {
  name: 'latest',
  who: 'everybody',
  options: [
    { name: 'subject', kind: 'subject', required: false },
    { name: 'since', kind: 'date', required: false },
    { name: 'place', kind: 'place', required: false },
    { name: 'source', kind: 'source', required: false },
    { name: 'language', kind: 'language', required: false },
    { name: 'page', kind: 'page', required: false, hidden: true },
  ],
  summary: {
    en: 'The newest reports on a subject, or on this channel’s topics',
    ar: 'أحدث التقارير عن موضوع، أو عن مواضيع هذه القناة',
    ckb: 'نوێترین ڕاپۆرتەکان دەربارەی بابەتێک، یان بابەتەکانی ئەم کەناڵە',
  },
  examples: ['/latest border', '/latest isis place:Kirkuk', '/latest withdrawal from Iraq since 7d'],
  async run({ options }, context) {
    const { store, settings, clock, words, knowledge, style } = context
    const subject = options['subject'] === undefined ? channelTopics(context) : subjectFor(options['subject'], context)
    const page = Number(options['page'] ?? 0)
    const since = options['since']
    const { stories, total } = await store.latest({
      ...(subject.keys.length > 0 ? { anyOf: subject.keys } : {}),
      ...(subject.text !== null ? { text: subject.text } : {}),
      ...(options['place'] ? { place: options['place'] } : {}),
      ...(options['source'] ? { source: options['source'] } : {}),
      ...(options['language'] ? { language: options['language'] } : {}),
      ...(since
        ? { since: isDay(since) ? new Date(instantOf(since, '00:00', settings.timeZone)).toISOString() : since }
        : {}),
      limit: STORIES_A_PAGE,
      offset: page * STORIES_A_PAGE,
    })
    if (stories.length === 0) return await nothingFound(subject, options, context, words.latest.none)
    const fictional = stories.some((story) => story.accounts.some(({ article }) => article.fictional))
    const today = dayIn(settings.timeZone, clock.now())
    return latestPost(
      { label: subject.label, options, stories, total, page, today, fictional, style },
      knowledge,
      words,
    )
  },
}
