import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  duplicatesIn,
  labelledItems,
  labelledStories,
  strayLinksIn,
  tellEditions,
  unsupportedIn,
  untoldIn,
  upgradesIn,
} from './suite-editions.ts'

const STORIES = new URL('../../../shared/suites/stories/stories.jsonl', import.meta.url)

describe.skipIf(!existsSync(STORIES))('one edition a day over the labelled stories (needs ../shared)', async () => {
  const suite = existsSync(STORIES) ? await tellEditions(labelledStories(STORIES)) : null
  const asked = suite ?? { articles: [], editions: [], told: [], refused: [] }

  test('no story has two items that are no update', () => {
    expect(duplicatesIn(asked)).toEqual([])
  })
  test('a story of three outlets has an item', () => {
    expect(untoldIn(asked)).toEqual([])
  })
  test('every link leads to a report of the same event', () => {
    expect(strayLinksIn(asked)).toEqual([])
  })
  test('no word of an item is missing in the texts that it cites', () => {
    expect(unsupportedIn(asked)).toEqual([])
  })
  test('nothing is told as surer than its source, of the most part that can be compared', () => {
    expect(labelledItems(asked).length).toBeGreaterThan(asked.told.length / 2)
    expect(upgradesIn(asked)).toEqual([])
  })
  test('every item is attributed and dated', () => {
    expect(asked.told.filter(({ item }) => item.attribution === '' || item.dateLabel === '')).toEqual([])
  })
  test('both platforms take every part', () => {
    expect(asked.refused).toEqual([])
  })
})
