// The real greeting, with the real seam behind it, against the local Bot API server.

import { afterEach, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { platformDeps } from '../../src/live/platform-deps.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { NOW, style } from '../commands/room.ts'
import { type Room, openTelegram } from './telegram-room.ts'
import { knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

let room: Room | null = null
let store: Store | null = null
afterEach(async () => {
  await room?.close()
  await store?.close()
  room = store = null
})

async function open(): Promise<{ server: Room['server']; kept: Store }> {
  const kept = emptyStore()
  store = kept
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const deps = { commands: [...commands], store: kept, knowledge, clock: { now: () => NOW }, log, style }
  room = await openTelegram({ store: kept, bot: await platformDeps(deps, []) })
  return { server: room.server, kept }
}

/** The channels that the buttons under a message set up. */
async function setUpBy(kept: Store, { buttons }: ReturnType<Room['server']['messages']>[number]): Promise<string[]> {
  const requests = await Promise.all(
    buttons.flat().map(({ callback_data = '' }) => kept.button(callback_data, '2025-06-28T17:00:00.000Z')),
  )
  return requests.flatMap((request) =>
    request?.command === 'settings' && request.options['channel'] !== undefined ? [request.options['channel']] : [],
  )
}

test('the greeting about a broadcast channel names it and has a button that sets it up', async () => {
  const { server, kept } = await open()
  const owner = server.addUser({ started: true })
  const chat = server.addChannel({ title: 'Border daily', administrators: [owner] })
  server.addBot(chat, owner, { administrator: true })
  await expect.poll(() => server.messages(owner).length).toBe(1)
  const [greeting] = server.messages(owner)
  if (greeting === undefined) throw new Error('no greeting')
  expect(greeting.text).toContain('Border daily')
  expect(await setUpBy(kept, greeting)).toEqual([`telegram:${chat}`])
})

test('those of a group and of a private chat stand where they are about', async () => {
  const { server, kept } = await open()
  const owner = server.addUser({ language: 'ar' })
  const chat = server.addGroup({ title: 'Border watch', administrators: [owner] })
  server.addBot(chat, owner)
  await expect.poll(() => server.messages(chat).length).toBe(1)
  await server.say({ chat: owner, from: owner, text: '/start' }).answered()
  for (const greeting of [server.messages(chat)[0], server.messages(owner)[1]]) {
    if (greeting === undefined) throw new Error('no greeting')
    expect(greeting.text).not.toContain('Border watch')
    expect(await setUpBy(kept, greeting)).toEqual([])
  }
  expect(await kept.homes()).toMatchObject([{ id: `telegram:${chat}` }])
})
