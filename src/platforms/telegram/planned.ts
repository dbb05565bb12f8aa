// Requests as the renderer made them, handed to the Bot API word for word.

import { type Api, InputFile } from 'grammy'
import type { Payload } from '../../core/delivery.ts'
import { isUnchanged } from './failures.ts'

type Sending = Parameters<Api['raw']['sendMessage']>[0]
type SendingDocument = Parameters<Api['raw']['sendDocument']>[0]
type EditingMedia = Parameters<Api['raw']['editMessageMedia']>[0]
type SendingPhoto = Parameters<Api['raw']['sendPhoto']>[0]

/** True for a request that changes a message rather than sends one. */
export function isEdit({ method }: Payload): boolean {
  return method.startsWith('edit')
}

/**
 * Makes the request; the id of the message that stands there now. An edit that changes nothing has succeeded.
 * @throws GrammyError, HttpError
 */
export async function makeRequest(api: Api, { method, body, file }: Payload): Promise<number> {
  // The one boundary where a stored body gets the type that `render.ts` checked it against.
  switch (method) {
    case 'sendMessage':
      return (await api.raw.sendMessage(body as Sending)).message_id
    case 'sendDocument':
      return (await api.raw.sendDocument({ ...body, document: uploaded(file) } as SendingDocument)).message_id
    case 'sendPhoto':
      return (await api.raw.sendPhoto({ ...body, photo: uploaded(file) } as SendingPhoto)).message_id
    case 'editMessageText':
      return await edited(body, () => api.raw.editMessageText(body))
    case 'editMessageCaption':
      return await edited(body, () => api.raw.editMessageCaption(body))
    case 'editMessageMedia':
      return await edited(body, () => api.raw.editMessageMedia(withMedia(body, file)))
    case 'editMessageReplyMarkup':
      return await edited(body, () => api.raw.editMessageReplyMarkup(body))
    default:
      throw new Error(`no request of ours: ${method}`)
  }
}

function withMedia(body: Payload['body'], file: Payload['file']): EditingMedia {
  return { ...body, media: { ...(body['media'] as object), media: uploaded(file) } } as EditingMedia
}

function uploaded(file: Payload['file']): InputFile {
  if (file === undefined) throw new Error('a file is to be sent, and there is none')
  return new InputFile(file.bytes, file.name)
}

async function edited(body: Payload['body'], edit: () => Promise<unknown>): Promise<number> {
  try {
    await edit()
  } catch (error) {
    if (!isUnchanged(error)) throw error
  }
  return Number(body['message_id'])
}
