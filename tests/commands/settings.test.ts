import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ChannelSettings, PAUSED_FOR_GOOD } from '../../src/core/channel.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { edition } from '../store/editions.ts'
import { NOW } from './room.ts'
import { CHANNEL, type Desk, NOW_ISO, labelled, openDesk, panel, problem, said } from './settings-desk.ts'

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

describe('reading', () => {
  test('everybody sees what is set, without controls', async () => {
    await ask('/settings topics:border times:08:00,20:00')
    const { post, error } = await ask('/settings', { moderates: false })
    expect(error).toBeNull()
    const text = plainTextOf(post)
    for (const part of [
      'news',
      'Iraq–Syria border & crossings',
      '08:00 and 20:00',
      'Asia/Baghdad',
      '20:00 there now',
      'English',
      said.readOnly,
    ])
      expect(text).toContain(part)
    expect(text).toContain('29 June 2025, 08:00')
    expect(post.buttons).toEqual([])
    expect(post.choices).toBeUndefined()
  })

  test('a channel that was never set up says so, is off, and nothing is saved by looking', async () => {
    const { post } = await ask('/settings')
    expect(plainTextOf(post)).toContain(said.neverSet)
    expect(plainTextOf(post)).toContain(`${said.posting}: ${said.off}`)
    expect(plainTextOf(post)).not.toContain(said.next)
    expect(await desk.store.settings(CHANNEL)).toBeNull()
  })

  test('where the bot was refused the panel says so, and switching on mends it', async () => {
    await ask('/settings on')
    await desk.store.pauseChannel(CHANNEL, 'forbidden', NOW_ISO)
    const { post } = await ask('/settings')
    expect(plainTextOf(post)).toContain(said.paused)
    expect(plainTextOf(post)).toContain(`${said.posting}: ${said.off}`)
    const mended = await press(labelled(post, said.switchOn).id, { now: NOW + 60_000 })
    expect(plainTextOf(mended.post)).toContain(said.nowOn)
    expect((await desk.store.channels()).map(({ pause }) => pause)).toEqual([null])
    expect((await saved()).since).toBe(new Date(NOW + 60_000).toISOString())
  })
})

describe('rights', () => {
  test.each(['/settings on', '/settings topics:isis', '/settings language:ar', '/settings times:8'])(
    'who does not moderate is refused %s, and nothing changes',
    async (text) => {
      const { error } = await ask(text, { moderates: false })
      expect(error).toEqual({ code: 'not-allowed', message: problem.moderatorsOnly, hint: said.readHint })
      expect(await desk.store.settings(CHANNEL)).toBeNull()
    },
  )

  test('a stored button of a moderator does nothing for another', async () => {
    const { post } = await ask('/settings')
    const { id } = labelled(post, said.switchOn)
    expect((await press(id, { moderates: false })).error?.code).toBe('not-allowed')
    expect(await desk.store.settings(CHANNEL)).toBeNull()
    expect((await press(id)).error).toBeNull()
  })
})

describe('every option is understood', () => {
  test.each<[string, Partial<ChannelSettings>]>([
    ['on', { on: true }],
    ['نعم', { on: true }],
    ['تفعيل', { on: true }],
    ['بەڵێ', { on: true }],
    ['topics:border,isis', { topics: ['border', 'isis'] }],
    ['topics:"ISIS activity"', { topics: ['isis'] }],
    ['topics:daesh, frontier', { topics: ['border', 'isis'] }],
    ['topics:"نشاط داعش"', { topics: ['isis'] }],
    ['topics:الحدود،isis', { topics: ['border', 'isis'] }],
    ['topics:سنوور', { topics: ['border'] }],
    ['days:mon-fri', { days: [1, 2, 3, 4, 5] }],
    ['days:sat-wed', { days: [1, 2, 3, 6, 7] }],
    ['days:من الأحد إلى الخميس', { days: [1, 2, 3, 4, 7] }],
    ['days:الجمعة والسبت', { days: [5, 6] }],
    ['days:هەینی،شەممە', { days: [5, 6] }],
    ['days:یەکشەممە تا پێنجشەممە', { days: [1, 2, 3, 4, 7] }],
    ['times:08:00,20:00', { times: ['08:00', '20:00'] }],
    ['times: 8 pm', { times: ['20:00'] }],
    ['times:8', { times: ['08:00'] }],
    ['times:"20:00, 8, 20:00"', { times: ['08:00', '20:00'] }],
    ['times:٠٨:٣٠', { times: ['08:30'] }],
    ['times:٨ مساءً', { times: ['20:00'] }],
    ['times:٨ی ئێوارە', { times: ['20:00'] }],
    ['timezone:Damascus', { timeZone: 'Asia/Damascus' }],
    ['timezone:New York', { timeZone: 'America/New_York' }],
    ['timezone:"New York"', { timeZone: 'America/New_York' }],
    ['timezone:دمشق', { timeZone: 'Asia/Damascus' }],
    ['timezone:قامشلو', { timeZone: 'Asia/Damascus' }],
    ['timezone:europe/berlin', { timeZone: 'Europe/Berlin' }],
    ['timezone:utc', { timeZone: 'UTC' }],
    ['language:ar', { language: 'ar' }],
    ['language:العربية', { language: 'ar' }],
    ['language:Sorani', { language: 'ckb' }],
    ['language:عەرەبی', { language: 'ar' }],
    ['reads:en,ar', { reads: ['en', 'ar'] }],
    ['reads:العربية', { reads: ['ar'] }],
    ['length:compact', { length: 'compact' }],
    ['length:تەواو', { length: 'full' }],
    ['origins:3', { leastOrigins: 3 }],
    ['origins:٢', { leastOrigins: 2 }],
    ['quiet:22:00-07:00', { quiet: { from: '22:00', to: '07:00' } }],
    ['quiet:10 pm to 7 am', { quiet: { from: '22:00', to: '07:00' } }],
    ['quiet:٢٢ إلى ٧', { quiet: { from: '22:00', to: '07:00' } }],
    ['alerts:any', { alerts: { kinds: [], killed: 0 } }],
    ['alerts:attack, air strike killed:5', { alerts: { kinds: ['Air/drone strike', 'Attack'], killed: 5 } }],
    ['killed:10+', { alerts: { kinds: [], killed: 10 } }],
    ['where:thread', { place: 'thread' }],
    ['silent:off', { silent: false }],
    ['answers:public', { publicAnswers: true }],
    ['pause:3d', { pausedUntil: '2025-07-01T17:00:00.000Z' }],
    ['pause:1 week', { pausedUntil: '2025-07-05T17:00:00.000Z' }],
    ['pause:3 أيام', { pausedUntil: '2025-07-01T17:00:00.000Z' }],
    ['pause:open', { pausedUntil: PAUSED_FOR_GOOD }],
    ['without:Shafaq News, rudaw', { without: ['shafaq', 'rudaw'] }],
    ['topics:isis times: 8 pm off', { topics: ['isis'], times: ['20:00'], on: false }],
  ])('%s', async (typed, expected) => {
    const { error } = await ask(`/settings ${typed}`)
    expect(error).toBeNull()
    expect(await saved()).toMatchObject(expected)
  })

  test('all and daily are the empty lists', async () => {
    await ask('/settings topics:isis days:fri')
    for (const [text, name] of [
      ['topics:all', 'topics'],
      ['topics:الكل', 'topics'],
      ['topics:هەموو', 'topics'],
      ['days:daily', 'days'],
      ['days:يومياً', 'days'],
      ['days:ڕۆژانە', 'days'],
    ] as const) {
      expect((await ask(`/settings ${text}`)).error, text).toBeNull()
      expect((await saved())[name], text).toEqual([])
    }
  })

  test.each([
    ['maybe', 'maybe'],
    ['topics:border,wether', 'wether'],
    ['days:mon,someday', 'someday'],
    ['times:20:00,25:00', '25:00'],
    ['times:1,2,3,4,5,6,7', '7'],
    ['timezone:Atlantis', 'Atlantis'],
    ['language:Klingon', 'Klingon'],
    ['language:tr', 'tr'],
    ['reads:en,Klingon', 'Klingon'],
    ['length:endless', 'endless'],
    ['origins:6', '6'],
    ['quiet:22:00', '22:00'],
    ['alerts:picnic', 'picnic'],
    ['killed:many', 'many'],
    ['where:moon', 'moon'],
    ['answers:none', 'none'],
    ['pause:soon', 'soon'],
    ['pause:100d', '100d'],
    ['without:Rudaw,Nonsuch Gazette', 'Nonsuch Gazette'],
    ['copy:discord:5', 'discord:5'],
    ['crosspost:on', panel.crosspost],
  ])('%s is refused, naming what is wrong', async (typed, wrong) => {
    const { error } = await ask(`/settings ${typed}`)
    expect(error?.code).toBe('bad-value')
    expect(error?.message).toContain(wrong)
    expect(error?.hint).not.toBe('')
    expect(await desk.store.settings(CHANNEL)).toBeNull()
  })

  test('of several topics only the wrong one is replaced when its cure is pressed', async () => {
    const { post } = await ask('/settings topics:"nonsuch, isis"')
    const buttons = post.buttons.flat()
    expect(buttons.map(({ request }) => request.options['topics'])).toEqual(
      expect.arrayContaining([expect.stringMatching(/,isis$/)]),
    )
    const [first] = buttons
    expect((await press(first?.id ?? '')).error).toBeNull()
    expect((await saved()).topics).toHaveLength(2)
    expect((await saved()).topics).toContain('isis')
  })

  test('a language that the bot does not speak offers those that it does', async () => {
    const { post } = await ask('/settings language:Turkish')
    await press(labelled(post, 'Arabic').id)
    expect((await saved()).language).toBe('ar')
  })

  test('a name of several zones, and a slip, offer zones that are set when pressed', async () => {
    const several = await ask('/settings timezone:united states')
    expect(several.error?.message).toContain('united states')
    const offered = several.post.buttons.flat().map(({ label }) => label)
    expect(offered).toContain('America/Chicago')
    await press(labelled(several.post, 'America/Chicago').id)
    expect((await saved()).timeZone).toBe('America/Chicago')
    const slip = await ask('/settings timezone:Damascsu')
    await press(labelled(slip.post, 'Asia/Damascus').id)
    expect((await saved()).timeZone).toBe('Asia/Damascus')
  })
})

describe('/status', () => {
  const status = async (given?: Parameters<Desk['ask']>[1]) => plainTextOf((await ask('/status', given)).post)

  test.each(LANGUAGES)(
    'says that posting is off where nothing was set up, or it was switched off (%s)',
    async (language) => {
      await ask(`/settings language:${language}`)
      const { off, nextEdition } = wordsOf(language).state
      const next = nextEdition('', '').split(':')[0] ?? ''
      expect(await status()).toContain(`${off} /settings`)
      expect(await status()).not.toContain(next)
      await ask('/settings on')
      expect(await status()).toContain(next)
      expect(await status()).not.toContain(off)
      await ask('/settings off')
      expect(await status()).toContain(`${off} /settings`)
    },
  )

  test('says so where the platform refused the bot, and not in the preview', async () => {
    const { off } = wordsOf('en').state
    expect(await status({ channel: 'discord:300' })).toContain(off)
    await ask('/settings on')
    await desk.store.pauseChannel(CHANNEL, 'forbidden', NOW_ISO)
    expect(await status()).toContain(off)
    const preview = await status({ channel: 'preview:main', private: true })
    expect(preview).toContain('Next edition here: 29 June 2025, 20:00')
    expect(preview).not.toContain(off)
  })
})

describe('posting', () => {
  test.each(['topics:all', 'days:daily', 'times:20:00', 'timezone:Erbil', 'on'])(
    'the first /settings %s switches it on, from now',
    async (typed) => {
      const { post } = await ask(`/settings ${typed}`)
      expect(await saved()).toMatchObject({ on: true, since: NOW_ISO, version: 1, home: 'discord:9' })
      expect(plainTextOf(post)).toContain(`${said.saved} ${said.nowOn}`)
    },
  )

  test('a first language alone does not; what follows does', async () => {
    await ask('/settings language:ar')
    expect(await saved()).toMatchObject({ on: false, since: null })
    await ask('/settings topics:isis')
    expect(await saved()).toMatchObject({ on: true, since: NOW_ISO, version: 2 })
  })

  test('once switched off it stays so, whatever else is chosen', async () => {
    await ask('/settings on')
    const { post } = await ask('/settings off')
    expect(plainTextOf(post)).toContain(said.nowOff)
    await ask('/settings topics:isis')
    expect((await saved()).on).toBe(false)
  })

  test('slots count from a change of the schedule, not from one of topics or language', async () => {
    await ask('/settings on')
    for (const typed of ['topics:isis', 'language:ckb']) {
      await ask(`/settings ${typed}`, { now: NOW + 1_000 })
      expect((await saved()).since, typed).toBe(NOW_ISO)
    }
    for (const [at, typed] of ['days:fri', 'times:06:00', 'timezone:London'].entries()) {
      const now = NOW + 60_000 * (at + 1)
      await ask(`/settings ${typed}`, { now })
      expect((await saved()).since, typed).toBe(new Date(now).toISOString())
    }
  })

  test('a day that was told is not told again by a new schedule', async () => {
    await ask('/settings times:08:00')
    const told = edition({ slot: '2025-06-28T05:00:00.000Z' })
    await desk.store.planEdition({ ...told, id: 'told', channel: CHANNEL }, [])
    const { post } = await ask('/settings times:22:00', { now: Date.parse('2025-06-28T09:00:00Z') })
    expect((await saved()).since).toBe('2025-06-28T19:00:00.000Z')
    expect(plainTextOf(post)).toContain('29 June 2025, 22:00')
  })

  test('what is so already is said kindly, and saves nothing', async () => {
    await ask('/settings topics:isis')
    const { post, error } = await ask('/settings topics:isis on')
    expect(error).toBeNull()
    expect(plainTextOf(post)).toContain(said.unchanged)
    expect((await saved()).version).toBe(1)
  })

  test('lacking rights are named with what to do, and it is saved all the same', async () => {
    const { post } = await ask('/settings on', { facts: { missing: ['embed-links', 'send-messages'] } })
    const text = plainTextOf(post)
    expect(text).toContain('Embed Links and Send Messages')
    expect(text).toContain(said.cureDiscord)
    expect(text).toContain(said.savedAllTheSame)
    expect((await saved()).on).toBe(true)
    const telegram = await ask('/settings on', { channel: 'telegram:-5', facts: { missing: ['post-messages'] } })
    expect(plainTextOf(telegram.post)).toContain(said.cureTelegram)
  })

  test('where files alone may not be attached it says that maps come in words, and not that posting fails', async () => {
    const { post } = await ask('/settings on', { facts: { missing: ['attach-files'] } })
    const text = plainTextOf(post)
    expect(text).toContain(said.lacksForPictures('Attach Files'))
    expect(text).not.toContain('posting fails')
  })

  test('a forum is kept as one', async () => {
    const { post } = await ask('/settings on', { facts: { forum: true } })
    expect((await saved()).forum).toBe(true)
    expect(plainTextOf(post)).toContain(said.forum)
  })

  test('everything is said in the channel’s language, at once in a new one', async () => {
    for (const language of LANGUAGES) {
      const { post } = await ask(`/settings language:${language} times:${LANGUAGES.indexOf(language)}`)
      expect(post.language).toBe(language)
      expect(plainTextOf(post)).toContain(wordsOf(language).settings.saved)
      expect(plainTextOf((await ask('/settings', { moderates: false })).post)).toContain(
        wordsOf(language).settings.readOnly,
      )
    }
  })
})
