// discord.js' client: what it keeps, and how a login and a connection end. Reconnecting and resuming are its own.

import { Client, Events, GatewayCloseCodes, GatewayIntentBits, Options } from 'discord.js'
import { restOptions } from './api.ts'
import { badIntents, badToken } from './failure.ts'
import type { Pace } from './pace.ts'

/** A client that keeps servers, channels, roles and itself, which rights are counted from, and nothing else. */
export function makeClient(api: string | null, pace: Pace): Client {
  const self = { maxSize: 0, keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id }
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    rest: restOptions(api, pace),
    makeCache: Options.cacheWithLimits({
      ApplicationCommandManager: 0,
      ApplicationEmojiManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildForumThreadManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: self,
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      GuildTextThreadManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      UserManager: self,
      VoiceStateManager: 0,
    }),
  })
}

/** Resolves once Discord closed the connection for good: discord.js does not come back by itself then. */
export function endOf(client: Client): Promise<void> {
  return new Promise((resolve) => {
    client.once(Events.ShardDisconnect, () => {
      resolve()
    })
    client.once(Events.Invalidated, () => {
      resolve()
    })
  })
}

/**
 * Logs in; resolves when every server was heard of.
 * @throws Problem bad-token where Discord refuses the token or what is asked for; an ordinary error where trying again may help
 */
export async function logIn(client: Client, token: string, pace: Pace): Promise<Client<true>> {
  // What fits into no header is no token.
  if (!/^[\w.~+/=-]+$/.test(token)) throw badToken()
  const closed: { code: number | null } = { code: null }
  client.on(Events.ShardDisconnect, ({ code }) => {
    closed.code = code
  })
  try {
    return await becomesReady(client, token, pace)
  } catch (error) {
    await client.destroy()
    if (isInvalidToken(error) || closed.code === GatewayCloseCodes.AuthenticationFailed) throw badToken()
    if (closed.code === GatewayCloseCodes.DisallowedIntents || closed.code === GatewayCloseCodes.InvalidIntents) {
      throw badIntents()
    }
    throw new Error(`Discord did not let the bot in: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

function becomesReady(client: Client, token: string, pace: Pace): Promise<Client<true>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`not ready within ${pace.startWithin / 1000} s`))
    }, pace.startWithin)
    const done = (settle: () => void) => {
      clearTimeout(timer)
      settle()
    }
    client.once(Events.ClientReady, (ready) => {
      done(() => {
        resolve(ready)
      })
    })
    client.login(token).catch((error: unknown) => {
      done(() => {
        reject(error instanceof Error ? error : new Error(String(error)))
      })
    })
  })
}

function isInvalidToken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid'
}
