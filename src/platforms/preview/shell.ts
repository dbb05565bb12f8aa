// The frame of every page: head, top bar, navigation, the notice that incidents are invented. A page gives its title and
// its main part.

import { directionOf } from '../../core/post.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import type { Language } from '../../core/words/words.ts'
import { clockOf } from './clock-words.ts'
import { attributes, html, type Html, type Insert } from './html.ts'
import type { PageFacts } from './route.ts'
import type { Visit } from './sessions.ts'
import { type Sheet, styleOf } from './styles.ts'

/** The bot's name, written alike in every language. */
export const NAME = 'Sitrep'

/** In the order of the navigation. */
const PAGES = [
  { name: 'chat', href: '/' },
  { name: 'newspaper', href: '/day' },
  { name: 'timeline', href: '/timeline' },
  { name: 'feeds', href: '/feeds' },
  { name: 'deliveries', href: '/deliveries' },
  { name: 'settings', href: '/settings' },
  { name: 'topics', href: '/topics' },
] as const satisfies readonly { readonly name: keyof PageWords['pages']; readonly href: string }[]

export type PageName = (typeof PAGES)[number]['name']

/** What a page stands in. */
export interface Around {
  readonly language: Language
  /** What the top bar says of the time; null where it is not known (an error page). */
  readonly clock: string | null
  readonly fictional: boolean
  /** Null where nobody may go to other pages: before signing in, and on errors. */
  readonly visit: Visit | null
}

/** A page without its main part. */
export interface Frame {
  /** Null for the first page, which goes by the bot's name alone. */
  readonly title: string | null
  /** The page that the navigation marks; null for none. */
  readonly here: PageName | null
  readonly around: Around
  readonly style?: Sheet
  /** Scripts beside the theme's, as module addresses. They are fetched once the page was painted. */
  readonly scripts?: readonly string[]
}

export interface Shell extends Frame {
  /** Main part, with its own `<main id="main">`. */
  readonly main: Html
}

export function aroundOf(facts: PageFacts): Around {
  const { language, fictional, visit } = facts
  return { language, clock: clockOf(facts), fictional, visit }
}

/** A whole document. */
export function shell({ main, ...frame }: Shell): Html {
  return html`${opening(frame)}${main}${CLOSING}`
}

const CLOSING = html`
</body>
</html>
`

/** A document in two parts: what stands around its main part is there while that is made. */
export function shellInParts(frame: Frame, main: () => Promise<Html>): { first: Html; rest: () => Promise<Html> } {
  return { first: opening(frame), rest: async () => html`${await main()}${CLOSING}` }
}

/** What follows the first part of a document where its main part could not be made. */
export function brokenOff(language: Language): Html {
  const { page: words } = wordsOf(language)
  return html`<main id="main" class="sheet notice" role="alert"><h1>${words.failed}</h1><p>${words.failedHint}</p></main>${CLOSING}`
}

function opening({ title, here, around, style = 'style', scripts = [] }: Frame): Html {
  const { language, clock, fictional, visit } = around
  const { page: words } = wordsOf(language)
  return html`<!doctype html>
<html${attributes({ lang: language, dir: directionOf(language), 'data-theme': visit?.theme })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
${
  visit !== null &&
  html`<meta name="sitrep-token" content="${visit.token}">
`
}<title>${title === null ? NAME : `${title} · ${NAME}`}</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
${styleOf(style)}
<script defer src="/page/after-paint.js"></script>
${['/page/theme.js', ...scripts].map((script) => html`<meta name="sitrep-script" content="${script}">\n`)}</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
  <a class="wordmark" href="/">${badge({ width: 28, height: 28 })}<span>${NAME}</span></a>
  <p class="tagline">${words.tagline}</p>
  ${clock !== null && html`<p class="clock">${icon('clock')}<span>${clock}</span></p>`}
  <button type="button" class="theme" id="theme" aria-label="${words.theme}" title="${words.theme}">${icon('theme')}</button>
  ${visit?.signedIn === true && html`<form method="post" action="/sign-out"><input type="hidden" name="token" value="${visit.token}"><button class="leave">${words.signIn.leave}</button></form>`}
</header>
${visit !== null && navigation(here, words)}
${fictional && html`<p class="banner" role="note">${words.fictional}</p>`}
`
}

function navigation(here: PageName | null, { pages }: PageWords): Html {
  return html`<nav class="pages" aria-label="${pages.all}"><ul>${PAGES.map(
    ({ name, href }) =>
      html`<li><a${attributes({ href, 'aria-current': name === here ? 'page' : null })}>${pages[name]}</a></li>`,
  )}</ul></nav>`
}

/** What a page says that has nothing to show. */
export type Notice = 'noPage' | 'refused' | 'failed' | 'badForm' | 'noChannel' | 'notYours'

/** A page that holds a sentence, what to do about it, and a way back; with `visit` the way to every other page too. */
export function notice(which: Notice, language: Language, visit: Visit | null = null): Html {
  const { page: words } = wordsOf(language)
  const hint = words[`${which}Hint` as const]
  return shell({
    title: words[which],
    here: null,
    around: { language, clock: null, fictional: false, visit },
    main: html`<main id="main" class="sheet notice"><h1>${words[which]}</h1><p>${hint}</p><p><a class="button" href="/">${words.back}</a></p></main>`,
  })
}

/** The bot's picture, as page/icon.svg has it: an image of its own would be a document to lay out. */
export function badge(size: { readonly width: number; readonly height: number; readonly class?: string }): Html {
  return html`<svg${attributes(size)} viewBox="0 0 48 48" aria-hidden="true"><rect width="48" height="48" rx="13" fill="#17636d"/><path d="M13 15.5h22M13 24h15M13 32.5h9" fill="none" stroke="#f4efe2" stroke-width="3.6" stroke-linecap="round"/><circle cx="34" cy="31" r="4.6" fill="#e9b44c"/></svg>`
}

const ICONS = {
  clock: html`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  theme: html`<circle cx="12" cy="12" r="8.5"/><path class="solid" d="M12 3.5a8.5 8.5 0 0 1 0 17z"/>`,
  previous: html`<path d="M14.5 6l-6 6 6 6"/>`,
  next: html`<path d="M9.5 6l6 6-6 6"/>`,
  send: html`<path d="M5 12h13M12.5 6.5L18 12l-5.5 5.5"/>`,
} satisfies Readonly<Record<string, Insert>>

/** A line drawing; its meaning is said beside it. */
export function icon(name: keyof typeof ICONS): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${ICONS[name]}</svg>`
}
