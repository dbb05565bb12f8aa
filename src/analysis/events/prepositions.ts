// The words before the name of a place, by what they say of it.

import { wordSet } from '../claims/token-table.ts'

export const NEAR = wordSet(
  'in at near inside outside over around within into on across between throughout off above under beside',
  'leaving reached opposite passing passed past alongside',
  'اطراف محیط ضواحی مشارف فی قرب داخل وسط خارج عند فوق علی قباله بمحاذاه بجوار لە له نزیک ناو بەرامبەر',
)
export const FROM = wordSet('from departed left fled من غادر غادرت مغادره مغادرتها')
export const TOWARD = wordSet('to toward towards for through via باتجاه الی نحو بو بەرەو')
export const THROUGH = wordSet('through via', 'عبر', 'ریگەی')
export const ASIDE = wordSet('of شمالی جنوبی شرقی غربی شمال جنوب شرق غرب باشووری باکووری ڕۆژهەلاتی روژهەلاتی روژاوای')
export const SKIPPED = wordSet(
  'the a an city town village province district camp prison central eastern western northern southern بەندەری میناء',
  'مدینه محافظه قضاء ناحیه بلده مخیم سجن حقل منفذ مطار شاری شارۆچکەی جبال',
)
