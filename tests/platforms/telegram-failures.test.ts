import { GrammyError, HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { isMuted, isServerFault, reasonOf, sendFailureOf } from '../../src/platforms/telegram/failures.ts'
import { Resting, Stopped } from '../../src/platforms/telegram/pace.ts'

const TOKEN = `1234567890:${'A'.repeat(35)}`

function refused(code: number, description: string, parameters = {}): GrammyError {
  return new GrammyError('Call failed', { ok: false, error_code: code, description, parameters }, 'sendMessage', {})
}

function broken(code: string): HttpError {
  const url = `https://api.telegram.org/bot${TOKEN}/sendMessage`
  return new HttpError('failed', Object.assign(new Error(`request to ${url} failed`), { code }))
}

describe('what a refusal means for a part', () => {
  test.each([
    [403, 'Forbidden: bot was blocked by the user'],
    [403, 'Forbidden: bot was kicked from the supergroup chat'],
    [403, "Forbidden: bot can't initiate conversation with a user"],
    [400, 'Bad Request: chat not found'],
    [400, 'Bad Request: need administrator rights in the channel chat'],
    [400, 'Bad Request: not enough rights to send text messages to the chat'],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN'],
    [400, 'Bad Request: TOPIC_CLOSED'],
    [400, 'Bad Request: TOPIC_DELETED'],
    [400, 'Bad Request: message thread not found'],
  ])('%d %s: nothing reaches the chat', (code, description) => {
    expect(sendFailureOf(refused(code, description))).toMatchObject({
      kind: 'unreachable',
      message: `${code} ${description}`,
    })
  })

  test.each([
    [400, "Bad Request: can't parse entities", 'refused'],
    [400, 'Bad Request: message is too long', 'refused'],
    [413, 'Request Entity Too Large', 'refused'],
    [401, 'Unauthorized', 'later'],
    [409, 'Conflict', 'later'],
    [500, 'Internal Server Error', 'uncertain'],
    [502, 'Bad Gateway', 'uncertain'],
  ] as const)('%d %s: %s', (code, description, kind) => {
    expect(sendFailureOf(refused(code, description)).kind).toBe(kind)
  })

  test('429 says how long to wait', () => {
    const failure = sendFailureOf(refused(429, 'Too Many Requests: retry after 7', { retry_after: 7 }))
    expect(failure).toMatchObject({ kind: 'later', retryAfter: 7000 })
  })

  test('a group that moved says where to', () => {
    const failure = sendFailureOf(refused(400, 'group chat was upgraded', { migrate_to_chat_id: -1001234567890 }))
    expect(failure).toMatchObject({ kind: 'moved', to: 'telegram:-1001234567890' })
  })

  test.each([
    ['ECONNRESET', 'uncertain'],
    ['ETIMEDOUT', 'uncertain'],
    ['EPIPE', 'uncertain'],
    ['ECONNREFUSED', 'later'],
    ['ENOTFOUND', 'later'],
  ] as const)('%s: %s', (code, kind) => {
    expect(sendFailureOf(broken(code)).kind).toBe(kind)
  })

  test('what was never handed over comes later', () => {
    expect(sendFailureOf(new Resting(5000))).toMatchObject({ kind: 'later', retryAfter: 5000 })
    expect(sendFailureOf(new Stopped()).kind).toBe('later')
  })
})

describe('what an answer goes by', () => {
  test.each([
    [400, 'Bad Request: not enough rights to send text messages to the chat', true],
    [400, 'Bad Request: have no rights to send a message', true],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', true],
    [400, 'Bad Request: TOPIC_CLOSED', true],
    [403, 'Forbidden: bot was kicked from the supergroup chat', false],
    [403, 'Forbidden: bot is not a member of the supergroup chat', false],
    [400, 'Bad Request: chat not found', false],
    [400, 'Bad Request: message is too long', false],
  ])('%d %s: the bot is there and may not write: %j', (code, description, muted) => {
    expect(isMuted(refused(code, description))).toBe(muted)
  })

  test('only an answer of Telegram’s is a failure of its own', () => {
    expect([500, 502, 429, 400].map((code) => isServerFault(refused(code, 'x')))).toEqual([true, true, false, false])
    expect(['ECONNRESET', 'ETIMEDOUT', 'ECONNREFUSED'].map((code) => isServerFault(broken(code)))).toEqual(
      Array(3).fill(false),
    )
  })
})

describe('reasons hold', () => {
  test.each([
    broken('ECONNRESET'),
    refused(400, `Bad Request: wrong address https://api.telegram.org/bot${TOKEN}/x`),
    refused(403, 'Forbidden: user 500123456 (@somebody) blocked the bot'),
    new Error(`request to https://api.telegram.org/bot${TOKEN}/getMe failed for 500123456`),
  ])('no token, address, name or id: %#', (error) => {
    expect(reasonOf(error)).not.toMatch(/A{10}|telegram\.org|500123456|somebody/)
  })

  test('a code where the connection broke', () => {
    expect(reasonOf(broken('ECONNRESET'))).toBe('no answer from Telegram (ECONNRESET)')
  })
})
