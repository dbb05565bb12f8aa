// The ground of a map: governorates of Iraq and Syria, the countries around them, rivers and lakes, from data/borders.json
// (TopoJSON, degrees; its rights stand in data/README.md).

import { feature, merge, mesh } from 'topojson-client'
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'

export type Borders = Topology<{
  governorates: GeometryCollection
  countries: GeometryCollection
  lakes: GeometryCollection
  rivers: GeometryCollection
}>

export interface Geography {
  /** Iraq and Syria by governorate, each under its id. */
  readonly governorates: ReadonlyMap<string, Feature>
  /** Borders between two governorates of one country. */
  readonly inner: MultiLineString
  /** Iraq and Syria, each as a whole. */
  readonly outlines: readonly MultiPolygon[]
  readonly countries: FeatureCollection
  readonly lakes: FeatureCollection
  readonly rivers: FeatureCollection
}

/** The shapes of the file. */
export function geographyOf(borders: Borders): Geography {
  const { governorates, countries, lakes, rivers } = borders.objects
  const countryOf = ({ id }: { id?: string | number | undefined }) => String(id).slice(0, 2)
  const outlines = ['iq', 'sy'].map((country) =>
    merge(
      borders,
      governorates.geometries.filter(isArea).filter((one) => countryOf(one) === country),
    ),
  )
  return {
    governorates: new Map(feature(borders, governorates).features.map((one) => [String(one.id), one])),
    inner: mesh(borders, governorates, (a, b) => a !== b && countryOf(a) === countryOf(b)),
    outlines,
    countries: feature(borders, countries),
    lakes: feature(borders, lakes),
    rivers: feature(borders, rivers),
  }
}

type Geometry = GeometryCollection['geometries'][number]
type Area = Extract<Geometry, { type: Polygon['type'] | MultiPolygon['type'] }>

function isArea(geometry: Geometry): geometry is Area {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
}
