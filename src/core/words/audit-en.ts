// What moderators change, post and hold, and what readers report, in English.

import type { AuditWords } from './audit-words.ts'

export const audit: AuditWords = {
  title: 'Changes',
  none: 'Nothing was changed here in the last 90 days.',
  kept: 'Changes are kept for 90 days.',
  number: (number) => `No. ${number}`,
  operator: 'whoever runs the bot',
  preview: 'whoever opened the preview',
  setUp: 'set up',
  same: 'posting resumed',
  change: (label, before, after) => `${label}: ${before} → ${after}`,
  added: {
    topic: (name) => `topic “${name}” made`,
    hold: (name) => `story ${name} held`,
    source: (name) => `source “${name}” added`,
  },
  altered: {
    topic: (name) => `topic “${name}” changed`,
    hold: (name) => `hold of story ${name} changed`,
    source: (name) => `source “${name}” changed`,
  },
  removed: {
    topic: (name) => `topic “${name}” deleted`,
    hold: (name) => `story ${name} released`,
    source: (name) => `source “${name}” removed`,
  },
  takenBack: 'taken back',
  takesBack: (number) => `takes back no. ${number}`,
  undo: 'Take back the last change',
  changes: 'Changes',
  reports: 'Reported mistakes',
  newReports: (count) => `New reports of mistakes by readers: ${count}.`,
  noReports: 'No mistake was reported here in the last 90 days.',
  reportOf: (story, told) => (told === null ? `Story ${story}` : `Story ${story} · ${told}`),
  mistakes: (where, count) =>
    count === 1
      ? `A reader reported a mistake in ${where}.`
      : `Readers reported mistakes in ${where}: ${count} reports.`,
  reportsOfItem: (item, count) => (count === 1 ? item : `${item}: ${count} reports`),
  furtherItems: (count) => `Reported as well: ${count} more ${count === 1 ? 'item' : 'items'}.`,
  readReports: 'All reports stand there in /audit; /hold holds an item.',
  noMoreWords: 'Further reports of these items are listed there, and told no more.',

  undone: 'Taken back:',
  nothingToUndo: 'There is no change here to take back.',
  nothingToUndoHint: '/audit shows what was changed.',
  overtaken: 'What that change set was changed again since, so it was not taken back.',
  overtakenHint: 'Look with /audit, then set it with /settings.',

  posted: (digest, items) => `${digest} is on its way. Items: ${items}.`,
  within: 'It is posted within a minute.',
  due: (moment) => `The digest of ${moment} is due and on its way.`,
  postedAlready: (moment) => `The last digest here is of ${moment}, and nothing has come in since.`,
  postedAlreadyHint: 'Nothing was posted a second time.',
  noPosting: 'Nothing can be posted from here.',
  noPostingHint: 'Ask the running bot, in the channel itself.',
  trial: 'This would be posted now. Nothing was posted.',
  trialInGroup: 'In a group everybody would see it.',
  trialInPrivate: (command) => `Send the bot in private: ${command}`,

  heldNow: (story) => `Story ${story} is held: no digest tells it here, and answers say that it is held.`,
  heldEverywhere: (story) => `Story ${story} is held in every channel of this bot.`,
  release: (story) => `/hold ${story} again, or /undo, releases it.`,
  releasedNow: (story) => `Story ${story} is released.`,
  stillHeld: 'Whoever runs the bot holds it in every channel still.',
  operatorsHold: 'Whoever runs the bot holds it in every channel.',
  heldAt: (moment) => `held by the moderators since ${moment}`,
  whyHeld: 'the moderators hold it.',

  report: 'Report a mistake',
  reported: 'Thank you. The moderators of the channel can read it.',
  noPerson: 'Who reported it is kept nowhere.',
  whatIsWrong: (story) => `What is wrong in story ${story}?`,
  reportTyped: 'Send, with your words in place of the dots:',
  tooManyReports: 'That were several reports within an hour.',
  tooManyReportsHint: 'Please wait before the next one.',
  enoughReports: 'The moderators were told of this item several times already.',

  tooFast: 'That was a lot at once.',
  wait: (seconds) => `Ask again in ${seconds} s.`,
}
