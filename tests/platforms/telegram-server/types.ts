// What the server offers to tests, benches and rooms: the doings of people, what stands in the chats, faults.

/** A formatted or found part of a text; offsets and lengths in UTF-16 code units. */
export interface Entity {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly language?: string
  readonly custom_emoji_id?: string
}

/** A button of an inline keyboard; `callback_data` or `url` says what it does. */
export interface Button {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
}

/** A message as it now stands in a chat. */
export interface Message {
  readonly id: number
  readonly chat: number
  /** The bot, a user's id, or the chat's own id for channel posts and anonymous administrators. */
  readonly from: 'bot' | number
  /** Plain text or caption, after parsing. */
  readonly text: string
  /** The text or caption as it was sent. */
  readonly html: string
  readonly entities: readonly Entity[]
  /** The rows of the inline keyboard; empty without one. */
  readonly buttons: readonly (readonly Button[])[]
  readonly replyTo?: number
  readonly silent: boolean
  readonly edited: boolean
  readonly topic?: number
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number
  readonly file?: { readonly kind: 'photo' | 'document'; readonly name: string; readonly bytes: Uint8Array }
  readonly pinned: boolean
  /** The bot's own reactions, as emoji. */
  readonly reactions: readonly string[]
  /** False where Telegram was told to show no preview of links. */
  readonly preview: boolean
}

/** A message that somebody sent. `updateId` is 0 where it does not reach the bot (privacy mode, bot not in the chat). */
export interface Said {
  readonly messageId: number
  readonly updateId: number
  /**
   * The bot's answer in the same chat and topic: the message that replies to this one, or the next that replies to
   * none. Rejects after `patience` milliseconds (5,000), naming what the bot did instead.
   */
  answered(patience?: number): Promise<Message>
}

/** A pressed button. */
export interface Pressed {
  /** What `answerCallbackQuery` said. */
  answered(patience?: number): Promise<{ text?: string; alert: boolean; url?: string }>
  /** The message of the button once the bot has edited it after the press. */
  edited(patience?: number): Promise<Message>
}

/** One call of the Bot API. `ok` is false and `code` absent where the connection was dropped before it was carried out. */
export interface Call {
  readonly at: number
  readonly method: string
  readonly parameters: Record<string, unknown>
  readonly ok: boolean
  readonly code?: number
}

/** `after: true`: the call is carried out, and only its answer is late or lost. */
export type Trouble =
  | { readonly status: 500 | 502; readonly description?: string }
  | { readonly retryAfter: number }
  | { readonly stall: number | 'forever'; readonly after?: true }
  | { readonly drop: true; readonly after?: true }
  | {
      readonly error: {
        readonly code: number
        readonly description: string
        readonly parameters?: Readonly<Record<string, number>>
      }
    }

/** Trouble for the next `times` calls (1) of a method and a chat, of any where not given. */
export interface Fault {
  readonly method?: string | RegExp
  readonly chat?: number
  readonly times?: number
  /** Asked of each call that fits: true where it strikes. */
  readonly when?: () => boolean
  readonly with: Trouble
}

/** Telegram's own figures are the default of each. */
export interface Limits {
  /** Messages and edits a second, over all chats: 30. */
  readonly overallPerSecond?: number
  /** Messages a second to one chat over time: 1. */
  readonly perChatPerSecond?: number
  /** How many may go to one chat at once before that counts: 5. Telegram gives no figure. */
  readonly perChatBurst?: number
  /** Messages a minute to one group: 20. */
  readonly perGroupPerMinute?: number
}

export interface ServerOptions {
  readonly token?: string
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** Milliseconds since 1970: dates, limits and the age of queries. Long polls wait in real time. */
  readonly now?: () => number
  /** `false` switches the limits off. */
  readonly limits?: Limits | false
  /** Takes webhooks that are not https, on any port. */
  readonly allowHttpWebhook?: boolean
  /** Milliseconds until an update that a webhook refused comes again: 100, doubled each time. */
  readonly redeliverAfter?: number
}

export interface NewUser {
  readonly id?: number
  readonly name?: string
  /** IETF tag of the client's language, en by default. */
  readonly language?: string
  /** True where the user wrote to the bot before. */
  readonly started?: boolean
}

export interface NewGroup {
  readonly id?: number
  readonly title?: string
  readonly kind?: 'group' | 'supergroup'
  readonly forum?: boolean
  /** The first is the creator. */
  readonly administrators?: readonly number[]
  readonly members?: readonly number[]
  /** True by default, as new bots have it: the bot sees commands, replies to it and mentions of it. */
  readonly privacy?: boolean
}

export interface NewChannel {
  readonly id?: number
  readonly title?: string
  readonly administrators?: readonly number[]
}

export interface Rights {
  readonly administrator?: boolean
  /** Channels: an administrator may post unless this is false. */
  readonly can_post_messages?: boolean
  readonly can_send?: boolean
  /** Forums: create and close topics, and write in closed ones. False by default. */
  readonly can_manage_topics?: boolean
}

export interface TelegramServer {
  /** For `apiRoot` of the client. */
  readonly apiRoot: string
  readonly token: string
  readonly bot: { readonly id: number; readonly username: string }
  /** Every call in the order in which they were finished. */
  readonly calls: readonly Call[]
  /** Calls that the machine-readable Bot API, or this server, could not read. */
  readonly problems: readonly string[]
  /** How many calls were answered 429, by limits and by faults. */
  readonly floods: number
  /** `scope`: `default`, `all_private_chats`, ..., `chat:ID`, `chat_administrators:ID`, `chat_member:ID:USER`. */
  commands(scope?: string, language?: string): readonly { readonly command: string; readonly description: string }[]

  /** The id of the user, and of their private chat. */
  addUser(given?: NewUser): number
  /** A group without the bot: `addBot` puts it in. */
  addGroup(given?: NewGroup): number
  /** A channel without the bot: `addBot` puts it in. */
  addChannel(given?: NewChannel): number
  /** The topic's `message_thread_id`. */
  addTopic(chat: number, name: string): number
  closeTopic(chat: number, topic: number): void
  deleteTopic(chat: number, topic: number): void

  /** Who writes in a private chat has started the bot; who writes in a group is a member of it. */
  say(given: {
    chat: number
    from: number
    text: string
    topic?: number
    /** As the group itself, which administrators of supergroups may. */
    anonymous?: boolean
    replyTo?: number
  }): Said
  channelPost(given: { chat: number; text: string }): Said
  /** Throws where the message has no such button, unless `forged`. */
  press(given: { chat: number; from: number; message: number; data: string; forged?: boolean }): Pressed
  openDeepLink(given: { from: number; start: string }): Said
  deleteMessage(chat: number, message: number): void
  /** Adds the bot, or changes its rights where it is in the chat. */
  addBot(chat: number, by: number, rights?: Rights): void
  removeBot(chat: number, by: number): void
  /** Makes somebody an administrator, or no longer one. */
  promote(chat: number, user: number, administrator?: boolean): void
  block(user: number): void
  unblock(user: number): void
  /** Makes a supergroup of a group; its new id. */
  migrate(chat: number): number
  restrict(chat: number, given: { can_send: boolean }): void

  /** What stands in the chat, oldest first, without service messages. */
  messages(chat: number, topic?: number): readonly Message[]
  fail(fault: Fault): void
  clearFaults(): void
  close(): Promise<void>
}
