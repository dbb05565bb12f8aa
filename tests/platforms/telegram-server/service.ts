// Messages that tell of what happened to a chat.

import type { Chat, Stored, World } from './world.ts'

export function serviceMessage(
  world: World,
  chat: Chat,
  given: Pick<Stored, 'from' | 'topic'> & Required<Pick<Stored, 'service'>>,
): Stored {
  return world.put(chat, given)
}

/** A topic is named by the id of the message that tells of it. */
export function addTopic(world: World, chat: Chat, name: string, by: number): number {
  const { id } = serviceMessage(world, chat, {
    from: by,
    service: { forum_topic_created: { name, icon_color: 0x6fb9f0 } },
  })
  const told = chat.messages.get(id)
  if (told) chat.messages.set(id, { ...told, topic: id })
  chat.topics.set(id, { name, closed: false })
  return id
}
