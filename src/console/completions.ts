// What the preview's command box offers while somebody types: commands, then the parts of a group, then values of the
// option that stands at the end, the same that Discord offers, and the names of further options.

import { type SuggestDeps, suggestValues } from '../actions/suggest-values.ts'
import type { ChannelSettings } from '../core/channel.ts'
import type { Command, CommandOption, Suggested } from '../core/command.ts'
import { commandNameOf, localNamesOf } from '../core/command-words.ts'
import { fold } from '../core/fold.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import type { Language } from '../core/words/words.ts'
import type { Suggestion } from '../platforms/preview/room.ts'

export interface CompletionParts extends SuggestDeps {
  readonly commands: readonly Command[]
}

/** Completions of the whole text, best first. */
export async function completionsOf(
  text: string,
  parts: CompletionParts,
  settings: ChannelSettings,
): Promise<Suggestion[]> {
  const { language } = settings
  const [, head = '', typed = '', space = '', argument = ''] = /^(\/?(\S*))(\s*)(.*)$/su.exec(text) ?? []
  if (space === '') return commandsLike(typed, parts.commands, language)
  const command = parts.commands.find(({ name }) => name === commandNameOf(typed))
  if (command === undefined) return []
  const [, word = '', gap = ''] = /^(\S*)(\s*)/u.exec(argument) ?? []
  const sub = command.subcommands?.find(({ name }) => name === word.toLowerCase())
  if (command.subcommands !== undefined && (sub === undefined || gap === '')) {
    return command.subcommands
      .filter(({ name }) => name.startsWith(argument.toLowerCase()))
      .map(({ name, summary }) => ({ value: `${head} ${name} `, label: name, detail: summary[language] }))
  }
  const before = sub === undefined ? `${head} ` : `${head} ${word} `
  const rest = sub === undefined ? argument : argument.slice(word.length).trimStart()
  const options = (sub ?? command).options.filter(({ hidden }) => hidden !== true)
  return await optionsAt({ before, rest, options }, parts, settings)
}

/** By the name, or by the word that the language has for it, which is then completed. */
function commandsLike(typed: string, commands: readonly Command[], language: Language): Suggestion[] {
  const wanted = fold(typed)
  return commands.flatMap(({ name, summary }) => {
    const local = wanted === '' ? undefined : localNamesOf(name).find((word) => fold(word).startsWith(wanted))
    const shown = name.startsWith(typed.toLowerCase()) ? name : local
    if (shown === undefined) return []
    return [{ value: `/${shown} `, label: `/${shown}`, detail: summary[language] }]
  })
}

/** What stands before the options, what is typed of them, and which there are. */
interface Typing {
  readonly before: string
  readonly rest: string
  readonly options: readonly CommandOption[]
}

async function optionsAt(
  { before, rest, options }: Typing,
  parts: CompletionParts,
  settings: ChannelSettings,
): Promise<Suggestion[]> {
  // The last word, with a value in quotation marks that is not closed yet.
  const last = /(?:[a-z]+:"[^"]*|\S*)$/u.exec(rest)?.[0] ?? ''
  const kept = rest.slice(0, rest.length - last.length)
  const keyed = /^([a-z]+):"?(.*)$/su.exec(last)
  const option = options.find(({ name }) => name === keyed?.[1])
  if (option !== undefined) {
    const found = await suggestValues(parts, option, keyed?.[2] ?? '', settings)
    return found.map((one) => shown(one, `${before}${kept}${option.name}:${quoted(one.value)}`))
  }
  const given = new Set([...rest.matchAll(/(?:^|\s)([a-z]+):/gu)].map(([, name]) => name))
  const first = options[0]
  // Free words are the first option; they end where another begins.
  const free = first !== undefined && given.size === 0 ? await suggestValues(parts, first, rest, settings) : []
  const names = options.slice(free.length > 0 || rest.trim() !== '' ? 1 : 0)
  const { option: described } = wordsOf(settings.language)
  return [
    ...free.slice(0, MOST_VALUES).map((one) => shown(one, `${before}${one.value}`)),
    ...names
      .filter(({ name }) => !given.has(name) && name.startsWith(last.toLowerCase()))
      .map(({ name }) => ({ value: `${before}${kept}${name}:`, label: `${name}:`, detail: described[name] })),
  ]
}

/** So that names of options find room in the list too. */
const MOST_VALUES = 8

function shown({ value, label }: Suggested, whole: string): Suggestion {
  const detail = label === value ? '' : label.startsWith(`${value} · `) ? label.slice(value.length + 3) : label
  return { value: whole, label: value, ...(detail === '' ? {} : { detail }) }
}

function quoted(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value
}
