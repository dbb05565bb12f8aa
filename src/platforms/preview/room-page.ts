// The room: switch and dates on top, the edition and the conversation, the command box below.

import { isDay } from '../../core/time.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { momentOf } from './clock-words.ts'
import { showAsked, showEntry, showSaid } from './conversation-view.ts'
import { attributes, html, type Html } from './html.ts'
import type { PageFacts } from './route.ts'
import type { PreviewRoom, RoomEdition, RoomFacts } from './room.ts'
import { type Frame, NAME, aroundOf, icon } from './shell.ts'

const LOOKS = ['discord', 'telegram'] as const
type Look = (typeof LOOKS)[number]

/** What stands around the room. */
export function roomFrame(facts: PageFacts): Frame {
  return { title: null, here: 'chat', around: aroundOf(facts), style: 'chat', scripts: ['/page/room.js'] }
}

/** The room with the edition of a date (ISO day; the newest where null or no day), as one platform shows it. */
export async function roomMain(
  room: PreviewRoom,
  facts: RoomFacts,
  given: { readonly date: string | null; readonly look: string | null; readonly ask: string | null },
): Promise<Html> {
  const date = given.date !== null && isDay(given.date) ? given.date : null
  const look = LOOKS.find((name) => name === given.look) ?? 'discord'
  const edition = await room.edition(date)
  const { page: words } = wordsOf(facts.language)
  const shown = edition?.date ?? date
  return html`<main id="main"><div id="room"${attributes({ class: 'room', 'data-look': look, 'data-date': date })}>
  <h1 class="spoken">${NAME}: ${words.room}</h1>
  <a class="skip" href="#command">${words.skipToBox}</a>
  <div class="bar">${showDates(facts, shown, look)}${showLooks(look, date, words)}</div>
  <div class="talk">
    <section id="edition" aria-label="${words.editions}">${await showEdition(room, facts, edition, date)}</section>
    <section id="conversation" aria-label="${words.conversation}"></section>
  </div>
  ${showCommandBox(facts.examples, given.ask, words)}
</div></main>
<div id="status" class="spoken" role="status"></div>
${showTemplates(words)}`
}

function address(date: string | null, look: Look): string {
  const query = new URLSearchParams({
    ...(date === null ? {} : { date }),
    ...(look === 'discord' ? {} : { look }),
  }).toString()
  return query === '' ? '/' : `/?${query}`
}

function showLooks(look: Look, date: string | null, words: PageWords): Html {
  return html`<nav class="looks" id="looks" aria-label="${words.look}">${LOOKS.map(
    (name) =>
      html`<a${attributes({ href: address(date, name), 'data-look': name, 'aria-current': name === look ? 'true' : null })}>${words[name]}</a>`,
  )}</nav>`
}

/** Dates go back with "previous" and forward with "next"; the list has every date with an edition. */
function showDates({ dates, language }: RoomFacts, shown: string | null, look: Look): Html {
  const { page: words } = wordsOf(language)
  const known = shown !== null && !dates.includes(shown) ? [...dates, shown].sort().reverse() : dates
  const at = shown === null ? -1 : known.indexOf(shown)
  const step = (to: string | undefined, label: string, picture: 'previous' | 'next'): Html => {
    const given = to === undefined ? { 'aria-disabled': 'true' } : { href: address(to, look), 'data-date': to }
    return html`<a class="step"${attributes({ ...given, role: to === undefined ? 'link' : null, 'aria-label': label, title: label })}>${icon(picture)}</a>`
  }
  return html`<form class="dates" id="dates" method="get" action="/" aria-label="${words.editions}">
    ${step(at === -1 ? undefined : known[at + 1], words.previous, 'previous')}
    <label class="spoken" for="date">${words.date}</label>
    <select id="date" name="date"${attributes({ disabled: known.length === 0 })}>${
      known.length === 0
        ? html`<option>${words.noEdition}</option>`
        : known.map(
            (day) =>
              html`<option${attributes({ value: day, selected: day === shown })}>${wordsOf(language).date(day, 'day')}</option>`,
          )
    }</select>
    ${step(at < 1 ? undefined : known[at - 1], words.next, 'next')}
    ${look !== 'discord' && html`<input type="hidden" name="look" value="${look}">`}
    <noscript><button class="button">${words.show}</button></noscript>
  </form>`
}

async function showEdition(
  room: PreviewRoom,
  facts: RoomFacts,
  edition: RoomEdition | null,
  asked: string | null,
): Promise<Html> {
  const { page: words } = wordsOf(facts.language)
  if (edition === null) {
    const heading = asked === null ? words.noEdition : words.noEditionOn(wordsOf(facts.language).date(asked, 'day'))
    return html`<div class="empty"><p class="empty-heading">${heading}</p><p>${asked === null ? words.noEditionHint : words.noEditionOnHint}</p></div>`
  }
  const day = wordsOf(facts.language).date(edition.date, 'day')
  const at = edition.postedAt === null ? words.notPosted : words.posted(momentOf(facts, edition.postedAt))
  const { markup } = await showSaid(edition.says, (url) => room.articleByUrl(url), words)
  return html`<p class="day"><span>${day}</span></p>${showEntry({ asked: null, at, said: markup }, words)}`
}

function showCommandBox(examples: readonly string[], asks: string | null, words: PageWords): Html {
  const box = {
    id: 'command',
    name: 'text',
    type: 'text',
    role: 'combobox',
    placeholder: words.placeholder,
    'aria-label': words.command,
    'aria-expanded': 'false',
    'aria-controls': 'suggestions',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
    dir: 'auto',
    maxlength: 500,
    value: asks,
  }
  return html`<form class="composer" id="ask">
    <div class="chips"><span class="chips-label" id="try">${words.try}</span><ul aria-labelledby="try">${examples.map(
      (example) =>
        html`<li><button type="button" class="chip" data-ask="${example}"><bdi>${example}</bdi></button></li>`,
    )}</ul></div>
    <div class="box">
      <ul id="suggestions" class="suggestions" role="listbox" aria-label="${words.suggestions}" hidden></ul>
      <input${attributes(box)}>
      <button class="send" aria-label="${words.send}" title="${words.send}">${icon('send')}</button>
    </div>
    <noscript><p class="aside">${words.noScript}</p></noscript>
  </form>`
}

/** What the script shows while it waits and when it fails; it has no words of its own. */
function showTemplates(words: PageWords): Html {
  const working = html`<p class="working"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${words.working}</p>`
  const failure = (name: string, text: string): Html =>
    html`<template id="${name}"><div class="failure"><p>${text}</p><button type="button" class="button again">${words.again}</button></div></template>`
  return html`<template id="entry">${showEntry({ asked: ' ', at: '', said: working }, words)}</template>
<template id="asked">${showAsked('', words)}</template>
${failure('gone', words.gone)}${failure('slow', words.slow)}${failure('wrong', words.wrong)}${failure('stale', words.stale)}
<template id="said"><p data-working="${words.working}" data-answered="${words.answered}" data-suggested="${words.suggested}"></p></template>`
}
