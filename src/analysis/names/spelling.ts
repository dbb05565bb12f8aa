// Spelling families as rules: one key for the ways in which a name is transcribed.
//
// 1. Articles (al, el, ar, az, ez ...) are one; a hill (tal, tel, til, tell) is one.
// 2. Latin: doubled letters are single, q is k, vowels fall into three classes (a; e, i, y; o, u, w), so that Hawl, Houl
//    and Hol meet, and Dayr and Deir; a last -ah, -eh, -e is -a.
// 3. Behind an inner article the last word may differ in its vowels: Dayr az-Zawr, Dayr Az Zayr.
// 4. An article may be written in one word with the name: Alhol, Ezzor, Arraqqah.
// 5. Kurdish doubled و and ي are single.
// A key joins more than a reader would where a word is short; the finder therefore asks short names to match exactly.

import { OPENING, type Opening, openingIn } from '../openings.ts'

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

/** The same by its first code unit. */
export function isLatinUnit(unit: number): boolean {
  return unit <= LAST_LATIN
}

/** The consonants of a key, which stand for a last word behind an inner article; null where they are too few. */
export function consonantKey(key: string): string | null {
  const consonants = key.replaceAll(/[aio]/g, '')
  return consonants.length >= 2 && isLatin(consonants) ? `~${consonants}` : null
}

/** A folded word without the article that is written in one with it; null where there is none. */
export function withoutJoinedArticle(word: string): string | null {
  const first = word.charCodeAt(0)
  if ((first !== A && first !== E) || word.length < SHORTEST_JOINED) return null
  if (/^[ae]l[^aeiou]?/.test(word)) return word.slice(2)
  if (/^[ae]shsh/.test(word)) return word.slice(3)
  return /^[ae]([rznsdt])\1/.test(word) ? word.slice(2) : null
}

/** False where none is, told by the code units of the word. */
export function mayHoldArticle(units: Uint16Array, from: number, to: number): boolean {
  const [first, second] = [units[from], units[from + 1]]
  return (
    (first === A || first === E) &&
    to - from >= SHORTEST_JOINED &&
    (second === L || second === S || second === units[from + 2])
  )
}

const SHORTEST_JOINED = 5

/** The key of one folded word. */
export function spellingKey(word: string): string {
  if (!isLatin(word))
    return word.includes('وو') || word.includes('يي') ? word.replaceAll('وو', 'و').replaceAll('يي', 'ي') : word
  return rootOf(word) ?? latinKeyOf(word)
}

/** True for a word that holds a doubled و or ي. */
export function holdsDoubled(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const unit = units[at]
    if (unit === units[at - 1] && (unit === WAW || unit === YEH)) return true
  }
  return false
}

const WAW = 0x648
const YEH = 0x64a

/** How the words open whose key is `key`. */
export function wordsOfKey(key: string): readonly string[] {
  if (key === 'al') return [key, ...Array.from(ARTICLES, latinKeyOf)]
  return key === 'tal' ? [key, ...Array.from(HILLS, latinKeyOf)] : [key]
}

const FIRST_LETTERS = new Uint16Array(OPENING)

/** How the key of a word in Latin letters opens, but for articles and hills, which open as they are written. */
export function spellingIn(units: Uint16Array, from: number, to: number): Opening {
  return openingIn(FIRST_LETTERS, 0, readKey(units, from, to, FIRST_LETTERS))
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
const L = 108
const O = 111
const Q = 113
const S = 115
const U = 117
const W = 119
const Y = 121

/** Room for the units of one word and of its key. */
const ROOM = 64
const WORD = new Uint16Array(ROOM)
const KEY = new Uint16Array(ROOM)

function latinKeyOf(word: string): string {
  const { length } = word
  const units = length <= ROOM ? WORD : new Uint16Array(length)
  for (let at = 0; at < length; at += 1) units[at] = word.charCodeAt(at)
  const letters = length <= ROOM ? KEY : new Uint16Array(length)
  const end = readKey(units, 0, length, letters)
  let alike = 0
  while (alike < end && letters[alike] === units[alike]) alike += 1
  let key = word.slice(0, alike)
  for (let at = alike; at < end; at += 1) key += String.fromCharCode(letters[at] ?? 0)
  return key
}

/** Writes the letters of the key of a word, as many as there is room for; how many they are. */
function readKey(units: Uint16Array, from: number, to: number, key: Uint16Array): number {
  let length = 0
  let last = -1
  let at = from
  while (at < to && length < key.length) {
    const code = units[at] ?? 0
    if (!isVowel(code)) {
      const letter = code === Q ? K : code
      if (letter !== last) key[length++] = letter
      last = letter
      at += 1
      continue
    }
    let end = at + 1
    while (end < to && (isVowel(units[end] ?? 0) || isGlide(units, end, to))) end += 1
    // A last h behind a vowel is not heard: Raqqah, Hasakeh.
    const silent = end === to - 1 && units[end] === H
    key[length++] = vowelClass(units, at, end, at > from, silent || end === to)
    last = -1
    at = silent ? to : end
  }
  return length
}

/** a, e, i, o or u. */
function isVowel(code: number): boolean {
  return code === A || code === E || code === I || code === O || code === U
}

/** w or y that lengthens the vowel before it: not followed by another vowel. */
function isGlide(units: Uint16Array, at: number, to: number): boolean {
  const code = units[at]
  return (code === W || code === Y) && !(at + 1 < to && isVowel(units[at + 1] ?? 0))
}

function vowelClass(units: Uint16Array, start: number, end: number, inner: boolean, last: boolean): number {
  const first = units[start]
  if (end - start === 1 && (first === A || (first === E && last && inner))) return A
  let found = A
  for (let at = start; at < end; at += 1) {
    const code = units[at]
    if (code === O || code === U || code === W) return O
    if (code !== A) found = I
  }
  return found
}
