// A local Discord for tests, benches and rooms: REST and gateway on one port, spoken as Discord speaks them, refusing
// what Discord refuses. A bot connects with `new Client({ rest: { api: server.api } })`.

import type { AddressInfo } from 'node:net'
import { accountRoutes } from './account-routes.ts'
import { guildRoutes, messageRoutes, threadRoutes } from './channel-routes.ts'
import {
  addChannel,
  addGuild,
  addRole,
  deleteChannel,
  outage,
  privateChannel,
  removeGuild,
  setPermissions,
} from './channels.ts'
import { Faults } from './faults.ts'
import { Gateway } from './gateway.ts'
import { restServer } from './http.ts'
import { interactionRoutes } from './interaction-routes.ts'
import { Interactions } from './interactions.ts'
import { deleteMessage, viewUser } from './messages.ts'
import { People } from './people.ts'
import { Overall, Rates } from './rates.ts'
import type { DiscordServer, SeenRequest, StartGiven } from './types.ts'
import { announcedGuild } from './views.ts'
import { copyOf, World } from './world.ts'

export type * from './types.ts'

/** Looks like a token of Discord, so that whoever checks the shape takes it. */
const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAwMA.Local0.not-a-secret-of-anybody-0000000000000'

/** Starts the server on 127.0.0.1. */
export async function startDiscordServer(given: StartGiven = {}): Promise<DiscordServer> {
  const { token = TOKEN, port = 0, now = Date.now, rate, overall, privilegedIntents = 0 } = given
  const requests: SeenRequest[] = []
  const problems: string[] = []
  const faults = new Faults()
  const world = new World({
    token,
    now,
    dispatch: (event, data, intent) => {
      gateway.dispatch(event, data, intent)
    },
  })
  const interactions = new Interactions(world)
  const routes = [
    ...accountRoutes(world),
    ...guildRoutes(world),
    ...messageRoutes(world, new Rates(rate)),
    ...threadRoutes(world),
    ...interactionRoutes(world, interactions),
  ]
  const http = restServer({ world, routes, faults, overall: new Overall(overall), requests, problems })
  const gateway: Gateway = new Gateway(http, {
    token,
    privileged: privilegedIntents,
    url: () => `${world.origin.replace(/^http/, 'ws')}/gateway`,
    ready: () => readyOf(world),
    greeting: () =>
      [...world.guilds.values()]
        .filter(({ gone, unavailable }) => !gone && !unavailable)
        .map((guild) => ({ event: 'GUILD_CREATE', data: announcedGuild(world, guild), intent: 1 })),
  })
  const people = new People(world, interactions, gateway)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, '127.0.0.1', resolve)
  })
  world.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`

  return {
    api: `${world.origin}/api`,
    token,
    botId: world.bot.id,
    applicationId: world.applicationId,
    requests,
    problems,
    identifies: gateway.identifies,
    commands: {
      get global() {
        return world.commands
      },
      guild: (id) => world.guild(id).commands,
      get puts() {
        return world.puts
      },
    },
    connected: () => gateway.connected(),

    addGuild: (guild) => addGuild(world, guild),
    addRole: (guild, permissions) => addRole(world, world.guild(guild), permissions),
    removeGuild: (id) => {
      removeGuild(world, id)
    },
    outage: (id) => {
      outage(world, id, false)
    },
    recover: (id) => {
      outage(world, id, true)
    },
    addChannel: (guild, channel) => addChannel(world, world.guild(guild), channel).id,
    deleteChannel: (id) => {
      deleteChannel(world, world.channel(id))
    },
    setPermissions: (id, permissions) => {
      setPermissions(world, world.channel(id), permissions)
    },
    dm: (userId) => privateChannel(world, userId).id,
    threads: (id) => world.threadsOf(world.channel(id)).map((thread) => ({ id: thread.id, name: thread.name })),
    messages: (id) => {
      const channel = world.channel(id)
      return channel.messages.map((message) => copyOf(world.message(channel, message)))
    },
    deleteMessage: (id, message) => {
      deleteMessage(world, world.message(world.channel(id), message))
    },

    command: (doing) => people.command(doing),
    messageCommand: (doing) => people.messageCommand(doing),
    autocomplete: (doing) => people.autocomplete(doing),
    press: (doing) => people.press(doing),
    select: (doing) => people.select(doing),
    submit: (doing) => people.submit(doing),

    fail: (fault) => {
      faults.add(fault)
    },
    clearFaults: () => {
      faults.clear()
    },
    dropGateway: (how = 'socket') => {
      gateway.drop(how)
    },
    close: async () => {
      await gateway.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

function readyOf(world: World): object {
  return {
    user: viewUser(world.bot),
    application: { id: world.applicationId, flags: 0 },
    guilds: [...world.guilds.values()].filter(({ gone }) => !gone).map(({ id }) => ({ id, unavailable: true })),
  }
}
