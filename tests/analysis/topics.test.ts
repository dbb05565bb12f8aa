import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/analysis/names/find.ts'
import { buildNameFinder } from '../../src/analysis/names/finder.ts'
import { compileTopics } from '../../src/analysis/topics.ts'
import { topicsAlone } from './topics-alone.ts'
import type { Topic } from '../../src/core/knowledge.ts'
import { knowledge } from '../own-knowledge.ts'

const finder = buildNameFinder(knowledge)
const compiled = compileTopics(knowledge.topics)

function topics(text: string): string[] {
  return topicsAlone(
    text,
    { ...findNames(text, finder, { hints: [], sourceCountry: null }), datelineSpan: null },
    compiled,
  )
}

const PLAIN: Topic = {
  slug: 'plain',
  name: { en: 'Plain', ar: 'عادي', ckb: 'ئاسایی' },
  commandAliases: [],
  strong: ['border crossing'],
  weak: ['frontier'],
  ar: ['غارة'],
  ku: ['درۆن'],
  exclude: ['Mexican border', 'football'],
  actors: ['isis'],
  places: [],
  question: '',
}
const plain = compileTopics([PLAIN])
const isis = (start: number) => ({ start, end: start + 4, id: 'isis', name: 'Islamic State (ISIS)' })
const none = { actors: [], places: [], datelineSpan: null }
const belongs = (text: string, signals = {}): boolean => topicsAlone(text, { ...none, ...signals }, plain).length === 1

describe('matchTopics', () => {
  it('takes a strong phrase alone, in the plural, over a hyphen and in any case', () => {
    expect(belongs('The border crossing opened.')).toBe(true)
    expect(belongs('Both BORDER-CROSSINGS opened.')).toBe(true)
    expect(belongs('The border, crossing the river')).toBe(false)
    expect(belongs('A borderline crossing')).toBe(false)
  })

  it('takes a weak phrase only with an actor or place of the topic', () => {
    expect(belongs('At the frontier.')).toBe(false)
    expect(belongs('At the frontier, ISIS waits.', { actors: [isis(17)] })).toBe(true)
    expect(belongs('At the frontier.', { actors: [isis(7)] })).toBe(false)
    expect(belongs('ISIS - At the frontier.', { actors: [isis(0)], datelineSpan: { start: 0, end: 6 } })).toBe(false)
  })

  it('takes Arabic phrases with article, prefix and plural, Kurdish ones with endings', () => {
    for (const text of ['غارة', 'الغارة', 'بغارة', 'والغارات', 'غارتين', 'درۆنێک', 'درۆنەکان'])
      expect(belongs(text), text).toBe(true)
  })

  it('lets an exclude phrase take away what it overlaps, or the topic', () => {
    expect(belongs('The Mexican border crossing')).toBe(false)
    expect(belongs('The Mexican border, and a border crossing in Iraq')).toBe(true)
    expect(belongs('A football match at the border crossing')).toBe(false)
  })

  it('asks for capitals in short abbreviations', () => {
    expect(topics('US forces left the base.')).toContain('us-forces')
    expect(topics('Contact us, forces of nature.')).not.toContain('us-forces')
  })

  it.each([
    [
      'the example lead',
      'Extremist factions near the Iraqi-Syrian frontier seek to free foreign detainees.',
      ['border', 'detainees'],
    ],
    ['an Arabic clause', 'مقتل اثنين من داعش قرب مخيم الهول', ['isis', 'detainees']],
    ['a Sorani clause', 'کوژرانی چەکدارێکی داعش بە هێرشی درۆن', ['isis', 'drones-strikes']],
    ['no topic', 'A new museum opened.', []],
  ])('files %s', (_name, text, expected) => {
    expect(topics(text)).toEqual(expected)
  })

  it('reads phrases of moderators as words, never as patterns', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (phrase, text) => {
        const odd = compileTopics([{ ...PLAIN, strong: [phrase, '(a+)+$', '[', '\\'], weak: [phrase], exclude: [] }])
        topicsAlone(`${text} aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!`, none, odd)
      }),
    )
  })
})
