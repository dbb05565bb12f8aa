// How the bot gets its updates: by asking, or by a webhook.

import { z } from 'zod'
import { Integer, type Method, method } from './method.ts'

const Allowed = z.array(z.string()).optional()

const GetUpdates = z.looseObject({
  offset: Integer.default(0),
  limit: Integer.default(100),
  timeout: Integer.default(0),
  allowed_updates: Allowed,
})

const SetWebhook = z.looseObject({
  url: z.string().default(''),
  secret_token: z.string().optional(),
  allowed_updates: Allowed,
  drop_pending_updates: z.boolean().default(false),
})

const DeleteWebhook = z.looseObject({ drop_pending_updates: z.boolean().default(false) })

export const receivingMethods: Readonly<Record<string, Method>> = {
  getUpdates: method(GetUpdates, ({ offset, limit, timeout, allowed_updates }, { updates, webhook }, { gone }) => {
    webhook.refusePolling()
    const given = { offset, limit: Math.min(100, Math.max(1, limit)), timeout: Math.min(50, Math.max(0, timeout)) }
    return updates.poll({ ...given, allowed: allowed_updates, gone })
  }),
  setWebhook: method(SetWebhook, ({ url, secret_token, allowed_updates, drop_pending_updates }, deck) => {
    deck.updates.allow(allowed_updates)
    if (drop_pending_updates) deck.updates.pending.length = 0
    deck.webhook.set(url, secret_token)
    return true
  }),
  deleteWebhook: method(DeleteWebhook, ({ drop_pending_updates }, { updates, webhook }) => {
    if (drop_pending_updates) updates.pending.length = 0
    webhook.set('')
    return true
  }),
  getWebhookInfo: (_request, { webhook }) => webhook.info(),
}
