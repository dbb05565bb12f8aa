// /status: what is stored, how fresh it is, and when the next edition comes.

import type { Command } from '../src/core/command.ts'
import { type Block, plain } from '../src/core/post.ts'
import { clockTimeIn, dayIn } from '../src/core/time.ts'
import { nextSlot } from '../src/editorial/slots.ts'

export const status: Command = {
  name: 'status',
  who: 'everybody',
  options: [],
  summary: {
    en: 'What is stored, how fresh it is, when the next digest comes',
    ar: 'ما هو مخزّن وما مدى حداثته وموعد الموجز التالي',
    ckb: 'چی هەڵگیراوە، چەند نوێیە، کورتەی داهاتوو کەی دێت',
  },
  examples: ['/status'],
  async run({ channel }, { store, settings, clock, words }) {
    const now = clock.now()
    const zone = settings.timeZone
    const counts = await store.counts()
    const newest = await store.newestEdition(channel, new Date(now).toISOString())
    const next = nextSlot(settings, now)
    const day = (instant: string) => words.date(dayIn(zone, Date.parse(instant)), 'day')
    const lines = [
      counts.articles === 0 ? words.state.empty : words.state.stored(counts.articles, counts.stories, counts.events),
      ...(counts.oldest && counts.newest ? [words.state.span(day(counts.oldest), day(counts.newest))] : []),
      ...(counts.sources.length > 0 ? [words.state.sources(counts.sources.length)] : []),
      newest ? words.state.lastEdition(newest.mark) : words.state.noEdition,
      ...(next ? [words.state.nextEdition(words.moment(next.date, next.time), zone)] : []),
      words.state.clock(words.moment(dayIn(zone, now), clockTimeIn(zone, now)), zone),
      words.state.size((counts.bytes / 1_000_000).toFixed(1)),
    ]
    const blocks: Block[] = [{ kind: 'list', items: lines.map((line) => ({ lines: [[plain(line)]] })) }]
    return { language: words.language, title: [plain(words.state.title)], blocks, buttons: [], tone: 'answer' }
  },
}
