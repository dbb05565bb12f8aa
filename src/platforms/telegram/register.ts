// The commands as Telegram's menus show them, by where they are typed and in which language; set only where they differ
// from what Telegram holds.

import type { Api } from 'grammy'
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types'
import type { Command } from '../../core/command.ts'
import type { Language } from '../../core/words/words.ts'

/** Telegram takes ISO 639-1 alone, which has one code for all of Kurdish. No code: everybody else. */
const LANGUAGES: readonly { readonly code: LanguageCode | undefined; readonly language: Language }[] = [
  { code: undefined, language: 'en' },
  { code: 'ar', language: 'ar' },
  { code: 'ku', language: 'ckb' },
]

/** A private chat's user moderates it. */
const SCOPES: readonly { readonly type: BotCommandScope['type']; readonly moderators: boolean }[] = [
  { type: 'default', moderators: false },
  { type: 'all_group_chats', moderators: false },
  { type: 'all_private_chats', moderators: true },
  { type: 'all_chat_administrators', moderators: true },
]

/** Brings the menus up to date; how many were set. @throws GrammyError, HttpError */
export async function registerCommands(api: Api, commands: readonly Command[]): Promise<number> {
  let set = 0
  for (const { type, moderators } of SCOPES) {
    for (const { code, language } of LANGUAGES) {
      const where = { scope: { type } as BotCommandScope, ...(code === undefined ? {} : { language_code: code }) }
      const wanted = menu(commands, moderators, language)
      if (isSame(await api.getMyCommands(where), wanted)) continue
      await api.setMyCommands(wanted, where)
      set++
    }
  }
  return set
}

function menu(commands: readonly Command[], moderators: boolean, language: Language): BotCommand[] {
  return commands
    .filter(({ who }) => moderators || who === 'everybody')
    .map(({ name, summary }) => ({ command: name, description: summary[language] }))
}

function isSame(held: readonly BotCommand[], wanted: readonly BotCommand[]): boolean {
  const lines = (list: readonly BotCommand[]) => JSON.stringify(list.map((one) => [one.command, one.description]))
  return lines(held) === lines(wanted)
}
