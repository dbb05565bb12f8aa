// The `Store` port on SQLite: opens the file, wires one module a concern, and turns what the database throws into
// problems with a cure. Each method is one deed and, where it writes, one transaction.

import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '../core/ports/store.ts'
import { openAddedFeeds } from './added-feeds.ts'
import { type Articles, openArticles } from './articles.ts'
import { openAudit } from './audit.ts'
import { openAskers, openButtons } from './buttons.ts'
import { openSettings } from './channels.ts'
import { BUSY_TIMEOUT, connect, type Db, nameOf, type StoreOptions } from './connection.ts'
import { openCounts } from './counts.ts'
import { openDeliveries } from './deliveries.ts'
import { openDeliveryLog } from './delivery-log.ts'
import { openEditionPlans, openEditions, openTold } from './editions.ts'
import { openErrandPlans, openErrands } from './errands.ts'
import { openErasing } from './erasing.ts'
import { openEvents } from './events.ts'
import { type Facts, openFacts } from './facts.ts'
import { openFeedItems } from './feed-items.ts'
import { openFeedTellings } from './feed-tellings.ts'
import { openFeeds } from './feeds.ts'
import { openFiledCorrections } from './filed-corrections.ts'
import { openFiling } from './filing.ts'
import { openFollows, openWatches } from './follows.ts'
import { gathering } from './gather.ts'
import { openHolds } from './holds.ts'
import { openHomes, openLease } from './homes.ts'
import { openForgetting } from './forgetting.ts'
import { openKeptRows } from './kept-rows.ts'
import { openLatest } from './latest.ts'
import { openObstacles } from './obstacles.ts'
import { asProblem, isLocked } from './problems.ts'
import { openPruning } from './pruning.ts'
import { openReadPages } from './read-pages.ts'
import { openReports } from './reports.ts'
import { openMatches, openSearch } from './search.ts'
import { openSameness } from './sameness.ts'
import { openCandidates } from './sketches.ts'
import { openSourcesOff } from './sources-off.ts'
import { type Stories, openStories } from './stories.ts'
import { openSubjects, type Subjects } from './subjects.ts'
import { openTakenOut } from './taken-out.ts'
import { openCovered, openTally } from './tally.ts'
import { openTimeline } from './timeline.ts'
import { openTopics } from './topics.ts'
import { openNearWords } from './words.ts'
import { openWorkload } from './workload.ts'

/** Between two looks whether another program's lock is gone. */
const LOOK_AGAIN_MS = 10

type Deed = <A extends unknown[], R>(run: (...given: A) => R | Promise<R>) => (...given: A) => Promise<R>

/**
 * Opens a store on a file (made with its folder where it is missing), on `:memory:`, or in memory on a copy of the bytes
 * of a database.
 * @throws Problem('database') where it is locked, damaged, another program's, or of a newer version.
 */
export function openStore(database: string | Buffer, options: StoreOptions = {}): Store {
  return storeOn(connect(database, options), nameOf(database), options)
}

/** A store on a connection that is open. */
export function storeOn(db: Db, file: string, options: StoreOptions = {}): Store {
  const subjects = openSubjects(db)
  const facts = openFacts(db)
  const articles = openArticles(db)
  const events = openEvents(db)
  const stories = openStories(db, subjects, articles, events)
  const candidates = openCandidates(db)
  const filing = gathering(db, options.gather ?? 1, openFiling(db, subjects, facts))
  const forget = () => {
    subjects.forget()
    candidates.forget()
  }
  const looks = Math.ceil((options.busyTimeout ?? BUSY_TIMEOUT) / LOOK_AGAIN_MS)
  const deed: Deed = (run) => guarded(file, run, forget, looks)
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
    thread: deed(stories.thread),
    corrections: deed(stories.corrections),
    latest: deed(openLatest(db, subjects, facts, stories)),
    timeline: deed(openTimeline(db, subjects, events)),
    tally: deed(openTally(db, subjects)),
    covered: deed(openCovered(db)),
    search: deed(openSearch(db, articles, subjects)),
    matches: deed(openMatches(db, subjects)),
    wordsLike: deed(openNearWords(db).like),
    ...channelDeeds(db, deed, stories),
    ...personDeeds(db, deed, facts),
    ...editionDeeds(db, deed, facts, stories),
    ...outboxDeeds(db, deed, articles),
    ...runningDeeds(db, deed, facts),
    ...samenessDeeds(db, deed),
    ...feedTellingDeeds(db, deed, facts),
    ...keepingDeeds(db, deed, subjects, facts),
    close: deed(() => {
      if (db.open) filing.finish()
      db.close()
    }),
  }
}

/** Channels, the servers and chats around them, and what is pressed there. */
function channelDeeds(db: Db, deed: Deed, stories: Stories) {
  const audit = openAudit(db)
  const settings = openSettings(db, audit)
  const topics = openTopics(db, audit)
  const added = openAddedFeeds(db, audit)
  const holds = openHolds(db, audit, stories)
  const reports = openReports(db)
  const homes = openHomes(db)
  const buttons = openButtons(db)
  const askers = openAskers(db)
  return {
    settings: deed(settings.of),
    saveSettings: deed(settings.save),
    audit: deed(audit.list),
    topics: deed(topics.of),
    saveTopic: deed(topics.save),
    dropTopic: deed(topics.drop),
    addFeed: deed(added.add),
    dropFeed: deed(added.drop),
    addedFeeds: deed(added.of),
    unheardSources: deed(added.unheard),
    lastChange: deed(audit.last),
    holdStory: deed(holds.decide),
    holds: deed(holds.in),
    heldChanges: deed(holds.changes),
    heldChangeTold: deed(holds.changeTold),
    keepReport: deed(reports.keep),
    reports: deed(reports.list),
    unseenReports: deed(reports.unseen),
    seeReports: deed(reports.see),
    untoldReports: deed(reports.untold),
    reportsTold: deed(reports.told),
    channels: deed(settings.all),
    pauseOf: deed(settings.pauseOf),
    heardFrom: deed(settings.heardFrom),
    moveChannel: deed(settings.move),
    enterHome: deed(homes.enter),
    leaveHome: deed(homes.leave),
    homes: deed(homes.all),
    keepButtons: deed(buttons.keep),
    button: deed(buttons.find),
    keepAsker: deed(askers.keep),
    askerOf: deed(askers.of),
    secret: deed(askers.secret),
  }
}

/** What persons follow and what is kept about them, alerts, and erasing. */
function personDeeds(db: Db, deed: Deed, facts: Facts) {
  const follows = openFollows(db)
  const watches = openWatches(db)
  const erasing = openErasing(db, facts)
  return {
    follows: deed(follows.of),
    follow: deed(follows.add),
    unfollow: deed(follows.remove),
    watchedUntil: deed(watches.of),
    keepWatch: deed(watches.keep),
    alertsOn: deed(watches.alertsOn),
    kept: deed(erasing.kept),
    keptRows: deed(openKeptRows(db)),
    erasePerson: deed(erasing.person),
    eraseHome: deed(erasing.home),
    forsaken: deed(erasing.forsaken),
  }
}

/** Editions: what they are made from, what they told, and their way to the channels. */
function editionDeeds(db: Db, deed: Deed, facts: Facts, stories: Stories) {
  const counts = openCounts(db, facts)
  const plans = openEditionPlans(db, facts, stories)
  const editions = openEditions(db)
  const told = openTold(db, stories)
  const deliveries = openDeliveries(db)
  return {
    counts: deed(counts.counts),
    coverage: deed(counts.coverage),
    storiesInWindow: deed(stories.inWindow),
    told: deed(told.of),
    alerted: deed(told.alerted),
    planEdition: deed(plans.plan),
    planAlert: deed(plans.planAlert),
    newestEdition: deed(editions.newest),
    newestTold: deed(told.newest),
    plannedSlots: deed(editions.slots),
    editionsOn: deed(editions.onDate),
    editionDates: deed(editions.dates),
    deliveries: deed(deliveries.ofEdition),
    deliveryLog: deed(openDeliveryLog(db)),
    recoverDeliveries: deed(deliveries.recover),
    expireDeliveries: deed(deliveries.expire),
    channelsToDeliver: deed(deliveries.channels),
    claimDelivery: deed(deliveries.claim),
    resendDelivery: deed(deliveries.resend),
    settleDelivery: deed(deliveries.settle),
  }
}

/** What is to be done after an edition was planned. */
function outboxDeeds(db: Db, deed: Deed, articles: Articles) {
  const plans = openErrandPlans(db)
  const errands = openErrands(db)
  const corrections = openFiledCorrections(db, articles)
  const obstacles = openObstacles(db)
  return {
    newestCorrection: deed(corrections.newest),
    correctionsToTell: deed(corrections.waiting),
    correctionTold: deed(corrections.told),
    editionsBefore: deed(corrections.editions),
    planErrands: deed(plans.plan),
    channelsWithErrands: deed(errands.channels),
    nextErrand: deed(errands.next),
    settleErrand: deed(errands.settle),
    expireErrands: deed(errands.expire),
    failedBefore: deed(errands.failedBefore),
    pauseChannel: deed(obstacles.pause),
    stoppedUntold: deed(obstacles.untold),
    stoppedTold: deed(obstacles.told),
  }
}

/** What a running bot keeps: its feeds, and the right to run. */
function runningDeeds(db: Db, deed: Deed, facts: Facts) {
  const feeds = openFeeds(db)
  const items = openFeedItems(db)
  const lease = openLease(db)
  const pages = openReadPages(db)
  return {
    followFeeds: deed(feeds.follow),
    feeds: deed(feeds.all),
    feedConditions: deed(feeds.conditions),
    dueFeeds: deed(feeds.due),
    restHost: deed(feeds.rest),
    noteFeed: deed(feeds.note),
    feedMemory: deed(items.of),
    rememberItems: deed(items.remember),
    askedPages: deed(pages.asked),
    notePages: deed(pages.note),
    holdLease: deed(lease.hold),
    releaseLease: deed(lease.release),
    workload: deed(openWorkload(db, facts)),
  }
}

/** What servers and chats are told of the feeds that they use. */
function feedTellingDeeds(db: Db, deed: Deed, facts: Facts) {
  const tellings = openFeedTellings(db, facts)
  return {
    feedAdders: deed(tellings.adders),
    feedsInDoubt: deed(tellings.inDoubt),
    feedTotals: deed(tellings.totals),
    feedsCutOff: deed(tellings.cutOff),
    noteFeedsCutOff: deed(tellings.noteCutOff),
    feedTellings: deed(tellings.of),
    homesToldSince: deed(tellings.toldSince),
    noteFeedWord: deed(tellings.note),
  }
}

/** What is not to be kept: forgotten, too old, switched off. */
function keepingDeeds(db: Db, deed: Deed, subjects: Subjects, facts: Facts) {
  const forgetting = openForgetting(db, subjects, facts)
  const pruning = openPruning(db, subjects, facts)
  const takenOut = openTakenOut(db)
  const off = openSourcesOff(db)
  return {
    forgotten: deed(forgetting.forgotten),
    markForgotten: deed(forgetting.mark),
    liftForgotten: deed(forgetting.lift),
    holdings: deed(forgetting.holdings),
    forget: deed(forgetting.forget),
    clearIndex: deed(forgetting.clearIndex),
    hasWordsToClear: deed(forgetting.hasWordsToClear),
    clearFile: deed(forgetting.clearFile),
    takenOut: deed(takenOut.list),
    editionById: deed(takenOut.edition),
    retell: deed(takenOut.retell),
    putOffRetelling: deed(takenOut.putOff),
    prune: deed(pruning.prune),
    switchSource: deed(off.set),
    sourcesOff: deed(off.list),
  }
}

/** One article at several addresses. */
function samenessDeeds(db: Db, deed: Deed) {
  const sameness = openSameness(db)
  return {
    articleAt: deed(sameness.at),
    articleSaying: deed(sameness.saying),
    keepAddresses: deed(sameness.keep),
    keepContent: deed(sameness.keepContent),
  }
}

/**
 * A deed that rejects with problems people can read. What was remembered inside a failed one is forgotten. Another
 * program's lock is waited for beside everything else: SQLite's own waiting would hold the whole process.
 */
function guarded<A extends unknown[], R>(
  file: string,
  run: (...given: A) => R | Promise<R>,
  forget: () => void,
  looks: number,
): (...given: A) => Promise<R> {
  return async (...given) => {
    for (let left = looks; ; left -= 1) {
      try {
        return await run(...given)
      } catch (error) {
        forget()
        if (left === 0 || !isLocked(error)) throw asProblem(error, file)
      }
      await pause(LOOK_AGAIN_MS)
    }
  }
}
