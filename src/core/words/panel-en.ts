// The panel of settings in English.

import type { PanelWords } from './panel-words.ts'

export const panel: PanelWords = {
  whatToChange: 'What to change',
  sources: 'Outlets',
  allSources: 'all',
  withoutSources: (names) => `all but ${names}`,
  reads: 'Languages of reports',
  allLanguages: 'all',
  length: 'Length',
  lengths: { compact: 'compact', normal: 'normal', full: 'full' },
  corroboration: 'Least corroboration',
  origins: (count) => `${count} independent ${count === 1 ? 'report' : 'reports'}`,
  quiet: 'Quiet hours',
  noQuiet: 'none',
  hours: (from, to) => `${from} to ${to}`,
  alerts: 'Alerts',
  noAlerts: 'off',
  anyKind: 'any kind of event',
  killed: (count) => `${count} or more killed`,
  anyFigure: 'whatever the figures',
  where: 'Where',
  wheres: { here: 'in the channel', thread: 'a thread a day' },
  sound: 'Sound',
  silent: 'silent',
  loud: 'with sound',
  answers: 'Answers to commands',
  audiences: { private: 'seen by the asker', public: 'seen by everybody' },
  crosspost: 'Publish to following channels',
  pause: 'Pause',
  notPaused: 'none',
  pausedUntil: (moment) => `until ${moment}`,
  pausedForGood: 'until somebody switches posting on',
  days: (count) => (count === 1 ? '1 day' : count === 7 ? 'a week' : `${count} days`),
  copy: 'Copy from another channel',
  chooseCopy: 'Whose settings to take over; nothing is saved yet:',
  nothingToCopy: 'No other channel that you could copy from is set up.',

  orType: 'Choose, or type:',
  typeIt: 'Type…',
  page: (page, pages) => `Page ${page} of ${pages}`,

  notSaved: 'Not saved yet. This would change:',
  before: (value) => ` (now: ${value})`,
  nextWouldBe: (moment, minutes) =>
    `The next digest comes on ${moment}. From the reports of the last ${span(minutes)} it would be:`,
  noneComes: 'No digest comes until posting is switched on.',
  itemsOf: (items, left) => {
    const told = `${items} ${items === 1 ? 'item' : 'items'}`
    return left === 0 ? `${told}, nothing left out.` : `${told}, ${left} left out.`
  },
  nothingToTell: 'Nothing: no report fits.',
  moreItems: (count) => `and ${count} more`,
  save: 'Save',
  discard: 'Discard',
  changeMore: 'Change more',
  discarded: 'Discarded: nothing was changed.',

  badValue: (value, names) => `“${value}” is none of these: ${names}.`,
  badCount: (value, most) => `“${value}” is no number from 1 to ${most}.`,
  badQuiet: (value) => `“${value}” is no stretch of the day.`,
  quietHint: 'Type two times such as 22:00-07:00, or off.',
  badPause: (value) => `“${value}” is no pause.`,
  pauseHint: 'Type 1d, 3d, 1w, open (until posting is switched on), or off.',
  notHere: (part) => `This channel has no such setting: ${part}.`,
  notHereHint: 'Look at /settings for what can be set here.',
  noCopy: (value) => `“${value}” is no channel whose settings can be taken over here.`,
  copyHint: 'It must be set up already, in this server or chat, or be one that you moderate.',
  valueHint: 'Type one of them.',
}

function span(minutes: number): string {
  const hours = Math.round(minutes / 60)
  if (hours < 1) return `${minutes} minutes`
  return hours === 1 ? 'hour' : `${hours} hours`
}
