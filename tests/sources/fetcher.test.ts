import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { problemOf } from '../../src/sources/fetch-problem.ts'
import { serve } from './feed-server.ts'
import { FEED, failed, fetcherFor, fetchFrom, PRIVATE } from './fetching.ts'
import { containing } from './folder-of-files.ts'

describe('fetching a feed', () => {
  test('says honestly who asks, and what is understood', async () => {
    const { server } = await fetchFrom((_, response) => response.end(FEED), { contact: 'https://bot.example/about' })
    expect(server.asked[0]?.headers).toMatchObject({
      'user-agent': 'Sitrep/1.2.3 (+https://bot.example/about)',
      accept: containing('application/rss+xml'),
      'accept-encoding': 'gzip, br',
    })
    const { server: other } = await fetchFrom((_, response) => response.end(FEED))
    expect(other.asked[0]?.headers['user-agent']).toBe('Sitrep/1.2.3')
  })

  test('gives the bytes, the stated type and the validators', async () => {
    const { result, text } = await fetchFrom((_, response) => {
      const modified = 'Sat, 28 Jun 2025 16:36:08 GMT'
      response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8', etag: 'W/"a"', 'last-modified': modified })
      response.end(FEED)
    })
    expect(text).toBe(FEED)
    expect(result).toMatchObject({
      kind: 'fresh',
      contentType: 'text/xml; charset=utf-8',
      etag: 'W/"a"',
      modified: 'Sat, 28 Jun 2025 16:36:08 GMT',
    })
  })

  test('sends the validators of the last answer, and understands that nothing changed', async () => {
    const { server, result } = await fetchFrom(
      (_, response) => response.writeHead(304).end(),
      {},
      { etag: '"a"', modified: 'Sat, 28 Jun 2025 16:36:08 GMT' },
    )
    expect(result).toEqual({ kind: 'unchanged', freshFor: null, movedTo: null, took: 0 })
    expect(server.asked[0]?.headers).toMatchObject({
      'if-none-match': '"a"',
      'if-modified-since': 'Sat, 28 Jun 2025 16:36:08 GMT',
    })
  })

  test('takes "not modified" for a failure where nothing was said of an earlier answer', async () => {
    const { result } = await fetchFrom((_, response) => response.writeHead(304).end())
    expect(result).toEqual(failed('answered 304'))
  })

  test.each([
    ['gzip', gzipSync(FEED)],
    ['br', brotliCompressSync(FEED)],
    ['deflate', deflateSync(FEED)],
    ['deflate', deflateRawSync(FEED)],
    ['gzip', gzipSync(FEED).subarray(0, -8)],
  ])('unpacks %s', async (encoding, packed) => {
    const { text } = await fetchFrom((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(packed)
    })
    expect(text).toBe(FEED)
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
    ['deflate', deflateSync(Buffer.alloc(50_000_000))],
    ['identity', Buffer.alloc(10_000_001)],
  ])('leaves a body of %s that becomes too large', async (encoding, body) => {
    const { result } = await fetchFrom((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body)
    })
    expect(result).toEqual(failed('sent more than 10 MB'))
  })

  test('leaves a body without an end as soon as it is too large', async () => {
    const { result } = await fetchFrom(
      (_, response) => {
        const more = () => {
          while (response.write(Buffer.alloc(65_536)));
        }
        response.on('drain', more)
        more()
      },
      { most: 1_000_000 },
    )
    expect(result).toEqual(failed('sent more than 1 MB'))
  })

  test('tells a body that cannot be unpacked', async () => {
    const { result } = await fetchFrom((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(FEED)
    })
    expect(result).toEqual(failed('sent a body that cannot be unpacked'))
  })

  test.each([404, 410, 500, 204])('tells that it was answered %i', async (status) => {
    const { result } = await fetchFrom((_, response) => response.writeHead(status, { 'retry-after': '60' }).end())
    expect(result).toEqual(failed(`answered ${status}`))
  })

  test.each([
    [429, '120', 120_000],
    [503, 'Mon, 23 Nov 2026 04:10:00 GMT', 600_000],
    [503, 'Mon, 23 Nov 2026 03:00:00 GMT', 0],
    [429, 'soon', null],
  ])('reads how long to wait: %i, %s', async (status, wait, expected) => {
    const { result } = await fetchFrom((_, response) => response.writeHead(status, { 'retry-after': wait }).end())
    expect(result).toEqual(failed(`answered ${status}`, expected))
  })
})

const STANDING_SERVER = `
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    require('node:fs').writeSync(1, String(server.address().port))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })`

describe('waiting for an answer ends', () => {
  test('where nobody takes the connection up', async () => {
    // A process of its own, which stands still once it listens: what its queue has no room for is never answered.
    const standing = spawn(process.execPath, ['-e', STANDING_SERVER])
    const port = Number(String(((await once(standing.stdout, 'data')) as [Buffer])[0]))
    const waiting = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => undefined))
    onTestFinished(() => {
      standing.kill('SIGKILL')
      for (const socket of waiting) socket.destroy()
    })
    await once(waiting[0] ?? standing, 'connect')
    const fetcher = fetcherFor({ allowed: [`127.0.0.1:${port}`], patience: { connect: 100 } })
    const request = { url: `http://127.0.0.1:${port}/`, movedTo: null, etag: null, modified: null }
    expect(await fetcher.fetch(request)).toEqual(failed('took longer than 0.1 s to connect'))
  })

  test('where a secure connection is taken up and never answered', async () => {
    const silent = createServer()
    await once(silent.listen(0, '127.0.0.1'), 'listening')
    const { port } = silent.address() as AddressInfo
    const sockets: Socket[] = []
    silent.on('connection', (socket) => sockets.push(socket))
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
      silent.close()
    })
    const fetcher = fetcherFor({ allowed: [`127.0.0.1:${port}`], patience: { connect: 100 } })
    const request = { url: `https://127.0.0.1:${port}/`, movedTo: null, etag: null, modified: null }
    expect(await fetcher.fetch(request)).toEqual(failed('took longer than 0.1 s to connect'))
  })

  test('where a packed body comes byte by byte', async () => {
    const packed = gzipSync(FEED)
    const drip: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length })
      let at = 0
      const timer = setInterval(() => response.write(packed.subarray(at, (at += 1))), 5)
      response.on('close', () => {
        clearInterval(timer)
      })
    }
    const { result } = await fetchFrom(drip, { patience: { whole: 200, silence: 100 } })
    expect(result).toEqual(failed('took longer than 0.2 s'))
  })

  test('where no headers come', async () => {
    const { result } = await fetchFrom(() => undefined, { patience: { headers: 50 } })
    expect(result).toEqual(failed('took longer than 0.05 s to answer'))
  })

  test('where the body stops coming', async () => {
    const { result } = await fetchFrom((_, response) => response.writeHead(200).write('<rss>'), {
      patience: { silence: 50 },
    })
    expect(result).toEqual(failed('sent nothing for 0.05 s'))
  })

  test('where a body goes on and on, and where redirects together take too long', async () => {
    const drip: RequestListener = (_, response) => {
      const timer = setInterval(() => response.write(' '), 5)
      response.on('close', () => {
        clearInterval(timer)
      })
    }
    const dripping = await fetchFrom(drip, { patience: { whole: 100 } })
    expect(dripping.result).toEqual(failed('took longer than 0.1 s'))
    const redirecting = await fetchFrom(
      (request, response) => {
        if (request.url === '/feed') response.writeHead(302, { location: '/next' }).end()
      },
      { patience: { whole: 100 } },
    )
    expect(redirecting.result).toEqual(failed('took longer than 0.1 s'))
  })

  test('where the fetcher is closed', async () => {
    const server = await serve(() => {
      void fetcher.close()
    })
    const fetcher = fetcherFor({ allowed: [server.address] })
    const request = { url: `${server.url}/feed`, movedTo: null, etag: null, modified: null }
    expect(await fetcher.fetch(request)).toEqual(failed('was stopped'))
    expect(await fetcher.fetch(request)).toEqual(failed('was stopped'))
  })

  test('where the connection breaks', async () => {
    const broken = await fetchFrom((_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('<rss>', () => response.destroy())
    })
    expect(broken.result).toEqual(failed('broke the connection off'))
  })
})

describe('an address', () => {
  const fetchOne = (url: string) => fetcherFor().fetch({ url, movedTo: null, etag: null, modified: null })

  test.each(['file:///etc/passwd', 'ftp://outlet.example/feed', 'gopher://outlet.example', 'nonsense', ''])(
    'that is none of the web is refused: %s',
    async (url) => {
      expect(await fetchOne(url)).toEqual(failed('is no http(s) address'))
    },
  )

  test('on another port than those of the web is refused', async () => {
    expect(await fetchOne('http://203.1.2.3:25/')).toEqual(failed('stands on port 25; only 80 and 443 are asked'))
    expect(await fetchOne('https://outlet.example:6379/')).toMatchObject({ problem: containing('port 6379') })
  })

  test('that the operator allows is free by that very host and port, not by another name of it', async () => {
    const server = await serve((_, response) => response.end(FEED))
    const fetcher = fetcherFor({ allowed: [`localhost:${server.port}`] })
    const fetchAt = (host: string) =>
      fetcher.fetch({ url: `http://${host}:${server.port}/`, movedTo: null, etag: null, modified: null })
    expect(await fetchAt('localhost')).toMatchObject({ kind: 'fresh' })
    expect(await fetchAt('127.0.0.1')).toEqual(PRIVATE)
    expect(await fetchAt('[::1]')).toEqual(PRIVATE)
  })

  test('whose name cannot be found says so', async () => {
    const { problem } = { problem: '', ...(await fetchOne('http://outlet.invalid/feed')) }
    expect(problem).toMatch(/^the name cannot be (?:found|looked up at the moment)$/)
  })

  test('keeps its name and password to itself', async () => {
    const server = await serve((_, response) => response.writeHead(401).end())
    const fetcher = fetcherFor({ allowed: [server.address] })
    const result = await fetcher.fetch({
      url: `http://me:secret@${server.address}/feed`,
      movedTo: null,
      etag: null,
      modified: null,
    })
    expect(result).toEqual(failed('answered 401'))
    expect(server.asked[0]?.headers.authorization).toBeUndefined()
  })
})

describe('a problem is told in words', () => {
  const patience = { connect: 10_000, headers: 15_000, silence: 10_000, whole: 20_000 }
  const coded = (code: string) => Object.assign(new Error(`text with secret`), { code })

  test.each([
    ['ENOTFOUND', 'the name cannot be found'],
    ['CERT_HAS_EXPIRED', 'the certificate is not valid'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate is not valid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is not valid'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'the certificate is not valid'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no secure connection can be made'],
    ['ECONNREFUSED', 'refused the connection'],
    ['UND_ERR_CONNECT_TIMEOUT', 'took longer than 10 s to connect'],
    ['HPE_INVALID_CONSTANT', 'answered in a way that is not understood'],
    ['ESOMETHING', 'cannot be fetched (ESOMETHING)'],
  ])('that came with the code %s', (code, words) => {
    expect(problemOf(coded(code), patience)).toBe(words)
    expect(problemOf(new Error('outer', { cause: coded(code) }), patience)).toBe(words)
    expect(problemOf(new AggregateError([coded(code)]), patience)).toBe(words)
  })

  test('whatever was thrown', () => {
    expect(problemOf('text with secret', patience)).toBe('cannot be fetched')
    expect(problemOf(new DOMException('late', 'TimeoutError'), patience)).toBe('took longer than 20 s')
  })
})
