// Messages: made, edited and shown. What a body may hold stands in limits.ts; here is what follows from the channel.

import { FLAG, hasSubstance, settable, type MessageBody } from './limits.ts'
import { may, PERMISSION, demand } from './permissions.ts'
import { refuse } from './refusal.ts'
import type { Attachment, Embed } from './types.ts'
import type { Asked, Channel, StoredMessage, World } from './world.ts'

/** A file of a form. */
export interface Upload {
  /** The n of `files[n]`, to which `attachments` of the body refers. */
  readonly key: string
  readonly filename: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface Post {
  readonly channel: Channel
  readonly body: MessageBody
  readonly files: readonly Upload[]
  /** Set where the message answers an interaction: it is then the webhook's, whatever the bot may do in the channel. */
  readonly asked?: Asked
  readonly ephemeral?: boolean
  /** Of a forum post's first message: its id is that of its thread, and the forum's permissions count. */
  readonly forum?: Channel
}

/** Makes a message and puts it where it is seen. */
export function makeMessage(world: World, post: Post): StoredMessage {
  const message = draftMessage(world, post)
  keepMessage(world, message)
  return message
}

/** A message that nobody sees yet. Refuses what is empty, and files where none may be attached. */
export function draftMessage(world: World, post: Post): StoredMessage {
  const { channel, body, files, asked, ephemeral = false, forum } = post
  const judge = forum ?? channel
  if (!asked && files.length > 0) demand(judge, PERMISSION.attachFiles)
  const message: StoredMessage = {
    id: forum ? channel.id : world.id(),
    channel,
    author: world.bot,
    nonce: body.nonce ?? null,
    at: world.now(),
    reference: referenceOf(world, channel, body),
    asked: asked ?? null,
    content: body.content?.trim() ?? '',
    embeds: embedsFor(judge, body.embeds ?? [], asked !== undefined),
    components: body.components ?? [],
    attachments: attachmentsOf(world, files, body),
    flags: settable(body.flags) | (ephemeral ? FLAG.ephemeral : 0),
    editedAt: null,
  }
  if (!hasSubstance(message)) throw refuse.emptyMessage()
  return message
}

/** Puts a message where it is seen; one that only the asker sees is known by its id alone. */
export function keepMessage(world: World, message: StoredMessage): void {
  world.messages.set(message.id, message)
  if (message.flags & FLAG.ephemeral) return
  message.channel.messages.push(message.id)
  world.dispatch('MESSAGE_CREATE', { ...sentMessage(world, message), ...whereOf(message) }, intentOf(message.channel))
}

/** Changes what the body names. */
export function editMessage(
  world: World,
  message: StoredMessage,
  body: MessageBody,
  files: readonly Upload[] = [],
): void {
  const { channel, asked } = message
  if (!asked && files.length > 0) demand(channel, PERMISSION.attachFiles)
  const kept = body.attachments?.map(({ id }) => id)
  const changed = {
    content: body.content === undefined ? message.content : (body.content?.trim() ?? ''),
    embeds: body.embeds === undefined ? message.embeds : embedsFor(channel, body.embeds ?? [], asked !== null),
    components: body.components === undefined ? message.components : (body.components ?? []),
    attachments: [
      ...message.attachments.filter(({ id }) => kept?.includes(id) ?? true),
      ...attachmentsOf(world, files, body),
    ],
  }
  if (!hasSubstance(changed)) throw refuse.emptyMessage()
  // A message once made of components V2 stays one.
  const flags = (message.flags & ~(FLAG.loading | FLAG.suppressEmbeds)) | (settable(body.flags) & ~FLAG.silent)
  Object.assign(message, changed, { flags, editedAt: world.now() })
  if (message.flags & FLAG.ephemeral) return
  world.dispatch('MESSAGE_UPDATE', { ...viewMessage(world, message), ...whereOf(message) }, intentOf(channel))
}

export function deleteMessage(world: World, message: StoredMessage): void {
  const seen = message.channel.messages.includes(message.id)
  world.remove(message)
  const data = { id: message.id, channel_id: message.channel.id, ...whereOf(message) }
  if (seen) world.dispatch('MESSAGE_DELETE', data, intentOf(message.channel))
}

/** Without the permission Discord takes embeds and shows none; an interaction's answer does not need it. */
function embedsFor(channel: Channel, embeds: readonly Embed[], answers: boolean): readonly Embed[] {
  return answers || may(channel, PERMISSION.embedLinks) ? embeds : []
}

function referenceOf(world: World, channel: Channel, { message_reference: reference }: MessageBody): string | null {
  if (!reference) return null
  if (channel.messages.includes(reference.message_id)) return reference.message_id
  if (reference.fail_if_not_exists === false) return null
  world.message(channel, reference.message_id)
  return null
}

function attachmentsOf(world: World, files: readonly Upload[], body: MessageBody): Attachment[] {
  return files.map(({ key, filename, type, bytes }) => {
    const stated = body.attachments?.find(({ id }) => id === key)
    return {
      id: world.id(),
      filename: stated?.filename ?? filename,
      content_type: type,
      description: stated?.description ?? null,
      size: bytes.byteLength,
      bytes,
    }
  })
}

// As clients are shown it

/** Intents without which a bot does not hear of messages. */
function intentOf(channel: Channel): number {
  return channel.guild ? 1 << 9 : 1 << 12
}

function whereOf({ channel, author }: StoredMessage): object {
  if (!channel.guild) return {}
  return {
    guild_id: channel.guild.id,
    member: { roles: [], joined_at: null, deaf: false, mute: false, flags: 0, nick: author.name },
  }
}

export function viewUser(user: { id: string; name: string; bot: boolean }) {
  return {
    id: user.id,
    username: user.name,
    discriminator: user.bot ? '0001' : '0',
    global_name: user.bot ? null : user.name,
    avatar: null,
    bot: user.bot,
    public_flags: 0,
    flags: 0,
  }
}

/** A message as REST returns it: without its nonce. */
export function viewMessage(world: World, message: StoredMessage) {
  const { channel, asked } = message
  return {
    id: message.id,
    type: asked?.type === 2 ? 20 : message.reference ? 19 : 0,
    channel_id: channel.id,
    author: viewUser(message.author),
    content: message.content,
    embeds: message.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: message.components,
    attachments: message.attachments.map((attachment) => viewAttachment(world, message, attachment)),
    flags: message.flags,
    timestamp: new Date(message.at).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    ...(message.reference === null
      ? {}
      : { message_reference: { type: 0, message_id: message.reference, channel_id: channel.id } }),
    ...(asked ? { webhook_id: world.applicationId, application_id: world.applicationId } : {}),
    ...(asked ? { interaction_metadata: viewAsked(asked) } : {}),
  }
}

/** The answer to a post, the only place where the nonce comes back. */
export function sentMessage(world: World, message: StoredMessage) {
  return { ...viewMessage(world, message), ...(message.nonce === null ? {} : { nonce: message.nonce }) }
}

function viewAsked({ id, type, user, name }: Asked) {
  return {
    id,
    type,
    user: viewUser(user),
    authorizing_integration_owners: {},
    ...(name === null ? {} : { name }),
  }
}

function viewAttachment(world: World, message: StoredMessage, attachment: Attachment) {
  const { id, filename, content_type, description, size } = attachment
  const url = `${world.origin}/attachments/${message.channel.id}/${id}/${encodeURIComponent(filename)}`
  return { id, filename, content_type, size, url, proxy_url: url, ...(description === null ? {} : { description }) }
}
