// Judgements, tolls, processions and the days of what is told, in the wordings of news agencies.

import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/core/understanding.ts'
import { firstEvent, understand } from './sample.ts'

const LEAD = 'A fire broke out in Hillah on Monday.'

describe('what is judged is kept as a statement, whoever judges', () => {
  test.each<[Status, string]>([
    ['assessment', "In the Observatory's view the calm will probably hold until the harvest is in."],
    ['assessment', 'In the opinion of a Beirut analyst, the truce will not last the month.'],
    ['assessment', 'Investigators suspect that a short circuit above a false ceiling set off the blaze.'],
    ['assessment', 'A pollster in the capital expects turnout to stay below forty percent.'],
    ['assessment', 'It is hard to see the factions giving up by the deadline, reckons Layla Haddad.'],
    ['assessment', 'CENTCOM assesses that the cell was planning attacks on sites in Damascus.'],
    ['assessment', 'Returns are likely to slow after the autumn if schools in the north stay overcrowded.'],
    ['assessment', 'The crossing at Rabia is unlikely to reopen before the spring.'],
    ['denied', 'A cousin of one of them denied that he belonged to the group.'],
    ['denied', "Iran's embassy called that an invention."],
  ])('%s: %s', (status, sentence) => {
    const event = understand(`${LEAD}\n${sentence}`).events.find(({ start }) => start >= LEAD.length)
    expect([event?.status, event?.kind]).toEqual([status, 'statement'])
  })

  test('what is expected has not happened', () => {
    const { events } = understand('More protests in Basra are expected on Friday.')
    expect(events.filter(({ kind, ahead }) => kind !== 'statement' && !ahead)).toEqual([])
  })
})

describe('a detail has the day of what it belongs to', () => {
  const DENIED = 'A militia denied that its men had seized a cement dealer in Baghdad on Monday.'
  const TOLD =
    'Gunmen attacked a bus near Palmyra on Monday.\n\nVillagers said the police had detained nine men in Sinjar in June.'
  test.each<[string, string, string]>([
    ['2025-10-06', DENIED, 'Men in two cars took him away as he locked his shop, his brother said.'],
    ['2025-10-07', DENIED, 'Police arrested two suspects in Karbala on Tuesday, an officer said.'],
    ['2025-06', TOLD, ' A police captain put the number at three and said that they were home within a day.'],
    ['2025-10-06', TOLD, '\n\nA driver said a window had been broken.'],
    ['2025-10-08', TOLD, '\n\nA reopening of the road before the end of the year looks improbable, a shopkeeper said.'],
  ])('%s: %s %s', (date, before, sentence) => {
    const text = before + (sentence.startsWith(' ') || sentence.startsWith('\n') ? '' : '\n\n') + sentence
    const event = understand(text).events.find(({ start }) => start >= text.length - sentence.length)
    expect(event?.date).toBe(date)
  })
})

describe('what is said of people is told, though it names no deed', () => {
  test.each<[string, string]>([
    ['en', 'A goatherd said the dead were truffle pickers whom he had known for years.'],
    ['ar', 'وأضاف المدير أن سبع نساء رفضن الصعود إلى الحافلة.'],
    ['ar', 'ورممت الدائرة جسراً في الموصل يوم الثلاثاء.'],
  ])('%s: %s', (language, sentence) => {
    const lead =
      language === 'en'
        ? 'A mine killed two men in Rutba on Monday.'
        : 'قال المدير إن حافلة وصلت إلى الموصل يوم الاثنين.'
    const { events } = understand(`${lead}\n\n${sentence}`, { language })
    expect(events.some(({ start }) => start > lead.length)).toBe(true)
  })

  test('what befalls people again and again is not', () => {
    const { events } = understand(
      'A mine killed two men in Rutba on Monday.\n\nMines have killed herders here for years.',
    )
    expect(events).toHaveLength(1)
  })
})

describe('a count told beside the news is told', () => {
  test.each<[Status, number, string]>([
    ['official', 5, 'The army now puts its dead at five.'],
    ['official', 9, 'The ministry now counts nine dead.'],
    ['reported', 3, 'The Syrian Observatory for Human Rights spoke of three dead soldiers.'],
    ['anonymous', 7, 'A prison doctor, who asked not to be named, said he had counted at least seven bodies.'],
  ])('%s, %i: %s', (status, killed, sentence) => {
    const event = understand(`${LEAD}\n${sentence}`).events.find(({ start }) => start >= LEAD.length)
    expect([event?.status, event?.killed]).toEqual([status, [killed, killed]])
  })
})

test('mourners who chant behind a coffin are their own witnesses, not whoever spoke last', () => {
  const sentence =
    'Several hundred people walked behind two coffins in Nawa, chanting against a government that, they said, had left them alone.'
  const { events } = understand(`The Foreign Ministry said two men died in Nawa on Monday.\n\n${sentence}`)
  expect(events.find(({ kind }) => kind === 'Peaceful protest')?.status).toBe('reported')
})

describe('an event has the day of its deed', () => {
  test.each([
    ['en', '2025-10-08', 'The governor, who took office on September 3, said two men had been hurt in Kirkuk.'],
    ['en', '2025-10-08', 'A lawyer who has followed the case since 2024 said two detainees had died in Hillah.'],
    ['en', '2025-10-06', "A soldier who survived Monday's attack on a bus near Palmyra said two men had stopped it."],
    ['en', '2025-10-08', 'Teachers who lost their posts in 2019 gathered outside the ministry in Baghdad.'],
    ['en', '2025-10-06', 'Jets on Monday hit the gorge near Rutba where rangers fought militants on September 12.'],
    ['en', '2025-09-12', 'Rangers who had come from Haditha killed two men near Rutba on September 12.'],
    ['en', '2025-10-06', 'A drone killed two men who were driving near Rutba on Monday.'],
    ['en', '2025-10-06', 'Six graduates arrested on Sunday were let out on bail in Nasiriyah on Monday.'],
    [
      'en',
      '2025-10-06',
      'The commission said on Monday that it had barred two men from the vote of November 11, 2024.',
    ],
    ['en', '2025-10-06', "In a message on Tuesday, ISIS claimed Monday's ambush in Homs and boasted of killing nine."],
    ['en', '2025-10-05', 'In a leaflet dated October 5, ISIS boasted that it had killed thirty soldiers in Homs.'],
    [
      'en',
      '2025-10-06',
      'Warplanes bombed a cave near Rutba on Monday and killed five men, one of them a commander wanted since 2021, the army said.',
    ],
    ['ar', '2025-10-08', 'وقال المحافظ، الذي تسلم منصبه في الأول من أيلول، إن شخصين أصيبا في كركوك.'],
  ])('%s, %s: %s', (language, date, text) => {
    expect(firstEvent(text, language).date).toBe(date)
  })

  test('what is asked for beside a deed has its day', () => {
    const { events } = understand('Students marched in Erbil on Monday and demanded the release of four teachers.')
    expect(new Set(events.map(({ date }) => date))).toEqual(new Set(['2025-10-06']))
  })
})
