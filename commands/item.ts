// What people mean by an item: a story's id, or a number, which is that of an item of the newest edition here.

import type { CommandContext } from '../src/core/command.ts'
import type { Edition } from '../src/core/edition.ts'
import { readItemNumber, readStoryId } from '../src/core/ids.ts'
import { Problem } from '../src/core/problem.ts'
import type { Story } from '../src/core/story.ts'

/** @throws Problem not-found */
export async function storyNamed(
  typed: string,
  channel: string,
  { store, clock, words }: CommandContext,
): Promise<{ readonly story: Story; readonly edition: Edition | null }> {
  const number = readItemNumber(typed)
  const edition = number !== null ? await store.newestEdition(channel, new Date(clock.now()).toISOString()) : null
  const item = edition?.items.find((one) => one.number === number)
  if (number !== null && item === undefined)
    throw new Problem('not-found', words.problem.noItem(number), words.problem.storyHint)
  const id = item?.story ?? readStoryId(typed)
  const story = id === null ? null : await store.story(id)
  if (story === null) throw new Problem('not-found', words.problem.badStory(typed), words.problem.storyHint)
  return { story, edition }
}
