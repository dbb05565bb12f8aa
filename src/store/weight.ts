// How much an entry counts on the first page of a timeline: outlets that report it independently before all, then how
// many were reported killed (the lowest figure), then how well its best telling is attested.

/** Above every value of ATTESTED. */
const ORIGIN = 8
/** So many reported killed count as much as one more outlet, as two more, as three more. */
const GRAVE = [1, 5, 20] as const
/** What killed so many is never gathered with others. */
const ALONE_FROM = GRAVE[1]

export interface Weighed {
  readonly origins: number
  readonly killed: number
  /** 0 to 7. */
  readonly attested: number
}

export function weightOf({ origins, killed, attested }: Weighed): number {
  return ORIGIN * (origins + GRAVE.filter((many) => killed >= many).length) + attested
}

/** The same of the columns of `entries`. */
export const weightSql = `${ORIGIN} * (origins + ${GRAVE.map((many) => `(killed >= ${many})`).join(' + ')}) + attested`

/** Only what one outlet tells and is not grave may stand gathered with others. */
export function standsAlone({ origins, killed }: Weighed): boolean {
  return origins > 1 || killed >= ALONE_FROM
}
