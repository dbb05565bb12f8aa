// The thread in which a channel's editions of one day stand. It is made by the first of them and found again by the
// others: by its id where that is known, else by its name, which holds the date. Looking before making is what keeps a day
// from having two, whatever was lost on the way.

import { ChannelType } from 'discord.js'
import { z } from 'zod'
import type { OutgoingPart } from '../../core/ports/messenger.ts'
import { isCode, isGone } from './failure.ts'
import { type Finding, findThread } from './find.ts'
import type { Send } from './send.ts'
import { idOf } from './target.ts'

/** Thread is archived. */
const ARCHIVED = 50083

const ANNOUNCEMENTS: number = ChannelType.GuildAnnouncement
const THREADS: readonly number[] = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread]

const about = z.object({ id: z.string(), type: z.number() })

/** The id of the thread of a part without words; of a channel that is a thread itself, its own. @throws what sending throws */
export async function dayThread(finding: Finding, part: OutgoingPart): Promise<string> {
  const { send } = finding
  if (part.first !== null && (await isThere(send, part.first))) return part.first
  const found = await findThread(finding, part)
  if (found !== null) return found.messageId
  const { method, path, body } = part.payload
  const parent = about.parse(await send({ method: 'GET', path: `/channels/${idOf(part.channel)}` }))
  if (THREADS.includes(parent.type)) return parent.id
  // What kind it takes is the channel's, which may have changed since the part was planned.
  const type = parent.type === ANNOUNCEMENTS ? ChannelType.AnnouncementThread : ChannelType.PublicThread
  return about.parse(await send({ method, path, body: { ...body, type } })).id
}

async function isThere(send: Send, thread: string): Promise<boolean> {
  try {
    await send({ method: 'GET', path: `/channels/${thread}` })
    return true
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}

/** Does something in a channel; where that is a thread that went to rest, it is opened first. @throws what sending throws */
export async function opened<T>({ send }: Pick<Finding, 'send'>, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const [, thread] = /^\/channels\/(\d+)\//.exec(path) ?? []
    if (thread === undefined || !isCode(error, ARCHIVED)) throw error
    await send({ method: 'PATCH', path: `/channels/${thread}`, body: { archived: false } })
    return await work()
  }
}
