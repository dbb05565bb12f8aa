import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { readCommand, readRequest } from '../../src/actions/read-command.ts'
import { readDays } from '../../src/actions/read-dates.ts'
import { Problem } from '../../src/core/problem.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'

const context = (local = false) => ({
  commands,
  words: wordsOf('en'),
  local,
  isDate: (text: string) => readDays(text, '2025-06-28', 'en') !== null,
})
const read = (text: string, local = false) => readCommand(text, context(local)).request
const codeOf = (text: string, local = false) => {
  try {
    read(text, local)
    return null
  } catch (error) {
    return error instanceof Problem ? error.code : error
  }
}

describe('settings', () => {
  test.each([
    ['/settings', {}],
    ['/settings on', { on: 'on' }],
    ['/settings off', { on: 'off' }],
    ['/settings times:08:00,20:00', { times: '08:00,20:00' }],
    ['/settings times: 8 pm', { times: '8 pm' }],
    ['/settings times:"8 pm, 20:30"', { times: '8 pm, 20:30' }],
    ['/settings timezone:New York', { timezone: 'New York' }],
    ['/settings timezone:“New York” on', { timezone: 'New York', on: 'on' }],
    ['/settings topics:border, isis times: 8 pm off', { topics: 'border, isis', times: '8 pm', on: 'off' }],
    ['/settings off timezone:New York', { timezone: 'New York', on: 'off' }],
    ['/settings days:من الأحد إلى الخميس', { days: 'من الأحد إلى الخميس' }],
    ['/settings on channel:telegram:-1001', { on: 'on', channel: 'telegram:-1001' }],
    ['/settings border', { on: 'border' }],
  ])('%s', (text, options) => {
    expect(read(text)).toEqual({ command: 'settings', options })
  })

  test('what only buttons set cannot be typed', () => {
    expect(read('/settings edit:days').options).toEqual({ on: 'edit:days' })
  })

  test.each(['/إعدادات', '/اعدادات', '/الإعدادات', '/ڕێکخستن', '/ڕێکخستنەکان'])('%s in private', (text) => {
    expect(read(text, true)).toEqual({ command: 'settings', options: {} })
  })
})

describe('the text form', () => {
  test.each([
    ['/latest', 'latest', {}],
    ['latest border', 'latest', { subject: 'border' }],
    ['/LATEST Border', 'latest', { subject: 'Border' }],
    ['/latest@sitrep_bot border', 'latest', { subject: 'border' }],
    ['  /latest   deir   ez-zor  ', 'latest', { subject: 'deir ez-zor' }],
    ['/latest\nborder', 'latest', { subject: 'border' }],
    ['/latest withdrawal from Iraq', 'latest', { subject: 'withdrawal from Iraq' }],
    ['/timeline withdrawal from Iraq', 'timeline', { subject: 'withdrawal from Iraq' }],
    ['/timeline withdrawal from Iraq to Kuwait', 'timeline', { subject: 'withdrawal from Iraq to Kuwait' }],
    [
      '/timeline withdrawal from Iraq from 2024 to 2025',
      'timeline',
      { subject: 'withdrawal from Iraq', from: '2024', to: '2025' },
    ],
    ['/timeline isis from 2025-06 to 2025-07', 'timeline', { subject: 'isis', from: '2025-06', to: '2025-07' }],
    ['/timeline isis since 2014', 'timeline', { subject: 'isis', from: '2014' }],
    ['/latest border since 7d', 'latest', { subject: 'border', since: '7d' }],
    ['/latest border since yesterday', 'latest', { subject: 'border', since: 'yesterday' }],
    ['/latest unrest since the war', 'latest', { subject: 'unrest since the war' }],
    ['/latest since 2d', 'latest', { since: '2d' }],
    ['/latest border since ٧d', 'latest', { subject: 'border', since: '٧d' }],
    ['/latest isis place:Kirkuk', 'latest', { subject: 'isis', place: 'Kirkuk' }],
    ['/latest isis PLACE: Kirkuk since:7d', 'latest', { subject: 'isis', place: 'Kirkuk', since: '7d' }],
    ['/latest place:"Deir ez-Zor" isis', 'latest', { subject: 'isis', place: 'Deir ez-Zor' }],
    ['/latest place:“Deir ez-Zor” isis', 'latest', { subject: 'isis', place: 'Deir ez-Zor' }],
    ['/latest place:«دير الزور» isis', 'latest', { subject: 'isis', place: 'دير الزور' }],
    ['/latest place:"Deir', 'latest', { place: 'Deir' }],
    ['/latest "two words"', 'latest', { subject: 'two words' }],
    ['/latest “two words”', 'latest', { subject: 'two words' }],
    ['/latest subject:"two words"', 'latest', { subject: 'two words' }],
    ['/latest colour:red', 'latest', { subject: 'colour:red' }],
    ['/latest page:7', 'latest', { subject: 'page:7' }],
    ['/search "joint operations" -drone', 'search', { query: '"joint operations" -drone' }],
    ['/search الهول', 'search', { query: 'الهول' }],
    ['/story 3', 'story', { story: '3' }],
    ['/story ٣', 'story', { story: '٣' }],
    ['/digest ٢٠٢٥-٠٦-٢٧', 'digest', { date: '٢٠٢٥-٠٦-٢٧' }],
    ['/topics', 'topics list', {}],
    ['/topics list', 'topics list', {}],
    ['/topics SHOW border', 'topics show', { name: 'border' }],
    ['/topics border', 'topics show', { name: 'border' }],
    ['/sources show Shafaq News', 'sources show', { name: 'Shafaq News' }],
    ['\u2068/latest\u2069 \u200fالحدود', 'latest', { subject: 'الحدود' }],
  ])('%s', (text, command, options) => {
    expect(read(text)).toEqual({ command, options })
  })

  test('Arabic and Sorani command words count in private only, however they are spelt', () => {
    expect(read('/آخر الحدود', true)).toEqual({ command: 'latest', options: { subject: 'الحدود' } })
    expect(read('اخر الحدود', true)).toEqual({ command: 'latest', options: { subject: 'الحدود' } })
    expect(read('/گەڕان هۆڵ', true)).toEqual({ command: 'search', options: { query: 'هۆڵ' } })
    expect(codeOf('/آخر الحدود')).toBe('unknown-command')
  })

  test('what is no command is refused, with those that begin alike', () => {
    for (const text of ['', '/', 'hello there', '/constructor', '/__proto__', '/latestborder']) {
      expect(codeOf(text, true), text).toBe('unknown-command')
    }
    try {
      read('/tim isis')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ offers: [{ value: '/timeline', label: '/timeline' }] })
    }
  })

  test('a text longer than 500 characters is refused', () => {
    expect(codeOf(`/latest ${'x'.repeat(500)}`)).toBe('bad-usage')
    expect(codeOf(`/latest ${'x'.repeat(400)}`)).toBeNull()
  })

  test('any text gives a request of known options, or a Problem', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 520 }),
      fc
        .array(
          fc.constantFrom(
            '/latest',
            '/timeline',
            '/topics',
            'from',
            'to',
            'since',
            '2025',
            'place:',
            '"',
            '“',
            'x',
            ':',
            '«',
            '__proto__:1',
            'constructor:x',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        try {
          const { request, options } = readCommand(typed, context(true))
          const names = options.filter(({ hidden }) => !hidden).map(({ name }) => name)
          for (const name of Object.keys(request.options)) expect(names).toContain(name)
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
        }
      }),
    )
  })
})

describe('readRequest', () => {
  test('finds the command and options of what a button kept', () => {
    const found = readRequest({ command: 'sources show', options: { name: 'x' } }, context())
    expect(found.command.name).toBe('sources')
    expect(found.options.map(({ name }) => name)).toEqual(['name'])
  })

  test('a kept command that no longer exists is a Problem', () => {
    expect(() => readRequest({ command: 'gone', options: {} }, context())).toThrow(Problem)
  })
})
