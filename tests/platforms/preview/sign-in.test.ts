// Beyond the loopback: a password, sessions, and who may ask under which name.

import { request, type IncomingHttpHeaders } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countAttempts } from '../../../src/platforms/preview/attempts.ts'
import { startPreview, type Preview, type PreviewGiven } from '../../../src/platforms/preview/server.ts'
import { withoutOwnStyle } from './own-style.ts'
import { samplePages, tokenIn } from './sample-pages.ts'
import { sampleRoom } from './sample-room.ts'

const PASSWORD = 'correct horse battery'
const HOUR = 3_600_000

const logged: string[] = []
const keep = (event: string, details?: object) => logged.push(`${event} ${JSON.stringify(details ?? {})}`)
const log = { info: keep, warn: keep, error: keep }
let now = 0
let preview: Preview

async function start(more: Partial<PreviewGiven> = {}): Promise<void> {
  const given = { host: '0.0.0.0', port: 0, password: PASSWORD, url: null, clock: { now: () => now }, log }
  preview = await startPreview({ ...given, room: sampleRoom(), pages: samplePages(), ...more })
}

beforeEach(async () => {
  logged.length = 0
  now = 1_000 * HOUR
  await start()
})
afterEach(async () => {
  await preview.close()
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

async function ask(path: string, headers: Record<string, string> = {}, form?: Record<string, string>): Promise<Answer> {
  const origin = `http://${headers['Host'] ?? `127.0.0.1:${preview.port}`}`
  const posting = form ? { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' } : {}
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: preview.port, path, method: form ? 'POST' : 'GET' }
    const call = request({ ...options, headers: { ...posting, ...headers } }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    call.on('error', reject)
    call.end(form ? new URLSearchParams(form).toString() : undefined)
  })
}

const fieldIn = (page: string) => /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''

async function signIn(password = PASSWORD, to = '/', headers: Record<string, string> = {}): Promise<Answer> {
  const token = fieldIn((await ask('/sign-in', headers)).body)
  return ask('/sign-in', headers, { token, password, to })
}

const cookieOf = ({ headers }: Answer): string => headers['set-cookie']?.[0]?.split(';')[0] ?? ''

describe('without a session', () => {
  test('every page leads to the form, nothing else is told, and its style is there', async () => {
    const asked = await ask('/day/2025-06-28?page=1')
    expect([asked.status, asked.headers.location]).toEqual([303, '/sign-in?to=%2Fday%2F2025-06-28%3Fpage%3D1'])
    for (const path of ['/', '/feeds', '/suggest?text=/', '/article/AAAAAAAAAAA1', '/none', '/map/2025-06-28.png']) {
      const { status, body } = await ask(path)
      expect([path, status, body]).toEqual([path, 303, ''])
    }
    expect((await ask('/ask', {}, { text: '/help' })).status).toBe(401)
    expect((await ask('/page/theme.js')).status).toBe(200)
    const form = withoutOwnStyle((await ask('/sign-in?to=%2Ffeeds')).body)
    expect(form).toContain('name="to" value="/feeds"')
    expect(form).not.toMatch(/class="pages"|sitrep-token|clock/)
  })

  test('the form takes the page there that was wanted, and nowhere else', async () => {
    expect((await signIn(PASSWORD, '/feeds')).headers.location).toBe('/feeds')
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\r\nX: y'])
      expect((await signIn(PASSWORD, to)).headers.location).toBe('/')
  })
})

describe('a session', () => {
  test('is a cookie that no script reads and no other site sends', async () => {
    const { status, headers } = await signIn()
    expect(status).toBe(303)
    expect(headers['set-cookie']?.[0]).toMatch(/^sitrep=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/)
    const cookie = cookieOf({ status, headers, body: '' })
    expect((await ask('/feeds', { Cookie: cookie })).status).toBe(200)
    expect((await ask('/sign-in', { Cookie: cookie })).status).toBe(303)
    expect((await ask('/feeds', { Cookie: 'sitrep=' + 'a'.repeat(43) })).status).toBe(303)
  })

  test('ends after twelve hours, and when it is left', async () => {
    const cookie = cookieOf(await signIn())
    now += 12 * HOUR - 1
    const page = await ask('/feeds', { Cookie: cookie })
    expect(page.status).toBe(200)
    expect((await ask('/sign-out', { Cookie: cookie }, { token: 'guessed' })).status).toBe(403)
    const left = await ask('/sign-out', { Cookie: cookie }, { token: fieldIn(page.body) })
    expect(left.headers['set-cookie']?.[0]).toMatch(/^sitrep=; Path=\/; Max-Age=0/)
    expect((await ask('/feeds', { Cookie: cookie })).status).toBe(303)
    const other = cookieOf(await signIn())
    now += 12 * HOUR
    expect((await ask('/feeds', { Cookie: other })).status).toBe(303)
  })

  test('has a token of its own, which no other session may use', async () => {
    const [one, other] = [cookieOf(await signIn()), cookieOf(await signIn())]
    const token = tokenIn((await ask('/', { Cookie: one })).body)
    expect(token.length).toBeGreaterThan(40)
    const asked = { 'X-Sitrep-Token': token }
    expect((await ask('/ask', { Cookie: other, ...asked }, { text: '/latest border' })).status).toBe(403)
    expect((await ask('/ask', { Cookie: one, ...asked }, { text: '/latest border' })).status).toBe(200)
  })
})

describe('a wrong password', () => {
  test('is refused in words and logged without itself; after five of them even the right one waits', async () => {
    for (let time = 0; time < 5; time += 1) {
      const { status, body } = await signIn('guess number one')
      expect(status).toBe(403)
      expect(body).toContain('That is not the password.')
    }
    const blocked = await signIn()
    expect([blocked.status, blocked.headers['retry-after']]).toEqual([429, '900'])
    expect(blocked.body).toContain('Try again in 15 minutes.')
    expect(logged.join('\n')).toContain('preview-password-wrong {"from":"127.0.0.1"}')
    expect(logged.join('\n')).not.toMatch(/guess|horse/)
    now += HOUR / 4
    expect((await signIn()).status).toBe(303)
  })

  test('needs the token of the form and the page’s own origin', async () => {
    const form = { password: PASSWORD, to: '/' }
    expect((await ask('/sign-in', {}, { ...form, token: 'guessed' })).status).toBe(403)
    const token = fieldIn((await ask('/sign-in')).body)
    expect((await ask('/sign-in', { Origin: 'http://evil.example' }, { ...form, token })).status).toBe(403)
  })

  test('from a hundred addresses holds up everybody for a while', () => {
    const attempts = countAttempts()
    for (let from = 0; from < 100; from += 1) attempts.failed(`192.0.2.${from}`, from)
    expect(attempts.wait('198.51.100.1', 100)).toBe(15 * 60_000 - 100)
    expect(attempts.wait('198.51.100.1', 15 * 60_000)).toBe(0)
  })
})

describe('the names that it answers to', () => {
  const status = async (Host: string) => (await ask('/sign-in', { Host })).status

  test('are addresses in numbers: no name can be pointed at it', async () => {
    const { port } = preview
    for (const host of [`192.0.2.7:${port}`, `[2001:db8::7]:${port}`, `localhost:${port}`])
      expect(await status(host)).toBe(200)
    for (const host of [`evil.example:${port}`, `192.0.2.7:1`, `192.0.2.7.evil.example:${port}`, `[evil]:${port}`])
      expect(await status(host)).toBe(403)
    expect(logged.join()).toContain('preview-in-clear')
  })

  test('and the one that the operator gave, with the cookie for https alone', async () => {
    await preview.close()
    logged.length = 0
    await start({ host: '127.0.0.1', url: 'https://sitrep.example.org' })
    const proxied = { Host: 'sitrep.example.org', Origin: 'https://sitrep.example.org' }
    const { headers } = await signIn(PASSWORD, '/', proxied)
    expect(headers['set-cookie']?.[0]).toMatch(/^__Host-sitrep=[\w-]{43}; Path=\/; .*; Secure$/)
    expect((await signIn(PASSWORD, '/', { ...proxied, Origin: 'http://sitrep.example.org' })).status).toBe(403)
    expect(await status(`192.0.2.7:${preview.port}`)).toBe(403)
    expect(logged.join()).not.toContain('preview-in-clear')
  })

  test('without a password it is not shown beyond this machine', async () => {
    for (const open of [{ host: '0.0.0.0' }, { host: '::' }, { host: '127.0.0.1', url: 'https://a.example' }])
      await expect(start({ ...open, password: null })).rejects.toMatchObject({ code: 'bad-configuration' })
  })
})
