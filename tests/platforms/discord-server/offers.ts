// What a person's client lets them do: a command as it is registered with the options it declares, a component that is
// there and not disabled, a modal with its inputs filled in as it asks. Everything else is an error of the test.

import { COMPONENT, inputOf, isSelect, LINK_STYLE, withNested } from './components.ts'
import { viewMessage, viewUser } from './messages.ts'
import type { CommandOption, Component, Modal, OptionValues, RegisteredCommand } from './types.ts'
import { viewChannel } from './views.ts'
import { CHANNEL, type Channel, type StoredMessage, type World } from './world.ts'

const TYPE = { subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, number: 10 }

export interface CommandLine {
  readonly name: string
  readonly subcommand?: string | undefined
  readonly options: OptionValues
  /** The option that is being typed, which need not be right yet, nor need the others be there. */
  readonly focused?: string | undefined
}

/** The command of this name that is offered in this channel to somebody with these permissions; `type` 3: on messages. */
export function offeredCommand(
  world: World,
  channel: Channel,
  name: string,
  permissions: bigint,
  type = 1,
): RegisteredCommand {
  const context = channel.guild ? 0 : 1
  const commands = [...(channel.guild?.commands ?? []), ...world.commands]
  const command = commands.find(
    (one) => one.type === type && one.name === name && (one.contexts?.includes(context) ?? true),
  )
  if (!command)
    throw new Error(`/${name} is not registered here; offered: ${commands.map((one) => one.name).join(', ')}`)
  const needed = command.default_member_permissions === null ? 0n : BigInt(command.default_member_permissions)
  if (channel.guild && (permissions & needed) !== needed) throw new Error(`/${name} is not offered to this person`)
  return command
}

/** `data` of a command's or autocomplete's interaction. */
export function commandData(world: World, command: RegisteredCommand, line: CommandLine): object {
  const path = line.subcommand?.split(' ') ?? []
  const { declared, wrap } = descend(command, path)
  const options = optionsOf(declared, line, [line.name, ...path].join(' '))
  const resolved = resolvedOf(world, declared, line.options)
  const nested = wrap(options)
  return {
    id: command.id,
    name: command.name,
    type: 1,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(nested.length > 0 ? { options: nested } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  }
}

/** `data` of the interaction of a command on a message, which comes along as it stands. */
export function messageCommandData(world: World, command: RegisteredCommand, message: StoredMessage): object {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    target_id: message.id,
    resolved: { messages: { [message.id]: viewMessage(world, message) } },
  }
}

interface Descent {
  readonly declared: readonly CommandOption[]
  readonly wrap: (options: readonly object[]) => readonly object[]
}

/** Down to the options of the subcommand, and how what is filled in is wrapped on the way back. */
function descend(command: RegisteredCommand, path: readonly string[]): Descent {
  let declared = command.options
  const steps: CommandOption[] = []
  for (const name of path) {
    const step = declared.find((option) => option.name === name && option.type <= TYPE.group)
    if (!step) throw new Error(`/${command.name} has no subcommand ${path.join(' ')}`)
    steps.push(step)
    declared = step.options ?? []
  }
  if (declared.some(({ type }) => type <= TYPE.group)) {
    const names = declared.map((option) => option.name).join(', ')
    throw new Error(`/${command.name} needs a subcommand of ${names}`)
  }
  const wrap = (options: readonly object[]) =>
    steps.reduceRight<readonly object[]>((inner, { name, type }) => [{ name, type, options: inner }], options)
  return { declared, wrap }
}

function optionsOf(declared: readonly CommandOption[], line: CommandLine, called: string): object[] {
  const { options, focused } = line
  for (const name of Object.keys(options))
    if (!declared.some((option) => option.name === name)) throw new Error(`/${called} has no option ${name}`)
  if (focused !== undefined && !declared.some((option) => option.name === focused && option.autocomplete))
    throw new Error(`/${called} has no option ${focused} that completes`)
  const missing = declared.find(({ name, required }) => required && !(name in options))
  if (missing && focused === undefined) throw new Error(`/${called} needs the option ${missing.name}`)
  return declared.flatMap((option) => {
    const value = options[option.name]
    if (value === undefined) return []
    if (option.name === focused) return [{ name: option.name, type: option.type, value: String(value), focused: true }]
    checkValue(option, value, `/${called} ${option.name}: ${JSON.stringify(value)}`)
    return [{ name: option.name, type: option.type, value }]
  })
}

function checkValue(option: CommandOption, value: string | number | boolean, what: string): void {
  const { type, choices, min_value, max_value, min_length, max_length } = option
  const wanted = type === TYPE.boolean ? 'boolean' : type === TYPE.integer || type === TYPE.number ? 'number' : 'string'
  if (typeof value !== wanted) throw new Error(`${what} is no ${wanted}`)
  if (type === TYPE.integer && !Number.isInteger(value)) throw new Error(`${what} is no integer`)
  if (choices && choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw new Error(`${what} is not among the choices`)
  if (typeof value === 'number' && (value < (min_value ?? -Infinity) || value > (max_value ?? Infinity)))
    throw new Error(`${what} is out of range`)
  if (typeof value === 'string' && (value.length < Math.max(1, min_length ?? 1) || value.length > (max_length ?? 6000)))
    throw new Error(`${what} is too short or too long`)
}

/** Channels and people that options name, as clients send them along. */
function resolvedOf(world: World, declared: readonly CommandOption[], options: OptionValues): Record<string, object> {
  const ids = (type: number) =>
    declared.flatMap((option) => (option.type === type && option.name in options ? String(options[option.name]) : []))
  const channels = ids(TYPE.channel).map((id) => [id, { ...viewChannel(world, world.channel(id)), permissions: '0' }])
  const users = ids(TYPE.user).map((id) => [id, viewUser(world.user(id))])
  return {
    ...(channels.length > 0 ? { channels: Object.fromEntries(channels) as object } : {}),
    ...(users.length > 0 ? { users: Object.fromEntries(users) as object } : {}),
  }
}

/** `data` of a button's or menu's interaction; without `values` it is a press. */
export function componentData(message: StoredMessage, customId: string, values?: readonly string[]): object {
  const component = message.components.flatMap(withNested).find(({ custom_id }) => custom_id === customId)
  if (!component) throw new Error(`the message has no component ${customId}`)
  if (component.disabled) throw new Error(`the component ${customId} is disabled`)
  const { type, id = 1 } = component
  const data = { custom_id: customId, component_type: type, id }
  if (!values) {
    if (type !== COMPONENT.button || component.style === LINK_STYLE)
      throw new Error(`${customId} is no button to press`)
    return data
  }
  if (!isSelect(type)) throw new Error(`${customId} is no select menu`)
  checkSelection(component, values)
  return { ...data, values }
}

function checkSelection(select: Component, values: readonly string[]): void {
  const { custom_id = '', options, min_values = 1, max_values = 1 } = select
  const strange = options && values.find((value) => !options.some((option) => option.value === value))
  if (strange !== undefined) throw new Error(`${custom_id} does not offer ${strange}`)
  if (values.length < min_values || values.length > max_values)
    throw new Error(`${custom_id} takes ${min_values} to ${max_values} values`)
}

/** `data` of a modal's submission. */
export function modalData(
  modal: Pick<Modal, 'custom_id' | 'components'>,
  values: Readonly<Record<string, string>>,
): object {
  const inputs = modal.components.flatMap((component) => inputOf(component) ?? [])
  for (const id of Object.keys(values))
    if (!inputs.some(({ custom_id }) => custom_id === id)) throw new Error(`the modal has no input ${id}`)
  const components = modal.components.map((component, at) => {
    const input = inputOf(component)
    if (!input) return { type: component.type, id: at + 1 }
    const filled = filledIn(input, values[input.custom_id ?? ''] ?? input.value ?? '', at)
    return component.type === COMPONENT.label
      ? { type: component.type, id: at + 1, component: filled }
      : { type: component.type, id: at + 1, components: [filled] }
  })
  return { custom_id: modal.custom_id, components }
}

function filledIn(input: Component, value: string, at: number): object {
  const { type, custom_id = '', required = true, min_length = 0, max_length = 4000 } = input
  if (required && value === '') throw new Error(`the input ${custom_id} must be filled in`)
  if (value !== '' && (value.length < min_length || value.length > max_length))
    throw new Error(`the input ${custom_id} takes ${min_length} to ${max_length} characters`)
  if (!isSelect(type)) return { type, id: 100 + at, custom_id, value }
  const selection = value === '' ? [] : [value]
  if (selection.length > 0) checkSelection(input, selection)
  return { type, id: 100 + at, custom_id, values: selection }
}

/** True where people write: not in a forum itself. */
export function takesInteractions(channel: Channel): boolean {
  return channel.type !== CHANNEL.forum
}
