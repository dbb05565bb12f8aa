// A panel with lists and a button that asks for text, in the preview: from the page's own requests to the real way of
// answering.

import { afterEach, expect, test } from 'vitest'
import { answerCommand } from '../../../src/actions/answer-command.ts'
import { startPreview, type Preview } from '../../../src/platforms/preview/server.ts'
import { OPEN, samplePages, tokenIn } from './sample-pages.ts'
import { previewRoom } from '../../../src/room.ts'
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

async function post(path: string, body: object): Promise<{ html: string; edit: boolean; refused: boolean }> {
  const url = preview?.url ?? ''
  const token = tokenIn(await (await fetch(url)).text())
  const origin = url.replace(/\/$/, '')
  const headers = { 'Content-Type': 'application/json', Origin: origin, 'X-Sitrep-Token': token }
  const reply = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(reply.status).toBe(200)
  return (await reply.json()) as { html: string; edit: boolean; refused: boolean }
}

/** Discord's half of the markup. */
function onDiscord(html: string): string {
  return html.slice(html.indexOf('as discord'), html.indexOf('as telegram'))
}

test('its list stands closed on Discord, and a button that asks for text is pressed as any other', async () => {
  const draw = () => Promise.reject(new Error('nothing is drawn here'))
  const parts = { channel: CHANNEL, store, knowledge, clock, commands, draw, log, standing: false, fictional: false }
  const deps = { store, knowledge, style, clock, log, commands }
  const room = previewRoom({ ...parts, answer: (asked) => answerCommand(deps, asked) })
  preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, room, pages: samplePages(), log })
  const panel = onDiscord((await post('ask', { text: '/settings topics:border,water' })).html)
  expect(panel).toContain('disabled dir="auto">Topics: \u2068border\u2069 · \u2068water\u2069 ▾<')
  const [, button] = /data-press="(b\w+:b\w+:times:20:00)"[^>]*>Times…</.exec(panel) ?? []
  const pressed = await post('press', { button })
  expect(pressed).toMatchObject({ edit: true, refused: false })
  expect(pressed.html).toContain('times ?')
})
