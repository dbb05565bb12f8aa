import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Log } from '../../../src/core/ports/log.ts'
import { inBrowser, launchBrowser, withoutBrowser } from '../../chromium.ts'
import { startPreview, type Preview } from '../../../src/platforms/preview/server.ts'
import { sampleRoom, type SampleRoom } from './sample-room.ts'
import { OPEN, samplePages } from './sample-pages.ts'

// What runs inside the page; the tests are compiled without the types of a browser.
declare function getComputedStyle(element: unknown): Readonly<Record<string, string>>
declare const document: {
  readonly activeElement: { closest(selector: string): unknown } | null
  readonly documentElement: { readonly scrollWidth: number }
}

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe.skipIf(withoutBrowser)(inBrowser('the room in a browser'), () => {
  let browser: Browser
  let preview: Preview
  let room: SampleRoom
  let context: BrowserContext
  let page: Page
  /** What a page must never do: errors, and requests to elsewhere. */
  let wrong: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
  })

  beforeEach(async () => {
    room = sampleRoom()
    preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, room, pages: samplePages(), log: quiet })
    wrong = []
    await open()
  })
  afterEach(async () => {
    await context.close()
    await preview.close()
    expect(wrong).toEqual([])
  })

  /** A page of its own; all that goes wrong in it is kept. */
  async function open(options: Parameters<Browser['newContext']>[0] = {}, path = ''): Promise<void> {
    context = await browser.newContext({ reducedMotion: 'reduce', ...options })
    context.on('request', (request) => {
      if (!request.url().startsWith(preview.url) && !request.url().startsWith('data:'))
        wrong.push(`request: ${request.url()}`)
    })
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`)
    })
    context.on('weberror', (error) => wrong.push(`error: ${error.error().message}`))
    page = await context.newPage()
    await page.goto(preview.url + path)
    await page.locator('#room[data-ready]').waitFor()
  }

  async function reopen(options: Parameters<Browser['newContext']>[0], path = ''): Promise<void> {
    await context.close()
    await open(options, path)
  }

  const entries = () => page.locator('#conversation .entry')
  const box = () => page.getByRole('combobox', { name: 'Command' })
  const shownText = () => entries().last().locator('.says').innerText()
  const options = () => page.getByRole('listbox').getByRole('option')
  const said = (text: string) => page.locator('#conversation').getByText(text)
  const styleOf = (of: Locator, name: string): Promise<string | undefined> =>
    of.evaluate((element: unknown, wanted) => getComputedStyle(element)[wanted], name)
  const background = (): Promise<string | undefined> => styleOf(page.locator('body'), 'backgroundColor')

  async function ask(text: string): Promise<void> {
    const before = await entries().count()
    await box().fill(text)
    await box().press('Enter')
    await entries().nth(before).locator('.message:visible').first().waitFor()
  }

  test('answers a typed command, and says so to those who listen', async () => {
    await ask('/latest border')
    expect(await shownText()).toContain('Latest · Border')
    expect(await page.getByRole('status').textContent()).toBe('Answer: Latest · Border')
    expect(await box().inputValue()).toBe('')
    expect(await box().evaluate((element: unknown) => element === document.activeElement)).toBe(true)
  })

  test('answers an example that is clicked', async () => {
    await page.getByRole('button', { name: '/timeline isis' }).click()
    await entries().locator('.message:visible').first().waitFor()
    expect(await shownText()).toContain('late 2017')
  })

  /** The next list is on its way from `asked` on, and there after `release`. */
  async function holdSuggestions() {
    const url = '**/suggest?*'
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route(url, async (route) => {
      await held
      await route.continue()
    })
    const asked = page.waitForRequest(url)
    const release = async () => {
      const answered = page.waitForResponse(url)
      letGo()
      await (await answered).finished()
      await page.unroute(url)
    }
    return { asked, release }
  }

  test('keeps what is marked when a late answer lists it again', async () => {
    await box().fill('/l')
    await options().first().waitFor()
    const { asked, release } = await holdSuggestions()
    await box().press('a')
    await asked
    await box().press('ArrowDown')
    await release()
    await box().press('Enter')
    expect(await box().inputValue()).toBe('/latest ')
    await box().fill('')
  })

  test('opens no list that was closed before it came', async () => {
    const { asked, release } = await holdSuggestions()
    await box().fill('/l')
    await asked
    await box().press('Escape')
    await release()
    await page.evaluate(() => Promise.resolve())
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
  })

  test('lets the keyboard pick a command, then a subject', async () => {
    await box().pressSequentially('/la')
    await options().first().waitFor()
    expect(await box().getAttribute('aria-expanded')).toBe('true')
    await box().press('ArrowDown')
    expect(await options().first().getAttribute('aria-selected')).toBe('true')
    expect(await box().getAttribute('aria-activedescendant')).toBe(await options().first().getAttribute('id'))
    await box().press('Enter')
    expect(await box().inputValue()).toBe('/latest ')
    await page.getByRole('option', { name: 'border' }).waitFor()
    await box().press('ArrowDown')
    await box().press('Tab')
    expect(await box().inputValue()).toBe('/latest border')
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
    await box().press('Enter')
    await entries().locator('.message:visible').first().waitFor()
    expect(room.asked).toEqual(['/latest border'])
  })

  test('closes suggestions with Escape, and brings the last command back with the arrow up', async () => {
    await ask('/latest border')
    await box().pressSequentially('/')
    await options().first().waitFor()
    await box().press('Escape')
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
    await box().fill('')
    await box().press('ArrowUp')
    expect(await box().inputValue()).toBe('/latest border')
  })

  test('pages in place with a button, and keeps the focus there', async () => {
    await ask('/timeline isis')
    await entries().last().getByRole('button', { name: 'Next' }).click()
    await entries().last().getByRole('button', { name: 'Previous' }).waitFor()
    expect(await entries().count()).toBe(1)
    expect(await shownText()).toContain('14 June 2025')
    expect(
      await entries()
        .last()
        .evaluate((element: unknown) => element === document.activeElement?.closest('.entry')),
    ).toBe(true)
  })

  test('answers the button of an edition below, and changes nothing in the edition', async () => {
    await page.locator('#edition').getByRole('button', { name: 'Since then' }).click()
    await entries().locator('.message:visible').first().waitFor()
    expect(await entries().last().locator('.asked').innerText()).toContain('/latest since:2025-06-28')
    expect(await page.locator('#edition').innerText()).toContain('Sitrep no. 16')
  })

  test('switches between Discord and Telegram, with the conversation', async () => {
    await ask('/latest border')
    expect(await page.locator('.telegram:visible').count()).toBe(0)
    await page.getByRole('link', { name: 'Telegram' }).click()
    expect(await page.locator('.discord:visible').count()).toBe(0)
    expect(await page.locator('.telegram:visible').count()).toBe(2)
    expect(await page.getByRole('link', { name: 'Telegram' }).getAttribute('aria-current')).toBe('true')
    expect(page.url()).toBe(`${preview.url}?look=telegram`)
    await page.reload()
    expect(await page.locator('#edition .telegram').isVisible()).toBe(true)
  })

  test('shows the edition of another date, and goes back with the browser', async () => {
    await ask('/latest border')
    await page.getByRole('combobox', { name: 'Edition of' }).selectOption('2025-06-27')
    await page.getByText('Sitrep no. 15').locator('visible=true').waitFor()
    await page.getByRole('link', { name: 'Previous edition' }).click()
    await page.getByText('Sitrep no. 13').locator('visible=true').waitFor()
    expect(page.url()).toBe(`${preview.url}?date=2025-06-25`)
    expect(await entries().count()).toBe(1)
    await page.goBack()
    await page.getByText('Sitrep no. 15').locator('visible=true').waitFor()
  })

  test('opens the stored article at the cited sentence', async () => {
    await ask('/latest border')
    const [article] = await Promise.all([
      context.waitForEvent('page'),
      entries().last().locator('.discord').getByRole('link', { name: 'Sample Wire' }).nth(1).click(),
    ])
    await article.locator('mark').waitFor()
    expect(await article.locator('mark').innerText()).toMatch(/^Forty lorries/)
    expect(await article.locator('mark').isVisible()).toBe(true)
    expect(await article.locator('h1').innerText()).toBe('Crossing reopened after eleven years')
  })

  test('opens spoilers and unfolds expandable quotations by keyboard', async () => {
    const spoiler = page.locator('.discord .spoiler')
    expect(await styleOf(spoiler.locator('.hidden'), 'opacity')).toBe('0')
    await spoiler.press('Enter')
    expect(await styleOf(spoiler.locator('.hidden'), 'opacity')).toBe('1')
    await page.getByRole('link', { name: 'Telegram' }).click()
    const folded = page.locator('.telegram .folded-text')
    const before = (await folded.boundingBox())?.height ?? 0
    await page.getByRole('button', { name: 'Show all' }).press('Enter')
    expect((await folded.boundingBox())?.height ?? 0).toBeGreaterThan(before)
  })

  test('reads Arabic answers from right to left', async () => {
    await ask('/search الهول')
    const line = entries().last().locator('.discord p').filter({ hasText: 'قال مصدر' })
    expect(await styleOf(line, 'direction')).toBe('rtl')
    const english = page.locator('#edition .discord p').filter({ hasText: 'Joint forces' })
    expect(await styleOf(english, 'direction')).toBe('ltr')
  })

  test('says that it works while a command runs, and takes one at a time', async () => {
    let release = (): void => undefined
    room.pause = new Promise((resolve) => {
      release = resolve
    })
    await box().fill('/latest border')
    await box().press('Enter')
    await said('Looking in the archive…').waitFor()
    expect(await page.locator('#room').getAttribute('aria-busy')).toBe('true')
    await box().fill('/timeline isis')
    await box().press('Enter')
    release()
    await entries().locator('.message:visible').first().waitFor()
    expect(room.asked).toEqual(['/latest border'])
    expect(await box().inputValue()).toBe('/timeline isis')
  })

  test('says so where the server is gone, and tries again', async () => {
    await context.setOffline(true)
    await box().fill('/latest border')
    await box().press('Enter')
    await said('The preview does not answer').waitFor()
    wrong = wrong.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await entries().locator('.message:visible').first().waitFor()
    expect(await entries().count()).toBe(1)
  })

  test('follows the system between light and dark, and keeps a switch', async () => {
    const light = await background()
    await reopen({ colorScheme: 'dark' })
    const dark = await background()
    expect(dark).not.toBe(light)
    await page.getByRole('button', { name: 'Light or dark' }).click()
    expect(await background()).toBe(light)
    await page.reload()
    expect(await background()).toBe(light)
  })

  test.each(['', '?look=telegram', 'article/AAAAAAAAAAA3'])(
    'fits a phone without scrolling sideways: /%s',
    async (path) => {
      await context.close()
      context = await browser.newContext({ viewport: { width: 320, height: 640 } })
      page = await context.newPage()
      await page.goto(preview.url + path)
      if (!path.startsWith('article')) {
        await page.locator('#room[data-ready]').waitFor()
        await ask('/search الهول')
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(320)
    },
  )

  test('reads without JavaScript', async () => {
    await context.close()
    context = await browser.newContext({ javaScriptEnabled: false })
    page = await context.newPage()
    await page.goto(preview.url)
    await page.getByRole('link', { name: 'Previous edition' }).click()
    await page.getByText('Sitrep no. 15').locator('visible=true').waitFor()
    expect(await page.locator('noscript .aside').isVisible()).toBe(true)
  })
})
