// What Discord takes as a set of application commands: see "Application Commands" in its documentation, and
// `AvailableLocalesEnum` of its OpenAPI document for the languages.

import { z } from 'zod'
import { maybe } from './components.ts'

const LOCALES = [
  ...[
    'ar',
    'bg',
    'cs',
    'da',
    'de',
    'el',
    'en-GB',
    'en-US',
    'es-419',
    'es-ES',
    'fi',
    'fr',
    'he',
    'hi',
    'hr',
    'hu',
    'id',
  ],
  ...['it', 'ja', 'ko', 'lt', 'nl', 'no', 'pl', 'pt-BR', 'ro', 'ru', 'sv-SE', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'],
]
const TYPED = 1
const ON_MESSAGE = 3
const SUBCOMMAND = 1
const GROUP = 2
const STRING = 3
const INTEGER = 4
const NUMBER = 10
const ATTACHMENT = 11
/** Characters of name, description and values of a command, its options and choices together. */
const WHOLE_COMMAND = 8000

const Name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u, 'String value did not match validation regex.')
  .refine((name) => name === name.toLowerCase(), 'Command name must be lowercase.')
const Description = z.string().min(1).max(100)
const Locale = z.string().refine((locale) => LOCALES.includes(locale), {
  params: { code: 'ENUM_TYPE_COERCE' },
  error: (issue) => `Value "${String(issue.input)}" is not a valid enum value.`,
})
const localised = (text: z.ZodType<string>) => z.record(Locale, text).nullish()

const ChoiceBody = z.object({
  name: z.string().min(1).max(100),
  name_localizations: localised(z.string().min(1).max(100)),
  value: z.union([z.string().min(1).max(100), z.number()]),
})

/** An option as it is registered. */
export interface OptionBody {
  readonly type: number
  readonly name: string
  readonly description: string
  readonly name_localizations?: Record<string, string> | null | undefined
  readonly description_localizations?: Record<string, string> | null | undefined
  readonly required?: boolean | undefined
  readonly autocomplete?: boolean | undefined
  readonly choices?: { readonly name: string; readonly value: string | number }[] | undefined
  readonly options?: OptionBody[] | undefined
  readonly min_value?: number | undefined
  readonly max_value?: number | undefined
  readonly min_length?: number | undefined
  readonly max_length?: number | undefined
}

const Option: z.ZodType<OptionBody> = z.lazy(() =>
  z
    .object({
      type: z.int().min(SUBCOMMAND).max(ATTACHMENT),
      name: Name,
      description: Description,
      name_localizations: localised(Name),
      description_localizations: localised(Description),
      required: maybe(z.boolean()),
      autocomplete: maybe(z.boolean()),
      choices: maybe(z.array(ChoiceBody).max(25)),
      options: maybe(z.array(Option).max(25)),
      min_value: maybe(z.number()),
      max_value: maybe(z.number()),
      min_length: maybe(z.int().min(0).max(6000)),
      max_length: maybe(z.int().min(1).max(6000)),
    })
    .superRefine((option, context) => {
      for (const { path, code, message } of optionFaults(option))
        context.addIssue({ code: 'custom', path, message, params: { code } })
    }),
)

interface Fault {
  readonly path: (string | number)[]
  readonly code: string
  readonly message: string
}

const CommandBody = z
  .object({
    name: Name,
    description: Description,
    type: z.literal(TYPED),
    name_localizations: localised(Name),
    description_localizations: localised(Description),
    options: z
      .array(Option)
      .max(25)
      .nullish()
      .transform((options) => options ?? []),
    contexts: maybe(z.array(z.int().min(0).max(2)).min(1)),
    integration_types: maybe(z.array(z.int().min(0).max(1)).min(1)),
    default_member_permissions: z.union([z.string(), z.int()]).nullish(),
  })
  .superRefine((command, context) => {
    const faults = [...nestingFaults(command.options, 0), ...orderFaults(command.options)]
    if (lengthOf(command) > WHOLE_COMMAND) {
      const message = `Command exceeds maximum size (${WHOLE_COMMAND}).`
      faults.push({ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message })
    }
    for (const { path, code, message } of faults) context.addIssue({ code: 'custom', path, message, params: { code } })
  })
type TypedBody = z.output<typeof CommandBody>

/** A command in the menu of messages: its name is read by people, and it has neither description nor options. */
const MessageCommandBody = z
  .object({
    name: z.string().trim().min(1).max(32),
    type: z.literal(ON_MESSAGE),
    name_localizations: localised(z.string().trim().min(1).max(32)),
    description: maybe(z.literal('', 'Application command description must be empty.')),
    options: maybe(z.array(z.never()).max(0)),
    contexts: CommandBody.shape.contexts,
    integration_types: CommandBody.shape.integration_types,
    default_member_permissions: CommandBody.shape.default_member_permissions,
  })
  .transform((body) => ({ ...body, description: '', description_localizations: null, options: [] as OptionBody[] }))

export type CommandBody = TypedBody | z.output<typeof MessageCommandBody>
/** Without a type it is typed. */
const AnyCommandBody = z.preprocess(
  (body) => (typeof body === 'object' && body !== null ? { type: TYPED, ...body } : body),
  z.discriminatedUnion('type', [CommandBody, MessageCommandBody]),
)

/** A whole registration: 100 commands at most, none of them twice in its place. */
export const CommandsBody = z
  .array(AnyCommandBody)
  .max(100)
  .superRefine((commands, context) => {
    commands.forEach(({ name, type }, at) => {
      if (commands.findIndex((other) => other.name === name && other.type === type) === at) return
      const params = { code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' }
      context.addIssue({ code: 'custom', path: [at], message: 'Application command names must be unique', params })
    })
  })

function optionFaults(option: OptionBody): Fault[] {
  const faults = orderFaults(option.options ?? [])
  const { type, choices, autocomplete } = option
  const typed = [STRING, INTEGER, NUMBER].includes(type)
  if (autocomplete && choices && choices.length > 0) {
    const message = 'Autocomplete cannot be set with choices'
    faults.push({ path: ['autocomplete'], code: 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', message })
  }
  if ((autocomplete || choices) && !typed) {
    const message = 'Choices and autocomplete are for strings, integers and numbers'
    faults.push({ path: ['type'], code: 'APPLICATION_COMMAND_OPTION_TYPE', message })
  }
  choices?.forEach(({ value }, at) => {
    if ((typeof value === 'string') !== (type === STRING))
      faults.push({
        path: ['choices', at, 'value'],
        code: 'BASE_TYPE_BAD_TYPE',
        message: 'Not of the type of the option',
      })
  })
  if (choices && new Set(choices.map(({ name }) => name)).size < choices.length)
    faults.push({
      path: ['choices'],
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      message: 'Option choice name already exists',
    })
  return faults
}

/** Required options come first, and no name comes twice. */
function orderFaults(options: readonly OptionBody[]): Fault[] {
  const faults: Fault[] = []
  options.forEach((option, at) => {
    if (option.required && options.slice(0, at).some((before) => !before.required))
      faults.push({
        path: ['options', at],
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      })
    if (options.findIndex(({ name }) => name === option.name) < at)
      faults.push({
        path: ['options', at],
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        message: 'Option name already exists in the options',
      })
  })
  return faults
}

/** Where an option may stand: in the command (0), in a group (1), in a subcommand (2). */
type Depth = 0 | 1 | 2

/** Groups stand in the command alone, subcommands there or in a group, and neither beside plain options. */
function nestingFaults(options: readonly OptionBody[], depth: Depth, path: (string | number)[] = []): Fault[] {
  const code = 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'
  const nests = ({ type }: OptionBody) => type === SUBCOMMAND || type === GROUP
  const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types'
  const mixed = options.some(nests) && !options.every(nests)
  const faults: Fault[] = mixed ? [{ path: [...path, 'options'], code, message }] : []
  options.forEach((option, at) => {
    const here = [...path, 'options', at]
    const fits = option.type === GROUP ? depth === 0 : option.type === SUBCOMMAND ? depth < 2 : depth !== 1
    const holdsNothing = nests(option) || (option.options ?? []).length === 0
    if (!fits || !holdsNothing) faults.push({ path: here, code, message: 'An option of this type cannot stand here' })
    if (nests(option)) faults.push(...nestingFaults(option.options ?? [], option.type === GROUP ? 1 : 2, here))
  })
  return faults
}

function lengthOf(command: { name: string; description: string; options: readonly OptionBody[] }): number {
  const own = command.name.length + command.description.length
  return command.options.reduce((sum, option) => sum + optionLength(option), own)
}

function optionLength(option: OptionBody): number {
  const choices = (option.choices ?? []).map(({ name, value }) => name.length + String(value).length)
  const nested = (option.options ?? []).map(optionLength)
  return [option.name.length + option.description.length, ...choices, ...nested].reduce(
    (sum, length) => sum + length,
    0,
  )
}
