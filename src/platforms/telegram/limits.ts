// What Telegram takes in one message, from the Bot API's documentation. Telegram counts a text after its entities are
// parsed; here the whole HTML is held to that number, so that a part is within it however it is counted.

export const LIMITS = {
  text: 4096,
  /** Under a picture. */
  caption: 1024,
  /** Past these the rest of a message loses its formatting. */
  entities: 100,
  buttons: 100,
  buttonsPerRow: 8,
  /** Not stated by Telegram; phones show about so much. */
  label: 80,
  /** Four of these stand in a row on a phone. */
  shortLabel: 9,
  /** Bytes, not characters. */
  callbackData: 64,
  /** The post's mark, of the bot's own choosing: room for about three times an edition's. */
  mark: 40,
  /** A longer address, as it is written in markup, is left out and its text stays: it would crowd out the part. */
  href: 2048,
} as const
