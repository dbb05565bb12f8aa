import { createHash } from 'node:crypto'
import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Log } from '../../../src/core/ports/log.ts'
import { wordsOf } from '../../../src/core/words/catalogue.ts'
import { startPreview, type Preview } from '../../../src/platforms/preview/server.ts'
import { ARTICLES, sampleRoom, type SampleRoom } from './sample-room.ts'
import { OPEN, samplePages, tokenIn } from './sample-pages.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const logged: string[] = []
const log: Log = {
  info: (event) => logged.push(event),
  warn: (event) => logged.push(event),
  error: (event, details) => logged.push(`${event} ${JSON.stringify(details)}`),
}

let room: SampleRoom
let preview: Preview

beforeEach(async () => {
  logged.length = 0
  room = sampleRoom()
  preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, room, pages: samplePages(), log })
})
afterEach(async () => {
  await preview.close()
})

/** Raw HTTP: `fetch` would not let a test set Host and Origin. */
async function ask(
  path: string,
  given: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port: preview.port, path, method: given.method ?? 'GET', headers: given.headers ?? {} },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (body += chunk))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
        })
      },
    )
    call.on('error', reject)
    call.end(given.body)
  })
}

async function tokenOf(): Promise<string> {
  return tokenIn((await ask('/')).body)
}

async function post(path: string, value: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const token = await tokenOf()
  const origin = `http://127.0.0.1:${preview.port}`
  const own = { 'Content-Type': 'application/json', Origin: origin, 'X-Sitrep-Token': token }
  return await ask(path, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(value) })
}

describe('the room', () => {
  test('shows name, clock, banner, dates, both looks, examples and the command box', async () => {
    const { status, body } = await ask('/')
    expect(status).toBe(200)
    expect(body).toContain('This room’s clock stands at 28 June 2025, 20:00 Baghdad')
    expect(body).toContain('every incident marked as invented')
    expect(body).toContain('data-ask="/search الهول"')
    expect(body).toContain('<option value="2025-06-27">27 June 2025</option>')
    expect(body).toMatch(/class="as discord">[\s\S]*class="as telegram">/)
    expect(body).toContain('role="combobox"')
    expect(body).not.toMatch(/ style="|<script>| on[a-z]+="/)
  })

  test('shows the edition of a date, with the dates before and after', async () => {
    const { body } = await ask('/?date=2025-06-27&look=telegram')
    expect(body).toContain('data-look="telegram" data-date="2025-06-27"')
    expect(body).toContain('Sitrep no. 15')
    expect(body).toMatch(/href="\/\?date=2025-06-25&amp;look=telegram"[^>]*aria-label="Previous edition"/)
    expect(body).toMatch(/href="\/\?date=2025-06-28&amp;look=telegram"[^>]*aria-label="Next edition"/)
  })

  test('says so where a date has no edition, and takes no odd dates or looks', async () => {
    expect((await ask('/?date=2025-06-01')).body).toContain('No edition was posted on 1 June 2025')
    const { status, body } = await ask('/?date=%3Cscript%3E&look=%22x')
    expect(status).toBe(200)
    expect(body).toContain('data-look="discord"')
    expect(body).not.toContain('<script>')
  })

  test('of real articles has no banner, and an empty one says what to do', async () => {
    const empty = sampleRoom({
      facts: async () => ({ ...(await sampleRoom().facts()), fictional: false, standing: false, dates: [] }),
      edition: async () => null,
    })
    const other = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, room: empty, pages: samplePages(), log })
    const body = await (await fetch(other.url)).text()
    await other.close()
    expect(body).not.toContain('every incident marked as invented')
    expect(body).toContain('No edition is stored here yet')
    expect(body).toContain('It is 28 June 2025, 20:00 in Baghdad')
  })

  test('sends links of stored articles to their page, with the sentence', async () => {
    const { body } = await ask('/')
    const offset = ARTICLES[0]?.text.indexOf('The crossing') ?? -1
    expect(body).toContain(`href="/article/AAAAAAAAAAA1?sentence=${offset}#cited"`)
    expect(body).not.toContain('href="https://wire.example')
  })
})

describe('answers', () => {
  test('come for both platforms, with what was asked', async () => {
    const { status, body } = await post('/ask', { text: '/latest border' })
    expect(status).toBe(200)
    const answer: unknown = JSON.parse(body)
    expect(answer).toMatchObject({ edit: false, refused: false, firstLine: 'Latest · Border' })
    expect(body).toContain('as discord')
    expect(body).toContain('as telegram')
    expect(body).toContain('/latest border</bdi>')
  })

  test('that are refusals are answers too', async () => {
    const { status, body } = await post('/ask', { text: '/<nonsense>' })
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ refused: true, firstLine: 'There is no command “/<nonsense>”.' })
    expect(body.split('"firstLine"')[0]).not.toContain('<nonsense>')
  })

  test('of a paging button replace the message', async () => {
    const first = await post('/ask', { text: '/timeline isis' })
    const id = /data-press=\\"(\w+)\\"/.exec(first.body)?.[1] ?? ''
    const second = await post('/press', { button: id })
    expect(JSON.parse(second.body)).toMatchObject({ edit: true })
    expect(second.body).toContain('14 June 2025')
    expect(second.body).not.toContain('class=\\"entry\\"')
  })

  test('that refuse a button stand below, and leave the message as it was', async () => {
    const { says } = await room.ask('/nonsense')
    const expired = sampleRoom({ press: async () => ({ asked: null, says, refused: true, edit: true }) })
    const other = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, room: expired, pages: samplePages(), log })
    const token = tokenIn(await (await fetch(other.url)).text())
    const origin = other.url.replace(/\/$/, '')
    const headers = { 'Content-Type': 'application/json', Origin: origin, 'X-Sitrep-Token': token }
    const body = await (await fetch(`${other.url}press`, { method: 'POST', headers, body: '{"button":"b1"}' })).text()
    await other.close()
    expect(JSON.parse(body)).toMatchObject({ refused: true, edit: false })
    expect(body).not.toContain('class=\\"asked\\"')
  })

  test('of a program that failed show nothing of its insides', async () => {
    const { status, body } = await post('/ask', { text: '/fail' })
    expect(status).toBe(500)
    expect(body).not.toContain('secret')
    expect(logged.join()).toContain('secret detail')
  })

  test('are suggested while typing', async () => {
    const { body } = await ask(`/suggest?text=${encodeURIComponent('/la')}`)
    expect(JSON.parse(body)).toEqual([
      { value: '/latest ', label: '/latest', detail: 'Newest developments on a subject' },
    ])
  })
})

describe('a stored article', () => {
  test('stands with outlet, dates, direction and the cited sentence marked', async () => {
    const offset = ARTICLES[2]?.text.indexOf('قال مصدر') ?? 0
    const { body } = await ask(`/article/AAAAAAAAAAA3?sentence=${offset}`)
    expect(body).toContain('<h1 dir="rtl" lang="ar">')
    expect(body).toContain('صدى العينة')
    expect(body).toContain('28 June 2025, 14:05')
    expect(body).toMatch(/<mark id="cited">قال مصدر أمني[^<]*الهول\.<\/mark> ولم/)
    expect(body).not.toContain('href="https://sada.example')
  })

  test('stands without mark where no sentence is given or there is none', async () => {
    for (const query of ['', '?sentence=99999', '?sentence=-1', '?sentence=x']) {
      const { status, body } = await ask(`/article/AAAAAAAAAAA1${query}`)
      expect([query, status, body.includes('<mark')]).toEqual([query, 200, false])
    }
  })

  test('that is none is a page that says so', async () => {
    expect((await ask('/article/NONE')).status).toBe(404)
  })
})

describe('the server', () => {
  test('answers its own names only, whatever the Host header says', async () => {
    const { port } = preview
    for (const host of [
      `evil.example:${port}`,
      'evil.example',
      `127.0.0.1.evil.example:${port}`,
      '127.0.0.1:1',
      `localhost.:${port}`,
    ]) {
      expect([host, (await ask('/', { headers: { Host: host } })).status]).toEqual([host, 403])
    }
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      expect([host, (await ask('/', { headers: { Host: host } })).status]).toEqual([host, 200])
    }
  })

  test('takes commands from its own page only', async () => {
    const text = { text: '/latest border' }
    expect((await post('/ask', text, { Origin: 'http://evil.example' })).status).toBe(403)
    expect((await post('/ask', text, { Origin: 'null' })).status).toBe(403)
    expect((await post('/ask', text, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await post('/press', { button: 'b1' }, { Origin: `http://localhost:${preview.port}` })).status).toBe(403)
    expect((await post('/ask', text, { 'X-Sitrep-Token': 'guessed' })).status).toBe(403)
    expect((await post('/ask', text, { 'X-Sitrep-Token': '' })).status).toBe(403)
    expect(
      (await ask('/ask', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"text":"/help"}' }))
        .status,
    ).toBe(403)
    expect(room.asked).toEqual([])
  })

  test('takes small JSON bodies of the right shape only', async () => {
    expect((await post('/ask', { text: 1 })).status).toBe(400)
    expect((await post('/ask', { text: 'x'.repeat(501) })).status).toBe(400)
    expect((await post('/ask', { text: '/help', more: 'x'.repeat(20_000) })).status).toBe(413)
    const own = { Origin: `http://127.0.0.1:${preview.port}` }
    expect(
      (await ask('/ask', { method: 'POST', headers: { ...own, 'Content-Type': 'text/plain' }, body: '{}' })).status,
    ).toBe(415)
    expect(
      (await ask('/ask', { method: 'POST', headers: { ...own, 'Content-Type': 'application/json' }, body: '{' }))
        .status,
    ).toBe(400)
    const streamed = { ...own, 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }
    expect((await ask('/ask', { method: 'POST', headers: streamed, body: `"${'x'.repeat(20_000)}"` })).status).toBe(413)
    expect(room.asked).toEqual([])
  })

  test('serves its own files and no others', async () => {
    const style = await ask('/page/style.css')
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8'])
    expect((await ask('/page/style.css', { headers: { 'If-None-Match': style.headers.etag ?? '' } })).status).toBe(304)
    for (const path of [
      '/page/../server.ts',
      '/page/%2e%2e/server.ts',
      '/page/..%2fserver.ts',
      '/page/',
      '/page/room.ts',
      '//evil',
      '/package.json',
      '/%00',
      '/article/..%2f..%2fetc',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    }
  })

  test('knows the methods of its addresses', async () => {
    expect((await ask('/', { method: 'HEAD' })).body).toBe('')
    expect((await ask('/ask')).headers.allow).toBe('POST')
    expect((await ask('/', { method: 'DELETE' })).status).toBe(405)
    expect((await ask('/settings', { method: 'PUT' })).headers.allow).toBe('GET, HEAD, POST')
    expect((await post('/page/style.css', {})).status).toBe(405)
  })

  test('refuses in the language of its pages', async () => {
    await preview.close()
    const arabic = sampleRoom({ facts: async () => ({ ...(await sampleRoom().facts()), language: 'ar' }) })
    const pages = { ...samplePages(), read: () => Promise.reject(new Error('broken')) }
    preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, room: arabic, pages, log })
    const { refused, noPage, badForm, failed, back } = wordsOf('ar').page
    expect((await post('/ask', { text: '/latest' }, { 'X-Sitrep-Token': 'another' })).body).toContain(refused)
    expect((await ask('/', { method: 'DELETE' })).body).toContain(noPage)
    const nowhere = await ask('/nowhere')
    expect(nowhere.body).toContain(noPage)
    expect(nowhere.body).toContain('<html lang="ar" dir="rtl">')
    expect(nowhere.body).toContain(back)
    expect(nowhere.body).toContain('<nav class="pages"')
    expect((await ask('/', { headers: { Host: 'elsewhere.example' } })).body).toContain(refused)
    const bad = await post('/settings', { nothing: 'known' })
    expect([bad.status, bad.body.includes(badForm)]).toEqual([400, true])
    expect((await ask('/story/FAILED')).body).toContain(failed)
  })

  test('lets nothing but its own script and style work in a page', async () => {
    for (const path of ['/', '/settings', '/nowhere']) {
      const { headers, body } = await ask(path)
      const policy = headers['content-security-policy']
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'( 'sha256-[\w+/]{43}='){3};/)
      const styles = [...body.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, text = '']) => text)
      expect(styles).toHaveLength(1)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(styles.join()).digest('base64')}'`)
    }
    const { headers } = await ask('/')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
  })

  test('sends a page as light or dark as the visitor chose', async () => {
    const opening = async (Cookie: string) => /<html[^>]*>/.exec((await ask('/', { headers: { Cookie } })).body)?.[0]
    expect(await opening('other=1; sitrep-theme=dark')).toBe('<html lang="en" dir="ltr" data-theme="dark">')
    expect(await opening('sitrep-theme=light')).toContain('data-theme="light"')
    for (const odd of [
      '',
      'sitrep-theme=',
      'sitrep-theme=dark"><script>',
      'sitrep-theme=darker',
      'x-sitrep-theme=dark',
    ])
      expect([odd, await opening(odd)]).toEqual([odd, '<html lang="en" dir="ltr">'])
  })

  test('takes the next free port where its own is taken', async () => {
    const next = await startPreview({ ...OPEN, host: '127.0.0.1', port: preview.port, room, pages: samplePages(), log })
    expect(next.port).toBeGreaterThan(preview.port)
    await next.close()
  })

  test('does not listen beyond this machine', async () => {
    await expect(
      startPreview({ ...OPEN, host: '0.0.0.0', port: 0, room, pages: samplePages(), log }),
    ).rejects.toMatchObject({
      code: 'bad-configuration',
    })
  })

  test('says so where its host cannot be used', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    other.close()
    await expect(
      startPreview({ ...OPEN, host: '127.0.0.1', port: 65_536, room, pages: samplePages(), log }),
    ).rejects.toMatchObject({
      code: 'address-in-use',
    })
  })
})
