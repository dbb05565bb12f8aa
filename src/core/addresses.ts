// Other addresses of one page, beyond what `identity` takes for one. Unlike its forms these may take in more: they are only
// ways to an article that is stored.
//
// Rules
// 1. A page for telephones (`m.`), the page of a folder (`index.html`), an id of a visit, and keys that say where a reader
//    came from lead to the same page. `from=rss` says that; `from=2025` may say anything, and stays.
// 2. A number or word that is not known to be one of these may tell which article it is.

import { addressApart, articleAddress, httpUrl } from './identity.ts'

const FOR_TELEPHONES = /^(?:m|mobile|wap|touch|www|amp)\.(?=.+\.)/
const OF_A_FOLDER = /\/(?:index|default)\.(?:html?|php\d?|aspx?|jsp|cfm)$/i
const VISIT_IN_PATH = /;(?:jsessionid|phpsessid|sid)=[^/;]*/gi

const VISIT_KEYS = /^(?:phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|sess(?:ion)?_?id|oscsid|zenid)$/i
const PERHAPS_VISIT_KEYS = /^(?:sid|s|session)$/i
const VISIT = /^[\da-z]{26,}$/i
const ORIGIN_KEYS =
  /^(?:xtor|ito|ns_.*|mkt_tok|_hs(?:enc|mi)|hsa_.*|pk_.*|piwik_.*|mtm_.*|matomo_.*|spm|fb_(?:action_ids|action_types|ref|source)|__twitter_impression|guc(?:counter|e_referrer.*)|soc_(?:src|trk)|sref|srnd|wt_?mc|traffic_source|taid)$/i
const PERHAPS_ORIGIN_KEYS = /^(?:from|ref|source|src|via|origin|medium|partner|channel|feed|rss|cid|share)$/i
const ORIGIN =
  /^(?:1|true|rss|atom|feed|feedburner|newsfeed|twitter|facebook|telegram|whatsapp|social|share|home|homepage)(?:[-_.].*)?$/i
const VIEW_KEYS = /^(?:m|mobile|nomobile)$/i
const VIEW = /^(?:[01]?|true|yes)$/i

/** Hosts whose addresses lead to an outlet's own by a redirect. */
const FEED_PROXY = /^(?:feedproxy\.google\.com|feeds\.feedburner\.com|feeds\d*\.[\w-]+\.\w+)$/i

/** The widest form of an address; the same text as `articleAddress` gives where there is nothing to widen. */
export function widerAddress(url: string): string | null {
  const address = articleAddress(url)
  const page = address === null ? null : httpUrl(`https://${address}`)
  if (page === null) return address
  const keys = [...page.searchParams]
  const kept = keys.filter(([key, value]) => tellsPage(key, value))
  page.hostname = page.hostname.replace(FOR_TELEPHONES, '')
  page.pathname = page.pathname.replace(VISIT_IN_PATH, '').replace(OF_A_FOLDER, '/')
  if (kept.length < keys.length) page.search = new URLSearchParams(kept).toString()
  return articleAddress(page.href)
}

/**
 * By what an article at an address may be known, its own address first; empty where the text is no http(s) address.
 * `apart`: the added source whose article alone it is; null for all others.
 */
export function addressesOf(url: string, apart: string | null): string[] {
  const forms = [...new Set([articleAddress(url), widerAddress(url)])].filter((form) => form !== null)
  return apart === null ? forms : forms.map((form) => addressApart(form, apart))
}

/** An address that stands for the whole of a site tells no article. */
export function tellsArticle(url: string): boolean {
  return /[/?#]/.test(widerAddress(url) ?? '')
}

/** An address of a service that counts readers and sends them on (feedburner's `~r/`). */
export function isFeedProxy(url: string): boolean {
  const page = httpUrl(url)
  return page !== null && FEED_PROXY.test(page.hostname) && page.pathname.startsWith('/~r/')
}

function tellsPage(key: string, value: string): boolean {
  if (VISIT_KEYS.test(key) || ORIGIN_KEYS.test(key)) return false
  if (PERHAPS_VISIT_KEYS.test(key)) return !VISIT.test(value)
  if (PERHAPS_ORIGIN_KEYS.test(key)) return !ORIGIN.test(value)
  return !(VIEW_KEYS.test(key) && VIEW.test(value))
}
