import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestSubjects, placeAncestors, resolveSubject, suggestSubjects } from '../../src/core/subjects.ts'
import { loadKnowledge } from '../../src/knowledge.ts'

const knowledge = loadKnowledge()

function keys(typed: string): readonly string[] {
  const resolved = resolveSubject(typed, knowledge)
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
    expect(resolveSubject(' withdrawal  from Iraq ', knowledge)).toEqual({
      subject: { label: 'withdrawal from Iraq', keys: [], text: 'withdrawal from Iraq' },
    })
    expect(resolveSubject('escape', knowledge)).toEqual({ subject: { label: 'escape', keys: [], text: 'escape' } })
  })

  it('offers the nearest three for a slip', () => {
    const resolved = resolveSubject('bordr', knowledge)
    expect('nearest' in resolved && resolved.nearest[0]).toBe('Iraq–Syria border & crossings')
    expect('nearest' in resolved && resolved.nearest).toHaveLength(3)
    expect(nearestSubjects('kirkok', knowledge, 3)[0]).toBe('Kirkuk')
  })

  it('offers topics where nothing was typed', () => {
    expect(resolveSubject('  ', knowledge)).toEqual({
      nearest: knowledge.topics.slice(0, 3).map(({ name }) => name.en),
    })
  })

  it('never fails, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        resolveSubject(typed, knowledge)
        suggestSubjects(typed, knowledge, 25)
      }),
      { numRuns: 50 },
    )
    expect('subject' in resolveSubject('x '.repeat(100_000), knowledge)).toBe(true)
  })
})

describe('suggestSubjects', () => {
  it('offers the topics first, and what begins like the input', () => {
    expect(suggestSubjects('', knowledge, 2)).toEqual(knowledge.topics.slice(0, 2).map(({ name }) => name.en))
    expect(suggestSubjects('kirk', knowledge, 5)).toContain('Kirkuk')
    expect(suggestSubjects('كرك', knowledge, 5)).toContain('Kirkuk')
    expect(suggestSubjects('e', knowledge, 7)).toHaveLength(7)
  })

  it('offers only what leads to a subject when it is typed back', () => {
    for (const label of suggestSubjects('', knowledge, 1000)) expect(keys(label), label).not.toHaveLength(0)
    for (const { name } of [...knowledge.actors, ...knowledge.places]) expect(keys(name), name).not.toHaveLength(0)
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
