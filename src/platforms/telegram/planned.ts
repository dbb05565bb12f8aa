// Requests as the renderer made them, handed to the Bot API word for word.

import type { Api } from 'grammy'
import type { Payload } from '../../core/delivery.ts'
import { isUnchanged } from './failures.ts'

type Sending = Parameters<Api['raw']['sendMessage']>[0]

/** True for a request that changes a message rather than sends one. */
export function isEdit({ method }: Payload): boolean {
  return method.startsWith('edit')
}

/**
 * Makes the request; the id of the message that stands there now. An edit that changes nothing has succeeded.
 * @throws GrammyError, HttpError
 */
export async function makeRequest(api: Api, { method, body }: Payload): Promise<number> {
  // The one boundary where a stored body gets the type that `render.ts` checked it against.
  switch (method) {
    case 'sendMessage':
      return (await api.raw.sendMessage(body as Sending)).message_id
    case 'editMessageText':
      return await edited(body, () => api.raw.editMessageText(body))
    case 'editMessageReplyMarkup':
      return await edited(body, () => api.raw.editMessageReplyMarkup(body))
    default:
      throw new Error(`no request of ours: ${method}`)
  }
}

async function edited(body: Payload['body'], edit: () => Promise<unknown>): Promise<number> {
  try {
    await edit()
  } catch (error) {
    if (!isUnchanged(error)) throw error
  }
  return Number(body['message_id'])
}
