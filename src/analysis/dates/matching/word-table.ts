// The words of a language by class, as its folder writes them.

/** Words of one class with their values: `{ january: 1 }`. A key may be several words ("كانون الثاني"). */
export type WordTable = Readonly<Record<string, Readonly<Record<string, number | string>>>>
