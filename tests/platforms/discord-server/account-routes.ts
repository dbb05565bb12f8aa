// What concerns the bot itself: the gateway's address, who it is, its guilds and its commands.

import { z } from 'zod'
import type { Route } from './ask.ts'
import { CommandsBody, type CommandBody } from './command-limits.ts'
import { privateChannel } from './channels.ts'
import { viewUser } from './messages.ts'
import { refuse } from './refusal.ts'
import type { CommandOption, RegisteredCommand } from './types.ts'
import { viewChannel, viewGuild } from './views.ts'
import type { Guild, World } from './world.ts'

export function accountRoutes(world: World): Route[] {
  const gateway = () => `${world.origin.replace(/^http/, 'ws')}/gateway`
  const owner = world.user(undefined, 'owner')
  const application = () => ({
    status: 200,
    body: {
      id: world.applicationId,
      name: 'Sitrep',
      icon: null,
      description: '',
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: 0,
      summary: '',
      owner: viewUser(owner),
      team: null,
      bot: viewUser(world.bot),
      approximate_guild_count: world.guilds.size,
    },
  })
  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ({ status: 200, body: { url: gateway() } }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => ({
        status: 200,
        body: {
          url: gateway(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 1000, reset_after: 14_400_000, max_concurrency: 1 },
        },
      }),
    },
    { method: 'GET', path: '/applications/@me', handle: application },
    { method: 'GET', path: '/oauth2/applications/@me', handle: application },
    { method: 'GET', path: '/users/@me', handle: () => ({ status: 200, body: viewUser(world.bot) }) },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handle: () => ({ status: 200, body: [...world.guilds.values()].filter(({ gone }) => !gone).map(viewGuild) }),
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle: (ask) => {
        const { recipient_id: id } = ask.read(z.object({ recipient_id: z.string() }))
        if (!world.users.has(id)) throw refuse.unknownUser()
        return { status: 200, body: viewChannel(world, privateChannel(world, id)) }
      },
    },
    {
      method: 'GET',
      path: '/users/:user',
      handle: (ask) => {
        const user = world.users.get(ask.at('user'))
        if (!user) throw refuse.unknownUser()
        return { status: 200, body: viewUser(user) }
      },
    },
    ...commandRoutes(world),
  ]
}

function commandRoutes(world: World): Route[] {
  const globals = '/applications/:application/commands'
  const ofGuild = '/applications/:application/guilds/:guild/commands'
  const guildOf = (id: string): Guild => {
    const guild = world.guilds.get(id)
    if (!guild || guild.gone) throw refuse.missingAccess()
    return guild
  }
  return [
    {
      method: 'GET',
      path: globals,
      handle: ({ query }) => ({ status: 200, body: world.commands.map((command) => viewCommand(command, query)) }),
    },
    {
      method: 'GET',
      path: ofGuild,
      handle: (ask) => ({
        status: 200,
        body: guildOf(ask.at('guild')).commands.map((command) => viewCommand(command, ask.query)),
      }),
    },
    {
      method: 'PUT',
      path: globals,
      handle: (ask) => {
        world.commands = registered(world, ask.read(CommandsBody), world.commands)
        world.puts++
        return { status: 200, body: world.commands }
      },
    },
    {
      method: 'PUT',
      path: ofGuild,
      handle: (ask) => {
        const guild = guildOf(ask.at('guild'))
        guild.commands = registered(world, ask.read(CommandsBody), guild.commands, guild)
        world.puts++
        return { status: 200, body: guild.commands }
      },
    },
  ]
}

/** Commands as Discord holds them; one of a name that was there keeps its id. */
function registered(
  world: World,
  bodies: readonly CommandBody[],
  before: readonly RegisteredCommand[],
  guild?: Guild,
): RegisteredCommand[] {
  return bodies.map((body) => ({
    id: before.find(({ name }) => name === body.name)?.id ?? world.id(),
    application_id: world.applicationId,
    version: world.id(),
    ...(guild ? { guild_id: guild.id } : {}),
    type: body.type,
    name: body.name,
    description: body.description,
    name_localizations: body.name_localizations ?? null,
    description_localizations: body.description_localizations ?? null,
    options: body.options,
    contexts: body.contexts ?? (guild ? null : [0, 1, 2]),
    integration_types: body.integration_types ?? [0],
    default_member_permissions: textOf(body.default_member_permissions),
    ...(guild ? {} : { dm_permission: body.contexts?.includes(1) ?? true }),
    nsfw: false,
  }))
}

function textOf(permissions: string | number | null | undefined): string | null {
  return permissions === null || permissions === undefined ? null : String(permissions)
}

/** Without `with_localizations` Discord leaves the other languages out. */
function viewCommand(command: RegisteredCommand, query: URLSearchParams): unknown {
  if (query.get('with_localizations') === 'true') return command
  const { options, ...rest } = withoutLanguages(command)
  return { ...rest, options: options.map(withoutLocalizations) }
}

function withoutLocalizations(option: CommandOption): CommandOption {
  const { options, ...rest } = withoutLanguages(option)
  return { ...rest, ...(options ? { options: options.map(withoutLocalizations) } : {}) }
}

function withoutLanguages<T extends object>(of: T): T {
  return { ...of, name_localizations: undefined, description_localizations: undefined }
}
