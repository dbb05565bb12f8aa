// What is said of the feeds that are followed, in English.

import type { FeedWords } from './feed-words.ts'

const plural = (count: number, singular: string, many = `${singular}s`) => (count === 1 ? singular : many)
const HOURS_TOLD = 48

export const feed: FeedWords = {
  count: (count) => `${count} ${plural(count, 'feed')}`,
  state: {
    new: 'not asked yet',
    fine: 'fine',
    slow: 'slow',
    silent: 'nothing new for long',
    failing: 'failing',
    refused: 'refusing the bot',
    gone: 'gone',
  },
  tally: {
    new: (count) => `${count} not asked yet`,
    fine: (count) => `${count} fine`,
    slow: (count) => `${count} slow`,
    silent: (count) => `${count} with nothing new for long`,
    failing: (count) => `${count} failing`,
    refused: (count) => `${count} refusing the bot`,
    gone: (count) => `${count} gone`,
  },
  fine: (moment) => `fine, last answered on ${moment}`,
  slow: (seconds, moment) => `slow: took ${seconds} s, last answered on ${moment}`,
  silent: (span, moment) => `nothing new for ${span}, last answered on ${moment}`,
  since: {
    failing: (moment) => `failing since ${moment}`,
    refused: (moment) => `refusing the bot since ${moment}`,
    gone: (moment) => `gone since ${moment}`,
  },
  next: (moment) => `next try on ${moment}`,
  span: (hours) => (hours < HOURS_TOLD ? `${hours} h` : `${Math.floor(hours / 24)} days`),
  // As they are kept.
  problems: {
    'answered #': 'answered #',
    'answered in a way that is not understood': 'answered in a way that is not understood',
    'answered with a web page, not a feed': 'answered with a web page, not a feed',
    'answered with nothing': 'answered with nothing',
    'answered with something that is no text': 'answered with something that is no text',
    'broke the connection off': 'broke the connection off',
    'broken JSON': 'broken JSON',
    'cannot be fetched': 'cannot be fetched',
    'cannot be reached': 'cannot be reached',
    'cannot be read': 'cannot be read',
    'is no http(s) address': 'is no http(s) address',
    'leads to a host of which too much else is asked': 'leads to a host of which too much else is asked',
    'no feed': 'no feed',
    'no secure connection can be made': 'no secure connection can be made',
    'points into a private network': 'points into a private network',
    'redirected more than # times': 'redirected more than # times',
    'redirected to no http(s) address': 'redirected to no http(s) address',
    'refused the connection': 'refused the connection',
    'sent a body packed in a way that was not asked for': 'sent a body packed in a way that was not asked for',
    'sent a body that cannot be unpacked': 'sent a body that cannot be unpacked',
    'sent a large body too slowly': 'sent a large body too slowly',
    'sent more than # MB': 'sent more than # MB',
    'sent nothing for # s': 'sent nothing for # s',
    'stands on port #; only # and # are asked': 'stands on port #; only # and # are asked',
    'the certificate is not valid': 'the certificate is not valid',
    'the name cannot be found': 'the name cannot be found',
    'the name cannot be looked up at the moment': 'the name cannot be looked up at the moment',
    'took longer than # s': 'took longer than # s',
    'took longer than # s to answer': 'took longer than # s to answer',
    'took longer than # s to connect': 'took longer than # s to connect',
    'was stopped': 'was stopped',
  },
  notFollowed: 'not followed: left out by the operator',
  health: {
    trouble: {
      failing: (sources) => `Not answering: ${sources}`,
      refused: (sources) => `Refusing the bot: ${sources}`,
      gone: (sources) => `Gone: ${sources}`,
      silent: (sources) => `Nothing new: ${sources}`,
    },
    named: (source, span) => `${source} for ${span}`,
    more: (sources, count) => `${sources} and ${count} more`,
  },
  telling: {
    title: (where) => (where === null ? 'News sources' : `News sources of ${where}`),
    trouble: { failing: 'No longer answering', silent: 'Nothing new for long' },
    over: 'Well again',
    well: { failing: 'answers again', silent: 'has something new again' },
    goesOn:
      'Digests go on with the other sources. The bot goes on asking these, and says here once when they are well again.',
    leaveOut: 'To leave an outlet out, in the channel of the digests:',
  },
}
