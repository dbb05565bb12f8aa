/** A command with its options as text, as typed or as stored behind a button. */
export interface CommandRequest {
  /** `latest`, or `sources show` where the command has subcommands. */
  readonly command: string
  readonly options: Readonly<Record<string, string>>
}
