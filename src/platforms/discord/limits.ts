// What Discord takes in one message. Stated in its developer documentation (Message, Embed and Component pages);
// lengths are counted here in UTF-16 code units, which is never less than how Discord counts.

export const LIMITS = {
  /** Description of one embed. */
  description: 4096,
  /** Text of all embeds of one message together, footers included. */
  embeds: 6000,
  embedsPerMessage: 10,
  rows: 5,
  buttonsPerRow: 5,
  label: 80,
  customId: 100,
  /** Of a select menu. */
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
  modalTitle: 45,
  inputLabel: 45,
  inputHint: 100,
  /** A line that is typed: far more than any option takes. */
  inputText: 400,
  /** Values offered while somebody types. */
  suggestions: 25,
  /** A forum post's name. */
  threadName: 100,
  nonce: 25,
  /** Words beside a picture. */
  altText: 1024,
  /** The post's mark, of the bot's own choosing: room for about three times an edition's. */
  mark: 40,
  /** A longer address, as it is written in markup, is left out and its text stays: it would crowd out the part. */
  href: 2048,
} as const
