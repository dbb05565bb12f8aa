import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payload } from '../../src/core/delivery.ts'
import { button, choice, plain, requestId, type Block, type Post } from '../../src/core/post.ts'
import { readAsking, readFilling } from '../../src/platforms/discord/custom-id.ts'
import { renderDiscord } from '../../src/platforms/discord/render.ts'
import type { DiscordTarget } from '../../src/platforms/discord/target.ts'
import { judgePayloads } from './judge.ts'

const CHANNEL = { to: 'channel', channel: 'discord:42', silent: true } as const

function post(blocks: readonly Block[], more: Partial<Post> = {}): Post {
  return { language: 'en', title: [plain('Latest')], blocks, buttons: [], tone: 'answer', ...more }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [plain(text)] }
}

/** The parts that can be pressed or chosen, row by row. */
function rowsOf(
  payloads: readonly Payload[],
): { readonly custom_id: string; readonly options?: readonly object[] }[][] {
  const rows = payloads.flatMap(({ body }) => (body.components ?? []) as { components: { custom_id: string }[] }[])
  return rows.map((row) => row.components)
}

describe('an edition on its way', () => {
  const long = post([paragraph('z '.repeat(4500))])
  const nonces = (target: DiscordTarget) =>
    renderDiscord(long, target).map(({ body }) => [body.nonce, body.enforce_nonce])

  test('has a nonce a part, which is the same each time and never too long', () => {
    expect(nonces({ ...CHANNEL, nonce: 'EDITION' })).toEqual([
      ['EDITION-0', true],
      ['EDITION-1', true],
    ])
    expect(nonces({ ...CHANNEL, nonce: 'X'.repeat(40) })[1]).toEqual([`${'X'.repeat(23)}-1`, true])
  })

  test('is a post of a forum, with its further parts in the post', () => {
    const [first, second] = renderDiscord(long, { ...CHANNEL, nonce: 'E', forum: { name: 'n'.repeat(120) } })
    expect([first?.method, first?.path, Object.keys(first?.body ?? {})]).toEqual([
      'POST',
      '/channels/42/threads',
      ['name', 'message'],
    ])
    expect(first?.body).toMatchObject({ name: 'n'.repeat(100), message: { flags: 4096 } })
    expect(second).toMatchObject({ path: '/channels/@post/messages', body: { nonce: 'E-1' } })
  })
})

describe('what can be chosen and typed', () => {
  const request = { command: 'settings', options: {} }
  const listOf = (count: number, several: boolean, chosen: readonly number[] = []) =>
    choice({
      label: 'Topics',
      request,
      option: 'topics',
      values: Array.from({ length: count }, (_, n) => ({
        value: `v${n}`,
        label: `Value ${n}`,
        chosen: chosen.includes(n),
      })),
      several,
      none: 'all',
    })

  test('is taken by the platform, however many lists, values and buttons there are', () => {
    const list = fc
      .tuple(
        fc.integer({ min: 0, max: 40 }),
        fc.boolean(),
        fc.array(fc.nat(40)),
        fc.string({ maxLength: 200 }),
        fc.nat(9),
      )
      .map(([count, several, chosen, label, n]) => ({ ...listOf(count, several, chosen), id: `b${n}`, label }))
    const row = fc.array(
      fc.tuple(fc.string(), fc.nat(30)).map(([label, n]) => button(label, { command: 'x', options: { n: String(n) } })),
      { maxLength: 7 },
    )
    fc.assert(
      fc.property(fc.array(list, { maxLength: 7 }), fc.array(row, { maxLength: 6 }), (choices, buttons) => {
        expect(judgePayloads('discord', renderDiscord(post([paragraph('x')], { choices, buttons }), CHANNEL))).toEqual(
          [],
        )
      }),
    )
  })

  test('stands above the buttons, a list a row', () => {
    const payloads = renderDiscord(
      post([paragraph('x')], { choices: [listOf(3, true)], buttons: [[button('Go', request)]] }),
      CHANNEL,
    )
    expect(rowsOf(payloads).map((row) => row.map(({ custom_id }) => custom_id))).toEqual([
      [`${listOf(3, true).id}:topics:all`],
      [requestId(request)],
    ])
  })

  test('of too many values keeps what is chosen', () => {
    const [[menu] = []] = rowsOf(renderDiscord(post([paragraph('x')], { choices: [listOf(40, true, [38])] }), CHANNEL))
    expect(menu?.options).toHaveLength(25)
    expect(menu?.options).toContainEqual({ value: 'v38', label: 'Value 38', default: true })
  })

  test('a button that asks for text says in its id what is asked instead, and what stands in the field if that fits', () => {
    const asking = (value: string) => {
      const asks = { title: 'Times', label: 'Times', value, option: 'times', instead: request }
      const [[pressed] = []] = rowsOf(
        renderDiscord(post([paragraph('x')], { buttons: [[{ ...button('Times', request), asks }]] }), CHANNEL),
      )
      return pressed?.custom_id ?? ''
    }
    expect(readAsking(asking('08:00,20:00'))).toEqual({
      instead: requestId(request),
      option: 'times',
      value: '08:00,20:00',
    })
    expect(readAsking(asking('x'.repeat(90)))).toEqual({ instead: requestId(request), option: 'times', value: '' })
    expect(readAsking(requestId(request))).toBeNull()
    expect(readAsking(`show:${requestId(request)}`)).toBeNull()
    expect(readFilling('bX:times:')).toEqual({ id: 'bX', option: 'times', none: '' })
  })
})
