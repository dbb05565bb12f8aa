// Who asked for an answer is kept as a keyed hash, never as an id; the key is the database's own.

import { createHmac, randomBytes } from 'node:crypto'
import type { AskerId } from '../core/command.ts'
import type { Store } from '../core/ports/store.ts'

/** The hash of an asker's id in this database. */
export async function askerHash(store: Store): Promise<(asker: AskerId) => string> {
  const key = await store.secret('askers', randomBytes(32).toString('hex'))
  return (asker) => createHmac('sha256', key).update(asker).digest('base64url')
}
