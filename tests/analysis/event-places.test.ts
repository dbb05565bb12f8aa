import { describe, expect, test } from 'vitest'
import { firstEvent, understand } from './sample.ts'

describe('the place of an event', () => {
  test.each([
    ['en', 'Guards foiled an attempt to break out of al-Sina’a prison in Hasakah on Thursday.', 'p-sinaa'],
    ['en', 'About 200 teachers protested in front of the education directorate in Basra governorate.', 'iq-basra'],
    ['en', 'Workers gathered at the Anbar governorate building on Monday.', 'iq-ramadi'],
    ['ar', 'تجمع نحو ألف متظاهر أمام مبنى محافظة البصرة أمس الثلاثاء.', 'iq-basra'],
    ['ar', 'قتل ثلاثة أشخاص في محافظة البصرة أمس الثلاثاء.', 'iq-basra-gov'],
  ])('is the site, and the town where an office of the governorate stands (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })
})

describe('a round-up whose items open with their places', () => {
  const text = [
    'A short look back at the week.',
    'Hasakah. A fire in al-Hol camp burned nineteen tents on Monday, a camp official said. The Asayish blamed two women.',
    'Homs. Gunmen killed a trader on Tuesday, residents said. The police denied that a second man had died.',
    'Looking ahead, the governor of Basra said a committee would meet on Sunday.',
  ].join('\n\n')
  const events = understand(text).events
  const about = (words: string) => events.find(({ start, end }) => text.slice(start, end).includes(words))

  test('sets each event in its own item', () => {
    expect(about('blamed')?.place).toBe('c-al-hol')
    expect(about('trader')?.place).toBe('sy-homs')
    expect(about('second man')?.place).toBe('sy-homs')
  })

  test('tells every item as news, none as what was before', () => {
    expect(events.map(({ status }) => status)).not.toContain('background')
    expect([about('burned')?.date, about('trader')?.date]).toEqual(['2025-10-06', '2025-10-07'])
  })
})

test('a sentence that opens with another country is set there, not at the place of the news', () => {
  const text =
    'Two men were killed in Barisha, Syria, on Monday. In Iraq, officers said patrols were increased on Tuesday.'
  expect(understand(text).events.map(({ place }) => place)).toEqual(['sy-barisha', 'iq'])
})

test('one that opens with what holds the place of the news is a detail of it', () => {
  const text =
    'Two men were killed in Barisha, Syria, on Monday. In Syria, officers said patrols were increased on Tuesday.'
  expect(understand(text).events.map(({ place }) => place)).toEqual(['sy-barisha', 'sy-barisha'])
})
