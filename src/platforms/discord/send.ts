import type { Payload } from '../../core/delivery.ts'

/** Makes a request; resolves to the parsed body. @throws what discord.js throws: see failure.ts */
export type Send = (
  payload: Pick<Payload, 'method' | 'path'> & Partial<Pick<Payload, 'body' | 'file'>>,
) => Promise<unknown>
