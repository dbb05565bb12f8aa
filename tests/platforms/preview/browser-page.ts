// A page of the preview in the real browser, with everything kept that must never happen there.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '../../../src/core/words/words.ts'
import { startPreview } from '../../../src/platforms/preview/server.ts'
import { launchBrowser } from '../../chromium.ts'
import { type Archive, openArchive } from './archive.ts'
import { OPEN } from './sample-pages.ts'

export interface BrowserPage {
  readonly browser: Browser
  readonly page: Page
  /** Errors, warnings, and requests to elsewhere. */
  readonly wrong: string[]
  /** Opens an address below the preview's own. */
  go(path: string): Promise<void>
  /** Opens the chat and asks; resolves once the answer stands there. */
  ask(command: string): Promise<void>
}

/** A browser with one page on the preview at `url`. */
export async function openBrowserPage(url: string, options: BrowserContextOptions = {}): Promise<BrowserPage> {
  const browser = await launchBrowser()
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const wrong: string[] = []
  context.on('request', (request) => {
    const own = request.url().startsWith(url) || request.url().startsWith('data:')
    if (!own) wrong.push(`request: ${request.url()}`)
  })
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => wrong.push(`error: ${error.error().message}`))
  // Far more than anything takes here; what is not there is known soon.
  context.setDefaultTimeout(8_000)
  const page = await context.newPage()
  const go = async (path: string) => {
    await page.goto(new URL(path, url).href)
  }
  return {
    browser,
    page,
    wrong,
    go,
    async ask(command) {
      await go('/')
      await page.locator('#room[data-ready]').waitFor()
      await page.locator('#command').fill(command)
      await page.locator('#command').press('Enter')
      await page.locator('#conversation .message:visible').first().waitFor()
    },
  }
}

export interface ArchivePage extends BrowserPage {
  readonly archive: Archive
  /** Resolves to what must never happen and did. */
  close(): Promise<readonly string[]>
}

/** A browser on a preview of the small archive, which speaks that language. */
export async function openArchivePage(language: Language): Promise<ArchivePage> {
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: quiet }
  const archive = await openArchive({ language })
  const preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, ...archive, log })
  const at = await openBrowserPage(preview.url)
  return {
    ...at,
    archive,
    async close() {
      await at.browser.close()
      await preview.close()
      await archive.store.close()
      return at.wrong
    },
  }
}
