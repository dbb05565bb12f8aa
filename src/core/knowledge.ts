// What the bot knows when it is new: the shapes of data/, as nouns. Read and validated by src/knowledge.ts.

import type { AllTerm, ReadField } from './search.ts'
import type { EventKind } from './understanding.ts'

export interface Names {
  readonly en: readonly string[]
  readonly ar: readonly string[]
  readonly ku: readonly string[]
}

export interface Actor {
  readonly id: string
  readonly name: string
  readonly type: string
  /** ISO 3166 alpha-2; XX for none. */
  readonly country: string
  readonly aliases: Names
  /** The body this one belongs to (id). */
  readonly parent?: string
  /** The body as which it is a party to an event: reports name now the one, now the other, and must meet. */
  readonly countsAs?: string
  readonly style?: string
  /** Names that are also ordinary words or other bodies: they count only where the text points to this one. */
  readonly careful?: readonly string[]
  /** Names that count only where the text names this one in full too: a surname, a shortened name. */
  readonly short?: readonly string[]
  /** Names of a capital or country that mean this government only where they act or speak. */
  readonly metonyms?: readonly string[]
}

export interface Place {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly kind: string
  /** Name of the governorate or province. */
  readonly admin1: string
  /** Of a governorate: the town where its offices stand (id). */
  readonly seat?: string
  readonly lat: number
  readonly lon: number
  readonly coordConfidence: 'high' | 'medium' | 'low'
  readonly aliases: Names
  /** Names that are also ordinary words or other places: they count only where the text points to this one. */
  readonly careful?: readonly string[]
  /** One of thousands: every name of it counts only where the document clearly points to it. */
  readonly faint?: true
  readonly population?: number
}

/** A named, editable query. A strong phrase alone qualifies; a weak one needs a second signal. */
export interface Topic {
  readonly slug: string
  readonly name: Readonly<Record<'en' | 'ar' | 'ckb', string>>
  readonly commandAliases: readonly string[]
  readonly strong: readonly string[]
  readonly weak: readonly string[]
  /** Count as strong. */
  readonly ar: readonly string[]
  readonly ku: readonly string[]
  readonly exclude: readonly string[]
  readonly actors: readonly string[]
  readonly places: readonly string[]
  /** Actors whose part in an article's main events makes it the topic's. */
  readonly parties?: readonly string[]
  /** The same for two of these together: what passes between them. */
  readonly pairs?: readonly string[]
  /** Kinds of the main event that make an article the topic's, where its clause has a phrase of the topic too. */
  readonly kinds?: readonly EventKind[]
  /** Places: an article whose main event happened in one of them is the topic's; elsewhere their bodies may merely speak. */
  readonly regions?: readonly string[]
  /** The same for an article that is no other topic's. */
  readonly otherwise?: readonly string[]
  /** Groups that are suspected of attacks: one strong phrase anywhere but in history makes an article on an attack the topic's. */
  readonly suspect?: boolean
  /** Actors that are struck by those of the topic: an attack on one of them, and any phrase, make an article the topic's. */
  readonly targets?: readonly string[]
  readonly question: string
  /** What a topic of a server's own looks for; its lists are empty then, as nothing is filed under it. */
  readonly own?: AllTerm<ReadField>
}

export interface Feed {
  readonly url: string
  readonly language: string
}

export interface Source {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly languages: readonly string[]
  readonly feeds: readonly Feed[]
  readonly ownership: string
  readonly kind: string
  readonly note: string
  /** IANA zone in which its "today" counts; Asia/Baghdad where unknown. */
  readonly timeZone: string
}

/** Words that need care: restricted attribution verbs, loaded terms. */
export interface Wording {
  /** Restricted verb -> what the bot writes instead ("revealed" -> "said"). */
  readonly restrictedVerbs: Readonly<Record<'en' | 'ar' | 'ckb', Readonly<Record<string, string>>>>
  /** A sentence with one of these is quoted, or another is chosen. */
  readonly loadedTerms: readonly string[]
}

/** Which time zone people mean by a place. All zones are IANA's. */
export interface TimeZoneNames {
  /** ISO 3166 alpha-2 -> zones, that of the capital first. */
  readonly countries: Readonly<Record<string, readonly string[]>>
  /** Zone -> names by which it is known too: cities elsewhere, older and newer spellings. */
  readonly names: Readonly<Record<string, readonly string[]>>
}

export interface Knowledge {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly topics: readonly Topic[]
  readonly sources: readonly Source[]
  readonly wording: Wording
  readonly timeZones: TimeZoneNames
  /** The same without the topics of a server's own: what is made from knowledge, and kept, is made from this. */
  readonly bare?: Knowledge
}

/** What the bot knows by itself, without the topics of any server. */
export function bareKnowledge(knowledge: Knowledge): Knowledge {
  return knowledge.bare ?? knowledge
}
