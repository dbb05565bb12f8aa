// What the bot says where its own database cannot be read or written, in English.

import type { TroubleWords } from './trouble-words.ts'

export const trouble: TroubleWords = {
  database: 'The bot’s own database cannot be used right now.',
  again: 'Nothing stored was lost. Please try again later; the operator’s log says what to do.',
  withoutButtons: 'Nothing can be stored right now, so this answer comes without buttons.',
}
