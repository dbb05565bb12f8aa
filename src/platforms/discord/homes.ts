// Servers that the bot comes to and leaves. A join may happen while it is down or reconnecting, and then Discord only
// lists the server: so every server that is heard of is entered, and who was greeted before is known elsewhere. One that
// is gone is believed gone when Discord refuses it, for an outage looks much the same.

import { type Client, Events, GatewayDispatchEvents, type Guild } from 'discord.js'
import type { HomeId } from '../../core/channel.ts'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import type { Post } from '../../core/post.ts'
import type { Send } from './send.ts'
import type { Background } from './background.ts'
import { isGone, sendFailure } from './failure.ts'
import { placeToGreet } from './greet.ts'
import { languageOfLocale } from './locale.ts'
import { renderDiscord } from './render.ts'
import { idOf } from './target.ts'

export interface HomeDeps extends Pick<PlatformDeps, 'entered' | 'left' | 'homes' | 'log'> {
  readonly send: Send
  readonly background: Background
}

/** The part of the gateway's READY that lists the servers. */
interface Ready {
  readonly guilds: readonly { readonly id: string }[]
}

export class Homes {
  readonly #deps: HomeDeps
  /** Servers by the shard that hears of them. */
  readonly #listed = new Map<number, Set<string>>()
  #work: Promise<void> = Promise.resolve()
  #open = true

  constructor(deps: HomeDeps) {
    this.#deps = deps
  }

  /** Follows the client from before its login on. */
  watch(client: Client): void {
    client.ws.on(GatewayDispatchEvents.Ready, ({ guilds }: Ready, shard) => {
      this.#listed.set(shard, new Set(guilds.map(({ id }) => id)))
    })
    client.on(Events.ShardReady, () => {
      this.#next(() => this.#compare(client))
    })
    const comes = (guild: Guild) => {
      this.#listed.get(guild.shardId)?.add(guild.id)
      this.#next(() => this.#enter(guild))
    }
    client.on(Events.GuildCreate, comes)
    client.on(Events.GuildAvailable, comes)
    client.on(Events.GuildDelete, ({ id, shardId }) => {
      this.#listed.get(shardId)?.delete(id)
      this.#next(() => this.#leave(id))
    })
  }

  /** Takes no more; resolves when what happened so far was dealt with. */
  close(): Promise<void> {
    this.#open = false
    return this.#work
  }

  /** One after another. */
  #next(step: () => Promise<void>): void {
    if (!this.#open) return
    this.#work = this.#work.then(step).catch((error: unknown) => {
      this.#deps.log.error('discord-home-failed', { reason: String(error) })
    })
  }

  /** What happened while nobody listened. */
  async #compare(client: Client): Promise<void> {
    for (const guild of client.guilds.cache.values())
      if (guild.available && this.#isListed(guild.id)) await this.#enter(guild)
    // Other shards may not have told theirs yet.
    if (this.#listed.size < client.ws.shards.size) return
    for (const { id } of await this.#deps.homes())
      if (id.startsWith('discord:') && !this.#isListed(idOf(id))) await this.#leave(idOf(id))
  }

  async #enter(guild: Guild): Promise<void> {
    const { log } = this.#deps
    const post = await this.#deps.entered(
      `discord:${guild.id}`,
      guild.name,
      languageOfLocale(guild.preferredLocale),
      'server',
    )
    if (post === null) return
    log.info('discord-joined', { guild: guild.id })
    await this.#greet(guild, post)
  }

  async #greet(guild: Guild, post: Post): Promise<void> {
    const { log, send } = this.#deps
    const channel = placeToGreet(guild)
    if (channel === null) {
      log.info('discord-not-greeted', { guild: guild.id, reason: 'no channel where the bot may write' })
      return
    }
    try {
      for (const payload of renderDiscord(post, { to: 'channel', channel: `discord:${channel}`, silent: true }))
        await send(payload)
    } catch (error) {
      log.warn('discord-not-greeted', { guild: guild.id, reason: sendFailure(error).message })
    }
  }

  async #leave(id: string): Promise<void> {
    const { background } = this.#deps
    if (!(await this.#confirm(id))) background.tryAgain(() => this.#confirm(id))
  }

  /** True where it is settled whether the bot is out. */
  async #confirm(id: string): Promise<boolean> {
    const { send, left, log } = this.#deps
    if (this.#isListed(id)) return true
    try {
      if (!(await isOutOf(send, `discord:${id}`))) return true
    } catch (error) {
      log.warn('discord-left-unconfirmed', { guild: id, reason: sendFailure(error).message })
      return false
    }
    try {
      await left(`discord:${id}`)
      log.info('discord-left', { guild: id })
      return true
    } catch (error) {
      log.error('discord-home-failed', { guild: id, reason: String(error) })
      return false
    }
  }

  #isListed(id: string): boolean {
    return [...this.#listed.values()].some((guilds) => guilds.has(id))
  }
}

/** True where Discord refuses the bot in a server. @throws where it does not answer, as in an outage */
export async function isOutOf(send: Send, home: HomeId): Promise<boolean> {
  try {
    await send({ method: 'GET', path: `/guilds/${idOf(home)}` })
    return false
  } catch (error) {
    if (isGone(error)) return true
    throw error
  }
}
