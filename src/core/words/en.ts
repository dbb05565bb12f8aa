// The bot's words in English.

import { adding } from './adding-en.ts'
import { audit } from './audit-en.ts'
import { dates } from './dates-en.ts'
import { countryNames, languageNames } from './display-names.ts'
import { page } from './page-en.ts'
import { picture } from './picture-en.ts'
import { search } from './search-en.ts'
import { option, settings, welcome } from './settings-en.ts'
import { panel } from './panel-en.ts'
import { ownTopics } from './topic-en.ts'
import { keeping } from './keeping-en.ts'
import { delivery } from './delivery-en.ts'
import { feed } from './feed-en.ts'
import { trouble } from './trouble-en.ts'
import { alert, data, follow, forget } from './person-en.ts'
import { why } from './why-en.ts'
import type { Words } from './words.ts'

const languageName = languageNames('en')
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const NUMBER = new Intl.NumberFormat('en-GB')

export const en: Words = {
  language: 'en',
  ...dates,
  list: (items) => LIST.format(items),
  number: (value) => NUMBER.format(value),
  languageName: (code) => ({ ckb: 'Sorani', kmr: 'Kurmanji' })[code] ?? languageName(code),
  countryName: countryNames('en'),
  status: {
    confirmed: 'confirmed',
    official: 'official',
    reported: 'reported',
    anonymous: 'unnamed source',
    claimed: 'claimed',
    denied: 'denied',
    assessment: 'assessment',
    background: 'background',
  },
  kind: {
    'Armed clash': 'Armed clash',
    'Government regains territory': 'Government regains territory',
    'Non-state actor overtakes territory': 'Non-state actor overtakes territory',
    'Excessive force against protesters': 'Excessive force against protesters',
    'Protest with intervention': 'Protest with intervention',
    'Peaceful protest': 'Peaceful protest',
    'Violent demonstration': 'Violent demonstration',
    'Mob violence': 'Mob violence',
    'Chemical weapon': 'Chemical weapon',
    'Air/drone strike': 'Air/drone strike',
    'Suicide bomb': 'Suicide bomb',
    'Shelling/artillery/missile attack': 'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED': 'Remote explosive/landmine/IED',
    Grenade: 'Grenade',
    'Sexual violence': 'Sexual violence',
    Attack: 'Attack',
    'Abduction/forced disappearance': 'Abduction/forced disappearance',
    Agreement: 'Agreement',
    Arrests: 'Arrests',
    'Change to group/activity': 'Change to group/activity',
    'Disrupted weapons use': 'Disrupted weapons use',
    'Headquarters or base established': 'Headquarters or base established',
    'Looting/property destruction': 'Looting/property destruction',
    'Non-violent transfer of territory': 'Non-violent transfer of territory',
    Other: 'Other',
    statement: 'statement',
  },
  attribution: {
    said: (speaker, toldTo, outlet) =>
      toldTo ? `${capital(speaker)} told ${toldTo}` : `${capital(speaker)}, as reported by ${outlet}`,
    reported: (outlet) => `${outlet} reported`,
    denied: (speaker, outlet) =>
      speaker ? `Denied by ${inSentence(speaker)}, as reported by ${outlet}` : `Denied, as reported by ${outlet}`,
    claimed: (speaker, outlet) =>
      speaker ? `Claimed by ${inSentence(speaker)}, as reported by ${outlet}` : `Claimed, as reported by ${outlet}`,
    background: (outlet) => `Background, as told by ${outlet}`,
    unnamed: (kind) => (kind === 'witness' ? 'A witness' : 'An unnamed source'),
  },
  figures: {
    killed: (text) => `${text} killed`,
    wounded: (text) => `${text} wounded`,
    range: (min, max) => `${min} to ${max}`,
    by: (figure, source) => `${figure} (${source})`,
  },
  edition: {
    title: (number, date) => `Sitrep no. ${number} · ${date}`,
    unposted: (date) => `Sitrep · ${date}`,
    window: (from, to, zone) => `What was seen from ${from} to ${to} (${zone})`,
    health: (answered, sources, articles, followed = false) => {
      const read = `${articles} ${plural(articles, 'article')}`
      return followed
        ? `${read}; ${answered} of ${sources} ${plural(sources, 'source')} answered`
        : `${read} from ${answered} of ${sources} sources`
    },
    nothing: (minutes, answered, sources, followed = false) => {
      const span = minutes < 60 ? `${minutes} ${plural(minutes, 'minute')}` : `${Math.round(minutes / 60)} h`
      return `No qualifying reports in ${span}; ${answered} of ${sources} sources ${followed ? 'answered' : 'had something'}.`
    },
    topLine: 'Top line',
    otherTopics: 'Other',
    disputed: 'Disputed or unconfirmed',
    corrections: 'Corrections',
    ahead: 'Ahead',
    also: 'Also',
    update: 'Update',
    updateOf: (edition) => `Update to no. ${edition}`,
    correction: 'Correction',
    correctionOf: (edition) => `Correction to no. ${edition}`,
    reprints: (count) => `+${count} ${plural(count, 'reprint')}`,
    leftOut: (count) => `${count} more ${plural(count, 'story', 'stories')}:`,
    sinceThen: 'Since then',
    late: (due) => `Late: this was due on ${due}.`,
    notPosted: 'Not posted: composed for you from what is stored.',
    fictional: 'Sample archive: incidents are invented. Nothing here is evidence that anything happened.',
    footer: 'Extracted from the linked reports; times are local.',
  },
  latest: {
    title: (subject) => `Latest · ${subject}`,
    everything: 'all topics',
    newestIs: (days) => `The newest is ${days} days old.`,
    none: (subject) => `Nothing is stored about ${subject}.`,
    noneSince: (subject, moment) => `Nothing new since ${moment} · ${subject}.`,
    noneNarrowed: (subject) => `Nothing about ${subject} fits these options.`,
    page: (shown, total, more) => `${shown} of ${more ? 'at least ' : ''}${total}`,
    accounts: (outlets, origins) => `${outlets} ${plural(outlets, 'report')}, ${origins} independent`,
  },
  timeline: {
    title: (subject) => `Timeline · ${subject}`,
    none: (subject) => `No dated event is stored about ${subject}.`,
    key: (shown, total, more) =>
      more
        ? `${shown} of at least ${total} dated entries: the most reported and gravest`
        : `${shown} of ${total} dated entries: the most reported and gravest, over the whole time`,
    page: (page, pages, total, more) =>
      more
        ? `Page ${page} · at least ${total} dated entries`
        : `Page ${page} of ${pages} · ${total} dated ${plural(total, 'entry', 'entries')}`,
    all: 'All, oldest first',
    sources: (count) => `${count} ${plural(count, 'source')}`,
    families: {
      air: 'Air/drone strikes',
      shelling: 'Shelling and missile attacks',
      explosive: 'Bombs and mines',
      fight: 'Attacks and clashes',
      arrest: 'Arrests',
    },
    reports: (count) => `${count} ${plural(count, 'report')}`,
    strikes: (count) => `${count} ${plural(count, 'strike')}`,
    morePlaces: (count) => `${count} more ${plural(count, 'place')}`,
    noPlace: 'no place named',
    others: 'others',
  },
  picture,
  page,
  search: {
    ...search,
    page: (shown, total, more) => `${shown} of ${more ? 'at least ' : ''}${total} ${plural(total, 'article')}`,
  },
  story: {
    title: (id) => `Story ${id}`,
    accounts: (count) => `${count} ${plural(count, 'account')}, oldest first`,
    agreed: 'Agreed by independent reports',
    notAgreed: 'Not agreed',
    date: 'Date',
    place: 'Place',
    killed: 'Killed',
    wounded: 'Wounded',
    certainty: 'How sure',
    saidAndDenied: 'Said and denied',
    firstReported: (figure) => `first reported ${figure}`,
    published: (date) => `published ${date}`,
    firstSeen: 'first seen',
    copy: (origin) => `copy of ${origin}`,
    again: 'repeats or updates its own report',
    corrects: 'corrects an earlier report',
    correctsOf: (moment) => `corrects its report of ${moment}`,
    changed: (moment) => `text changed, seen ${moment}`,
    before: 'Before',
    now: 'Now',
    earlier: 'Earlier in this thread',
    later: 'Later in this thread',
    version: (version) => `changed since first seen (version ${version})`,
    actors: 'Actors',
    disagree: 'Figures stand side by side; they may count different people and are not added up.',
  },
  digest: {
    none: (date) => `No edition was posted here on ${date}.`,
    future: (date) => `${date} has not come yet.`,
  },
  topics: {
    title: 'Topics',
    phrases: 'Phrases',
    excludes: 'Never',
    actors: 'Actors',
    places: 'Places',
    more: (count) => `and ${count} more`,
  },
  sources: {
    title: 'Sources',
    count: (articles, newest) => `${articles.toLocaleString('en-GB')} ${plural(articles, 'article')}, newest ${newest}`,
    unused: (count) => `${count} more known, nothing stored from them yet`,
    country: 'Country',
    languages: 'Languages',
    ownership: 'Ownership',
    feeds: 'Feeds',
    noFeeds: 'no open feed known',
    none: 'No source has an article stored yet.',
    page: (shown, total) => `${shown} of ${total} ${plural(total, 'source')}`,
    feed,
  },
  state: {
    title: 'Status',
    stored: (articles, stories, events) =>
      `${articles.toLocaleString('en-GB')} ${plural(articles, 'article')}, ${stories.toLocaleString('en-GB')} ${plural(stories, 'story', 'stories')}, ${events.toLocaleString('en-GB')} ${plural(events, 'event')}`,
    span: (from, to) => `published ${from} to ${to}`,
    empty: 'Nothing is stored yet.',
    nextEdition: (moment, zone) => `Next edition here: ${moment} (${zone})`,
    off: 'Posting is off here. Moderators can switch it on:',
    lastEdition: (edition) => `Newest edition here: ${edition}`,
    noEdition: 'No edition was posted here yet.',
    clock: (moment, zone) => `Clock: ${moment} (${zone})`,
    size: (megabytes) => `Database: ${megabytes.toFixed(1)} MB`,
    sources: (count) => `${count} ${plural(count, 'source')} with articles`,
  },
  help: {
    title: 'What you can ask',
    intro:
      'Sitrep posts a daily digest of regional-security news and answers from the articles it has stored. Every item names who said it, when it happened and where it was reported.',
    credits: 'Place names and coordinates: GeoNames (geonames.org), CC BY 4.0.',
    subjects: 'A subject is a topic, an actor, a place or any words, in English, Arabic or Kurdish.',
  },
  option,
  settings,
  welcome,
  panel,
  why,
  ownTopics,
  delivery,
  keeping,
  trouble,
  follow,
  data,
  forget,
  alert,
  adding,
  audit,
  button: {
    next: 'Next',
    previous: 'Previous',
    timeline: 'Timeline',
    latest: 'Latest',
    digest: 'Newest digest',
    story: 'Story',
    item: (number) => `Story ${number}`,
    showToAll: 'Show to all',
  },
  problem: {
    wrong: 'Something went wrong. It was written to the log.',
    unknownCommand: (name) => `There is no command /${name}.`,
    seeHelp: 'See /help.',
    unknownSubject: (subject) => `Nothing is known or stored about “${subject}”.`,
    nearest: (names) => `Nearest: ${names}.`,
    missing: (option) => `Something is missing: the ${option}.`,
    example: (text) => `For example: ${text}`,
    unknownOption: (option) => `There is no option “${option}” here.`,
    knownOptions: (names) => `Options: ${names}.`,
    badDate: (value) => `“${value}” is no date.`,
    dateHint: 'Take a day (2025-06-25), a month (2025-06), a year (2025), 7d, 2w, or words such as “yesterday”.',
    badStory: (value) => `There is no story “${value}”.`,
    storyHint: 'Take a story id of six characters, or the number of an item of the newest edition here.',
    noItem: (number) => `The newest edition here has no item ${number}.`,
    unknownKind: (value) => `“${value}” is no kind of event.`,
    unknownPlace: (value) => `The place “${value}” is not known.`,
    unknownActor: (value) => `The actor “${value}” is not known.`,
    unknownSource: (value) => `The source “${value}” is not known.`,
    unknownTopic: (value) => `There is no topic “${value}”.`,
    badOrder: 'The first day is after the last.',
    orderHint: 'Turn from: and to: round.',
    expired: 'This button is no longer kept.',
    expiredHint: 'Ask the command again.',
    notYours: 'Only the person who asked can use these buttons.',
    notYoursHint: 'Ask the command yourself.',
    moderatorsOnly: 'Only moderators of this channel may do that.',
    serverOnly: 'That counts in the whole server, so it takes the right “Manage Server”.',
    serverOnlyHint: 'A role gives it; rights in one channel are not enough.',
    nothingStored: 'Nothing is stored yet.',
    nothingStoredHint: 'Store articles with: sitrep import FILE...',
    tooLong: 'That is too long to be a command.',
    tooLongHint: 'Take at most 500 characters.',
    badSearch: (word) => `“${word}” holds no word to search for.`,
    searchHint:
      'Type words, or a "phrase" in quotation marks; OR stands between two choices, -word leaves out, place:Kirkuk or from:2025-06 narrows.',
  },
}

function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** An article that began the source's sentence stands inside ours. */
function inSentence(speaker: string): string {
  return speaker.replace(/^(?:The|A|An)\s/, (article) => article.toLowerCase())
}
