// sitrep ask: answers a command as the bot would.

import { platformOf } from '../core/channel.ts'
import type { Asker } from '../core/command.ts'
import { NO_VENUE } from '../core/venue.ts'
import type { Payload } from '../core/delivery.ts'
import { renderText } from '../core/plain-text.ts'
import type { CommandRequest } from '../core/request.ts'
import type { Post } from '../core/post.ts'
import { Problem } from '../core/problem.ts'
import { discordAnswer, telegramAnswer } from '../render.ts'
import { type CommonOptions, type Surroundings, withWorkbench } from './workbench.ts'

export interface AskOptions extends CommonOptions {
  readonly platform?: string
  readonly channel?: string
  readonly as?: string
}

/** Prints the answer; resolves to the exit code: 1 where the command was refused. */
export async function ask(
  typed: string | CommandRequest,
  options: AskOptions,
  surroundings: Surroundings,
): Promise<number> {
  const channel = channelOf(options.channel)
  const platform = platformName(options.platform)
  return await withWorkbench(options, surroundings, async ({ answer, config }) => {
    const asker = askerOf(options.as, channel, config.operators)
    const asked = typeof typed === 'string' ? { text: typed } : { request: typed }
    const { request, post, error } = await answer({ asked, channel, asker, venue: NO_VENUE, private: true })
    const payloads = payloadsOf(post, platform, channel)
    if (options.json) {
      const [first = '', ...words] = typeof typed === 'string' ? typed.trim().split(/\s+/u) : [typed.command]
      const command = request?.command ?? first.replace(/^\//, '')
      surroundings.terminal.out(
        JSON.stringify(
          {
            command,
            options: request?.options ?? (words.length > 0 ? { text: words.join(' ') } : {}),
            post,
            ...(options.platform ? { platform } : {}),
            payloads,
            error,
          },
          shown,
        ),
      )
    } else if (platform !== 'text') {
      surroundings.terminal.out(JSON.stringify(payloads, shown, 2))
    } else if (error === null) {
      surroundings.terminal.out(renderText(post))
    }
    if (error !== null && !options.json) surroundings.terminal.err(`sitrep: ${error.message} ${error.hint}\n`)
    return error === null ? 0 : 1
  })
}

/** A file's bytes as base64. */
function shown(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}

function payloadsOf(post: Post, platform: 'discord' | 'telegram' | 'text', channel: string): Payload[] {
  if (platform === 'discord') return discordAnswer(post)
  return platform === 'telegram' ? telegramAnswer(post, channel) : []
}

function platformName(name: string | undefined): 'discord' | 'telegram' | 'text' {
  if (name === undefined) return 'text'
  if (name === 'discord' || name === 'telegram' || name === 'text') return name
  throw new Problem('bad-usage', `There is no platform ${name}.`, 'Take discord, telegram or text.')
}

/** A channel id as typed. @throws Problem bad-usage */
export function channelOf(typed: string | undefined): string {
  const channel = typed ?? 'preview:main'
  if (platformOf(channel) === null) {
    throw new Problem(
      'bad-usage',
      `${channel} is no channel.`,
      'Take discord:ID, telegram:CHAT, telegram:CHAT/TOPIC or preview:NAME.',
    )
  }
  return channel
}

/** Without --as the operator, who has every right; a person is a moderator where listed, or in their own private chat. */
function askerOf(as: string | undefined, channel: string, operators: readonly string[]): Asker {
  if (as === undefined) return { id: 'operator', moderates: () => Promise.resolve(true), operates: true }
  if (!/^(discord|telegram):\d{1,20}$/.test(as)) {
    throw new Problem('bad-usage', `${as} is nobody.`, 'Take --as discord:ID or --as telegram:ID.')
  }
  const operates = operators.includes(as)
  const moderates = operates || (as.startsWith('telegram:') && channel === as)
  return { id: as, moderates: () => Promise.resolve(moderates), operates }
}
