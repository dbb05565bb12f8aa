// What somebody did, as Discord tells it -> what the bot is asked.

import {
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteractionData,
  type APIInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteractionData,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  ApplicationCommandOptionType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord.js'
import type { Asked } from '../../core/asked.ts'
import type { Command } from '../../core/command.ts'
import { markIn, type Pointed } from '../../core/pointed.ts'
import type { CommandRequest } from '../../core/request.ts'
import { type Asking, idIn, readAsking, readFilling, readShow } from './custom-id.ts'
import { type Directory, type Place, placeOf } from './place.ts'

/** What the answer to an interaction needs. */
export interface Reference {
  readonly application: string
  readonly interaction: string
  readonly token: string
}

export type Call = AnswerCall | SuggestCall | ModalCall

/** Something to answer with a post. */
export interface AnswerCall extends Reference {
  readonly kind: 'answer'
  readonly asked: Asked
  /** Pressed under an answer of the presser's own, which may change in place. */
  readonly own: boolean
  /** The answer is a new message that everybody sees. */
  readonly toAll: boolean
}

/** Somebody is typing an option. */
export interface SuggestCall extends Reference {
  readonly kind: 'suggest'
  /** `latest`, or `sources show`. */
  readonly command: string
  readonly option: string
  readonly typed: string
  readonly place: Place
}

/** A button that asks for a line of text. */
export interface ModalCall extends Reference {
  readonly kind: 'modal'
  readonly asking: Asking
  /** What the button is called. */
  readonly label: string
  readonly place: Place
}

/** Null for what the bot has no answer to. */
export function callOf(interaction: APIInteraction, directory: Directory, commands: readonly Command[]): Call | null {
  const place = placeOf(interaction, directory)
  if (place === null) return null
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.Message)
        return messageCall(referenceOf(interaction), interaction.data, place, commands)
      if (interaction.data.type !== ApplicationCommandType.ChatInput) return null
      return commandCall(referenceOf(interaction), interaction.data, place)
    case InteractionType.ApplicationCommandAutocomplete:
      return suggestCall(interaction, place)
    case InteractionType.MessageComponent:
      return componentCall(interaction, place)
    case InteractionType.ModalSubmit:
      return submitCall(interaction, place)
    default:
      return null
  }
}

function referenceOf({ application_id, id, token }: APIInteraction): Reference {
  return { application: application_id, interaction: id, token }
}

function commandCall(
  reference: Reference,
  data: APIChatInputApplicationCommandInteractionData,
  place: Place,
): AnswerCall {
  const { path, options } = flattened(data.name, data.options ?? [])
  const values = options.flatMap((option) => ('value' in option ? [[option.name, String(option.value)] as const] : []))
  const request: CommandRequest = { command: path, options: Object.fromEntries(values) }
  return { kind: 'answer', ...reference, asked: askedAt(place, { request }), own: false, toAll: false }
}

/** A command chosen in the menu of a message. */
function messageCall(
  reference: Reference,
  { name, target_id, resolved }: APIMessageApplicationCommandInteractionData,
  place: Place,
  commands: readonly Command[],
): AnswerCall | null {
  const command = commands.find(({ onMessage }) => onMessage?.en === name)
  const message = resolved.messages[target_id]
  if (command === undefined || message === undefined) return null
  const request: CommandRequest = { command: command.name, options: {} }
  const asked = { ...askedAt(place, { request }), pointed: pointedIn(message) }
  return { kind: 'answer', ...reference, asked, own: false, toAll: false }
}

/** The mark stands in the last footer, what can be pressed below it. */
function pointedIn({ embeds, components = [] }: APIMessage): Pointed {
  const parts = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
  const buttons = parts.flatMap((part) => ('custom_id' in part ? [idIn(part.custom_id)] : []))
  return { mark: markIn(embeds.at(-1)?.footer?.text ?? ''), buttons }
}

function suggestCall(
  interaction: Extract<APIInteraction, { type: InteractionType.ApplicationCommandAutocomplete }>,
  place: Place,
): SuggestCall | null {
  const { path, options } = flattened(interaction.data.name, interaction.data.options)
  const typing = options.find((option) => 'focused' in option && option.focused)
  if (typing === undefined || !('value' in typing)) return null
  const { name: option, value } = typing
  return { kind: 'suggest', ...referenceOf(interaction), command: path, option, typed: String(value), place }
}

/** The command with its subcommand, and the options of that. */
function flattened(name: string, options: readonly APIApplicationCommandInteractionDataOption[]) {
  const [sub] = options
  const nested = sub?.type === ApplicationCommandOptionType.Subcommand
  return { path: nested ? `${name} ${sub.name}` : name, options: nested ? (sub.options ?? []) : options }
}

function componentCall(interaction: APIMessageComponentInteraction, place: Place): AnswerCall | ModalCall | null {
  const { data } = interaction
  const common = { kind: 'answer', ...referenceOf(interaction), own: isOwn(interaction, place), toAll: false } as const
  if (data.component_type === ComponentType.StringSelect) {
    const filling = readFilling(data.custom_id)
    if (filling === null) return null
    const chosen = data.values.join(',') || filling.none
    return { ...common, asked: askedAt(place, { button: filling.id, given: { [filling.option]: chosen } }) }
  }
  if (data.component_type !== ComponentType.Button) return null
  const shown = readShow(data.custom_id)
  if (shown !== null) return { ...common, toAll: true, asked: askedAt(place, { button: shown }) }
  const asking = readAsking(data.custom_id)
  if (asking === null) return { ...common, asked: askedAt(place, { button: data.custom_id }) }
  return { kind: 'modal', ...referenceOf(interaction), asking, label: labelOf(interaction), place }
}

function submitCall(interaction: APIModalSubmitInteraction, place: Place): AnswerCall | null {
  const filling = readFilling(interaction.data.custom_id)
  if (filling === null) return null
  const asked = askedAt(place, { button: filling.id, given: { [filling.option]: typedIn(interaction) } })
  return { kind: 'answer', ...referenceOf(interaction), asked, own: isOwn(interaction, place), toAll: false }
}

function typedIn({ data }: APIModalSubmitInteraction): string {
  const inputs = data.components.flatMap((part) =>
    'components' in part ? part.components : 'component' in part ? [part.component] : [],
  )
  const input = inputs.find((one) => one.type === ComponentType.TextInput)
  return input === undefined ? '' : input.value
}

/** Seen by the presser alone, or made for the presser. A posted edition is made for nobody. */
function isOwn({ message }: Pick<APIModalSubmitInteraction, 'message'>, { userId }: Place): boolean {
  if (message === undefined) return false
  const alone = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  return alone || message.interaction_metadata?.user.id === userId
}

function labelOf({ message, data }: APIMessageComponentInteraction): string {
  for (const row of message.components ?? []) {
    if (row.type !== ComponentType.ActionRow) continue
    for (const part of row.components)
      if (part.type === ComponentType.Button && 'custom_id' in part && part.custom_id === data.custom_id)
        return part.label ?? ''
  }
  return ''
}

function askedAt(place: Place, asked: Asked['asked']): Asked {
  const { channel, parent, home, asker, venue, language, private: local } = place
  const around = { ...(parent === null ? {} : { parent }), ...(home === null ? {} : { home }) }
  return { asked, channel, ...around, asker, venue, private: local, language }
}
