// Each picture is compared with one that was looked at (reviewed/). Where a change is meant, the new one stands in a folder
// that the failure names: look at it, and put it in the place of the old one.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import type { Picture } from '../../src/core/picture.ts'
import { drawingOn } from '../../src/pictures/draw.ts'
import { mapSvg } from '../../src/pictures/map.ts'
import { emptyMap, geography, oneDayTimeline, sampleChart, sampleMap, sampleTimeline } from './samples.ts'

const REVIEWED = join(import.meta.dirname, 'reviewed')
const DRAWN = join(tmpdir(), 'sitrep-pictures')
/** Of 255: what another version of the renderer may make of an edge. */
const SAME_SHADE = 24
const MOST_DIFFERENT = 0.004
const MOST_BYTES = 500_000

const draw = drawingOn(geography)
const all: Readonly<Record<string, Picture>> = {
  'map-en': sampleMap('en'),
  'map-ar': sampleMap('ar'),
  'map-ckb': sampleMap('ckb'),
  'map-empty': emptyMap(),
  'chart-en': sampleChart('en'),
  'chart-ar': sampleChart('ar'),
  'chart-ckb': sampleChart('ckb'),
  'timeline-en': sampleTimeline('en'),
  'timeline-ar': sampleTimeline('ar'),
  'timeline-ckb': sampleTimeline('ckb'),
  'timeline-day': oneDayTimeline(),
}

function pixelsOf(png: Uint8Array): Uint8Array {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><image width="1200" height="900" href="${href}"/></svg>`
  return new Resvg(svg).render().pixels
}

/** The share of pixels that differ by more than a shade. */
function difference(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 1
  let different = 0
  for (let at = 0; at < a.length; at += 4) {
    const apart = [0, 1, 2].some((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > SAME_SHADE)
    if (apart) different += 1
  }
  return different / (a.length / 4)
}

describe('a picture', () => {
  test.each(Object.keys(all))('%s looks as it was reviewed, and is small enough to send', async (name) => {
    const picture = all[name]
    if (picture === undefined) throw new Error(name)
    const png = await draw(picture)
    const reviewed = join(REVIEWED, `${name}.png`)
    mkdirSync(DRAWN, { recursive: true })
    writeFileSync(join(DRAWN, `${name}.png`), png)
    expect(png.length).toBeLessThan(MOST_BYTES)
    expect(existsSync(reviewed), `look at ${join(DRAWN, `${name}.png`)}`).toBe(true)
    const apart = difference(pixelsOf(png), pixelsOf(readFileSync(reviewed)))
    expect(apart, `look at ${join(DRAWN, `${name}.png`)}`).toBeLessThan(MOST_DIFFERENT)
  })

  test('is drawn once while it says the same', async () => {
    expect(await draw(sampleMap('en'))).toBe(await draw(sampleMap('en')))
    expect(await draw({ ...sampleMap('en'), title: 'Another' })).not.toBe(await draw(sampleMap('en')))
  })

  test('writes Arabic from the right, Latin names in it and all, and takes no direction from a text', () => {
    const svg = mapSvg({ ...sampleMap('ar'), title: 'الأحداث · \u2066CENTCOM' }, geography)
    expect(svg).toContain('>\u2067الأحداث · CENTCOM\u2069<')
    expect(mapSvg({ ...sampleMap('en'), title: 'Events · داعش' }, geography)).toContain('>Events · داعش<')
  })

  test('takes no text for markup', () => {
    const title = '<script>"&\u0000\u202E</text>'
    const svg = mapSvg({ ...sampleMap('en'), title }, geography)
    expect(svg).toContain('&lt;script&gt;&quot;&amp;&lt;/text&gt;')
    expect(svg).not.toContain('<script>')
    expect(new Resvg(svg).width).toBe(1200)
  })
})
