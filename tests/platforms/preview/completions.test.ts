// What the command box offers, from the room that people see.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../../src/core/words/words.ts'
import { inBrowser, withoutBrowser } from '../../chromium.ts'
import { type Archive, openArchive } from './archive.ts'
import { type ArchivePage, openArchivePage } from './browser-page.ts'

describe.each(LANGUAGES)('the command box, in %s', (language) => {
  let archive: Archive
  beforeAll(async () => {
    archive = await openArchive({ language })
  })
  afterAll(async () => {
    await archive.store.close()
  })
  const values = async (text: string) => (await archive.room.suggest(text)).map(({ value }) => value)

  test('offers commands, also by the words that Arabic and Sorani have for them', async () => {
    expect(await values('/time')).toEqual(['/timeline '])
    expect(await values('/تسل')).toEqual(['/تسلسل '])
    expect(await values('/گەڕ')).toEqual(['/گەڕان '])
    expect((await archive.room.suggest('/time'))[0]?.detail?.length).toBeGreaterThan(5)
  })

  test('offers the parts of a group, then its options', async () => {
    expect(await values('/topics te')).toEqual(['/topics test '])
    expect(await values('/topics show bord')).toContain('/topics show border')
    expect(await values('/sources check ')).toBeInstanceOf(Array)
  })

  test('offers values of the option that stands at the end, as Discord does', async () => {
    expect(await values('/latest bor')).toContain('/latest border')
    expect(await values('/تسلسل bor')).toContain('/تسلسل border')
    expect(await values('/latest border language:ck')).toContain('/latest border language:ckb')
    expect(await values('/settings topics:border,is')).toContain('/settings topics:border,isis')
    expect(await values('/settings times:06:00 language:a')).toContain('/settings times:06:00 language:ar')
    expect(await values('/latest border source:"outlet ')).toContain('/latest border source:"Outlet A"')
  })

  test('offers further options by name, with what they take in the channel’s language', async () => {
    const found = await archive.room.suggest('/settings times:06:00 ti')
    expect(found.map(({ value }) => value)).toEqual(['/settings times:06:00 timezone:'])
    expect(found[0]?.detail).toBe(wordsOf(language).option.timezone)
    expect(await values('/latest border pl')).toEqual(['/latest border place:'])
    expect(await values('/settings edit')).toEqual([])
  })
})

describe.skipIf(withoutBrowser).each(LANGUAGES)(inBrowser('typed by hand, in %s'), (language) => {
  let at: ArchivePage
  beforeAll(async () => {
    at = await openArchivePage(language)
  })
  afterAll(async () => {
    expect(await at.close()).toEqual([])
  })

  test('an option and its value are completed by the keyboard alone', async () => {
    await at.go('/')
    await at.page.locator('#room[data-ready]').waitFor()
    const box = at.page.locator('#command')
    const list = at.page.locator('#suggestions [role=option]')
    // At once: of a text typed letter by letter a list for its beginning may still stand there.
    await box.fill('/settings leng')
    await list.filter({ hasText: 'length:' }).waitFor()
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    await box.press('ArrowDown')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await list.first().getAttribute('id'))
    await box.press('Enter')
    expect(await box.inputValue()).toBe('/settings length:')
    await box.pressSequentially('x')
    await box.press('Escape')
    expect(await box.getAttribute('aria-expanded')).toBe('false')
    await box.fill('/settings topics:bor')
    await list.filter({ hasText: 'border' }).first().waitFor()
    await box.press('ArrowDown')
    await box.press('Tab')
    expect(await box.inputValue()).toBe('/settings topics:border')
    await box.press('Enter')
    await at.page.locator('#conversation .message:visible').getByText(wordsOf(language).panel.notSaved).waitFor()
  })
})
