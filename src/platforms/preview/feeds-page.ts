// How the feeds answer: each with its state, those in trouble first.

import { wordsOf } from '../../core/words/catalogue.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import type { Language } from '../../core/words/words.ts'
import { isWebAddress } from './formatted-text.ts'
import { html, type Html } from './html.ts'
import { showPages } from './lists.ts'
import type { FeedView } from './pages.ts'
import { showLineOf } from './post-view.ts'
import type { PageFacts } from './route.ts'
import { type Frame, aroundOf } from './shell.ts'

/** What stands around the feeds. */
export function feedsFrame(facts: PageFacts): Frame {
  return { title: wordsOf(facts.language).page.pages.feeds, here: 'feeds', around: aroundOf(facts), style: 'sheet' }
}

/** The main part of the page of the feeds. */
export function feedsMain(view: FeedView, { language }: PageFacts): Html {
  const { page: words } = wordsOf(language)
  return html`<main id="main" class="sheet wide"><h1>${words.pages.feeds}</h1>
  ${view.feeds.length === 0 ? showNone(words) : showFeeds(view, words, language)}
</main>`
}

function showNone({ feeds }: PageWords): Html {
  return html`<div class="empty"><p class="empty-heading">${feeds.none}</p><p>${feeds.noneHint}</p></div>`
}

function showFeeds(view: FeedView, words: PageWords, language: Language): Html {
  const setting = { linkTo: (href: string) => ({ href, stored: false }), words, language, level: 2 as const }
  return html`<p>${view.summary}</p>
  <table><caption class="spoken">${words.feeds.caption}</caption>
  <thead><tr><th scope="col">${words.feeds.outlet}</th><th scope="col">${words.feeds.state}</th></tr></thead>
  <tbody>${view.feeds.map(
    ({ name, url, state, said }) =>
      html`<tr class="is-${state}"><th scope="row"><span class="light" aria-hidden="true"></span> <bdi>${name}</bdi>${showAddress(url)}</th><td>${showLineOf(said, setting)}</td></tr>`,
  )}</tbody></table>
  ${showPages(view, '/feeds', words)}`
}

function showAddress(url: string): Html {
  const shown = html`<bdi dir="ltr">${url}</bdi>`
  return isWebAddress(url)
    ? html`<a class="address" href="${url}" target="_blank" rel="noopener noreferrer">${shown}</a>`
    : html`<span class="address">${shown}</span>`
}
