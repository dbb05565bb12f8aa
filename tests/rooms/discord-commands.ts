// The commands that the bot registered, a line for each subcommand.

import type { CommandOption, DiscordServer } from '../platforms/discord-server/server.ts'
import type { Offered, OfferedOption } from './site.ts'

const TYPE = { subcommand: 1, group: 2, integer: 4, switch: 5, number: 10 }
const CONTEXT = { guild: 0, private: 1 }

/** `guild` is null in private chats. */
export function offeredCommands(server: DiscordServer, guild: string | null): readonly Offered[] {
  const context = guild === null ? CONTEXT.private : CONTEXT.guild
  const registered = [...(guild === null ? [] : server.commands.guild(guild)), ...server.commands.global]
  return registered
    .filter(({ type, contexts }) => type === 1 && (contexts?.includes(context) ?? true))
    .flatMap(({ name, description, options }) => linesOf(name, [], description, options))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function linesOf(
  name: string,
  path: readonly string[],
  description: string,
  options: readonly CommandOption[],
): readonly Offered[] {
  const nested = options.filter(({ type }) => type <= TYPE.group)
  if (nested.length > 0)
    return nested.flatMap((one) => linesOf(name, [...path, one.name], one.description, one.options ?? []))
  const subcommand = path.length > 0 ? { subcommand: path.join(' ') } : {}
  return [{ name, ...subcommand, description, options: options.map(offeredOption) }]
}

function offeredOption({ name, description, type, ...option }: CommandOption): OfferedOption {
  const number = type === TYPE.integer || type === TYPE.number
  return {
    name,
    description,
    kind: type === TYPE.switch ? 'switch' : number ? 'number' : 'text',
    required: option.required ?? false,
    completes: option.autocomplete ?? false,
    choices: option.choices ?? [],
  }
}
