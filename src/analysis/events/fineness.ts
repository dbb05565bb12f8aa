// How narrow a place is by its kind: of two that hold each other the narrower says more.

const FINENESS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    country: 0,
    autonomous_region: 1,
    governorate: 1,
    province: 1,
    area: 2,
    district: 2,
    city: 2,
    town: 2,
    border_crossing: 3,
    camp: 3,
    prison: 3,
    base: 3,
    energy: 3,
    infrastructure: 3,
    site: 3,
  }),
)

/** How narrow a town is among places. */
export const TOWN = 2

/** How narrow a kind of place is: 0 country to 3 site. Unknown kinds count as towns. */
export function fineness(kind: string): number {
  return FINENESS.get(kind) ?? TOWN
}

/** A camp, a crossing, a base: narrower than a town. */
export function isSite(kind: string): boolean {
  return fineness(kind) > TOWN
}
