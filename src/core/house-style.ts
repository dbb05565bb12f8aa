/** How the bot words what sources say: made once from data/wording.json, handed to everything that words a lead. */
export interface HouseStyle {
  /** True for a text with a word that takes a side, outside quotation marks. */
  readonly isLoaded: (text: string) => boolean
  /** An attributing stretch with its restricted verbs made neutral ("revealed" -> "said"), by the text's language. */
  readonly withNeutralVerbs: (stretch: string, language: string) => string
}
