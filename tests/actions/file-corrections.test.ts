// Corrections through the whole road of filing: what is linked to what.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileDeps, fileArticle } from '../../src/actions/file-article.ts'
import type { RawArticle } from '../../src/core/article.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

let deps: FileDeps
beforeEach(() => {
  const store = emptyStore()
  deps = { store, knowledge, analyse, clock: { now: () => Date.parse('2026-03-04T00:00:00Z') } }
})
afterEach(() => deps.store.close())

const TEXT =
  'Two border guards were killed on Monday when gunmen fired on a checkpoint near Rutba, the mayor said. The attackers fled in a pickup.'
const raw = (name: string, given: Partial<RawArticle>): RawArticle => ({
  url: `https://sample.example/${name}`,
  source: 'Sample Wire',
  title: 'Gunmen kill two border guards near Rutba',
  text: TEXT,
  language: 'en',
  published: '2026-03-02T12:00:00+03:00',
  retrieved: null,
  placeHints: [],
  fictional: true,
  ...given,
})
async function file(name: string, given: Partial<RawArticle>) {
  const filed = await fileArticle(raw(name, given), deps)
  if ('refused' in filed) throw new Error(filed.refused)
  return filed
}
const correctsOf = async (story: string, article: string) =>
  (await deps.store.story(story))?.accounts.find((account) => account.article.id === article)?.corrects

describe('a correction', () => {
  test('at the same address is linked to the version before, with the sentences that differ', async () => {
    const first = await file('a', {})
    const second = await file('a', { text: TEXT.replace('Two border guards', 'Three border guards') })
    expect(second).toMatchObject({ outcome: 'version', story: first.story })
    const [before] = TEXT.split(/(?<=\.) /)
    expect(await correctsOf(first.story, first.article)).toEqual({
      article: first.article,
      version: 1,
      note: null,
      before,
      after: before?.replace('Two', 'Three'),
    })
  })
  test.each([
    [
      'Correction: Three guards killed near Rutba, not two',
      'Three border guards were killed near Rutba on Monday, the mayor said.',
    ],
    [
      'Three guards killed near Rutba',
      'Three border guards were killed near Rutba on Monday, the mayor said.\n\nAn earlier version of this story said that two had been killed.',
    ],
  ])('of its own, %j, is linked to the outlet’s earlier report and stays in its story', async (title, text) => {
    const first = await file('a', {})
    await file('other', {
      source: 'Other Outlet',
      text: 'Gunmen shot dead two border guards near Rutba on Monday, officials said.',
    })
    const mending = await file('b', { title, text, published: '2026-03-03T09:00:00+03:00' })
    expect(mending.story).toBe(first.story)
    expect(await correctsOf(first.story, mending.article)).toMatchObject({ article: first.article, version: 1 })
  })
  test('in Arabic is linked too', async () => {
    const text =
      'قتل اثنان من حرس الحدود، اليوم الاثنين، بهجوم شنه مسلحون على نقطة تفتيش قرب الرطبة، بحسب قائممقام القضاء.'
    const arabic = { language: 'ar', source: 'وكالة المثال' }
    const first = await file('a', { ...arabic, title: 'مقتل اثنين من حرس الحدود قرب الرطبة', text })
    const mending = await file('b', {
      ...arabic,
      title: 'تصحيح: مقتل ثلاثة من حرس الحدود قرب الرطبة وليس اثنين',
      text: text.replace('قتل اثنان', 'قتل ثلاثة'),
      published: '2026-03-02T18:00:00+03:00',
    })
    expect(await correctsOf(mending.story, mending.article)).toMatchObject({ article: first.article, before: 'اثنين' })
  })
  test('is none where an outlet only tells more', async () => {
    const first = await file('a', {})
    const more = await file('b', { title: 'Guards buried in Rutba', text: `${TEXT} The dead were buried at noon.` })
    expect(await correctsOf(more.story, more.article)).toBeNull()
    expect(await correctsOf(first.story, first.article)).toBeNull()
  })
})
