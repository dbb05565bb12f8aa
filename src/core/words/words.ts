// The bot's own words: one typed catalogue in three languages. A missing key fails the build. Verbs are neutral:
// "said", never "revealed" or "confirmed", unless the status of the claim is that.

import type { GatheredFamily } from '../story.ts'
import type { EventKind, SpeakerKind, Status } from '../understanding.ts'
import type { AddingWords } from './adding-words.ts'
import type { AuditWords } from './audit-words.ts'
import type { DateWords } from './date-words.ts'
import type { PanelWords } from './panel-words.ts'
import type { DeliveryWords } from './delivery-words.ts'
import type { FeedWords } from './feed-words.ts'
import type { KeepingWords } from './keeping-words.ts'
import type { AlertWords, DataWords, FollowWords, ForgetWords } from './person-words.ts'
import type { PageWords } from './page-words.ts'
import type { PictureWords } from './picture-words.ts'
import type { SearchWords } from './search-words.ts'
import type { SettingsWords, WelcomeWords } from './settings-words.ts'
import type { TopicWords } from './topic-words.ts'
import type { TroubleWords } from './trouble-words.ts'
import type { WhyWords } from './why-words.ts'

export type Language = 'en' | 'ar' | 'ckb'
export const LANGUAGES: readonly Language[] = ['en', 'ar', 'ckb']
/** Languages of articles that have a name here: those that the bot speaks, and what outlets of the region write in. */
export const ARTICLE_LANGUAGES: readonly string[] = [...LANGUAGES, 'tr', 'fa', 'kmr']

/** Every option that a command may have: a new one needs its description in each language. */
export type OptionName =
  | 'alerts'
  | 'among'
  | 'answers'
  | 'change'
  | 'channel'
  | 'copy'
  | 'crosspost'
  | 'date'
  | 'days'
  | 'drawn'
  | 'edit'
  | 'edition'
  | 'from'
  | 'gathered'
  | 'item'
  | 'killed'
  | 'kind'
  | 'language'
  | 'length'
  | 'list'
  | 'mistake'
  | 'name'
  | 'on'
  | 'origins'
  | 'page'
  | 'pause'
  | 'place'
  | 'query'
  | 'quiet'
  | 'reads'
  | 'save'
  | 'silent'
  | 'since'
  | 'source'
  /** As the number of days of a map or chart is described, whose name is `days`. */
  | 'span'
  | 'sources'
  | 'story'
  | 'subject'
  | 'times'
  | 'timezone'
  | 'to'
  | 'topics'
  | 'url'
  | 'where'
  | 'without'

export interface Words extends DateWords {
  readonly language: Language
  /** Joins a list: "a, b and c". */
  readonly list: (items: readonly string[]) => string
  /** "1,234" in the language's digits. */
  readonly number: (value: number) => string
  readonly languageName: (code: string) => string
  /** Of an ISO 3166 alpha-2 code; the code itself where it has no name. */
  readonly countryName: (code: string) => string
  readonly status: Readonly<Record<Status, string>>
  readonly kind: Readonly<Record<EventKind, string>>

  readonly attribution: {
    /** "A security source told Shafaq News": who said it, to whom, in which outlet. `speaker` is the source's wording. */
    readonly said: (speaker: string, toldTo: string | null, outlet: string) => string
    /** "Shafaq News reported": the outlet itself. */
    readonly reported: (outlet: string) => string
    /** "Denied": the item is a denial of the thing told. */
    readonly denied: (speaker: string | null, outlet: string) => string
    readonly claimed: (speaker: string | null, outlet: string) => string
    readonly background: (outlet: string) => string
    readonly unnamed: (kind: SpeakerKind) => string
  }
  readonly figures: {
    readonly killed: (text: string) => string
    readonly wounded: (text: string) => string
    readonly range: (min: string, max: string) => string
    /** "2 (Sample Wire)" */
    readonly by: (figure: string, source: string) => string
  }
  readonly edition: {
    readonly title: (number: number, date: string) => string
    readonly unposted: (date: string) => string
    readonly window: (from: string, to: string, zone: string) => string
    /** `followed`: sources count by whether their feeds answer, not by whether there was an article of theirs. */
    readonly health: (answered: number, sources: number, articles: number, followed?: boolean) => string
    /** `minutes`: how long the window is; the others as of `health`. */
    readonly nothing: (minutes: number, answered: number, sources: number, followed?: boolean) => string
    readonly topLine: string
    readonly otherTopics: string
    readonly disputed: string
    readonly corrections: string
    readonly ahead: string
    /** Before what else a story's reports say. */
    readonly also: string
    readonly update: string
    readonly updateOf: (edition: number) => string
    readonly correction: string
    readonly correctionOf: (edition: number) => string
    readonly reprints: (count: number) => string
    readonly leftOut: (count: number) => string
    readonly sinceThen: string
    readonly notPosted: string
    /** `due`: the moment of its slot. */
    readonly late: (due: string) => string
    readonly fictional: string
    readonly footer: string
  }
  readonly latest: {
    readonly title: (subject: string) => string
    readonly everything: string
    readonly newestIs: (days: number) => string
    readonly none: (subject: string) => string
    readonly noneSince: (subject: string, moment: string) => string
    readonly noneNarrowed: (subject: string) => string
    /** `more`: there are more than `total`, which were not counted. */
    readonly page: (shown: string, total: number, more?: boolean) => string
    readonly accounts: (outlets: number, origins: number) => string
  }
  readonly timeline: {
    readonly title: (subject: string) => string
    readonly none: (subject: string) => string
    readonly key: (shown: number, total: number, more?: boolean) => string
    readonly page: (page: number, pages: number, total: number, more?: boolean) => string
    readonly all: string
    readonly sources: (count: number) => string
    /** What is gathered on one day, as a heading. */
    readonly families: Readonly<Record<GatheredFamily, string>>
    readonly reports: (count: number) => string
    readonly strikes: (count: number) => string
    readonly morePlaces: (count: number) => string
    readonly noPlace: string
    /** Behind some of those who say so. */
    readonly others: string
  }
  readonly picture: PictureWords
  /** The preview's pages. */
  readonly page: PageWords
  readonly search: SearchWords
  readonly story: {
    readonly title: (id: string) => string
    readonly accounts: (count: number) => string
    /** What independent reports say alike. */
    readonly agreed: string
    /** What they say differently, or what was revised. */
    readonly notAgreed: string
    readonly date: string
    readonly place: string
    readonly killed: string
    readonly wounded: string
    /** How sure each report is. */
    readonly certainty: string
    /** Stands before claims and the denials beside them. */
    readonly saidAndDenied: string
    /** Behind a figure that an outlet revised: "first reported 20 to 22". */
    readonly firstReported: (figure: string) => string
    readonly published: (date: string) => string
    readonly firstSeen: string
    readonly copy: (origin: string) => string
    /** Of a report that an outlet makes again of its own earlier one. */
    readonly again: string
    readonly version: (version: number) => string
    /** Of a report that says that it corrects an earlier one. */
    readonly corrects: string
    /** Of a report that corrects another one: when that was published. */
    readonly correctsOf: (moment: string) => string
    /** Of a text that was changed at its address: when that was seen. */
    readonly changed: (moment: string) => string
    /** What a corrected text said, and what it says now. */
    readonly before: string
    readonly now: string
    readonly earlier: string
    readonly later: string
    readonly actors: string
    readonly disagree: string
  }
  readonly digest: {
    readonly none: (date: string) => string
    readonly future: (date: string) => string
  }
  readonly topics: {
    readonly title: string
    readonly phrases: string
    readonly excludes: string
    readonly actors: string
    readonly places: string
    readonly more: (count: number) => string
  }
  readonly sources: {
    readonly title: string
    readonly count: (articles: number, newest: string) => string
    readonly unused: (count: number) => string
    readonly country: string
    readonly languages: string
    readonly ownership: string
    readonly feeds: string
    readonly noFeeds: string
    readonly none: string
    readonly page: (shown: string, total: number) => string
    readonly feed: FeedWords
  }
  readonly state: {
    readonly title: string
    readonly stored: (articles: number, stories: number, events: number) => string
    readonly span: (from: string, to: string) => string
    readonly empty: string
    readonly nextEdition: (moment: string, zone: string) => string
    /** Stands before the command that moderators type. */
    readonly off: string
    readonly lastEdition: (edition: string) => string
    readonly noEdition: string
    readonly clock: (moment: string, zone: string) => string
    readonly size: (megabytes: number) => string
    readonly sources: (count: number) => string
  }
  readonly help: {
    readonly title: string
    readonly intro: string
    readonly credits: string
    readonly subjects: string
  }
  /** What each option takes, in at most 100 characters (Discord's limit). */
  readonly option: Readonly<Record<OptionName, string>>
  readonly settings: SettingsWords
  readonly panel: PanelWords
  readonly welcome: WelcomeWords
  readonly why: WhyWords
  readonly ownTopics: TopicWords
  readonly delivery: DeliveryWords
  readonly keeping: KeepingWords
  readonly trouble: TroubleWords
  readonly follow: FollowWords
  readonly data: DataWords
  readonly forget: ForgetWords
  readonly alert: AlertWords
  readonly adding: AddingWords
  readonly audit: AuditWords
  readonly button: {
    readonly next: string
    readonly previous: string
    readonly timeline: string
    readonly latest: string
    readonly digest: string
    readonly story: string
    readonly item: (number: number) => string
    readonly showToAll: string
  }
  readonly problem: {
    readonly wrong: string
    readonly unknownCommand: (name: string) => string
    readonly seeHelp: string
    readonly unknownSubject: (subject: string) => string
    readonly nearest: (names: string) => string
    readonly missing: (option: string) => string
    readonly example: (text: string) => string
    readonly unknownOption: (option: string) => string
    readonly knownOptions: (names: string) => string
    readonly badDate: (value: string) => string
    readonly dateHint: string
    readonly badStory: (value: string) => string
    readonly storyHint: string
    readonly noItem: (number: number) => string
    readonly unknownKind: (value: string) => string
    readonly unknownPlace: (value: string) => string
    readonly unknownActor: (value: string) => string
    readonly unknownSource: (value: string) => string
    readonly unknownTopic: (value: string) => string
    readonly badOrder: string
    readonly orderHint: string
    readonly expired: string
    readonly expiredHint: string
    readonly notYours: string
    readonly notYoursHint: string
    readonly moderatorsOnly: string
    /** What counts in a whole server, and the right that it takes there. */
    readonly serverOnly: string
    readonly serverOnlyHint: string
    readonly nothingStored: string
    readonly nothingStoredHint: string
    readonly tooLong: string
    readonly tooLongHint: string
    readonly badSearch: (word: string) => string
    readonly searchHint: string
  }
}
