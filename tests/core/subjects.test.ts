import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameIn } from '../../src/core/names.ts'
import {
  nearestPlaces,
  nearestSubjects,
  placeAncestors,
  resolveSubject,
  suggestPlaces,
  suggestSubjects,
} from '../../src/core/subjects.ts'
import { LANGUAGES, type Language } from '../../src/core/words/words.ts'
import { knowledge } from '../own-knowledge.ts'

function keys(typed: string): readonly string[] {
  const resolved = resolveSubject(typed, knowledge, 'en')
  return 'subject' in resolved ? resolved.subject.keys : []
}

describe('resolveSubject', () => {
  it.each([
    ['border', ['topic:border']],
    ['isis', ['topic:isis', 'actor:isis']],
    ['ISIS ', ['topic:isis', 'actor:isis']],
    ['داعش', ['topic:isis', 'actor:isis']],
    ['الهول', ['place:c-al-hol']],
    ['هول', ['place:c-al-hol']],
    ['al-hawl', ['place:c-al-hol']],
    ['کەرکوک', ['place:iq-kirkuk']],
    ['کەرکووک', ['place:iq-kirkuk']],
    ['كركوك', ['place:iq-kirkuk']],
    ['Dayr az Zawr', ['place:sy-deir-ez-zor']],
    ['sdf', ['actor:sdf']],
    ['iq-kirkuk', ['place:iq-kirkuk']],
    ['pkk', ['topic:turkey-pkk', 'actor:pkk']],
    ['sy', ['place:sy']],
    ['it', []],
    ['iran', ['topic:iran', 'actor:iran-gov', 'place:ir']],
  ])('reads %s', (typed, expected) => {
    expect(keys(typed)).toEqual(expected)
  })

  it('takes words that name nothing as free text', () => {
    expect(resolveSubject(' withdrawal  from Iraq ', knowledge, 'en')).toEqual({
      subject: { label: 'withdrawal from Iraq', keys: [], text: 'withdrawal from Iraq' },
    })
    expect(resolveSubject('escape', knowledge, 'en')).toEqual({
      subject: { label: 'escape', keys: [], text: 'escape' },
    })
  })

  it('offers the nearest three for a slip', () => {
    const resolved = resolveSubject('bordr', knowledge, 'en')
    expect('nearest' in resolved && resolved.nearest[0]).toBe('Iraq–Syria border & crossings')
    expect('nearest' in resolved && resolved.nearest).toHaveLength(3)
    expect(nearestSubjects('kirkok', knowledge, 'en', 3)[0]).toBe('Kirkuk')
  })

  it('offers topics where nothing was typed', () => {
    expect(resolveSubject('  ', knowledge, 'en')).toEqual({
      nearest: knowledge.topics.slice(0, 3).map(({ name }) => name.en),
    })
  })

  it('never fails, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        resolveSubject(typed, knowledge, 'en')
        suggestSubjects(typed, knowledge, 'en', 25)
      }),
      { numRuns: 50 },
    )
    expect('subject' in resolveSubject('x '.repeat(100_000), knowledge, 'en')).toBe(true)
  })
})

describe('suggestSubjects', () => {
  it('offers the topics first, and what begins like the input', () => {
    expect(suggestSubjects('', knowledge, 'en', 2)).toEqual(knowledge.topics.slice(0, 2).map(({ name }) => name.en))
    expect(suggestSubjects('kirk', knowledge, 'en', 5)).toContain('Kirkuk')
    expect(suggestSubjects('كرك', knowledge, 'en', 5)).toContain('Kirkuk')
    expect(suggestSubjects('e', knowledge, 'en', 7)).toHaveLength(7)
  })

  it('offers only what leads to a subject when it is typed back', () => {
    for (const language of LANGUAGES) {
      for (const label of suggestSubjects('', knowledge, language, 1000)) expect(keys(label), label).not.toHaveLength(0)
    }
    for (const { name } of [...knowledge.actors, ...knowledge.places]) expect(keys(name), name).not.toHaveLength(0)
  })
})

describe('in the reader’s language', () => {
  const labelOf = (typed: string, language: Language) => {
    const resolved = resolveSubject(typed, knowledge, language)
    return 'subject' in resolved ? resolved.subject.label : null
  }

  it.each([
    ['border', 'ar', 'الحدود العراقية السورية ومعابرها'],
    ['border', 'ckb', 'سنووری عێراق و سووریا و دەروازەکانی'],
    ['الحدود', 'en', 'Iraq–Syria border & crossings'],
    ['Al-Qaim', 'ar', 'القائم'],
    ['sdf', 'ar', 'قسد'],
    ['Kirkuk', 'ckb', 'کەرکووک'],
    ['Kirkuk', 'en', 'Kirkuk'],
    ['withdrawal from Iraq', 'ar', 'withdrawal from Iraq'],
  ] as const)('%s in %s is %s', (typed, language, label) => {
    expect(labelOf(typed, language)).toBe(label)
  })

  it('labels lead back to what they stand for', () => {
    for (const language of ['ar', 'ckb'] as const) {
      for (const place of knowledge.places) {
        expect(keys(nameIn(place, language)), `${language} ${place.id}`).toContain(`place:${place.id}`)
      }
      for (const actor of knowledge.actors) {
        expect(keys(nameIn(actor, language)), `${language} ${actor.id}`).toContain(`actor:${actor.id}`)
      }
    }
  })

  it('what is near and what begins so is named in it', () => {
    expect(nearestSubjects('bordr', knowledge, 'ar', 1)).toEqual(['الحدود العراقية السورية ومعابرها'])
    expect(nearestPlaces('kirkok', knowledge, 'ar', 1)).toEqual(['كركوك'])
    expect(suggestSubjects('kirk', knowledge, 'ar', 5)).toContain('كركوك')
    expect(suggestSubjects('', knowledge, 'ar', 1)).toEqual(knowledge.topics.slice(0, 1).map(({ name }) => name.ar))
    expect(suggestPlaces('kirk', knowledge, 'ar')).toContain('iq-kirkuk')
  })
})

describe('placeAncestors', () => {
  it.each([
    ['iq-qaim', ['iq-anbar', 'iq']],
    ['iq-kirkuk', ['iq-kirkuk-gov', 'iq']],
    ['x-walid-tanf', ['iq-anbar', 'sy-homs-gov', 'iq', 'sy']],
    ['iq-anbar', ['iq']],
    ['iq', []],
    ['nowhere', []],
  ])('of %s', (place, expected) => {
    expect(placeAncestors(place, knowledge)).toEqual(expected)
  })
})
