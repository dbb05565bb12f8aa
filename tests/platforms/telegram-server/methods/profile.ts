// The bot's own page: its commands, name and descriptions.

import { z } from 'zod'
import { bad } from '../refusal.ts'
import { wireUser } from '../wire.ts'
import { ChatId, Integer, type Method, method } from './method.ts'

export interface Command {
  readonly command: string
  readonly description: string
}

/** What was set, by scope and language; texts by kind and language. */
export class Profile {
  readonly commands = new Map<string, readonly Command[]>()
  readonly texts = new Map<string, string>()

  static key(scope: string, language: string): string {
    return `${scope} ${language}`
  }
}

const Scope = z.looseObject({ type: z.string(), chat_id: ChatId.optional(), user_id: Integer.optional() })
const Where = z.looseObject({ scope: Scope.optional(), language_code: z.string().optional() })
const Commands = Where.extend({ commands: z.array(z.looseObject({ command: z.string(), description: z.string() })) })
const Language = z.looseObject({ language_code: z.string().optional() })

const MAX_COMMANDS = 100
const TEXTS = { name: 64, description: 512, short_description: 120 }

export const profileMethods: Readonly<Record<string, Method>> = {
  getMe: (_request, { world }) => ({
    ...wireUser(world, world.bot.id),
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_guest_queries: false,
    supports_inline_queries: false,
    supports_join_request_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
  }),
  setMyCommands: method(Commands, ({ commands, ...where }, { profile }) => {
    if (commands.length > MAX_COMMANDS) throw bad('BOT_COMMANDS_TOO_MUCH')
    profile.commands.set(keyOf(where), commands.map(checkedCommand))
    return true
  }),
  getMyCommands: method(Where, (where, { profile }) => profile.commands.get(keyOf(where)) ?? []),
  deleteMyCommands: method(Where, (where, { profile }) => {
    profile.commands.delete(keyOf(where))
    return true
  }),
  ...textMethods('name', 'Name'),
  ...textMethods('description', 'Description'),
  ...textMethods('short_description', 'ShortDescription'),
}

function checkedCommand(given: Command): Command {
  // People may type the slash; Telegram takes it off.
  const command = given.command.trim().replace(/^\//, '')
  const description = given.description.trim()
  if (command === '') throw bad('command must be non-empty')
  if (command.length > 32) throw bad('command length must not exceed 32')
  if (!/^[a-z0-9_]+$/.test(command)) throw bad('BOT_COMMAND_INVALID')
  if (description === '') throw bad('command description must be non-empty')
  if (description.length > 256) throw bad('command description length must not exceed 256')
  return { command, description }
}

function keyOf({ scope = { type: 'default' }, language_code = '' }: z.infer<typeof Where>): string {
  const { type, chat_id = '', user_id = '' } = scope
  const chat = type.startsWith('chat')
  if (chat && chat_id === '') throw bad('chat_id is empty')
  const name = type === 'chat_member' ? `${type}:${chat_id}:${user_id}` : chat ? `${type}:${chat_id}` : type
  return Profile.key(name, checkedLanguage(language_code))
}

function checkedLanguage(code: string): string {
  if (!/^(?:[a-z]{2})?$/.test(code)) throw bad('invalid language code specified')
  return code
}

/** `setMyX` and `getMyX` for one text. A language without a text of its own shows the one for all. */
function textMethods(field: keyof typeof TEXTS, title: string): Record<string, Method> {
  const Text = Language.extend({ [field]: z.string().optional() })
  return {
    [`setMy${title}`]: method(Text, (given, { profile }) => {
      const text = z.string().parse(given[field] ?? '')
      if (text.length > TEXTS[field]) throw bad(`bot ${field.replace('_', ' ')} length must not exceed ${TEXTS[field]}`)
      profile.texts.set(Profile.key(field, checkedLanguage(given.language_code ?? '')), text)
      return true
    }),
    [`getMy${title}`]: method(Language, ({ language_code = '' }, { profile, world }) => {
      const own = profile.texts.get(Profile.key(field, checkedLanguage(language_code)))
      const common = profile.texts.get(Profile.key(field, ''))
      return { [field]: own || common || (field === 'name' ? world.bot.name : '') }
    }),
  }
}
