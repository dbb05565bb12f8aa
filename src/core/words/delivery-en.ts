// Digests on their way, in English.

import type { DeliveryWords } from './delivery-words.ts'

const digests = (slots: string, count: number) =>
  count === 1 ? `The digest of ${slots} was not posted` : `The digests of ${slots} were not posted`

export const delivery: DeliveryWords = {
  missed: {
    down: (slots, count) => `${digests(slots, count)}: the bot was down.`,
    refused: (slots, count) => `${digests(slots, count)}: the bot could not post here.`,
  },
  earlier: (count) => `${count} earlier ${count === 1 ? 'one' : 'ones'}`,
  dayThread: (date) => `Sitrep · ${date}`,

  correctedAt: (time) => `Corrected at ${time}`,
  correctedOn: (moment) => `Corrected on ${moment}`,
  nowSays: (outlet) => `${outlet} now says`,
  noLongerSays: (outlet) => `${outlet} no longer says`,
  changedText: (outlet) => `${outlet} changed its report.`,
  before: 'before',
  sparePart: 'The digest above was edited and is shorter now; nothing of it stands here any more.',

  stopped: (where) => `Sitrep cannot post in ${where} and has stopped there.`,
  why: {
    removed: 'The bot is no longer there.',
    blocked: 'The bot was blocked.',
    gone: 'The channel, chat or topic no longer exists.',
    'no-right': 'The bot may not write there, or not see it.',
    closed: 'The topic or thread is closed.',
    tag: 'The forum takes no post without a tag.',
    kind: 'A channel of this kind takes no such messages.',
  },
  cure: {
    removed: 'Add the bot again, then switch it on with /settings.',
    blocked: 'Unblock the bot, then switch it on with /settings.',
    gone: 'Set the bot up in another channel with /settings.',
    'no-right': 'Give it its rights back; /settings there names what is missing. Then switch it on with /settings.',
    closed: 'Open it again, then switch the bot on with /settings.',
    tag: 'Switch off “Require tags” in the settings of the forum, then switch the bot on with /settings.',
    kind: 'Set the bot up in a text channel with /settings.',
  },
  goesOn: 'Digests of the last 24 hours that are waiting are posted then.',
  aChannel: 'a channel',
  openChannel: 'Open the channel',
  notHandedOn: (where) => `The digest in ${where} was posted, but not handed on to the channels that follow it.`,
  handOnCure:
    'Handing on needs an announcement channel in which the bot may send messages; else switch it off in /settings.',
}
