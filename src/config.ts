// Environment -> one frozen, validated configuration. Every problem is reported at once, each with its cure; no value
// of a secret is ever printed.

import { isIP } from 'node:net'
import { z } from 'zod'
import { Problem } from './core/problem.ts'

export interface Config {
  readonly database: string
  readonly host: string
  readonly port: number
  /** Ids that count as moderators everywhere: `discord:ID`, `telegram:ID`. */
  readonly operators: readonly string[]
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent'
}

const schema = z.object({
  SITREP_DATABASE: z.string().trim().min(1, 'name a file, or :memory:').default('var/sitrep.sqlite'),
  SITREP_HOST: z
    .string()
    .trim()
    .refine(isLoopback, 'the preview is for this machine only: take 127.0.0.1, ::1 or localhost')
    .default('127.0.0.1'),
  SITREP_PORT: z.coerce
    .number({ error: 'a whole number from 0 to 65535; 0 takes any free port' })
    .int('a whole number from 0 to 65535; 0 takes any free port')
    .min(0, 'a whole number from 0 to 65535; 0 takes any free port')
    .max(65_535, 'a whole number from 0 to 65535; 0 takes any free port')
    .default(8787),
  SITREP_OPERATORS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    )
    .refine(
      (ids) => ids.every((id) => /^(discord|telegram):\d{1,20}$/.test(id)),
      'a list such as discord:123,telegram:456',
    ),
  SITREP_LOG: z.enum(['info', 'warn', 'error', 'silent'], { error: 'info, warn, error or silent' }).default('info'),
})

/**
 * The configuration that an environment gives; empty values count as not set.
 * @throws Problem bad-configuration, naming every variable that is wrong
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = schema.safeParse(given)
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Problem('bad-configuration', `The configuration is wrong: ${problems.join('; ')}.`, 'See .env.example.')
  }
  const { data } = read
  return Object.freeze({
    database: data.SITREP_DATABASE,
    host: data.SITREP_HOST,
    port: data.SITREP_PORT,
    operators: Object.freeze(data.SITREP_OPERATORS),
    logLevel: data.SITREP_LOG,
  })
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
