// Other channels than the preview's own, in a real browser: shown to everybody who may look, changed by who signed in.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultSettings, REMOVED } from '../../../src/core/channel.ts'
import { directionOf } from '../../../src/core/post.ts'
import { wordsOf } from '../../../src/core/words/catalogue.ts'
import { startPreview, type Preview } from '../../../src/platforms/preview/server.ts'
import { NOW } from '../../commands/room.ts'
import { inBrowser, withoutBrowser } from '../../chromium.ts'
import { type Archive, openArchive } from './archive.ts'
import { type BrowserPage, openBrowserPage } from './browser-page.ts'
import { OPEN, tokenIn } from './sample-pages.ts'

const quiet = () => undefined
const log = { info: quiet, warn: quiet, error: quiet }
const PASSWORD = 'a long password'
const FORUM = 'discord:1001'
const GROUP = 'telegram:-500'
const PERSON = 'telegram:77'
const AT = '2025-06-01T00:00:00.000Z'

/** An archive with a forum of a server, a group, a private chat, and a server that removed the bot. */
async function openServers(language: 'en' | 'ar'): Promise<Archive> {
  const archive = await openArchive({ language })
  const { store } = archive
  const save = async (channel: string, changes: object) =>
    await store.saveSettings({ ...defaultSettings(channel), on: true, version: 1, ...changes }, { by: 'x', at: AT })
  await store.enterHome('discord:9', 'Sample <b>Server</b>', AT)
  await store.enterHome(GROUP, 'مجموعة العينة', AT)
  await save(FORUM, { home: 'discord:9', forum: true, language: language === 'en' ? 'ar' : 'en' })
  await save(GROUP, { home: GROUP })
  await save(PERSON, { home: PERSON })
  await save('discord:1002', { home: 'discord:8' })
  await store.pauseChannel('discord:1002', REMOVED, AT)
  return archive
}

describe.skipIf(withoutBrowser).each(['en', 'ar'] as const)(inBrowser('other channels, in %s'), (language) => {
  const words = wordsOf(language)
  const { desk } = words.page
  const theirs = wordsOf(language === 'en' ? 'ar' : 'en')
  let archive: Archive
  let preview: Preview
  let at: BrowserPage

  beforeAll(async () => {
    archive = await openServers(language)
    preview = await startPreview({ ...OPEN, password: PASSWORD, host: '127.0.0.1', port: 0, ...archive, log })
    at = await openBrowserPage(preview.url)
    await at.go('/settings')
    await at.page.getByLabel(words.page.signIn.password).fill(PASSWORD)
    await at.page.keyboard.press('Enter')
    await at.page.waitForURL('**/settings')
  })
  afterAll(async () => {
    await at.browser.close()
    await preview.close()
    await archive.store.close()
  })

  const settings = async () => await archive.store.settings(FORUM)

  test('are chosen by platform and name; private chats and places that are gone are not among them', async () => {
    const chooser = at.page.getByLabel(desk.channel, { exact: true })
    const named = await chooser.locator('option').allTextContents()
    expect(named).toHaveLength(3)
    expect(named[1]).toContain('Sample <b>Server</b>')
    await chooser.selectOption(FORUM)
    await at.page.getByRole('button', { name: desk.open }).click()
    await at.page.waitForURL('**/settings?channel=discord*')
    expect(await at.page.locator('#channel').inputValue()).toBe(FORUM)
  })

  test('have their digest in their own language, on a page in the preview’s', async () => {
    expect(await at.page.locator('html').getAttribute('lang')).toBe(language)
    const digest = at.page.locator('.next > div')
    expect(await digest.getAttribute('lang')).toBe(theirs.language)
    expect(await digest.getAttribute('dir')).toBe(directionOf(theirs.language))
    expect(await at.page.locator('#next').innerText()).toBe(desk.next(words.moment('2025-06-29', '20:00')))
  })

  test('are changed as /settings changes them, and the trail says by whom', async () => {
    await at.page.locator('html[data-desk]').waitFor()
    await at.page.locator('input[name="times"][value="08:00"]').check()
    await at.page.getByText(theirs.panel.notSaved).waitFor()
    await at.page.getByRole('button', { name: theirs.panel.save }).click()
    await at.page.getByText(theirs.settings.saved).waitFor()
    // What only the platform knows stays as it was.
    expect(await settings()).toMatchObject({ times: ['08:00', '20:00'], forum: true, home: 'discord:9', version: 2 })
    expect((await archive.store.settings('preview:main'))?.times).toEqual(['20:00'])
    const [entry] = await archive.store.audit(FORUM, null, new Date(NOW).toISOString(), { limit: 1, offset: 0 })
    expect(entry?.by).toBe('preview:visitor')
  })

  test('take a change back', async () => {
    const answered = at.page.waitForResponse((reply) => reply.request().method() === 'POST')
    await at.page.getByRole('button', { name: desk.undo }).click()
    await answered
    expect((await settings())?.times).toEqual(['20:00'])
    expect(await at.page.locator('#channel').inputValue()).toBe(FORUM)
  })

  test('try topics of their own', async () => {
    await at.go(`/topics?channel=${FORUM}&query=soldiers+OR+checkpoint`)
    const found = at.page.locator('main article')
    expect(await found.getAttribute('lang')).toBe(theirs.language)
    expect(await found.locator('li').count()).toBeGreaterThan(0)
  })

  test('that are gone or a person’s own say so, with a way back', async () => {
    for (const path of ['/settings?channel=discord:1002', '/topics?channel=nowhere']) {
      await at.go(path)
      expect(await at.page.locator('h1').innerText()).toBe(words.page.noChannel)
      expect(await at.page.getByRole('link', { name: words.page.back }).count()).toBe(1)
    }
    await at.go(`/settings?channel=${PERSON}`)
    expect(await at.page.locator('h1').innerText()).toBe(words.page.notYours)
  })
})

test('without a password other channels are shown with the reason, and not changed', async () => {
  const archive = await openServers('en')
  const preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, ...archive, log })
  const page = async (path: string) => await (await fetch(new URL(path, preview.url))).text()
  const shown = await page(`/settings?channel=${FORUM}&times=08:00`)
  expect(shown).toContain(wordsOf('en').page.desk.readOnly)
  expect(shown).toContain('<fieldset class="fixed" disabled>')
  expect(shown).not.toContain(wordsOf('ar').panel.notSaved)
  const origin = preview.url.replace(/\/$/, '')
  for (const given of [{ button: 'b1' }, { undo: '1' }]) {
    const body = new URLSearchParams({ channel: FORUM, token: tokenIn(shown), ...given })
    const reply = await fetch(new URL('/settings', preview.url), { method: 'POST', headers: { Origin: origin }, body })
    expect(reply.status).toBe(403)
  }
  expect(await archive.store.settings(FORUM)).toMatchObject({ version: 1 })
  await preview.close()
  await archive.store.close()
})
