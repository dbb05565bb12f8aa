// Topics of a server's own. Each change is in the trail, in its own transaction.

import type { Signature } from '../core/audit.ts'
import type { ChannelId, HomeId } from '../core/channel.ts'
import { MOST_OWN_TOPICS, type OwnTopic } from '../core/own-topic.ts'
import type { Audit } from './audit.ts'
import type { Db } from './connection.ts'
import { asTopic } from './topic-shape.ts'

interface TopicRow {
  home: string
  body: string
}

export function openTopics(db: Db, audit: Audit) {
  const select = db.prepare<[string, string], TopicRow>('SELECT home, body FROM own_topics WHERE home = ? AND slug = ?')
  const all = db.prepare<[string], TopicRow>('SELECT home, body FROM own_topics WHERE home = ? ORDER BY slug')
  const upsert = db.prepare<[string, string, number, string]>(
    `INSERT INTO own_topics (home, slug, version, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (home, slug) DO UPDATE SET version = excluded.version, body = excluded.body`,
  )
  const remove = db.prepare<[string, string]>('DELETE FROM own_topics WHERE home = ? AND slug = ?')

  const save = db.transaction((topic: OwnTopic, signature: Signature, channel: ChannelId) => {
    const { home, slug, version } = topic
    const row = select.get(home, slug)
    const before = row === undefined ? null : topicOf(row)
    if ((before?.version ?? 0) !== version - 1) return 'stale'
    if (before === null && all.all(home).length >= MOST_OWN_TOPICS) return 'full'
    const after = JSON.stringify(topic)
    upsert.run(home, slug, version, after)
    audit.write(
      { channel, home, what: 'topic', name: slug, before: before && JSON.stringify(before), after },
      signature,
    )
    return 'saved'
  })
  const drop = db.transaction(
    (
      { home, slug, version }: Pick<OwnTopic, 'home' | 'slug' | 'version'>,
      signature: Signature,
      channel: ChannelId,
    ) => {
      const row = select.get(home, slug)
      const before = row === undefined ? null : topicOf(row)
      if (before === null || before.version !== version) return false
      remove.run(home, slug)
      const decided = { channel, home, what: 'topic', name: slug, before: JSON.stringify(before), after: null } as const
      audit.write(decided, signature)
      return true
    },
  )
  return {
    of: (home: HomeId): OwnTopic[] => all.all(home).map(topicOf),
    save: (topic: OwnTopic, signature: Signature, channel: ChannelId): 'saved' | 'stale' | 'full' =>
      save.immediate(topic, signature, channel),
    drop: (topic: Pick<OwnTopic, 'home' | 'slug' | 'version'>, signature: Signature, channel: ChannelId): boolean =>
      drop.immediate(topic, signature, channel),
  }
}

function topicOf({ home, body }: TopicRow): OwnTopic {
  return { home, ...asTopic(body) }
}
