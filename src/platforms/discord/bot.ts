// The live bot on Discord: logs in, registers the commands, answers interactions, greets servers, and brings editions to
// channels. What each of these does stands in a file of its own; here they are put together, started and stopped.

import { type APIInteraction, Events, GatewayDispatchEvents, Status } from 'discord.js'
import type { PlatformDeps, RunningPlatform } from '../../core/ports/platform.ts'
import { SendFailure } from '../../core/send-failure.ts'
import { answerSender, botSender } from './api.ts'
import { Background } from './background.ts'
import { Budget } from './budget.ts'
import { endOf, logIn, makeClient } from './client.ts'
import { logConnection } from './connection-log.ts'
import { directoryOf, mayReadIn } from './directory.ts'
import { sendFailure } from './failure.ts'
import { Homes, isOutOf } from './homes.ts'
import { Interactions } from './interactions.ts'
import { discordMessenger } from './messenger.ts'
import { PACE, type Pace } from './pace.ts'
import { privateWays } from './private-way.ts'
import { registerCommands } from './register.ts'
import { inviteLink } from './rights.ts'
import type { Send } from './send.ts'
import { Turns } from './turns.ts'
import { settledWithin } from './within.ts'

export interface DiscordGiven extends PlatformDeps {
  readonly token: string
  /** The REST root without the version; null = the official one. */
  readonly api: string | null
  /** Registers the commands in this server alone; null = everywhere. */
  readonly guild: string | null
  /** How long things may take, where it differs from the usual. */
  readonly pace?: Partial<Pace>
}

/**
 * Starts the bot; resolves when it is ready and its commands were registered, or could not be for now.
 * @throws Problem bad-token; an ordinary error where starting again may help
 */
export async function startDiscord(given: DiscordGiven): Promise<RunningPlatform> {
  const { log, clock } = given
  const pace = { ...PACE, ...given.pace }
  const token = given.token.trim().replace(/^Bot\s+/i, '')
  const parts = assemble(given, token, pace)
  const { client, send, background } = parts
  try {
    const ready = await logIn(client, token, pace)
    const servers = ready.guilds.cache.size
    log.info('discord-ready', { servers })
    await register(given, send, ready.application.id, background)
    return {
      messenger: discordMessenger({ send, self: ready.user.id, clock, mayRead: mayReadIn(ready) }),
      as: `${ready.user.tag} in ${servers} ${servers === 1 ? 'server' : 'servers'}`,
      invite: inviteLink(ready.application.id),
      username: null,
      online: () => ready.ws.shards.every(({ status }) => status === Status.Ready),
      isOut: (home) => isOutOf(send, home),
      ended: endOf(ready),
      stop: () => parts.stop(),
    }
  } catch (error) {
    await parts.stop()
    throw error
  }
}

/** Everything that hears of Discord before the bot is ready, and how it is taken down. */
function assemble(given: DiscordGiven, token: string, pace: Pace) {
  const { log, clock, api } = given
  const client = makeClient(api, pace)
  const state = { stopped: false }
  const online = botSender(client.rest, token)
  const budget = new Budget(pace.second)
  const send: Send = (payload) =>
    budget.run(payload, () =>
      state.stopped ? Promise.reject(new SendFailure('later', 'the bot has stopped')) : online(payload),
    )
  const background = new Background(pace.tryAgain)
  const answers = answerSender(api, pace, log)
  const turns = new Turns(pace.turn, answers.firstOut)
  const directory = { ...directoryOf(client), ...privateWays(send) }
  const interactions = new Interactions({ ...given, pace, turns, ...answers, directory })
  const homes = new Homes({ ...given, send, background })
  logConnection(client, clock, log)
  homes.watch(client)
  // As they come in: discord.js would hold back those that arrive before every server was heard of.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    interactions.take(interaction)
  })
  const stop = async () => {
    background.stop()
    await settledWithin(pace.stopWithin, Promise.all([interactions.close(), homes.close()]))
    state.stopped = true
    answers.close()
    // discord.js takes its own goodbye for a cut.
    client.removeAllListeners(Events.ShardReconnecting)
    await client.destroy()
  }
  return { client, send, background, stop }
}

/** What fails is logged, and tried again in the background: old commands go on working meanwhile. */
async function register(
  { log, commands, guild }: DiscordGiven,
  send: Send,
  application: string,
  background: Background,
): Promise<void> {
  const attempt = async (): Promise<boolean> => {
    try {
      const changed = await registerCommands(send, { application, guild, commands })
      log.info('discord-commands', { registered: changed, commands: commands.length })
      return true
    } catch (error) {
      log.error('discord-commands-failed', { reason: sendFailure(error).message })
      return false
    }
  }
  if (!(await attempt())) background.tryAgain(attempt)
}
