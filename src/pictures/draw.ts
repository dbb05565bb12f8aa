// Draws pictures, each once: what was drawn lately is kept under what it says.

import type { Picture } from '../core/picture.ts'
import { sha256 } from '../core/ids.ts'
import { chartSvg } from './chart.ts'
import type { Geography } from './geography.ts'
import { measureAhead, pngOf } from './letters.ts'
import { mapSvg } from './map.ts'
import type { Svg } from './svg.ts'
import { timelineSvg } from './timeline.ts'

/** A picture takes some 150 kB. */
const MOST_KEPT = 30

export type Draw = (picture: Picture) => Promise<Uint8Array>

/** What draws a picture as PNG on this ground. */
export function drawingOn(geography: Geography): Draw {
  const kept = new Map<string, Promise<Uint8Array>>()
  return (picture) => {
    const key = sha256(JSON.stringify(picture))
    const known = kept.get(key)
    if (known !== undefined) return known
    const [oldest] = kept.keys()
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    const drawn = inkOf(picture, geography)
    kept.set(key, drawn)
    drawn.catch(() => kept.delete(key))
    return drawn
  }
}

async function inkOf(picture: Picture, geography: Geography): Promise<Uint8Array> {
  await measureAhead(linesOf(picture))
  return await pngOf(svgOf(picture, geography))
}

function svgOf(picture: Picture, geography: Geography): Svg {
  switch (picture.kind) {
    case 'map':
      return mapSvg(picture, geography)
    case 'chart':
      return chartSvg(picture)
    case 'timeline':
      return timelineSvg(picture)
  }
}

/** The lines whose widths decide where they stand. */
function linesOf(picture: Picture): { readonly text: string; readonly bold: boolean }[] {
  const { bold, light } = lettersOf(picture)
  return [
    ...[...bold, picture.title].map((text) => ({ text, bold: true })),
    ...light.map((text) => ({ text, bold: false })),
  ]
}

function lettersOf(picture: Picture): { readonly bold: readonly string[]; readonly light: readonly string[] } {
  switch (picture.kind) {
    case 'map':
      return { bold: picture.spots.map(({ name }) => name), light: Object.values(picture.countries) }
    case 'chart':
      return { bold: [], light: picture.bars.map(({ label }) => label) }
    case 'timeline':
      return {
        bold: picture.entries.flatMap(({ date, doubt }) => [date, ...(doubt === null ? [] : [doubt])]),
        light: [...picture.entries.map(({ what }) => what), ...picture.ticks.map(({ label }) => label)],
      }
  }
}
