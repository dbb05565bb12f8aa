// The channel that a page is about: its name, and the field that chooses another one.

import { FSI, PDI } from '../../core/bidi.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { attributes, html, type Html } from './html.ts'
import type { ChannelChoice, ChannelView } from './pages.ts'

/** A channel and those beside it. */
export type Channels = Exclude<ChannelChoice, { readonly missing: unknown }>

/** The field among others of a form; null where there is one channel. */
export function channelField({ here, all }: Channels, words: PageWords): Html | null {
  if (all.length < 2) return null
  return html`<label for="channel">${words.desk.channel}</label> <select id="channel" name="channel">${all.map(
    (one) => html`<option${attributes({ value: one.id, selected: one.id === here.id })}>${nameOf(one, words)}</option>`,
  )}</select>`
}

/** A form of its own. */
export function channelForm(action: string, channels: Channels, words: PageWords): Html | null {
  const field = channelField(channels, words)
  if (field === null) return null
  return html`<form class="finder" method="get" action="${action}"><span class="line">${field} <button class="button">${words.desk.open}</button></span></form>`
}

/** Names of the other direction stand in isolates: an option of a list takes no markup. */
function nameOf({ id, platform, place }: ChannelView, words: PageWords): string {
  if (platform === 'preview') return words.room
  const bare = id.slice(platform.length + 1)
  return [words[platform], ...(place === null ? [] : [place]), bare].map((part) => `${FSI}${part}${PDI}`).join(' · ')
}
