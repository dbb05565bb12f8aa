import type { Update } from 'grammy/types'

/** What the bot asks Telegram to be told of. */
export const UPDATES = [
  'message',
  'channel_post',
  'callback_query',
  'my_chat_member',
] as const satisfies readonly Exclude<keyof Update, 'update_id'>[]

/** Where updates come from. */
export interface UpdateSource {
  /** False while Telegram cannot be asked for them. */
  online(): boolean
  stop(): Promise<void>
}
