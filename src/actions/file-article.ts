// Files one article: who it is from, whether it is known, what it says, where it belongs, and one deed of the store.
//
// Rules
// 1. The text is cleaned here; offsets of everything understood count in the text as stored.
// 2. Nothing is worked out for content that is known (`known-article`).
// 3. An unknown publication date stays unknown; the retrieved day stands in for identity and order.
// 4. Of a text far beyond any article's length the whole is stored and found, but only its head is understood.
// 5. An article that is imported counts as seen when it was published; one that is fetched was seen now, and stands in no
//    order before that: a day's own noon may be to come.
// 6. What a feed brings that people added is filed under its own source alone, apart from what everybody hears
//    (core/identity, stories/place-apart).
// 7. A page's text takes the place of what its feed gave in short, where that is what is stored: nothing was corrected.
// 8. What a publisher had taken out is refused, by any address of it, its words or its outlet.

import type { Analyser } from '../analysis/analyse.ts'
import { titleFromLead } from '../analysis/title.ts'
import type { Article, RawArticle } from '../core/article.ts'
import { cleanScraped } from '../core/clean-text.ts'
import type { Filed, Filing, Placement } from '../core/filing.ts'
import { marksAgainst } from '../core/forgotten.ts'
import { contentMark, httpUrl, identify } from '../core/identity.ts'
import { contentId } from '../core/ids.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Store } from '../core/ports/store.ts'
import type { Correction } from '../core/story.ts'
import { dayIn, publishedDay, publishedInstant } from '../core/time.ts'
import { changeBetween, type CorrectionNote, correctionNote } from '../stories/corrections.ts'
import { entryKeysOf } from '../stories/entry-key.ts'
import { placeAdded, placeCommon } from '../stories/place-apart.ts'
import { sketchOf } from '../stories/sketch.ts'
import { filingTables } from './filing-tables.ts'
import {
  articleHere,
  keepAddresses,
  lookUp,
  otherAddresses,
  recognise,
  saysTheSame,
  type Sighting,
} from './known-article.ts'
import { type ResolvedSource, UNKNOWN_ZONE } from './resolve-source.ts'

/** Characters that are understood: about forty times a long article. */
const UNDERSTOOD = 100_000

/** Why an article is refused that its publisher had taken out. */
const FORGOTTEN = 'taken out at the publisher’s request'

export interface FileDeps {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly analyse: Analyser
  readonly clock: Clock
  /** When it counts as seen; `published` unless said otherwise. */
  readonly seen?: 'published' | 'now'
  /** The source that was added with the feed which brings it; missing for all others. */
  readonly added?: { readonly id: string; readonly name: string }
  /** It comes from an archive that is served anew: what says the same is the same. */
  readonly served?: boolean
  /** What its feed gave in short, where the article has its page's text. */
  readonly given?: RawArticle
}

export type FileOutcome = Filed | { readonly refused: string }

/** Stores an article with everything worked out from it; says `known` where its content is. Refuses one without text. */
export async function fileArticle(raw: RawArticle, deps: FileDeps): Promise<FileOutcome> {
  const prepared = prepare(raw, sourceOf, deps)
  if (prepared === null) return { refused: 'no text' }
  const { store } = deps
  const known = await recognise(prepared, store, deps.served ?? false)
  if (known !== null) await keepAddresses(known.addresses, known.article, store)
  if (known !== null && known.filed !== null) return known.filed
  if (await isForgotten(prepared, store)) return { refused: FORGOTTEN }
  const filed = await store.fileArticle(await filingOf({ ...prepared, id: known?.article ?? prepared.id }, deps))
  await keepAddresses(otherAddresses(prepared), filed.article, store)
  return filed
}

/** How an article is known before it is filed: at its address, by what it says, or not at all. */
export async function lookUpArticle(raw: RawArticle, deps: FileDeps): Promise<'address' | 'content' | null> {
  const prepared = prepare(raw, sourceOf, deps)
  if (prepared === null) return null
  // What was taken out is no news either.
  return (await isForgotten(prepared, deps.store)) ? 'address' : await lookUp(prepared, deps.store)
}

/** What is stored at an article's own address; null where nothing is. */
export async function storedHere(raw: RawArticle, deps: Omit<FileDeps, 'analyse' | 'seen'>): Promise<Article | null> {
  const prepared = prepare(raw, sourceAsStated, deps)
  return prepared === null ? null : await articleHere(prepared, deps.store)
}

/** Keeps what a feed gave of an article of which something else is stored, its page's text: it may come again. */
export async function keepGiven(raw: RawArticle, article: string, deps: FileDeps): Promise<void> {
  const prepared = prepare(raw, sourceOf, deps)
  if (prepared !== null) await deps.store.keepContent(article, contentMark(prepared))
}

/**
 * Where an article stands that may be stored, with whatever text, or why it may not be: null where it is not. Stores
 * nothing.
 */
export async function findFiled(
  raw: RawArticle,
  deps: Omit<FileDeps, 'analyse' | 'seen'>,
): Promise<FileOutcome | null> {
  const prepared = prepare(raw, sourceAsStated, deps)
  if (prepared === null) return { refused: 'no text' }
  const { store } = deps
  const known = await recognise(prepared, store, deps.served ?? false)
  if (known?.filed) return known.filed
  if (await isForgotten(prepared, store)) return { refused: FORGOTTEN }
  const [head] = known === null ? [] : await store.heads([known.article])
  return head === undefined ? null : { outcome: 'known', article: head.id, story: head.story }
}

function sourceAsStated(raw: RawArticle, _: string, { knowledge }: Pick<FileDeps, 'knowledge'>): ResolvedSource {
  return filingTables(knowledge).resolveSource({ stated: raw.source?.trim() || null, url: urlOf(raw), dateline: null })
}

/** An article with its identity, before anything is understood. */
interface Prepared extends Sighting {
  readonly raw: RawArticle
  readonly outlet: ResolvedSource
  /** ISO instant. */
  readonly retrieved: string
  /** Local ISO day; the retrieved one where the date is unknown. */
  readonly day: string
}

function prepare<Deps extends Pick<FileDeps, 'clock' | 'added'>>(
  raw: RawArticle,
  tellSource: (raw: RawArticle, text: string, deps: Deps) => ResolvedSource,
  deps: Deps,
): Prepared | null {
  const text = cleanScraped(raw.text).text.trim()
  if (text === '') return null
  const title = raw.title?.replace(/\s+/g, ' ').trim() || null
  const url = urlOf(raw)
  const outlet = deps.added === undefined ? tellSource(raw, text, deps) : addedSource(deps.added)
  const { id: source, timeZone } = outlet
  const retrieved = raw.retrieved ?? new Date(deps.clock.now()).toISOString()
  const published = raw.published === null ? null : publishedDay(raw.published, timeZone)
  const day = published ?? dayIn(timeZone, Date.parse(retrieved))
  const publishedAt = publishedInstant(raw.published ?? day, timeZone)
  const apart = deps.added !== undefined
  const identity = identify({ url, source, published, retrieved: day, title, text, apart })
  const more = { addresses: raw.addresses ?? [], dated: published !== null, publishedAt, apart }
  return { ...identity, ...more, raw, text, title, url, outlet, source, retrieved, day }
}

function addedSource({ id, name }: NonNullable<FileDeps['added']>): ResolvedSource {
  return { id, name, timeZone: UNKNOWN_ZONE, country: null }
}

function urlOf({ url }: RawArticle): string | null {
  return url !== null && httpUrl(url) !== null ? url : null
}

/** The text is asked only where nothing else tells: reading its dateline takes a whole analysis. */
function sourceOf(raw: RawArticle, text: string, { knowledge, analyse }: FileDeps): ResolvedSource {
  const stated = raw.source?.trim() || null
  const url = urlOf(raw)
  const { language, placeHints } = raw
  const told = stated === null && url === null
  const dateline = told
    ? analyse({ title: null, text: headOf(text), language, published: null, timeZone: UNKNOWN_ZONE, placeHints })
        .dateline
    : null
  return filingTables(knowledge).resolveSource({ stated, url, dateline: dateline?.outlet ?? null })
}

/** Also by what its page calls its address, and whether it was everybody's or an added source's. */
async function isForgotten(prepared: Prepared, store: Store): Promise<boolean> {
  const addresses = [prepared, { ...prepared, apart: false }].flatMap(otherAddresses)
  const marks = addresses.map((address) => `article:${contentId(address)}` as const)
  return (await store.forgotten([...new Set([...marksAgainst(prepared), ...marks])])).length > 0
}

async function filingOf(prepared: Prepared, deps: FileDeps): Promise<Filing> {
  const { store, knowledge, analyse, clock, seen, added } = deps
  const { raw, text, title, outlet, day } = prepared
  const { above, subjects } = filingTables(knowledge)
  const { published, language, placeHints } = raw
  const { timeZone, country: sourceCountry } = outlet
  const publishedAt = seen === 'now' ? Math.min(prepared.publishedAt, clock.now()) : prepared.publishedAt
  const about = { title, text: headOf(text), language, published, timeZone, placeHints, sourceCountry }
  const understanding = analyse(about)
  const article: Article = {
    id: prepared.id,
    url: prepared.url,
    source: outlet.id,
    sourceName: outlet.name,
    title: title ?? titleFromLead(text, understanding.language, understanding.dateline),
    text,
    language: understanding.language,
    published,
    seen: new Date(seen === 'now' || published === null ? clock.now() : publishedAt).toISOString(),
    retrieved: prepared.retrieved,
    contentHash: prepared.contentHash,
    version: 1,
    fictional: raw.fictional,
  }
  const sketch = sketchOf({ ...article, publishedDay: day, understanding }, above)
  const common = await store.candidates(sketch, publishedAt)
  const among = { common, added: await store.candidates(sketch, publishedAt, true) }
  const placed = { id: article.id, source: outlet.id, language: article.language, publishedAt }
  const place = added === undefined ? placeCommon : placeAdded
  const placement = place(among, placed, sketch, understanding.events, above)
  return {
    article,
    publishedAt,
    understanding,
    sketch,
    apart: added !== undefined,
    placement,
    ...(await changeOf(article, placement, deps)),
    entryKeys: entryKeysOf(understanding.events, above),
    subjects: subjects.ofArticle(understanding),
    eventSubjects: understanding.events.map((event) => subjects.ofEvent(event, understanding.actors)),
  }
}

/** What an article corrects: its own earlier text where it has one (rule 7), else what it says it does. */
async function changeOf(
  article: Article,
  placement: Placement,
  deps: FileDeps,
): Promise<Pick<Filing, 'fills' | 'correction'>> {
  const { store } = deps
  const said = correctionNote(article.title, article.text)
  const earlier = await store.article(article.id)
  const fills = earlier !== null && isGiven(earlier, deps)
  if (earlier !== null && !fills) {
    const { before, after } = said?.before == null ? changeBetween(earlier.text, article.text) : said
    const correction = { article: earlier.id, version: earlier.version, note: said?.note ?? null, before, after }
    return { correction }
  }
  // What the short form said of itself was told with it.
  const isTold = earlier !== null && correctionNote(earlier.title, earlier.text) !== null
  return { fills, correction: said === null || isTold ? null : await correctionSaid(said, placement, store) }
}

async function correctionSaid(said: CorrectionNote, { corrects }: Placement, store: Store): Promise<Correction> {
  const [corrected] = corrects === null ? [] : await store.heads([corrects])
  return { ...said, article: corrected?.id ?? null, version: corrected?.version ?? null }
}

/** Whether what is stored of an article is what its feed gave in short. */
function isGiven(stored: Article, deps: FileDeps): boolean {
  const given = deps.given === undefined ? null : prepare(deps.given, sourceOf, deps)
  return given !== null && saysTheSame(stored, given)
}

/** The text, or so much of it as is understood, up to the end of a word. */
export function headOf(text: string): string {
  if (text.length <= UNDERSTOOD) return text
  const end = text.lastIndexOf(' ', UNDERSTOOD)
  return text.slice(0, end > 0 ? end : UNDERSTOOD)
}
