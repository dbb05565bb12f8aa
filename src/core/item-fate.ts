/** Where an item of a feed is, seen from one channel. */
export type ItemFate =
  /** Not stored yet. */
  | 'new'
  /** Without a text. */
  | 'refused'
  /** Told in a digest of the channel. */
  | 'told'
  | 'other-sources'
  | 'other-languages'
  /** Of no topic that the channel has. */
  | 'other-topics'
  /** Stored, and for another reason in no digest. */
  | 'untold'
