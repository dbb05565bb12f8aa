// What holds for every story of the sample archive, and of the labelled set where ../shared stands beside the project.

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileArticle } from '../../src/actions/file-article.ts'
import type { RawArticle } from '../../src/core/article.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Store } from '../../src/core/ports/store.ts'
import type { Inline, Post } from '../../src/core/post.ts'
import type { Story } from '../../src/core/story.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES, type Language } from '../../src/core/words/words.ts'
import { needsMark } from '../../src/editorial/certainty.ts'
import { LEAD_AIMS } from '../../src/editorial/lead.ts'
import { claimLead } from '../../src/editorial/story-lines.ts'
import { ACCOUNTS_A_PAGE, storyPost } from '../../src/editorial/story-post.ts'
import { discordAnswer, telegramAnswer } from '../../src/render.ts'
import { articlesOf } from '../commands/room.ts'
import { judgePayloads } from '../platforms/judge.ts'
import { style } from './given.ts'
import { labelledStories } from './suite-editions.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const LABELLED = new URL('../../../shared/suites/stories/stories.jsonl', import.meta.url)
const SAMPLE = new URL('../../data/sample', import.meta.url).pathname

interface Told {
  readonly story: Story
  readonly language: Language
  /** Each page of it. */
  readonly posts: readonly Post[]
  /** Everything that it may cite. */
  readonly texts: string
}

async function filed(articles: readonly RawArticle[]): Promise<Store> {
  const store = emptyStore()
  const clock = { now: () => Date.parse('2030-01-01T00:00:00Z') }
  const deps = { store, knowledge, analyse, clock, seen: 'published' as const }
  for (const article of articles) await fileArticle(article, deps)
  return store
}

async function toldOf(articles: readonly RawArticle[]): Promise<Told[]> {
  const store = await filed(articles)
  const { stories } = await store.latest({ limit: 500, offset: 0 })
  const told: Told[] = []
  for (const story of stories) {
    const [corrections, thread] = await Promise.all([store.corrections(story.id), store.thread(story.id, 4)])
    const cited = [story, ...thread.before, ...thread.after].flatMap(({ accounts }) => accounts)
    const stored = await Promise.all(cited.map(({ article }) => store.article(article.id)))
    const was = corrections.map(({ before, after, note }) => `${before ?? ''} ${after ?? ''} ${note ?? ''}`)
    const texts = [...stored.map((one) => `${one?.title ?? ''}\n${one?.text ?? ''}`), ...was].join('\n')
    const pages = Array.from({ length: Math.ceil(story.accounts.length / ACCOUNTS_A_PAGE) }, (_, page) => page)
    for (const language of LANGUAGES) {
      const input = { story, corrections, thread, timeZone: 'Asia/Baghdad', style }
      const posts = pages.map((page) => storyPost({ ...input, page }, knowledge, wordsOf(language)))
      told.push({ story, language, posts, texts })
    }
  }
  await store.close()
  return told
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** The bot's own numbers: dates, times, counts of reports, ids, versions. */
const OWN = new RegExp(
  [
    String.raw`(?:\d{1,2} to )?(?:\d{1,2} )?${MONTH}(?: \d{1,2} to)?(?: \d{4})?(?:, \d{2}:\d{2})?`,
    String.raw`(?:late|early|mid|spring|summer|autumn|winter|about)[ -]\d{4}(?:–\d{2})?`,
    String.raw`\d+(?:–\d+)? of \d+`,
    String.raw`\d+ (?:accounts?|reports?),(?: \d+ independent)?`,
    String.raw`\(version \d+\)`,
    // A year alone in front of a claim, and the dates in a party's name.
    String.raw`^[• ]*(?:Ahead: )?\d{4}(?= · |$)|\(to \d+ \w+ \d{4}\)`,
    String.raw`Story \w{6}|· [0-9A-Z]{6}$|^\[.*$`,
  ].join('|'),
  'gmu',
)
const WORDS = [
  'no|nobody|none|without|zero|لا|لم|دون|عدم|هیچ one|a|an|another|واحد|أحد|عامل|جندي|شخص|یەک two|both|pair|اثن|ين|ان|دوو three|ثلاث|سێ four|أربع|چوار five|خمس|پێنج six|ست|شەش',
  'seven|سبع|حەوت eight|ثمان|هەشت nine|تسع|نۆ ten|عشر|دە eleven|أحد عشر|یازدە twelve|dozen|اثن|دوازدە thirteen|ثلاثة عشر|سێزدە fourteen|أربعة عشر|چواردە fifteen|خمسة عشر|پازدە',
]
  .join(' ')
  .split(/ (?=\p{L}+\|)/u)

function isCited(number: string, texts: string): boolean {
  const plain = number.replaceAll(',', '')
  const given = texts
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/(?<=\d)[,٬]/g, '')
  if (new RegExp(String.raw`(?<!\d)${plain}(?!\d)`).test(given)) return true
  const forms = WORDS[Number(plain)]?.split('|') ?? []
  return forms.some((form) => given.toLowerCase().includes(form))
}

const hrefsOf = (post: Post): string[] => {
  const found: string[] = []
  JSON.stringify(post.blocks, (_, value: Inline) => {
    if (typeof value.href === 'string') found.push(value.href)
    return value
  })
  return found
}

function lawsOf(name: string, articles: () => Promise<readonly RawArticle[]>): void {
  describe(`every story of ${name}`, async () => {
    const told = await toldOf(await articles())

    test('cites every number that it gives', () => {
      const alien = told
        .filter(({ language }) => language === 'en')
        .flatMap(({ story, posts, texts }) =>
          posts.flatMap((post) => {
            const text = renderText(post).replaceAll(/ <https?:[^>]*>|[\u2068\u2069\u200e\u200f]/g, '')
            const numbers = text.replaceAll(OWN, ' ').match(/(?<![\p{L}\d-])\d[\d,]*(?![\d\p{L}])/gu) ?? []
            return numbers.filter((number) => !isCited(number, texts)).map((number) => `${story.id}: ${number}`)
          }),
        )
      expect(alien).toEqual([])
    })

    test('marks every doubtful claim that it tells', () => {
      const bare = told.flatMap(({ story, language, posts }) => {
        const words = wordsOf(language)
        const lines = posts.map((post) =>
          renderText(post)
            .replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '')
            .split('\n'),
        )
        return story.accounts.flatMap(({ article, events }) =>
          events
            .filter(({ status, ahead }) => needsMark(status) && !ahead)
            .flatMap((event) => {
              const { text } = claimLead({ article, event }, LEAD_AIMS.full, style)
              const same = events.filter(
                (one) => claimLead({ article, event: one }, LEAD_AIMS.full, style).text === text,
              )
              if (same.length > 1) return []
              return lines.flatMap((page) =>
                page.flatMap((line, at) => {
                  // A correction is quoted whole, its attribution with it.
                  if (!line.includes(text) || line.includes('“')) return []
                  const said = `${line} ${page[at + 1] ?? ''}`.toLowerCase()
                  return said.includes(words.status[event.status].toLowerCase()) ? [] : [`${story.id}: ${line}`]
                }),
              )
            }),
        )
      })
      expect(bare).toEqual([])
    })

    test('links the outlet of every account', () => {
      for (const { story, posts } of told) {
        const linked = new Set(posts.flatMap(hrefsOf))
        for (const { article } of story.accounts) if (article.url !== null) expect(linked).toContain(article.url)
      }
    })

    test('has the same facts in every language', () => {
      const headings = (post: Post | undefined) => post?.blocks.filter(({ kind }) => kind === 'heading').length
      for (const { story, posts } of told) {
        const others = told.filter((one) => one.story === story)
        for (const other of others) expect(headings(other.posts[0]), story.id).toBe(headings(posts[0]))
      }
    })

    test('is taken by both platforms', () => {
      const refused = told.flatMap(({ story, language, posts }) =>
        posts.flatMap((post) =>
          [
            ...judgePayloads('discord', discordAnswer(post)),
            ...judgePayloads('telegram', telegramAnswer(post, 'telegram:-1001')),
          ].map((why) => `${story.id} ${language}: ${why}`),
        ),
      )
      expect(refused).toEqual([])
    })
  })
}

lawsOf('the sample archive', () => articlesOf(SAMPLE, true))
if (existsSync(LABELLED)) {
  lawsOf('the labelled set', () =>
    Promise.resolve(
      labelledStories(LABELLED).map(({ url, source, language, title, published, text }) => {
        return { url, source, language, title, published, text, retrieved: null, placeHints: [], fictional: true }
      }),
    ),
  )
}
