import { describe, expect, test } from 'vitest'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import type { Edition } from '../../src/core/edition.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Story, StoredEvent } from '../../src/core/story.ts'
import { composeEdition } from '../../src/editorial/compose.ts'
import { editionPost } from '../../src/editorial/edition-post.ts'
import { account, head, story, style } from './given.ts'
import { knowledge } from '../own-knowledge.ts'

const SLOT = { date: '2025-06-28', time: '20:00', timeZone: 'Asia/Baghdad', at: '2025-06-28T17:00:00.000Z' }
const compose = (
  stories: readonly Story[],
  given: { recent?: readonly Edition[]; length?: ChannelSettings['length'] } = {},
) =>
  composeEdition({
    settings: { ...defaultSettings('preview:main'), length: given.length ?? 'normal' },
    slot: SLOT,
    window: { from: '2025-06-27T17:00:00.000Z', to: SLOT.at },
    number: 3,
    late: false,
    stories,
    told: [],
    recent: given.recent ?? [],
    health: { followed: false, answered: 4, sources: 9, articles: 31, unreachable: [], silent: [], more: 0 },
    knowledge,
    style,
  })

describe('what else the reports of a story say', () => {
  const said = (given: Partial<StoredEvent>) => ({
    kind: 'statement' as const,
    place: null,
    sentenceStart: 100,
    ...given,
  })
  const claim = said({
    status: 'claimed',
    speaker: 'Deputy Karim Hasan',
    sentenceText: 'Over 3,000 fighters are active in Syria.',
  })
  const denial = said({
    status: 'denied',
    speaker: 'The municipality',
    sentenceText: 'Nobody was in the house.',
    sentenceStart: 200,
  })
  const textOf = (...events: Partial<StoredEvent>[]) =>
    renderText(editionPost(compose([story('AAAAAA', [account(head('a'), ...events)])]), knowledge, (id) => id))

  test('stands beneath its item, each with its own speaker and status, a denial first', () => {
    const text = textOf({ speaker: 'The police' }, claim, denial)
    expect(text).toContain('Also · Nobody was in the house. — ')
    expect(text).toContain('Also · Over 3,000 fighters are active in Syria. — Claimed by Deputy Karim Hasan')
    expect(text.indexOf('Nobody')).toBeLessThan(text.indexOf('Over 3,000'))
  })
  test('is another event with its own day and place', () => {
    const raid = {
      kind: 'Arrests' as const,
      date: '2025-06-26',
      days: { earliest: '2025-06-26', latest: '2025-06-26', precision: 'day' as const },
    }
    expect(
      textOf({}, { ...raid, place: 'iq-hawija', sentenceText: 'Four men were arrested.', sentenceStart: 100 }),
    ).toContain('Also · 26 June 2025 · Hawija · Four men were arrested.')
  })
  test('is nothing that its own speaker says beside, that repeats the event, or that is history', () => {
    const same = said({ speaker: 'the police', sentenceText: 'The search goes on.' })
    const again = { speaker: 'A medic', sentenceText: 'Two people lost their lives there.', sentenceStart: 200 }
    const past = said({
      status: 'background',
      speaker: 'The army',
      sentenceText: 'The town was taken in 2014.',
      sentenceStart: 300,
    })
    expect(textOf({ speaker: 'The police' }, same, again, past)).not.toContain('Also')
  })
  test('is no event that an item of another story told here the day before', () => {
    const days = { earliest: '2025-06-27', latest: '2025-06-27', precision: 'day' as const }
    const blast = { kind: 'Suicide bomb' as const, date: '2025-06-27', days, place: 'iq-hawija' }
    const before = compose([story('BBBBBB', [account(head('b'), { ...blast, sentenceText: 'A bomb went off.' })])])
    const today = [
      story('AAAAAA', [account(head('a'), {}, { ...blast, sentenceText: 'A bomb went off.', sentenceStart: 100 })]),
    ]
    expect(before.items).toHaveLength(1)
    expect(compose(today).items[0]?.beside).toHaveLength(1)
    expect(compose(today, { recent: [before] }).items[0]?.beside).toEqual([])
  })
  test.each([
    ['compact', 1],
    ['normal', 2],
    ['full', 3],
  ] as const)('has in a %s edition at most %i lines an item', (length, most) => {
    const claims = [1, 2, 3, 4].map((at) =>
      said({
        status: 'claimed',
        speaker: `Deputy ${at}`,
        sentenceText: `Group ${at} has men.`,
        sentenceStart: 100 * at,
      }),
    )
    const edition = compose([story('AAAAAA', [account(head('a'), {}, ...claims)])], { length })
    expect(edition.items[0]?.beside).toHaveLength(most)
  })
  test('takes no room from other stories', () => {
    const stories = Array.from({ length: 12 }, (_, at) =>
      story(`AAAAA${at}`, [
        account(
          head(`a${at}`),
          {
            place: null,
            sentenceText: `Crowd ${at} was dispersed. ${'x'.repeat(120)}`,
            kind: 'Attack',
            actors: [`a${at}`],
          },
          claim,
        ),
      ]),
    )
    const bare = stories.map((one) => ({
      ...one,
      accounts: one.accounts.map((each) => ({ ...each, events: each.events.slice(0, 1) })),
    }))
    expect(compose(stories).items.length).toBeGreaterThan(4)
    expect(compose(stories).items.map(({ story }) => story)).toEqual(compose(bare).items.map(({ story }) => story))
  })
})
