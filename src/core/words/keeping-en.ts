// Sources that are switched off, what was taken out, and how much is kept, in English.

import type { KeepingWords } from './keeping-words.ts'

export const keeping: KeepingWords = {
  takenOut: 'Taken out at the publisher’s request.',
  postTakenOut: 'This message was taken out at a publisher’s request; /digest shows what is left of the digest.',
  off: 'switched off by the operator',
  feedsOff: (count) => `${count} ${count === 1 ? 'feed' : 'feeds'} switched off by the operator`,
  free: (megabytes) => `${megabytes.toFixed(1)} MB of it is free for what comes`,
}
