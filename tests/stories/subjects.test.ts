import { expect, test } from 'vitest'
import { buildSubjectFinder } from '../../src/stories/subjects.ts'
import { PLACES } from './told.ts'
import { knowledge } from '../own-knowledge.ts'

const { ofEvent } = buildSubjectFinder(knowledge)
const EVENT = { topics: ['iran'], actors: ['ikr-opposition-ir', 'irgc'], place: null, start: 10, end: 60 }
const named = (id: string, start: number) => ({ id, name: id, start, end: start + 4 })

test('the subjects of an event are its topics, its actors with their bodies, its place with what holds it', () => {
  const actor = { name: 'x', type: 'x', country: 'IQ', aliases: { en: [], ar: [], ku: [] } }
  const finder = buildSubjectFinder({
    actors: [
      { ...actor, id: 'police', parent: 'ministry' },
      { ...actor, id: 'ministry', parent: 'police' },
    ],
    places: PLACES,
  })
  expect(finder.ofEvent({ ...EVENT, topics: ['border'], actors: ['police'], place: 'iq-hawija' }, [])).toEqual([
    'topic:border',
    'actor:police',
    'actor:ministry',
    'place:iq-hawija',
    'place:iq-kirkuk-gov',
    'place:iq',
  ])
})

test('an event is found by the party that it names, and by the body as which that counts', () => {
  const keys = ofEvent(EVENT, [named('kdpi', 20)])
  expect(keys).toContain('actor:kdpi')
  expect(keys).toContain('actor:ikr-opposition-ir')
})

test('not by an actor that it names and that is none of its parties, nor by one that another sentence names', () => {
  const keys = ofEvent(EVENT, [named('pkk', 30), named('pjak', 80)])
  expect(keys).not.toContain('actor:pkk')
  expect(keys).not.toContain('actor:pjak')
})
