// What a step of a pattern may ask for, by number: the classes of numbers first (so that the classes of one number are
// the bits of an integer), then the classes of words, then single words.

/** Classes that a number may have by its shape and what stands beside it; numerals.ts says which. In order of trial. */
export const NUMBER_CLASSES = [
  'NUM',
  'DAY',
  'MONTHNO',
  'HOUR',
  'YY',
  'YEARN',
  'YEAR',
  'BYEAR',
  'OLDYEAR',
  'ORD',
  'ORDDAY',
  'DECADE',
  'YYA',
  'WRITTEN',
  'INSTANT',
  'CLOCK',
  'HHMM',
  'POINTED',
  'YEARHUNDREDS',
  'GLUEDNUM',
] as const

export type NumberClass = (typeof NUMBER_CLASSES)[number]

/** The bit of a class of numbers; its symbol is one more than the bit's place. */
export function bitOf(name: NumberClass): number {
  return 1 << NUMBER_CLASSES.indexOf(name)
}

/** The bits of those of the names that are classes of numbers. */
export function numberBits(names: Iterable<string>): number {
  const wanted = new Set(names)
  return NUMBER_CLASSES.reduce((bits, name, place) => (wanted.has(name) ? bits | (1 << place) : bits), 0)
}

/** In a pattern, capitals name a class; everything else is the word itself. */
export function isClass(name: string): boolean {
  return /^[A-Z]+$/.test(name)
}

export class Symbols {
  private readonly names: string[] = ['', ...NUMBER_CLASSES]
  private readonly numbers = new Map<string, number>(NUMBER_CLASSES.map((name, place) => [name, place + 1]))

  constructor(names: Iterable<string>) {
    for (const name of names) this.symbolOf(name)
  }

  /** The symbol of a class or word; a new one where it has none. */
  symbolOf(name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  /** The symbol of a class or word; 0 where no pattern asks for it. */
  find(name: string): number {
    return this.numbers.get(name) ?? 0
  }

  nameOf(symbol: number): string {
    return this.names[symbol] ?? ''
  }

  get size(): number {
    return this.names.length
  }
}
