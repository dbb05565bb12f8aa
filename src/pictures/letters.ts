// The fonts that pictures are written with, how wide a text is in them, and SVG made a PNG.

import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js'
import type { Svg } from './svg.ts'
import { element, textAt } from './svg.ts'

const { resolve } = createRequire(import.meta.url)
const FONTS = {
  latin: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  latinBold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicBold: '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
}
const ALL = Object.values(FONTS)

const ARABIC = /\p{Script=Arabic}/u
const ONLY_ARABIC = /^[\p{Script=Arabic}\s]*$/u

/** Widths are asked again and again for the same names; a number each. */
const MOST_KEPT = 5000
const widths = new Map<string, number>()

/** The width of a line in pixels. */
export function widthOf(text: string, size: number, bold = false): number {
  const key = `${bold ? 'b' : ''}${text}`
  const known = widths.get(key)
  if (known !== undefined) return known * size
  if (widths.size >= MOST_KEPT) widths.clear()
  const measured = measure(text, bold)
  widths.set(key, measured)
  return measured * size
}

/** Measured at a size of 100, given for a size of 1. Reading a font takes longest: only those that are needed. */
function measure(text: string, bold: boolean): number {
  const line = textAt(text, { x: 0, y: 100 }, { size: 100, bold, fill: '#000' })
  const [latin, arabic] = bold ? [FONTS.latinBold, FONTS.arabicBold] : [FONTS.latin, FONTS.arabic]
  const fonts = ONLY_ARABIC.test(text) ? [arabic] : ARABIC.test(text) ? [latin, arabic] : [latin]
  const box = new Resvg(page(1, 1, [line]), optionsOf(fonts)).getBBox()
  return box === undefined ? 0 : (box.width + Math.max(0, box.x)) / 100
}

/** Measures lines ahead, each in a turn of its own: reading a font takes some milliseconds. */
export async function measureAhead(lines: readonly { readonly text: string; readonly bold: boolean }[]): Promise<void> {
  for (const { text, bold } of lines) {
    widthOf(text, 1, bold)
    await setImmediate()
  }
}

/** The picture as PNG; drawn beside everything else. */
export async function pngOf(svg: Svg): Promise<Uint8Array> {
  const drawn = await renderAsync(svg, optionsOf(ALL))
  await setImmediate()
  return drawn.asPng()
}

/** A page of so many pixels. */
export function page(width: number, height: number, pieces: readonly Svg[]): Svg {
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    ...pieces,
  )
}

function optionsOf(fonts: readonly string[]): ResvgRenderOptions {
  return {
    font: { loadSystemFonts: false, fontFiles: fonts.map((font) => resolve(font)), defaultFontFamily: 'Noto Sans' },
    logLevel: 'off',
  }
}
