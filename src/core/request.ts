/** A command with its options as text, as typed or as stored behind a button. */
export interface CommandRequest {
  /** `latest`, or `sources show` where the command has subcommands. */
  readonly command: string
  readonly options: Readonly<Record<string, string>>
}

/** Commands whose answers are the asker's own: never shown to others, and in groups only a way into the private chat. */
const PERSONAL: readonly string[] = ['follow', 'unfollow', 'mydata', 'forget']

export function isPersonal({ command }: CommandRequest): boolean {
  return PERSONAL.includes(command)
}
