// /hold ITEM: a story is told nowhere in this server or chat until it is released; once more releases it. Whoever holds it
// decides for the whole server. Held by whoever runs the bot, it is told in no channel.

import type { Command, CommandCall, CommandContext } from '../src/core/command.ts'
import { homeOf } from '../src/core/channel.ts'
import { EVERYWHERE } from '../src/core/hold.ts'
import { plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { storyNamed } from './item.ts'
import { type Moderated, moderatedChannel, needsHome } from './moderated.ts'

export const hold: Command = {
  name: 'hold',
  who: 'moderators',
  options: [
    { name: 'item', kind: 'story', required: true },
    { name: 'edition', kind: 'text', required: false, hidden: true },
    { name: 'channel', kind: 'channel', required: false, hidden: true },
  ],
  summary: {
    en: 'Hold a story: no digest tells it here; once more releases it',
    ar: 'حجب قصة: لا يرويها أي موجز هنا؛ وتكرار الأمر يرفع الحجب',
    ckb: 'ڕاگرتنی چیرۆکێک: هیچ کورتەیەک لێرە ناگێڕێتەوە؛ دووبارەکردنەوە بەری دەدات',
  },
  examples: ['/hold 2', '/hold 7K3M9Q'],
  async run(call, context) {
    const { words } = context
    const moderated = await moderatedChannel(call, context)
    await needsHome(call, moderated.channel, context)
    const { story } = await storyNamed(call.options['item'] ?? '', moderated.channel, context)
    const lines = await decided(story.id, moderated, call, context)
    return {
      language: words.language,
      title: [],
      blocks: lines.map((line) => ({ kind: 'paragraph' as const, text: [plain(line)] })),
      buttons: [],
      tone: 'answer',
    }
  },
}

/** Holds or releases; resolves to what is said of it. @throws Problem conflict where somebody else was faster */
async function decided(
  story: string,
  { channel, home }: Moderated,
  { asker }: CommandCall,
  { store, clock, words }: CommandContext,
): Promise<string[]> {
  const { audit } = words
  const own = homeOf({ channel, home })
  const holds = (await store.holds([EVERYWHERE, own])).filter((one) => one.story === story)
  const everywhere = holds.some(({ scope }) => scope === EVERYWHERE)
  const scopes =
    asker.operates === true ? holds.map(({ scope }) => scope) : holds.some(({ scope }) => scope === own) ? [own] : []
  const signature = { by: asker.id, at: new Date(clock.now()).toISOString() }
  const decide = async (scope: string, held: boolean) => {
    if (!(await store.holdStory({ scope, story }, held, { channel, home }, signature)))
      throw new Problem('conflict', words.settings.conflict, words.audit.nothingToUndoHint)
  }
  if (scopes.length > 0) {
    for (const scope of scopes) await decide(scope, false)
    return [audit.releasedNow(story), ...(everywhere && asker.operates !== true ? [audit.stillHeld] : [])]
  }
  const scope = asker.operates === true ? EVERYWHERE : own
  await decide(scope, true)
  return [scope === EVERYWHERE ? audit.heldEverywhere(story) : audit.heldNow(story), audit.release(story)]
}
