// A stored article, with the sentence that was cited marked. The text is shown as stored: nothing is shortened.

import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/post.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { sentenceAt, type Sentence } from './citations.ts'
import { momentOf, publishedOf } from './clock-words.ts'
import { isWebAddress } from './formatted-text.ts'
import { attributes, html, type Html } from './html.ts'
import type { PageFacts } from './route.ts'
import { aroundOf, shell } from './shell.ts'

/** The page of an article; `offset` (UTF-16 code units of its text) lies in the sentence to mark, null marks none. */
export function articlePage(article: Article, offset: number | null, facts: PageFacts): Html {
  const { page: words } = wordsOf(facts.language)
  const cited = offset === null ? null : sentenceAt(article.text, offset)
  const direction = { dir: directionOf(article.language), lang: article.language === 'und' ? null : article.language }
  const main = html`<main id="main" class="sheet">
  <p class="back"><a href="/">${words.back}</a></p>
  <article class="stored-article">
    <p class="kicker"><bdi>${article.sourceName}</bdi>${article.fictional && html` <span class="tag">${words.invented}</span>`}</p>
    <h1${attributes(direction)}>${article.title}</h1>
    ${showFacts(article, facts, words)}
    ${cited !== null && html`<p class="jump"><a href="#cited">${words.cited}</a></p>`}
    <div class="body"${attributes(direction)}>${showText(article.text, cited)}</div>
  </article>
</main>`
  return shell({
    title: article.title,
    here: null,
    around: { ...aroundOf(facts), fictional: article.fictional },
    main,
  })
}

function showFacts(article: Article, facts: PageFacts, words: PageWords): Html {
  const published = article.published === null ? words.unknownDate : publishedOf(facts, article.published)
  const seen = Number.isNaN(Date.parse(article.seen)) ? words.unknownDate : momentOf(facts, Date.parse(article.seen))
  return html`<dl class="facts">
    <div><dt>${words.published}</dt><dd>${published}</dd></div>
    <div><dt>${words.seen}</dt><dd>${seen}</dd></div>
    ${showOriginal(article, words)}
    ${article.version > 1 && html`<div class="wide"><dd>${words.version(article.version)}</dd></div>`}
  </dl>`
}

/** An invented article has no original, so its address is shown and leads nowhere. */
function showOriginal({ url, fictional }: Article, words: PageWords): Html | null {
  if (url === null) return null
  const shown =
    fictional || !isWebAddress(url)
      ? html`<bdi class="address">${url}</bdi>`
      : html`<a class="address" href="${url}" target="_blank" rel="noopener noreferrer" dir="ltr">${url}</a>`
  return html`<div><dt>${fictional ? words.address : words.original}</dt><dd>${shown}</dd></div>`
}

/** A line of the stored text is a paragraph; a marked sentence lies in one of them. */
function showText(text: string, cited: Sentence | null): Html {
  const paragraphs: Html[] = []
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    const start = cited === null ? -1 : cited.start - index
    const end = cited === null ? -1 : cited.end - index
    const marked = start >= 0 && start < paragraph.length
    const shown = marked
      ? html`${paragraph.slice(0, start)}<mark id="cited">${paragraph.slice(start, end)}</mark>${paragraph.slice(end)}`
      : html`${paragraph}`
    if (paragraph.trim() !== '') paragraphs.push(html`<p dir="auto">${shown}</p>`)
  }
  return html`${paragraphs}`
}
