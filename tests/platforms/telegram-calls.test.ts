import type { Message, User } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { callOf, languageOf, placeOf, repliedTo, writerOf } from '../../src/platforms/telegram/calls.ts'

const COMMANDS = new Set(['latest', 'help'])
const person = { id: 7, is_bot: false as const, first_name: 'A' }
const group = { id: -1001, type: 'supergroup' as const, title: 'G' }
const message = (more: Partial<Message>): Message => ({ message_id: 9, date: 1, chat: group, from: person, ...more })
const call = (text: string, local = false, more: Partial<Message> = {}) =>
  callOf(
    message({ text, ...(local ? { chat: { id: 7, type: 'private', first_name: 'A' } } : {}), ...more }),
    'sitrep_bot',
    COMMANDS,
  )

describe('what a message asks', () => {
  test.each([
    ['/latest border', { text: '/latest border' }],
    ['/LATEST', { text: '/LATEST' }],
    ['/latest@Sitrep_Bot border\nline', { text: '/latest@Sitrep_Bot border\nline' }],
    ['/nothing@sitrep_bot', { text: '/nothing@sitrep_bot' }],
    ['/start@sitrep_bot payload', { text: '/help' }],
    ['/nothing', null],
    ['/latest@other_bot', null],
    ['/start', null],
    ['hello', null],
    ['/', null],
    ['@sitrep_bot /latest', null],
    ['latest border', null],
    ['آخر الحدود', null],
  ])('in a group: %j', (text, asked) => {
    expect(call(text)).toEqual(asked)
  })

  test.each([
    ['/nothing', { text: '/nothing' }],
    ['/آخر الحدود', { text: '/آخر الحدود' }],
    ['hello', { text: '/help' }],
    ['latest border', { text: 'latest border' }],
    ['Latest', { text: 'Latest' }],
    ['  آخر\nالحدود ', { text: '  آخر\nالحدود ' }],
    ['\u200fاخر الحدود', { text: '\u200fاخر الحدود' }],
    ['the latest', { text: '/help' }],
    ['latest/border', { text: '/help' }],
    ['بحث', { text: '/help' }],
    ['/start', 'greeting'],
    ['/start   ', 'greeting'],
    ['/start bABC-_1', { button: 'bABC-_1' }],
    ['/start a b', 'greeting'],
    ['/start@sitrep_bot bABC', { button: 'bABC' }],
    ['/latest@other_bot', null],
  ])('in private: %j', (text, asked) => {
    expect(call(text, true)).toEqual(asked)
  })

  test('what a linked channel posts into its group asks nothing', () => {
    expect(call('/latest', false, { is_automatic_forward: true })).toBeNull()
  })
})

describe('who writes', () => {
  test('a person, under their id, with the language of their client', () => {
    expect(writerOf(message({}))).toEqual({ id: 'telegram:7', telegram: 7, language: 'en' })
  })

  test('a group or channel in whose name somebody writes, which is no person', () => {
    const anonymous = { ...person, id: 1087968824, is_bot: true } as unknown as User
    expect(writerOf(message({ from: anonymous, sender_chat: group }))).toEqual({
      id: 'telegram:-1001',
      telegram: -1001,
    })
  })

  test('another bot is nobody', () => {
    expect(writerOf(message({ from: { ...person, is_bot: true } }))).toBeNull()
  })
})

describe('where it stands', () => {
  test('a topic of a forum is a channel within its group; a thread of replies is not', () => {
    expect(placeOf(message({ message_thread_id: 5, is_topic_message: true }))).toEqual({
      channel: 'telegram:-1001/5',
      parent: 'telegram:-1001',
    })
    expect(placeOf(message({ message_thread_id: 5 }))).toEqual({ channel: 'telegram:-1001' })
  })

  test('what stands in a topic replies to nothing unless it replies to a message', () => {
    const to = (id: number) => ({ reply_to_message: message({ message_id: id }) }) as Partial<Message>
    expect(repliedTo(message({ ...to(5), message_thread_id: 5, is_topic_message: true }))).toBeNull()
    expect(repliedTo(message({ ...to(6), message_thread_id: 5, is_topic_message: true }))?.message_id).toBe(6)
    expect(repliedTo(message({ ...to(5), message_thread_id: 5 }))?.message_id).toBe(5)
  })
})

test.each([
  ['ar', 'ar'],
  ['ar-IQ', 'ar'],
  ['ckb', 'ckb'],
  ['ku', 'ckb'],
  ['arc', 'en'],
  ['de', 'en'],
  [undefined, 'en'],
])('a client in %s is spoken to in %s', (code, language) => {
  expect(languageOf({ ...person, ...(code === undefined ? {} : { language_code: code }) })).toBe(language)
})
