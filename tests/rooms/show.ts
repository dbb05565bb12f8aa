// What both platforms' messages share on the page: the frame of an entry, and files.

import { attributes, html, type Html, type Insert } from '../../src/platforms/preview/html.ts'
import type { Entry } from './site.ts'

export interface Framed {
  readonly id: string
  readonly at: number
  readonly name: string
  /** The bot wrote it. */
  readonly app: boolean
  /** Beside the time: "edited", "silent". */
  readonly marks?: readonly string[]
  /** What stands above: who used which command, or what it replies to. */
  readonly above?: Insert
  /** The viewer wrote it themselves. */
  readonly own?: boolean
  readonly body: Html
}

/** A message with its sender. */
export function framed({ id, at, name, app, marks = [], above = null, own = false, body }: Framed): Entry {
  const moment = new Date(at).toISOString()
  const avatar = app
    ? html`<img class="avatar" src="/page/icon.svg" alt="" width="40" height="40">`
    : html`<span class="avatar letter" aria-hidden="true">${Array.from(name)[0] ?? ''}</span>`
  return {
    id,
    html: html`<article${attributes({ class: own ? 'entry own' : 'entry', 'data-message': id, tabindex: -1 })}>
      ${above}
      <div class="sender">${avatar}<span class="name" dir="auto">${name}</span>${app && html`<span class="tag">app</span>`}<time class="at" datetime="${moment}">${moment.slice(11, 19)}</time>${marks.map((mark) => html`<span class="at">· ${mark}</span>`)}</div>
      ${body}
    </article>`,
  }
}

/** Something that the client says and nobody wrote. */
export function notice(id: string, text: string): Entry {
  return { id, html: html`<p class="notice" role="note" data-message="${id}"><span dir="auto">${text}</span></p>` }
}

const PICTURES = /\.(png|jpe?g|gif|webp)$/i

/** Files by their place in the message; pictures are shown. */
export function showFiles(
  files: readonly { readonly filename: string; readonly description?: string | null }[],
  of: { readonly room: string; readonly person: string; readonly message: string },
): Html {
  return html`${files.map(({ filename, description }, at) => {
    const src = `/api/file?${new URLSearchParams({ ...of, at: String(at) }).toString()}`
    const alt = description ?? filename
    if (PICTURES.test(filename)) return html`<img class="picture"${attributes({ src, alt, title: alt })}>`
    return html`<p class="file"><a${attributes({ href: src, download: filename })}>${filename}</a></p>`
  })}`
}
