// Places and actors of a text, in one pass.

import type { ActorMention, PlaceMention } from '../../core/understanding.ts'
import { bodiesAt } from './body-mentions.ts'
import { gatherEvidence, type NameContext } from './evidence.ts'
import type { NameFinder } from './finder.ts'
import { homeFinder } from './home.ts'
import { meaningOf } from './resolve.ts'
import { scanNames } from './scan.ts'
import type { Token } from './tokens.ts'

export interface FoundNames {
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  /** The words of the text, for whoever reads on. */
  readonly words: readonly Token[]
}

/** Every place and actor that the text names, in text order, offsets in UTF-16 code units of `text`. */
export function findNames(text: string, finder: NameFinder, context: NameContext): FoundNames {
  const scan = scanNames(text, finder)
  const evidence = gatherEvidence(scan, finder, context)
  const places: PlaceMention[] = []
  const actors: ActorMention[] = []
  const home = homeFinder(scan, evidence)
  for (const [index, match] of scan.matches.entries()) {
    const bodies = bodiesAt(index, scan, evidence, finder, home)
    if (bodies.national.length > 0) {
      actors.push(...bodies.national)
      continue
    }
    const meaning = meaningOf(index, scan, evidence)
    if (meaning === null) {
      if (bodies.alone !== null) actors.push(bodies.alone)
      continue
    }
    const { start, end } = match
    if ('actor' in meaning) actors.push({ start, end, id: meaning.actor.id, name: meaning.actor.name })
    else {
      const { id, name, country, lat, lon } = meaning.place
      places.push({ start, end, id, name, country, lat, lon })
    }
  }
  return { places, actors, words: scan.tokens }
}
