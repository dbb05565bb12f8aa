// What the bot says where its own database cannot be read or written.

export interface TroubleWords {
  readonly database: string
  readonly again: string
  /** Under an answer that could be read and whose buttons could not be kept. */
  readonly withoutButtons: string
}
