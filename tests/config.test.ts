import { readFileSync } from 'node:fs'
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

const DEFAULTS = {
  database: 'var/sitrep.sqlite',
  host: '127.0.0.1',
  port: 8787,
  metrics: null,
  discord: null,
  telegram: null,
  preview: { password: null, url: null },
  feeds: { own: [], known: true, fullText: true, allowed: [], contact: null },
  keepDays: null,
  operators: [],
  logLevel: 'info',
}

describe('readConfig', () => {
  test('an empty environment gives the defaults; empty values count as not set', () => {
    expect(readConfig({})).toEqual(DEFAULTS)
    expect(readConfig({ SITREP_PORT: '', SITREP_DATABASE: '  ', SITREP_LOG: undefined, DISCORD_TOKEN: ' ' })).toEqual(
      DEFAULTS,
    )
  })

  test('what is set is read', () => {
    expect(
      readConfig({
        SITREP_DATABASE: ':memory:',
        SITREP_HOST: '::1',
        SITREP_PORT: '0',
        SITREP_OPERATORS: 'discord:1, telegram:2',
        SITREP_LOG: 'warn',
        SITREP_FEEDS: 'https://a.example/feed, http://127.0.0.1:4000/rss',
        SITREP_KNOWN_FEEDS: 'off',
        SITREP_FULL_TEXT: 'off',
        SITREP_ALLOWED_ADDRESSES: '127.0.0.1:4000,[::1]:80',
        SITREP_CONTACT: 'ops@example.org',
      }),
    ).toEqual({
      ...DEFAULTS,
      database: ':memory:',
      host: '::1',
      port: 0,
      operators: ['discord:1', 'telegram:2'],
      logLevel: 'warn',
      feeds: {
        own: ['https://a.example/feed', 'http://127.0.0.1:4000/rss'],
        known: false,
        fullText: false,
        allowed: ['127.0.0.1:4000', '[::1]:80'],
        contact: 'ops@example.org',
      },
    })
  })

  test('a platform is there where its token is set', () => {
    expect(readConfig({ DISCORD_TOKEN: 'd.t', TELEGRAM_TOKEN: '1:t' })).toMatchObject({
      discord: { token: 'd.t', api: null, guild: null },
      telegram: { token: '1:t', apiRoot: null, webhook: null },
    })
    expect(
      readConfig({
        DISCORD_TOKEN: 'd.t',
        DISCORD_API: 'http://127.0.0.1:4000/api/',
        SITREP_DISCORD_GUILD: '17',
        TELEGRAM_TOKEN: '1:t',
        TELEGRAM_API_ROOT: 'http://127.0.0.1:4001/',
        TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook',
        TELEGRAM_WEBHOOK_SECRET: 'secret',
      }),
    ).toMatchObject({
      discord: { api: 'http://127.0.0.1:4000/api', guild: '17' },
      telegram: {
        apiRoot: 'http://127.0.0.1:4001',
        webhook: { url: 'https://bot.example/hook', secret: 'secret', host: '127.0.0.1', port: 8788 },
      },
    })
  })

  test('health and metrics are served where a port is given', () => {
    expect(readConfig({ SITREP_METRICS_PORT: '8789' }).metrics).toEqual({ host: '127.0.0.1', port: 8789 })
    expect(readConfig({ SITREP_METRICS_PORT: '0', SITREP_METRICS_HOST: '::' }).metrics).toEqual({ host: '::', port: 0 })
    expect(problemOf({ SITREP_METRICS_HOST: 'bot.example', SITREP_METRICS_PORT: 'on' }).message).toMatch(
      /SITREP_METRICS_HOST.*SITREP_METRICS_PORT/,
    )
  })

  test('a webhook needs its secret', () => {
    expect(problemOf({ TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook' }).message).toContain('TELEGRAM_WEBHOOK_SECRET')
  })

  test('every problem is reported at once, by name', () => {
    const { code, message } = problemOf({
      SITREP_PORT: '99999',
      SITREP_HOST: 'example.org',
      SITREP_OPERATORS: 'me',
      SITREP_LOG: 'loud',
      DISCORD_API: 'discord',
      SITREP_FEEDS: 'rss',
    })
    expect(code).toBe('bad-configuration')
    for (const name of ['SITREP_PORT', 'SITREP_HOST', 'SITREP_OPERATORS', 'SITREP_LOG', 'DISCORD_API', 'SITREP_FEEDS'])
      expect(message).toContain(name)
  })

  test.each(['1.5', '-1', 'abc', '65536'])('port %s is refused with its range', (port) => {
    expect(problemOf({ SITREP_PORT: port }).message).toContain('0 to 65535')
  })

  test.each(['0.0.0.0', '192.168.1.2', 'example.org', '127.evil.example', '::'])(
    'the preview does not listen on %s without a password',
    (host) => {
      expect(problemOf({ SITREP_HOST: host }).code).toBe('bad-configuration')
    },
  )

  test('the preview listens beyond this machine with a password, and says what is missing where there is none', () => {
    const password = 'a long password'
    const url = 'https://sitrep.example.org'
    for (const host of ['0.0.0.0', '::', '192.168.1.2'])
      expect(readConfig({ SITREP_HOST: host, SITREP_PREVIEW_PASSWORD: password }).host).toBe(host)
    expect(readConfig({ SITREP_PREVIEW_URL: `${url}/`, SITREP_PREVIEW_PASSWORD: password }).preview).toEqual({
      password,
      url,
    })
    for (const open of [{ SITREP_HOST: '0.0.0.0' }, { SITREP_PREVIEW_URL: url }])
      expect(problemOf(open).message).toContain('SITREP_PREVIEW_PASSWORD: needed where the preview can be reached')
    expect(problemOf({ SITREP_PREVIEW_PASSWORD: 'short' }).message).toMatch(/SITREP_PREVIEW_PASSWORD: 12 to 200/)
    for (const wrong of ['sitrep.example.org', `${url}/path`, 'ftp://a.example'])
      expect(problemOf({ SITREP_PREVIEW_URL: wrong, SITREP_PREVIEW_PASSWORD: password }).message).toContain(
        'SITREP_PREVIEW_URL',
      )
  })

  test('no value is printed: it could be a secret pasted into the wrong place', () => {
    const secret = 'MTk4NjIyNDgzNDcx.secret'
    for (const name of ['SITREP_PORT', 'SITREP_HOST', 'SITREP_OPERATORS', 'SITREP_LOG', 'SITREP_DISCORD_GUILD']) {
      const { message, hint } = problemOf({ [name]: secret })
      expect(message + hint).not.toContain(secret)
    }
  })

  test('articles are kept for a whole number of days, or for ever', () => {
    expect(readConfig({ SITREP_KEEP_DAYS: '90' }).keepDays).toBe(90)
    for (const days of ['0', '-1', '1.5', 'ever']) {
      expect(problemOf({ SITREP_KEEP_DAYS: days }).message).toContain('SITREP_KEEP_DAYS: a whole number of days')
    }
  })

  test('is frozen', () => {
    const config = readConfig({ SITREP_OPERATORS: 'discord:1' })
    expect([Object.isFrozen(config), Object.isFrozen(config.operators)]).toEqual([true, true])
  })
})

describe('.env.example', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const stated = new Map(
    [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const),
  )

  test('lists every variable that the configuration knows, and no other', () => {
    const source = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8')
    const known = new Set([...source.matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name))
    expect(known.size).toBeGreaterThan(10)
    expect([...stated.keys()].sort()).toEqual([...known].sort())
  })

  test('states the defaults', () => {
    expect(readConfig(Object.fromEntries(stated))).toEqual(DEFAULTS)
  })
})
