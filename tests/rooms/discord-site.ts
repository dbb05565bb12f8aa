// The Discord side of the page. The server keeps what stands in the channels; here is kept what one person alone sees,
// who used which command, and what stood in the channels before the bot was removed.

import { html } from '../../src/platforms/preview/html.ts'
import { type DiscordServer, type Message, type Reply, startDiscordServer } from '../platforms/discord-server/server.ts'
import { offeredCommands } from './discord-commands.ts'
import { showDiscord, showModal } from './discord-show.ts'
import { discordTrouble, DISCORD_TROUBLES } from './discord-trouble.ts'
import { GUILD, invite, type Member, MEMBERS, type Place, placesOf } from './discord-world.ts'
import { framed, notice } from './show.ts'
import { type Action, type Entry, notHere, type Outcome, type Room, type Shown, type Site } from './site.ts'
import { presence } from './presence.ts'

const EPHEMERAL = 1 << 6
const SEND_MESSAGES = (1n << 11n) | (1n << 38n)
const CALLBACK = { message: 4, deferred: 5 }
/** Milliseconds until the page no longer waits for a deferred answer; Discord itself waits for 15 minutes. */
const PATIENCE_MS = 60_000
const LOG_LINES = 40
const KINDS = { text: 'text channel', announcement: 'announcement channel', forum: 'forum', thread: 'thread' }

/** An answer of the bot to what a person did. */
interface Answered {
  readonly channel: string
  readonly person: string
  /** The command as it is shown above the answer; null where a component was used. */
  readonly used: string | null
  /** The message whose button or menu was used. */
  readonly pressed: Message | null
  readonly reply: Reply
}

interface Noticed {
  readonly channel: string
  readonly person: string
  readonly at: number
  readonly text: string
}

export async function openDiscord(port: number): Promise<{ readonly server: DiscordServer; readonly site: Site }> {
  const server = await startDiscordServer({ port })
  invite(server)
  return { server, site: new DiscordSite(server) }
}

class DiscordSite implements Site {
  readonly platform = 'discord'
  readonly troubles = DISCORD_TROUBLES
  readonly connected: () => Promise<boolean>
  readonly #server: DiscordServer
  readonly #answered: Answered[] = []
  readonly #noticed: Noticed[] = []
  readonly #modals = new Map<string, Answered>()
  /** What stood in the channels before the bot was removed, by channel. */
  readonly #past = new Map<string, readonly Message[]>()
  readonly #forbidden = new Set<string>()
  #places: readonly Place[]
  #present = true

  constructor(server: DiscordServer) {
    this.#server = server
    this.#places = placesOf(server)
    this.connected = presence(() => server.connected())
  }

  rooms(): readonly Room[] {
    if (this.#present) this.#places = placesOf(this.#server)
    const people = MEMBERS.map(({ id }) => id)
    const channels = this.#places.flatMap((place): Room[] => {
      const parent = this.#places.find(({ id }) => id === place.parent)
      if (place.type === 'forum') return []
      const kind = parent?.type === 'forum' ? 'forum post' : KINDS[place.type]
      const name = place.type === 'thread' ? place.name : `#${place.name}`
      const under = parent === undefined ? GUILD.name : `${GUILD.name}, #${parent.name}`
      return [this.#room({ id: place.id, name, kind, under, people })]
    })
    const privates = MEMBERS.map(({ id, name }) =>
      this.#room({ id: `dm-${id}`, name: `Sitrep and ${name}`, kind: 'private chat', under: '', people: [id] }),
    )
    return [...channels, ...privates]
  }

  #room(given: Pick<Room, 'id' | 'name' | 'kind' | 'under' | 'people'>): Room {
    const present = given.under === '' || this.#present
    const mayPost = !this.#forbidden.has(this.#judge(given.id))
    return { ...given, id: `discord:${given.id}`, platform: 'discord', present, mayPost, writing: 'commands' }
  }

  people(): readonly Member[] {
    return MEMBERS
  }

  entries(room: Room, person: string): readonly Entry[] {
    const channel = this.#channelOf(room)
    const shown = [...(this.#past.get(channel) ?? []), ...this.#server.messages(channel)]
    const own = this.#answered.filter((one) => one.channel === channel && one.person === person)
    const secret = own.flatMap(privateMessages)
    const messages = [...new Map([...shown, ...secret].map((message) => [message.id, message])).values()]
    const noticed = this.#noticed.filter((one) => one.channel === channel && one.person === person)
    return [
      ...messages.map((message) => ({ at: message.at, entry: this.#entry(message, room, person) })),
      ...noticed.map((one) => ({ at: one.at, entry: notice(`n${this.#noticed.indexOf(one)}`, one.text) })),
    ]
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry)
  }

  #entry(message: Message, room: Room, person: string): Entry {
    const asked = this.#answered.find(({ reply, used }) => used !== null && reply.message()?.id === message.id)
    const who = MEMBERS.find(({ id }) => id === asked?.person)?.name ?? ''
    const above =
      asked &&
      html`<p class="asked"><span class="who">${who}</span> used <span class="typed" dir="auto">${asked.used ?? ''}</span></p>`
    const marks = message.editedAt === null ? [] : ['edited']
    const body = showDiscord(message, room.id, person)
    return framed({ id: message.id, at: message.at, name: 'Sitrep', app: true, marks, above, body })
  }

  offered(room: Room) {
    const guild = room.under === '' ? null : GUILD.id
    return this.#present || guild === null ? offeredCommands(this.#server, guild) : []
  }

  async act(room: Room, person: string, action: Action): Promise<Outcome> {
    const channel = this.#channelOf(room)
    if (action.do === 'add' || action.do === 'remove') return this.#move(action.do === 'add')
    if (action.do === 'permit') return this.#permit(channel, action.may)
    if (action.do === 'complete') return this.#complete(channel, person, action)
    try {
      return await this.#interact(channel, person, action)
    } catch (error) {
      const text = `Sitrep did not respond: ${error instanceof Error ? error.message : String(error)}`
      this.#noticed.push({ channel, person, at: Date.now(), text })
      return { note: text }
    }
  }

  async #interact(channel: string, person: string, action: Action): Promise<Outcome> {
    const doing = { channel, user: memberOf(person).user }
    const note = (used: string | null, reply: Reply, pressed: Message | null = null) =>
      this.#note({ channel, person, used, pressed, reply })
    switch (action.do) {
      case 'command': {
        const { name, subcommand, options } = action
        const given = { ...doing, name, options, ...(subcommand === undefined ? {} : { subcommand }) }
        return note(typedOf(action), await this.#server.command(given))
      }
      case 'press': {
        const message = this.#message(channel, person, action.message)
        return note(null, await this.#server.press({ ...doing, message, customId: action.button }), message)
      }
      case 'select': {
        const message = this.#message(channel, person, action.message)
        const { menu: customId, values } = action
        return note(null, await this.#server.select({ ...doing, message, customId, values }), message)
      }
      case 'submit': {
        const opened = this.#modals.get(action.modal)
        const modal = opened?.reply.modal
        if (!opened || !modal) throw new Error('the window is not open any more')
        this.#modals.delete(action.modal)
        const { pressed } = opened
        const given = { ...doing, modal, values: action.values, ...(pressed ? { message: pressed } : {}) }
        return note(null, await this.#server.submit(given), pressed)
      }
      default:
        throw notHere(action)
    }
  }

  /** Kept at once, so that the page shows it; then the answer is waited for. */
  async #note(answered: Answered): Promise<Outcome> {
    this.#answered.push(answered)
    const { reply } = answered
    if (reply.modal) {
      this.#modals.set(reply.id, answered)
      return { modal: { id: reply.id, title: reply.modal.title, html: showModal(reply.modal) } }
    }
    await reply.settled(PATIENCE_MS)
    return {}
  }

  async #complete(
    channel: string,
    person: string,
    { name, subcommand, focused, value, options }: Extract<Action, { do: 'complete' }>,
  ): Promise<Outcome> {
    const asked = { name, focused, value, options, ...(subcommand === undefined ? {} : { subcommand }) }
    return { choices: await this.#server.autocomplete({ channel, user: memberOf(person).user, ...asked }) }
  }

  #move(add: boolean): Outcome {
    if (add === this.#present) throw new Error(add ? 'The bot is here already.' : 'The bot is not here.')
    if (add) {
      invite(this.#server, this.#places)
      this.#forbidden.clear()
    } else {
      this.#places = placesOf(this.#server)
      for (const { id } of this.#places)
        this.#past.set(id, [...(this.#past.get(id) ?? []), ...this.#server.messages(id)])
      this.#server.removeGuild(GUILD.id)
    }
    this.#present = add
    return { note: `The bot was ${add ? 'added to' : 'removed from'} ${GUILD.name}.` }
  }

  #permit(channel: string, may: boolean): Outcome {
    const judge = this.#judge(channel)
    if (!this.#places.some(({ id }) => id === judge)) throw new Error('Rights are those of a server’s channels.')
    this.#server.setPermissions(judge, may ? {} : { deny: SEND_MESSAGES })
    if (may) this.#forbidden.delete(judge)
    else this.#forbidden.add(judge)
    return { note: `The bot may ${may ? '' : 'not '}send messages in this channel.` }
  }

  trouble(id: string): string {
    return discordTrouble(this.#server, GUILD.id, id)
  }

  file(room: Room, person: string, id: string, at: number): Shown | null {
    const attachment = this.#message(this.#channelOf(room), person, id).attachments[at]
    return attachment ? { name: attachment.filename, bytes: attachment.bytes } : null
  }

  log(): readonly string[] {
    return this.#server.requests
      .slice(-LOG_LINES)
      .reverse()
      .map(({ at, method, path, status }) => {
        const shown = path.replace(/(interaction-)?\d{13,}(?=\d{4})/g, '…')
        return `${new Date(at).toISOString().slice(11, 19)} ${method} ${shown} ${status === 0 ? 'pending or cut' : status}`
      })
  }

  problems(): readonly string[] {
    return this.#server.problems
  }

  close(): Promise<void> {
    return this.#server.close()
  }

  #message(channel: string, person: string, id: string): Message {
    const secret = this.#answered.filter((one) => one.channel === channel && one.person === person)
    const all = [...this.#server.messages(channel), ...secret.flatMap(privateMessages)]
    const message = all.find((one) => one.id === id)
    if (!message) throw new Error('the message is from before the bot was removed, or was deleted')
    return message
  }

  #channelOf(room: Room): string {
    const id = room.id.replace(/^discord:/, '')
    return id.startsWith('dm-') ? this.#server.dm(id.slice(3)) : id
  }

  /** The channel whose rights count. */
  #judge(channel: string): string {
    return this.#places.find(({ id }) => id === channel)?.parent ?? channel
  }
}

/** What only the asker sees of the answers to one doing. */
function privateMessages({ reply }: Answered): readonly Message[] {
  const first = reply.type === CALLBACK.message || reply.type === CALLBACK.deferred ? reply.message() : null
  return [...(first ? [first] : []), ...reply.followUps()].filter(({ flags }) => (flags & EPHEMERAL) !== 0)
}

function memberOf(person: string): Member {
  const member = MEMBERS.find(({ id }) => id === person)
  if (!member) throw new Error('There is no such person.')
  return member
}

function typedOf({ name, subcommand, options }: Extract<Action, { do: 'command' }>): string {
  const given = Object.entries(options).map(([option, value]) => `${option}:${String(value)}`)
  return [`/${name}`, ...(subcommand === undefined ? [] : [subcommand]), ...given].join(' ')
}
