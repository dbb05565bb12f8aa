import { describe, expect, test } from 'vitest'
import { renderText } from '../../src/core/plain-text.ts'
import type { Account, MadeCorrection, Story } from '../../src/core/story.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES, type Language } from '../../src/core/words/words.ts'
import { ACCOUNTS_A_PAGE, storyPost, type StoryInput } from '../../src/editorial/story-post.ts'
import { account, correcting, head, story, style } from './given.ts'
import { knowledge } from '../own-knowledge.ts'

const en = wordsOf('en')
const post = (accounts: readonly Account[], given: Partial<StoryInput> = {}, language: Language = 'en') =>
  storyPost(
    {
      story: story('ABC123', accounts),
      corrections: [],
      thread: { before: [], after: [] },
      page: 0,
      timeZone: 'Asia/Baghdad',
      style,
      ...given,
    },
    knowledge,
    wordsOf(language),
  )
const tell = (accounts: readonly Account[], given: Partial<StoryInput> = {}, language: Language = 'en') =>
  renderText(post(accounts, given, language)).replaceAll(/ <https?:[^>]*>|[\u2068\u2069]/g, '')
const at = (time: string) => ({ published: `2025-06-28T${time}:00+03:00` })
/** The lines under a heading. */
const under = (heading: string, text: string) => text.split(`## ${heading}\n`)[1]?.split('\n\n##')[0] ?? ''

describe('/story opens with what happened', () => {
  test('in a sentence of its best telling, with date, place, kind and parties', () => {
    const text = tell([account(head('a'), { kind: 'Arrests', actors: ['isis'] })])
    expect(text).toMatch(/^• 28 June 2025 · Kirkuk · Arrests · Actors: Islamic State \(ISIS\)$/m)
    expect(text).toMatch(/^ +Two people were killed in Kirkuk\. — Sample a reported \(official\)$/m)
  })

  test('that which most outlets bear out, before a surer one that stands alone', () => {
    const told = { status: 'claimed', date: '2025-06-27', sentenceText: 'The guards stopped them.' } as const
    const alone = { status: 'official', sentenceText: 'Accounts conflict.' } as const
    const text = tell([account(head('a'), told), account(head('b'), told), account(head('c'), alone)])
    expect(text).toMatch(/^• 27 June 2025 · Kirkuk · Attack\n +The guards stopped them\. — Claimed, as reported by/m)
  })

  test('in the reader’s language where a report tells it so, and the same event in every language', () => {
    const accounts = [
      account(head('a'), {}),
      account(head('b', { language: 'ar' }), { sentenceText: 'قُتل شخصان في كركوك.' }),
      account(head('c', { language: 'ar' }), { sentenceText: 'وقع هجوم آخر.', date: '2025-06-29' }),
    ]
    expect(tell(accounts, {}, 'ar')).toMatch(/قُتل شخصان في كركوك\.[^\n]*Sample b/)
    for (const language of LANGUAGES)
      expect(tell(accounts, {}, language).split('\n')[2]).toContain(wordsOf(language).date('2025-06-28', 'day'))
  })

  test('names the kind of an event, but not that it is another one, and no empty date or place', () => {
    expect(tell([account(head('a'), { kind: 'Other' })])).toMatch(/^• 28 June 2025 · Kirkuk$/m)
    const bare = tell([account(head('a'), { kind: 'Other', date: null, days: null, dated: false, place: null })])
    expect(bare).toMatch(/^• Published 28 June 2025$/m)
    expect(bare).not.toMatch(/Other|^ ?·/m)
  })

  test('a denial stands in its own words, as one', () => {
    const sentenceText = 'The ministry denied that anybody was hurt.'
    const told = { status: 'denied', speaker: 'The ministry', attributionText: 'The ministry denied', sentenceText }
    const text = tell([account(head('a'), { ...told, status: 'denied' })])
    expect(text).toContain(`${sentenceText} — Denied by the ministry, as reported by Sample a`)
  })
})

describe('/story says what is agreed', () => {
  test('by outlets with a report of their own: date, place, figures and parties', () => {
    const told = { killed: [2, 2], actors: ['isis'] } as const
    const text = under(en.story.agreed, tell([account(head('a'), told), account(head('b'), told)]))
    expect(text).toContain('Date: 28 June 2025 · Sample a, Sample b')
    expect(text).toContain('Place: Kirkuk · Sample a, Sample b')
    expect(text).toContain('Actors: Islamic State (ISIS) · Sample a, Sample b')
    expect(text).toMatch(/Killed: 2 · \(Sample a, [^)]*\); \(Sample b, /)
  })

  test('never by a reprint, nor by two reports of one outlet', () => {
    const reprint = [account(head('a'), {}), account(head('b', { origin: 'a' }), {})]
    const twice = [account(head('a'), {}), account(head('b', { source: 'source-a' }), {})]
    for (const accounts of [reprint, twice]) expect(tell(accounts)).not.toContain(en.story.agreed)
  })

  test('doubt stands beside the outlet, and a party that is only claimed is not agreed', () => {
    const told = { status: 'claimed', actors: ['isis'] } as const
    const text = under(en.story.agreed, tell([account(head('a'), told), account(head('b'), told)]))
    expect(text).toContain('Place: Kirkuk · Sample a (claimed), Sample b (claimed)')
    expect(text).not.toContain('ISIS')
  })
})

describe('/story says what is not agreed', () => {
  const differing = (accounts: readonly Account[]) => under(en.story.notAgreed, tell(accounts))

  test('figures stand side by side with speaker, status, outlet and time, and are not added up', () => {
    const text = tell([
      account(head('a', at('12:10')), { killed: [2, 2], speaker: 'A colonel' }),
      account(head('b', at('18:40')), { killed: [5, 5], status: 'anonymous', speaker: 'a medic' }),
    ])
    expect(text).toContain('2 · A colonel, official (Sample a, 28 June 2025, 12:10)')
    expect(text).toContain('5 · a medic, unnamed source (Sample b, 28 June 2025, 18:40)')
    expect(text).toContain(en.story.disagree)
    expect(text).not.toMatch(/\b7\b/)
  })

  test('a figure that an outlet revised keeps the first', () => {
    const wire = { source: 'wire', sourceName: 'Sample Wire' }
    const text = differing([
      account(head('a', { ...wire, ...at('12:10') }), { killed: [20, 22] }),
      account(head('b', { ...wire, ...at('18:40'), origin: 'a' }), { killed: [25, 25] }),
    ])
    expect(text).toBe(
      '• Killed: 25 · (Sample Wire, 28 June 2025, 18:40), first reported 20 to 22 (Sample Wire, 28 June 2025, 12:10)' +
        `\n\n${en.story.disagree}`,
    )
  })

  test('a later claim of a party revises nothing', () => {
    const text = differing([
      account(head('a', { source: 'wire' }), { killed: [3, 3] }),
      account(head('b', { source: 'wire' }), { killed: [15, 15], status: 'claimed', speaker: 'The group' }),
    ])
    expect(text).toMatch(/^ +3 · /m)
    expect(text).toMatch(/^ +15 · The group, claimed/m)
    expect(text).not.toContain('first reported')
  })

  test('a toll of the days after counts, though it is told under its own day', () => {
    const text = differing([
      account(head('a'), { killed: [2, 2] }),
      account(head('b'), { killed: [5, 5], date: '2025-06-29', sentenceText: 'Five are dead, they said on Sunday.' }),
    ])
    expect(text).toMatch(/^ +5 · \(Sample b/m)
  })

  test.each([
    ['At least four people were killed in Kirkuk.', 4, '4 · (“At least four”, Sample b'],
    ['قُتل 20 شخصاً على الأقل في كركوك.', 20, '20 · (“20 شخصاً على الأقل”, Sample b'],
    ['Dozens of people were killed in Kirkuk.', 12, '“Dozens” · (Sample b'],
  ])('a number that its source does not give plainly keeps the source’s words: %s', (sentenceText, count, expected) => {
    const told = { killed: [count, count] as const, sentenceText }
    expect(differing([account(head('a'), { killed: [1, 1] }), account(head('b'), told)])).toContain(expected)
  })

  test('parties that claims name against one another, each with who says so', () => {
    const text = differing([
      account(head('a'), {}, { actors: ['isis'], status: 'claimed', speaker: 'The ministry' }),
      account(head('b'), {}, { actors: ['saraya-ansar-sunna'], status: 'claimed', speaker: 'A group' }),
    ])
    expect(text).toMatch(/Islamic State \(ISIS\) · The ministry, claimed \(Sample a/)
    expect(text).toMatch(/· A group, claimed \(Sample b/)
  })

  test('how sure the outlets are, where some are and some are not', () => {
    const doubtful = account(head('b'), { status: 'anonymous' })
    expect(differing([account(head('a'), {}), doubtful])).toMatch(
      /How sure: official \(Sample a.*unnamed source \(Samp/,
    )
    expect(tell([account(head('a'), { status: 'anonymous' }), doubtful])).not.toContain('How sure')
  })

  test('an accusation stands next to the denial, and a denial of nothing told alone', () => {
    const denied = {
      status: 'denied',
      kind: 'statement',
      actors: ['pmf'],
      speaker: 'The PMF',
      sentenceText: 'The PMF denied it.',
    } as const
    const accused = {
      status: 'claimed',
      actors: ['pmf'],
      speaker: 'An elder',
      sentenceText: 'PMF fighters burned houses.',
    } as const
    const both = differing([account(head('a'), {}, accused), account(head('b'), {}, denied)])
    expect(both).toMatch(
      /Said and denied:\n +PMF fighters burned houses\..*an elder.*\n +The PMF denied it\..*Denied by/,
    )
    expect(differing([account(head('b'), {}, denied)])).toMatch(/• Denied:\n +The PMF denied it\./)
  })
})

describe('/story gives the accounts in order', () => {
  test('with copies as copies, changes as changes, and when each was published', () => {
    const text = tell([
      account(head('a'), {}),
      account(head('b', { origin: 'a' }), {}),
      account(head('c', { version: 2, published: null }), {}),
    ])
    expect(text).toContain('published 28 June 2025, 12:00')
    expect(text).toContain('copy of Sample a')
    expect(text).toMatch(/Sample c · first seen 28 June 2025 · changed since first seen \(version 2\)/)
    expect(text).toContain('3 reports, 2 independent')
  })

  test('what an outlet adds to its own report is told, what it repeats is not', () => {
    const again = account(
      head('b', { origin: 'a', source: 'source-a' }),
      {},
      { sentenceText: 'A third person died in hospital.' },
    )
    const text = under(en.story.accounts(2), tell([account(head('a'), {}), again]))
    expect(text.match(/Two people were killed/g)).toHaveLength(1)
    expect(text).toMatch(/repeats or updates its own report\n.*A third person died/)
  })

  test('background stands last, and is marked', () => {
    const old = { status: 'background', sentenceText: 'Old things happened there.' } as const
    const text = tell([account(head('a'), old, { sentenceText: 'New things happened there.' })])
    expect(text.indexOf('New things')).toBeLessThan(text.indexOf('Old things'))
    expect(text).toContain('Background')
  })

  test('many of them on pages that stay with the story, its frame on the first', () => {
    const accounts = Array.from({ length: ACCOUNTS_A_PAGE * 2 + 1 }, (_, n) => account(head(`s${n}x`), {}))
    const pages = [0, 1, 2].map((page) => post(accounts, { page }))
    const texts = pages.map((page) => renderText(page))
    for (const [n, { article }] of accounts.entries()) {
      const shown = texts.map((text) => under(en.story.accounts(accounts.length), text).includes(article.sourceName))
      expect(shown.indexOf(true), article.sourceName).toBe(Math.floor(n / ACCOUNTS_A_PAGE))
    }
    expect(texts.map((text) => text.includes(en.story.agreed))).toEqual([true, false, false])
    expect(pages[1]?.buttons.flat().map(({ request }) => request.options)).toEqual([
      { story: 'ABC123', page: '0' },
      { story: 'ABC123', page: '2' },
      { item: 'ABC123' },
      { item: 'ABC123' },
    ])
    expect(tell(accounts, { page: 9 })).toContain('13 of 13')
  })
})

describe('/story tells what surrounds it', () => {
  const corrected = head('a', { sourceName: 'Sample Wire' })
  const made: MadeCorrection = {
    by: head('b', { sourceName: 'Sample Wire' }),
    at: '2025-06-29T09:00:00Z',
    corrected,
    article: 'a',
    version: 1,
    note: 'Correction: four, not three',
    before: 'three',
    after: 'four',
  }

  test('who corrected what, when, before and after', () => {
    const text = tell([account(corrected, {})], { corrections: [made] })
    expect(text).toMatch(
      /## Corrections\n.*Sample Wire, 28 June 2025, 12:00 · corrects its report of 28 June 2025, 12:00\n +“Correction: four, not three”\n +Before: “three”\n +Now: “four”/,
    )
  })

  test('of a text that was changed at its address, when that was seen', () => {
    const changed = { ...made, by: corrected, note: null }
    expect(tell([account(corrected, {})], { corrections: [changed] })).toContain(
      'text changed, seen 29 June 2025, 12:00',
    )
  })

  test('never the correction of a copy, nor one of which nothing is known', () => {
    const copied = { ...made, by: head('b', { origin: 'a' }) }
    const unknown = { ...made, note: null, before: null, after: null }
    expect(tell([account(corrected, {})], { corrections: [copied, unknown] })).not.toContain('## Corrections')
  })

  test('an account that corrects another one says so', () => {
    expect(tell([correcting(account(head('a'), {}), 'b')])).toContain(en.story.corrects)
  })

  test('the stories of its thread, each with date, lead, status and a button that opens it', () => {
    const other = (id: string, given: Parameters<typeof account>[1]): Story => story(id, [account(head(id), given)])
    const thread = {
      before: [other('OLD111', { date: '2025-06-20', status: 'claimed' })],
      after: [other('NEW222', { date: '2025-07-02' })],
    }
    const text = tell([account(head('a'), {})], { thread })
    expect(text).toMatch(
      /## Earlier in this thread\n• 20 June 2025 · Kirkuk · Two people were killed.*Claimed.* · OLD111/,
    )
    expect(text).toMatch(/## Later in this thread\n• 2 July 2025 .* · NEW222/)
    expect(
      post([account(head('a'), {})], { thread })
        .buttons.flat()
        .map(({ request }) => request)
        .filter(({ command }) => command === 'story'),
    ).toEqual(['OLD111', 'NEW222'].map((id) => ({ command: 'story', options: { story: id } })))
  })

  test('and nothing where there is nothing', () => {
    const text = tell([account(head('a'), {})])
    for (const heading of [en.story.agreed, en.story.notAgreed, en.story.earlier, en.story.later, 'Corrections'])
      expect(text).not.toContain(heading)
  })
})
