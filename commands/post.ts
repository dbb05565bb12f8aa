// /post test | now: what would be posted now, shown to the asker alone; or an edition of its own, posted out of turn.

import { postNow, trialPost } from '../src/actions/post-now.ts'
import { platformOf } from '../src/core/channel.ts'
import type { Command, CommandCall, CommandContext } from '../src/core/command.ts'
import { type Post, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { isForPicturesAlone } from '../src/core/right.ts'
import { wordsOf } from '../src/core/words/catalogue.ts'
import { moderatedChannel } from './moderated.ts'

const OPTIONS = [{ name: 'channel', kind: 'channel', required: false, hidden: true }] as const

export const post: Command = {
  name: 'post',
  who: 'moderators',
  options: [],
  subcommands: [
    {
      name: 'test',
      options: OPTIONS,
      who: 'moderators',
      summary: {
        en: 'Show me what would be posted here now; nothing is posted',
        ar: 'أرني ما كان سيُنشر هنا الآن؛ لا يُنشر شيء',
        ckb: 'نیشانم بدە ئێستا لێرە چی دەنێردرا؛ هیچ نانێردرێت',
      },
    },
    {
      name: 'now',
      options: OPTIONS,
      who: 'moderators',
      summary: {
        en: 'Post what came in since the last digest, without waiting for its time',
        ar: 'انشر ما ورد منذ آخر موجز دون انتظار موعده',
        ckb: 'ئەوەی لە دوا کورتەوە هاتووە بنێرە، بێ چاوەڕێکردنی کاتەکەی',
      },
    },
  ],
  summary: {
    en: 'Post a digest now, or see what it would be',
    ar: 'نشر موجز الآن، أو رؤية ما سيكون عليه',
    ckb: 'ئێستا کورتەیەک بنێرە، یان ببینە چی دەبێت',
  },
  examples: ['/post test', '/post now'],
  async run(call, context) {
    return call.command === 'post now' ? await posted(call, context) : await tried(call, context)
  },
}

async function tried(call: CommandCall, context: CommandContext): Promise<Post> {
  const { words, clock } = context
  if (platformOf(call.here) === 'telegram' && !call.private) {
    const typed = `/post test channel:${call.channel}`
    throw new Problem('not-allowed', words.audit.trialInGroup, words.audit.trialInPrivate(typed))
  }
  const { settings } = await moderatedChannel(call, context)
  const { post: shown } = await trialPost(context, settings, clock.now())
  const note = { kind: 'note' as const, text: [plain(wordsOf(settings.language).audit.trial)] }
  return { ...shown, blocks: [note, ...shown.blocks], tone: 'answer' }
}

/** @throws Problem not-allowed where the bot may not post there, conflict where nothing is new since the last one */
async function posted(call: CommandCall, context: CommandContext): Promise<Post> {
  const { store, words, clock, partsOf } = context
  if (partsOf === null) throw new Problem('not-allowed', words.audit.noPosting, words.audit.noPostingHint)
  const { channel, settings } = await moderatedChannel(call, context)
  const facts = await call.venue.facts(channel)
  if ((await store.pauseOf(channel)) !== null) {
    throw new Problem('not-allowed', words.settings.paused, words.settings.readHint)
  }
  if (!isForPicturesAlone(facts.missing)) {
    const lacks = words.settings.lacks(words.list(facts.missing.map((right) => words.settings.right[right])))
    const { cureTelegram, cureDiscord } = words.settings
    throw new Problem('not-allowed', lacks, platformOf(channel) === 'telegram' ? cureTelegram : cureDiscord)
  }
  const forum = settings.forum || facts.forum
  const edition = await postNow({ ...context, partsOf }, { ...settings, forum }, clock.now())
  const said = wordsOf(settings.language)
  const title = said.edition.title(edition.number, said.date(edition.slot.date, 'day'))
  const text = [said.audit.posted(title, said.number(edition.items.length)), said.audit.within].join(' ')
  return {
    language: said.language,
    title: [],
    blocks: [{ kind: 'paragraph', text: [plain(text)] }],
    buttons: [],
    tone: 'answer',
  }
}
