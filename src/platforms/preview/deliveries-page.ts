// What became of each part of each digest: sent, waiting, failed and why.

import { DELIVERY_STATES, type DeliveryState } from '../../core/delivery-state.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { momentOf } from './clock-words.ts'
import { attributes, html, type Html } from './html.ts'
import { showTurns } from './lists.ts'
import type { DeliveryView } from './pages.ts'
import type { PageFacts } from './route.ts'
import { type Frame, aroundOf } from './shell.ts'

const PATH = '/deliveries'

/** The state that a query asks for; null for all. */
export function stateOf(query: URLSearchParams): DeliveryState | null {
  return DELIVERY_STATES.find((state) => state === query.get('state')) ?? null
}

/** What stands around the deliveries. */
export function deliveriesFrame(facts: PageFacts): Frame {
  const { pages } = wordsOf(facts.language).page
  return { title: pages.deliveries, here: 'deliveries', around: aroundOf(facts), style: 'sheet' }
}

/** The main part of the page of the deliveries in one state, null for all of them. */
export function deliveriesMain(view: DeliveryView, state: DeliveryState | null, facts: PageFacts): Html {
  const { page: words } = wordsOf(facts.language)
  const query = state === null ? {} : { state }
  return html`<main id="main" class="sheet wide"><h1>${words.pages.deliveries}</h1>
  <p class="note">${words.log.intro}</p>
  ${showStates(state, words)}
  ${view.parts.length === 0 ? showNone(words) : showParts(view, facts, words)}
  ${showTurns(view, PATH, query, words)}
</main>`
}

function showStates(shown: DeliveryState | null, { log }: PageWords): Html {
  const tab = (state: DeliveryState | null, label: string): Html => {
    const href = state === null ? PATH : `${PATH}?state=${state}`
    return html`<li><a${attributes({ href, 'aria-current': state === shown ? 'true' : null })}>${label}</a></li>`
  }
  return html`<nav class="tabs" aria-label="${log.which}"><ul>${tab(null, log.everything)}${DELIVERY_STATES.map((state) => tab(state, log.state[state]))}</ul></nav>`
}

function showNone({ log }: PageWords): Html {
  return html`<div class="empty"><p class="empty-heading">${log.none}</p><p>${log.noneHint}</p></div>`
}

function showParts({ parts }: DeliveryView, facts: PageFacts, words: PageWords): Html {
  const { log } = words
  return html`<table><caption class="spoken">${log.caption}</caption>
  <thead><tr><th scope="col">${log.edition}</th><th scope="col">${log.channel}</th><th scope="col">${log.due}</th><th scope="col">${log.how}</th></tr></thead>
  <tbody>${parts.map(
    (part) =>
      html`<tr class="is-${part.state}"><th scope="row">${part.number === 0 ? log.alert : log.numbered(part.number)}<br><span class="small">${log.part(part.part + 1)}</span></th><td>${part.place !== null && html`<bdi>${part.place}</bdi><br>`}<bdi class="small" dir="ltr">${part.channel}</bdi></td><td>${momentOf(facts, Date.parse(part.due))}</td><td>${showFate(part, facts, words)}</td></tr>`,
  )}</tbody></table>`
}

/** What the platform said is in English, as it is kept. */
function showFate(part: DeliveryView['parts'][number], facts: PageFacts, { log }: PageWords): Html {
  const moment = (instant: string): string => momentOf(facts, Date.parse(instant))
  const told = [
    ...(part.since === null ? [] : [part.state === 'sent' ? moment(part.since) : log.since(moment(part.since))]),
    ...(part.attempts > 1 ? [log.attempts(part.attempts)] : []),
    ...(part.sentAgain > 0 ? [log.sentAgain(part.sentAgain)] : []),
    ...(part.notBefore === null ? [] : [log.nextTry(moment(part.notBefore))]),
  ]
  return html`<span class="light" aria-hidden="true"></span> <strong>${log.state[part.state]}</strong>${told.length > 0 && html` <span class="small">${told.join(' · ')}</span>`}${
    part.reason !== null && html`<br><span class="reason" lang="en" dir="auto">${part.reason}</span>`
  }`
}
