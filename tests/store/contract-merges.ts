// Whatever is filed and merged in whatever order: an id that was given leads to a living story, and is given once.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import { filing } from './filings.ts'

/** One filing: into a story given before (or a new one), merging others given before; picks count from the first id. */
const deed = fc.record({
  again: fc.option(fc.nat(), { freq: 4 }),
  into: fc.option(fc.nat(), { freq: 3 }),
  merges: fc.array(fc.nat(), { maxLength: 3 }),
})

export function mergesContract(open: () => Store): void {
  describe('merges stories', () => {
    test('while a window is read, and the merged one is read as the one that it is part of', async () => {
      const store = open()
      const filed = await Promise.all(
        Array.from({ length: 60 }, (_, n) =>
          store.fileArticle(filing({ name: `w${n}`, text: `Text ${n}.`, published: '2025-06-10T09:00:00Z' })),
        ),
      )
      const old = filing({ name: 'old', text: 'Old text.', published: '2025-05-30T00:00:00Z' })
      const { story } = await store.fileArticle(old)
      const reading = store.storiesInWindow({ from: '2025-06-09T00:00:00Z', to: '2025-06-11T00:00:00Z', topics: [] })
      const merges = filed.slice(-1).map((one) => one.story)
      const later = { name: 'm', text: 'More.', published: '2025-05-30T01:00:00Z', seen: '2025-05-30T01:00:00Z' }
      await store.fileArticle(filing({ ...later, story, merges }))
      const read = await reading
      expect(new Set(read.map(({ id }) => id)).size).toBe(60)
      expect(read.some(({ id, accounts }) => id === story && accounts.length === 3)).toBe(true)
      await store.close()
    })

    test('so that every id ever given leads to a living story, and none is given twice', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 25 }), async (deeds) => {
          const store = open()
          const given: string[] = []
          const pick = (at: number) => given[at % Math.max(1, given.length)] ?? null
          let names = 0
          for (const [at, { again, into, merges }] of deeds.entries()) {
            const name = again !== null && names > 0 ? `n${again % names}` : `n${names++}`
            const story = into === null ? null : pick(into)
            const others = story === null ? [] : merges.map(pick).filter((id) => id !== null)
            const living = new Set(await Promise.all(given.map(async (id) => (await store.story(id))?.id)))
            const filed = await store.fileArticle(filing({ name, text: `Text ${at}.`, story, merges: others }))
            if (filed.outcome === 'stored' && story === null) {
              expect(given).not.toContain(filed.story)
              given.push(filed.story)
            } else expect(living).toContain(filed.story)
          }
          const survivors = await Promise.all(given.map((id) => store.story(id)))
          for (const survivor of survivors) {
            expect(survivor?.accounts.length).toBeGreaterThan(0)
            expect(given).toContain(survivor?.id)
          }
          expect((await store.counts()).stories).toBe(new Set(survivors.map((story) => story?.id)).size)
          await store.close()
        }),
        { numRuns: 15 },
      )
    })
  })
}
