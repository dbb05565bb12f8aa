// Why articles belong where they stand: to a topic, to a story, to a place in an edition.

/** What makes an article a topic's. */
export interface TopicReason {
  /** Its slug. */
  readonly topic: string
  /** Words of the topic that count in title and text, as they stand there, each wording once. */
  readonly words: readonly string[]
  /** Ids of parties to its main events that make it the topic's. */
  readonly parties: readonly string[]
  /** Id of the place of its first event, where what happens there is the topic's; else null. */
  readonly place: string | null
}

/** What an article has in common with a report of the same story. */
export interface Bond {
  readonly article: string
  /** The report that it is compared with: of a copy its original, else the one that it is most like. */
  readonly report: string
  /** Share (0 to 1) of the shorter text that stands in the other word for word. */
  readonly copied: number
  /** It names that report's outlet as where it has this from. */
  readonly credits: boolean
  /** Of the two events that are most like each other: the same day, place and kind. */
  readonly day: boolean
  readonly place: boolean
  readonly kind: boolean
  /** Ids of the parties that both name. */
  readonly actors: readonly string[]
  /** The same counts of killed or wounded. */
  readonly figures: boolean
  /** Of the words that say most, how many both have. */
  readonly words: number
}

/** Why one article has its topics. */
export interface ArticleTopics {
  readonly article: string
  readonly language: string
  readonly topics: readonly TopicReason[]
}

/** Why the articles of a story stand where they do, as far as they were read again. */
export interface StoryReasons {
  readonly topics: readonly ArticleTopics[]
  /** What ties each to another of the story; none where there is only one. */
  readonly bonds: readonly Bond[]
}

/** What a part of an item's score is for. */
export type ScoreReason =
  | 'origin'
  | 'kind'
  | 'killed'
  | 'wounded'
  | 'freshEvent'
  | 'undated'
  | 'otherLanguage'
  | 'update'
  | 'certainty'
  | 'sameTopic'
  | 'samePlace'
