// The bot's own words: one typed catalogue in three languages. A missing key fails the build. Verbs are neutral:
// "said", never "revealed" or "confirmed", unless the status of the claim is that.

import type { EventKind, Precision, SpeakerKind, Status } from '../understanding.ts'

export type Language = 'en' | 'ar' | 'ckb'
export const LANGUAGES: readonly Language[] = ['en', 'ar', 'ckb']

export interface Words {
  readonly language: Language
  /** 25 June 2025; June 2025; 2025. With "about" where the precision is approx. */
  date(date: string, precision: Precision): string
  /** About 19 to 24 June 2025. */
  dateRange(from: string, to: string): string
  /** "late 2017": a part of a year, from the months it spans. Null where it is no known part. */
  partOfYear(from: string, to: string): string | null
  /** 25 June 2025, 20:00. */
  moment(date: string, time: string): string
  /** Joins a list: "a, b and c". */
  list(items: readonly string[]): string
  /** "1,234" in the language's digits. */
  number(value: number): string
  languageName(code: string): string
  readonly status: Readonly<Record<Status, string>>
  readonly kind: Readonly<Record<EventKind, string>>

  readonly attribution: {
    /** "A security source told Shafaq News": who said it, to whom, in which outlet. `speaker` is the source's wording. */
    said(speaker: string, toldTo: string | null, outlet: string): string
    /** "Shafaq News reported": the outlet itself. */
    reported(outlet: string): string
    /** "Denied": the item is a denial of the thing told. */
    denied(speaker: string | null, outlet: string): string
    assessed(speaker: string | null, outlet: string): string
    claimed(speaker: string | null, outlet: string): string
    background(outlet: string): string
    unnamed(kind: SpeakerKind): string
  }
  readonly figures: {
    killed(text: string): string
    wounded(text: string): string
    range(min: string, max: string): string
    /** "2 (Sample Wire)" */
    by(figure: string, source: string): string
  }
  readonly edition: {
    title(number: number, date: string): string
    unposted(date: string): string
    window(from: string, to: string, zone: string): string
    health(answered: number, sources: number, articles: number): string
    nothing(hours: number, answered: number, sources: number): string
    readonly topLine: string
    readonly otherTopics: string
    readonly disputed: string
    readonly corrections: string
    readonly ahead: string
    readonly update: string
    updateOf(edition: number): string
    reprints(count: number): string
    leftOut(count: number): string
    readonly sinceThen: string
    readonly notPosted: string
    readonly fictional: string
    readonly footer: string
    origins(count: number): string
    readonly late: string
  }
  readonly latest: {
    title(subject: string): string
    readonly everything: string
    newestIs(days: number): string
    none(subject: string): string
    page(shown: string, total: number): string
    accounts(outlets: number, origins: number): string
  }
  readonly timeline: {
    title(subject: string): string
    none(subject: string): string
    key(shown: number, total: number): string
    page(page: number, pages: number, total: number): string
    readonly all: string
    sources(count: number): string
  }
  readonly search: {
    title(query: string): string
    none(query: string): string
    page(shown: string, total: number): string
    readonly didYouMean: string
  }
  readonly story: {
    title(id: string): string
    accounts(count: number): string
    readonly figures: string
    readonly thread: string
    published(date: string): string
    readonly firstSeen: string
    copy(origin: string): string
    version(version: number): string
    readonly happened: string
    readonly place: string
    readonly actors: string
    readonly disagree: string
  }
  readonly digest: {
    none(date: string): string
    future(date: string): string
  }
  readonly topics: {
    readonly title: string
    readonly question: string
    readonly phrases: string
    readonly excludes: string
    readonly actors: string
    readonly places: string
    more(count: number): string
  }
  readonly sources: {
    readonly title: string
    count(articles: number, newest: string): string
    unused(count: number): string
    readonly country: string
    readonly languages: string
    readonly ownership: string
    readonly feeds: string
    readonly noFeeds: string
    readonly note: string
    readonly none: string
  }
  readonly state: {
    readonly title: string
    stored(articles: number, stories: number, events: number): string
    span(from: string, to: string): string
    readonly empty: string
    nextEdition(moment: string, zone: string): string
    lastEdition(mark: string): string
    readonly noEdition: string
    clock(moment: string, zone: string): string
    size(megabytes: string): string
    sources(count: number): string
  }
  readonly help: {
    readonly title: string
    readonly intro: string
    readonly examples: string
    readonly credits: string
    readonly subjects: string
  }
  readonly button: {
    readonly next: string
    readonly previous: string
    readonly timeline: string
    readonly latest: string
    readonly all: string
    readonly digest: string
    item(number: number): string
  }
  readonly problem: {
    readonly wrong: string
    unknownCommand(name: string): string
    readonly seeHelp: string
    unknownSubject(subject: string): string
    nearest(names: string): string
    missing(option: string): string
    example(text: string): string
    unknownOption(option: string): string
    knownOptions(names: string): string
    badDate(value: string): string
    readonly dateHint: string
    badStory(value: string): string
    readonly storyHint: string
    noItem(number: number): string
    unknownKind(value: string): string
    unknownPlace(value: string): string
    unknownSource(value: string): string
    unknownTopic(value: string): string
    readonly badOrder: string
    readonly orderHint: string
    readonly expired: string
    readonly expiredHint: string
    readonly moderatorsOnly: string
    readonly nothingStored: string
    readonly nothingStoredHint: string
    readonly tooLong: string
    readonly tooLongHint: string
    badSearch(word: string): string
    readonly searchHint: string
  }
}
