import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Readings } from '../../src/core/ports/monitoring.ts'
import { openMetrics } from '../../src/monitoring/metrics.ts'
import { type Monitoring, serveMonitoring } from '../../src/monitoring/server.ts'

const READINGS: Readings = {
  workload: {
    articles: 12,
    stories: 9,
    events: 30,
    editions: 4,
    newest: '2025-06-28T16:00:00.000Z',
    bytes: 4096,
    free: 0,
    parts: { planned: 1, sending: 0, sent: 7, failed: 2, uncertain: 0 },
    nextFeed: '2025-06-28T17:00:00.000Z',
  },
  feeds: { fine: 5, slow: 0, silent: 1, failing: 2, refused: 0, gone: 0, new: 0 },
  feedLag: 12.5,
  writable: true,
  platforms: [
    { platform: 'discord', state: 'online' },
    { platform: 'telegram', state: 'away' },
  ],
}

let readings: Readings
let stuck: string[]
let missing: string[]
let logged: string[]
let server: Monitoring
const note = (event: string) => logged.push(event)
const log = { info: note, warn: note, error: note }
const metrics = () => openMetrics(['latest', 'timeline'], '1.2.3')
const serve = (given: { host?: string; port?: number; metrics?: ReturnType<typeof openMetrics> } = {}) =>
  serveMonitoring({
    host: '127.0.0.1',
    port: 0,
    watched: {
      unhealthy: () => stuck,
      unready: () => Promise.resolve(missing),
      readings: () => Promise.resolve(readings),
    },
    metrics: metrics(),
    log,
    ...given,
  })

beforeEach(async () => {
  readings = READINGS
  stuck = []
  missing = []
  logged = []
  server = await serve()
})
afterEach(() => server.close())

/** As a client that may say any Host. */
const ask = (path: string, given: { host?: string; method?: string; port?: number } = {}) =>
  new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const port = given.port ?? server.port
    const headers = given.host === undefined ? {} : { host: given.host }
    const sent = request({ host: '127.0.0.1', port, path, method: given.method ?? 'GET', headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (more: string) => {
        body += more
      })
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body })
      })
    })
    sent.once('error', reject).end()
  })
const lines = async () => (await ask('/metrics')).body.split('\n')

describe('health', () => {
  test('is 200 while all goes on, and 503 with what is stuck', async () => {
    expect(await ask('/healthz')).toEqual({
      status: 200,
      type: 'application/json',
      body: '{"healthy":true,"not":[]}\n',
    })
    stuck = ['feeds: it has run for 1000 s']
    const { status, body } = await ask('/healthz')
    expect([status, JSON.parse(body)]).toEqual([503, { healthy: false, not: stuck }])
  })

  test('readiness says everything that is missing', async () => {
    expect((await ask('/readyz')).status).toBe(200)
    missing = ['discord: it is not connected', 'database: it cannot be written']
    const { status, body } = await ask('/readyz')
    expect([status, JSON.parse(body)]).toEqual([503, { ready: false, not: missing }])
  })
})

describe('metrics', () => {
  test('are in the text format, with types and units', async () => {
    const { type, body } = await ask('/metrics')
    expect(type).toBe('text/plain; version=0.0.4; charset=utf-8')
    for (const line of [
      '# TYPE sitrep_feeds gauge',
      'sitrep_feeds{state="fine"} 5',
      'sitrep_feeds{state="gone"} 0',
      'sitrep_feed_lag_seconds 12.5',
      'sitrep_articles 12',
      'sitrep_deliveries{state="sent"} 7',
      'sitrep_deliveries{state="uncertain"} 0',
      'sitrep_newest_article_timestamp_seconds 1751126400',
      'sitrep_platform_online{platform="discord"} 1',
      'sitrep_platform_online{platform="telegram"} 0',
      'sitrep_database_readable 1',
      'sitrep_build_info{version="1.2.3"} 1',
    ])
      expect(body.split('\n')).toContain(line)
    expect(body).toMatch(/^process_resident_memory_bytes \d+$/m)
    const names = [...body.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name)
    expect(names.filter((name) => !/^(sitrep|process|nodejs)_[a-z0-9_]+$/.test(name))).toEqual([])
  })

  test('time answers by command and platform, and by no other name', async () => {
    const timed = metrics()
    await server.close()
    server = await serve({ metrics: timed })
    timed.timeAnswer('discord')('latest')
    timed.timeAnswer('telegram')(null)
    timed.timeAnswer('telegram')('what somebody typed')
    timed.countEvent('warn', 'feed-failing')
    const said = await lines()
    expect(said).toContain('sitrep_command_duration_seconds_count{platform="discord",command="latest"} 1')
    expect(said).toContain('sitrep_command_duration_seconds_count{platform="telegram",command="unknown"} 2')
    expect(said).toContain('sitrep_log_events_total{level="warn",event="feed-failing"} 1')
    expect(said.join()).not.toContain('somebody')
  })

  test('leave out what cannot be read rather than tell it as nothing', async () => {
    await ask('/metrics')
    readings = { ...READINGS, workload: null, feeds: null, feedLag: null, writable: false }
    const said = await lines()
    expect(said).toContain('sitrep_database_readable 0')
    expect(said).toContain('sitrep_database_writable 0')
    expect(said.filter((line) => /^sitrep_(articles|feeds|feed_lag_seconds|deliveries)\b/.test(line))).toEqual([])
  })
})

describe('the endpoint', () => {
  test('on the loopback answers nobody who names another host', async () => {
    const own = [`127.0.0.1:${server.port}`, `localhost:${server.port}`, `[::1]:${server.port}`]
    for (const host of own) expect((await ask('/metrics', { host })).status, host).toBe(200)
    for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1:1', `127.0.0.1.evil.example`])
      expect((await ask('/metrics', { host })).status, host).toBe(403)
  })

  test('beyond the loopback goes by whatever name it is given', async () => {
    const open = await serve({ host: '0.0.0.0' })
    expect((await ask('/healthz', { host: 'sitrep.internal', port: open.port })).status).toBe(200)
    await open.close()
  })

  test('has three pages, to be read', async () => {
    expect((await ask('/')).status).toBe(404)
    expect((await ask('/metrics', { method: 'POST' })).status).toBe(405)
    expect(await ask('/healthz?verbose', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })

  test('says nothing of a fault but that there is one', async () => {
    const broken = await serveMonitoring({
      host: '127.0.0.1',
      port: 0,
      watched: {
        unhealthy: () => [],
        unready: () => Promise.reject(new Error('secret path')),
        readings: () => Promise.resolve(readings),
      },
      metrics: metrics(),
      log,
    })
    expect(await ask('/readyz', { port: broken.port })).toMatchObject({
      status: 500,
      body: '{"error":"see the log"}\n',
    })
    expect(logged).toEqual(['monitoring-failed'])
    await broken.close()
  })

  test('refuses a port that is taken and an address of another machine, with the cure', async () => {
    await expect(serve({ port: server.port })).rejects.toMatchObject({
      code: 'address-in-use',
      hint: expect.stringContaining('SITREP_METRICS_PORT') as string,
    })
    await expect(serve({ host: '192.0.2.1' })).rejects.toMatchObject({ code: 'bad-configuration' })
  })
})
