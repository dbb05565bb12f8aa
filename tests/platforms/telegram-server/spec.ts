// Judges calls by the machine-readable Bot API where it stands beside the project, and by nothing where it does not.

import { existsSync } from 'node:fs'
import { z } from 'zod'

type Check = (method: string, parameters: unknown) => string[]

const MODULE = new URL('../../../../shared/checks/telegram-spec.mjs', import.meta.url)
const Loader = z.looseObject({ loadTelegramSpec: z.custom<() => Check>((value) => typeof value === 'function') })

/** True where the Bot API's document stands beside the project. */
export const HAS_SPEC = existsSync(MODULE)

const check = HAS_SPEC ? await load() : null

/** What these methods refuse in words of their own, mostly for its length, is not judged here. */
const OWN_WORDS = new Set(
  'text caption callback_data command description short_description name secret_token allowed_updates'.split(' '),
)

/** What the Bot API would not understand: unknown parameters, wrong types, missing ones. */
export function judgeCall(method: string, parameters: Record<string, unknown>): string[] {
  return check?.(method, withoutOwnWords(parameters)).map((problem) => `${method}: ${problem}`) ?? []
}

async function load(): Promise<Check> {
  const module: unknown = await import(MODULE.href)
  return Loader.parse({ ...Object(module) }).loadTelegramSpec()
}

function withoutOwnWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwnWords)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      OWN_WORDS.has(key) && typeof inner === 'string' ? 'x' : withoutOwnWords(inner),
    ]),
  )
}
