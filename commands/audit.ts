// /audit: who changed what here and when, for 90 days; and the mistakes that readers reported.

import { type Command, decidesAround } from '../src/core/command.ts'
import { type AuditView, changesPost, reportsPost } from '../src/editorial/audit-post.ts'
import { moderatedChannel } from './moderated.ts'

const CHANGES_A_PAGE = 8

export const audit: Command = {
  name: 'audit',
  who: 'moderators',
  options: [
    { name: 'list', kind: 'word', required: false, hidden: true },
    { name: 'channel', kind: 'channel', required: false, hidden: true },
    { name: 'page', kind: 'page', required: false, hidden: true },
  ],
  summary: {
    en: 'Who changed what here and when, and mistakes that readers reported',
    ar: 'من غيّر ماذا هنا ومتى، والأخطاء التي أبلغ عنها القرّاء',
    ckb: 'کێ لێرە چی و کەی گۆڕیوە، و ئەو هەڵانەی خوێنەران ڕاپۆرتیان کردوون',
  },
  examples: ['/audit', '/audit reports'],
  async run(call, context) {
    const { store, clock, words, knowledge } = context
    const { channel, settings, home: around, about, elsewhere } = await moderatedChannel(call, context)
    // Who moderates one channel of a server looks at what was decided in that one.
    const shared = await decidesAround(call.asker, channel)
    const home = shared ? around : null
    const now = new Date(clock.now()).toISOString()
    const page = Number(call.options['page'] ?? 0)
    // One more than is shown says whether there is another page.
    const asked = { limit: CHANGES_A_PAGE + 1, offset: page * CHANGES_A_PAGE }
    const view = { words, knowledge, timeZone: settings.timeZone, channel, page, about }
    const shown = <T>(found: readonly T[]): readonly [AuditView, readonly T[]] => [
      { ...view, more: found.length > CHANGES_A_PAGE },
      found.slice(0, CHANGES_A_PAGE),
    ]
    if (call.options['list'] === 'reports') {
      const [seen, reports] = shown(await store.reports(channel, home, now, asked))
      await store.seeReports(channel, home)
      return reportsPost(seen, reports)
    }
    const [seen, entries] = shown(await store.audit(channel, home, now, asked))
    const last = await store.lastChange(channel, home, now, shared ? undefined : 'settings')
    const unseen = await store.unseenReports(channel, home, now)
    return changesPost(seen, { entries, last, unseen, elsewhere })
  },
}
