import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { phrasesWithin, readPhrases } from '../../src/analysis/article-phrases.ts'
import { tokenize } from '../../src/analysis/names/tokens.ts'
import { openingIn, openingOf, Openings } from '../../src/analysis/openings.ts'
import { codesOf } from '../../src/core/characters.ts'
import { compileTopics, ENOUGH, topicsOf } from '../../src/analysis/topics.ts'
import { topicsAlone } from './topics-alone.ts'
import { knowledge } from '../own-knowledge.ts'

const compiled = compileTopics(knowledge.topics)
const NONE = { actors: [], places: [], datelineSpan: null }
const PIECES = [
  'The',
  'border',
  'crossing',
  'crossings',
  'U.S.',
  'St.',
  'a',
  '5',
  'm.',
  'drone',
  'strike',
  '16km',
  "army's",
  'معبر',
  'القائم',
  'الحدودي',
  'وغارة',
  'للنازحين',
  'درۆنەکان',
  'مخيم',
  'الهول',
  'camp',
  'ـ',
  '…',
  'ISIS',
] // prettier-ignore
const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '-', ', ', '. ', '\n', '')), { maxLength: 30 })
  .map((pieces) => pieces.flat().join(''))

describe('the phrases of an article', () => {
  it('give a clause the topics that it has when it stands alone', () => {
    fc.assert(
      fc.property(text, fc.nat(120), fc.nat(120), (body, from, length) => {
        const span = { start: Math.min(from, body.length), end: Math.min(from + length, body.length) }
        const phrases = readPhrases('', body, tokenize(body), compiled.tree, null)
        const hits = phrasesWithin(phrases, span)
        if (hits === null) return
        expect(topicsOf([{ start: span.start, weight: ENOUGH }], hits, NONE, compiled)).toEqual(
          topicsAlone(body.slice(span.start, span.end), NONE, compiled),
        )
      }),
    )
  })

  it('give title and text the topics of both as one text', () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const { extent, hits } = readPhrases(title, body, tokenize(body), compiled.tree, null)
        const whole = title === '' ? body : `${title}\n${body}`
        expect(topicsOf([{ start: extent.start, weight: ENOUGH }], hits, NONE, compiled)).toEqual(
          topicsAlone(whole, NONE, compiled),
        )
      }),
    )
  })
})

describe('openings', () => {
  it('never pass over a word that begins like one of the table, or with a short one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 3 })), fc.string(), fc.string(), (words, before, behind) => {
        const openings = new Openings()
        for (const word of words) openings.add(word)
        for (const word of words) {
          const units = codesOf(before + word)
          expect(openings.has(openingIn(units, before.length, units.length))).toBe(true)
          if (word.length >= 4) expect(openings.has(openingOf(word.slice(0, 4) + behind))).toBe(true)
          if (word.length === 3) expect(openings.has(openingOf(word + behind))).toBe(true)
        }
      }),
    )
  })
})
