// Follows, what is kept, and alerts in English.

import type { AlertWords, DataWords, FollowWords, ForgetWords } from './person-words.ts'

export const follow: FollowWords = {
  title: 'What you follow',
  nothing: 'You follow nothing yet.',
  type: 'Type what to follow:',
  following: (subject) => `You follow “${subject}” now.`,
  already: (subject) => `You follow “${subject}” already.`,
  stopped: (subject) => `You follow “${subject}” no more.`,
  stop: (subject) => `Stop: ${subject}`,
  switchedOn: (time, zone) => `Your own digest is on: every day at ${time} (${zone}), here in private.`,
  switchedOff: 'Your own digest is off, as you follow nothing more.',
  full: (most) => `You follow ${most} subjects already, which is the most.`,
  fullHint: 'Stop one of them with /unfollow first.',
  notFollowed: (subject) => `You do not follow “${subject}”.`,
  notFollowedHint: 'See what you follow with /follow.',
  inPrivate: 'This is yours alone: it goes on in the private chat with the bot.',
  goOn: 'Go on in private',
  told: 'I have written to you in private.',
  closed: 'I may not write to you in private.',
  closedHint: 'Allow direct messages from this server’s members, or open my profile and type it there.',
}

export const data: DataWords = {
  privacyTitle: 'What is kept',
  ofYou: 'Of you: what you follow, and the settings and digests of our private chat. For nobody else to see.',
  noLog: 'There is no log of who reads or asks. How often you ask is counted in memory only.',
  discordHears: 'Of the server the bot hears commands, pressed buttons and filled-in forms; it cannot read messages.',
  telegramHears: 'In groups the bot hears commands and replies to it, no other messages.',
  telegramHash: 'Which answer in a group is yours is kept for 30 days as a keyed hash, never as your id.',
  ofModerators: 'Of moderators: who changed what, for 90 days.',
  removed: 'Whoever removes or blocks the bot hears no more at once, and everything of theirs is erased after 7 days.',
  title: 'What is kept about you',
  follows: (subjects) => `You follow ${subjects}.`,
  followsNothing: 'You follow nothing.',
  settings: (on, times, zone) => `Our private chat has settings: digests ${on ? 'on' : 'off'}, ${times}, ${zone}.`,
  noSettings: 'Our private chat has no settings.',
  editions: (count) => `Digests and alerts that were made for you: ${count}.`,
  changes: (count) => `Changes of settings that bear your id (90 days): ${count}.`,
  answers: (count) => `Answers in groups tied to a keyed hash of your id (30 days): ${count}.`,
  nothingElse: 'That is all.',
}

export const forget: ForgetWords = {
  title: 'Forget me',
  asks: 'What you follow, the settings and digests of our private chat, and your id wherever it stands are erased now. It cannot be undone.',
  button: 'Erase it now',
  done: 'Erased. Nothing about you is kept any more.',
  here: 'Erase this server or chat…',
  asksHere:
    'The settings, digests and topics of this whole server or chat are erased now, and nothing is posted in any of its channels any more. It cannot be undone.',
  buttonHere: 'Erase all of it now',
  doneHere: 'Erased. Nothing of this server or chat is kept any more.',
}

export const alert: AlertWords = {
  title: (status) => (status === null ? 'Alert' : `Alert · ${status}`),
  footer: 'What is alerted is chosen with /settings.',
  alerted: (moment) => `Alerted at ${moment}`,
}
