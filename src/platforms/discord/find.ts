// Looks for a part whose fate is unknown among the bot's own messages. REST never returns a nonce, so a part is known by
// its mark, in the last embed's footer, and by its first words; what Discord makes of spaces and signs does not count.

import { z } from 'zod'
import { lettersOf, wordMark } from '../../core/delivery.ts'
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
  payload: OutgoingPart['payload'],
  since: string,
): Promise<Whereabouts> {
  const from = Date.parse(since) - SLACK_MS
  let before = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const path = `/channels/${channel}/messages?limit=${PAGE}${before}`
    const messages = z.array(message).parse(await send({ method: 'GET', path }))
    const found = messages.find(
      (one) => one.author.id === self && isSame(one, payload.body, payload.had) && Date.parse(one.timestamp) >= from,
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
export async function findForumPost(finding: Finding, part: OutgoingPart): Promise<Whereabouts> {
  const planned = z.object({ name: z.string(), message: z.record(z.string(), z.unknown()) }).parse(part.payload.body)
  for (const list of await threadLists(finding.send, part)) {
    for (const id of await ownNamed(finding, part, planned.name, list)) {
      const first = await finding.send({ method: 'GET', path: `/channels/${id}/messages/${id}` })
      if (isSame(message.parse(first), planned.message, part.payload.had)) return { messageId: id }
    }
  }
  return 'absent'
}

/** The bot's own thread of this name in a channel; null where there is none. */
export async function findThread(finding: Finding, part: OutgoingPart): Promise<{ readonly messageId: string } | null> {
  const { name } = z.object({ name: z.string() }).parse(part.payload.body)
  for (const list of await threadLists(finding.send, part)) {
    const [id] = await ownNamed(finding, part, name, list)
    if (id !== undefined) return { messageId: id }
  }
  return null
}

/** Where the threads of a channel are listed: those that are open, and those that went to rest. */
async function threadLists(send: Send, { channel }: OutgoingPart): Promise<string[]> {
  const parent = idOf(channel)
  const { guild_id: guild } = z
    .object({ guild_id: z.string() })
    .parse(await send({ method: 'GET', path: `/channels/${parent}` }))
  return [`/guilds/${guild}/threads/active`, `/channels/${parent}/threads/archived/public?limit=${ARCHIVED}`]
}

async function ownNamed({ send, self }: Finding, part: OutgoingPart, wanted: string, path: string): Promise<string[]> {
  const parent = idOf(part.channel)
  return threads
    .parse(await send({ method: 'GET', path }))
    .threads.filter(
      ({ name, owner_id, parent_id }) =>
        lettersOf(name) === lettersOf(wanted) && owner_id === self && (parent_id ?? parent) === parent,
    )
    .map(({ id }) => id)
}

/** `had`: marks of what the part said before it was given other words; then the sent one may say either. */
function isSame(
  { embeds: sent }: Pick<Message, 'embeds'>,
  body: Readonly<Record<string, unknown>>,
  had: readonly string[] = [],
): boolean {
  if (sent.length > 0 && likeness(sent).every((text) => had.includes(wordMark(text)))) return true
  const planned = embeds.safeParse(body['embeds'])
  return (
    planned.success && likeness(sent).map(lettersOf).join(' · ') === likeness(planned.data).map(lettersOf).join(' · ')
  )
}

function likeness(of: Message['embeds']): string[] {
  return [of.at(-1)?.footer?.text ?? '', of[0]?.description ?? '']
}
