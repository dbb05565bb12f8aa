// What people do: their clients make interactions, which go out over the gateway and come back as replies.

import type { Gateway } from './gateway.ts'
import { CALLBACK, KIND, type Interaction, type Interactions } from './interactions.ts'
import { FLAG } from './limits.ts'
import { viewMessage, viewUser } from './messages.ts'
import {
  commandData,
  componentData,
  messageCommandData,
  modalData,
  offeredCommand,
  takesInteractions,
} from './offers.ts'
import { permissionsIn, READER } from './permissions.ts'
import type { AutocompleteGiven, Choice, CommandGiven, Message, PressGiven, Reply } from './types.ts'
import type { MessageCommandGiven, SelectGiven, SubmitGiven, UserGiven } from './types.ts'
import { viewChannel, viewMember } from './views.ts'
import { copyOf, type Channel, type Guild, type StoredMessage, type User, type World } from './world.ts'

const PATIENCE_MS = 3000
/** Bytes of a file that a server without boosts takes. */
const ATTACHMENT_LIMIT = 10_485_760

interface Doing {
  readonly channel: string
  readonly user?: UserGiven
  readonly locale?: string
  readonly patience?: number
}

interface Sending {
  readonly kind: number
  readonly data: object
  /** For the sentence where nothing is answered. */
  readonly what: string
  readonly name?: string
  readonly pressed?: StoredMessage | null
}

export class People {
  readonly #world: World
  readonly #interactions: Interactions
  readonly #gateway: Gateway
  /** Who acts where nobody is named. */
  readonly #reader: User

  constructor(world: World, interactions: Interactions, gateway: Gateway) {
    this.#world = world
    this.#interactions = interactions
    this.#gateway = gateway
    this.#reader = world.user(undefined, 'reader')
  }

  async command(given: CommandGiven): Promise<Reply> {
    const { name, subcommand, options = {} } = given
    const command = offeredCommand(this.#world, this.#channel(given), name, permissionsOf(given))
    const data = commandData(this.#world, command, { name, subcommand, options })
    const called = subcommand === undefined ? name : `${name} ${subcommand}`
    return this.#reply(await this.#send(given, { kind: KIND.command, data, what: `/${called}`, name: called }))
  }

  async messageCommand(given: MessageCommandGiven): Promise<Reply> {
    const { name } = given
    const message = this.#pressed(given, given.message)
    const command = offeredCommand(this.#world, this.#channel(given), name, permissionsOf(given), 3)
    const data = messageCommandData(this.#world, command, message)
    return this.#reply(await this.#send(given, { kind: KIND.command, data, what: name, name }))
  }

  async autocomplete(given: AutocompleteGiven): Promise<readonly Choice[]> {
    const { name, subcommand, focused, value } = given
    const command = offeredCommand(this.#world, this.#channel(given), name, permissionsOf(given))
    const options = { ...given.options, [focused]: value }
    const data = commandData(this.#world, command, { name, subcommand, options, focused })
    const what = `the completion of /${name} ${focused}`
    return (await this.#send(given, { kind: KIND.autocomplete, data, what })).first?.choices ?? []
  }

  async press(given: PressGiven): Promise<Reply> {
    const pressed = this.#pressed(given, given.message)
    const data = componentData(pressed, given.customId)
    const what = `the button ${given.customId}`
    return this.#reply(await this.#send(given, { kind: KIND.component, data, what, pressed }))
  }

  async select(given: SelectGiven): Promise<Reply> {
    const pressed = this.#pressed(given, given.message)
    const data = componentData(pressed, given.customId, given.values)
    const what = `the menu ${given.customId}`
    return this.#reply(await this.#send(given, { kind: KIND.component, data, what, pressed }))
  }

  async submit(given: SubmitGiven): Promise<Reply> {
    const pressed = given.message ? this.#pressed(given, given.message) : null
    const data = modalData(given.modal, given.values)
    const what = `the modal ${given.modal.custom_id}`
    return this.#reply(await this.#send(given, { kind: KIND.modal, data, what, pressed }))
  }

  /** Sends an interaction and waits for the first answer. */
  async #send(given: Doing, sending: Sending): Promise<Interaction> {
    const channel = this.#channel(given)
    const user = this.#userOf(given, channel)
    if (channel.guild?.gone === true || channel.guild?.unavailable === true)
      throw new Error('the bot is not in this guild now')
    if (!this.#gateway.listening) throw new Error('no bot is connected')
    const { kind, name = null, pressed = null } = sending
    const interaction = this.#interactions.open({ kind, channel, user, name, pressed })
    interaction.sent()
    this.#world.dispatch('INTERACTION_CREATE', this.#frame(interaction, sending.data, given), 0)
    const patience = given.patience ?? PATIENCE_MS
    const sentence = `the bot did not answer ${sending.what} within ${patience} ms`
    await interaction.until(() => interaction.first !== null, patience, sentence)
    return interaction
  }

  #frame(interaction: Interaction, data: object, given: Doing): object {
    const { kind, channel, user, pressed } = interaction.given
    const permissions = String(permissionsOf(given))
    const roles = given.user?.roles
    const where = channel.guild ? this.#inGuild(channel.guild, user, { permissions, roles }) : this.#inPrivate(user)
    return {
      id: interaction.id,
      application_id: this.#world.applicationId,
      type: kind,
      token: interaction.token,
      version: 1,
      locale: given.locale ?? 'en-US',
      channel: { ...viewChannel(this.#world, channel), permissions },
      channel_id: channel.id,
      ...where,
      app_permissions: String(permissionsIn(channel)),
      entitlements: [],
      attachment_size_limit: ATTACHMENT_LIMIT,
      data,
      ...(pressed ? { message: viewMessage(this.#world, pressed) } : {}),
    }
  }

  #inGuild(
    guild: Guild,
    user: User,
    { permissions, roles }: { permissions: string; roles: readonly string[] | undefined },
  ): object {
    guild.members.add(user.id)
    return {
      guild_id: guild.id,
      guild: { id: guild.id, locale: 'en-US', features: [] },
      guild_locale: 'en-US',
      member: { ...viewMember(this.#world, guild, user, roles), permissions },
      authorizing_integration_owners: { '0': guild.id },
      context: 0,
    }
  }

  #inPrivate(user: User): object {
    return { user: viewUser(user), authorizing_integration_owners: { '0': '0' }, context: 1 }
  }

  #channel({ channel: id }: Doing): Channel {
    const channel = this.#world.channel(id)
    if (!takesInteractions(channel)) throw new Error('nobody writes in a forum itself; use one of its posts')
    return channel
  }

  #userOf({ user }: Doing, channel: Channel): User {
    const { recipient } = channel
    if (!recipient) return this.#world.user(user?.id ?? this.#reader.id, user?.name)
    if (user?.id !== undefined && user.id !== recipient.id) throw new Error('this private chat is of somebody else')
    return recipient
  }

  /** The message as it stands, where this person sees it. */
  #pressed(given: Doing, shown: Message | Reply): StoredMessage {
    const shownNow = 'followUps' in shown ? shown.message() : shown
    const message = shownNow && this.#world.messages.get(shownNow.id)
    if (!message) throw new Error('the message is not there any more')
    const channel = this.#channel(given)
    if (message.channel !== channel) throw new Error('the message stands in another channel')
    const asker = message.asked?.user.id
    if (message.flags & FLAG.ephemeral && asker !== this.#userOf(given, channel).id)
      throw new Error('only who asked sees this message')
    return message
  }

  #reply(interaction: Interaction): Reply {
    const { first } = interaction
    if (!first) throw new Error('unanswered')
    const { messages } = this.#world
    const current = ({ id }: StoredMessage) => {
      const message = messages.get(id)
      return message ? copyOf(message) : null
    }
    const awaited = first.type === CALLBACK.deferredUpdate ? 'update' : 'answer'
    return {
      id: interaction.id,
      token: interaction.token,
      type: first.type,
      firstAfter: first.after,
      ephemeral: first.ephemeral,
      modal: first.modal,
      settled: (patience = PATIENCE_MS) =>
        interaction.until(
          () => interaction.settled,
          patience,
          `the deferred ${awaited} did not come within ${patience} ms`,
        ),
      message: () => (interaction.original ? current(interaction.original) : null),
      followUps: () => interaction.followUps.flatMap((message) => current(message) ?? []),
    }
  }
}

function permissionsOf({ user }: Doing): bigint {
  return user?.permissions ?? READER
}
