// The settings, what a choice would change, and beside them the whole next digest as it would be. Choosing asks by GET and
// saves nothing; saving is a button of /settings, POSTed with the page's token.

import type { Article } from '../../core/article.ts'
import { directionOf } from '../../core/post.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { chatAddress } from './addresses.ts'
import { resolveLinks } from './citations.ts'
import { type Channels, channelForm } from './channel-choice.ts'
import { attributes, html, type Html } from './html.ts'
import type { DeskField, DeskView } from './pages.ts'
import { linksOfPost, type Setting, showBody, showIllustration } from './post-view.ts'
import type { PageFacts } from './route.ts'
import { type Frame, aroundOf } from './shell.ts'

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

/** What stands around the settings. */
export function deskFrame(mayChange: boolean, facts: PageFacts): Frame {
  return {
    title: wordsOf(facts.language).page.pages.settings,
    here: 'settings',
    around: aroundOf(facts),
    style: 'sheet',
    scripts: ['/page/spoilers.js', ...(mayChange ? ['/page/desk.js'] : [])],
  }
}

/** The main part of the page of the settings. */
export async function deskMain(
  view: DeskView,
  at: At,
  facts: PageFacts,
  articleByUrl: (url: string) => Promise<Article | null>,
): Promise<Html> {
  const { page: words } = wordsOf(facts.language)
  const linkTo = await resolveLinks(linksOfPost(view.next.post.blocks), articleByUrl)
  return html`<main id="main" class="sheet wide"><h1>${words.pages.settings}</h1>
  ${channelForm('/settings', at.channels, words)}
  ${!at.mayChange && html`<p class="banner" role="note">${words.desk.readOnly}</p>`}
  <div class="desk">
    ${showChoices(view, at, words)}
    <div id="would" aria-live="polite">
      ${showPanel(view, { linkTo, words, language: view.post.language, level: 3 }, at, facts)}
      ${showNext(view, { linkTo, words, language: view.next.post.language, level: 3 }, facts)}
    </div>
  </div>
</main>`
}

interface At {
  readonly channels: Channels
  readonly mayChange: boolean
}

function showChoices(view: DeskView, { channels, mayChange }: At, words: PageWords): Html {
  const { here, own } = channels
  const fields = view.fields.map(showField)
  return html`<form id="choose" method="get" action="/settings" aria-label="${words.desk.choose}">
      ${!own && html`<input type="hidden" name="channel" value="${here.id}">`}
      ${mayChange ? fields : html`<fieldset class="fixed" disabled>${fields}</fieldset>`}
      <input type="hidden" name="none" value="${nothingOf(view.fields)}">
      ${mayChange && html`<button class="button">${words.desk.show}</button>`}
      ${own && html`<p class="note"><a href="${chatAddress('/settings')}">${words.desk.others}</a></p>`}
    </form>`
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
function showPanel({ post, refused, undo }: DeskView, setting: Setting, at: At, { visit }: PageFacts): Html {
  const { words } = setting
  const buttons = !at.mayChange
    ? []
    : post.buttons.flat().filter(({ request: { command, options } }) => {
        return command === 'settings' && (options['save'] !== undefined || Object.keys(options).join() === 'on')
      })
  const told = post.blocks.filter(
    (block) => block.kind !== 'list' || block.items.every(({ number }) => number === undefined),
  )
  const reads = { lang: post.language, dir: directionOf(post.language), role: refused ? 'alert' : null }
  return html`<section class="panel" aria-labelledby="set"><h2 id="set">${words.desk.now}</h2>
  <div${attributes(reads)}>${showBody(told, setting)}</div>
  ${
    (buttons.length > 0 || undo !== null) &&
    html`<form method="post" action="/settings" class="row"><input type="hidden" name="token" value="${visit.token}"><input type="hidden" name="channel" value="${at.channels.here.id}">${buttons.map(
      ({ id, label }) =>
        html`<button class="button" name="button" value="${id}" lang="${post.language}"><bdi>${label}</bdi></button> `,
    )}${undo !== null && html`<button class="button plain" name="undo" value="${undo}">${words.desk.undo}</button>`}</form>`
  }</section>`
}

/** Headed in the language of the page, told in the channel's. */
function showNext({ next }: DeskView, setting: Setting, { language }: PageFacts): Html {
  const { desk } = setting.words
  const reads = { lang: next.post.language, dir: directionOf(next.post.language) }
  const { slot } = next
  const title = slot === null ? desk.noNext : desk.next(wordsOf(language).moment(slot.date, slot.time))
  return html`<section class="next" aria-labelledby="next"><h2 id="next">${title}</h2><div${attributes(reads)}>${showBody(next.post.blocks, setting)}${showIllustration(next.post, setting)}</div></section>`
}
