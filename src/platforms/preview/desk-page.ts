// The settings, what a choice would change, and beside them the whole next digest as it would be. Choosing asks by GET and
// saves nothing; saving is a button of /settings, POSTed with the page's token.

import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/post.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import { chatAddress } from './addresses.ts'
import { resolveLinks } from './citations.ts'
import { attributes, html, type Html } from './html.ts'
import type { DeskField, DeskView } from './pages.ts'
import { linksOfPost, type Setting, showBody, showIllustration } from './post-view.ts'
import type { PageFacts } from './route.ts'
import { aroundOf, shell } from './shell.ts'

/** What a form gives: its fields as options of /settings. A field of several with nothing chosen gives what stands for that. */
export function chosenIn(query: URLSearchParams): Record<string, string> {
  const nothing = (query.get('none') ?? '').split(' ').flatMap((pair) => {
    const [name = '', value = ''] = pair.split(':')
    return name === '' || value === '' ? [] : [[name, value] as const]
  })
  const names = [...new Set(query.keys())].filter((name) => /^[a-z]{1,32}$/.test(name) && name !== 'none')
  const given = names.map((name) => [name, query.getAll(name).join(',').slice(0, 500)] as const)
  return query.size === 0 ? {} : Object.fromEntries([...nothing, ...given])
}

/** The page of the settings. */
export async function deskPage(
  view: DeskView,
  facts: PageFacts,
  articleByUrl: (url: string) => Promise<Article | null>,
): Promise<Html> {
  const { page: words } = wordsOf(facts.language)
  const linkTo = await resolveLinks(linksOfPost(view.next.post.blocks), articleByUrl)
  const main = html`<main id="main" class="sheet wide"><h1>${words.pages.settings}</h1>
  <div class="desk">
    <form id="choose" method="get" action="/settings" aria-label="${words.desk.choose}">
      ${view.fields.map(showField)}
      <input type="hidden" name="none" value="${nothingOf(view.fields)}">
      <button class="button">${words.desk.show}</button>
      <p class="note"><a href="${chatAddress('/settings')}">${words.desk.others}</a></p>
    </form>
    <div id="would" aria-live="polite">
      ${showPanel(view, { linkTo, words, language: view.post.language, level: 3 }, facts)}
      ${showNext(view, { linkTo, words, language: view.next.post.language, level: 3 })}
    </div>
  </div>
</main>`
  return shell({
    title: words.pages.settings,
    here: 'settings',
    around: aroundOf(facts),
    main,
    styles: ['/page/pages.css'],
    scripts: ['/page/spoilers.js', '/page/desk.js'],
  })
}

function showField({ name, label, several, values }: DeskField): Html {
  if (!several) {
    return html`<div class="field"><label for="f-${name}">${label}</label> <select id="f-${name}" name="${name}">${values.map(
      ({ value, label: shown, chosen }) => html`<option${attributes({ value, selected: chosen })}>${shown}</option>`,
    )}</select></div>`
  }
  const boxes = values.map(({ value, label: shown, chosen }) => {
    const box = { type: 'checkbox', name, value, checked: chosen }
    return html`<label class="box"><input${attributes(box)}> <bdi>${shown}</bdi></label>`
  })
  return html`<fieldset class="field"><legend>${label}</legend>${boxes}</fieldset>`
}

function nothingOf(fields: readonly DeskField[]): string {
  return fields
    .filter(({ several, none }) => several && none !== '')
    .map(({ name, none }) => `${name}:${none}`)
    .join(' ')
}

/** What /settings says, with its buttons that save, discard or switch; the digest that it begins to tell stands beside it whole. */
function showPanel({ post, refused }: DeskView, setting: Setting, { visit }: PageFacts): Html {
  const { words } = setting
  const buttons = post.buttons.flat().filter(({ request: { command, options } }) => {
    return command === 'settings' && (options['save'] !== undefined || Object.keys(options).join() === 'on')
  })
  const told = post.blocks.filter(
    (block) => block.kind !== 'list' || block.items.every(({ number }) => number === undefined),
  )
  const reads = { lang: post.language, dir: directionOf(post.language), role: refused ? 'alert' : null }
  return html`<section${attributes({ ...reads, class: 'panel', 'aria-labelledby': 'set' })}><h2 id="set">${words.desk.now}</h2>
  ${showBody(told, setting)}
  ${
    buttons.length > 0 &&
    html`<form method="post" action="/settings" class="row"><input type="hidden" name="token" value="${visit.token}">${buttons.map(
      ({ id, label }) => html`<button class="button" name="button" value="${id}"><bdi>${label}</bdi></button> `,
    )}</form>`
  }</section>`
}

function showNext({ next }: DeskView, setting: Setting): Html {
  const { desk } = setting.words
  const reads = { lang: next.post.language, dir: directionOf(next.post.language) }
  const title = next.moment === null ? desk.noNext : desk.next(next.moment)
  return html`<section${attributes({ ...reads, class: 'next', 'aria-labelledby': 'next' })}><h2 id="next">${title}</h2>${showBody(next.post.blocks, setting)}${showIllustration(next.post, setting)}</section>`
}
