// A picture as data, before it is drawn. Every text in it is plain and ready to be read: numbers and dates stand as the
// channel's language writes them.

import type { DayRange } from './understanding.ts'
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

/** The entries of a timeline's page, along their time. */
export interface TimelinePicture extends Lettering {
  readonly kind: 'timeline'
  /** Oldest first. */
  readonly entries: readonly TimelineMark[]
  /** Days (ISO) at which the time is marked, oldest first, each with what is written there where there is room. */
  readonly ticks: readonly { readonly day: string; readonly label: string }[]
  /** Beside the mark of what is not known to the day. */
  readonly inexact: string
}

export interface TimelineMark {
  /** As on the page. */
  readonly number: string
  /** The days that it may have been, no finer than what is known. */
  readonly days: DayRange
  /** True where it is known to the day. */
  readonly exact: boolean
  readonly date: string
  /** What was told and where; empty where only the date may be told. */
  readonly what: string
  /** Its status, where that has to be said; else null. */
  readonly doubt: string | null
  /** Held: it is neither sure nor doubted. */
  readonly held: boolean
}

export type Picture = MapPicture | ChartPicture | TimelinePicture

/** What a drawn picture is called as a file. */
export function fileNameOf({ kind }: Picture): string {
  return `${kind}.png`
}

/** The same without anything that was reported. */
export function blankOf(picture: MapPicture): MapPicture {
  return { ...picture, title: '', subtitle: '', alt: '', areas: [], spots: [] }
}
