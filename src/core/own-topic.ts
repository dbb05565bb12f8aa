// Topics of a server's or chat's own: a name, and a search that says what belongs to it. Nothing is filed under them:
// whoever asks the store puts the search in the place of the name.

import type { HomeId } from './channel.ts'
import { bareKnowledge, type Knowledge, type Topic } from './knowledge.ts'
import type { AllTerm, FiledTerm, ReadField, Term } from './search.ts'
import type { Subject, SubjectKey } from './story.ts'

export interface OwnTopic {
  readonly home: HomeId
  /** What it is called by, unique in its home; letters, digits and hyphens of any script. */
  readonly slug: string
  /** As headings name it. */
  readonly title: string
  /** The search as it was understood; typed again, it asks the same. */
  readonly query: string
  readonly all: AllTerm<ReadField>
  /** Counts changes. */
  readonly version: number
}

/** Of one home. */
export const MOST_OWN_TOPICS = 25
/** Words and fields in the search of one topic. */
export const MOST_TERMS = 40
/** Characters of its search, and of its name. */
export const LONGEST_QUERY = 500
export const LONGEST_TITLE = 60

/** A topic that a store is asked for by its search. */
export interface SoughtTopic {
  readonly slug: string
  readonly all: AllTerm<FiledTerm>
}

/** What the bot knows, with the topics of a home behind its own. */
export function withOwnTopics(knowledge: Knowledge, own: readonly OwnTopic[]): Knowledge {
  const bare = bareKnowledge(knowledge)
  return own.length === 0 ? bare : { ...bare, topics: [...bare.topics, ...own.map(asTopic)], bare }
}

function asTopic({ slug, title, all }: OwnTopic): Topic {
  return {
    slug,
    name: { en: title, ar: title, ckb: title },
    commandAliases: [],
    strong: [],
    weak: [],
    ar: [],
    ku: [],
    exclude: [],
    actors: [],
    places: [],
    question: '',
    own: all,
  }
}

/** The topics of a home among these. */
export function soughtTopics(topics: readonly Topic[]): SoughtTopic[] {
  return topics.flatMap(({ slug, own }) => (own === undefined ? [] : [{ slug, all: own }]))
}

/** What the store is asked for a subject: keys, words, or a search where topics of a home are among them. */
export function askedFor(
  { keys, text }: Pick<Subject, 'keys' | 'text'>,
  knowledge: Pick<Knowledge, 'topics'>,
): { readonly anyOf?: readonly SubjectKey[]; readonly text?: string; readonly match?: Term<FiledTerm> } {
  const own = soughtTopics(knowledge.topics).filter(({ slug }) => keys.includes(`topic:${slug}`))
  if (own.length === 0) return { ...(keys.length > 0 ? { anyOf: keys } : {}), ...(text === null ? {} : { text }) }
  const others = keys.filter((key) => !own.some(({ slug }) => key === `topic:${slug}`))
  const filed = others.length > 0 ? [{ kind: 'filed' as const, keys: others }] : []
  return { match: { kind: 'any', of: [...filed, ...own.map(({ all }) => all)] } }
}

/** A search in which the topics of a home are replaced by what they look for. */
export function withSought(all: AllTerm<FiledTerm>, sought: readonly SoughtTopic[]): AllTerm<FiledTerm> {
  const replaced = (term: Term<FiledTerm>): Term<FiledTerm> => {
    if (term.kind === 'all') return withSought(term, sought)
    if (term.kind === 'any') return { ...term, of: term.of.map(replaced) }
    if (term.kind !== 'filed') return term
    return sought.find(({ slug }) => term.keys.includes(`topic:${slug}`))?.all ?? term
  }
  return sought.length === 0 ? all : { kind: 'all', of: all.of.map(replaced), without: all.without.map(replaced) }
}
