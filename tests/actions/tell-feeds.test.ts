// Moderators are told of feeds in trouble: real feeds on a local server, a store on a file, the messenger handed in.

import { beforeEach, describe, expect, test } from 'vitest'
import { feedTeller, type TellFeedsDeps } from '../../src/actions/tell-feeds.ts'
import { BLOCKED, defaultSettings } from '../../src/core/channel.ts'
import { EVERYWHERE } from '../../src/core/hold.ts'
import { SendFailure } from '../../src/core/send-failure.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { discordAnswer, telegramAnswer } from '../../src/render.ts'
import { judgePayloads } from '../platforms/judge.ts'
import { HOUR, iso, MINUTE, START } from './feed-world.ts'
import { type TellingWorld, tellingWorld } from './telling-world.ts'

const DAY = 24 * HOUR

let world: TellingWorld
const worlds = tellingWorld()
beforeEach(() => {
  world = worlds()
})

describe('a feed that has failed for a day', () => {
  beforeEach(async () => {
    await world.store.enterHome('discord:77', 'Newsroom', iso(world.now))
    await world.save('discord:5', 'discord:1')
    world.broken['/0'] = 500
  })

  test('is told of once, to whoever last saved the settings of a channel that uses it', async () => {
    await world.goOnTo(START + 23 * HOUR)
    expect(world.told).toEqual([])
    await world.goOnTo(START + 2 * DAY)
    expect(world.told.map(({ person }) => person)).toEqual(['discord:1'])
    const text = world.told[0]?.text ?? ''
    for (const part of ['News sources of “Newsroom”', 'No longer answering', 'outlet-0: failing since', 'answered 500'])
      expect(text).toContain(part)
    expect(text).not.toContain('outlet-1')
    await world.goOnTo(START + 9 * DAY)
    expect(world.told).toHaveLength(1)
  })

  test('is not told of again by the next process', async () => {
    await world.goOnTo(START + 2 * DAY)
    for (const days of [3, 4, 5]) {
      await world.startAgain()
      await world.goOnTo(START + days * DAY)
    }
    expect(world.told).toHaveLength(1)
  })

  test('is told of as well again, once, by whatever process', async () => {
    await world.goOnTo(START + 2 * DAY)
    world.broken = {}
    await world.startAgain()
    await world.goOnTo(START + 5 * DAY)
    await world.startAgain()
    await world.goOnTo(START + 7 * DAY)
    expect(world.told).toHaveLength(2)
    expect(world.told[1]?.text).toContain('Well again')
    expect(world.told[1]?.text).toContain('outlet-0: answers again')
    expect(world.told[1]?.text).not.toContain('/settings')
  })

  test('and failed again later is told of again', async () => {
    await world.goOnTo(START + 2 * DAY)
    world.broken = {}
    await world.goOnTo(START + 5 * DAY)
    world.broken['/0'] = 403
    await world.goOnTo(START + 9 * DAY)
    expect(world.told).toHaveLength(3)
    expect(world.told[2]?.text).toContain('outlet-0: refusing the bot since')
  })

  test('is not told of as well again where nobody was told that it failed', async () => {
    await world.goOnTo(START + 12 * HOUR)
    world.broken = {}
    await world.goOnTo(START + 5 * DAY)
    expect(world.told).toEqual([])
  })

  test('that is refused, gone or not found is told of after a day too, all in one word', async () => {
    world.broken = { '/0': 410, '/1': 403 }
    await world.goOnTo(START + 3 * DAY)
    expect(world.told).toHaveLength(1)
    expect(world.told[0]?.text).toContain('outlet-0: gone since')
    expect(world.told[0]?.text).toContain('outlet-1: refusing the bot since')
  })

  test('waits where another word was said that day', async () => {
    await world.goOnTo(START + DAY + 20 * HOUR)
    expect(world.told).toHaveLength(1)
    const first = world.now
    await world.follow(6)
    world.broken['/5'] = 500
    await world.goOnTo(first + 4 * DAY)
    expect(world.told).toHaveLength(2)
    expect(world.told[1]?.text).toContain('outlet-5')
    expect(world.told[1]?.text).not.toContain('outlet-0')
  })

  test('is not told of before it was asked again, after the bot was down', async () => {
    await world.refresh()
    world.broken = {}
    world.now = START + 3 * DAY
    await world.startAgain()
    await world.tell()
    await world.goOnTo(START + 4 * DAY)
    expect(world.told).toEqual([])
  })
})

describe('a feed that has nothing new for long', () => {
  test('is told of once, and that it has something again', async () => {
    await world.save('discord:5', 'discord:1')
    world.quiet.add('/3')
    await world.goOnTo(START + 6 * DAY)
    expect(world.told).toEqual([])
    await world.goOnTo(START + 12 * DAY)
    expect(world.told).toHaveLength(1)
    expect(world.told[0]?.text).toMatch(/Nothing new for long\n.*outlet-3: nothing new for 7 days/)
    world.quiet.clear()
    await world.goOnTo(START + 20 * DAY)
    expect(world.told).toHaveLength(2)
    expect(world.told[1]?.text).toContain('outlet-3: has something new again')
  })

  test('is told of again once it fails', async () => {
    await world.save('discord:5', 'discord:1')
    world.quiet.add('/3')
    await world.goOnTo(START + 9 * DAY)
    world.broken['/3'] = 404
    await world.goOnTo(START + 13 * DAY)
    expect(world.told.map(({ text }) => /outlet-3: [a-z]+/.exec(text)?.[0])).toEqual([
      'outlet-3: nothing',
      'outlet-3: gone',
    ])
  })
})

describe('who is told', () => {
  beforeEach(() => {
    world.broken['/0'] = 500
  })

  test('are all who use the feed, each home once, whatever its channels', async () => {
    await world.save('discord:5', 'discord:1')
    await world.save('discord:6', 'discord:2')
    await world.save('telegram:-100', 'telegram:9', { home: 'telegram:-100' })
    await world.save('telegram:44', 'telegram:44', { home: null })
    await world.goOnTo(START + 3 * DAY)
    expect(world.told.map(({ person }) => person).sort()).toEqual(['discord:1', 'telegram:44', 'telegram:9'])
  })

  test('is nobody whose channel leaves the outlet out, or reads other languages, is off or paused', async () => {
    await world.follow(5, 'ar')
    await world.save('discord:5', 'discord:1', { without: ['outlet-0'] })
    await world.save('discord:6', 'discord:2', { home: 'discord:78', reads: ['en'] })
    await world.save('discord:7', 'discord:3', { home: 'discord:79', on: false })
    await world.save('discord:8', 'discord:4', { home: 'discord:80', pausedUntil: iso(START + 90 * DAY) })
    await world.goOnTo(START + 3 * DAY)
    expect(world.told).toEqual([])
    await world.store.saveSettings({ ...defaultSettings('discord:6'), home: 'discord:78', on: true, version: 2 }, null)
    await world.goOnTo(START + 4 * DAY)
    expect(world.told.map(({ person }) => person)).toEqual(['discord:2'])
  })

  test('is nobody who blocked or removed the bot', async () => {
    await world.save('telegram:44', 'telegram:44', { home: null })
    await world.store.pauseChannel('telegram:44', BLOCKED, iso(world.now))
    await world.save('discord:5', 'discord:1')
    await world.store.enterHome('discord:77', 'Newsroom', iso(world.now))
    await world.store.leaveHome('discord:77', iso(world.now))
    await world.goOnTo(START + 3 * DAY)
    expect([world.told, world.events('moderator-not-told')]).toEqual([[], []])
  })

  test('who takes no message is not written to again; the operator reads it', async () => {
    await world.save('discord:5', 'discord:1')
    const refuse = () => Promise.reject(new SendFailure('unreachable', 'Cannot send messages to this user'))
    await world.startAgain({ messenger: { tell: refuse } })
    await world.goOnTo(START + 3 * DAY)
    await world.startAgain()
    await world.goOnTo(START + 5 * DAY)
    expect(world.events('moderator-not-told')).toHaveLength(1)
    expect(world.told).toEqual([])
  })

  test('whom the platform puts off, or is away for, are told later, and the others now', async () => {
    await world.save('discord:5', 'discord:1')
    await world.save('telegram:-100', 'telegram:9', { home: 'telegram:-100' })
    let busy = true
    const messenger: TellFeedsDeps['messenger'] = {
      tell: (person, post) => {
        if (busy && person === 'discord:1') return Promise.reject(new SendFailure('later', 'busy'))
        return world.deps().messenger.tell(person, post)
      },
    }
    await world.startAgain({ messenger })
    await world.goOnTo(START + 2 * DAY)
    expect(world.told.map(({ person }) => person)).toEqual(['telegram:9'])
    busy = false
    await world.goOnTo(world.now + MINUTE)
    expect(world.told.map(({ person }) => person)).toEqual(['telegram:9', 'discord:1'])
  })

  test('of a feed that somebody added is its home alone, by the name that it has there', async () => {
    await world.save('discord:5', 'discord:1')
    await world.save('discord:6', 'discord:2', { home: 'discord:78' })
    await world.add('/7', 'discord:78', 'discord:6', 'discord:2')
    await world.add('/7', 'telegram:-9', 'telegram:-9', 'telegram:3')
    world.broken = { '/7': 500 }
    await world.goOnTo(START + 3 * DAY)
    expect(world.told.map(({ person }) => person)).toEqual(['discord:2', 'telegram:3'])
    expect(world.told[0]?.text).toContain('Feed /7: failing since')
  })

  test('of a feed that whoever runs the bot added are all', async () => {
    await world.save('discord:5', 'discord:1')
    await world.save('discord:6', 'discord:2', { home: 'discord:78' })
    await world.add('/7', EVERYWHERE, 'preview:main', 'operator')
    world.broken = { '/7': 500 }
    await world.goOnTo(START + 3 * DAY)
    expect(world.told.map(({ person }) => person).sort()).toEqual(['discord:1', 'discord:2'])
  })

  test('is written to even where nothing can be stored, but once', async () => {
    await world.save('discord:5', 'discord:1')
    const noteFeedWord = () => Promise.reject(new Error('the disk is full'))
    await world.goOnTo(START + 20 * HOUR)
    world.tell = feedTeller(world.deps({ store: { ...world.store, noteFeedWord } }))
    const failed: unknown[] = []
    const quietly = world.tell
    world.tell = () => quietly().catch((error: unknown) => void failed.push(error))
    await world.goOnTo(START + 2 * DAY - HOUR)
    expect(failed.length).toBeGreaterThan(0)
    expect(world.told).toHaveLength(1)
  })
})

describe('where more than half of all feeds fail at once', () => {
  beforeEach(async () => {
    await world.save('discord:5', 'discord:1')
    await world.refresh()
    world.broken = { '/0': 502, '/1': 502, '/2': 502, '/3': 502 }
  })

  test('the operator is told, and no moderator', async () => {
    await world.goOnTo(START + 4 * DAY)
    expect(world.told).toEqual([])
    const said = world.events('feeds-cut-off')
    expect(said.length).toBeGreaterThan(2)
    expect(said.length).toBeLessThan(6)
    expect(said[0]?.details).toMatchObject({ feeds: 5, cure: expect.stringContaining('reaches the web') as string })
  })

  test('nobody hears of what was last asked in that time, over a restart too', async () => {
    await world.goOnTo(START + 4 * DAY)
    world.broken = {}
    // They are asked again one after the other, the last one after a day.
    await world.startAgain()
    await world.goOnTo(START + 7 * DAY)
    expect((await world.store.feeds()).every(({ failingSince }) => failingSince === null)).toBe(true)
    expect(world.told).toEqual([])
  })

  test('one that goes on failing afterwards is told of', async () => {
    await world.goOnTo(START + 2 * DAY)
    world.broken = { '/0': 502 }
    await world.goOnTo(START + 6 * DAY)
    expect(world.told).toHaveLength(1)
    expect(world.told[0]?.text).toContain('outlet-0')
    expect(world.told[0]?.text).not.toContain('outlet-1')
  })
})

test('both platforms take the word in every language, with every kind of trouble and of its end', async () => {
  await world.follow(20)
  for (const [at, language] of LANGUAGES.entries())
    await world.save(`discord:${at}`, `discord:${at}`, { language, home: `discord:9${at}` })
  for (let at = 0; at < 9; at += 1) world.broken[`/${at}`] = at < 3 ? 410 : 500
  world.quiet.add('/9')
  world.quiet.add('/10')
  await world.goOnTo(START + 8 * DAY)
  world.broken = {}
  world.quiet.clear()
  await world.goOnTo(START + 11 * DAY)
  const words = world.told.map(({ text }) => text).join('\n')
  for (const language of LANGUAGES) {
    const say = wordsOf(language).sources.feed.telling
    for (const heading of [say.trouble.failing, say.trouble.silent, say.over, say.well.failing, say.well.silent])
      expect(words).toContain(heading)
  }
  for (const { post, text } of world.told) {
    expect([
      ...judgePayloads('discord', discordAnswer(post)),
      ...judgePayloads('telegram', telegramAnswer(post, 'telegram:-1001')),
    ]).toEqual([])
    if (post.language !== 'en') expect(text.replaceAll(/outlet-\d+|\/settings without:NAME/g, '')).not.toMatch(/[a-z]/)
  }
})
