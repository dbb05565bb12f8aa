// What a test, a bench or the rooms see of the local Discord: a server that speaks REST and gateway as Discord does,
// and a person's hands in it. Ids are snowflakes as strings; times are milliseconds since 1970 of the injected clock.

/** An embed as the bot sent it. */
export interface Embed {
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly url?: string | undefined
  readonly color?: number | undefined
  readonly timestamp?: string | undefined
  readonly footer?: { readonly text: string; readonly icon_url?: string | undefined } | undefined
  readonly author?: { readonly name: string; readonly url?: string | undefined } | undefined
  readonly image?: { readonly url: string } | undefined
  readonly thumbnail?: { readonly url: string } | undefined
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean | undefined }[]
}

/** One choice of a select menu. */
export interface SelectOption {
  readonly label: string
  readonly value: string
  readonly description?: string | undefined
  readonly default?: boolean | undefined
}

/** A component of any type, with what nests in it. */
export interface Component {
  readonly type: number
  readonly id?: number | undefined
  readonly custom_id?: string | undefined
  readonly style?: number | undefined
  readonly label?: string | undefined
  readonly url?: string | undefined
  readonly disabled?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly content?: string | undefined
  readonly value?: string | undefined
  readonly required?: boolean | undefined
  readonly min_length?: number | undefined
  readonly max_length?: number | undefined
  readonly min_values?: number | undefined
  readonly max_values?: number | undefined
  readonly options?: readonly SelectOption[] | undefined
  readonly components?: readonly Component[] | undefined
  readonly component?: Component | undefined
  readonly accessory?: Component | undefined
}

/** A file of a message, with its bytes. */
export interface Attachment {
  readonly id: string
  readonly filename: string
  readonly content_type: string
  readonly description: string | null
  readonly size: number
  readonly bytes: Uint8Array
}

/** A message as the server holds it; a copy, which does not change when the message does. */
export interface Message {
  readonly id: string
  readonly channel: string
  readonly author: string
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly components: readonly Component[]
  readonly attachments: readonly Attachment[]
  readonly flags: number
  /** Known to the server alone: REST never returns it. */
  readonly nonce: string | null
  readonly at: number
  readonly editedAt: number | null
  /** The message that this one replies to. */
  readonly reference: string | null
}

export interface Modal {
  readonly custom_id: string
  readonly title: string
  readonly components: readonly Component[]
}

/** An option of a registered command, or a subcommand (type 1) or group (type 2) of it. */
export interface CommandOption {
  readonly type: number
  readonly name: string
  readonly description: string
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined
  readonly description_localizations?: Readonly<Record<string, string>> | null | undefined
  readonly required?: boolean | undefined
  readonly autocomplete?: boolean | undefined
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | undefined
  readonly options?: readonly CommandOption[] | undefined
  readonly min_value?: number | undefined
  readonly max_value?: number | undefined
  readonly min_length?: number | undefined
  readonly max_length?: number | undefined
}

/** A registered command. */
export interface RegisteredCommand {
  readonly id: string
  readonly application_id: string
  readonly version: string
  readonly guild_id?: string | undefined
  readonly type: number
  readonly name: string
  readonly description: string
  readonly name_localizations: Readonly<Record<string, string>> | null
  readonly description_localizations: Readonly<Record<string, string>> | null
  readonly options: readonly CommandOption[]
  readonly contexts: readonly number[] | null
  readonly integration_types: readonly number[] | null
  readonly default_member_permissions: string | null
}

/** A REST request that arrived. */
export interface SeenRequest {
  /** By the injected clock. */
  readonly at: number
  /** Milliseconds of `performance.now()`, for counting real rates. */
  readonly arrived: number
  readonly method: string
  /** Without `/api/v10` and without query. */
  readonly path: string
  readonly query: string
  /** JSON body, or the `payload_json` of a form; null without. */
  readonly body: unknown
  /** Names of the files of a form. */
  readonly files: readonly string[]
  /** What was answered; 0 while it is pending, and where the connection was dropped. */
  readonly status: number
}

/** What goes wrong with requests; the first fault that matches is used, `times` times (default 1). */
export interface Fault {
  readonly method?: string
  /** Matched against the path without `/api/v10` and query. */
  readonly path?: RegExp
  readonly times?: number
  /** Asked of each request that fits: true where it strikes. */
  readonly when?: () => boolean
  readonly with: FaultKind
}

/** `after`: the request is carried out first, and only its answer goes wrong. */
export type FaultKind =
  | { readonly status: number; readonly code?: number; readonly message?: string; readonly after?: boolean }
  | {
      readonly rateLimit: {
        /** Seconds. */
        readonly retryAfter: number
        readonly global?: boolean
        readonly scope?: 'user' | 'global' | 'shared'
        /** Of limits with a code and sentence of their own, such as 30046 for edits of old messages. */
        readonly code?: number
        readonly message?: string
      }
    }
  /** Waits so many milliseconds, then goes on as usual; a request given up meanwhile is not carried out, unless `heedless`. */
  | { readonly stall: number | 'forever'; readonly after?: boolean; readonly heedless?: boolean }
  /** The connection is cut. */
  | { readonly drop: true; readonly after?: boolean }

export type ChannelKind = 'text' | 'announcement' | 'forum' | 'thread'

export interface ChannelGiven {
  readonly id?: string
  readonly name?: string
  readonly type?: ChannelKind
  /** Of a thread: the channel that it belongs to. */
  readonly parent?: string
  /** Permission bits that the channel takes from the bot. */
  readonly deny?: bigint
}

export interface GuildGiven {
  readonly id?: string
  readonly name?: string
  /** What the bot's role may do; default: what the invite link asks for. */
  readonly permissions?: bigint
  /** Default: one text channel. */
  readonly channels?: readonly ChannelGiven[]
  readonly ownerId?: string
}

export interface GuildHandle {
  readonly id: string
  /** Ids in the order given. */
  readonly channels: readonly string[]
  /** The first channel. */
  readonly channel: string
}

/** A person; the same id is the same person. */
export interface UserGiven {
  readonly id?: string
  readonly name?: string
  /** As sent in `interaction.member.permissions`; default: view channels, send messages and read their history. */
  readonly permissions?: bigint
  /** Ids of roles, as sent in `interaction.member.roles`. */
  readonly roles?: readonly string[]
}

export type OptionValues = Readonly<Record<string, string | number | boolean>>

interface Doing {
  /** A guild's channel or thread, or a private channel made by `dm`. */
  readonly channel: string
  readonly user?: UserGiven
  /** Language of the person's client, default en-US. */
  readonly locale?: string
  /** Milliseconds for the bot's first answer, default 3000. */
  readonly patience?: number
}

export interface CommandGiven extends Doing {
  readonly name: string
  readonly subcommand?: string
  readonly options?: OptionValues
}

/** A command chosen in the menu of a message. */
export interface MessageCommandGiven extends Doing {
  readonly name: string
  readonly message: Message | Reply
}

export interface AutocompleteGiven extends Doing {
  readonly name: string
  readonly subcommand?: string
  /** Name of the option that the person is typing. */
  readonly focused: string
  /** What has been typed so far. */
  readonly value: string
  readonly options?: OptionValues
}

export interface PressGiven extends Doing {
  readonly message: Message | Reply
  readonly customId: string
}

export interface SelectGiven extends PressGiven {
  readonly values: readonly string[]
}

export interface SubmitGiven extends Doing {
  readonly modal: Pick<Modal, 'custom_id' | 'components'>
  /** By the input's custom_id; what is missing is left empty. */
  readonly values: Readonly<Record<string, string>>
  /** The message whose button opened the modal. */
  readonly message?: Message | Reply
}

export interface Choice {
  readonly name: string
  readonly value: string | number
}

/** What came of an interaction. */
export interface Reply {
  readonly id: string
  readonly token: string
  /** Callback type of the first answer: 4 message, 5 deferred, 6 deferred update, 7 update, 9 modal. */
  readonly type: number
  /** Milliseconds from the dispatch to the first answer. */
  readonly firstAfter: number
  /** Of the original answer. */
  readonly ephemeral: boolean
  readonly modal: Modal | null
  /** Resolves once a deferred answer was edited in or followed up; at once for other types. Default patience 3000 ms. */
  settled(patience?: number): Promise<void>
  /** The original answer as it now stands (for 6 and 7: the message pressed); null where it was deleted or is none. */
  message(): Message | null
  followUps(): readonly Message[]
}

export interface StartGiven {
  readonly token?: string
  /** Default: any free one. */
  readonly port?: number
  /** Clock for ids, nonce memory and the age of tokens; default the real one. */
  readonly now?: () => number
  /** Posts that a channel takes in so many seconds, refused with 429 beyond; default none are refused. */
  readonly rate?: { readonly limit: number; readonly seconds: number }
  /** Requests as the bot in any second, refused with a global 429 beyond; default none are refused. */
  readonly overall?: number
  /** Privileged intents that the application may ask for; default none (close code 4014). */
  readonly privilegedIntents?: number
}

export interface DiscordServer {
  /** `http://127.0.0.1:PORT/api`, for `new Client({ rest: { api } })`. */
  readonly api: string
  readonly token: string
  readonly botId: string
  readonly applicationId: string
  readonly requests: readonly SeenRequest[]
  /** Bodies that Discord's own description does not take, with method and path; empty where all is well. */
  readonly problems: readonly string[]
  /** Sessions opened and taken up again. */
  readonly identifies: readonly { readonly intents: number; readonly resumed: boolean }[]
  readonly commands: {
    readonly global: readonly RegisteredCommand[]
    guild(id: string): readonly RegisteredCommand[]
    /** PUT requests that were carried out. */
    readonly puts: number
  }
  /** Resolves once a bot has a session whose guilds were sent; at once where it has. */
  connected(): Promise<void>

  addGuild(given?: GuildGiven): GuildHandle
  /** A role of people, whose permissions hold in the whole guild; its id. */
  addRole(guild: string, permissions: bigint): string
  /** The bot is removed: it hears of it, and REST refuses the guild and its channels. */
  removeGuild(id: string): void
  outage(id: string): void
  recover(id: string): void
  addChannel(guild: string, given: ChannelGiven): string
  deleteChannel(id: string): void
  /** What the channel takes from the bot's role or gives to it; replaces what was set before. */
  setPermissions(channel: string, given: { readonly deny?: bigint; readonly allow?: bigint }): void
  /** A private channel between the bot and a person. */
  dm(userId: string): string
  /** Ids of the threads and forum posts of a channel, oldest first. */
  threads(channel: string): readonly { readonly id: string; readonly name: string }[]
  /** Oldest first; answers that only one person sees are not among them. */
  messages(channel: string): readonly Message[]
  deleteMessage(channel: string, id: string): void

  // What people do. Each resolves when the bot first answered, and rejects where the client would not offer it or the
  // bot does not answer in time.
  command(given: CommandGiven): Promise<Reply>
  messageCommand(given: MessageCommandGiven): Promise<Reply>
  autocomplete(given: AutocompleteGiven): Promise<readonly Choice[]>
  press(given: PressGiven): Promise<Reply>
  select(given: SelectGiven): Promise<Reply>
  submit(given: SubmitGiven): Promise<Reply>

  fail(fault: Fault): void
  clearFaults(): void
  /**
   * `socket`: cut without a word; `reconnect`: op 7; `invalid-session`: op 9, the session is gone; `token-refused`:
   * closed with 4004, as where the token was reset.
   */
  dropGateway(how?: 'socket' | 'reconnect' | 'invalid-session' | 'token-refused'): void
  close(): Promise<void>
}
