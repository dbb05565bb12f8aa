// What readers report, and of which of it moderators were told. Nobody's id stands here.

import { AUDIT_DAYS } from '../core/audit.ts'
import type { ChannelId, HomeId } from '../core/channel.ts'
import type { KeptReport, Report, ReportedItem, UntoldReports } from '../core/report.ts'
import type { StoryId } from '../core/story.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'

const DAY_MS = 86_400_000

interface ReportRow {
  number: number
  at: number
  channel: string
  home: string | null
  story: StoryId
  edition: string | null
  text: string
}

export function openReports(db: Db) {
  const insert = db.prepare<[Omit<Report, 'at'> & { readonly at: number; readonly tells: number }]>(
    `INSERT INTO reports (at, channel, home, story, edition, text, told)
     VALUES ($at, $channel, $home, $story, $edition, $text, NOT $tells OR EXISTS (
       SELECT 1 FROM reports WHERE channel = $channel AND story = $story AND edition IS $edition AND (told = 1 OR seen = 1)))`,
  )
  const prune = db.prepare<[number]>('DELETE FROM reports WHERE at < ?')
  const list = db.prepare<[string, string | null, number, number, number], ReportRow>(
    `SELECT number, at, channel, home, story, edition, text FROM reports
     WHERE (channel = ? OR home = ?) AND at >= ? ORDER BY number DESC LIMIT ? OFFSET ?`,
  )
  const unseen = db.prepare<[string, string | null, number], { n: number }>(
    'SELECT count(*) AS n FROM reports WHERE (channel = ? OR home = ?) AND at >= ? AND seen = 0',
  )
  const see = db.prepare<[string, string | null]>('UPDATE reports SET seen = 1 WHERE channel = ? OR home = ?')
  const oldest = (now: string) => instantNumber(now) - AUDIT_DAYS * DAY_MS
  const keep = db.transaction(({ at, channel, home, story, edition, text }: Report, tells: boolean): void => {
    insert.run({ at: instantNumber(at), channel, home, story, edition, text, tells: tells ? 1 : 0 })
    prune.run(oldest(at))
  })
  return {
    keep: (report: Report, tells: boolean): void => {
      keep.immediate(report, tells)
    },
    ...tellingOf(db),
    list: (
      channel: ChannelId,
      home: HomeId | null,
      now: string,
      page: { readonly limit: number; readonly offset: number },
    ): KeptReport[] =>
      list
        .all(channel, home, oldest(now), page.limit, page.offset)
        .map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() })),
    unseen: (channel: ChannelId, home: HomeId | null, now: string): number =>
      unseen.get(channel, home, oldest(now))?.n ?? 0,
    see: (channel: ChannelId, home: HomeId | null): void => {
      see.run(channel, home)
    },
  }
}

/** Of which moderators are to be told, and when they last were. */
function tellingOf(db: Db) {
  // A word of a time to come was told before the clock was set back: it keeps nobody waiting.
  const channels = db.prepare<[number, number], { channel: string; home: string | null; up_to: number }>(
    `SELECT channel, max(home) AS home, max(number) AS up_to FROM reports r
     WHERE told = 0 AND seen = 0 AND NOT EXISTS (
       SELECT 1 FROM report_words w WHERE w.channel = r.channel AND w.at > ? AND w.at <= ?)
     GROUP BY channel ORDER BY min(number)`,
  )
  // The text is that of the row with the highest number: the only max() or min() of the query decides that.
  const items = db.prepare<[string, number], ReportedItem & { readonly newest: number }>(
    `SELECT story, edition, text, count(*) AS reports, max(number) AS newest FROM reports
     WHERE channel = ? AND number <= ? AND told = 0 AND seen = 0 GROUP BY story, edition ORDER BY reports DESC, newest`,
  )
  const mark = db.prepare<[string, number]>(
    'UPDATE reports SET told = 1 WHERE channel = ? AND number <= ? AND told = 0',
  )
  const note = db.prepare<[string, number]>('INSERT OR REPLACE INTO report_words (channel, at) VALUES (?, ?)')
  const tell = db.transaction((channel: ChannelId, upTo: number, at: string): void => {
    mark.run(channel, upTo)
    note.run(channel, instantNumber(at))
  })
  return {
    untold: (since: string, now: string): UntoldReports[] =>
      channels.all(instantNumber(since), instantNumber(now)).map(({ channel, home, up_to: upTo }) => ({
        channel,
        home,
        upTo,
        items: items.all(channel, upTo).map(({ story, edition, text, reports }) => ({ story, edition, text, reports })),
      })),
    told: (channel: ChannelId, upTo: number, at: string): void => {
      tell.immediate(channel, upTo, at)
    },
  }
}
