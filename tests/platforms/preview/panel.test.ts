// A panel with lists and a button that asks for text, in the preview: from the page's own requests to the real way of
// answering.

import { afterEach, expect, test } from 'vitest'
import { answerCommand } from '../../../src/actions/answer-command.ts'
import { startPreview, type Preview } from '../../../src/platforms/preview/server.ts'
import { OPEN, samplePages, tokenIn } from './sample-pages.ts'
import { previewRoom } from '../../../src/console/room.ts'
import { NOW, style } from '../../commands/room.ts'
import { knowledge } from '../../own-knowledge.ts'
import { Gate, smallCommands } from '../discord-bot-room.ts'
import { emptyStore } from '../../store/empty-store.ts'

const CHANNEL = 'preview:main'
const quiet = () => undefined
const log = { info: quiet, warn: quiet, error: quiet }
const clock = { now: () => NOW }
const store = emptyStore()
const commands = smallCommands(new Gate())

let preview: Preview | null = null
afterEach(async () => {
  await preview?.close()
  await store.close()
})

interface Reply {
  readonly html: string
  readonly edit: boolean
  readonly refused: boolean
  readonly form: string
}

async function post(path: string, body: object): Promise<Reply> {
  const url = preview?.url ?? ''
  const token = tokenIn(await (await fetch(url)).text())
  const origin = url.replace(/\/$/, '')
  const headers = { 'Content-Type': 'application/json', Origin: origin, 'X-Sitrep-Token': token }
  const reply = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(reply.status).toBe(200)
  return (await reply.json()) as Reply
}

/** Discord's half of the markup. */
function onDiscord(html: string): string {
  return html.slice(html.indexOf('as discord'), html.indexOf('as telegram'))
}

test('its list takes what is chosen, and a button that asks for text opens a form', async () => {
  const draw = () => Promise.reject(new Error('nothing is drawn here'))
  const parts = {
    channel: CHANNEL,
    store,
    knowledge,
    clock,
    commands,
    draw,
    log,
    style,
    standing: false,
    fictional: false,
  }
  const deps = { store, knowledge, style, clock, log, commands }
  const room = previewRoom({ ...parts, answer: (asked) => answerCommand(deps, asked) })
  preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, room, pages: samplePages(), log })
  const panel = onDiscord((await post('ask', { text: '/settings topics:border,water' })).html)
  expect(panel).toContain('dir="auto">Topics: \u2068border\u2069 · \u2068water\u2069 ▾<')
  const [, menu] = /data-menu="([^"]+)" data-most="\d+" data-least="0"/.exec(panel) ?? []
  const chosen = await post('press', { button: menu, values: ['water'] })
  expect(chosen).toMatchObject({ edit: true, refused: false })
  expect(onDiscord(chosen.html)).toContain('>Topics: \u2068water\u2069 ▾<')
  expect(onDiscord((await post('press', { button: menu, values: [] })).html)).toContain('topics all')
  const [, button] = /data-press="(b\w+:b\w+:times:20:00)"[^>]*>Times…</.exec(panel) ?? []
  const { form } = await post('press', { button, label: 'Times…' })
  expect(form).toContain('<h2 id="fill-title" dir="auto">Times</h2>')
  expect(form).toContain('value="20:00"')
  const [, id] = /data-form="([^"]+)"/.exec(form) ?? []
  const filled = await post('press', { button: id, typed: '06:30' })
  expect(filled).toMatchObject({ edit: true, refused: false })
  expect(filled.html).toContain('times 06:30')
})
