// /latest [subject]: what is newest about a subject, or about the channel's topics.

import { heldHere } from '../src/actions/held-here.ts'
import { storedSource } from '../src/actions/stored-source.ts'
import type { Command, CommandContext } from '../src/core/command.ts'
import { nameIn } from '../src/core/names.ts'
import { askedFor } from '../src/core/own-topic.ts'
import type { Subject } from '../src/core/story.ts'
import { clockTimeIn, dayIn, instantOf, isDay } from '../src/core/time.ts'
import { latestPost, STORIES_A_PAGE } from '../src/editorial/latest.ts'
import { nothingFound, subjectFor, topicsTogether } from './subject.ts'

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
    { name: 'topics', kind: 'topics', required: false, hidden: true },
    { name: 'channel', kind: 'text', required: false, hidden: true },
  ],
  summary: {
    en: 'The newest reports on a subject, or on this channel’s topics',
    ar: 'أحدث التقارير عن موضوع، أو عن مواضيع هذه القناة',
    ckb: 'نوێترین ڕاپۆرتەکان دەربارەی بابەتێک، یان بابەتەکانی ئەم کەناڵە',
  },
  examples: ['/latest border', '/latest isis place:Kirkuk', '/latest withdrawal from Iraq since 7d'],
  async run({ options }, context) {
    const { store, settings, clock, words, knowledge, style } = context
    const subject = subjectOf(options, context)
    const page = Number(options['page'] ?? 0)
    const since = options['since']
    const { stories, total, more } = await store.latest({
      ...askedFor(subject, knowledge),
      ...(options['place'] ? { place: options['place'] } : {}),
      ...(options['source'] ? { source: (await storedSource(options['source'], context)).source } : {}),
      ...(options['language'] ? { language: options['language'] } : {}),
      ...(since
        ? { since: isDay(since) ? new Date(instantOf(since, '00:00', settings.timeZone)).toISOString() : since }
        : {}),
      limit: STORIES_A_PAGE,
      offset: page * STORIES_A_PAGE,
    })
    if (stories.length === 0) return await nothingFound(subject, options, context, noneOf(options, context))
    const fictional = stories.some((story) => story.accounts.some(({ article }) => article.fictional))
    const today = dayIn(settings.timeZone, clock.now())
    return latestPost(
      {
        label: labelOf(subject.label, options, context),
        options,
        stories,
        total,
        more,
        page,
        today,
        fictional,
        style,
        keys: subject.keys,
        held: await heldHere(store, settings),
      },
      knowledge,
      words,
    )
  },
}

/** What was asked about; else the topics that a button carries; else the channel's own. */
function subjectOf({ subject, topics }: Readonly<Record<string, string>>, context: CommandContext): Subject {
  if (subject !== undefined) return subjectFor(subject, context)
  if (topics === undefined) return topicsTogether(context.settings.topics, context)
  return topicsTogether(topics === 'all' ? [] : topics.split(','), context)
}

/** What narrows the answer stands beside the subject. */
function labelOf(
  subject: string,
  options: Readonly<Record<string, string>>,
  { knowledge, words }: CommandContext,
): string {
  const place = knowledge.places.find(({ id }) => id === options['place'])
  const parts = [
    place ? nameIn(place, words.language) : undefined,
    options['source'],
    options['language'] ? words.languageName(options['language']) : undefined,
  ]
  return [subject, ...parts.filter((part) => part !== undefined)].join(' · ')
}

/** What is said where nothing is found: nothing at all, nothing since, or nothing that fits. */
function noneOf(
  options: Readonly<Record<string, string>>,
  { words, settings }: CommandContext,
): (subject: string) => string {
  const { since } = options
  if (since === undefined) return Object.keys(options).length > 1 ? words.latest.noneNarrowed : words.latest.none
  const at = Date.parse(since)
  const moment = isDay(since)
    ? words.date(since, 'day')
    : words.moment(dayIn(settings.timeZone, at), clockTimeIn(settings.timeZone, at))
  return (subject) => words.latest.noneSince(subject, moment)
}
