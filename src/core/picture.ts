// A picture as data, before it is drawn. Every text in it is plain and ready to be read: numbers and dates stand as the
// channel's language writes them.

import type { Language } from './words/words.ts'

interface Lettering {
  readonly language: Language
  readonly title: string
  /** What it covers: dates, sources. */
  readonly subtitle: string
  /** Whose data is drawn. */
  readonly credits: string
  /** Says the same in words: for those who cannot see it. */
  readonly alt: string
}

/** Iraq, Syria and the frontier, with what was reported there. */
export interface MapPicture extends Lettering {
  readonly kind: 'map'
  /** Governorates (ids) with how many events each has. */
  readonly areas: readonly { readonly governorate: string; readonly events: number }[]
  /** Places, most events first. */
  readonly spots: readonly MapSpot[]
  readonly key: {
    /** Over the shades of governorates. */
    readonly shades: string
    /** Beside the mark of a place that is not known exactly. */
    readonly area: string
  }
  /** Names of countries (ISO code in lower case), as far as they may be written. */
  readonly countries: Readonly<Record<string, string>>
}

/** More marks than these cannot be told from each other; what is left out is in the shades and in the words beside. */
export const MOST_SPOTS = 24

export interface MapSpot {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly events: number
  /** How far from the point it may have been, in kilometres; 0 = the point is right. */
  readonly within: number
}

/** Events of each day, by kind. */
export interface ChartPicture extends Lettering {
  readonly kind: 'chart'
  /** Bars, one after the other in time. */
  readonly bars: readonly ChartBar[]
  /** In the order in which they are stacked, the first one lowest. */
  readonly kinds: readonly string[]
  /** Beside the mark of days without any article. */
  readonly gap: string
}

export interface ChartBar {
  /** Written under it where there is room. */
  readonly label: string
  /** As many as there are kinds. */
  readonly events: readonly number[]
  /** No article covers it: that nothing is drawn does not mean that nothing happened. */
  readonly gap: boolean
}

export type Picture = MapPicture | ChartPicture
