// The real root on the sample archive, in a real browser: what a person sees after `npm start`.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { type Running, start } from '../../src/main.ts'
import { inBrowser, launchBrowser, withoutBrowser } from '../chromium.ts'

describe.skipIf(withoutBrowser)(inBrowser('the preview on the sample archive'), () => {
  let running: Running
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const terminal = { out: () => undefined, err: () => undefined, live: false, columns: 80 }
    const environment = { SITREP_PORT: '0', SITREP_LOG: 'silent' }
    running = await start({ sample: true }, { environment, terminal, systemClock: { now: () => 0 } })
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.goto(running.url)
  })

  afterAll(async () => {
    await browser.close()
    await running.stop()
  })

  test('the room opens on the edition of 28 June 2025, says that it is invented, and where its clock stands', async () => {
    const text = await page.innerText('body')
    expect(text).toContain('28 June 2025, 20:00')
    expect(text).toMatch(/Sitrep no\. 16/)
    expect(text).toMatch(/invented/i)
  })

  test.each(['/latest border', '/timeline isis', '/search الهول'])(
    '%s answers with dated, attributed, linked items',
    async (command) => {
      await page.getByRole('combobox').last().fill(command)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      const answer = page
        .locator('main')
        .getByText(command.slice(1).split(' ')[0] === 'search' ? /^Search/ : /^(Latest|Timeline)/)
        .last()
      await answer.waitFor({ state: 'attached' })
      expect(await page.innerText('main')).toMatch(/2025/)
    },
  )

  test('a link to an outlet opens the stored article with the cited sentence marked', async () => {
    const href = await page.locator('a[href^="/article/"]').first().getAttribute('href')
    expect(href).not.toBeNull()
    const article = await browser.newPage()
    await article.goto(new URL(href ?? '', running.url).href)
    expect(await article.locator('mark').count()).toBeGreaterThan(0)
    await article.close()
  })

  test('an earlier date shows that day’s edition', async () => {
    const earlier = await browser.newPage()
    await earlier.goto(new URL('?date=2025-06-25', running.url).href)
    expect(await earlier.innerText('body')).toContain('25 June 2025')
    await earlier.close()
  })
})
