// Starts both platforms and the page.

import { createServer } from 'node:net'
import { openDiscord } from './discord-site.ts'
import { startPage } from './server.ts'
import { openTelegram } from './telegram-site.ts'
import type { DiscordServer } from '../platforms/discord-server/server.ts'
import type { TelegramServer } from '../platforms/telegram-server/server.ts'

const PORTS_TRIED = 20

export interface Rooms {
  readonly url: string
  readonly discord: DiscordServer
  readonly telegram: TelegramServer
  /** What the bot is started with to come here. */
  readonly environment: Readonly<Record<string, string>>
  /** A sentence for each port that was taken. */
  readonly moved: readonly string[]
  close(): Promise<void>
}

/** `port` is the first of three; 0 takes any free ones. */
export async function startRooms(port: number): Promise<Rooms> {
  const moved: string[] = []
  const opened: { close(): Promise<void> }[] = []
  let next = port
  const free = async <T>(what: string, open: (port: number) => Promise<T>): Promise<T> => {
    const { value, taken } = await onFreePort(next, open)
    if (taken !== next) moved.push(`Port ${next} is in use; ${what} took ${taken}.`)
    next = port === 0 ? 0 : taken + 1
    return value
  }
  try {
    const discord = await free('Discord', openDiscord)
    opened.push(discord.server)
    const telegram = await free('Telegram', openTelegram)
    opened.push(telegram.server)
    const page = await free('the page', (own) => startPage(own, [discord.site, telegram.site]))
    opened.push(page)
    return {
      url: page.url,
      discord: discord.server,
      telegram: telegram.server,
      environment: {
        DISCORD_TOKEN: discord.server.token,
        DISCORD_API: discord.server.api,
        TELEGRAM_TOKEN: telegram.server.token,
        TELEGRAM_API_ROOT: telegram.server.apiRoot,
        SITREP_DATABASE: 'var/rooms.sqlite',
        SITREP_KNOWN_FEEDS: 'off',
      },
      moved,
      close: () => closeAll(opened),
    }
  } catch (error) {
    await closeAll(opened)
    throw error
  }
}

async function onFreePort<T>(first: number, open: (port: number) => Promise<T>): Promise<{ value: T; taken: number }> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    if (await isFree(port)) return { value: await open(port), taken: port }
  }
  throw new Error(`Ports ${first} to ${first + PORTS_TRIED - 1} are in use. Choose others with --port.`)
}

/** Tried before a platform starts there, which would end with an error that nobody hears. */
async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const free = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => {
      resolve(true)
    })
  })
  if (free) await new Promise((resolve) => server.close(resolve))
  return free
}

async function closeAll(opened: { close(): Promise<void> }[]): Promise<void> {
  for (let one = opened.pop(); one !== undefined; one = opened.pop()) await one.close()
}
