// Editions. The plan is stored whole before anything is sent, once for a slot of a channel.

import type { ChannelId } from '../core/channel.ts'
import type { PlannedPart } from '../core/delivery.ts'
import type { Edition } from '../core/edition.ts'
import type { PlanMore, Told } from '../core/ports/store.ts'
import type { StoryId } from '../core/story.ts'
import { asStrings } from './checks.ts'
import type { Db } from './connection.ts'
import { openErrandPlans } from './errands.ts'
import type { Facts } from './facts.ts'
import { openMarks } from './forgotten-marks.ts'
import { instantNumber } from './keys.ts'
import { asEdition } from './shapes.ts'
import type { Stories } from './stories.ts'

const NOTHING_MORE: PlanMore = { corrections: 0, crosspost: false }

interface BodyRow {
  body: string
}
interface ToldRow {
  edition: number
  slot: string
  articles: string
}

/** A thread that was made tells nothing by itself. */
const HAS_NO_WORDS = `(p.payload ->> '$.path' LIKE '%/threads' AND json_type(p.payload, '$.body.message') IS NULL)`
/** An edition of which nothing was sent and nothing can be any more. */
const NEVER_SENT = `(EXISTS (SELECT 1 FROM parts p WHERE p.edition = e.id) AND NOT EXISTS (
  SELECT 1 FROM parts p WHERE p.edition = e.id AND NOT (p.state = 'failed' AND p.not_before IS NULL)
    AND NOT ${HAS_NO_WORDS}))`

/** Two may be composed at one time: that of a slot, and one that a moderator posts now. The later one waits. */
function overlapping(db: Db): (edition: Edition) => boolean {
  const within = db.prepare<[string, number, number], { id: string }>(
    `SELECT e.id FROM editions e WHERE e.channel = ? AND e.slot_at > ? AND e.slot_at < ? AND e.alert = 0
       AND NOT ${NEVER_SENT} LIMIT 1`,
  )
  return ({ channel, window, slot }) =>
    within.get(channel, instantNumber(window.from), instantNumber(slot.at)) !== undefined
}

/** Planning editions. */
export function openEditionPlans(db: Db, facts: Facts, stories: Stories) {
  const insert = db.prepare<[string, string, number, number, string, number, string, string, number]>(
    `INSERT OR IGNORE INTO editions (id, channel, number, slot_at, date, settings_version, hash, body, alert)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertPart = db.prepare<[string, number, string, string]>(
    `INSERT INTO parts (edition, part, channel, payload, state) VALUES (?, ?, ?, ?, 'planned')`,
  )
  const insertTold = db.prepare<[string, string, number, number, number, string, string]>(
    `INSERT INTO told (channel, story, slot_at, item, edition, slot, articles) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertComposed = db.prepare<[string, number]>(
    'INSERT OR REPLACE INTO composed_after (edition, correction) VALUES (?, ?)',
  )
  const errands = openErrandPlans(db)
  const overlaps = overlapping(db)
  const marks = openMarks(db)
  const plan = db.transaction(
    (edition: Edition, parts: readonly PlannedPart[], more: PlanMore, alert: boolean): boolean => {
      if (!alert && overlaps(edition)) return false
      const cited = edition.items.flatMap((item) => item.links.map((link) => `article:${link.article}` as const))
      if (cited.some(marks.has)) return false
      const { id, channel, number, slot, settingsVersion, hash } = edition
      const at = instantNumber(slot.at)
      const made = insert.run(
        id,
        channel,
        number,
        at,
        slot.date,
        settingsVersion,
        hash,
        JSON.stringify(edition),
        Number(alert),
      )
      if (made.changes === 0) return false
      for (const { part, payload } of parts) insertPart.run(id, part, channel, JSON.stringify(payload))
      edition.items.forEach((item, index) => {
        const articles = JSON.stringify(item.links.map((link) => link.article))
        insertTold.run(channel, stories.idOf(item.story), at, index, number, slot.at, articles)
      })
      if (more.corrections > 0) insertComposed.run(id, more.corrections)
      if (more.crosspost) {
        errands.add(parts.map((part) => ({ ...part, edition: id, channel, kind: 'crosspost', cause: 'sent' })))
      }
      if (!alert) facts.add('editions', 1)
      return true
    },
  )
  return {
    plan: (edition: Edition, parts: readonly PlannedPart[], more: PlanMore = NOTHING_MORE): boolean =>
      plan.immediate(edition, parts, more, false),
    planAlert: (edition: Edition, parts: readonly PlannedPart[]): boolean =>
      plan.immediate(edition, parts, NOTHING_MORE, true),
  }
}

/** Reading editions, whether or not they were sent. */
export function openEditions(db: Db) {
  const newest = db.prepare<[string, number], BodyRow>(
    'SELECT body FROM editions WHERE channel = ? AND slot_at <= ? AND alert = 0 ORDER BY slot_at DESC LIMIT 1',
  )
  const onDate = db.prepare<[string, string], BodyRow>(
    'SELECT body FROM editions WHERE channel = ? AND date = ? AND alert = 0 ORDER BY slot_at DESC',
  )
  const dates = db.prepare<[string, number], { date: string }>(
    'SELECT DISTINCT date FROM editions WHERE channel = ? AND alert = 0 ORDER BY date DESC LIMIT ?',
  )
  const slots = db.prepare<[string, number, number], { at: number }>(
    `SELECT slot_at AS at FROM editions WHERE channel = ? AND slot_at BETWEEN ? AND ? AND alert = 0 ORDER BY slot_at`,
  )
  return {
    newest: (channel: ChannelId, at: string): Edition | null => editionOf(newest.get(channel, instantNumber(at))),
    slots: (channel: ChannelId, from: string, to: string): string[] =>
      slots.all(channel, instantNumber(from), instantNumber(to)).map(({ at }) => new Date(at).toISOString()),
    onDate: (channel: ChannelId, date: string): Edition[] =>
      onDate.all(channel, date).map((row) => asEdition(row.body)),
    dates: (channel: ChannelId, limit: number): string[] => dates.all(channel, limit).map((row) => row.date),
  }
}

/** What channels were told: editions that were sent, or still may be. */
export function openTold(db: Db, stories: Stories) {
  const newest = db.prepare<[string, number], BodyRow>(
    `SELECT e.body FROM editions e WHERE e.channel = ? AND e.slot_at <= ? AND e.alert = 0 AND NOT ${NEVER_SENT}
     ORDER BY e.slot_at DESC LIMIT 1`,
  )
  const told = db.prepare<[string, string, number], ToldRow>(
    `SELECT t.edition, t.slot, t.articles FROM told t JOIN editions e ON e.channel = t.channel AND e.slot_at = t.slot_at
     WHERE t.channel = ? AND t.story = ? AND e.alert = ? AND NOT ${NEVER_SENT} ORDER BY t.slot_at DESC, t.item`,
  )
  const toldOf = (channel: ChannelId, story: StoryId, alert: boolean): Told[] =>
    told.all(channel, stories.idOf(story), Number(alert)).map((row) => ({
      story,
      edition: row.edition,
      slotAt: row.slot,
      articles: asStrings(row.articles),
    }))
  const newestFirst = (all: readonly Told[]): Told[] =>
    [...all].sort((a, b) => instantNumber(b.slotAt) - instantNumber(a.slotAt))
  return {
    newest: (channel: ChannelId, at: string): Edition | null => editionOf(newest.get(channel, instantNumber(at))),
    /** Asked by the id of a merged story too; `story` is the id asked for. */
    of: (channel: ChannelId, ids: readonly StoryId[]): Told[] =>
      newestFirst(ids.flatMap((story) => toldOf(channel, story, false))),
    alerted: (channel: ChannelId, ids: readonly StoryId[]): Told[] =>
      newestFirst(ids.flatMap((story) => toldOf(channel, story, true))),
  }
}

function editionOf(row: BodyRow | undefined): Edition | null {
  return row === undefined ? null : asEdition(row.body)
}
