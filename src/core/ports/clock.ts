/** The time of day. Handed down from the root; nothing below it reads the system's clock. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}
