import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSwitch, readTimes, readWeekdays } from '../../src/actions/read-schedule.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'

describe('days', () => {
  test.each<[string, readonly number[]]>([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Monday – Friday', [1, 2, 3, 4, 5]],
    ['Sat, Sun', [6, 7]],
    ['sun to thu', [1, 2, 3, 4, 7]],
    ['fri-mon', [1, 5, 6, 7]],
    ['wed-wed', [3]],
    ['7,1', [1, 7]],
    ['mon-sun', []],
    ['every day', []],
    ['السبت والأحد', [6, 7]],
    ['من السبت إلى الأربعاء', [1, 2, 3, 6, 7]],
    ['الاثنين حتى الخميس', [1, 2, 3, 4]],
    ['دوو شەممە و هەینی', [1, 5]],
    ['لە یەک شەممە تا پێنج شەممە', [1, 2, 3, 4, 7]],
    ['هەموو ڕۆژێک', []],
  ])('%s', (typed, expected) => {
    expect(readWeekdays(typed)).toEqual({ read: expected })
  })

  test.each(LANGUAGES)('every weekday is understood by the name that the bot gives it (%s)', (language) => {
    for (let day = 1; day <= 7; day += 1)
      expect(readWeekdays(wordsOf(language).settings.weekday(day))).toEqual({ read: [day] })
  })

  test.each([
    ['mon, someday', 'someday'],
    ['mon-', 'mon-'],
    ['-fri', '-fri'],
    ['الأحد والعيد', 'والعيد'],
    ['', ''],
  ])('%s is not understood at %s', (typed, unread) => {
    expect(readWeekdays(typed)).toEqual({ unread })
  })
})

describe('times', () => {
  test.each<[string, readonly string[]]>([
    ['20:00', ['20:00']],
    ['8', ['08:00']],
    ['8pm 8 am', ['08:00', '20:00']],
    ['12am,12pm', ['00:00', '12:00']],
    ['0830', ['08:30']],
    ['20.15', ['20:15']],
    ['24:00', ['00:00']],
    ['٢٠:٠٠، ٨', ['08:00', '20:00']],
    ['۸:۳۰', ['08:30']],
    ['الساعة ٨ مساءً و٦ صباحاً', ['06:00', '20:00']],
    ['12 ليلاً', ['00:00']],
    ['٨ی ئێوارە', ['20:00']],
    ['٧ بەیانی', ['07:00']],
  ])('%s', (typed, expected) => {
    expect(readTimes(typed)).toEqual({ read: expected })
  })

  test.each([
    ['20:00, 25:00', '25:00'],
    ['8:60', '8:60'],
    ['13pm', '13pm'],
    ['0am', '0am'],
    ['noonish', 'noonish'],
    ['24:30', '24:30'],
    ['', ''],
  ])('%s is not understood at %s', (typed, unread) => {
    expect(readTimes(typed)).toEqual({ unread })
  })

  test('every minute of the day reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        for (const language of LANGUAGES)
          expect(readTimes(wordsOf(language).settings.time(time))).toEqual({ read: [time] })
      }),
    )
  })
})

test('any text is read or refused, never more', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      for (const reading of [readTimes(typed), readWeekdays(typed)])
        expect('read' in reading || 'unread' in reading).toBe(true)
      expect([null, 'on', 'off']).toContain(readSwitch(typed))
    }),
  )
})
