// /chart [subject] [days]: how many of its events were reported over time, by kind.

import type { Command } from '../src/core/command.ts'
import { addDays, instant, instantOf } from '../src/core/time.ts'
import { barSpans, chartPost, dated } from '../src/editorial/chart-post.ts'
import { pictured } from './pictured.ts'
import { nothingFound } from './subject.ts'

export const chart: Command = {
  name: 'chart',
  who: 'everybody',
  options: [
    { name: 'subject', kind: 'subject', required: false },
    { name: 'days', kind: 'span', required: false },
  ],
  summary: {
    en: 'A chart of events over time, by kind',
    ar: 'رسم بياني للأحداث عبر الزمن حسب نوعها',
    ckb: 'هێڵکاری ڕووداوەکان بەپێی کات و جۆر',
  },
  examples: ['/chart isis', '/chart border days:90'],
  async run({ options }, context) {
    const { store, settings, words } = context
    const { given, subject, tally } = await pictured(options, context)
    if (dated(tally).rows.length === 0) {
      const [from, to] = [words.date(given.from, 'day'), words.date(given.to, 'day')]
      return await nothingFound(subject, options, context, (label) => words.picture.none(label, from, to))
    }
    const spans = barSpans(given)
    const startOf = (day: string) => instant(instantOf(day, '00:00', settings.timeZone))
    const covered = await store.covered(
      spans.map(({ from, to }) => ({ from: startOf(from), to: startOf(addDays(to, 1)) })),
    )
    return chartPost(given, tally, { spans, covered }, words)
  },
}
