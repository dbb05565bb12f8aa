// The server's HTTP side: `/bot<token>/<method>`.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Answer, type Api, refused } from './api.ts'
import { Refusal } from './refusal.ts'
import { readRequest } from './request.ts'

export interface Listening {
  readonly root: string
  close(): Promise<void>
}

interface Options {
  readonly api: Api
  readonly token: string
  readonly port: number
}

const Address = z.object({ port: z.number() })

export async function listen({ api, token, port }: Options): Promise<Listening> {
  const timers = new Set<NodeJS.Timeout>()
  const server = createServer((request, response) => {
    void answer(api, token, request, response).then(
      (result) => {
        reply(response, result, timers)
      },
      () => response.destroy(),
    )
  })
  // A poll may wait for longer than Node lets a request take by default.
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    root: `http://127.0.0.1:${Address.parse(server.address()).port}`,
    close: async () => {
      timers.forEach(clearTimeout)
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

async function answer(
  api: Api,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answer | null> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const [, given, method] = /^\/bot(\d+:[\w-]{30,})\/(\w+)$/.exec(decodeURIComponent(url.pathname)) ?? []
  if (given === undefined || method === undefined) return refused(new Refusal(404, 'Not Found'))
  if (given !== token) return refused(new Refusal(401, 'Unauthorized'))
  const gone = new AbortController()
  response.once('close', () => {
    gone.abort()
  })
  try {
    return await api.call(method, { ...(await readRequest(request, url.searchParams)), gone: gone.signal })
  } catch (error) {
    if (error instanceof Refusal) return refused(error)
    throw error
  }
}

function reply(response: ServerResponse, result: Answer | null, timers: Set<NodeJS.Timeout>): void {
  if (result === null) {
    response.socket?.destroy()
    return
  }
  const { code, body, stall = 0 } = result
  const send = (): void => {
    response.writeHead(code, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  }
  if (stall === 'forever') return
  if (stall === 0) {
    send()
    return
  }
  const timer = setTimeout(() => {
    timers.delete(timer)
    send()
  }, stall)
  timers.add(timer)
}
