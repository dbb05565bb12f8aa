// /digest [date]: the editions of a local date as they now stand, last first; without a date the newest. A channel
// without one gets it composed, marked "not posted", not stored.

import { composeFor, postOf } from '../src/actions/compose-edition.ts'
import type { Command, CommandContext } from '../src/core/command.ts'
import type { Slot } from '../src/core/edition.ts'
import { type Post, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { dayIn } from '../src/core/time.ts'
import { lastSlot, slotsOn } from '../src/editorial/slots.ts'

export const digest: Command = {
  name: 'digest',
  who: 'everybody',
  options: [{ name: 'date', kind: 'date', required: false }],
  summary: {
    en: 'The newest digest of this channel, or those of a date',
    ar: 'أحدث موجز لهذه القناة، أو موجزات تاريخ معيّن',
    ckb: 'نوێترین کورتەی ئەم کەناڵە، یان کورتەکانی بەروارێک',
  },
  examples: ['/digest', '/digest 2025-06-27', '/digest yesterday'],
  async run({ options, channel }, context) {
    const { store, clock, settings, words } = context
    const date = options['date']
    if (date === undefined) {
      const newest = await store.newestEdition(channel, new Date(clock.now()).toISOString())
      return newest ? await postOf(context, newest) : await composed(lastSlot(settings, clock.now()), context)
    }
    const worded = words.date(date, 'day')
    if (date > dayIn(settings.timeZone, clock.now())) {
      throw new Problem('bad-value', words.digest.future(worded), words.problem.dateHint)
    }
    const editions = await store.editionsOn(channel, date)
    if (editions.length === 0) {
      const slot = slotsOn(settings, date).findLast(({ at }) => Date.parse(at) <= clock.now())
      if (slot === undefined) throw new Problem('not-found', words.digest.none(worded), words.problem.seeHelp)
      return await composed(slot, context)
    }
    return joined(await Promise.all(editions.map((edition) => postOf(context, edition))))
  },
}

async function composed(slot: Slot | null, context: CommandContext): Promise<Post> {
  const { settings, words, store } = context
  const { articles } = await store.counts()
  if (articles === 0) throw new Problem('nothing-stored', words.problem.nothingStored, words.problem.nothingStoredHint)
  if (slot === null) throw new Problem('not-found', words.state.noEdition, words.problem.seeHelp)
  const post = await postOf(context, await composeFor(context, settings, slot, false))
  return { ...post, blocks: [{ kind: 'note', text: [plain(words.edition.notPosted)] }, ...post.blocks] }
}

/** Several editions of one date in one answer, last first; the buttons are those of the last. */
function joined(posts: readonly Post[]): Post {
  const [last, ...earlier] = posts
  if (last === undefined) throw new Error('no edition to show')
  const rest = earlier.flatMap((post) => [{ kind: 'heading' as const, text: post.title }, ...post.blocks])
  return { ...last, blocks: [...last.blocks, ...rest] }
}
