// Looks for a part whose fate is unknown among the bot's own messages. REST never returns a nonce, so a part is known by
// its mark, in the last embed's footer, and by its first words; what Discord makes of spaces and signs does not count.

import { z } from 'zod'
import type { OutgoingPart, Whereabouts } from '../../core/ports/messenger.ts'
import type { Send } from './send.ts'
import { idOf } from './target.ts'

const PAGE = 100
/** Pages that are read back; a channel that is busier than that cannot be looked through. */
const MOST_PAGES = 10
/** Discord's clock and this one may differ. */
const SLACK_MS = 60_000
const ARCHIVED = 50

const embeds = z.array(
  z.object({ description: z.string().nullish(), footer: z.object({ text: z.string() }).nullish() }),
)
const message = z.object({ id: z.string(), author: z.object({ id: z.string() }), timestamp: z.string(), embeds })
const thread = z.object({
  id: z.string(),
  name: z.string(),
  parent_id: z.string().nullish(),
  owner_id: z.string().nullish(),
})
const threads = z.object({ threads: z.array(thread) })

type Message = z.infer<typeof message>

export interface Finding {
  readonly send: Send
  /** The bot's own user id. */
  readonly self: string
  /** Whether the bot may read the history of a channel; null where that is not known. */
  readonly mayRead: (channel: string) => boolean | null
}

/** Among the messages of a channel. */
export async function findMessage(
  { send, self, mayRead }: Finding,
  channel: string,
  body: OutgoingPart['payload']['body'],
  since: string,
): Promise<Whereabouts> {
  const from = Date.parse(since) - SLACK_MS
  let before = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const path = `/channels/${channel}/messages?limit=${PAGE}${before}`
    const messages = z.array(message).parse(await send({ method: 'GET', path }))
    const found = messages.find(
      (one) => one.author.id === self && isSame(one, body) && Date.parse(one.timestamp) >= from,
    )
    if (found) return { messageId: found.id }
    const oldest = messages.at(-1)
    // Without the right to read history Discord shows an empty channel.
    if (oldest === undefined) return page > 0 || mayRead(channel) === true ? 'absent' : 'unknowable'
    if (messages.length < PAGE || Date.parse(oldest.timestamp) < from) return 'absent'
    before = `&before=${oldest.id}`
  }
  return 'unknowable'
}

/** Among the posts of a forum, by name and first message, whose id is the post's own. */
export async function findForumPost({ send, self }: Finding, { channel, payload }: OutgoingPart): Promise<Whereabouts> {
  const forum = idOf(channel)
  const planned = z.object({ name: z.string(), message: z.record(z.string(), z.unknown()) }).parse(payload.body)
  const { guild_id: guild } = z
    .object({ guild_id: z.string() })
    .parse(await send({ method: 'GET', path: `/channels/${forum}` }))
  const lists = [`/guilds/${guild}/threads/active`, `/channels/${forum}/threads/archived/public?limit=${ARCHIVED}`]
  for (const path of lists) {
    const found = threads.parse(await send({ method: 'GET', path })).threads
    const named = found.filter(
      ({ name, owner_id, parent_id }) =>
        letters(name) === letters(planned.name) && owner_id === self && (parent_id ?? forum) === forum,
    )
    for (const { id } of named) {
      const first = await send({ method: 'GET', path: `/channels/${id}/messages/${id}` })
      if (isSame(message.parse(first), planned.message)) return { messageId: id }
    }
  }
  return 'absent'
}

function isSame(sent: Pick<Message, 'embeds'>, body: Readonly<Record<string, unknown>>): boolean {
  const planned = embeds.safeParse(body['embeds'])
  return planned.success && likeness(sent.embeds) === likeness(planned.data)
}

function likeness(of: Message['embeds']): string {
  return [of.at(-1)?.footer?.text ?? '', of[0]?.description ?? ''].map(letters).join(' · ')
}

/** Letters and digits alone. */
function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}
