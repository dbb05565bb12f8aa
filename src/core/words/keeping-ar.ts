// Sources that are switched off, what was taken out, and how much is kept, in Arabic.

import { digits, tenths } from './counting-ar.ts'
import type { KeepingWords } from './keeping-words.ts'

export const keeping: KeepingWords = {
  takenOut: 'حُذف بطلب من الناشر.',
  postTakenOut: 'حُذفت هذه الرسالة بطلب من الناشر؛ ويعرض ‎/digest ما بقي من الموجز.',
  off: 'أوقفه مشغّل البوت',
  feedsOff: (count) => `خلاصات أوقفها مشغّل البوت: ${digits(count)}`,
  free: (megabytes) => `منها ${tenths(megabytes)} ميغابايت خالية لما سيأتي`,
}
