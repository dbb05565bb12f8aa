// What is said of a server's own topics, in English.

import type { TopicWords } from './topic-words.ts'

const articles = (count: number) => (count === 1 ? '1 article' : `${count.toLocaleString('en-GB')} articles`)
const stories = (count: number) => (count === 1 ? '1 story' : `${count.toLocaleString('en-GB')} stories`)

export const ownTopics: TopicWords = {
  own: 'Topics of this server or chat',
  newOne: 'A moderator adds one:',
  query: 'Looks for',

  testTitle: (title) => `Topic “${title}” · test`,
  found: (count, inStories, days, more = false) =>
    `In the last ${days} days: ${more ? 'at least ' : ''}${articles(count)} in ${stories(inStories)}.`,
  nothing: (days) => `In the last ${days} days: no article.`,
  byDay: (from, to) => `Articles a day, ${from} to ${to}`,
  newest: 'The newest',
  matched: (words) => `matched: ${words}`,
  near: 'Nearly matched',
  lacks: (term, count) => `Only ${term} is missing in ${articles(count)}, the newest:`,
  excluded: (term, count) => `Only -${term} leaves out ${articles(count)}, the newest:`,
  unheard: (word) => `No stored article has “${word}”.`,
  perhaps: (words) => `Did you mean ${words}?`,
  change: 'Against what is saved',
  gained: (count) => `Gained: ${articles(count)}`,
  lost: (count) => `Lost: ${articles(count)}`,
  same: 'It finds the same articles.',
  notSaved: 'Nothing is saved yet.',

  save: 'Save',
  discard: 'Discard',
  test: 'Test',
  delete: 'Delete',
  keep: 'Keep',
  saved: (title) => `The topic “${title}” is saved.`,
  discarded: 'Nothing was changed.',
  use: 'To have it in the digest of a channel, choose it there:',
  askDelete: (title) => `Delete the topic “${title}”?`,
  usedBy: (channels) => `Digests have it in: ${channels}.`,
  deleted: (title) => `The topic “${title}” is deleted.`,
  goOn: (channels) =>
    `Without it from now: ${channels}. Where it was the only topic, nothing is told until others are chosen.`,
  undo: 'To bring it back:',

  unknown: (name) => `There is no own topic “${name}” here.`,
  none: 'There are no own topics here yet: /topics new makes one.',
  badName: (name) => `“${name}” cannot be the name of a topic.`,
  nameHint: (most) => `Take letters, digits, spaces and hyphens, at most ${most} characters.`,
  taken: (name) => `“${name}” is already the name of something that the bot knows.`,
  takenHint: 'Take another name.',
  exists: (title) => `There is a topic “${title}” here already.`,
  existsHint: 'Change it with /topics edit, or take another name.',
  full: (most) => `There are ${most} own topics here, and more are not kept.`,
  fullHint: 'Delete one with /topics delete first.',
  tooLong: (most) => `The query of a topic has at most ${most} characters.`,
  tooMany: (count, most) => `The query asks for ${count} words and fields; a topic takes at most ${most}.`,
  shorter: 'Leave some out, or make two topics of it.',
  noDates: 'A topic has no from: or to:, as it goes on.',
  noDatesHint: 'Leave the dates out; /search takes them.',
  stale: 'Somebody else changed this topic in the meantime; nothing was saved.',
  staleHint: 'Look at it again with /topics show, then repeat your change.',
}
