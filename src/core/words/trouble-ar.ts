// What the bot says where its own database cannot be read or written, in Arabic.

import type { TroubleWords } from './trouble-words.ts'

export const trouble: TroubleWords = {
  database: 'لا يمكن استعمال قاعدة بيانات البوت الآن.',
  again: 'لم يضع شيء مما خُزّن. حاول لاحقاً من فضلك؛ وفي سجل المشغّل ما ينبغي فعله.',
  withoutButtons: 'لا يمكن تخزين شيء الآن، لذلك يأتي هذا الجواب بلا أزرار.',
}
