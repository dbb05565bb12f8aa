// The sample archive keeps its promises: invented, marked, by invented outlets, and with dates that are right, because
// the bot resolves "on Wednesday" and "أمس" against them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { knowledge } from './own-knowledge.ts'

const FOLDER = join(import.meta.dirname, '../data/sample')
const FIRST = '2025-06-13T00:00:00+03:00'
const LAST = '2025-06-28T19:45:00+03:00'
const DAY = 86_400_000
const BAGHDAD = 3 * 3_600_000

const sampleArticle = z.strictObject({
  id: z.string().regex(/^sample-/),
  url: z.url(),
  source: z.string(),
  language: z.enum(['en', 'ar', 'ckb']),
  title: z.string().min(5).max(140),
  published: z.iso.datetime({ offset: true }),
  text: z.string(),
  fictional: z.literal(true),
})

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))
const articles = files.flatMap((name) =>
  readFileSync(join(FOLDER, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => sampleArticle.parse(JSON.parse(line))),
)
type SampleArticle = (typeof articles)[number]

// Days of the week, Sunday first; Arabic and Sorani as the archive spells them.
const WEEKDAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  ckb: ['یەکشەممە', 'دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'هەینی', 'شەممە'],
} as const
const TODAY = { en: undefined, ar: 'اليوم', ckb: 'ئەمڕۆ' } as const
const YESTERDAY = { en: undefined, ar: 'أمس', ckb: 'دوێنێ' } as const
const TOMORROW = { en: undefined, ar: 'غداً?', ckb: 'سبەی' } as const
const MONTHS = ['January', 'March', 'May', 'June', 'July', 'September']
const MONTH_NUMBER: Record<string, number> = { January: 1, March: 3, May: 5, June: 6, July: 7, September: 9 }

/** The weekday (0 = Sunday) in Baghdad, `offset` days after the article was published. */
const weekdayOf = ({ published }: SampleArticle, offset: number): number =>
  new Date(Date.parse(published) + BAGHDAD + offset * DAY).getUTCDay()

/** Every "<word> <weekday>" of an article, as the weekday's name. */
const weekdaysAfter = (article: SampleArticle, word: string | undefined): string[] => {
  if (word === undefined) return []
  const names = WEEKDAYS[article.language].join('|')
  return [
    ...`${article.title}\n${article.text}`.matchAll(new RegExp(`(?:^|\\s)${word}\\s(${names})(?!\\p{L})`, 'gu')),
  ].map((match) => match[1] ?? '')
}

describe('the sample archive', () => {
  it('holds at least 120 articles, each in the agreed form and marked as fictional', () => {
    expect(articles.length).toBeGreaterThanOrEqual(120)
  })

  it('speaks English, Arabic and Sorani', () => {
    const count = (language: string) => articles.filter((article) => article.language === language).length
    expect(count('en')).toBeGreaterThanOrEqual(70)
    expect(count('ar')).toBeGreaterThanOrEqual(35)
    expect(count('ckb')).toBeGreaterThanOrEqual(15)
  })

  it('names only outlets that call themselves a sample, at least nine of them', () => {
    const sources = new Set(articles.map((article) => article.source))
    expect(sources.size).toBeGreaterThanOrEqual(9)
    for (const source of sources) expect(source).toMatch(/^Sample |عيّنة|نموونە/u)
  })

  it('links only to addresses that lead nowhere, one host an outlet', () => {
    const hosts = new Map<string, string>()
    for (const { url, source } of articles) {
      const { protocol, hostname } = new URL(url)
      expect(protocol).toBe('https:')
      expect(hostname).toMatch(/\.example$/)
      expect(hosts.get(source) ?? hostname).toBe(hostname)
      hosts.set(source, hostname)
    }
    expect(new Set(hosts.values()).size).toBe(hosts.size)
  })

  it('has unique ids and never the same address at the same time', () => {
    expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length)
    expect(new Set(articles.map((article) => `${article.url} ${article.published}`)).size).toBe(articles.length)
  })

  it('is dated in Baghdad time from 13 June to 28 June 2025, 19:45, after a sparse background from 2014 on', () => {
    const background = articles.filter((article) => Date.parse(article.published) < Date.parse(FIRST))
    expect(background.length).toBeGreaterThanOrEqual(12)
    for (const { published } of articles) {
      expect(published).toMatch(/\+03:00$/)
      expect(Date.parse(published)).toBeGreaterThanOrEqual(Date.parse('2014-06-01T00:00:00+03:00'))
      expect(Date.parse(published)).toBeLessThanOrEqual(Date.parse(LAST))
    }
    const days = new Set(articles.map((article) => article.published.slice(0, 10)))
    for (let day = 13; day <= 28; day++) expect(days).toContain(`2025-06-${day}`)
  })

  it('has a thin day and a full last day', () => {
    const on = (day: string) => articles.filter((article) => article.published.startsWith(day)).length
    expect(on('2025-06-17')).toBeLessThanOrEqual(2)
    expect(on('2025-06-28')).toBeGreaterThanOrEqual(12)
  })

  it('writes each article as agency copy of 50 to 300 words in paragraphs', () => {
    for (const { id, text } of articles) {
      const words = text.split(/\s+/).length
      expect(words, id).toBeGreaterThanOrEqual(50)
      expect(words, id).toBeLessThanOrEqual(300)
      expect(text, id).toContain('\n\n')
      expect(text, id).not.toMatch(/\n{3}|^\s|\s$|%copy|%sub/)
    }
  })

  it('has corrections under the same address, each with another text', () => {
    const corrections = articles.filter((article) => article.title.startsWith('Correction: '))
    expect(corrections.length).toBeGreaterThanOrEqual(3)
    for (const { id, url, published } of corrections) {
      const earlier = articles.filter((other) => other.url === url && other.published < published)
      expect(earlier.length, id).toBeGreaterThanOrEqual(1)
    }
    expect(new Set(articles.map((article) => `${article.url} ${article.text}`)).size).toBe(articles.length)
  })

  it('names no real outlet', () => {
    const real = knowledge.sources.map((source) => source.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const named = new RegExp(`(?<![\\p{L}-])(${real.join('|')})(?!\\p{L})`, 'u')
    for (const { id, source, title, text } of articles) expect(`${source} ${title} ${text}`, id).not.toMatch(named)
  })

  it('gives each weekday with a date the weekday that this date has', () => {
    const dated = new RegExp(`(${WEEKDAYS.en.join('|')}),? \\(?(\\d{1,2}) (${MONTHS.join('|')})`, 'g')
    let found = 0
    for (const { id, text, published } of articles) {
      for (const [whole, weekday, day, month] of text.matchAll(dated)) {
        const date = Date.UTC(Number(published.slice(0, 4)), (MONTH_NUMBER[month ?? ''] ?? 0) - 1, Number(day))
        expect(WEEKDAYS.en[new Date(date).getUTCDay()], `${id}: ${whole}`).toBe(weekday)
        found++
      }
    }
    expect(found).toBeGreaterThanOrEqual(8)
  })

  it('is right about today, yesterday and tomorrow in Arabic and Sorani', () => {
    for (const article of articles) {
      for (const [words, offset] of [
        [TODAY, 0],
        [YESTERDAY, -1],
        [TOMORROW, 1],
      ] as const) {
        const expected = WEEKDAYS[article.language][weekdayOf(article, offset)]
        for (const weekday of weekdaysAfter(article, words[article.language])) {
          expect(weekday, `${article.id}: ${words[article.language] ?? ''}`).toBe(expected)
        }
      }
    }
  })
})
