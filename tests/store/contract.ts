// What every store must do, whatever its engine. Run by each store's own test.

import { describe } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import { addedFeedsContract } from './contract-added-feeds.ts'
import { articlesContract } from './contract-articles.ts'
import { channelsContract } from './contract-channels.ts'
import { editionsContract } from './contract-editions.ts'
import { feedItemsContract } from './contract-feed-items.ts'
import { feedTellingsContract } from './contract-feed-tellings.ts'
import { feedsContract } from './contract-feeds.ts'
import { keepingContract } from './contract-keeping.ts'
import { readPagesContract } from './contract-read-pages.ts'
import { listsContract } from './contract-lists.ts'
import { mergesContract } from './contract-merges.ts'
import { personContract } from './contract-person.ts'
import { samenessContract } from './contract-sameness.ts'
import { searchContract } from './contract-search.ts'
import { tallyContract } from './contract-tally.ts'
import { timelineContract } from './contract-timeline.ts'
import { topicsContract } from './contract-topics.ts'
import { unheardContract } from './contract-unheard.ts'
import { workloadContract } from './contract-workload.ts'

const PARTS = [
  articlesContract,
  mergesContract,
  listsContract,
  searchContract,
  timelineContract,
  tallyContract,
  editionsContract,
  feedsContract,
  feedItemsContract,
  samenessContract,
  readPagesContract,
  feedTellingsContract,
  addedFeedsContract,
  channelsContract,
  topicsContract,
  personContract,
  unheardContract,
  keepingContract,
  workloadContract,
]

export function storeContract(name: string, open: () => Store): void {
  // A group each: what one part does before its tests, such as opening a store, is not done before those of all others.
  for (const part of PARTS) {
    describe(`a store ${name}`, () => {
      part(open)
    })
  }
}
