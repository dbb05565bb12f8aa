// What moderators do most, in a real browser, in English and in Arabic: one browser, one archive a language. Each step
// starts where people would be, and nothing but the preview's own server is ever asked.

import { readFileSync, readdirSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directionOf } from '../../../src/core/post.ts'
import { wordsOf } from '../../../src/core/words/catalogue.ts'
import { startPreview, type Preview } from '../../../src/platforms/preview/server.ts'
import { inBrowser, launchBrowser, withoutBrowser } from '../../chromium.ts'
import { type Archive, openArchive } from './archive.ts'
import { OPEN } from './sample-pages.ts'

const PAGES = ['/', '/day', '/timeline?subject=isis', '/feeds', '/deliveries', '/settings', '/topics?query=soldiers']
/** WCAG 2.2, 1.4.3: of text, against what lies behind it. */
const LEAST_CONTRAST = 4.5

const PASSWORD = 'a long password'

const quiet = () => undefined
const log = { info: quiet, warn: quiet, error: quiet }

test('all scripts together are light', () => {
  const folder = new URL('../../../src/platforms/preview/page/', import.meta.url)
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const bytes = scripts.reduce((sum, name) => sum + readFileSync(new URL(name, folder)).length, 0)
  expect(scripts.length).toBeGreaterThan(4)
  expect(bytes).toBeLessThan(150_000)
})

describe.skipIf(withoutBrowser).each(['en', 'ar'] as const)(inBrowser('a moderator, in %s'), (language) => {
  const words = wordsOf(language)
  let browser: Browser
  let archive: Archive
  let preview: Preview
  let context: BrowserContext
  let page: Page
  let wrong: string[] = []

  beforeAll(async () => {
    archive = await openArchive({ language })
    preview = await startPreview({ ...OPEN, password: PASSWORD, host: '127.0.0.1', port: 0, ...archive, log })
    browser = await launchBrowser()
    context = await browser.newContext({ reducedMotion: 'reduce' })
    context.on('request', (request) => {
      const own = request.url().startsWith(preview.url) || request.url().startsWith('data:')
      if (!own) wrong.push(`request: ${request.url()}`)
    })
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`)
    })
    context.on('weberror', (error) => wrong.push(`error: ${error.error().message}`))
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser.close()
    await preview.close()
    await archive.store.close()
  })

  const go = async (path: string) => await page.goto(new URL(path, preview.url).href)
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const heading = () => page.locator('main h1').innerText()
  const entries = () => page.locator('#conversation .entry')
  async function ask(command: string): Promise<string> {
    await go('/')
    await page.locator('#room[data-ready]').waitFor()
    const before = await entries().count()
    await page.locator('#command').fill(command)
    await page.locator('#command').press('Enter')
    await entries().nth(before).locator('.message:visible').first().waitFor()
    return await entries().last().innerText()
  }

  test('signs in, to the page that was wanted', async () => {
    await go('/feeds')
    await page.getByLabel(words.page.signIn.password).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/feeds')
    expect(await heading()).toBe(words.page.pages.feeds)
  })

  test('1. reads the digest of the day, from the navigation', async () => {
    await link(words.page.pages.newspaper).click()
    expect(await heading()).toBe(words.date('2025-06-28', 'day'))
    expect(await page.locator('.edition h3').first().innerText()).toBe(
      words.edition.title(16, words.date('2025-06-28', 'day')),
    )
    expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(language))
  })

  test('2. opens the whole story of an item', async () => {
    await page.locator('.edition').getByRole('link', { name: words.page.day.wholeStory }).first().click()
    expect(await heading()).toMatch(/[0-9A-Z]{6}/)
    expect(await page.locator('main article li').count()).toBeGreaterThan(0)
  })

  test('3. asks why it is there', async () => {
    await page.goBack()
    await page.locator('.edition').getByRole('link', { name: words.page.day.why }).first().click()
    expect(page.url()).toContain('/why?')
    expect((await page.locator('main article').innerText()).length).toBeGreaterThan(200)
  })

  test('4. looks a subject up and reads its timeline', async () => {
    await link(words.page.pages.timeline).click()
    await page.getByRole('searchbox').fill('isis')
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL('**/timeline?subject=isis')
    expect(await page.locator('ol.items li').count()).toBeGreaterThan(0)
  })

  test('5. goes back a day, and on again by the date', async () => {
    await go('/day/2025-06-28')
    await link(words.page.day.previous).click()
    await page.waitForURL('**/day/2025-06-27')
    await page.locator('#day').fill('2025-06-26')
    await page.locator('#day').press('Enter')
    await page.waitForURL('**/day?date=2025-06-26')
    expect(await heading()).toBe(words.date('2025-06-26', 'day'))
  })

  test('6. chooses other times and sees at once what would come, without saving', async () => {
    await go('/settings')
    await page.locator('html[data-desk]').waitFor()
    await page.locator('input[name="times"][value="08:00"]').check()
    await page.getByText(words.panel.notSaved).waitFor()
    expect(await page.locator('#next').innerText()).toBe(words.page.desk.next(words.moment('2025-06-29', '08:00')))
    expect((await archive.store.settings('preview:main'))?.times).toEqual(['20:00'])
  })

  test('7. saves that', async () => {
    await page.getByRole('button', { name: words.panel.save }).click()
    await page.getByText(words.settings.saved).waitFor()
    expect((await archive.store.settings('preview:main'))?.times).toEqual(['08:00', '20:00'])
  })

  test('8. holds an item, and releases it', async () => {
    await ask('/hold 1')
    await go('/day/2025-06-28')
    const held = words.audit.heldAt(words.moment('2025-06-28', '20:00'))
    expect(await page.locator('.edition ol.items li').first().innerText()).toContain(held)
    await ask('/undo')
    await go('/day/2025-06-28')
    expect(await page.locator('main').innerText()).not.toContain(held)
  })

  test('9. tries a topic before there is one', async () => {
    await link(words.page.pages.topics).click()
    await page.getByRole('searchbox').fill('soldiers OR checkpoint')
    await page.getByRole('button', { name: words.page.topicTest.test }).click()
    await page.locator('main article').waitFor()
    expect(await page.locator('main article li').count()).toBeGreaterThan(0)
  })

  test('10. looks whether everything was sent and every feed is well', async () => {
    await link(words.page.pages.deliveries).click()
    expect(await page.locator('tbody tr').first().innerText()).toContain(words.page.log.state.sent)
    await link(words.page.log.state.failed).click()
    expect(await page.locator('main').innerText()).toContain(words.page.log.none)
    await link(words.page.pages.feeds).click()
    expect(await page.locator('main').innerText()).toContain(words.page.feeds.none)
  })

  test('gets past the navigation with one key', async () => {
    await go('/feeds')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe(words.page.skip)
    await page.keyboard.press('Enter')
    expect(page.url()).toContain('#main')
  })

  test('reads every page in the light and in the dark, on a phone too', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const path of PAGES) {
        await page.setViewportSize({ width: 320, height: 640 })
        await go(path)
        const { width, faint } = await page.evaluate(look, LEAST_CONTRAST)
        expect([path, width]).toEqual([path, 320])
        expect([path, colorScheme, faint]).toEqual([path, colorScheme, []])
      }
    }
  })

  test('signs out', async () => {
    await page.getByRole('button', { name: words.page.signIn.leave }).click()
    await page.waitForURL('**/sign-in')
    await go('/settings')
    expect(page.url()).toContain('/sign-in?to=')
  })

  test('asked nobody but the preview, and nothing went wrong', () => {
    expect(wrong).toEqual([])
    wrong = []
  })
})

// Runs inside the page; the tests are compiled without the types of a browser.
interface Element {
  readonly tagName: string
  readonly className: string
  readonly parentElement: Element | null
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>
  checkVisibility(how: object): boolean
  closest(selector: string): unknown
}
declare const document: {
  readonly documentElement: { readonly scrollWidth: number }
  querySelectorAll(selector: string): Iterable<Element>
}
declare function getComputedStyle(element: unknown): { readonly color: string; readonly backgroundColor: string }

/** How wide the page is, and texts with less contrast than `least`. */
function look(least: number): { width: number; faint: string[] } {
  const numbers = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = numbers(color).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return (numbers(backgroundColor)[3] ?? 1) < 1 ? behind(element.parentElement) : backgroundColor
  }
  const faint: string[] = []
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.textContent ?? '') : '')).join('')
    const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    if (text.trim() === '' || !seen || element.closest('.spoken, [disabled], noscript, option, .spoiler')) continue
    const [a, b] = [light(getComputedStyle(element).color), light(behind(element))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < least) faint.push(`${contrast.toFixed(2)} ${element.tagName} ${text.trim().slice(0, 40)}`)
  }
  return { width: document.documentElement.scrollWidth, faint }
}
