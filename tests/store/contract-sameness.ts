// One article by its other addresses and by what it says. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import { contentMark } from '../../src/core/identity.ts'
import { contentId, sha256 } from '../../src/core/ids.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { filing } from './filings.ts'

const AT = 'outlet.example/news/7'
const ID = contentId(AT)

export function samenessContract(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  const filed = (given: Parameters<typeof filing>[0], address: string, query = '') => {
    const made = filing(given)
    const contentHash = sha256(`${address} ${made.article.text}`)
    const article = { ...made.article, id: contentId(address), url: `https://${address}${query}`, contentHash }
    return store.fileArticle({ ...made, article })
  }

  describe('knows an article', () => {
    test('at its own address, and at those that are kept of it', async () => {
      expect(await store.articleAt([AT])).toBeNull()
      await filed({ name: 'a' }, AT)
      expect(await store.articleAt(['nowhere.example', AT])).toBe(ID)
      await store.keepAddresses(ID, ['moved.example/7', AT])
      expect(await store.articleAt(['moved.example/7'])).toBe(ID)
    })

    test('at no address that another one was known by first, and at none where it is not stored', async () => {
      await filed({ name: 'a' }, AT)
      await filed({ name: 'b', text: 'Other.' }, 'outlet.example/news/8')
      await store.keepAddresses(ID, ['moved.example/7'])
      await store.keepAddresses(contentId('outlet.example/news/8'), ['moved.example/7'])
      await store.keepAddresses('NOTSTORED000', ['moved.example/9'])
      expect(await store.articleAt(['moved.example/7'])).toBe(ID)
      expect(await store.articleAt(['moved.example/9'])).toBeNull()
    })

    test('by what it says now and said before; of several the one that was filed last', async () => {
      const first = { source: 'Sample Wire', title: 'Title of a', text: 'First text.' }
      await filed({ name: 'a', text: first.text }, AT)
      const source = (await store.article(ID))?.source ?? ''
      const saying = (text: string) => store.articleSaying(contentMark({ ...first, source, text }))
      expect(await saying('First text.')).toMatchObject({ article: ID })
      await filed({ name: 'a', text: 'Second text.' }, AT)
      expect(await saying('First text.')).toMatchObject({ article: ID })
      expect(await saying('Second text.')).toMatchObject({ article: ID })
      const published = '2025-06-27T09:00:00Z'
      await filed({ name: 'a', title: 'Title of a', text: 'Second text.', published }, 'outlet.example/news/9')
      expect(await saying('Second text.')).toEqual({
        article: contentId('outlet.example/news/9'),
        publishedAt: Date.parse(published),
      })
      expect(await saying('Third text.')).toBeNull()
      await store.keepContent(ID, contentMark({ ...first, source, text: 'Third text.' }))
      expect(await saying('Third text.')).toMatchObject({ article: ID })
    })
  })
}
