// What stands in the way of posting somewhere, in terms that somebody can mend.

/** Why a platform takes nothing for a channel. */
export type Obstacle =
  /** The bot is not in that server or chat any more. */
  | 'removed'
  /** The person blocked the bot or is not there any more: nobody is to be told. */
  | 'blocked'
  /** The channel, chat or topic is not there any more. */
  | 'gone'
  /** The bot may not write there, or not see it. */
  | 'no-right'
  /** The topic or thread is closed. */
  | 'closed'
  /** The forum takes no post without a tag. */
  | 'tag'
  /** A channel of this kind takes no such thing. */
  | 'kind'

/**
 * Why a digest never came. `down`: nothing was planned, the bot was not there. `refused`: it was planned, and the platform
 * took none of it.
 */
export type MissedWhy = 'down' | 'refused'
