// A store for one test: in memory, with nothing in it.

import type { Store } from '../../src/core/ports/store.ts'
import { connect } from '../../src/store/connection.ts'
import { openStore } from '../../src/store/open.ts'

/** A database as its first opening leaves it, made once: that takes longer than most tests do with theirs. */
let empty: Buffer | null = null

/** Opens one. */
export function emptyStore(): Store {
  empty ??= made()
  return openStore(empty)
}

function made(): Buffer {
  const db = connect(':memory:')
  const bytes = db.serialize()
  db.close()
  return bytes
}
