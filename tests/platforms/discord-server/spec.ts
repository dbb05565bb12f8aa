// Discord's own description of its API, where it stands beside the project: every body is judged by it. Without it
// the limits written here judge alone.

import { existsSync } from 'node:fs'
import { z } from 'zod'

type Check = (method: string, path: string, body: unknown) => string[]

const MODULE = new URL('../../../../shared/checks/discord-spec.mjs', import.meta.url)
const Loaded = z.object({ loadDiscordSpec: z.custom<() => Check>((value) => typeof value === 'function') })
const Command = z.looseObject({ default_member_permissions: z.unknown().optional() })
const Fields = z.looseObject({ tts: z.unknown().optional(), enforce_nonce: z.unknown().optional() })
const Nesting = Fields.extend({ data: Fields.nullish(), message: Fields.nullish() })

const check: Check | null = existsSync(MODULE)
  ? Loaded.parse({ ...Object(await import(MODULE.href)) }).loadDiscordSpec()
  : null

// The schema of callbacks takes a second to make ready. The first interaction is not to wait for it.
check?.('POST', '/interactions/1/token/callback', { type: 6 })

/** What the description does not take in this body; empty where all is well. */
export function specProblems(method: string, path: string, body: unknown): string[] {
  return check?.(method, path, describable(path, body)) ?? []
}

/** The body without what Discord is known to take though its description leaves it out. */
function describable(path: string, body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutCommandFields)
  const nesting = Nesting.safeParse(body)
  if (!nesting.success) return body
  const { data, message } = nesting.data
  return {
    ...withoutDefaults(nesting.data),
    ...(data ? { data: withoutDefaults(data) } : {}),
    ...(message ? { message: withoutDefaults(message) } : {}),
    // discord.js names the type of a thread on a message too, where it follows from the channel.
    ...(/\/messages\/\d+\/threads$/.test(path) ? { type: undefined } : {}),
  }
}

/** `nsfw`, and permissions written as text, are documented for commands. */
function withoutCommandFields(command: unknown): unknown {
  const parsed = Command.safeParse(command)
  if (!parsed.success) return command
  const { default_member_permissions: permissions } = parsed.data
  const readable = typeof permissions === 'string' ? Number(permissions) : permissions
  return { ...parsed.data, nsfw: undefined, default_member_permissions: readable }
}

/** discord.js sends these two with every message, also where they mean nothing; false is as good as absent. */
function withoutDefaults(body: z.output<typeof Fields>): object {
  return {
    ...body,
    ...(body.tts === false ? { tts: undefined } : {}),
    ...(body.enforce_nonce === false ? { enforce_nonce: undefined } : {}),
  }
}
