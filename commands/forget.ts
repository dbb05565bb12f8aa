// /forget: erases what is kept about the asker; whoever decides for a whole server or group may have all of that
// erased. Both ask first. What is erased is told by the answer: nothing is left to look it up by.

import { askerHash } from '../src/actions/asker-hash.ts'
import { type Command, type CommandCall, type CommandContext, decidesAround } from '../src/core/command.ts'
import { type Post, button } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { needsHome } from './moderated.ts'
import { goOnPost, privateChatOf, sayingPost } from './own.ts'

export const forget: Command = {
  name: 'forget',
  who: 'everybody',
  options: [
    { name: 'on', kind: 'switch', required: false, hidden: true },
    { name: 'channel', kind: 'channel', required: false, hidden: true },
  ],
  summary: {
    en: 'Erase what this bot keeps about you; moderators: about this server',
    ar: 'محو ما يحفظه هذا البوت عنك؛ وللمشرفين: عن هذا الخادم',
    ckb: 'سڕینەوەی ئەوەی ئەم بۆتە دەربارەی تۆ هەڵیدەگرێت؛ بۆ بەڕێوەبەران: دەربارەی ئەم سێرڤەرە',
  },
  examples: ['/forget'],
  async run(call, context) {
    return call.options['channel'] === undefined ? await person(call, context) : await place(call, context)
  },
}

async function person(call: CommandCall, context: CommandContext): Promise<Post> {
  const { words, store } = context
  const { forget: said } = words
  const here = button(said.here, { command: 'forget', options: { channel: call.here } })
  const wider = !call.private && (await decidesAround(call.asker, call.here)) ? [here] : []
  const chat = await privateChatOf(call)
  if (chat === null) return goOnPost(call, context, wider)
  if (call.options['on'] !== 'on') {
    const sure = button(said.button, { command: 'forget', options: { on: 'on' } })
    return sayingPost(words, said.title, [said.asks], [[sure, ...wider]])
  }
  const hashOf = await askerHash(store)
  await store.erasePerson(call.asker.id, hashOf(call.asker.id), chat)
  return sayingPost(words, said.title, [said.done])
}

/** The server or chat around a channel. @throws Problem not-allowed */
async function place(call: CommandCall, context: CommandContext): Promise<Post> {
  const { words, store } = context
  const { forget: said, problem } = words
  const channel = call.options['channel'] ?? call.here
  if (!(await call.asker.moderates(channel))) throw new Problem('not-allowed', problem.moderatorsOnly, problem.seeHelp)
  await needsHome(call, channel, context)
  if (call.options['on'] !== 'on') {
    const sure = button(said.buttonHere, { command: 'forget', options: { channel, on: 'on' } })
    return sayingPost(words, said.here, [said.asksHere], [[sure]])
  }
  const stored = await store.settings(channel)
  const { home } = await call.venue.facts(channel)
  await store.eraseHome(home ?? stored?.home ?? channel)
  return sayingPost(words, said.here, [said.doneHere])
}
