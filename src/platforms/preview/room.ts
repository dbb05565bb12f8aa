// The seam of the preview: what the page may ask of the bot. The root builds a room from the very actions and renderers
// that serve Discord and Telegram, so that the page shows what would be sent and nothing else. The preview itself knows
// neither the store nor the renderers.

import type { Article } from '../../core/article.ts'
import type { ChannelId } from '../../core/channel.ts'
import type { Payload } from '../../core/delivery.ts'
import type { Language } from '../../core/words/words.ts'

/** One post as both platforms would get it: the requests in order, exactly as they would be sent. */
export interface Rendered {
  readonly discord: readonly Payload[]
  readonly telegram: readonly Payload[]
}

/** What stands around the conversation. */
export interface RoomFacts {
  readonly channel: ChannelId
  readonly language: Language
  /** IANA zone of the channel; its last part names the city beside the clock. */
  readonly timeZone: string
  /** The room's time, epoch milliseconds. */
  readonly now: number
  /** True where the clock stands still (the sample archive): the page says so. */
  readonly standing: boolean
  /** True where any stored article is invented: the page says so on top. */
  readonly fictional: boolean
  /** Local dates that have editions, newest first. */
  readonly dates: readonly string[]
  /** Commands to click, as a person would type them. */
  readonly examples: readonly string[]
}

export interface RoomEdition {
  /** Local date of its slot. */
  readonly date: string
  /** Epoch milliseconds of its slot; null for one that was composed and not posted. */
  readonly postedAt: number | null
  readonly says: Rendered
}

export interface RoomAnswer {
  /** What was asked, as a person would type it; for a button, the command behind it, null where it is no longer known. */
  readonly asked: string | null
  readonly says: Rendered
  /** A refusal, with its reason in `says`. */
  readonly refused: boolean
  /** True where the answer replaces the message whose button was pressed (paging); false for a message of its own. */
  readonly edit: boolean
}

/** What goes with a press. */
export interface PressGiven {
  /** Chosen in a menu. */
  readonly values?: readonly string[] | undefined
  /** Typed into the form that a button opened. */
  readonly typed?: string | undefined
  /** What the button is called: the form that it opens is called so too. */
  readonly label?: string | undefined
}

/** A button that asks for a line of text first: the form, as Discord gets it. */
export interface RoomForm {
  readonly form: Payload
}

export interface Suggestion {
  /** The whole text of the command box once it is taken; ends in a space where more is to be typed. */
  readonly value: string
  /** What the list shows. */
  readonly label: string
  /** A few words beside it: a summary, or what kind of subject it is. */
  readonly detail?: string
}

export interface PreviewRoom {
  facts(): Promise<RoomFacts>
  /** The last edition of a local date (ISO day), or the newest where null; null where there is none. */
  edition(date: string | null): Promise<RoomEdition | null>
  /** Answers typed text. Refusals are answers; rejects only where the program failed. */
  ask(text: string): Promise<RoomAnswer>
  /** Answers a button, a menu or a form by the id that its payload carries. */
  press(button: string, given: PressGiven): Promise<RoomAnswer | RoomForm>
  /** Of the pages; for what has to be said when nothing else is known. */
  language(): Promise<Language>
  /** Completions of what stands in the command box, best first; at most 12 are shown. */
  suggest(text: string): Promise<readonly Suggestion[]>
  article(id: string): Promise<Article | null>
  /** The stored article at an address as a payload links to it; null where none is stored. */
  articleByUrl(url: string): Promise<Article | null>
}
