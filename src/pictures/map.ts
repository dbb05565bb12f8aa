// Draws a map: Iraq, Syria and the frontier, zoomed to where things were reported.
//
// 1. Governorates are shaded by events, in five steps; places carry their number.
// 2. A place that is not known exactly is an area with a broken rim, never a point.
// 3. Nothing covers a number, and no label another. The names of countries stand where room is left.

import { type GeoPath, type GeoProjection, geoMercator, geoPath } from 'd3-geo'
import type { Feature } from 'geojson'
import { type MapPicture, type MapSpot, MOST_SPOTS } from '../core/picture.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { COLOURS, FIELD, HEIGHT, WIDTH, frameOf } from './frame.ts'
import type { Geography } from './geography.ts'
import { page, widthOf } from './letters.ts'
import { type Box, type Mark, apart, boxOf, overlap, placeLabels } from './placing.ts'
import { type Svg, element, sidesOf, textAt, together } from './svg.ts'

/** Degrees that a map shows at the least, so that one town does not fill it. */
const LEAST_SPAN = { lon: 5, lat: 3.4 }
/** Degrees around the outermost places. */
const AROUND = { lon: 0.9, lat: 0.7 }
/** Pixels kept free around the marks for their labels. */
const EDGE = 16

const LAND = '#e9e6de'
const WATER = '#a9cfe6'
const SEA = '#bfdcee'
const BORDER = '#8a7548'
const INNER = '#d6c9a5'
const FAINT = '#8f897c'
const MARKED = '#c8322b'
const RIM = '#ffffff'
/** From no event to most; read by people who see no red as steps of light. */
const SHADES = ['#fdf9ef', '#f8e0d2', '#f0c2b0', '#e59c88', '#d5735f']

const LABEL_SIZE = 19
const LABEL_HEIGHT = 25
const RIM_WIDTH = 5

/** Where the names of neighbouring countries stand if there is room: a point well inside, and others for closer maps. */
const COUNTRY_POINTS: Readonly<Record<string, readonly (readonly [lon: number, lat: number])[]>> = {
  iq: [
    [43.2, 31.3],
    [44.8, 31],
    [42, 34.6],
    [43.6, 34],
    [43.9, 36.6],
  ],
  sy: [
    [37.6, 34.3],
    [38.4, 35.4],
    [40.3, 35.8],
    [40.2, 34.6],
    [36.9, 33.6],
  ],
  tr: [
    [39.2, 37.9],
    [42.4, 37.7],
    [36.2, 37.4],
    [41, 37.4],
    [43.4, 37.6],
  ],
  ir: [
    [47.6, 34.6],
    [46.6, 36.4],
    [49, 32.4],
    [46.2, 34.2],
    [46.4, 36.9],
  ],
  jo: [
    [36.9, 31.4],
    [38.4, 32.3],
  ],
  sa: [
    [42.2, 29.5],
    [40.2, 30.9],
    [45.2, 28.6],
  ],
  kw: [[47.6, 29.3]],
  lb: [[35.9, 34]],
}

/** The map as SVG. */
export function mapSvg(picture: MapPicture, geography: Geography): Svg {
  const spots = picture.spots.slice(0, MOST_SPOTS)
  const projection = zoomedTo(picture, spots, geography)
  const path = geoPath(projection)
  const legend = legendOf(picture)
  const placed = spotsOf(spots, picture, projection, legend.box)
  return page(WIDTH, HEIGHT, [
    ground(picture, geography, path),
    countryNames(picture, projection, [legend.box, ...placed.boxes]),
    placed.svg,
    legend.svg,
    frameOf(picture),
  ])
}

/** Shows all that was reported, and at least so many degrees; without any place, both countries. */
function zoomedTo({ areas }: MapPicture, spots: readonly MapSpot[], { governorates }: Geography): GeoProjection {
  const shaded = areas.flatMap(({ governorate }) => governorates.get(governorate) ?? [])
  const points = spots.map(({ lon, lat }) => [lon, lat] as const)
  const shown =
    points.length > 0 ? frameAround(points) : collected(shaded.length > 0 ? shaded : [...governorates.values()])
  const box: [[number, number], [number, number]] = [
    [FIELD.left + EDGE, FIELD.top + EDGE],
    [FIELD.right - EDGE, FIELD.bottom - EDGE],
  ]
  return geoMercator().fitExtent(box, shown)
}

function collected(features: readonly Feature[]) {
  return { type: 'FeatureCollection' as const, features: [...features] }
}

function frameAround(points: readonly (readonly [number, number])[]) {
  const side = (values: readonly number[], around: number, least: number): [number, number] => {
    const [low, high] = [Math.min(...values) - around, Math.max(...values) + around]
    const more = Math.max(0, least - (high - low)) / 2
    return [low - more, high + more]
  }
  const [west, east] = side(
    points.map(([lon]) => lon),
    AROUND.lon,
    LEAST_SPAN.lon,
  )
  const [south, north] = side(
    points.map(([, lat]) => lat),
    AROUND.lat,
    LEAST_SPAN.lat,
  )
  return {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  }
}

function ground({ areas }: MapPicture, geography: Geography, path: GeoPath): Svg {
  const shade = shadesOf(areas.map(({ events }) => events))
  const events = new Map(areas.map((area) => [area.governorate, area.events]))
  const shape = (drawn: Parameters<GeoPath>[0], attributes: Record<string, string | number>) =>
    element('path', { d: path(drawn) ?? '', ...attributes })
  const line = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
  return together([
    element('rect', { x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: SEA }),
    shape(geography.countries, { fill: LAND, stroke: '#cfcabd', 'stroke-width': 1 }),
    ...[...geography.governorates].map(([id, drawn]) => shape(drawn, { fill: shade(events.get(id) ?? 0) })),
    shape(geography.inner, { ...line, stroke: INNER, 'stroke-width': 1.2 }),
    shape(geography.lakes, { fill: WATER }),
    shape(geography.rivers, { ...line, stroke: '#7fb6d8', 'stroke-width': 2 }),
    ...geography.outlines.map((outline) => shape(outline, { ...line, stroke: BORDER, 'stroke-width': 2.4 })),
  ])
}

/** Steps of equal size up to the largest number; a governorate with one event is shaded already. */
function shadesOf(events: readonly number[]): (events: number) => string {
  const most = Math.max(1, ...events)
  const steps = SHADES.length - 1
  return (own) => SHADES[own === 0 ? 0 : Math.max(1, Math.ceil((own / most) * steps))] ?? RIM
}

interface Placed {
  readonly svg: Svg
  readonly boxes: readonly Box[]
}

function spotsOf(spots: readonly MapSpot[], picture: MapPicture, projection: GeoProjection, legend: Box): Placed {
  const points = spots.map(({ lon, lat }): readonly [number, number] => projection([lon, lat]) ?? [0, 0])
  const most = Math.max(1, ...spots.map(({ events }) => events))
  const frame = {
    left: FIELD.left + EDGE,
    top: FIELD.top + EDGE,
    right: FIELD.right - EDGE,
    bottom: FIELD.bottom - EDGE,
  }
  const { number } = wordsOf(picture.language)
  const numbers = spots.map(({ events }) => number(events))
  const marks = apart(
    points.map(
      ([x, y], index): Mark => ({ x, y, radius: radiusOf(spots[index]?.events ?? 1, most, numbers[index] ?? '') }),
    ),
    frame,
  )
  const labels = spots.map(({ name }) => ({
    width: widthOf(name, LABEL_SIZE, true) + 2 * RIM_WIDTH,
    height: LABEL_HEIGHT,
  }))
  const places = placeLabels(marks, labels, frame, [legend])
  const areas = spots.map((spot, index) => areaOf(spot, points[index] ?? [0, 0], projection))
  const pieces = [
    ...areas,
    ...marks.map((mark, index) => leaderOf(mark, points[index] ?? [0, 0])),
    ...marks.map((mark, index) => markOf(mark, numbers[index] ?? '', (spots[index]?.within ?? 0) > 0)),
    ...places.flatMap((box, index) => (box === null ? [] : [labelOf(spots[index]?.name ?? '', box)])),
  ]
  return { svg: together(pieces), boxes: [...marks.map(boxOf), ...places.flatMap((box) => box ?? [])] }
}

/** The surface of a mark grows with its number, and holds the number. */
function radiusOf(events: number, most: number, number: string): number {
  return Math.max(11 + 15 * Math.sqrt(events / most), widthOf(number, 16, true) / 2 + 5)
}

/** The circle that a place lies within, on the ground. */
function areaOf({ lon, lat, within }: MapSpot, [x, y]: readonly [number, number], projection: GeoProjection): Svg {
  if (within === 0) return together([])
  const north = projection([lon, lat + within / 111.2]) ?? [x, y]
  return element('circle', {
    cx: x,
    cy: y,
    r: Math.abs(north[1] - y),
    fill: MARKED,
    'fill-opacity': 0.12,
    stroke: MARKED,
    'stroke-width': 1.6,
    'stroke-dasharray': '6 5',
  })
}

function leaderOf(mark: Mark, [x, y]: readonly [number, number]): Svg {
  if (Math.hypot(mark.x - x, mark.y - y) < 2) return together([])
  return together([
    element('line', { x1: x, y1: y, x2: mark.x, y2: mark.y, stroke: COLOURS.ink, 'stroke-width': 1.4 }),
    element('circle', { cx: x, cy: y, r: 3.5, fill: COLOURS.ink, stroke: RIM, 'stroke-width': 1 }),
  ])
}

function markOf({ x, y, radius }: Mark, number: string, uncertain: boolean): Svg {
  const style = uncertain
    ? { fill: RIM, stroke: MARKED, 'stroke-width': 2.2, 'stroke-dasharray': '4 3' }
    : { fill: MARKED, stroke: RIM, 'stroke-width': 2 }
  return together([
    element('circle', { cx: x, cy: y, r: radius, ...style }),
    textAt(number, { x, y: y + 6, anchor: 'middle' }, { size: 16, bold: true, fill: uncertain ? MARKED : RIM }),
  ])
}

function labelOf(name: string, { left, right, bottom }: Box): Svg {
  const at = { x: (left + right) / 2, y: bottom - 7, anchor: 'middle' } as const
  return textAt(name, at, { size: LABEL_SIZE, bold: true, fill: COLOURS.ink, halo: RIM })
}

/** Each country's name at the first of its points that is in the field and covers nothing. */
function countryNames({ countries }: MapPicture, projection: GeoProjection, taken: readonly Box[]): Svg {
  const covered = [...taken]
  const written = Object.entries(countries).flatMap(([code, name]) => {
    const width = widthOf(name, 20) + 2 * RIM_WIDTH
    const boxes = (COUNTRY_POINTS[code] ?? []).map((point) => {
      const [x, y] = projection([...point]) ?? [0, 0]
      return { left: x - width / 2, right: x + width / 2, top: y - 14, bottom: y + 14 }
    })
    const free = boxes.find(
      (box) =>
        box.left >= FIELD.left + EDGE &&
        box.right <= FIELD.right - EDGE &&
        box.top >= FIELD.top + EDGE &&
        box.bottom <= FIELD.bottom - EDGE &&
        !covered.some((other) => overlap(box, other)),
    )
    if (free === undefined) return []
    covered.push(free)
    const at = { x: (free.left + free.right) / 2, y: free.bottom - 7, anchor: 'middle' } as const
    return [textAt(name, at, { size: 20, fill: FAINT, halo: LAND })]
  })
  return together(written)
}

const SWATCH = { width: 34, height: 18 }

/** What the shades and the broken rim mean, in the lower corner where lines begin. */
function legendOf(picture: MapPicture): { readonly svg: Svg; readonly box: Box } {
  const { language, key, areas, spots } = picture
  const most = Math.max(0, ...areas.map(({ events }) => events))
  const steps = SHADES.length - 1
  const swatches = most >= steps ? SHADES.slice(1) : SHADES.slice(1, 1 + most)
  const { number } = wordsOf(language)
  const ends = most === 0 ? [] : [number(1), number(most)]
  const uncertain = spots.some(({ within }) => within > 0)
  const lines = (most > 0 ? 2 : 0) + (uncertain ? 1 : 0)
  const inner = Math.max(
    most > 0 ? widthOf(key.shades, 15) : 0,
    swatches.length * SWATCH.width + 90,
    uncertain ? widthOf(key.area, 15) + 34 : 0,
  )
  const width = inner + 28
  const height = lines * 27 + 16
  const bottom = FIELD.bottom - 14
  const sides = sidesOf(language, 16, WIDTH - 16)
  const left = sides.start.anchor === 'start' ? 16 : WIDTH - 16 - width
  const box = { left, top: bottom - height, right: left + width, bottom }
  if (lines === 0) return { svg: together([]), box: { left: 0, top: 0, right: 0, bottom: 0 } }
  const { start } = sidesOf(language, left + 14, left + width - 14)
  const toEnd = start.anchor === 'start' ? 1 : -1
  const small = { size: 15, fill: COLOURS.ink }
  const rowAt = (row: number) => box.top + 26 + row * 27
  const shades =
    most === 0
      ? []
      : [textAt(key.shades, { ...start, y: rowAt(0) }, small), ...scale(swatches, ends, start.x, toEnd, rowAt(1))]
  const area = uncertain
    ? [
        element('circle', {
          cx: start.x + toEnd * 10,
          cy: rowAt(lines - 1) - 5,
          r: 9,
          fill: MARKED,
          'fill-opacity': 0.12,
          stroke: MARKED,
          'stroke-width': 1.6,
          'stroke-dasharray': '4 3',
        }),
        textAt(key.area, { ...start, x: start.x + toEnd * 28, y: rowAt(lines - 1) }, small),
      ]
    : []
  const ground = element('rect', { x: left, y: box.top, width, height, rx: 8, fill: RIM, 'fill-opacity': 0.92 })
  return { svg: together([ground, ...shades, ...area]), box }
}

function scale(swatches: readonly string[], ends: readonly string[], from: number, toEnd: number, y: number): Svg[] {
  const [least = '', most = ''] = ends
  const anchor = toEnd > 0 ? 'start' : 'end'
  const first = from + toEnd * (widthOf(least, 15) + 8)
  const edge = (index: number) => first + toEnd * index * SWATCH.width
  return [
    textAt(least, { x: from, y, anchor }, { size: 15, fill: COLOURS.ink }),
    ...swatches.map((fill, index) =>
      element('rect', {
        x: Math.min(edge(index), edge(index + 1)),
        y: y - 14,
        width: SWATCH.width,
        height: SWATCH.height,
        fill,
        stroke: '#b9b2a2',
        'stroke-width': 0.7,
      }),
    ),
    ...(least === most
      ? []
      : [textAt(most, { x: edge(swatches.length) + toEnd * 8, y, anchor }, { size: 15, fill: COLOURS.ink })]),
  ]
}
