import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { welcomePost } from '../../src/editorial/welcome-post.ts'
import { discordPost, telegramPost } from '../../src/render.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { judgePayloads } from '../platforms/judge.ts'

describe.each(LANGUAGES)('the greeting in %s', (language) => {
  const words = wordsOf(language)
  const post = welcomePost(words, { platform: 'telegram' })

  test('says what the bot is, what to do, who may, and what it keeps', () => {
    expect(post.language).toBe(language)
    const text = plainTextOf(post)
    for (const part of ['/settings', '/digest', '/latest border', '/help']) expect(text).toContain(part)
    const { about, quiet, moderators, privacy } = words.welcome
    for (const part of [about, quiet, moderators, privacy]) expect(text).toContain(part)
  })

  test('its buttons ask for the newest digest and for help', () => {
    expect(post.buttons.flat().map(({ request }) => request.command)).toEqual(['digest', 'help'])
  })

  test('speaks of broadcast channels on Telegram alone', () => {
    expect(plainTextOf(post)).toContain(words.welcome.broadcast)
    for (const other of [welcomePost(words), welcomePost(words, { platform: 'discord' })])
      expect(plainTextOf(other)).not.toContain(words.welcome.broadcast)
  })

  test('of a broadcast channel names it, leads to its settings, and asks for nothing that is done', () => {
    const channel = { id: 'telegram:-1007', name: 'Border watch' }
    const greeting = welcomePost(words, { platform: 'telegram', channel })
    const text = plainTextOf(greeting)
    expect(text).toContain(words.welcome.entered('Border watch'))
    expect(text).toContain('Border watch')
    expect(text).toContain(words.welcome.quiet)
    expect(text).not.toContain(words.welcome.broadcast)
    const [[setUp] = []] = greeting.buttons
    expect(setUp).toMatchObject({
      label: words.welcome.setUp('Border watch'),
      request: { command: 'settings', options: { channel: channel.id } },
    })
    expect(judgePayloads('telegram', telegramPost(greeting, 'telegram:5'))).toEqual([])
  })

  test('is taken by both platforms', () => {
    expect(judgePayloads('discord', discordPost(welcomePost(words, { platform: 'discord' }), 'discord:1'))).toEqual([])
    expect(judgePayloads('telegram', telegramPost(post, 'telegram:-1'))).toEqual([])
  })
})

test('what switches posting on is said in full: also the first choice of topics, days, times or zone', () => {
  expect(wordsOf('en').welcome.quiet).toBe(
    'Nothing is posted until a moderator chooses topics, days, times or a time zone, or switches posting on.',
  )
  for (const language of LANGUAGES) {
    const { settings, welcome } = wordsOf(language)
    const bare = (text: string) =>
      text
        .replace(/^ال/u, '')
        .replace(/…|ەکان…?$|s$/gu, '')
        .toLowerCase()
    for (const part of [settings.topics, settings.days, settings.times, settings.zone])
      expect(welcome.quiet, language).toContain(bare(part))
  }
})
