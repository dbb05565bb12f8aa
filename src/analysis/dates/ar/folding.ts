// Arabic spellings that count as one.

/** Letters that folding changes: most words have none and are spared the work. */
const FOLDED = /[\u064b-\u065f\u0640\u0670\u200c\u200dأإآٱىیکة]/

/** Vowel signs, tatweel and joiners go; alef, yaa and taa marbuta are written in many ways and become one. */
export function foldWord(word: string): string {
  // آب the month must not become أب the father.
  if (!FOLDED.test(word) || word.endsWith('آب')) return word
  return word
    .replace(/[\u064b-\u065f\u0640\u0670\u200c\u200d]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
}
