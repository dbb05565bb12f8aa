// Editions and their deliveries. The plan is stored whole before anything is sent, once for a slot of a channel.

import type { ChannelId } from '../core/channel.ts'
import type { Delivery, DeliveryState, PlannedPart } from '../core/delivery.ts'
import type { Edition } from '../core/edition.ts'
import type { Told } from '../core/ports/store.ts'
import type { StoryId } from '../core/story.ts'
import { asStrings, oneOf } from './checks.ts'
import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'
import { instantNumber } from './keys.ts'
import { asEdition, asPayload } from './shapes.ts'
import type { Stories } from './stories.ts'

interface ToldRow {
  edition: number
  slot: string
  articles: string
}
interface PartRow {
  edition: string
  part: number
  channel: string
  payload: string
  state: string
  message_id: string | null
}

const asState = oneOf<DeliveryState>(['planned', 'sending', 'sent', 'failed', 'uncertain'], 'a delivery state')

/** Planning and reading editions. */
export function openEditions(db: Db, facts: Facts, stories: Stories) {
  const insert = db.prepare<[string, string, number, number, string, number, string, string]>(
    `INSERT OR IGNORE INTO editions (id, channel, number, slot_at, date, settings_version, hash, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertPart = db.prepare<[string, number, string, string]>(
    `INSERT INTO parts (edition, part, channel, payload, state) VALUES (?, ?, ?, ?, 'planned')`,
  )
  const insertTold = db.prepare<[string, string, number, number, number, string, string]>(
    `INSERT INTO told (channel, story, slot_at, item, edition, slot, articles) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const newest = db.prepare<[string, number], { body: string }>(
    'SELECT body FROM editions WHERE channel = ? AND slot_at <= ? ORDER BY slot_at DESC LIMIT 1',
  )
  const onDate = db.prepare<[string, string], { body: string }>(
    'SELECT body FROM editions WHERE channel = ? AND date = ? ORDER BY slot_at DESC',
  )
  const dates = db.prepare<[string, number], { date: string }>(
    'SELECT DISTINCT date FROM editions WHERE channel = ? ORDER BY date DESC LIMIT ?',
  )
  const told = db.prepare<[string, string], ToldRow>(
    'SELECT edition, slot, articles FROM told WHERE channel = ? AND story = ? ORDER BY slot_at DESC, item',
  )
  const plan = db.transaction((edition: Edition, parts: readonly PlannedPart[]): boolean => {
    const { id, channel, number, slot, settingsVersion, hash } = edition
    const at = instantNumber(slot.at)
    const made = insert.run(id, channel, number, at, slot.date, settingsVersion, hash, JSON.stringify(edition))
    if (made.changes === 0) return false
    for (const { part, payload } of parts) insertPart.run(id, part, channel, JSON.stringify(payload))
    edition.items.forEach((item, index) => {
      const articles = JSON.stringify(item.links.map((link) => link.article))
      insertTold.run(channel, stories.idOf(item.story), at, index, number, slot.at, articles)
    })
    facts.add('editions', 1)
    return true
  })
  return {
    plan: (edition: Edition, parts: readonly PlannedPart[]): boolean => plan.immediate(edition, parts),
    newest: (channel: ChannelId, at: string): Edition | null => {
      const row = newest.get(channel, instantNumber(at))
      return row === undefined ? null : asEdition(row.body)
    },
    onDate: (channel: ChannelId, date: string): Edition[] =>
      onDate.all(channel, date).map((row) => asEdition(row.body)),
    dates: (channel: ChannelId, limit: number): string[] => dates.all(channel, limit).map((row) => row.date),
    /** Asked by the id of a merged story too; `story` is the id asked for. */
    told: (channel: ChannelId, ids: readonly StoryId[]): Told[] =>
      ids
        .flatMap((story) =>
          told.all(channel, stories.idOf(story)).map(
            (row): Told => ({
              story,
              edition: row.edition,
              slotAt: row.slot,
              articles: asStrings(row.articles),
            }),
          ),
        )
        .sort((a, b) => instantNumber(b.slotAt) - instantNumber(a.slotAt)),
  }
}

/** The parts of editions on their way. */
export function openDeliveries(db: Db) {
  const select = db.prepare<[string], PartRow>(
    'SELECT edition, part, channel, payload, state, message_id FROM parts WHERE edition = ? ORDER BY part',
  )
  const mark = db.prepare<[string, string | null, string, number]>(
    'UPDATE parts SET state = ?, message_id = coalesce(?, message_id) WHERE edition = ? AND part = ?',
  )
  return {
    ofEdition: (edition: string): Delivery[] =>
      select.all(edition).map((row) => ({
        edition: row.edition,
        part: row.part,
        channel: row.channel,
        payload: asPayload(row.payload),
        state: asState(row.state),
        messageId: row.message_id,
      })),
    mark: (edition: string, part: number, state: DeliveryState, messageId: string | null): void => {
      mark.run(state, messageId, edition, part)
    },
  }
}
