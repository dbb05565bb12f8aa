// /mydata: everything that is kept about the asker, for them alone.

import { askerHash } from '../src/actions/asker-hash.ts'
import { followedIn } from '../src/actions/followed.ts'
import type { Command } from '../src/core/command.ts'
import { button } from '../src/core/post.ts'
import { goOnPost, privateChatOf, sayingPost } from './own.ts'

export const mydata: Command = {
  name: 'mydata',
  who: 'everybody',
  options: [],
  summary: {
    en: 'Everything that this bot keeps about you',
    ar: 'كل ما يحفظه هذا البوت عنك',
    ckb: 'هەموو ئەوەی ئەم بۆتە دەربارەی تۆ هەڵدەگرێت',
  },
  examples: ['/mydata'],
  async run(call, context) {
    const chat = await privateChatOf(call)
    if (chat === null) return goOnPost(call, context)
    const { store, words } = context
    const { data, forget } = words
    const { id } = call.asker
    const hashOf = await askerHash(store)
    const { changes, answers, editions } = await store.kept(id, hashOf(id), chat)
    const followed = await followedIn(context, chat, words.language)
    const settings = await store.settings(chat)
    const times = settings?.times.map(words.settings.time).join(', ') ?? ''
    const lines = [
      followed.length === 0
        ? data.followsNothing
        : data.follows(words.list(followed.map(({ subject }) => subject.label))),
      settings === null ? data.noSettings : data.settings(settings.on, times, settings.timeZone),
      ...(editions > 0 ? [data.editions(editions)] : []),
      ...(changes > 0 ? [data.changes(changes)] : []),
      ...(answers > 0 ? [data.answers(answers)] : []),
      data.nothingElse,
    ]
    return sayingPost(words, data.title, lines, [[button(forget.title, { command: 'forget', options: {} })]])
  },
}
