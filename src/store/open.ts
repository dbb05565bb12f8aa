// The `Store` port on SQLite: opens the file, wires one module a concern, and turns what the database throws into
// problems with a cure. Each method is one deed and, where it writes, one transaction.

import type { Store } from '../core/ports/store.ts'
import { openArticles } from './articles.ts'
import { openButtons, openSettings } from './channels.ts'
import { connect, type StoreOptions } from './connection.ts'
import { openCounts } from './counts.ts'
import { openDeliveries, openEditions } from './editions.ts'
import { openEvents } from './events.ts'
import { openFacts } from './facts.ts'
import { openFiling } from './filing.ts'
import { gathering } from './gather.ts'
import { openLatest } from './latest.ts'
import { asProblem } from './problems.ts'
import { openSearch } from './search.ts'
import { openCandidates } from './sketches.ts'
import { openStories } from './stories.ts'
import { openSubjects } from './subjects.ts'
import { openTimeline } from './timeline.ts'
import { openNearWords } from './words.ts'

/**
 * Opens a store on a file (made with its folder where it is missing) or on `:memory:`.
 * @throws Problem('database') where it is locked, damaged, another program's, or of a newer version.
 */
export function openStore(file: string, options: StoreOptions = {}): Store {
  const db = connect(file, options)
  const subjects = openSubjects(db)
  const facts = openFacts(db)
  const articles = openArticles(db)
  const events = openEvents(db)
  const stories = openStories(db, subjects, articles, events)
  const candidates = openCandidates(db)
  const counts = openCounts(db, facts)
  const editions = openEditions(db, facts, stories)
  const deliveries = openDeliveries(db)
  const settings = openSettings(db)
  const buttons = openButtons(db)
  const near = openNearWords(db)
  const filing = gathering(db, options.gather ?? 1, openFiling(db, subjects, facts))
  const forget = (): void => {
    subjects.forget()
    candidates.forget()
  }
  const deed = <A extends unknown[], R>(run: (...given: A) => R) => guarded(file, run, forget)

  return {
    findKnown: deed((id: string, contentHash: string) => {
      const row = articles.known(id, contentHash)
      return row === null ? null : { article: row.id, contentHash: row.content_hash, version: row.version }
    }),
    candidates: deed(candidates.near),
    fileArticle: deed(filing.run),
    article: deed(articles.article),
    heads: deed(articles.heads),
    story: deed(stories.story),
    stories: deed(stories.stories),
    latest: deed(openLatest(db, subjects, facts, stories)),
    timeline: deed(openTimeline(db, subjects, articles, events)),
    search: deed(openSearch(db, articles)),
    wordsLike: deed(near.like),
    counts: deed(counts.counts),
    settings: deed(settings.of),
    saveSettings: deed(settings.save),
    storiesInWindow: deed(stories.inWindow),
    coverage: deed(counts.coverage),
    told: deed(editions.told),
    planEdition: deed(editions.plan),
    newestEdition: deed(editions.newest),
    editionsOn: deed(editions.onDate),
    editionDates: deed(editions.dates),
    deliveries: deed(deliveries.ofEdition),
    markDelivery: deed(deliveries.mark),
    keepButtons: deed(buttons.keep),
    button: deed(buttons.find),
    close: deed(() => {
      if (db.open) filing.finish()
      db.close()
    }),
  }
}

/** A deed that rejects with problems people can read. What was remembered inside a failed one is forgotten. */
function guarded<A extends unknown[], R>(
  file: string,
  run: (...given: A) => R,
  forget: () => void,
): (...given: A) => Promise<R> {
  return async (...given) => {
    try {
      return run(...given)
    } catch (error) {
      forget()
      throw asProblem(error, file)
    }
  }
}
