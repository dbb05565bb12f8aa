// The archive as a newspaper: a day with its digests, its stories and a map, and the way to the days around it.

import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/post.ts'
import { dayIn } from '../../core/time.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import type { Language } from '../../core/words/words.ts'
import { addressOf } from './addresses.ts'
import { resolveLinks } from './citations.ts'
import type { LinkTo } from './formatted-text.ts'
import { attributes, html, type Html } from './html.ts'
import { showPages } from './lists.ts'
import type { DayView } from './pages.ts'
import { linksOfItem, linksOfPost, showBody, showIllustration, showItem } from './post-view.ts'
import { finder } from './read-page.ts'
import type { PageFacts } from './route.ts'
import { aroundOf, icon, shell } from './shell.ts'

/** The page of a day. */
export async function dayPage(
  day: DayView,
  facts: PageFacts,
  articleByUrl: (url: string) => Promise<Article | null>,
): Promise<Html> {
  const words = wordsOf(facts.language)
  const date = words.date(day.date, 'day')
  const links = [
    ...day.editions.flatMap(({ post }) => linksOfPost(post.blocks)),
    ...day.stories.flatMap(({ item }) => linksOfItem(item)),
  ]
  const linkTo = await resolveLinks(links, articleByUrl)
  const main = html`<main id="main" class="sheet paper">
  <header class="masthead">
    <h1>${date}</h1>
    ${showSteps(day, facts)}
  </header>
  ${finder('/search', 'query', words.page.day.searching, words.page.day.search)}
  ${day.page === 0 && showEditions(day, linkTo, words.page)}
  ${day.page === 0 && showMap(day, words.page)}
  ${showStories(day, linkTo, words.page, facts.language)}
</main>`
  return shell({
    title: `${date} · ${words.page.pages.newspaper}`,
    here: 'newspaper',
    around: aroundOf(facts),
    main,
    style: 'sheet',
    scripts: ['/page/spoilers.js'],
  })
}

/** The day before and after, and a field for any other. */
function showSteps({ date, previous, next }: DayView, { language, timeZone, now }: PageFacts): Html {
  const { day, show } = wordsOf(language).page
  const step = (to: string | null, label: string, picture: 'previous' | 'next'): Html => {
    const given = to === null ? { 'aria-disabled': 'true', role: 'link' } : { href: `/day/${to}` }
    return html`<a class="step"${attributes({ ...given, 'aria-label': label, title: label })}>${icon(picture)}</a>`
  }
  const field = { id: 'day', type: 'date', name: 'date', value: date, max: dayIn(timeZone, now), required: true }
  return html`<nav aria-label="${day.choose}"><form class="days" method="get" action="/day">
    ${step(previous, day.previous, 'previous')}
    <label class="spoken" for="day">${day.choose}</label><input${attributes(field)}>
    <button class="button">${show}</button>
    ${step(next, day.next, 'next')}
  </form></nav>`
}

function showEditions({ editions }: DayView, linkTo: LinkTo, words: PageWords): Html {
  const shown = editions.map(({ id, post, stories }) => {
    const under = (number: number) => {
      const story = stories.find((one) => one.number === number)?.story
      return story === undefined ? null : showStoryLinks(story, id, words)
    }
    const title = post.title.map(({ text }) => text).join('')
    const reads = { lang: post.language, dir: directionOf(post.language), 'aria-label': title }
    const setting = { linkTo, words, language: post.language, level: 3 as const, under }
    return html`<article class="edition"${attributes(reads)}><h3>${title}</h3>${showBody(post.blocks, setting)}${showIllustration(post, setting)}</article>`
  })
  return html`<section aria-labelledby="editions"><h2 id="editions">${words.day.editions}</h2>${
    shown.length > 0 ? shown : html`<p class="note">${words.day.noEdition}</p>`
  }</section>`
}

/** From a story to all that is told of it, and why a digest has it. */
function showStoryLinks(story: string, edition: string | null, { day }: PageWords): Html {
  const whole = addressOf({ command: 'story', options: { story, ...(edition === null ? {} : { edition }) } })
  const why = edition === null ? null : addressOf({ command: 'why', options: { edition, item: story } })
  return html`<p class="onward"><a${attributes({ href: whole })}>${day.wholeStory}</a>${why !== null && html` <a href="${why}">${day.why}</a>`}</p>`
}

function showMap({ date, map }: DayView, { day }: PageWords): Html | null {
  if (map === null) return null
  return html`<section aria-labelledby="map"><h2 id="map">${day.map(map.days)}</h2>
  <img class="picture" src="/map/${date}.png" alt="${map.alt}" width="1200" height="900" loading="lazy"></section>`
}

function showStories(day: DayView, linkTo: LinkTo, words: PageWords, language: Language): Html {
  const setting = { linkTo, words, language, level: 3 as const }
  const shown = day.stories.map(
    ({ id, item }) => html`<li>${showItem(item, setting)}${showStoryLinks(id, null, words)}</li>`,
  )
  const none = html`<div class="empty"><p class="empty-heading">${words.day.noStories}</p><p>${words.day.noStoriesHint}</p></div>`
  return html`<section aria-labelledby="stories"><h2 id="stories">${words.day.stories}</h2>${
    shown.length > 0 ? html`<ul class="items stories">${shown}</ul>` : none
  }${showPages(day, `/day/${day.date}`, words)}</section>`
}
