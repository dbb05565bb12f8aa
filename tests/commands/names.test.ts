// What an Arabic channel reads: names that are known in Arabic, and one kind of digits in the bot's own words.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Post } from '../../src/core/post.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { plainTextOf } from '../actions/post-text.ts'
import type { Room } from './room.ts'
import { CHOSEN_ARABIC, openSample } from './sample-archive.ts'

const CHANNEL = CHOSEN_ARABIC.channel
const OWN = 'preview:own'
const BORDER = 'الحدود العراقية السورية ومعابرها'

let room: Room
beforeAll(async () => {
  room = await openSample()
  await room.store.saveSettings({ ...defaultSettings(OWN), language: 'ar', topics: ['iran'], version: 1 })
})
afterAll(async () => {
  expect(room.faults).toEqual([])
  await room.store.close()
})

const titleOf = ({ title }: Post) => title.map(({ text }) => text).join('')

describe('titles name in Arabic', () => {
  test.each([
    ['/latest داعش', 'آخر الأخبار · داعش'],
    ['/timeline border', `التسلسل الزمني · ${BORDER}`],
    ['/latest', `آخر الأخبار · ${BORDER} ونشاط داعش`],
    ['/latest place:القائم', `آخر الأخبار · ${BORDER} ونشاط داعش · القائم`],
    ['/latest al-hawl', 'آخر الأخبار · مخيم الهول'],
  ])('%s: %s', async (text, title) => {
    expect(titleOf((await room.ask(text, CHANNEL)).post)).toBe(title)
  })

  test('what is near to what was typed', async () => {
    const { error, post } = await room.ask('/latest bordr', CHANNEL)
    expect(error?.hint).toContain(BORDER)
    expect(error?.hint).not.toMatch(/[a-z]/i)
    const [first] = post.buttons.flat()
    expect(titleOf((await room.press(first?.id ?? '', CHANNEL)).post)).toContain(BORDER)
  })

  test('an outlet’s country', async () => {
    expect(plainTextOf((await room.ask('/sources show shafaq', CHANNEL)).post)).toContain('البلد: العراق')
    expect(plainTextOf((await room.ask('/sources show shafaq')).post)).toContain('Country: Iraq')
  })
})

test('"since then" answers for the topics of its channel, also in somebody’s own chat', async () => {
  const { post } = await room.ask('/digest', CHANNEL)
  const since = post.buttons.flat().find(({ label }) => label === wordsOf('ar').edition.sinceThen)
  expect(since?.request.options).toMatchObject({ topics: 'border,isis' })
  const asked = await room.press(since?.id ?? '', OWN)
  expect(asked.error).toBeNull()
  expect(plainTextOf(asked.post)).toContain(`${BORDER} ونشاط داعش`)
})

test('numbers of the bot’s own words are Arabic-Indic', async () => {
  expect(plainTextOf((await room.ask('/status', CHANNEL)).post).replaceAll(/Sitrep.*/g, '')).not.toMatch(/\d/)
  const { post } = await room.ask('/digest', CHANNEL)
  expect((await room.ask('/story ٢', CHANNEL)).error).toBeNull()
  expect(post.buttons.flat().map(({ label }) => label)).toContain('القصة ٢')
})
