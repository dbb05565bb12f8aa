// Who has spoken in a text so far, however the name is written in capitals and small letters.

export class Voices {
  private readonly known = new Set<string>()
  /** Heard, and not yet known: few texts ask for all of whom they hear. */
  private readonly fresh: string[] = []

  /** Remembers a speaker by the name as it stands in the text. */
  hear(speaker: string): void {
    this.fresh.push(speaker)
  }

  /** Whether the speaker was heard. */
  have(speaker: string): boolean {
    for (const heard of this.fresh) this.known.add(heard.toLowerCase())
    this.fresh.length = 0
    return this.known.has(speaker.toLowerCase())
  }
}
