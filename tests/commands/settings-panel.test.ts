import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import { type Post, choiceButtons } from '../../src/core/post.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { PARTS } from '../../src/editorial/settings-values.ts'
import { discordAnswer, telegramAnswer } from '../../src/render.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { judgePayloads } from '../platforms/judge.ts'
import { CHANNEL, type Desk, NOW_ISO, archived, choiceOf, labelled, openDesk, panel, said } from './settings-desk.ts'

let desk: Desk
const { ask, press, saved } = {
  ask: (...given: Parameters<Desk['change']>) => desk.change(...given),
  press: (...given: Parameters<Desk['choose']>) => desk.choose(...given),
  saved: (...given: Parameters<Desk['saved']>) => desk.saved(...given),
}

beforeEach(() => {
  desk = openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.store.close()
})

describe('a thread', () => {
  const thread = { channel: 'discord:200', parent: CHANNEL }

  test('shows its parent’s settings and says so', async () => {
    await ask('/settings topics:isis')
    const { post } = await ask('/settings', thread)
    expect(plainTextOf(post)).toContain('ISIS activity')
    expect(plainTextOf(post)).toContain(said.ofParent)
  })

  test('gets its own, which begin as its parent’s, when something is changed in it', async () => {
    await ask('/settings topics:isis times:06:00 language:ar')
    await ask('/settings days:fri', thread)
    expect(await saved('discord:200')).toMatchObject({
      channel: 'discord:200',
      topics: ['isis'],
      times: ['06:00'],
      language: 'ar',
      days: [5],
      on: true,
      version: 1,
    })
    expect((await saved()).days).toEqual([])
    expect(plainTextOf((await ask('/settings', thread)).post)).not.toContain(wordsOf('ar').settings.ofParent)
  })

  test('is not switched off where only its parent posts', async () => {
    await ask('/settings on')
    const { post } = await ask('/settings off', thread)
    expect(plainTextOf(post)).toContain(said.unchanged)
    expect(labelled(post, said.switchOn).request.options).toEqual({ on: 'on' })
    expect((await saved()).on).toBe(true)
    expect(await desk.store.settings('discord:200')).toBeNull()
  })
})

describe('a channel that is set up from elsewhere', () => {
  const BROADCAST = 'telegram:-1007'
  const home = {
    channel: 'telegram:5',
    private: true,
    facts: { home: null, name: null },
    elsewhere: [{ channel: BROADCAST, name: 'Border watch' }],
  }

  test('is offered in private, and every control of its panel names it', async () => {
    const { post } = await ask('/settings', home)
    expect(plainTextOf(post)).toContain(said.elsewhere)
    const there = await press(labelled(post, 'Border watch').id, home)
    expect(there.error).toBeNull()
    expect(plainTextOf(there.post)).toContain('Border watch')
    const back = labelled(there.post, said.thisChat)
    expect(there.post.buttons.at(-1)).toEqual([back])
    const own = await press(back.id, home)
    expect(own.post).toEqual(post)
    const requests = [
      ...there.post.buttons
        .flat()
        .filter(({ id }) => id !== back.id)
        .flatMap(({ request, asks }) => [request, ...(asks ? [asks.instead] : [])]),
      ...(there.post.choices ?? []).map(({ request }) => request),
    ]
    expect(requests.length).toBeGreaterThan(5)
    for (const { options } of requests) expect(options['channel']).toBe(BROADCAST)
    await press(labelled(there.post, said.switchOn).id, home)
    expect((await saved(BROADCAST)).on).toBe(true)
    expect(await desk.store.settings('telegram:5')).toBeNull()
  })

  test('what its parts say to type changes it', async () => {
    const { post } = await desk.request({ edit: 'times', channel: BROADCAST }, home)
    const typed = post.blocks.flatMap((block) => ('text' in block ? block.text : [])).find(({ command }) => command)
    expect(typed?.text).toBe(`/settings times:08:00,20:00 channel:${BROADCAST}`)
    await ask(typed?.text ?? '', home)
    expect((await saved(BROADCAST)).times).toEqual(['08:00', '20:00'])
  })

  test('must be one of those that may be chosen', async () => {
    for (const moderates of [true, false]) {
      const { error } = await ask('/settings on channel:telegram:-999', { ...home, moderates })
      expect(error).toMatchObject({ code: 'not-allowed', message: said.notYourChannel })
    }
    expect(await desk.store.channels()).toEqual([])
    const lost = await ask(`/settings on channel:${BROADCAST}`, { ...home, moderates: (one) => one !== BROADCAST })
    expect(lost.error?.code).toBe('not-allowed')
  })
})

describe('the panel', () => {
  test('keeps within the rows of a Discord message', async () => {
    for (const text of ['/settings', '/settings topics:isis']) {
      const { post } = await ask(text)
      expect((post.choices?.length ?? 0) + post.buttons.length).toBeLessThanOrEqual(5)
      for (const row of post.buttons) expect(row.length).toBeLessThanOrEqual(5)
      for (const { values } of post.choices ?? []) expect(values.length).toBeLessThanOrEqual(25)
    }
  })

  test.each(['telegram:-5', 'telegram:5', 'preview:main'])(
    'has no lists in %s, but a button for each part in short rows, and behind them the channels',
    async (channel) => {
      const given = {
        channel,
        private: true,
        elsewhere: [{ channel: 'telegram:-1007', name: 'Border watch' }],
        facts: { can: [] },
      }
      const { post } = await ask('/settings', given)
      expect(post.choices ?? []).toEqual([])
      const power = channel.startsWith('preview') ? said.switchOff : said.switchOn
      expect(post.buttons.slice(-2).map((row) => row.map(({ label }) => label))).toEqual([[power], ['Border watch']])
      const parts = post.buttons.slice(0, -2)
      expect(parts.every((row) => row.length <= 5)).toBe(true)
      const named = parts.flat().map(({ request }) => request.options['edit'])
      expect(named).toEqual(PARTS.filter((part) => !['where', 'answers', 'crosspost'].includes(part)))
      for (const one of parts.flat()) {
        const opened = await desk.press(one.id, given)
        expect(opened.error).toBeNull()
        expect((await desk.press(labelled(opened.post, said.back).id, given)).post).toEqual(post)
      }
    },
  )

  test('on Discord one list leads to the parts', async () => {
    const { post } = await ask('/settings')
    const [list] = post.choices ?? []
    expect(list?.values.map(({ value }) => value)).toEqual(PARTS.filter((part) => part !== 'crosspost'))
    const days = await desk.press(list?.id ?? '', {}, { edit: 'days' })
    expect(days.post.choices?.map(({ option }) => option)).toEqual(['days'])
    const announcing = await ask('/settings', { facts: { can: ['crosspost'] } })
    expect(announcing.post.choices?.[0]?.values.map(({ value }) => value)).toContain('crosspost')
  })

  test('a list takes what is chosen; an empty one means all', async () => {
    const topics = async () => choiceOf((await desk.request({ edit: 'topics' })).post, 'topics')
    await press((await topics()).id, {}, { topics: 'border,isis' })
    expect((await saved()).topics).toEqual(['border', 'isis'])
    await press((await topics()).id, {}, { topics: (await topics()).none })
    expect((await saved()).topics).toEqual([])
    await press(choiceOf((await desk.request({ edit: 'language' })).post, 'language').id, {}, { language: 'ckb' })
    expect((await saved()).language).toBe('ckb')
  })

  test('buttons in place of a list take a value, and take it back, before anything is saved', async () => {
    await ask('/settings topics:isis')
    const list = (post: Post) => choiceButtons(choiceOf(post, 'topics'))
    const opened = await desk.request({ edit: 'topics' })
    const border = list(opened.post).find(({ label }) => label.includes('border'))
    const second = await desk.press(border?.id ?? '')
    const taken = list(second.post).find(({ label }) => label.startsWith('✓ ISIS'))
    const third = await desk.press(taken?.id ?? '')
    expect((await saved()).topics).toEqual(['isis'])
    await desk.press(labelled(third.post, panel.save).id)
    expect((await saved()).topics).toEqual(['border'])
  })

  test('a form sets what is typed into it', async () => {
    const { post } = await desk.request({ edit: 'times' })
    const { asks } = labelled(post, panel.typeIt)
    expect(asks).toMatchObject({ value: '20:00', option: 'times' })
    const kept = await desk.store.button(labelled(post, panel.typeIt).id, NOW_ISO)
    expect(kept).toEqual({ command: 'settings', options: { edit: 'times' } })
    const form = await desk.request({ ...asks?.instead.options, times: '6, 18:30' })
    expect(form.error).toBeNull()
    await desk.press(labelled(form.post, panel.save).id)
    expect((await saved()).times).toEqual(['06:00', '18:30'])
  })

  test.each(LANGUAGES)('form words and labels fit where Discord puts them (%s)', async (language) => {
    const { post } = await ask(`/settings language:${language} on`)
    for (const { label, asks } of post.buttons.flat()) {
      expect(label.length).toBeLessThanOrEqual(80)
      if (asks) expect(Math.max(asks.title.length, asks.label.length)).toBeLessThanOrEqual(45)
    }
  })

  test.each(PARTS.filter((part) => part !== 'copy'))(
    'its part %s offers values that can be taken, says what to type, and leads back',
    async (part) => {
      const facts = { can: ['threads', 'crosspost', 'private-answers'] as const }
      await archived(desk.store)
      const { post } = await desk.request({ edit: part }, { facts })
      const typed = post.blocks.flatMap((block) => ('text' in block ? block.text : [])).find(({ command }) => command)
      expect((await desk.ask(typed?.text ?? '', { facts })).error).toBeNull()
      const values = post.buttons
        .flat()
        .filter(({ request, asks }) => asks === undefined && request.options['edit'] === part)
      const offered = [...values, ...(post.choices ?? []).flatMap(choiceButtons)]
      expect(offered.length).toBeGreaterThan(1)
      for (const { id } of offered) {
        const pressed = await desk.press(id, { facts })
        expect(pressed.error).toBeNull()
        expect(pressed.post.choices?.map(({ option }) => option)).toEqual(post.choices?.map(({ option }) => option))
        expect(judgePayloads('discord', discordAnswer(pressed.post))).toEqual([])
      }
      const back = await desk.press(labelled(post, said.back).id)
      expect(back.post.choices?.map(({ option }) => option)).toEqual(['edit'])
    },
  )

  test('days are chosen together, by name, or one by one', async () => {
    const days = async () => (await desk.request({ edit: 'days' })).post
    await press(labelled(await days(), said.sundayToThursday).id)
    expect((await saved()).days).toEqual([1, 2, 3, 4, 7])
    const friday = choiceButtons(choiceOf(await days(), 'days')).find(({ label }) => label === 'Friday')
    await press(friday?.id ?? '')
    expect((await saved()).days).toEqual([1, 2, 3, 4, 5, 7])
    await press(labelled(await days(), said.everyDay).id)
    expect((await saved()).days).toEqual([])
  })

  test('days stand in the order of their run', async () => {
    for (const [typed, expected] of [
      ['sun-thu', 'Sunday, Monday, Tuesday, Wednesday and Thursday'],
      ['sat,sun', 'Saturday and Sunday'],
      ['mon-fri', 'Monday, Tuesday, Wednesday, Thursday and Friday'],
      ['fri', 'Friday'],
    ])
      expect(plainTextOf((await ask(`/settings days:${typed ?? ''}`)).post)).toContain(`Days: ${expected ?? ''}`)
  })

  test('is taken by Telegram in every language, in all its parts', async () => {
    const given = { channel: 'telegram:-5', facts: { forum: true, missing: ['post-messages'] as const } }
    for (const language of LANGUAGES) {
      await ask(`/settings language:${language} times:08:00,20:00 days:sun-thu topics:border,isis`, given)
      for (const edit of ['', ...PARTS]) {
        const { post } = await desk.request({ edit }, given)
        expect(post.language).toBe(language)
        expect(judgePayloads('telegram', telegramAnswer(post, 'telegram:-5')), `${language} ${edit}`).toEqual([])
      }
    }
  })

  test('no two of its buttons have one id', async () => {
    for (const edit of ['', ...PARTS]) {
      await ask('/settings days:mon-sat times:06:00,08:00 topics:isis')
      const { post } = await desk.request({ edit })
      const ids = [...post.buttons.flat(), ...(post.choices ?? []).flatMap(choiceButtons)].map(({ id }) => id)
      expect(new Set(ids).size, edit).toBe(ids.length)
    }
  })
})

test('the preview’s channel is on from the start, and its visitor may change it', async () => {
  const given = { channel: 'preview:main', private: true }
  const { post } = await ask('/settings', given)
  expect(plainTextOf(post)).toContain(`${said.posting}: ${said.on}`)
  await ask('/إعدادات topics:isis', given)
  expect(await saved('preview:main')).toEqual({
    ...defaultSettings('preview:main'),
    topics: ['isis'],
    home: 'discord:9',
    version: 1,
  })
})
