// The gateway: sessions over websockets, JSON, version 10. A session outlives its socket and keeps what was dispatched,
// so that it can be resumed. Close codes and opcodes as in Discord's "Opcodes and Status Codes".

import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalidSession: 9,
  hello: 10,
  acknowledged: 11,
}
const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
}
const HEARTBEAT_MS = 41_250
/** Guild members, presences and message content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
const ALL_INTENTS = (1 << 26) - 1

const Frame = z.object({ op: z.int(), d: z.unknown().optional() })
const Identify = z.object({ token: z.string(), intents: z.int(), properties: z.looseObject({}) })
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() })

interface Session {
  readonly id: string
  readonly intents: number
  readonly log: { readonly s: number; readonly t: string; readonly d: unknown }[]
  seq: number
  socket: WebSocket | null
}

export interface GatewayGiven {
  readonly token: string
  readonly url: () => string
  /** Privileged intents that are allowed. */
  readonly privileged: number
  /** The READY of a new session, without what is the session's own. */
  readonly ready: () => object
  /** What follows READY: events with the intent that they need. */
  readonly greeting: () => readonly { readonly event: string; readonly data: unknown; readonly intent: number }[]
}

export class Gateway {
  readonly identifies: { intents: number; resumed: boolean }[] = []
  readonly #given: GatewayGiven
  readonly #sessions = new Map<string, Session>()
  readonly #sockets: WebSocketServer
  #waiting: (() => void)[] = []

  constructor(server: Server, given: GatewayGiven) {
    this.#given = given
    this.#sockets = new WebSocketServer({ server, path: '/gateway' })
    // The HTTP server's failures come by here too; whoever listens on it deals with them.
    this.#sockets.on('error', () => undefined)
    this.#sockets.on('connection', (socket, request) => {
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams
      if (query.get('v') !== '10') socket.close(CLOSE.invalidVersion, 'Invalid API version')
      else this.#greet(socket)
    })
  }

  /** Tells every session that asked for this intent; 0 goes to all. */
  dispatch(event: string, data: unknown, intent: number): void {
    for (const session of this.#sessions.values())
      if (intent === 0 || session.intents & intent) this.#send(session, event, data)
  }

  /** True where a bot listens or may come back to its session. */
  get listening(): boolean {
    return this.#sessions.size > 0
  }

  connected(): Promise<void> {
    if ([...this.#sessions.values()].some(({ socket }) => socket !== null)) return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
    })
  }

  drop(how: 'socket' | 'reconnect' | 'invalid-session' | 'token-refused'): void {
    for (const session of this.#sessions.values()) {
      const { socket } = session
      if (how === 'invalid-session' || how === 'token-refused') this.#sessions.delete(session.id)
      if (how === 'socket') {
        session.socket = null
        socket?.terminate()
      } else if (socket) {
        if (how === 'token-refused') socket.close(CLOSE.authenticationFailed, 'Authentication failed.')
        else if (how === 'reconnect') write(socket, { op: OP.reconnect, d: null })
        else write(socket, { op: OP.invalidSession, d: false })
      }
    }
  }

  /** No socket is left. */
  close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#sessions.clear()
    return new Promise((resolve) => {
      this.#sockets.close(() => {
        resolve()
      })
    })
  }

  #greet(socket: WebSocket): void {
    let session: Session | null = null
    write(socket, { op: OP.hello, d: { heartbeat_interval: HEARTBEAT_MS } })
    socket.on('message', (data) => {
      const frame = read(data as Buffer)
      if (!frame) socket.close(CLOSE.decodeError, 'Error while decoding payload.')
      else session = this.#hear(socket, session, frame)
    })
    socket.on('close', (code) => {
      if (!session || session.socket !== socket) return
      session.socket = null
      // A client that says goodbye ends its session.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id)
    })
    socket.on('error', () => {
      socket.terminate()
    })
  }

  #hear(socket: WebSocket, session: Session | null, { op, d }: z.output<typeof Frame>): Session | null {
    if (op === OP.heartbeat) write(socket, { op: OP.acknowledged })
    else if (op === OP.identify && session) socket.close(CLOSE.alreadyAuthenticated, 'Already authenticated.')
    else if (op === OP.identify) return this.#identify(socket, d)
    else if (op === OP.resume) return this.#resume(socket, d) ?? session
    else if (!Object.values(OP).includes(op)) socket.close(CLOSE.unknownOpcode, 'Unknown opcode.')
    else if (!session) socket.close(CLOSE.notAuthenticated, 'Not authenticated.')
    return session
  }

  #identify(socket: WebSocket, data: unknown): Session | null {
    const { data: body } = Identify.safeParse(data)
    const fault = this.#identifyFault(body)
    if (fault || !body) {
      socket.close(fault?.[0], fault?.[1])
      return null
    }
    const session: Session = { id: randomUUID(), intents: body.intents, log: [], seq: 0, socket }
    this.#sessions.set(session.id, session)
    this.identifies.push({ intents: body.intents, resumed: false })
    const own = { v: 10, session_id: session.id, session_type: 'normal', resume_gateway_url: this.#given.url() }
    this.#send(session, 'READY', { ...this.#given.ready(), ...own, shard: [0, 1] })
    for (const { event, data: greeting, intent } of this.#given.greeting())
      if (session.intents & intent) this.#send(session, event, greeting)
    this.#arrived()
    return session
  }

  #identifyFault(body: z.output<typeof Identify> | undefined): readonly [number, string] | null {
    if (!body) return [CLOSE.decodeError, 'Error while decoding payload.']
    if (body.token.replace(/^Bot /, '') !== this.#given.token)
      return [CLOSE.authenticationFailed, 'Authentication failed.']
    if (body.intents & ~ALL_INTENTS) return [CLOSE.invalidIntents, 'Invalid intent(s).']
    if (body.intents & PRIVILEGED & ~this.#given.privileged) return [CLOSE.disallowedIntents, 'Disallowed intent(s).']
    return null
  }

  /** Sends again what the client missed; a session that is not known must be opened anew. */
  #resume(socket: WebSocket, data: unknown): Session | null {
    const { data: body } = Resume.safeParse(data)
    const session = body ? this.#sessions.get(body.session_id) : undefined
    if (!body || body.token.replace(/^Bot /, '') !== this.#given.token) {
      socket.close(body ? CLOSE.authenticationFailed : CLOSE.decodeError)
      return null
    }
    if (!session) {
      write(socket, { op: OP.invalidSession, d: false })
      return null
    }
    if (body.seq > session.seq) {
      socket.close(CLOSE.invalidSequence, 'Invalid seq.')
      return null
    }
    session.socket = socket
    this.identifies.push({ intents: session.intents, resumed: true })
    for (const { s, t, d } of session.log) if (s > body.seq) write(socket, { op: OP.dispatch, s, t, d })
    this.#send(session, 'RESUMED', {})
    this.#arrived()
    return session
  }

  #send(session: Session, t: string, d: unknown): void {
    const s = ++session.seq
    session.log.push({ s, t, d })
    if (session.socket) write(session.socket, { op: OP.dispatch, s, t, d })
  }

  #arrived(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

function read(data: Buffer): z.output<typeof Frame> | null {
  try {
    return Frame.parse(JSON.parse(data.toString()))
  } catch {
    return null
  }
}

function write(socket: WebSocket, frame: object): void {
  socket.send(JSON.stringify({ t: null, s: null, ...frame }))
}
