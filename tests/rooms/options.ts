// The options of `npm run rooms`.

import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm run rooms -- [options]

Starts a local Discord, a local Telegram and a page on which one plays the people in them, to try the bot without tokens.

  --port N   first of three ports: Discord, Telegram, the page (default 4100; where one is taken, the next free)
  --bot      starts the bot too, on var/rooms.sqlite with the sample archive (build it first: npm ci)
  --help     prints this
`

const MOST_PORT = 65_533

export type Options =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly problem: string }
  | { readonly kind: 'start'; readonly port: number; readonly bot: boolean }

export function readOptions(given: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: { port: { type: 'string', default: '4100' }, bot: { type: 'boolean' }, help: { type: 'boolean' } },
    })
    if (values.help === true) return { kind: 'help' }
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN
    if (!(port <= MOST_PORT)) return { kind: 'wrong', problem: `--port takes a number from 0 to ${MOST_PORT}.` }
    return { kind: 'start', port, bot: values.bot ?? false }
  } catch (error) {
    return { kind: 'wrong', problem: error instanceof Error ? error.message : String(error) }
  }
}
