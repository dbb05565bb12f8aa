import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { Problem } from '../src/core/problem.ts'

const problemOf = (environment: Record<string, string>): Problem => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('no problem')
}

describe('readConfig', () => {
  test('an empty environment gives the defaults; empty values count as not set', () => {
    const defaults = { database: 'var/sitrep.sqlite', host: '127.0.0.1', port: 8787, operators: [], logLevel: 'info' }
    expect(readConfig({})).toEqual(defaults)
    expect(readConfig({ SITREP_PORT: '', SITREP_DATABASE: '  ', SITREP_LOG: undefined })).toEqual(defaults)
  })

  test('what is set is read', () => {
    expect(
      readConfig({
        SITREP_DATABASE: ':memory:',
        SITREP_HOST: '::1',
        SITREP_PORT: '0',
        SITREP_OPERATORS: 'discord:1, telegram:2',
        SITREP_LOG: 'warn',
      }),
    ).toEqual({ database: ':memory:', host: '::1', port: 0, operators: ['discord:1', 'telegram:2'], logLevel: 'warn' })
  })

  test('every problem is reported at once, by name', () => {
    const { code, message } = problemOf({
      SITREP_PORT: '99999',
      SITREP_HOST: '0.0.0.0',
      SITREP_OPERATORS: 'me',
      SITREP_LOG: 'loud',
    })
    expect(code).toBe('bad-configuration')
    for (const name of ['SITREP_PORT', 'SITREP_HOST', 'SITREP_OPERATORS', 'SITREP_LOG']) expect(message).toContain(name)
  })

  test.each(['1.5', '-1', 'abc', '65536'])('port %s is refused with its range', (port) => {
    expect(problemOf({ SITREP_PORT: port }).message).toContain('0 to 65535')
  })

  test.each(['0.0.0.0', '192.168.1.2', 'example.org', '127.evil.example', '::'])(
    'the preview never listens on %s',
    (host) => {
      expect(problemOf({ SITREP_HOST: host }).code).toBe('bad-configuration')
    },
  )

  test('no value is printed: it could be a secret pasted into the wrong place', () => {
    const secret = 'MTk4NjIyNDgzNDcx.secret'
    for (const name of ['SITREP_PORT', 'SITREP_HOST', 'SITREP_OPERATORS', 'SITREP_LOG']) {
      const { message, hint } = problemOf({ [name]: secret })
      expect(message + hint).not.toContain(secret)
    }
  })

  test('is frozen', () => {
    const config = readConfig({ SITREP_OPERATORS: 'discord:1' })
    expect([Object.isFrozen(config), Object.isFrozen(config.operators)]).toEqual([true, true])
  })
})
