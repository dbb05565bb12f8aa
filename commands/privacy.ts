// /privacy: what is kept, in words.

import { platformOf } from '../src/core/channel.ts'
import type { Command } from '../src/core/command.ts'
import { button } from '../src/core/post.ts'
import { sayingPost } from './own.ts'

export const privacy: Command = {
  name: 'privacy',
  who: 'everybody',
  options: [],
  summary: {
    en: 'What this bot keeps about you and others, and for how long',
    ar: 'ما يحفظه هذا البوت عنك وعن غيرك، وإلى متى',
    ckb: 'ئەم بۆتە چی دەربارەی تۆ و خەڵکی تر هەڵدەگرێت، و تا کەی',
  },
  examples: ['/privacy'],
  run({ here }, { words }) {
    const { data, forget } = words
    const hears = platformOf(here) === 'discord' ? [data.discordHears] : [data.telegramHears, data.telegramHash]
    const sentences = [data.ofYou, data.noLog, ...hears, data.ofModerators, data.removed]
    const buttons = [
      button(data.title, { command: 'mydata', options: {} }),
      button(forget.title, { command: 'forget', options: {} }),
    ]
    return Promise.resolve(sayingPost(words, data.privacyTitle, sentences, [buttons]))
  },
}
