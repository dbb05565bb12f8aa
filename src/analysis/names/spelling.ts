// Spelling families as rules: one key for the ways in which a name is transcribed.
//
// 1. Articles (al, el, ar, az, ez ...) are one; a hill (tal, tel, til, tell) is one.
// 2. Latin: doubled letters are single, q is k, vowels fall into three classes (a; e, i, y; o, u, w), so that Hawl, Houl
//    and Hol meet, and Dayr and Deir; a last -ah, -eh, -e is -a.
// 3. Behind an inner article the last word may differ in its vowels: Dayr az-Zawr, Dayr Az Zayr.
// 4. An article may be written in one word with the name: Alhol, Ezzor, Arraqqah.
// 5. Kurdish doubled و and ي are single.
// A key joins more than a reader would where a word is short; the finder therefore asks short names to match exactly.

import { OPENING } from '../openings.ts'

const ARTICLES: ReadonlySet<string> = new Set('al el ul il ar er as es ash esh at et az ez ad ed an ath adh'.split(' '))
const HILLS: ReadonlySet<string> = new Set(['tal', 'tel', 'til', 'tall', 'tell'])

/** True for a folded word that transcribes the Arabic article. */
export function isArticle(word: string): boolean {
  return ARTICLES.has(word)
}

const LAST_LATIN = 0x24f

/** True for a folded word in Latin letters or digits. */
export function isLatin(word: string): boolean {
  return !(word.charCodeAt(0) > LAST_LATIN)
}

/** The consonants of a key, which stand for a last word behind an inner article; null where they are too few. */
export function consonantKey(key: string): string | null {
  const consonants = key.replaceAll(/[aio]/g, '')
  return consonants.length >= 2 && isLatin(consonants) ? `~${consonants}` : null
}

/** A folded word without the article that is written in one with it; null where there is none. */
export function withoutJoinedArticle(word: string): string | null {
  const first = word.charCodeAt(0)
  if ((first !== A && first !== E) || word.length < 5) return null
  if (/^[ae]l[^aeiou]?/.test(word)) return word.slice(2)
  if (/^[ae]shsh/.test(word)) return word.slice(3)
  return /^[ae]([rznsdt])\1/.test(word) ? word.slice(2) : null
}

/** The key of one folded word. */
export function spellingKey(word: string): string {
  if (!isLatin(word))
    return word.includes('وو') || word.includes('يي') ? word.replaceAll('وو', 'و').replaceAll('يي', 'ي') : word
  return rootOf(word) ?? latinKey(word, word.length)
}

/** The first letters of the key of a word in Latin letters: enough to see that no name begins with it. */
export function spellingStart(word: string): string {
  return rootOf(word) ?? latinKey(word, OPENING)
}

/** What an article or a hill is written for. */
function rootOf(word: string): string | null {
  if (word.length > LONGEST_ROOT) return null
  if (ARTICLES.has(word)) return 'al'
  return HILLS.has(word) ? 'tal' : null
}

const LONGEST_ROOT = 4
const A = 97
const E = 101
const H = 104
const I = 105
const K = 107
const O = 111
const Q = 113
const U = 117
const W = 119
const Y = 121

/** Until the key has `most` letters. */
function latinKey(word: string, most: number): string {
  let key = ''
  let last = -1
  let at = 0
  while (at < word.length && key.length < most) {
    const code = word.charCodeAt(at)
    if (!isVowel(code)) {
      const letter = code === Q ? K : code
      if (letter !== last) key += String.fromCharCode(letter)
      last = letter
      at += 1
      continue
    }
    let end = at + 1
    while (isVowel(word.charCodeAt(end)) || isGlide(word, end)) end += 1
    key += vowelClass(word, at, end)
    last = -1
    // A last h behind a vowel is not heard: Raqqah, Hasakeh.
    at = word.charCodeAt(end) === H && end === word.length - 1 ? end + 1 : end
  }
  return key
}

/** a, e, i, o or u. */
function isVowel(code: number): boolean {
  return code === A || code === E || code === I || code === O || code === U
}

/** w or y that lengthens the vowel before it: not followed by another vowel. */
function isGlide(word: string, at: number): boolean {
  const code = word.charCodeAt(at)
  return (code === W || code === Y) && !isVowel(word.charCodeAt(at + 1))
}

function vowelClass(word: string, start: number, end: number): string {
  const first = word.charCodeAt(start)
  const last = end === word.length || (end === word.length - 1 && word.charCodeAt(end) === H)
  if (end - start === 1 && (first === A || (first === E && last && start > 0))) return 'a'
  let found = 'a'
  for (let at = start; at < end; at += 1) {
    const code = word.charCodeAt(at)
    if (code === O || code === U || code === W) return 'o'
    if (code !== A) found = 'i'
  }
  return found
}
