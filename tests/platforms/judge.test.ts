import { describe, expect, test } from 'vitest'
import type { Payload } from '../../src/core/delivery.ts'
import { HAS_SPECS, judgePayloads } from './judge.ts'

const DISCORD = { embeds: [{ description: 'text' }], allowed_mentions: { parse: [] } }
const TELEGRAM = { chat_id: 1, text: 'text', parse_mode: 'HTML', link_preview_options: { is_disabled: true } }

function discord(body: Payload['body'], path = '/channels/1/messages'): string[] {
  return judgePayloads('discord', [{ method: 'POST', path, body }])
}

function telegram(body: Payload['body']): string[] {
  return judgePayloads('telegram', [{ method: 'sendMessage', path: '/sendMessage', body }])
}

describe('the judge of payloads', () => {
  test('takes what the platforms take', () => {
    expect(discord(DISCORD)).toEqual([])
    expect(telegram(TELEGRAM)).toEqual([])
  })

  test.each([
    ['a misspelt field', { ...DISCORD, embed: [] }],
    ['a misspelt field within', { ...DISCORD, embeds: [{ description: 'text', colour: 1 }] }],
    ['a possible ping', { ...DISCORD, allowed_mentions: { parse: ['everyone'] } }],
    ['text in content', { ...DISCORD, content: 'https://a.example' }],
    ['a description over 4,096', { ...DISCORD, embeds: [{ description: 'x'.repeat(4097) }] }],
    [
      '6,001 characters over all embeds',
      { ...DISCORD, embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    ],
    ['a mention', { ...DISCORD, embeds: [{ description: 'hello <@123>' }] }],
    ['a bare address', { ...DISCORD, embeds: [{ description: 'see https://a.example/x' }] }],
    ['an open isolate', { ...DISCORD, embeds: [{ description: '\u2068a' }] }],
    ['half a character', { ...DISCORD, embeds: [{ description: 'a\ud800' }] }],
    ['an empty row', { ...DISCORD, components: [{ type: 1, components: [] }] }],
  ])('refuses on Discord %s', (_what, body) => {
    expect(discord(body)).not.toEqual([])
  })

  test('refuses an unknown request', () => {
    expect(discord(DISCORD, '/channels/1/letters')).toEqual(['part 0: no such operation: POST /channels/1/letters'])
    expect(judgePayloads('telegram', [{ method: 'sendMessages', path: '/sendMessages', body: TELEGRAM }])).not.toEqual(
      [],
    )
    expect(judgePayloads('discord', [])).toEqual(['no payload'])
  })

  test.each([
    ['an unescaped sign', { ...TELEGRAM, text: 'a < b' }],
    ['an unknown tag', { ...TELEGRAM, text: '<u>a</u>' }],
    ['an open tag', { ...TELEGRAM, text: '<b>a' }],
    ['crossed tags', { ...TELEGRAM, text: '<b><i>a</b></i>' }],
    ['4,097 characters', { ...TELEGRAM, text: 'x'.repeat(4097) }],
    ['101 entities', { ...TELEGRAM, text: '<b>x</b> '.repeat(101) }],
    ['a mention', { ...TELEGRAM, text: 'hello @somebody' }],
    ['a bare address', { ...TELEGRAM, text: 'see https://a.example/x' }],
    ['previews of links', { ...TELEGRAM, link_preview_options: { is_disabled: false } }],
    [
      '65 bytes of callback_data',
      { ...TELEGRAM, reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'ق'.repeat(33) }]] } },
    ],
  ])('refuses on Telegram %s', (_what, body) => {
    expect(telegram(body)).not.toEqual([])
  })

  test.skipIf(!HAS_SPECS)(
    "refuses a misspelt field by Telegram's own document (skipped where ../shared is missing)",
    () => {
      expect(telegram({ ...TELEGRAM, chatid: 1 })).toEqual(['part 0: / must NOT have additional properties chatid'])
    },
  )
})
