// The commands as Discord offers them. They are registered as a whole, and only where Discord holds something else:
// groups become subcommands, so that their bare form does not exist here.

import { z } from 'zod'
import type { Command, CommandOption, OptionKind, Subcommand } from '../../core/command.ts'
import { oneLine } from '../../core/label.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import { ARTICLE_LANGUAGES, LANGUAGES } from '../../core/words/words.ts'
import type { Send } from './send.ts'
import { settingChoices } from './setting-choices.ts'

/** Command types, option types, contexts and installations of the API. */
const TYPED = 1
const ON_MESSAGE = 3
const SUBCOMMAND = 1
const STRING = 3
const IN_SERVERS_AND_PRIVATE = [0, 1]
const FOR_SERVERS = [0]
const DESCRIPTION = 100

/** Kinds whose values are offered while somebody types: they are many, or change, or are only the usual ones. */
const SUGGESTED = new Set<OptionKind>([
  ...(['subject', 'topic', 'own-topic', 'source', 'story', 'place', 'kind', 'zone'] as const),
  ...(['topics', 'days', 'times'] as const),
  ...(['sources', 'languages', 'quiet', 'kinds', 'pause'] as const),
])
const LANGUAGE_CODES: Readonly<Partial<Record<OptionKind, readonly string[]>>> = {
  language: ARTICLE_LANGUAGES,
  'own-language': LANGUAGES,
}

const localised = z
  .record(z.string(), z.string())
  .nullish()
  .transform((texts) => Object.entries(texts ?? {}).sort())
const choice = z.object({ name: z.string(), name_localizations: localised, value: z.union([z.string(), z.number()]) })
const leaf = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  description_localizations: localised,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z.array(choice).default([]),
})
const option = leaf.extend({ options: z.array(leaf).default([]) })
const numbers = z
  .array(z.number())
  .nullish()
  .transform((list) => (list ?? []).toSorted((a, b) => a - b))
const registered = z.object({
  type: z.number().default(1),
  name: z.string(),
  name_localizations: localised,
  // Empty on messages.
  description: z.string().default(''),
  description_localizations: localised,
  options: z.array(option).default([]),
  default_member_permissions: z
    .string()
    .nullish()
    .transform((bits) => bits ?? null),
  contexts: numbers,
  integration_types: numbers,
})

export interface Registration {
  readonly application: string
  /** Registers in this server alone; null = everywhere. */
  readonly guild: string | null
  readonly commands: readonly Command[]
}

/** Registers the commands where Discord holds other ones; resolves to whether it did. */
export async function registerCommands(send: Send, { application, guild, commands }: Registration): Promise<boolean> {
  const path = `/applications/${application}${guild === null ? '' : `/guilds/${guild}`}/commands`
  const everywhere = guild === null
  const wanted = [...commandBodies(commands, everywhere), ...messageBodies(commands, everywhere)]
  const held = await send({ method: 'GET', path: `${path}?with_localizations=true` })
  if (comparable(held, everywhere) === comparable(wanted, everywhere)) return false
  // The API takes a list here, which is all that `body` says of it.
  await send({ method: 'PUT', path, body: wanted as unknown as Readonly<Record<string, unknown>> })
  return true
}

/** What decides whether two sets are the same, whatever Discord adds to it. */
function comparable(commands: unknown, everywhere: boolean): string | null {
  const read = z.array(registered).safeParse(commands)
  if (!read.success) return null
  const set = read.data.map((one) => (everywhere ? one : { ...one, contexts: [], integration_types: [] }))
  return JSON.stringify(set.toSorted((a, b) => a.name.localeCompare(b.name)))
}

/** `everywhere`: says where commands are offered, which only global ones may. */
export function commandBodies(commands: readonly Command[], everywhere: boolean) {
  return commands.map(({ name, summary, options, subcommands }) => ({
    type: TYPED,
    name,
    ...described(summary),
    options: subcommands ? subcommands.map(subcommandBody) : optionBodies(options),
    ...offered(everywhere),
  }))
}

/** Commands in the menu of a message have a name that people read, and neither description nor options. */
export function messageBodies(commands: readonly Command[], everywhere: boolean) {
  return commands
    .flatMap(({ onMessage }) => onMessage ?? [])
    .map(({ en, ar }) => ({ type: ON_MESSAGE, name: en, name_localizations: { ar }, ...offered(everywhere) }))
}

function offered(everywhere: boolean) {
  return everywhere ? { contexts: IN_SERVERS_AND_PRIVATE, integration_types: FOR_SERVERS } : {}
}

function subcommandBody({ name, summary, options }: Subcommand) {
  return { type: SUBCOMMAND, name, ...described(summary), options: optionBodies(options) }
}

/** Discord wants those that are required first. */
function optionBodies(options: readonly CommandOption[]) {
  return options
    .filter(({ hidden }) => hidden !== true)
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .map(({ name, kind, required }) => ({
      type: STRING,
      name,
      ...described({ en: optionText(saidAs(name, kind), 'en'), ar: optionText(saidAs(name, kind), 'ar') }),
      ...(required ? { required } : {}),
      ...(SUGGESTED.has(kind) ? { autocomplete: true } : {}),
      ...choicesOf(kind),
    }))
}

/** Discord knows Arabic, but no Kurdish. */
function described({ en, ar }: { readonly en: string; readonly ar: string }) {
  return { description: oneLine(en, DESCRIPTION), description_localizations: { ar: oneLine(ar, DESCRIPTION) } }
}

/** Days of the week and a number of days bear one name. */
function saidAs(name: string, kind: OptionKind): string {
  return kind === 'span' ? kind : name
}

function optionText(name: string, language: 'en' | 'ar'): string {
  const texts: Readonly<Record<string, string>> = wordsOf(language).option
  return texts[name] ?? name
}

function choicesOf(kind: OptionKind) {
  const [en, ar] = [wordsOf('en'), wordsOf('ar')]
  const named = (value: string, name: string, arabic: string) => ({ name, name_localizations: { ar: arabic }, value })
  const codes = LANGUAGE_CODES[kind]
  if (codes !== undefined) {
    return { choices: codes.map((code) => named(code, en.languageName(code), ar.languageName(code))) }
  }
  const few = settingChoices(kind)
  if (few.length > 0) return { choices: few.map((each) => named(...each)) }
  if (kind !== 'switch') return {}
  return { choices: [named('on', en.settings.on, ar.settings.on), named('off', en.settings.off, ar.settings.off)] }
}
