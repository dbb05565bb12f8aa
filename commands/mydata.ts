// /mydata: everything that is kept about the asker, for them alone: in words, and as it is stored in a file.

import { askerHash } from '../src/actions/asker-hash.ts'
import { followedIn } from '../src/actions/followed.ts'
import type { Command } from '../src/core/command.ts'
import type { KeptRows } from '../src/core/ports/persons.ts'
import { type Attachment, button } from '../src/core/post.ts'
import { goOnPost, privateChatOf, sayingPost } from './own.ts'

/** Bytes of a file that Discord takes in a server without boosts, with room for what is around it. */
const MOST_BYTES = 9_000_000

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
    const post = sayingPost(words, data.title, lines, [[button(forget.title, { command: 'forget', options: {} })]])
    return { ...post, attachment: fileOf(id, await store.keptRows(id, hashOf(id), chat)) }
  },
}

/** Tables whole, smallest first; one for which no room is left is named with how many rows it has. */
function fileOf(person: string, kept: KeptRows): Attachment {
  const tables = Object.entries(kept).map(([name, rows]) => ({
    name,
    rows,
    size: sizeOf(JSON.stringify(rows, null, 2)),
  }))
  let room = MOST_BYTES
  const stored: Record<string, unknown> = {}
  const leftOut: Record<string, number> = {}
  for (const { name, rows, size } of tables.sort((a, b) => a.size - b.size)) {
    // Indented twice more inside the file.
    room -= size * 2
    if (room >= 0) stored[name] = rows
    else leftOut[name] = rows.length
  }
  const content = { person, stored, ...(Object.keys(leftOut).length > 0 ? { leftOut } : {}) }
  const bytes = new TextEncoder().encode(JSON.stringify(content, null, 2))
  return { name: 'sitrep-mydata.json', type: 'application/json', bytes }
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
