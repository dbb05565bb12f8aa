// What the map of a `full` edition counts, and how it is told.

import { describe, expect, test } from 'vitest'
import { withMap } from '../../src/actions/edition-map.ts'
import { Sharing } from '../../src/actions/sharing.ts'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import type { Edition } from '../../src/core/edition.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Story } from '../../src/core/story.ts'
import { type ComposeInput, composeEdition } from '../../src/editorial/compose.ts'
import { mapOfEdition } from '../../src/editorial/edition-map.ts'
import { editionPost } from '../../src/editorial/edition-post.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { account, head, story, style } from '../editorial/given.ts'
import { knowledge } from '../own-knowledge.ts'
import { asEdition } from '../../src/store/shapes.ts'

const SLOT = { date: '2025-06-28', time: '20:00', timeZone: 'Asia/Baghdad', at: '2025-06-28T17:00:00.000Z' }
const EARLIER = '2025-06-26T09:00:00.000Z'

function inputOf(
  stories: readonly Story[],
  settings: Partial<ChannelSettings> = {},
  more: Partial<ComposeInput> = {},
): ComposeInput {
  return {
    settings: { ...defaultSettings('preview:main'), length: 'full', ...settings },
    slot: SLOT,
    window: { from: '2025-06-27T17:00:00.000Z', to: SLOT.at },
    number: 3,
    late: false,
    stories,
    told: [],
    recent: [],
    health: { followed: false, answered: 4, sources: 9, articles: 31, unreachable: [], silent: [], more: 0 },
    knowledge,
    style,
    ...more,
  }
}

const mapped = (...given: Parameters<typeof inputOf>): Edition => {
  const input = inputOf(...given)
  return withMap(composeEdition(input), input)
}
/** Events by place and certainty. */
const rowsOf = ({ map }: Edition) => map?.rows.map(({ place, status, events }) => [place, status, events]) ?? null

const kirkuk = story('KIRKUK', [account(head('a'), { place: 'iq-kirkuk' })])
const mosul = story('MOSUL1', [account(head('b'), { place: 'iq-mosul', topics: ['border'] })], { topics: ['border'] })

describe('The map of a full edition', () => {
  test('counts an event once, however many reports and stories tell it, as sure as its best-attested telling', () => {
    const again = story('KIRKU2', [account(head('c'), { place: 'iq-kirkuk', status: 'claimed' })])
    const reprint = account(head('d', { origin: 'a' }), { place: 'iq-kirkuk', status: 'reported' })
    const edition = mapped([story('KIRKUK', [...kirkuk.accounts, reprint]), again, mosul])
    expect(rowsOf(edition)).toEqual([
      ['iq-kirkuk', 'official', 1],
      ['iq-mosul', 'official', 1],
    ])
    expect(edition.map?.origins).toBe(3)
    expect(edition.map?.stories).toEqual(['KIRKUK', 'KIRKU2', 'MOSUL1'])
  })

  test('is of full editions alone', () => {
    for (const length of ['compact', 'normal'] as const) expect(mapped([kirkuk], { length }).map).toBeNull()
  })

  test('counts what the window reported: neither what was seen before nor history, plans, denials and mere words', () => {
    const before = account(head('old', { seen: EARLIER, published: EARLIER }), { place: 'iq-basra' })
    const others = [
      { place: 'iq-hit', status: 'background' as const },
      { place: 'iq-rutba', status: 'denied' as const },
      { place: 'iq-erbil', status: 'assessment' as const },
      { place: 'iq-dohuk', kind: 'statement' as const },
      { place: 'iq-baghdad', ahead: true },
      { place: 'iq-sinjar', date: '2025-06-02' },
    ]
    const edition = mapped([story('KIRKUK', [before, ...kirkuk.accounts, account(head('e'), ...others)])])
    expect(rowsOf(edition)).toEqual([['iq-kirkuk', 'official', 1]])
  })

  test('counts events of the topics of the channel, and all that a story of a topic of its own tells', () => {
    expect(rowsOf(mapped([kirkuk, mosul], { topics: ['border'] }))).toEqual([['iq-mosul', 'official', 1]])
    const [first, ...topics] = knowledge.topics
    const own = { ...first!, slug: 'ours', own: { kind: 'all' as const, of: [], without: [] } }
    const theirs = { ...kirkuk, topics: ['ours'] }
    const known = { knowledge: { ...knowledge, topics: [first!, ...topics, own] } }
    expect(rowsOf(mapped([theirs, mosul], { topics: ['ours'] }, known))).toEqual([['iq-kirkuk', 'official', 1]])
  })

  test('counts in a private chat what is followed there: places with what lies in them, and stories that hold its words', () => {
    const place = { followed: { keys: ['place:iq-nineveh' as const], stories: [] } }
    expect(rowsOf(mapped([kirkuk, mosul], {}, place))).toEqual([['iq-mosul', 'official', 1]])
    const words = { followed: { keys: [], stories: ['KIRKUK'] } }
    expect(rowsOf(mapped([kirkuk, mosul], {}, words))).toEqual([['iq-kirkuk', 'official', 1]])
  })

  test('counts nothing that is held, left out, in another language or borne out by too few, and says what is held', () => {
    expect(rowsOf(mapped([kirkuk, mosul], {}, { held: new Set(['KIRKUK']) }))).toEqual([['iq-mosul', 'official', 1]])
    expect(mapped([kirkuk, mosul], {}, { held: new Set(['KIRKUK']) }).map?.holds).toBe(true)
    expect(mapped([mosul], {}, { held: new Set(['KIRKUK']) }).map?.holds).toBe(false)
    expect(rowsOf(mapped([kirkuk, mosul], { without: ['source-a'] }))).toEqual([['iq-mosul', 'official', 1]])
    expect(mapped([kirkuk, mosul], { reads: ['ar'] }).map).toBeNull()
    expect(mapped([kirkuk, mosul], { leastOrigins: 2 }).map).toBeNull()
  })

  test('is not made where it would show nothing', () => {
    const nowhere = story('NOWHER', [account(head('f'), { place: null })])
    expect(mapped([nowhere]).map).toBeNull()
    expect(mapped([]).map).toBeNull()
    expect(editionPost(mapped([nowhere]), knowledge, (id) => id).illustration).toBeUndefined()
  })

  test('is stored with the edition, and an edition of before has none', () => {
    const edition = mapped([kirkuk])
    expect(asEdition(JSON.stringify(edition))).toEqual(edition)
    const { map, ...before } = edition
    expect(map).not.toBeNull()
    expect(asEdition(JSON.stringify(before)).map).toBeNull()
  })

  test('leaves the hash of an edition as it is: that is of what its items say', () => {
    const input = inputOf([kirkuk])
    expect(withMap(composeEdition(input), input).hash).toBe(composeEdition(input).hash)
  })

  test('is counted once for channels that are alike, and anew once a correction was filed', () => {
    const sharing = new Sharing()
    sharing.upTo(1)
    const [one, other] = [inputOf([kirkuk]), inputOf([kirkuk], { channel: 'preview:other', silent: true })]
    const map = withMap(composeEdition(one), one, sharing).map
    expect(withMap(composeEdition(other), other, sharing).map).toBe(map)
    sharing.upTo(2)
    expect(withMap(composeEdition(other), other, sharing).map).not.toBe(map)
  })
})

describe('The map in words', () => {
  test.each(LANGUAGES)(
    'says in %s what the picture shows: dates, events, sources, and what is less sure',
    (language) => {
      const words = wordsOf(language)
      const claimed = story('CLAIMD', [account(head('g'), { place: 'iq-mosul', status: 'claimed' })])
      const edition = mapped([kirkuk, claimed], { language })
      const { illustration } = editionPost(edition, knowledge, (id) => id)
      const { picture } = illustration!
      const said = renderText({
        language,
        title: illustration!.title,
        blocks: illustration!.blocks,
        buttons: [],
        tone: 'edition',
      })
      const lessSure = words.picture.ofThese(words.list([words.picture.lessSure(words.status.claimed, 1)]))
      const bare = (text: string) => text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '')
      for (const text of [bare(said), picture.alt, `${picture.title} ${picture.subtitle}`]) {
        expect(text).toContain(words.date('2025-06-28', 'day'))
        expect(text).toContain(words.picture.events(2, false))
        expect(text).toContain(words.picture.sources(2))
        expect(text).toContain(lessSure)
      }
      expect(picture).toMatchObject({ kind: 'map', credits: words.picture.credits, language })
    },
  )

  test('says on an empty map that nothing of it is left', () => {
    const { picture, blocks } = mapOfEdition({ ...mapped([kirkuk]), map: null }, knowledge, wordsOf('en'))
    expect(picture).toMatchObject({ kind: 'map', spots: [], areas: [] })
    expect(JSON.stringify(blocks)).toContain(wordsOf('en').picture.nothingLeft)
  })
})
