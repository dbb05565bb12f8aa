// The browser that tests and pictures are made in: whatever Chromium this machine has. Where there is none, tests that need
// it are skipped and say so, unless SITREP_REQUIRE_BROWSER asks for one: then they fail.

import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const executablePath = [process.env['SITREP_CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path))
const WHY = 'no Chromium found: set SITREP_CHROMIUM to one'

/** Tests in a browser are left out. */
export const withoutBrowser = executablePath === undefined && process.env['SITREP_REQUIRE_BROWSER'] !== '1'
if (withoutBrowser) console.log(`tests in a browser are skipped: ${WHY}`)

/** The name of a group of tests, with why it is skipped where it is. */
export function inBrowser(name: string): string {
  return withoutBrowser ? `${name} (skipped: ${WHY})` : name
}

/** @throws Error where there is none */
export async function launchBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(WHY)
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  return await chromium.launch({ executablePath, args })
}
