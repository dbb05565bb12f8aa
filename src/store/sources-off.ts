// Sources that the operator switched off.

import type { SourceOff } from '../core/ports/keeping.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'

/** A feed whose source is asked, in a query of `feeds f`. */
export const IS_ON = 'NOT EXISTS (SELECT 1 FROM sources_off o WHERE o.source = f.source)'

export function openSourcesOff(db: Db) {
  const list = db.prepare<[], SourceOff>(
    `SELECT source, coalesce((SELECT name FROM sources s WHERE s.id = source),
       (SELECT name FROM added_sources s WHERE s.id = source), source) AS name FROM sources_off ORDER BY source`,
  )
  const add = db.prepare<[string, number]>('INSERT OR IGNORE INTO sources_off (source, at) VALUES (?, ?)')
  const remove = db.prepare<[string]>('DELETE FROM sources_off WHERE source = ?')
  return {
    list: (): SourceOff[] => list.all(),
    set: (source: string, off: boolean, at: string): boolean =>
      (off ? add.run(source, instantNumber(at)) : remove.run(source)).changes > 0,
  }
}
