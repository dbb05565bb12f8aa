// The migration for feeds that are asked by how they behave.
//
// 1. `gap`, `hint`: by which the next request is set; milliseconds.
// 2. `moved_to`: where the address redirects for good. `host`: which host the next request goes to, so that all feeds of
//    one can wait together.
// 3. `took`, `status`: of the last request, for what is said of a feed.
// 4. `origin`: who brought the feed in. Rows from before are all of the list that a start follows.

import type { Database } from 'better-sqlite3'
import { hostOf } from '../core/identity.ts'

const COLUMNS = `
ALTER TABLE feeds ADD COLUMN gap INTEGER;
ALTER TABLE feeds ADD COLUMN hint INTEGER;
ALTER TABLE feeds ADD COLUMN moved_to TEXT;
ALTER TABLE feeds ADD COLUMN host TEXT NOT NULL DEFAULT '';
ALTER TABLE feeds ADD COLUMN took INTEGER;
ALTER TABLE feeds ADD COLUMN status INTEGER;
ALTER TABLE feeds ADD COLUMN origin TEXT NOT NULL DEFAULT 'known';
CREATE INDEX feeds_due ON feeds (next_at);
CREATE INDEX feeds_host ON feeds (host);
`

/** Adds the columns, and tells the host of each feed that is followed. */
export function addFeedColumns(db: Database): void {
  db.exec(COLUMNS)
  const fill = db.prepare<[string, string]>('UPDATE feeds SET host = ? WHERE url = ?')
  for (const { url } of db.prepare<[], { url: string }>('SELECT url FROM feeds').all()) fill.run(hostOf(url), url)
}
