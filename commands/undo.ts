// /undo: takes back the last change here that was not taken back yet, and says what that was. Whoever moderates one channel
// of a server takes back what was set for that one.

import { undoChange } from '../src/actions/undo-change.ts'
import { type Command, decidesAround } from '../src/core/command.ts'
import { Problem } from '../src/core/problem.ts'
import { wordsOf } from '../src/core/words/catalogue.ts'
import { undonePost } from '../src/editorial/audit-post.ts'
import { moderatedChannel, serverOnly } from './moderated.ts'

export const undo: Command = {
  name: 'undo',
  who: 'moderators',
  options: [
    { name: 'channel', kind: 'channel', required: false, hidden: true },
    { name: 'change', kind: 'word', required: false, hidden: true },
  ],
  summary: {
    en: 'Take back the last change that was made here',
    ar: 'التراجع عن آخر تغيير جرى هنا',
    ckb: 'پاشگەزبوونەوە لە دوا گۆڕانکاری کە لێرە کراوە',
  },
  examples: ['/undo'],
  async run(call, context) {
    const { store, clock, words, knowledge } = context
    const { channel, settings, home } = await moderatedChannel(call, context)
    const now = clock.now()
    const at = new Date(now).toISOString()
    const meant = call.options['change']
    const shared = await decidesAround(call.asker, channel)
    const last = await store.lastChange(channel, home, at, shared ? undefined : 'settings')
    if (!shared && (meant === undefined ? last === null : meant !== String(last?.number))) {
      const newest = await store.lastChange(channel, home, at)
      if (newest !== null && (meant ?? String(newest.number)) === String(newest.number)) throw serverOnly(words)
    }
    if (last === null) throw new Problem('not-found', words.audit.nothingToUndo, words.audit.nothingToUndoHint)
    // A button takes back the change that it was shown for, not one that came since.
    if (meant !== undefined && meant !== String(last.number)) {
      throw new Problem('conflict', words.audit.overtaken, words.audit.nothingToUndoHint)
    }
    const { id: by, operates = false } = call.asker
    await undoChange(last, { store, words, by, operates, now })
    const { language, timeZone } = (await store.settings(channel)) ?? settings
    // The language itself may have been taken back.
    return undonePost(last, { words: wordsOf(language), knowledge, timeZone })
  },
}
