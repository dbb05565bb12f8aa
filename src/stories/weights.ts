// What speaks for and against one story, in one table. From SAME_STORY on two articles tell one.

export const WEIGHTS = {
  sameDay: 3,
  otherDay: -8,
  /** Other days, but a text names the other's: one of them was misread. */
  dayNamed: 3,
  /** No day in one of them. */
  unknownDay: 0,
  /** "Last week", "late in June": a few days that can be the other's. */
  vagueDay: 0.5,
  /** Neither text dates it: by the days between their publications. */
  bothAssumed: [2, 1, -1.5] as readonly number[],
  /** One text dates it, the other is published so many days later and does not. */
  assumedLater: [2.25, 1.5, 0, -2] as readonly number[],
  samePlace: 3,
  heldPlace: 1.5,
  /** No place was understood, and the text names others than the other's. */
  notNamed: -2,
  /** Nothing narrower is known than the governorate, the country. */
  sameGovernorate: 2,
  sameCountry: 0.5,
  /** Two places of one governorate: reporters name the nearest town, or it is another event. */
  neighbour: -1.5,
  otherPlace: -3,
  /** ... one of which only a dateline names: its writer was there. */
  datelinePlace: -1,
  /** A country and a place in another: often that of the party, not of the event. */
  otherCountry: -1.5,
  /** Other places, but a text names the other's: one of them was misread. Twice where both do. */
  placeNamed: 1.5,
  /** One text has news that the other has not: by the days between their first events. */
  otherNews: [0, -1, -2, -4] as readonly number[],
  /** The first events are plainly two, of one day. */
  otherDeed: -4,
  /** The same again on a later day: the earlier one is only recalled. */
  again: -3,
  /** ... and says so: "again", "a second day". */
  saysAgain: -8,
  /** What follows an event (an arrest, a trial, a funeral), told in one text alone: by the days between the reports. */
  aftermath: [0, -1, -2, -6] as readonly number[],
  kind: 1.5,
  /** Kinds that are not one event. */
  otherKind: -2,
  /** One outlet that names another place tells another event. */
  outletElsewhere: -4,
  sharedActor: 1,
  otherActors: -0.5,
  sameFigures: 1,
  nearFigures: 0.5,
  /** Other figures, where the places differ too. */
  otherFigures: -1,
  /** For each step down from an article's first event. */
  rank: -1.25,
  /** Times the share of words in common, at most `mostTerms`; few words in common speak against. */
  terms: 7,
  mostTerms: 3.5,
  /** A word or two in common is chance. */
  chance: -0.5,
  fewTerms: -0.5,
  /** Times the share of things in common (see concepts); nothing in common speaks against. Half within a language. */
  concepts: 4,
  mostConcepts: 3.5,
  noConcepts: -1,
  /** Times the share of names in common. */
  names: 2,
  number: 1,
  mostNumbers: 2,
  /** A round-up tells many stories and belongs to none of them. */
  roundUp: -9,
  /** For each day between publications after the second. */
  lateDay: -1,
} as const

/** From here on two articles tell one story. */
export const SAME_STORY = 5
