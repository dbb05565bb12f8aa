// The mission's own example article: what each command says of it, and what none may ever say. Facts of the article
// stand in ../shared; without that folder these tests are skipped.

import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderText } from '../../src/core/plain-text.ts'
import { type Room, NOW, articlesOf, openRoom } from './room.ts'

const ARTICLE = new URL('../../../shared/articles/000_0e65458d944207e4.txt', import.meta.url).pathname
const missing = !existsSync(ARTICLE)
if (missing) console.info(`skipped: the example article is not at ${ARTICLE}`)

let room: Room
/** The answers as text, without what the renderer adds for buttons. */
const said: Record<string, string> = {}

beforeAll(async () => {
  if (missing) return
  room = await openRoom(await articlesOf(ARTICLE, false), NOW)
  const { stories } = await room.store.latest({ limit: 1, offset: 0 })
  for (const text of ['/timeline isis', '/timeline border', '/latest', '/digest', `/story ${stories[0]?.id ?? ''}`]) {
    said[text.split(' ')[0] === '/story' ? '/story' : text] = renderText((await room.ask(text)).post)
  }
})
afterAll(async () => {
  if (!missing) await room.store.close()
})

const entriesOf = (text = '') => text.split('\n').filter((line) => /^\d+\. /.test(line))
const everything = () => Object.values(said).join('\n')
const lines = () => everything().split('\n')

describe.skipIf(missing)('the example article (skipped where ../shared is missing)', () => {
  test('/timeline isis gives five entries, in order, each as dated as the text', () => {
    const entries = entriesOf(said['/timeline isis'])
    const expected = [
      /^\d+\. 2014 .*Nineveh, Saladin, and Al-Anbar/,
      /^\d+\. late 2017 .*driven out/,
      /^\d+\. March 2019 .*lost its final stronghold in Baghouz/,
      /^\d+\. about 19 to 24 June 2025 .*linked to the group.*Mar Elias Church/,
      /^\d+\. 25 June 2025 .*killed two ISIS operatives in Kirkuk/,
    ]
    expect(entries).toHaveLength(expected.length)
    for (const [at, pattern] of expected.entries()) expect(entries[at]).toMatch(pattern)
  })

  test('/timeline border has the reopening and the buildup, the latter as a security source’s', () => {
    const entries = entriesOf(said['/timeline border'])
    expect(entries[0]).toMatch(/^\d+\. 14 June 2025 .*officially reopened/)
    const buildup = entries.find((entry) => /^\d+\. 28 June 2025/.test(entry))
    expect(buildup).toMatch(
      /unprecedented buildup by “extremist factions” allegedly .*A security source.*\(unnamed source\)/,
    )
  })

  test.each([
    [
      1,
      /buildup by “extremist factions” allegedly seeking to free foreign detainees.*A security source.*unnamed source/,
    ],
    [2, /launched contingency plans.*thermal cameras.*A security source told Shafaq News \(unnamed source\)/],
    [3, /could target high-value detainees.*Al-Hol.*security source.*\(assessment\)/],
    [4, /State Support Alliance.*warned of continued foreign plots.*(?:Assessment|assessment)/],
    [5, /over 3,000 Afghan, Azeri, and Asian fighters.*Claimed by Alliance member Ali Al-Fatlawi/],
    [6, /25 June 2025.*killed two ISIS operatives in Kirkuk/],
    [7, /about 19 to 24 June 2025.*linked to the group.*Mar Elias/],
    [8, /likelihood of ISIS regaining territorial control remains low.*Observers.*\(assessment\)/],
    [9, /14 June 2025.*officially reopened/],
    [10, /2014.*Nineveh, Saladin, and Al-Anbar.*Background/],
  ])('claim %d is told, with its status and speaker', (_, pattern) => {
    expect(
      lines().some((line) => pattern.test(line)),
      String(pattern),
    ).toBe(true)
  })

  test('never that ISIS is massing', () => {
    expect(everything()).not.toMatch(
      /ISIS[^.\n]{0,40}(?:mass(?:ing|es|ed)|buildup)|(?:mass(?:ing|es|ed)|buildup)[^.\n]{0,30}ISIS/i,
    )
  })

  test('never the buildup and the 3,000 fighters in one claim', () => {
    for (const line of lines()) expect(/3,000/.test(line) && /buildup|extremist factions/.test(line), line).toBe(false)
  })

  test('never the alliance as the government', () => {
    for (const line of lines().filter((one) => /Alliance/.test(one))) expect(line).not.toMatch(/government/i)
  })

  test('never the Kirkuk raid on 28 June', () => {
    for (const line of lines().filter((one) => /two ISIS operatives/.test(one)))
      expect(line).not.toMatch(/28 June 2025/)
  })

  test('never Al-Hol as a prison', () => {
    expect(everything()).not.toMatch(/Al-Hol[^.\n]{0,12}prison|prison[^.\n]{0,12}Al-Hol/i)
  })

  test('no word that the article does not hold stands in a claim’s place: nothing was confirmed', () => {
    expect(everything()).not.toMatch(/\bconfirmed\b/i)
  })

  test('without a fault', () => {
    expect(room.faults).toEqual([])
  })
})
