// Whether an article that comes in is stored already, by its address, its other addresses, or what it says.
//
// Rules
// 1. Its own address decides, then the wider form of that (`core/addresses`), then the other addresses of its page where
//    source and title agree with what is stored: a page may call anything its canonical one. For the same reason what is
//    stored under another address, and known at this one besides, must be of the same source, with the same title or words.
// 2. The same words at a known address are known, whatever their date.
// 3. Under an address that is not known, the same title and a text of more than 300 characters, of one source, within 30
//    days or without a date, are one article that moved: the address leads to it from now on. Less may be a daily
//    statement, which says two things on two days; or "details follow", which becomes two articles.
// 4. What an added source brings is known at its own addresses alone (`core/identity`).
// 5. Where a feed serves its archive anew (`served`), whatever says the same is known, however short and old.

import { addressesOf, tellsArticle } from '../core/addresses.ts'
import type { Article } from '../core/article.ts'
import type { Filed } from '../core/filing.ts'
import { contentMark, type Identity, LONG_TEXT, normaliseText } from '../core/identity.ts'
import { contentId } from '../core/ids.ts'
import type { Store } from '../core/ports/store.ts'

const MOVED_WITHIN_MS = 30 * 86_400_000

/** What an article is recognised by. */
export interface Sighting extends Identity {
  /** Id of its source. */
  readonly source: string
  readonly url: string | null
  /** Other addresses of its page. */
  readonly addresses: readonly string[]
  /** As given. */
  readonly title: string | null
  readonly text: string
  readonly dated: boolean
  /** Epoch milliseconds; of the retrieved day where it is not dated. */
  readonly publishedAt: number
  /** Its source was added. */
  readonly apart: boolean
}

/** The article that is stored: `filed` where nothing new is said, null where it is a new version. */
export interface Recognised {
  readonly article: string
  readonly filed: Filed | null
  /** What it is to be known at from now on. */
  readonly addresses: readonly string[]
}

/** Resolves to what is stored of an article, null where it is new. `served`: rule 5. Stores nothing. */
export async function recognise(sighting: Sighting, store: Store, served: boolean): Promise<Recognised | null> {
  const own = ownAddresses(sighting)
  const found = await store.findKnown(sighting.id, sighting.contentHash)
  if (found !== null) {
    const filed = await filedAs(found.article, found.contentHash, sighting, store)
    // What says the same on the same day at two addresses.
    const addresses = filed !== null && found.article !== sighting.id && isLong(sighting) ? own : []
    return { article: found.article, filed, addresses }
  }
  const here = await articleHere(sighting, store)
  const article = here?.id ?? (await articleOfPage(sighting, store))
  if (article !== null) {
    const known = here ?? (await store.article(article))
    const filed = known === null ? null : await filedAs(article, known.contentHash, sighting, store)
    return { article, filed, addresses: [...own, ...pageAddresses(sighting)] }
  }
  return await movedFrom(sighting, store, served)
}

/** What is stored at an article's own address (rule 1); null where nothing is. */
export async function articleHere(sighting: Sighting, store: Store): Promise<Article | null> {
  const own = ownAddresses(sighting)
  for (const address of own) {
    const known = await store.articleAt([address])
    const stored = known === null ? null : await store.article(known)
    if (stored === null) continue
    const forms = stored.url === null ? [] : formsOf(stored.url, sighting)
    if (forms.some((form) => own.includes(form)) || (await agrees(stored, sighting, store))) return stored
  }
  return null
}

/** Whether the article stands at an address that is known, or says what another one says; null where neither is so. */
export async function lookUp(sighting: Sighting, store: Store): Promise<'address' | 'content' | null> {
  if ((await articleHere(sighting, store)) !== null) return 'address'
  return (await store.articleSaying(contentMark(sighting))) === null ? null : 'content'
}

/** By what else an article is known beside its own address. */
export function otherAddresses(sighting: Sighting): readonly string[] {
  return [...ownAddresses(sighting), ...pageAddresses(sighting)]
}

/** Keeps of these addresses those at which nothing is known yet. */
export async function keepAddresses(addresses: readonly string[], article: string, store: Store): Promise<void> {
  const others = addresses.filter((address) => contentId(address) !== article)
  const known = await Promise.all(others.map((address) => store.articleAt([address])))
  const unknown = others.filter((_, at) => known[at] === null)
  if (unknown.length > 0) await store.keepAddresses(article, unknown)
}

async function filedAs(id: string, contentHash: string, sighting: Sighting, store: Store): Promise<Filed | null> {
  if (contentHash !== sighting.contentHash) {
    const stored = await store.article(id)
    if (stored === null || !(saysTheSame(stored, sighting) || (await saidBefore(id, sighting, store)))) return null
  }
  const [head] = await store.heads([id])
  return head ? { outcome: 'known', article: id, story: head.story } : null
}

/** A feed's summary of an article that is stored in full. */
async function saidBefore(id: string, sighting: Sighting, store: Store): Promise<boolean> {
  return (await store.articleSaying(contentMark(sighting)))?.article === id
}

/** Under another address: of the same source, with the same title or words. */
async function agrees(stored: Article, sighting: Sighting, store: Store): Promise<boolean> {
  if (stored.source !== sighting.source) return false
  const sameTitle = normaliseText(stored.title) === normaliseText(sighting.title ?? '')
  const sameText = normaliseText(stored.text) === normaliseText(sighting.text)
  return sameTitle || sameText || (await saidBefore(stored.id, sighting, store))
}

/** Whether the title, where one is given, and the text are those of what is stored. */
export function saysTheSame(stored: Article, { title, text }: Pick<Sighting, 'title' | 'text'>): boolean {
  const sameTitle = title === null || normaliseText(title) === normaliseText(stored.title)
  return sameTitle && normaliseText(stored.text) === normaliseText(text)
}

async function articleOfPage(sighting: Sighting, store: Store): Promise<string | null> {
  const article = await store.articleAt(pageAddresses(sighting))
  const [head] = article === null ? [] : await store.heads([article])
  const agrees = head?.source === sighting.source && normaliseText(head.title) === normaliseText(sighting.title ?? '')
  return agrees ? article : null
}

async function movedFrom(sighting: Sighting, store: Store, served: boolean): Promise<Recognised | null> {
  if (sighting.url === null || sighting.title === null) return null
  const found = await store.articleSaying(contentMark(sighting))
  if (found === null) return null
  const near = !sighting.dated || Math.abs(found.publishedAt - sighting.publishedAt) <= MOVED_WITHIN_MS
  if (!served && !(near && isLong(sighting))) return null
  const [head] = await store.heads([found.article])
  if (head === undefined) return null
  const filed = { outcome: 'known', article: found.article, story: head.story } as const
  return { article: found.article, filed, addresses: isLong(sighting) ? ownAddresses(sighting) : [] }
}

function isLong({ title, text }: Sighting): boolean {
  return title !== null && text.length > LONG_TEXT
}

function ownAddresses(sighting: Sighting): string[] {
  return sighting.url === null ? [] : formsOf(sighting.url, sighting)
}

function pageAddresses(sighting: Sighting): string[] {
  return sighting.addresses.filter(tellsArticle).flatMap((url) => formsOf(url, sighting))
}

function formsOf(url: string, { source, apart }: Sighting): string[] {
  return addressesOf(url, apart ? source : null)
}
