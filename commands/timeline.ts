// /timeline subject: its dated events, in order, each with who says so.

import { heldHere } from '../src/actions/held-here.ts'
import type { Command, CommandContext } from '../src/core/command.ts'
import { askedFor } from '../src/core/own-topic.ts'
import { Problem } from '../src/core/problem.ts'
import type { TimelineQuery } from '../src/core/ports/store.ts'
import { GATHERED_FAMILIES, type TimelineEntry } from '../src/core/story.ts'
import { EVENT_KINDS } from '../src/core/understanding.ts'
import { ENTRIES_A_PAGE, FIRST_PAGE_CHOICE, timelinePost } from '../src/editorial/timeline.ts'
import { timelinePicturePost } from '../src/editorial/timeline-picture.ts'
import type { HeldOf } from '../src/editorial/timeline-held.ts'
import { nothingFound, subjectFor } from './subject.ts'

export const timeline: Command = {
  name: 'timeline',
  who: 'everybody',
  options: [
    { name: 'subject', kind: 'subject', required: true },
    { name: 'from', kind: 'date', required: false },
    { name: 'to', kind: 'date', required: false },
    { name: 'place', kind: 'place', required: false },
    { name: 'kind', kind: 'kind', required: false },
    { name: 'gathered', kind: 'text', required: false, hidden: true },
    { name: 'page', kind: 'page', required: false, hidden: true },
    { name: 'drawn', kind: 'text', required: false, hidden: true },
  ],
  summary: {
    en: 'The dated events of a subject, in order',
    ar: 'الأحداث المؤرخة لموضوع، بالترتيب',
    ckb: 'ڕووداوە بەروارداڕەکانی بابەتێک، بە ڕیز',
  },
  examples: ['/timeline isis', '/timeline border from 2025-06 to 2025-07', '/timeline الهول'],
  async run({ options }, context) {
    const { store, knowledge, words, style } = context
    const typed = options['subject']
    if (typed === undefined)
      throw new Problem('missing-option', words.problem.missing('subject'), words.problem.seeHelp)
    const subject = subjectFor(typed, context)
    const page = options['page'] === undefined ? null : Number(options['page'])
    const gathered = gatheredOf(options['gathered'])
    const kind = EVENT_KINDS.find((one) => one === options['kind'])
    const { entries, total, more } = await store.timeline({
      ...askedFor(subject, knowledge),
      ...(options['from'] ? { from: options['from'] } : {}),
      ...(options['to'] ? { to: options['to'] } : {}),
      ...(options['place'] ? { place: options['place'] } : {}),
      ...(kind ? { kind } : {}),
      ...(gathered ? { gathered } : {}),
      order: page === null ? 'key' : 'date',
      limit: page === null ? FIRST_PAGE_CHOICE : ENTRIES_A_PAGE,
      offset: (page ?? 0) * ENTRIES_A_PAGE,
    })
    if (entries.length === 0) return await nothingFound(subject, options, context, words.timeline.none)
    const held = await heldIn(entries, context)
    const { drawn, ...asked } = options
    const input = { label: subject.label, options: asked, entries, total, more, page, style, held }
    return drawn === undefined ? timelinePost(input, knowledge, words) : timelinePicturePost(input, knowledge, words)
  },
}

/** What is held here. Only gathered tellings do not say their story: it is asked where anything is held. */
async function heldIn(entries: readonly TimelineEntry[], { store, settings }: CommandContext): Promise<HeldOf> {
  const says = await heldHere(store, settings)
  if (says.size === 0) return { says, storyOf: () => undefined }
  const ids = entries.flatMap(({ gathered }) => gathered?.tellings.map(({ article }) => article.id) ?? [])
  const stories = new Map((await store.heads(ids)).map(({ id, story }) => [id, story]))
  return { says, storyOf: (article) => stories.get(article) }
}

/** What a button of an entry asks: "air 2016-06-20". Null for anything else. */
function gatheredOf(value = ''): TimelineQuery['gathered'] | null {
  const [wanted, day = ''] = value.split(' ')
  const family = GATHERED_FAMILIES.find((one) => one === wanted)
  return family === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? null : { family, day }
}
