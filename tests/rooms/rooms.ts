// npm run rooms: the bot tried by hand, without tokens.

import type { ChildProcess } from 'node:child_process'
import { startBot, stopBot } from './bot.ts'
import { readOptions, USAGE } from './options.ts'
import { type Rooms, startRooms } from './start.ts'

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options.kind === 'help') {
    process.stdout.write(USAGE)
    return
  }
  if (options.kind === 'wrong') {
    process.stderr.write(`rooms: ${options.problem}\n\n${USAGE}`)
    process.exitCode = 2
    return
  }
  const rooms = await startRooms(options.port)
  for (const sentence of rooms.moved) console.error(sentence)
  process.stdout.write(`The rooms: ${rooms.url}\nStop with Ctrl+C.\n`)
  let bot: ChildProcess | null = null
  if (options.bot) bot = await startBot(rooms.environment)
  else process.stdout.write(`Start the bot in another terminal:\n\n${lineOf(rooms)}\n\n`)
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void end(rooms, bot)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  bot?.once('exit', (code) => {
    if (!stopping)
      console.error(
        `The bot ended (${code ?? 'killed'}). The rooms stay open; start it again by hand:\n\n${lineOf(rooms)}\n`,
      )
  })
}

async function end(rooms: Rooms, bot: ChildProcess | null): Promise<void> {
  if (bot !== null) await stopBot(bot)
  await rooms.close()
}

function lineOf({ environment }: Rooms): string {
  const set = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
  return [...set, 'npx sitrep start'].join(' ')
}

main().catch((error: unknown) => {
  console.error(`rooms: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
