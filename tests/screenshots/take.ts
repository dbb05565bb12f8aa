// npm run pictures: the pictures of the README and the guides, taken anew of the preview on the sample archive, which says
// the same on every day. Needs Chromium (SITREP_CHROMIUM where it is not in its usual place).

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { start } from '../../src/main.ts'
import { launchBrowser } from '../chromium.ts'

const PICTURES = join(import.meta.dirname, '../../docs/pictures')
interface Shot {
  readonly name: string
  /** The address below the preview's own. */
  readonly path: string
  /** What is asked, one after the other; none = the edition. */
  readonly asks: readonly string[]
  /** The button under the last answer that is pressed then. */
  readonly press?: string
  readonly width: number
  readonly height: number
  readonly dark?: boolean
  /** The last answer alone, not the whole window. */
  readonly answerOnly?: boolean
}

const SHOTS: readonly Shot[] = [
  { name: 'edition', path: '/', asks: [], width: 900, height: 860 },
  { name: 'timeline-telegram', path: '/?look=telegram', asks: ['/timeline isis'], width: 420, height: 860, dark: true },
  { name: 'map', path: '/', asks: ['/map days:90'], width: 760, height: 1800, answerOnly: true },
  {
    name: 'settings-change',
    path: '/',
    asks: ['/settings topics:border,isis length:compact'],
    width: 760,
    height: 1800,
    answerOnly: true,
  },
  {
    name: 'timeline',
    path: '/',
    asks: ['/timeline isis'],
    press: 'As a picture',
    width: 760,
    height: 1800,
    answerOnly: true,
  },
  {
    name: 'settings-telegram',
    path: '/?look=telegram',
    asks: ['/settings'],
    width: 420,
    height: 1800,
    answerOnly: true,
  },
  {
    name: 'topic-test',
    path: '/',
    asks: ['/topics test query:camp OR مخيم'],
    width: 760,
    height: 1800,
    answerOnly: true,
  },
]

async function main(): Promise<void> {
  const terminal = { out: () => undefined, err: () => undefined, live: false, columns: 80 }
  const environment = { SITREP_PORT: '0', SITREP_LOG: 'silent' }
  const running = await start({ sample: true }, { environment, terminal, systemClock: { now: () => 0 } })
  const browser = await launchBrowser()
  try {
    for (const shot of SHOTS) {
      writeFileSync(join(PICTURES, `${shot.name}.png`), await taken(shot, browser, running.url))
      console.log(`docs/pictures/${shot.name}.png`)
    }
  } finally {
    await browser.close()
    await running.stop()
  }
}

async function taken(shot: Shot, browser: Browser, url: string): Promise<Uint8Array> {
  const { width, height, dark = false } = shot
  const options: BrowserContextOptions = {
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  }
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(new URL(shot.path, url).href)
    await page.locator('#room[data-ready]').waitFor()
    for (const text of shot.asks) await ask(page, text)
    const answer = page.locator('#conversation .entry').last()
    if (shot.press !== undefined) {
      const entries = await page.locator('#conversation .entry').count()
      await answer.getByRole('button', { name: shot.press }).click()
      await page.locator('#conversation .entry').nth(entries).locator('.message:visible').first().waitFor()
    }
    return shot.answerOnly === true ? await answer.screenshot() : await page.screenshot()
  } finally {
    await context.close()
  }
}

async function ask(page: Page, text: string): Promise<void> {
  const entries = page.locator('#conversation .entry')
  const before = await entries.count()
  const box = page.getByRole('combobox', { name: 'Command' })
  await box.fill(text)
  await box.press('Escape')
  await box.press('Enter')
  await entries.nth(before).locator('.message:visible').first().waitFor()
}

await main()
