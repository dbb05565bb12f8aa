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
  | 'bad-token'
  | 'already-running'

export class Problem extends Error {
  readonly code: ProblemCode
  /** What to do about it, in a sentence. */
  readonly hint: string
  /** Things to offer as buttons: subjects that come near what was asked. */
  readonly suggestions: readonly string[]
  /** The option that a suggestion is for; null where the command has one that is meant. */
  readonly option: string | null

  constructor(
    code: ProblemCode,
    message: string,
    hint: string,
    suggestions: readonly string[] = [],
    option: string | null = null,
  ) {
    super(message)
    this.name = 'Problem'
    this.code = code
    this.hint = hint
    this.suggestions = suggestions
    this.option = option
  }
}
