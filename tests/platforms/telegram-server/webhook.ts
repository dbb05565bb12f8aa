// Delivers updates to a webhook: those of one chat one after another, those of different chats side by side, each again
// until the webhook takes it. What a webhook answers with is carried out as a call.

import { z } from 'zod'
import { bad, conflict } from './refusal.ts'
import type { Update, Updates } from './updates.ts'
import { seconds } from './wire.ts'

const PORTS = new Set(['', '80', '88', '443', '8443'])
const LONGEST_WAIT = 60_000
const Reply = z.looseObject({ method: z.string() })

export interface WebhookOptions {
  readonly allowHttp: boolean
  readonly redeliverAfter: number
  readonly now: () => number
  /** Carries a call out that came as a webhook's answer. */
  readonly call: (method: string, parameters: Record<string, unknown>) => Promise<void>
}

interface Target {
  readonly url: string
  readonly secret: string | undefined
  readonly stop: AbortController
}

export class Webhook {
  readonly #updates: Updates
  readonly #options: WebhookOptions
  readonly #busy = new Set<number>()
  #target: Target | null = null
  #failure: { readonly at: number; readonly message: string } | null = null

  constructor(updates: Updates, options: WebhookOptions) {
    this.#updates = updates
    this.#options = options
  }

  /** Refuses `getUpdates` while a webhook is set. */
  refusePolling(): void {
    if (this.#target)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
  }

  /** An empty address removes the webhook. */
  set(url: string, secret?: string): void {
    if (url !== '') this.#check(url, secret)
    // Set again as it is, or deleted where there is none: what is under way goes on.
    if (url === (this.#target?.url ?? '') && secret === this.#target?.secret) return
    this.#target?.stop.abort()
    this.#failure = null
    this.#busy.clear()
    this.#target = url === '' ? null : { url, secret, stop: new AbortController() }
    if (url !== '') this.#updates.interrupt('terminated by setWebhook request')
    this.#updates.onArrival = () => {
      this.#pump()
    }
    this.#pump()
  }

  /** Stops deliveries, for good. */
  close(): void {
    this.#target?.stop.abort()
    this.#target = null
    this.#updates.onArrival = null
  }

  info(): Record<string, unknown> {
    return {
      url: this.#target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#updates.pending.length,
      ...(this.#target === null ? {} : { max_connections: 40 }),
      ...(this.#updates.allowed.length === 0 ? {} : { allowed_updates: this.#updates.allowed }),
      ...(this.#failure === null
        ? {}
        : { last_error_date: seconds(this.#failure.at), last_error_message: this.#failure.message }),
    }
  }

  #check(url: string, secret: string | undefined): void {
    if (!URL.canParse(url)) throw bad('bad webhook: Invalid webhook URL specified')
    const { protocol, port } = new URL(url)
    if (!this.#options.allowHttp) {
      if (protocol !== 'https:') throw bad('bad webhook: An HTTPS URL must be provided for webhook')
      if (!PORTS.has(port)) throw bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
    }
    if (secret !== undefined && !/^[\w-]{0,256}$/.test(secret))
      throw bad('bad webhook: secret token contains unallowed characters')
  }

  /** Starts what may be delivered now: the oldest update of every chat of which none is under way. */
  #pump(): void {
    const target = this.#target
    if (!target) return
    for (const update of [...this.#updates.pending]) {
      const key = chatOf(update)
      if (this.#busy.has(key)) continue
      this.#busy.add(key)
      void this.#deliver(target, update).then(() => {
        if (target !== this.#target) return
        this.#busy.delete(key)
        this.#updates.done(update.update_id)
        this.#pump()
      })
    }
  }

  /** Returns once the webhook has taken the update, or is no longer set. */
  async #deliver(target: Target, update: Update): Promise<void> {
    for (
      let wait = this.#options.redeliverAfter;
      !target.stop.signal.aborted;
      wait = Math.min(LONGEST_WAIT, wait * 2)
    ) {
      try {
        const response = await post(target, update)
        const body = await response.text()
        if (response.ok) {
          await this.#carryOut(body)
          return
        }
        this.#failure = {
          at: this.#options.now(),
          message: `Wrong response from the webhook: ${response.status} ${response.statusText}`,
        }
      } catch (error) {
        this.#failure = {
          at: this.#options.now(),
          message: error instanceof Error ? error.message : 'Connection failed',
        }
      }
      await pause(wait, target.stop.signal)
    }
  }

  /** False once the webhook is another, or the update was dropped. */
  #wanted(target: Target, update: Update): boolean {
    return !target.stop.signal.aborted && this.#updates.pending.includes(update)
  }

  async #carryOut(body: string): Promise<void> {
    const reply = Reply.safeParse(jsonOf(body))
    if (!reply.success) return
    const { method, ...parameters } = reply.data
    await this.#options.call(method, parameters)
  }
}

function post({ url, secret, stop }: Target, update: Update): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(secret ? { 'X-Telegram-Bot-Api-Secret-Token': secret } : {}),
    },
    body: JSON.stringify(update),
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(LONGEST_WAIT)]),
  })
}

function chatOf({ message, channel_post, callback_query, my_chat_member }: Update): number {
  return (message ?? channel_post ?? callback_query?.message ?? my_chat_member)?.chat.id ?? 0
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

async function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      stop.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    stop.addEventListener('abort', end)
    if (stop.aborted) end()
  })
}
