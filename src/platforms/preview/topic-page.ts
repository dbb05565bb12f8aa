// A topic before there is one: what its words would have found in the last 30 days. Nothing is saved here.

import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/post.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import { chatAddress } from './addresses.ts'
import { resolveLinks } from './citations.ts'
import { channelField, type Channels } from './channel-choice.ts'
import { attributes, html, type Html } from './html.ts'
import type { ReadAnswer } from './pages.ts'
import { leadsOf, linksOfPost, type Setting, showBody, showLeads } from './post-view.ts'
import type { PageFacts } from './route.ts'
import { aroundOf, shell } from './shell.ts'

/** The page; `test` is null before anything is tried. */
export async function topicPage(
  { query, channels }: { readonly query: string; readonly channels: Channels },
  test: ReadAnswer | null,
  facts: PageFacts,
  articleByUrl: (url: string) => Promise<Article | null>,
): Promise<Html> {
  const { page: words } = wordsOf(facts.language)
  const linkTo = await resolveLinks(linksOfPost(test?.post.blocks ?? []), articleByUrl)
  const box = { id: 'query', name: 'query', type: 'search', dir: 'auto', maxlength: 500, required: true, value: query }
  const field = channelField(channels, words)
  const main = html`<main id="main" class="sheet paper"><h1>${words.pages.topics}</h1>
  <p class="note">${words.topicTest.hint}</p>
  <form class="finder" method="get" action="/topics" role="search">${field !== null && html`<span class="line">${field}</span>`}<label for="query">${words.topicTest.query}</label> <input${attributes(box)}> <button class="button">${words.topicTest.test}</button></form>
  ${test !== null && showTest(test, { linkTo, words, language: test.post.language, level: 3 }, channels)}
</main>`
  return shell({
    title: words.pages.topics,
    here: 'topics',
    around: aroundOf(facts),
    main,
    style: 'sheet',
    scripts: ['/page/spoilers.js'],
  })
}

function showTest({ post, typed, refused }: ReadAnswer, setting: Setting, { own }: Channels): Html {
  const { words } = setting
  const reads = { lang: post.language, dir: directionOf(post.language), role: refused ? 'alert' : null }
  const title = post.title.map(({ text }) => text).join('')
  return html`<article${attributes(reads)}>${title !== '' && html`<h2>${title}</h2>`}${showBody(post.blocks, setting)}</article>
  ${showLeads(leadsOf(post).others, words)}${own && html`<p class="aside"><a href="${chatAddress(typed)}">${words.day.inChat}</a></p>`}`
}
