// Menus and forms in a real browser, as on Discord, and the keyboards that Telegram has in their place.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../../src/core/words/catalogue.ts'
import { type Part, labelOf } from '../../../src/editorial/settings-values.ts'
import { inBrowser, withoutBrowser } from '../../chromium.ts'
import { type ArchivePage, openArchivePage } from './browser-page.ts'

describe.skipIf(withoutBrowser).each(['en', 'ar'] as const)(inBrowser('what is chosen, in %s'), (language) => {
  const words = wordsOf(language)
  let at: ArchivePage

  beforeAll(async () => {
    at = await openArchivePage(language)
  })
  afterAll(async () => {
    expect(await at.close()).toEqual([])
  })

  const entry = () => at.page.locator('#conversation .entry').last()
  const menu = (name: string) => entry().locator('.discord').getByRole('combobox', { name })
  const options = () => entry().locator('.discord [role=option]')
  /** Places of the values that are chosen. */
  async function ticked(): Promise<number[]> {
    const chosen = await Promise.all((await options().all()).map((one) => one.getAttribute('aria-selected')))
    return chosen.flatMap((one, place) => (one === 'true' ? [place] : []))
  }
  const focused = () => at.page.locator(':focus')
  const opened = () => menu(labelOf('timezone', words)).getAttribute('aria-expanded')

  /** A part of the settings, opened by its button. */
  async function open(part: Part, look = 'discord'): Promise<void> {
    await at.ask('/settings')
    if (look === 'telegram') await at.page.getByRole('link', { name: words.page.telegram, exact: true }).click()
    await entry()
      .locator(`.${look}`)
      .getByRole('button', { name: labelOf(part, words) })
      .first()
      .click()
    await at.page.locator('#room:not([aria-busy])').waitFor()
  }

  test('a menu opens, moves and closes by the keyboard, and changes nothing by that', async () => {
    await open('timezone')
    await menu(labelOf('timezone', words)).focus()
    await at.page.keyboard.press('Enter')
    expect(await opened()).toBe('true')
    const marked = async () => await focused().getAttribute('aria-activedescendant')
    expect(await marked()).toBe(await options().first().getAttribute('id'))
    await at.page.keyboard.press('End')
    expect(await marked()).toBe(await options().last().getAttribute('id'))
    await at.page.keyboard.press('ArrowDown')
    expect(await marked()).toBe(await options().first().getAttribute('id'))
    await at.page.keyboard.press('Escape')
    expect(await opened()).toBe('false')
    expect(await entry().locator('.discord').getByText(words.panel.notSaved).count()).toBe(0)
  })

  test('one value is taken at once, and the answer stands in the place of the message', async () => {
    await menu(labelOf('timezone', words)).press('ArrowDown')
    await at.page.keyboard.press('End')
    await at.page.keyboard.press('Enter')
    await entry().locator('.discord').getByText(words.panel.notSaved).waitFor()
    expect(await at.page.locator('#conversation .entry').count()).toBe(1)
    expect(await focused().getAttribute('role')).toBe('combobox')
    expect(await ticked()).toEqual([(await options().count()) - 1])
  })

  test('several are ticked and applied together, by keyboard', async () => {
    await open('topics')
    await menu(words.settings.topics).press(' ')
    await at.page.keyboard.press(' ')
    await at.page.keyboard.press('ArrowDown')
    await at.page.keyboard.press(' ')
    expect(await options().nth(1).getAttribute('aria-selected')).toBe('true')
    await at.page.keyboard.press('Enter')
    await entry().locator('.discord').getByText(words.panel.notSaved).waitFor()
    expect(await ticked()).toEqual([0, 1])
    expect(await focused().getAttribute('role')).toBe('combobox')
  })

  test('and by pointer; what was ticked and left is forgotten', async () => {
    await menu(words.settings.topics).click()
    await options().nth(0).click()
    expect(await ticked()).toEqual([1])
    await at.page.locator('#command').click()
    expect(await entry().locator('.unrolled:visible').count()).toBe(0)
    expect(await ticked()).toEqual([0, 1])
    await menu(words.settings.topics).click()
    await options().nth(0).click()
    const answered = at.page.waitForResponse('**/press')
    await entry().locator('.discord').getByRole('button', { name: words.page.apply }).click()
    await answered
    await at.page.locator('#room:not([aria-busy])').waitFor()
    expect(await ticked()).toEqual([1])
    expect((await at.archive.store.settings('preview:main'))?.topics).toEqual([])
  })

  test('a button that asks for a line of text opens a form, and what is typed is answered', async () => {
    await at.go('/')
    await at.page.locator('#room[data-ready]').waitFor()
    const report = at.page.locator('#edition .discord').getByRole('button', { name: words.audit.report })
    await report.click()
    const dialog = at.page.getByRole('dialog', { name: words.audit.report })
    await dialog.getByRole('textbox').waitFor()
    await at.page.keyboard.press('Escape')
    expect(await at.page.getByRole('dialog').count()).toBe(0)
    expect(await focused().innerText()).toBe(words.audit.report)
    await at.page.keyboard.press('Enter')
    await dialog.getByRole('textbox').fill('2 stands twice here')
    await at.page.keyboard.press('Enter')
    await entry().locator('.message:visible').first().waitFor()
    expect(await entry().locator('.asked').innerText()).toContain('2 stands twice here')
    expect(await at.page.locator('#conversation .entry').count()).toBe(1)
  })

  test('the list under a digest says why an item is there', async () => {
    await at.go('/')
    await at.page.locator('#room[data-ready]').waitFor()
    const why = at.page.locator('#edition .discord').getByRole('combobox', { name: words.why.here })
    await why.press('Enter')
    await at.page.keyboard.press('Enter')
    await at.page.locator('#conversation .message:visible').first().waitFor()
    expect((await entry().innerText()).length).toBeGreaterThan(200)
    expect(await at.page.locator('#edition .entry').count()).toBe(1)
  })

  test('Telegram has a keyboard in its place, of which every key that does not lead away answers', async () => {
    await open('topics', 'telegram')
    const keys = entry().locator('.telegram button.key')
    const label = (await keys.first().innerText()).trim()
    await keys.first().click()
    await entry().locator('.telegram').getByText(words.panel.notSaved).waitFor()
    expect(
      await entry()
        .locator('.telegram')
        .getByRole('button', { name: `✓ ${label}` })
        .count(),
    ).toBe(1)
    await at.go('/?look=telegram')
    await at.page.locator('#room[data-ready]').waitFor()
    const count = await at.page.locator('#edition .telegram button.key').count()
    expect(count).toBeGreaterThan(1)
    for (let key = 0; key < count; key += 1) {
      await at.page.locator('#edition .telegram button.key').nth(key).click()
      await at.page.locator('#conversation .entry').nth(key).waitFor()
      expect(await at.page.locator('#conversation .entry').nth(key).getAttribute('data-refused')).toBe(null)
    }
  })
})
