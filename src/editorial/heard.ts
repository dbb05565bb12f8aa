// What a channel hears of a story: the accounts of outlets and languages that it wants told. The others count for nothing
// here: they tell nothing, confirm nothing and give no figure. A story with none left is not told.

import type { ChannelSettings } from '../core/channel.ts'
import type { FeedCondition } from '../core/feed.ts'
import type { Account, Story } from '../core/story.ts'
import { originsOf } from './telling.ts'

type Wishes = Pick<ChannelSettings, 'without' | 'reads'>

/** Why nothing of a story is heard. */
export type Unheard = 'other-sources' | 'other-languages'

/** The story as a channel hears it, or why it does not. */
export function heardOf(story: Story, { without, reads }: Wishes): Story | Unheard {
  if (without.length === 0 && reads.length === 0) return story
  const told = story.accounts.filter(({ article }) => !without.includes(article.source))
  if (told.length === 0) return 'other-sources'
  const accounts = told.filter(({ article }) => reads.length === 0 || reads.includes(article.language))
  if (accounts.length === 0) return 'other-languages'
  return accounts.length === story.accounts.length ? story : { ...story, accounts }
}

/** The story as it stood at an instant; none where nothing of it had been seen. */
export function asOf(story: Story, instant: string): Story[] {
  const accounts = story.accounts.filter(({ article }) => Date.parse(article.seen) <= Date.parse(instant))
  if (accounts.length === story.accounts.length) return [story]
  return accounts.length > 0 ? [{ ...story, accounts }] : []
}

/** Whether as many outlets report it independently as the channel asks for. */
export function isBorneOut(
  accounts: readonly Account[],
  { leastOrigins }: Pick<ChannelSettings, 'leastOrigins'>,
): boolean {
  return leastOrigins <= 1 || originsOf(accounts).size >= leastOrigins
}

/** Whether a channel hears a feed at all. Of those that people added, `elsewhere` are the ones of other servers and chats. */
export function isFeedHeard(
  { url, source, language }: Pick<FeedCondition, 'url' | 'source' | 'language'>,
  { without, reads }: Wishes,
  elsewhere: ReadonlySet<string>,
): boolean {
  if (elsewhere.has(url) || without.includes(source)) return false
  return reads.length === 0 || language === null || reads.includes(language)
}
