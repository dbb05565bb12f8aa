import { describe, expect, test } from 'vitest'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import type { Story } from '../../src/core/story.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { type ComposeInput, composeEdition } from '../../src/editorial/compose.ts'
import { standingIn } from '../../src/editorial/standing.ts'
import { absenceLine, besideLines } from '../../src/editorial/why-lines.ts'
import { knowledge } from '../own-knowledge.ts'
import { account, head, story, style } from './given.ts'

const SLOT = { date: '2025-06-28', time: '20:00', timeZone: 'Asia/Baghdad', at: '2025-06-28T17:00:00.000Z' }
const words = wordsOf('en')
const said = { sentenceText: 'Two people were killed in Kirkuk.', killed: [2, 2] as const }

const wire = account(head('a', { source: 'wire', sourceName: 'Sample Wire' }), said)
const gazette = account(head('b', { source: 'gazette', sourceName: 'Sample Gazette', language: 'ar' }), {
  ...said,
  killed: [5, 5],
})
/** Told by two outlets, in two languages, with two figures. */
const both = story('BBBBBB', [wire, gazette])
const one = story('CCCCCC', [
  account(head('c', { source: 'wire', sourceName: 'Sample Wire' }), { ...said, place: 'iq-mosul', kind: 'Arrests' }),
])

function inputOf(settings: Partial<ChannelSettings>, stories: readonly Story[] = [both, one]): ComposeInput {
  return {
    settings: { ...defaultSettings('preview:main'), ...settings },
    slot: SLOT,
    window: { from: '2025-06-27T17:00:00.000Z', to: SLOT.at },
    number: 1,
    late: false,
    stories,
    told: [],
    recent: [],
    health: { followed: false, answered: 1, sources: 1, articles: 3, unreachable: [], silent: [], more: 0 },
    knowledge,
    style,
  }
}

function absence(settings: Partial<ChannelSettings>, asked: Story): string {
  const input = inputOf(settings)
  return absenceLine(standingIn(composeEdition(input), asked, null, input), asked, { knowledge, words })
}

describe('an outlet that is not told here', () => {
  test('gives no item, no link, no figure and no corroboration', () => {
    const { items } = composeEdition(inputOf({ without: ['gazette'] }))
    const item = items.find(({ story: id }) => id === both.id)
    expect(item?.links.map(({ source }) => source)).toEqual(['Sample Wire'])
    expect(item).toMatchObject({ origins: 1, figures: [{ killed: [2, 2] }] })
    expect(composeEdition(inputOf({})).items.find(({ story: id }) => id === both.id)?.origins).toBe(2)
  })

  test('leaves nothing of a story that it alone reports, and /why says so', () => {
    const edition = composeEdition(inputOf({ without: ['wire'] }))
    expect(edition.items.map(({ story: id }) => id)).toEqual([both.id])
    expect(edition.leftOut).toBe(0)
    expect(absence({ without: ['wire'] }, one)).toBe(words.why.otherSources)
  })
})

describe('a language that is not read here', () => {
  test('counts for nothing either', () => {
    const { items } = composeEdition(inputOf({ reads: ['ar'] }))
    expect(items.map(({ story: id, leadLanguage }) => [id, leadLanguage])).toEqual([[both.id, 'ar']])
    expect(absence({ reads: ['ar'] }, one)).toBe(words.why.otherLanguages)
    expect(composeEdition(inputOf({ reads: ['en', 'ar'] })).items).toHaveLength(2)
  })
})

describe('a story with fewer independent reports than the channel asks for', () => {
  test('is left out, counted, and explained', () => {
    const edition = composeEdition(inputOf({ leastOrigins: 2 }))
    expect(edition.items.map(({ story: id }) => id)).toEqual([both.id])
    expect(edition.leftOut).toBe(1)
    expect(absence({ leastOrigins: 2 }, one)).toBe(words.why.fewOrigins(1, 2))
  })

  test('is told apart from those without room beside an item', () => {
    const input = inputOf({ leastOrigins: 2 })
    const edition = composeEdition(input)
    const standing = standingIn(edition, both, edition.items[0] ?? null, input)
    const lines = besideLines(both, standing, { knowledge, words }).map(({ lines: [line] }) => line?.[0]?.text)
    expect(lines).toContain(words.why.tooThin(1))
    expect(lines.join()).not.toContain(words.why.noRoomFor(1))
  })

  test('does not count copies, nor outlets that are not told', () => {
    const copy = story('DDDDDD', [wire, account(head('d', { source: 'mirror', origin: 'a' }), said)])
    expect(composeEdition(inputOf({ leastOrigins: 2 }, [copy])).items).toEqual([])
    expect(composeEdition(inputOf({ leastOrigins: 2, without: ['gazette'] }, [both])).items).toEqual([])
  })

  test('announces nothing either', () => {
    const ahead = {
      ahead: true,
      date: '2025-07-01',
      sentenceText: 'Talks will be held in Erbil on Tuesday.',
      kind: 'statement' as const,
    }
    const announced = [story('EEEEEE', [account(head('e'), ahead)])]
    expect(composeEdition(inputOf({}, announced)).items).toHaveLength(1)
    expect(composeEdition(inputOf({ leastOrigins: 2 }, announced)).items).toEqual([])
  })
})
