// The one error that people are meant to see: a code, a sentence, and a hint with the cure. Anything else that is
// thrown is a fault of the program: people read "Something went wrong", the log reads the rest.

export type ProblemCode =
  | 'unknown-command'
  | 'unknown-subject'
  | 'unknown-option'
  | 'missing-option'
  | 'bad-value'
  | 'not-found'
  | 'not-allowed'
  | 'nothing-stored'
  | 'bad-usage'
  | 'bad-configuration'
  | 'unreadable-file'
  | 'database'
  | 'address-in-use'
  | 'expired'
  | 'conflict'
  | 'too-many'
  | 'too-much'
  | 'bad-token'
  | 'already-running'

/** A thing to offer as a button. */
export interface Suggestion {
  /** What the option becomes. */
  readonly value: string
  /** What the button shows. */
  readonly label: string
}

export class Problem extends Error {
  readonly code: ProblemCode
  /** What to do about it, in a sentence. */
  readonly hint: string
  /** Things to offer as buttons: subjects that come near what was asked. */
  readonly offers: readonly Suggestion[]
  /** The option that an offer is for; null where the command has one that is meant. */
  readonly option: string | null

  constructor(
    code: ProblemCode,
    message: string,
    hint: string,
    offers: readonly (string | Suggestion)[] = [],
    option: string | null = null,
  ) {
    super(message)
    this.name = 'Problem'
    this.code = code
    this.hint = hint
    this.offers = offers.map((one) => (typeof one === 'string' ? { value: one, label: one } : one))
    this.option = option
  }
}
