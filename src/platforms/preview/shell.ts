// The frame of every page: head, top bar, the notice that incidents are invented. A page gives its title and its main
// part.

import { html, type Html, type Insert } from './html.ts'
import { words } from './page-words.ts'

export interface Shell {
  readonly title: string
  /** What the top bar says of the time; null where it is not known (an error page). */
  readonly clock: string | null
  readonly fictional: boolean
  /** Main part, with its own `<main>`. */
  readonly main: Html
  /** Style sheets beside the frame's. */
  readonly styles: readonly string[]
  /** Scripts beside the theme's, as module addresses. */
  readonly scripts: readonly string[]
}

/** A whole document. */
export function shell({ title, clock, fictional, main, styles, scripts }: Shell): Html {
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/style.css">
${styles.map((style) => html`<link rel="stylesheet" href="${style}">\n`)}<script src="/page/theme.js"></script>
${scripts.map((script) => html`<script type="module" src="${script}"></script>\n`)}</head>
<body>
<header class="top">
  <a class="wordmark" href="/"><img src="/page/icon.svg" alt="" width="28" height="28"><span>${words.name}</span></a>
  <p class="tagline">${words.tagline}</p>
  ${clock !== null && html`<p class="clock">${icon('clock')}<span>${clock}</span></p>`}
  <button type="button" class="theme" id="theme" aria-label="${words.theme}" title="${words.theme}">${icon('theme')}</button>
</header>
${fictional && html`<p class="banner" role="note">${words.fictional}</p>`}
${main}
</body>
</html>
`
}

/** A page that holds a sentence and what to do about it. */
export function notice(heading: string, hint: string): Html {
  return shell({
    title: `${heading} · ${words.name}`,
    clock: null,
    fictional: false,
    main: html`<main class="sheet notice"><h1>${heading}</h1><p>${hint}</p><p><a class="button" href="/">${words.back}</a></p></main>`,
    styles: [],
    scripts: [],
  })
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
