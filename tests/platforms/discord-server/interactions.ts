// An interaction from its dispatch to its last follow-up, as the documentation's page "Receiving and Responding" says:
// the first answer is due within 3 seconds and given once, the token is good for 15 minutes from then on, and a
// deferred answer keeps the visibility that it was deferred with.

import { z } from 'zod'
import type { Ask } from './ask.ts'
import { maybe } from './components.ts'
import { ChoicesBody, FLAG, MessageBody, ModalBody } from './limits.ts'
import { deleteMessage, draftMessage, editMessage, keepMessage, makeMessage, type Upload } from './messages.ts'
import { invalidForm, refuse } from './refusal.ts'
import type { Choice, Modal } from './types.ts'
import type { Asked, Channel, StoredMessage, User, World } from './world.ts'

const FIRST_ANSWER_MS = 3000
const TOKEN_MS = 15 * 60_000

/** Interaction types of the API. */
export const KIND = { command: 2, component: 3, autocomplete: 4, modal: 5 }
/** Callback types of the API. */
export const CALLBACK = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 }

export interface InteractionGiven {
  readonly kind: number
  readonly channel: Channel
  readonly user: User
  /** Name of the command. */
  readonly name: string | null
  /** The message with the component, also where that opened the modal now submitted. */
  readonly pressed: StoredMessage | null
}

/** What was answered first. */
export interface FirstAnswer {
  readonly type: number
  readonly after: number
  readonly ephemeral: boolean
  readonly modal: Modal | null
  readonly choices: readonly Choice[]
}

export class Interaction {
  readonly id: string
  readonly token: string
  readonly given: InteractionGiven
  readonly bornAt: number
  readonly followUps: StoredMessage[] = []
  first: FirstAnswer | null = null
  /** The answer, or the message pressed where that is what is edited. */
  original: StoredMessage | null = null
  /** No edit is awaited any more. */
  settled = false
  #sentAt = performance.now()
  #listeners: (() => void)[] = []

  constructor(world: World, given: InteractionGiven) {
    this.id = world.id()
    this.token = `interaction-${this.id}`
    this.given = given
    this.bornAt = world.now()
  }

  /** It goes out now. */
  sent(): void {
    this.#sentAt = performance.now()
  }

  /** Milliseconds from then to this time of `performance.now()`. */
  elapsedAt(clock: number): number {
    return clock - this.#sentAt
  }

  /** Tells whoever waits that something was answered. */
  changed(): void {
    for (const listener of this.#listeners.splice(0)) listener()
  }

  /** Resolves when `done` holds; rejects with the sentence after `patience` milliseconds. */
  async until(done: () => boolean, patience: number, sentence: string): Promise<void> {
    const deadline = performance.now() + patience
    while (!done()) {
      const left = deadline - performance.now()
      const changed = left > 0 && (await this.#change(left))
      if (!changed && !done()) throw new Error(sentence)
    }
  }

  #change(within: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, within, false)
      this.#listeners.push(() => {
        clearTimeout(timer)
        resolve(true)
      })
    })
  }

  /** How it stands with the messages that answer it. */
  asked(): Asked {
    const { kind, user, name } = this.given
    return { id: this.id, type: kind, user, name }
  }
}

const Callback = z.object({ type: z.int(), data: z.unknown().optional() })
const Deferral = z.object({ flags: maybe(z.int()) })

export class Interactions {
  readonly #world: World
  readonly #known = new Map<string, Interaction>()

  constructor(world: World) {
    this.#world = world
  }

  open(given: InteractionGiven): Interaction {
    const interaction = new Interaction(this.#world, given)
    this.#known.set(interaction.token, interaction)
    return interaction
  }

  /** The one to be answered for the first time. */
  unanswered(id: string, token: string, at: number): Interaction {
    const interaction = this.#known.get(token)
    if (interaction?.id !== id) throw refuse.unknownInteraction()
    if (interaction.first) throw refuse.alreadyAcknowledged()
    if (at - interaction.bornAt > FIRST_ANSWER_MS) throw refuse.unknownInteraction()
    return interaction
  }

  /** The one whose answers may be edited and followed up; not before it was answered. */
  answered(application: string, token: string): Interaction {
    const interaction = this.#known.get(token)
    if (application !== this.#world.applicationId || !interaction?.first) throw refuse.unknownWebhook()
    if (this.#world.now() - interaction.bornAt > TOKEN_MS) throw refuse.invalidWebhookToken()
    return interaction
  }

  /** The first answer. */
  answer(interaction: Interaction, ask: Ask): void {
    const { files } = ask
    const read = <T>(schema: z.ZodType<T>): T => ask.read(schema)
    const { type } = read(Callback)
    const { kind, pressed } = interaction.given
    if (!fits(type, kind, pressed !== null)) throw wrongType()
    const first = { type, after: interaction.elapsedAt(ask.arrived.clock), ephemeral: false, modal: null, choices: [] }
    if (type === CALLBACK.message) this.#say(interaction, first, read(dataOf(MessageBody)), files)
    else if (type === CALLBACK.deferred) this.#defer(interaction, first, read(dataOf(Deferral.nullish()))?.flags ?? 0)
    else if (type === CALLBACK.update) this.#update(interaction, first, read(dataOf(MessageBody)), files)
    else if (type === CALLBACK.choices) interaction.first = { ...first, choices: read(dataOf(ChoicesBody)).choices }
    else if (type === CALLBACK.modal) interaction.first = { ...first, modal: read(dataOf(ModalBody)) }
    else this.#later(interaction, first)
    interaction.settled = type !== CALLBACK.deferred && type !== CALLBACK.deferredUpdate
    interaction.changed()
  }

  #say(interaction: Interaction, first: FirstAnswer, body: MessageBody, files: readonly Upload[]): void {
    const ephemeral = (body.flags & FLAG.ephemeral) !== 0
    const { channel } = interaction.given
    interaction.original = makeMessage(this.#world, { channel, body, files, asked: interaction.asked(), ephemeral })
    interaction.first = { ...first, ephemeral }
  }

  /** A message that says that the bot is thinking stands there until the answer is edited in. */
  #defer(interaction: Interaction, first: FirstAnswer, flags: number): void {
    const ephemeral = (flags & FLAG.ephemeral) !== 0
    const { channel } = interaction.given
    const body = MessageBody.parse({ content: '…' })
    const message = draftMessage(this.#world, { channel, body, files: [], asked: interaction.asked(), ephemeral })
    message.content = ''
    message.flags |= FLAG.loading
    keepMessage(this.#world, message)
    interaction.original = message
    interaction.first = { ...first, ephemeral }
  }

  #update(interaction: Interaction, first: FirstAnswer, body: MessageBody, files: readonly Upload[]): void {
    this.#later(interaction, first)
    if (!interaction.original || !this.#world.messages.has(interaction.original.id)) throw refuse.unknownMessage()
    editMessage(this.#world, interaction.original, body, files)
  }

  #later(interaction: Interaction, first: FirstAnswer): void {
    const { pressed } = interaction.given
    interaction.original = pressed
    interaction.first = { ...first, ephemeral: pressed !== null && (pressed.flags & FLAG.ephemeral) !== 0 }
  }

  /** A further message. While an answer is deferred it takes that one's place, as the documentation says. */
  followUp(interaction: Interaction, body: MessageBody, files: readonly Upload[]): StoredMessage {
    const { original, first } = interaction
    if (first?.type === CALLBACK.deferred && original && !interaction.settled)
      return this.edit(interaction, '@original', body, files)
    const ephemeral = (body.flags & FLAG.ephemeral) !== 0
    const { channel } = interaction.given
    const asked = interaction.asked()
    const message = makeMessage(this.#world, { channel, body, files, asked, ephemeral })
    interaction.followUps.push(message)
    this.#settle(interaction)
    return message
  }

  edit(interaction: Interaction, id: string, body: MessageBody, files: readonly Upload[]): StoredMessage {
    const message = this.message(interaction, id)
    editMessage(this.#world, message, body, files)
    this.#settle(interaction)
    return message
  }

  remove(interaction: Interaction, id: string): void {
    deleteMessage(this.#world, this.message(interaction, id))
    this.#settle(interaction)
  }

  /** `@original`, or one of the answers by its id. */
  message(interaction: Interaction, id: string): StoredMessage {
    const { original, followUps } = interaction
    const message = id === '@original' ? original : [original, ...followUps].find((candidate) => candidate?.id === id)
    if (!message || !this.#world.messages.has(message.id)) throw refuse.unknownMessage()
    return message
  }

  #settle(interaction: Interaction): void {
    interaction.settled = true
    interaction.changed()
  }
}

function dataOf<T>(schema: z.ZodType<T>) {
  return z.object({ data: schema }).transform(({ data }) => data)
}

/** Updates need a message to update, choices belong to autocomplete alone, and a modal opens no modal. */
function fits(type: number, kind: number, pressed: boolean): boolean {
  if (kind === KIND.autocomplete) return type === CALLBACK.choices
  if (type === CALLBACK.message || type === CALLBACK.deferred) return true
  if (type === CALLBACK.deferredUpdate || type === CALLBACK.update) return pressed
  return type === CALLBACK.modal && kind !== KIND.modal
}

function wrongType() {
  const message = 'Not a callback for an interaction of this type'
  return invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }])
}
