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
  // A noun may reach back or forward for its nation; no two reach for the same.
  let end = 0
  const note = (mentions: readonly ActorMention[]): void => {
    for (const mention of mentions) {
      if (mention.start < end) continue
      actors.push(mention)
      end = mention.end
    }
  }
  for (const [index, match] of scan.matches.entries()) {
    const bodies = bodiesAt(index, scan, evidence, finder, home)
    if (bodies.national.length > 0) {
      note(bodies.national)
      continue
    }
    const meaning = meaningOf(index, scan, evidence)
    if (meaning === null) {
      if (bodies.alone !== null) note([bodies.alone])
      continue
    }
    const { start } = match
    if ('actor' in meaning) note([{ start, end: match.end, id: meaning.actor.id, name: meaning.actor.name }])
    else {
      const { id, name, country, lat, lon } = meaning.place
      places.push({ start, end: match.end, id, name, country, lat, lon })
    }
  }
  return { places, actors, words: scan.tokens }
}
