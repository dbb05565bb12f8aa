// An answer that only reads, as a page with an address: a timeline, a story, a search, a map.

import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/post.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { chatAddress } from './addresses.ts'
import { resolveLinks } from './citations.ts'
import { attributes, html, type Html } from './html.ts'
import type { ReadAnswer, Reading } from './pages.ts'
import { leadsOf, linksOfPost, showBody, showLeads, showPicture } from './post-view.ts'
import type { PageFacts } from './route.ts'
import { aroundOf, shell } from './shell.ts'

/** The page of an answer. */
export async function readPage(
  command: Reading,
  { post, typed, refused }: ReadAnswer,
  facts: PageFacts,
  articleByUrl: (url: string) => Promise<Article | null>,
): Promise<Html> {
  const words = wordsOf(facts.language)
  const linkTo = await resolveLinks(linksOfPost(post.blocks), articleByUrl)
  const title = post.title.map(({ text }) => text).join('') || words.page.pages.timeline
  const reads = { lang: post.language, dir: directionOf(post.language) }
  const leads = leadsOf(post)
  const under = (number: number) => {
    const href = leads.numbered.get(number)
    return href === undefined ? null : html`<p class="onward"><a href="${href}">${words.page.day.wholeStory}</a></p>`
  }
  const main = html`<main id="main" class="sheet paper">
  ${showForm(command, words.page)}
  <article${attributes({ ...reads, role: refused ? 'alert' : null })}>
    <h1>${title}</h1>
    ${showPicture(post.attachment)}
    ${showBody(post.blocks, { linkTo, words: words.page, language: post.language, level: 2, under })}
  </article>
  ${showLeads(leads.others, words.page)}
  <p class="aside"><a href="${chatAddress(typed)}">${words.page.day.inChat}</a></p>
</main>`
  return shell({
    title,
    here: command === 'timeline' ? 'timeline' : null,
    around: aroundOf(facts),
    main,
    style: 'sheet',
    scripts: ['/page/spoilers.js'],
  })
}

/** What is asked again with other words: a timeline of another subject, else a search. */
function showForm(command: Reading, { day }: PageWords): Html {
  return command === 'timeline'
    ? finder('/timeline', 'subject', day.timelineOf, day.search)
    : finder('/search', 'query', day.searching, day.search)
}

/** A line that asks one thing. */
export function finder(action: string, name: string, label: string, button: string): Html {
  const box = { id: 'find', name, type: 'search', dir: 'auto', maxlength: 300, required: true }
  return html`<form class="finder" method="get" action="${action}" role="search"><label for="find">${label}</label> <input${attributes(box)}> <button class="button">${button}</button></form>`
}
