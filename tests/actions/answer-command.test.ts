import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type AnswerDeps, answerCommand } from '../../src/actions/answer-command.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Command } from '../../src/core/command.ts'
import { plainTextOf } from './post-text.ts'
import { button, plain, type Post } from '../../src/core/post.ts'
import { Problem } from '../../src/core/problem.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { NO_VENUE } from '../../src/core/venue.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { houseStyle } from '../../src/editorial/house-style.ts'
import { filing } from '../store/filings.ts'
import { knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const style = houseStyle(knowledge.wording)
const NOW = Date.parse('2025-06-28T17:00:00Z')
const DAY = 86_400_000
const CHANNEL = 'preview:main'

let store: Store
let logged: [string, unknown][]
let now: number

beforeEach(() => {
  store = emptyStore()
  logged = []
  now = NOW
})
afterEach(() => store.close())

const deps = (given: Partial<AnswerDeps> = {}): AnswerDeps => ({
  commands,
  store,
  knowledge,
  clock: { now: () => now },
  log: { info: () => undefined, warn: () => undefined, error: (event, details) => logged.push([event, details]) },
  style,
  ...given,
})
const ask = (text: string, given: Partial<AnswerDeps> = {}, moderator = false) =>
  answerCommand(deps(given), {
    asked: { text },
    channel: CHANNEL,
    asker: { id: 'preview:visitor', moderates: () => Promise.resolve(moderator) },
    venue: NO_VENUE,
    private: false,
  })
const press = (id: string, given: Partial<AnswerDeps> = {}) =>
  answerCommand(deps(given), {
    asked: { button: id },
    channel: CHANNEL,
    asker: { id: 'preview:visitor', moderates: () => Promise.resolve(false) },
    venue: NO_VENUE,
    private: false,
  })

const someArticles = async (count: number) => {
  for (let at = 0; at < count; at += 1) {
    await store.fileArticle(filing({ name: `a${at}`, subjects: ['topic:isis'], events: [{}], entryKeys: [`k${at}`] }))
  }
}

/** A command that answers with `post`, or throws. */
const probe = (run: Command['run'], who: Command['who'] = 'everybody'): Command => ({
  name: 'probe',
  options: [{ name: 'subject', kind: 'subject', required: false }],
  who,
  summary: { en: 'probe', ar: 'probe', ckb: 'probe' },
  examples: ['/probe'],
  run,
})
const postWith = (given: Partial<Post> = {}): Post => ({
  language: 'en',
  title: [],
  blocks: [{ kind: 'paragraph', text: [plain('done')] }],
  buttons: [],
  tone: 'answer',
  ...given,
})

describe('a refusal is a post', () => {
  test('with its sentence and its hint', async () => {
    const { post, error, request } = await ask('/timeline')
    expect(error).toMatchObject({ code: 'missing-option' })
    expect(request).toEqual({ command: 'timeline', options: {} })
    expect(post.tone).toBe('refusal')
    expect(plainTextOf(post)).toBe(`${error?.message ?? ''} ${error?.hint ?? ''}`)
  })

  test('in the channel’s language', async () => {
    await store.saveSettings({ ...defaultSettings(CHANNEL), language: 'ar', version: 1 })
    const { post } = await ask('/nonsense')
    expect(post.language).toBe('ar')
    expect(plainTextOf(post)).toContain(wordsOf('ar').problem.seeHelp)
  })

  test('with what comes near as buttons that answer when pressed', async () => {
    await someArticles(1)
    const { post } = await ask('/latest kirkok')
    const first = post.buttons.flat()[0]
    expect(first?.request).toMatchObject({ command: 'latest' })
    const pressed = await press(first?.id ?? '')
    expect(pressed.error).toBeNull()
    expect(pressed.request).toEqual(first?.request)
  })

  test('an unknown command offers those that begin alike', async () => {
    const { post, error } = await ask('/lates border')
    expect(error?.code).toBe('unknown-command')
    expect(post.buttons.flat().map(({ label }) => label)).toEqual(['/latest'])
  })

  test('an empty store says so', async () => {
    for (const text of ['/latest', '/timeline isis', '/search border', '/digest']) {
      expect((await ask(text)).error?.code, text).toBe('nothing-stored')
    }
  })
})

describe('a fault', () => {
  const fault = probe(() => Promise.reject(new Error('SELECT secret FROM tokens')))

  test('is logged and never shown', async () => {
    const { post, error } = await ask('/probe isis', { commands: [fault] })
    expect(plainTextOf(post)).not.toContain('secret')
    expect(error?.message).toBe(wordsOf('en').problem.wrong)
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(logged)).toContain('SELECT secret')
  })

  test('that a command throws at once is one too', async () => {
    const thrown = probe(() => {
      throw new Error('at once')
    })
    expect((await ask('/probe', { commands: [thrown] })).error?.message).toBe(wordsOf('en').problem.wrong)
  })

  test('of a store that is closed rejects nothing', async () => {
    const closed = emptyStore()
    await closed.close()
    const { post, error } = await ask('/latest', { store: closed })
    expect(error).not.toBeNull()
    expect(post.tone).toBe('refusal')
  })
})

describe('buttons', () => {
  const asking = button('More', { command: 'probe', options: { subject: 'isis' } })
  const answering = (tone: Post['tone']) =>
    probe((call) =>
      Promise.resolve(postWith({ tone, buttons: [[asking]], title: [plain(call.options['subject'] ?? '')] })),
    )

  test('are kept and can be pressed', async () => {
    const given = { commands: [answering('answer')] }
    await ask('/probe', given)
    const { post, error } = await press(asking.id, given)
    expect(error).toBeNull()
    expect(post.title).toEqual([plain('isis')])
  })

  test('expire after 30 days with a sentence, unless they stand under an edition', async () => {
    const given = { commands: [answering('answer')] }
    await ask('/probe', given)
    now = NOW + 30 * DAY - 1
    expect((await press(asking.id, given)).error).toBeNull()
    now += 31 * DAY
    expect((await press(asking.id, given)).error).toMatchObject({ code: 'expired' })
    const edition = { commands: [answering('edition')] }
    await ask('/probe', edition)
    now += 400 * DAY
    expect((await press(asking.id, edition)).error).toBeNull()
  })

  test('that nobody knows are refused, whatever is pressed', async () => {
    for (const id of ['', 'b000000000000', 'x'.repeat(1000), '\u0000']) {
      expect((await press(id)).error).toMatchObject({ code: 'expired' })
    }
  })

  test('of paging lead through every page and back', async () => {
    await someArticles(14)
    const first = await ask('/latest isis')
    const next = (post: Post, label: string) => post.buttons.flat().find((one) => one.label.includes(label))?.id ?? ''
    const second = await press(next(first.post, 'Next'))
    const third = await press(next(second.post, 'Next'))
    expect(plainTextOf(second.post)).toContain('7–12 of 14')
    expect(plainTextOf(third.post)).toContain('13–14 of 14')
    expect(next(third.post, 'Next')).toBe('')
    expect((await press(next(third.post, 'Previous'))).post).toEqual(second.post)
  })
})

describe('the language of an answer', () => {
  const spoken = probe((_, { settings, words }) =>
    Promise.resolve(postWith({ title: [plain(`${settings.language} ${words.language}`)] })),
  )
  const said = async (given: Partial<Parameters<typeof answerCommand>[1]>) => {
    const { post } = await answerCommand(deps({ commands: [spoken] }), {
      asked: { text: '/probe' },
      channel: CHANNEL,
      asker: { id: 'preview:visitor', moderates: () => Promise.resolve(false) },
      venue: NO_VENUE,
      private: true,
      ...given,
    })
    return plainTextOf({ ...post, blocks: [] })
  }

  test('is the asker’s own in private, where nothing is set', async () => {
    expect(await said({ language: 'ar' })).toBe('ar ar')
    expect(await said({})).toBe('en en')
  })

  test('is that of the settings where there are some', async () => {
    await store.saveSettings({ ...defaultSettings(CHANNEL), language: 'ckb', version: 1 })
    expect(await said({ language: 'ar' })).toBe('ckb ckb')
  })

  test('is the channel’s where others read along', async () => {
    expect(await said({ language: 'ar', private: false })).toBe('en en')
    await store.saveSettings({ ...defaultSettings('preview:parent'), language: 'ckb', version: 1 })
    expect(await said({ language: 'ar', private: false, parent: 'preview:parent' })).toBe('ckb ckb')
  })

  test('is that of refusals too', async () => {
    const { post } = await answerCommand(deps(), {
      asked: { text: '/nonsense' },
      channel: CHANNEL,
      asker: { id: 'preview:visitor', moderates: () => Promise.resolve(false) },
      venue: NO_VENUE,
      private: true,
      language: 'ckb',
    })
    expect(plainTextOf(post)).toContain(wordsOf('ckb').problem.seeHelp)
  })
})

describe('rights', () => {
  test('a command for moderators is refused to others, checked when it runs', async () => {
    const given = { commands: [probe(() => Promise.resolve(postWith()), 'moderators')] }
    expect((await ask('/probe', given)).error).toMatchObject({ code: 'not-allowed' })
    expect((await ask('/probe', given, true)).error).toBeNull()
  })

  test('a subcommand may have its own', async () => {
    const group: Command = {
      ...probe(() => Promise.resolve(postWith())),
      options: [],
      subcommands: [
        { name: 'list', options: [], who: 'everybody', summary: { en: '', ar: '', ckb: '' } },
        { name: 'add', options: [], who: 'moderators', summary: { en: '', ar: '', ckb: '' } },
      ],
    }
    expect((await ask('/probe', { commands: [group] })).error).toBeNull()
    expect((await ask('/probe add', { commands: [group] })).error).toMatchObject({ code: 'not-allowed' })
    expect((await ask('/probe add', { commands: [group] }, true)).error).toBeNull()
  })
})

test('every example of every command is answered without a fault, in an empty store and a filled one', async () => {
  const texts = commands.flatMap(({ examples }) => examples)
  for (const text of texts) await ask(text)
  await someArticles(3)
  for (const text of texts) await ask(text)
  expect(logged).toEqual([])
})

describe('while the database fails', () => {
  const full = () => Promise.reject(new Problem('database', 'The database /secret/x.sqlite is full.', 'Make room.'))

  test('what can be read is answered, without the buttons that cannot be kept, and says so', async () => {
    await someArticles(1)
    const { post, error } = await ask('/latest isis', { store: { ...store, keepButtons: full } })
    expect(error).toBeNull()
    expect(post.buttons).toEqual([])
    expect(plainTextOf(post)).toContain('comes without buttons')
    expect(logged.map(([event]) => event)).toContain('buttons-not-kept')
  })

  test('what cannot be read is refused in a sentence of the channel’s language; file and cure stand in the log', async () => {
    for (const language of ['en', 'ar', 'ckb'] as const) {
      const settings = () => Promise.resolve({ ...defaultSettings(CHANNEL), language })
      const { post, error } = await ask('/latest isis', { store: { ...store, settings, latest: full } })
      expect(error?.code).toBe('database')
      expect(plainTextOf(post)).toContain(wordsOf(language).trouble.database)
      expect(plainTextOf(post)).not.toContain('secret')
    }
    expect(logged).toContainEqual([
      'database-failed',
      expect.objectContaining({ reason: expect.stringContaining('/secret/x.sqlite') as string }),
    ])
  })
})

describe('a picture', () => {
  const map = {
    kind: 'map' as const,
    language: 'en' as const,
    title: 'A map',
    subtitle: '',
    credits: '',
    alt: 'Mosul: 1',
    areas: [],
    spots: [],
    key: { shades: '', area: '' },
    countries: {},
  }
  const drawn = probe(() =>
    Promise.resolve({ language: 'en', title: [], blocks: [], buttons: [], tone: 'answer', picture: map }),
  )
  test('goes with its answer as a file, with the words that say the same', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    const { post } = await ask('/probe', { commands: [drawn], draw: () => Promise.resolve(bytes) })
    expect(post.attachment).toEqual({ name: 'map.png', type: 'image/png', bytes, alt: 'Mosul: 1' })
  })
  test('that cannot be drawn leaves the answer, and a line in the log', async () => {
    const { post, error } = await ask('/probe', {
      commands: [drawn],
      draw: () => Promise.reject(new Error('no font')),
    })
    expect(error).toBeNull()
    expect(post.attachment).toBeUndefined()
    expect(logged.map(([event]) => event)).toEqual(['picture-not-drawn'])
  })
})
