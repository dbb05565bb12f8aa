// A post is a message as data, before any platform. Every text in it is plain: renderers escape all of it, so nothing
// from an article is ever interpreted.

import type { CommandRequest } from './request.ts'
import { contentId } from './ids.ts'
import type { MapPicture, Picture } from './picture.ts'

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
  /** The text is the id of a person or channel, shown by its name where the platform does so without pinging. */
  readonly names?: 'person' | 'channel'
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
  /**
   * Where the platform can ask for a line of text first (a Discord modal), what is typed becomes `option` of `instead`.
   * Elsewhere the button's own request is asked, whose answer says what to type.
   */
  readonly asks?: TextQuestion
}

export interface TextQuestion {
  readonly title: string
  readonly label: string
  /** What stands in the field. */
  readonly value: string
  readonly option: string
  readonly instead: CommandRequest
}

/**
 * A list to choose from: a select menu on Discord, a button a value elsewhere. What is chosen becomes `option` of the
 * request, joined with commas; nothing chosen gives `none`.
 */
export interface Choice {
  readonly id: string
  /** Says what is chosen. */
  readonly label: string
  readonly request: CommandRequest
  readonly option: string
  readonly values: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[]
  /** True where several may be chosen at once. */
  readonly several: boolean
  /** What stands for an empty choice of several. */
  readonly none: string
}

export interface Attachment {
  /** Of the file, as people save it. */
  readonly name: string
  /** MIME type; an image is shown. */
  readonly type: string
  readonly bytes: Uint8Array
  /** What an image shows, in words. */
  readonly alt?: string
}

/** A picture with few words beside it, in a message of its own behind the others. */
export interface Illustration {
  readonly title: readonly Inline[]
  /** The first ones are kept where room is short. */
  readonly blocks: readonly Block[]
  readonly picture: MapPicture
  /** The picture, drawn; an edition's is drawn when its part is sent. */
  readonly attachment?: Attachment
}

export interface Post {
  readonly language: 'en' | 'ar' | 'ckb'
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
  /** Rows of buttons. */
  readonly buttons: readonly (readonly Button[])[]
  /** Lists to choose from, above the buttons. */
  readonly choices?: readonly Choice[]
  /** A refusal is seen by the asker alone. */
  readonly tone: 'answer' | 'refusal' | 'edition'
  /** A file that goes with it: under the last part, or in a message of its own. Of answers alone. */
  readonly attachment?: Attachment
  /** Shown with it; the blocks say the same in words. */
  readonly picture?: Picture
  /** Stands behind its text. Nothing is pressed there. */
  readonly illustration?: Illustration
  /** Edition mark and the like: every part of the post carries it, so that a part can be found again. */
  readonly mark?: string
}

/** The words beside the illustration of a post, as a post of its own. */
export function wordsBeside({ language, tone, mark }: Post, { title, blocks }: Illustration): Post {
  return { language, title, blocks, buttons: [], tone, ...(mark === undefined ? {} : { mark }) }
}

/**
 * A button that asks `request` when pressed.
 * The id is derived from the request, so the same button is the same everywhere and composing stays pure.
 */
export function button(label: string, request: CommandRequest): Button {
  return { id: requestId(request), label, request }
}

/** Buttons in rows of `perRow`, the last one maybe shorter. */
export function inRows(buttons: readonly Button[], perRow: number): Button[][] {
  const rows: Button[][] = []
  for (let at = 0; at < buttons.length; at += perRow) rows.push(buttons.slice(at, at + perRow))
  return rows
}

/** The id under which a request is stored: the same request has the same one everywhere. */
export function requestId(request: CommandRequest): string {
  return `b${contentId(JSON.stringify([request.command, Object.entries(request.options).sort()]))}`
}

/** A list to choose from. Its id is derived as a button's is. */
export function choice(given: Omit<Choice, 'id'>): Choice {
  return { ...given, id: requestId({ ...given.request, options: { ...given.request.options, [given.option]: '?' } }) }
}

/** The request that asks for these values of a choice. */
export function chosenRequest({ request, option, none }: Choice, values: readonly string[]): CommandRequest {
  return { ...request, options: { ...request.options, [option]: values.length > 0 ? values.join(',') : none } }
}

/** A choice as buttons, for platforms without select menus: pressing one takes its value, or takes it back. */
export function choiceButtons(given: Choice): Button[] {
  const chosen = given.values.filter((one) => one.chosen).map(({ value }) => value)
  return given.values.map(({ value, label, chosen: on }) => {
    const others = chosen.filter((one) => one !== value)
    const wanted = !given.several ? [value] : on ? others : [...chosen, value]
    return button(on ? `✓ ${label}` : label, chosenRequest(given, wanted))
  })
}

/** Everything of a post that can be pressed, as it is to be stored before the post is sent. */
export function storedButtons({
  buttons,
  choices = [],
}: Post): { readonly id: string; readonly request: CommandRequest }[] {
  const own = buttons
    .flat()
    .flatMap(({ id, request, asks }) => [
      { id, request },
      ...(asks === undefined ? [] : [{ id: requestId(asks.instead), request: asks.instead }]),
    ])
  return [...own, ...choices.map(({ id, request }) => ({ id, request })), ...choices.flatMap(choiceButtons)]
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
