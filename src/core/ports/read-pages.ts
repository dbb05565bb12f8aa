// The part of the store about pages that were asked for the full text of what feeds give in short.

/** What a feed gives of an article. */
export interface ShortItem {
  /** Id of the article, as its address makes it. */
  readonly article: string
  /** A hash of the title and text that the feed gives. */
  readonly told: string
}

export interface ReadPages {
  /** Of each item, in order, whether its page was asked for before. */
  askedPages(items: readonly ShortItem[]): Promise<readonly boolean[]>
  /** The pages of these items were asked for at `at` (ISO), whatever came of it. Kept for 30 days. */
  notePages(items: readonly ShortItem[], at: string): Promise<void>
}
