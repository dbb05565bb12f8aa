// A post is a message as data, before any platform. Every text in it is plain: renderers escape all of it, so nothing
// from an article is ever interpreted.

import type { CommandRequest } from './request.ts'
import { contentId } from './ids.ts'

export type Direction = 'ltr' | 'rtl'

/** A run of text. `href` must be http(s). `lang` is set where the run's language differs from the post's. */
export interface Inline {
  readonly text: string
  readonly style?: 'bold' | 'italic'
  readonly href?: string
  readonly spoiler?: boolean
  readonly lang?: string
  /** One of the bot's own commands as typed (`/latest border`): tapped or copied where that is possible. Never outside text. */
  readonly command?: true
}

export type Block =
  | { readonly kind: 'heading'; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  /** `number` is printed as given, so that items keep their number across parts. */
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly text: readonly Inline[] }
  /** Small print: a footer, a note. */
  | { readonly kind: 'note'; readonly text: readonly Inline[] }
  /** What overflows: an expandable quotation on Telegram, a further part elsewhere. */
  | { readonly kind: 'more'; readonly blocks: readonly Block[] }

export interface ListItem {
  readonly number?: number
  readonly lines: readonly (readonly Inline[])[]
}

/** A pressed button is a command. `id` is what travels (at most 64 bytes); the request is stored under it. */
export interface Button {
  readonly id: string
  readonly label: string
  readonly request: CommandRequest
}

export interface Post {
  readonly language: 'en' | 'ar' | 'ckb'
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
  /** Rows of buttons. */
  readonly buttons: readonly (readonly Button[])[]
  /** A refusal is seen by the asker alone. */
  readonly tone: 'answer' | 'refusal' | 'edition'
  /** Edition mark and the like: every part of the post carries it, so that a part can be found again. */
  readonly mark?: string
}

/**
 * A button that asks `request` when pressed.
 * The id is derived from the request, so the same button is the same everywhere and composing stays pure.
 */
export function button(label: string, request: CommandRequest): Button {
  return {
    id: `b${contentId(JSON.stringify([request.command, Object.entries(request.options).sort()]))}`,
    label,
    request,
  }
}

/** A plain run. */
export function plain(text: string): Inline {
  return { text }
}

/** A bold run. */
export function bold(text: string): Inline {
  return { text, style: 'bold' }
}

/** A link; text only where the address is not http(s), so that no other scheme ever reaches a platform. */
export function link(text: string, href: string | null): Inline {
  return href !== null && /^https?:\/\//i.test(href) ? { text, href } : { text }
}

/** The direction in which a language is read. */
export function directionOf(language: string): Direction {
  return /^(ar|ckb|fa|ur|he|ps)\b/.test(language) ? 'rtl' : 'ltr'
}
