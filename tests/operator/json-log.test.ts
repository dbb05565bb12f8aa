import { expect, test } from 'vitest'
import { jsonLog } from '../../src/operator/json-log.ts'

const clock = { now: () => Date.parse('2025-06-28T17:00:00Z') }

test('a line is one JSON object with time, level and event', () => {
  const lines: string[] = []
  jsonLog((line) => lines.push(line), clock, 'info').info('started', { platforms: 2 })
  expect(lines).toEqual(['{"time":"2025-06-28T17:00:00.000Z","level":"info","event":"started","platforms":2}\n'])
})

test('what is below the level is not written', () => {
  const lines: string[] = []
  const log = jsonLog((line) => lines.push(line), clock, 'error')
  log.info('a')
  log.warn('b')
  log.error('c')
  expect(lines).toHaveLength(1)
})

test('a private chat, whose id is a person’s, is not named; groups and channels are', () => {
  const lines: string[] = []
  const log = jsonLog((line) => lines.push(line), clock, 'info')
  log.warn('part-waits', { channel: 'telegram:500123', edition: 'telegram:500123 2025-06-28 20:00' })
  log.warn('part-waits', { channel: 'telegram:-1001/5', edition: 'discord:17 2025-06-28 20:00' })
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    channel: 'telegram:private',
    edition: 'telegram:private 2025-06-28 20:00',
  })
  expect(lines[1]).toContain('"telegram:-1001/5","edition":"discord:17 ')
})

test('no secret stands in a line, wherever it came from', () => {
  const lines: string[] = []
  const token = '123:a"b\\c'
  const log = jsonLog((line) => lines.push(line), clock, 'info', [token, ''])
  log.warn('failed', { reason: `POST https://api.example/bot${token}/getMe`, nested: { deep: [token] } })
  expect(lines[0]).not.toContain('a\\"b')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    reason: 'POST https://api.example/bot[secret]/getMe',
    nested: { deep: ['[secret]'] },
  })
})
