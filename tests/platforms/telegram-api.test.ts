import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { describe, expect, test } from 'vitest'
import { connectionsTo, makeBot } from '../../src/platforms/telegram/api.ts'
import { startTelegramServer } from './telegram-server/server.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe('the connections to Telegram', () => {
  test('are given up before the server closes them, so that no message is lost on one just closed', async () => {
    const server = await startTelegramServer()
    const { api } = makeBot(server.token, server.apiRoot, 5, silent)
    await api.getMe()
    const agent: unknown = api.options?.baseFetchConfig?.agent
    if (!(agent instanceof HttpAgent)) throw new Error('the client has no connections of its own')
    // A connection is put back once its answer has been read to its end.
    while (Object.keys(agent.freeSockets).length === 0) await new Promise(setImmediate)
    // Node's server keeps one for five seconds and says so.
    expect(Object.values(agent.freeSockets).flatMap((sockets = []) => sockets.map(({ timeout }) => timeout))).toEqual([
      4_000,
    ])
    await server.close()
  })

  test('to Telegram itself are encrypted', () => {
    for (const root of [null, 'https://api.telegram.org']) expect(connectionsTo(root)).toBeInstanceOf(HttpsAgent)
    expect(connectionsTo('http://127.0.0.1:1')).not.toBeInstanceOf(HttpsAgent)
  })
})
