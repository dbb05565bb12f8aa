// Spelling families as rules: one key for the ways in which a name is transcribed.
//
// 1. Articles (al, el, ar, az, ez ...) are one; a hill (tal, tel, til, tell) is one.
// 2. Latin: doubled letters are single, q is k, vowels fall into three classes (a; e, i, y; o, u, w), so that Hawl, Houl
//    and Hol meet, and Dayr and Deir; a last -ah, -eh, -e is -a.
// 3. Behind an inner article the last word may differ in its vowels: Dayr az-Zawr, Dayr Az Zayr.
// 4. An article may be written in one word with the name: Alhol, Ezzor, Arraqqah.
// 5. Kurdish doubled و and ي are single.
// A key joins more than a reader would where a word is short; the finder therefore asks short names to match exactly.

const ARTICLES: ReadonlySet<string> = new Set('al el ul il ar er as es ash esh at et az ez ad ed an ath adh'.split(' '))
const HILLS: ReadonlySet<string> = new Set(['tal', 'tel', 'til', 'tall', 'tell'])

/** True for a folded word that transcribes the Arabic article. */
export function isArticle(word: string): boolean {
  return ARTICLES.has(word)
}

/** The key of one folded word. */
export function spellingKey(word: string): string {
  if (word.charCodeAt(0) > 0x24f)
    return word.includes('وو') || word.includes('يي') ? word.replaceAll('وو', 'و').replaceAll('يي', 'ي') : word
  if (ARTICLES.has(word)) return 'al'
  if (HILLS.has(word)) return 'tal'
  return latinKey(word)
}

/** The consonants of a key, which stand for a last word behind an inner article; null where they are too few. */
export function consonantKey(key: string): string | null {
  const consonants = key.replaceAll(/[aio]/g, '')
  return consonants.length >= 2 && consonants.charCodeAt(0) < 0x250 ? `~${consonants}` : null
}

/** A folded word without the article that is written in one with it; null where there is none. */
export function withoutJoinedArticle(word: string): string | null {
  if (word.charCodeAt(0) > 0x24f || word.length < 5) return null
  if (/^[ae]l[^aeiou]?/.test(word)) return word.slice(2)
  if (/^[ae]shsh/.test(word)) return word.slice(3)
  return /^[ae]([rznsdt])\1/.test(word) ? word.slice(2) : null
}

function latinKey(word: string): string {
  let key = ''
  let at = 0
  while (at < word.length) {
    if (!isVowel(word, at)) {
      const letter = word.charAt(at) === 'q' ? 'k' : word.charAt(at)
      if (!key.endsWith(letter)) key += letter
      at += 1
      continue
    }
    let end = at + 1
    while (end < word.length && (isVowel(word, end) || isGlide(word, end))) end += 1
    key += vowelClass(word, at, end)
    // A last h behind a vowel is not heard: Raqqah, Hasakeh.
    at = word.charAt(end) === 'h' && end === word.length - 1 ? end + 1 : end
  }
  return key
}

function isVowel(word: string, at: number): boolean {
  return 'aeiou'.includes(word.charAt(at)) && at < word.length
}

/** w or y that lengthens the vowel before it: not followed by another vowel. */
function isGlide(word: string, at: number): boolean {
  return (word.charAt(at) === 'w' || word.charAt(at) === 'y') && !isVowel(word, at + 1)
}

function vowelClass(word: string, start: number, end: number): string {
  const vowels = word.slice(start, end)
  const last = end === word.length || (end === word.length - 1 && word.charAt(end) === 'h')
  if (last && start > 0 && (vowels === 'e' || vowels === 'a')) return 'a'
  if (/[ouw]/.test(vowels)) return 'o'
  return /[eiy]/.test(vowels) ? 'i' : 'a'
}
