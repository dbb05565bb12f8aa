import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limitAsking, REPORTS, REPORTS_OF_ONE } from '../../src/actions/limit-asking.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { filing } from '../store/filings.ts'
import { NOW } from './room.ts'
import { CHANNEL, type Desk, NOW_ISO, labelled, openDesk } from './settings-desk.ts'

const { audit: said, why } = wordsOf('en')
const PAGE = { limit: 10, offset: 0 }
const READER = { moderates: false }
const PRIVATE = { channel: 'telegram:3', private: true, ...READER }

let desk: Desk
let stories: string[]
beforeEach(async () => {
  desk = openDesk()
  const one = { published: '2025-06-28T09:00:00Z', subjects: ['topic:isis' as const] }
  const filed = [
    await desk.store.fileArticle(filing({ name: 'a', ...one, events: [{ date: '2025-06-28' }] })),
    await desk.store.fileArticle(filing({ name: 'b', ...one, events: [{ date: '2025-06-27', place: 'iq' }] })),
  ]
  stories = filed.map(({ story }) => story)
  await desk.change('/settings on')
  await desk.ask('/post now')
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.store.close()
})

const kept = () => desk.store.reports(CHANNEL, 'discord:9', NOW_ISO, PAGE)
const edition = async () => {
  const [found] = await desk.store.editionsOn(CHANNEL, '2025-06-28')
  if (found === undefined) throw new Error('no edition')
  return found
}

describe('a report', () => {
  test('by number is kept with its item and its digest, and with no person', async () => {
    const { post } = await desk.ask('/report 1 The place is wrong', READER)
    expect(plainTextOf(post)).toContain(said.noPerson)
    const { id, items } = await edition()
    const [report] = await kept()
    expect(report).toMatchObject({ story: items[0]?.story, edition: id, text: 'The place is wrong', channel: CHANNEL })
    expect(JSON.stringify(report)).not.toContain('discord:1"')
  })

  test('waits for moderators, who are told how many they have not seen', async () => {
    await desk.ask(`/report ${stories[0] ?? ''} The figure is old`, READER)
    const { post } = await desk.ask('/audit')
    expect(plainTextOf(post)).toContain(said.newReports('1'))
    const list = await desk.press(labelled(post, said.reports).id)
    expect(plainTextOf(list.post)).toContain('The figure is old')
    expect(plainTextOf((await desk.ask('/audit')).post)).not.toContain(said.newReports('1'))
  })

  test('from the button under a digest names the item in the form, or is asked which', async () => {
    const about = { edition: (await edition()).id }
    const form = { ...READER, request: 'report' }
    const numbered = await desk.request({ ...about, mistake: '2 wrong day' }, form)
    expect(numbered.error).toBeNull()
    const asked = await desk.request({ ...about, mistake: 'wrong day' }, form)
    expect(plainTextOf(asked.post)).toContain(why.which)
    const [[first] = []] = asked.post.buttons
    await desk.press(first?.id ?? '', READER)
    expect((await kept()).map(({ text }) => text)).toEqual(['wrong day', 'wrong day'])
  })

  test('from a private chat still goes to the channel that told the item', async () => {
    const asked = await desk.request({ edition: (await edition()).id }, { ...PRIVATE, request: 'report' })
    const [[first] = []] = asked.post.buttons
    const question = await desk.press(first?.id ?? '', PRIVATE)
    const typed = /\/report (\w+)/.exec(plainTextOf(question.post))?.[1] ?? ''
    await desk.ask(`/report ${typed} It was Friday`, PRIVATE)
    expect(await kept()).toMatchObject([{ channel: CHANNEL, home: 'discord:9', text: 'It was Friday' }])
    expect(await desk.store.untoldReports(NOW_ISO, NOW_ISO)).toMatchObject([{ channel: CHANNEL }])
  })

  test("of a story in one's own private chat is told to nobody", async () => {
    await desk.ask(`/report ${stories[0] ?? ''} The figure is old`, PRIVATE)
    expect(await desk.store.reports('telegram:3', null, NOW_ISO, PAGE)).toHaveLength(1)
    expect(await desk.store.untoldReports(NOW_ISO, NOW_ISO)).toEqual([])
  })

  test.each(['/report', '/report something is wrong'])('%s offers the items', async (text) => {
    const { post } = await desk.ask(text, READER)
    expect(plainTextOf(post)).toContain(why.which)
    expect(post.buttons.flat()).toHaveLength(2)
  })

  test('of an item that is not there is refused', async () => {
    expect((await desk.ask('/report 9 wrong', READER)).error?.code).toBe('not-found')
    expect((await desk.ask('/report wrong', PRIVATE)).error?.code).toBe('not-found')
    expect(await kept()).toEqual([])
  })
})

describe('reports are limited', () => {
  test('by person, and by story whoever reports it', () => {
    const { report } = limitAsking({ now: () => NOW })
    const mine = Array.from({ length: REPORTS.burst + 1 }, (_, at) => report('a', `S${at}`))
    expect(mine.at(-1)).toBe('person')
    expect(mine.slice(0, -1)).toEqual([null, null, null])
    const theirs = Array.from({ length: REPORTS_OF_ONE.burst + 1 }, (_, at) => report(`p${at}`, 'S'))
    expect(theirs.filter((one) => one === null)).toHaveLength(REPORTS_OF_ONE.burst)
    expect(theirs.at(-1)).toBe('item')
  })
})
