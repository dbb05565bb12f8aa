// What of an answer counts where some sources are not heard: conditions on articles, each bound to their ids as JSON.

import type { Unheard } from '../core/ports/store.ts'

/** True of an article `a` of any other source. */
export const HEARD = 'a.source NOT IN (SELECT value FROM json_each(?))'

/** True of an entry with a telling of any other source. `entry`: a column or number. */
export function heardEntry(entry: string): string {
  return `EXISTS (SELECT 1 FROM events h CROSS JOIN articles a ON a.key = h.article WHERE h.entry = ${entry} AND ${HEARD})`
}

/** As it is bound; null where every source is heard. */
export function boundUnheard(unheard: Unheard | undefined): string | null {
  return unheard === undefined || unheard.length === 0 ? null : JSON.stringify(unheard)
}
