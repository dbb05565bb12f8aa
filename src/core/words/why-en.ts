// Why an item is in a digest, in English.

import type { WhyWords } from './why-words.ts'

const RULES = new Intl.NumberFormat('en-GB', { signDisplay: 'exceptZero' })

export const why: WhyWords = {
  here: 'Why is this here?',
  button: 'Why?',
  item: (number) => `Why ${number}?`,
  which: 'Which item?',
  noItems: 'No item of a digest is shown there.',
  noItemsHint: 'Ask it of a digest, or of an answer about a story.',
  noItem: (number) => `That digest has no item ${number}.`,

  title: (item, edition) => `Why item ${item} · ${edition}`,
  titleOfStory: (id) => `Why · story ${id}`,

  topics: 'Topics',
  quoted: (word) => `“${word}”`,
  parties: (names) => `parties to it: ${names}`,
  happened: (place) => `happened in ${place}`,
  noTopic: 'It is of no topic; this channel takes all that there is.',

  grouped: 'Grouped as one story',
  teller: 'told in its words',
  alone: 'One report tells it; nothing was grouped with it.',
  copy: (outlet, percent) => `copy of the report of ${outlet}, ${percent}% of the text is the same`,
  credits: (outlet) => `names ${outlet} as where it has this from`,
  common: (outlet, things) => `in common with the report of ${outlet}: ${things}`,
  sameDay: 'day',
  samePlace: 'place',
  sameKind: 'kind of event',
  sameFigures: 'figures',
  bothName: (names) => `parties (${names})`,
  sharedWords: (count) => `${count} telling ${count === 1 ? 'word' : 'words'}`,
  more: (count) => `${count} more ${count === 1 ? 'report' : 'reports'}`,

  rank: 'Rank',
  place: (place, of, points) => `Place ${place} of ${of} that qualified, ${points} points:`,
  points: (value) => RULES.format(value).replace('-', '−'),
  part: {
    origin: (count) => `${count} independent ${count === 1 ? 'report' : 'reports'} (four at most count)`,
    kind: (_, kind) => `kind of event: ${kind}`,
    killed: () => 'it speaks of people killed',
    wounded: () => 'it speaks of people wounded',
    freshEvent: () => 'its date is within two days of the digest',
    undated: () => 'nothing in the text dates it',
    otherLanguage: () => 'its words are in another language',
    update: () => 'told here before',
    certainty: (_, status) => `status: ${status}`,
    sameTopic: (count) => `${count} before it on the same topic`,
    samePlace: (count) => `${count} before it at the same place`,
  },
  notRanked: 'What lies ahead is not ranked: the nearest day comes first.',

  section: 'Where it stands',
  underTopic: (topic) =>
    `Under ${topic}, the first of the channel’s topics that its event is of; where the event has none, that its reports are of.`,
  byStatus: (section, status) => `Under “${section}”: its status is “${status}”.`,
  byFigures: (section) => `Under “${section}”: the figures of the reports differ.`,
  byCorrection: (section) => `Under “${section}”: an outlet corrected or changed what was told here.`,
  byDate: (section) => `Under “${section}”: it is announced for a day to come.`,

  beside: 'Left out beside it',
  reprints: (count) => `${count} ${count === 1 ? 'reprint' : 'reprints'}, folded`,
  alsoTold: (outlets) => `the wording of ${outlets}`,
  sameEventIn: (stories) => `the same event in ${stories}`,
  noRoomFor: (count) => `${count} qualifying ${count === 1 ? 'story' : 'stories'} for which the digest had no room`,
  tooThin: (count) =>
    `${count} ${count === 1 ? 'story' : 'stories'} that fewer outlets report than this channel asks for`,

  absent: 'Not in a digest here',
  notIn: (edition) => `Not in ${edition}:`,
  nothingNew: 'it was told here before, and newer reports bring no other figure or status and no later event.',
  noEvent: 'no event was understood in its reports.',
  history: 'it tells history: its event lies well before its reports.',
  announced: 'it only announces something, for which there was no room, or which was told here before.',
  notSeen: 'none of its reports was first seen in the time that this covers.',
  otherTopics: (own, channel) =>
    own === null
      ? `it has no topic, and this channel follows ${channel}.`
      : `its topics (${own}) are not those of this channel (${channel}).`,
  otherSources: 'all its reports are of outlets that are not told in this channel.',
  otherLanguages: 'none of its reports is in a language that this channel reads.',
  fewOrigins: (has, least) =>
    `it has ${has} independent ${has === 1 ? 'report' : 'reports'}, and this channel asks for ${least}.`,
  tooOld: 'its reports were over 72 hours old then.',
  sameEvent: (story) => `story ${story} tells the same event (day, place, kind, parties) and ranked before it.`,
  noRoom: (place, of) => `it ranked at place ${place} of ${of}, below what there was room for.`,
  tooLong: (place, of) =>
    `it ranked at place ${place} of ${of}; it was too long for the room that was left, which shorter ones took.`,
  since: 'what is stored now would put it there; the digest was composed from what was stored then.',
  awaits: 'It came in after the newest digest here; the next one weighs it.',
  uncovered: 'No digest here covers the time in which its reports were first seen.',
  changed: 'Weighed again from what is stored now: reports or settings have changed since that digest was composed.',
}
