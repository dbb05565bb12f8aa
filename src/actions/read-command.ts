// The text form of commands: /name[@bot] SUBJECT WORDS key:value key:"two words". What has no known key is the first
// option, so "withdrawal from Iraq" works; a trailing "from X to Y" or "since X" counts where X and Y read as dates.

import type { Command, CommandOption } from '../core/command.ts'
import { commandNameOf } from '../core/command-words.ts'
import type { CommandRequest } from '../core/request.ts'
import { editDistance } from '../core/likeness.ts'
import { Problem } from '../core/problem.ts'
import type { Words } from '../core/words/words.ts'
import { readSwitch } from './read-schedule.ts'

/** Longer than any command that means something; Discord's own limit for a text option is 6,000. */
const LONGEST_COMMAND = 500
/** Letters that may be wrong in a command's name for it to be offered. */
const MOST_SLIPS = 2

export interface ReadCommand {
  readonly command: Command
  /** The options that belong to it or to its subcommand. */
  readonly options: readonly CommandOption[]
  readonly request: CommandRequest
}

export interface ReadContext {
  readonly commands: readonly Command[]
  readonly words: Words
  /** Arabic and Sorani command words count too. */
  readonly local: boolean
  readonly isDate: (text: string) => boolean
}

/**
 * A typed text as a request. Options are as typed; nothing is checked yet beyond what the text form needs.
 * @throws Problem unknown-command, bad-usage
 */
export function readCommand(text: string, context: ReadContext): ReadCommand {
  const { words } = context
  const trimmed = text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '').trim()
  if (trimmed.length > LONGEST_COMMAND) throw new Problem('bad-usage', words.problem.tooLong, words.problem.tooLongHint)
  const [head = '', ...rest] = trimmed.split(/\s+/u)
  const typed = head.replace(/^\//, '').replace(/@\w+$/, '')
  const name = context.local ? commandNameOf(typed) : typed.toLowerCase()
  const command = context.commands.find((one) => one.name === name)
  if (command === undefined) throw unknownCommand(typed, context)
  const sub = subcommandOf(command, rest[0])
  const body = trimmed.slice(head.length).trim()
  const argument = sub?.typed ? body.slice(rest[0]?.length ?? 0).trim() : body
  const options = sub?.options ?? command.options
  return {
    command,
    options,
    request: {
      command: sub ? `${command.name} ${sub.name}` : command.name,
      options: readOptions(argument, options, context),
    },
  }
}

/** The command and options of a request that a button kept. @throws Problem unknown-command */
export function readRequest(request: CommandRequest, context: Pick<ReadContext, 'commands' | 'words'>): ReadCommand {
  const [name = '', subName] = request.command.split(' ')
  const command = context.commands.find((one) => one.name === name)
  if (command === undefined) throw unknownCommand(name, { ...context, local: false, isDate: () => false })
  const sub = command.subcommands?.find((one) => one.name === subName)
  return { command, options: sub?.options ?? command.options, request }
}

function subcommandOf(command: Command, word: string | undefined) {
  if (command.subcommands === undefined) return null
  const named = command.subcommands.find((one) => one.name === word?.toLowerCase())
  if (named) return { ...named, typed: true }
  // A name behind the bare form is what should be shown: "/topics border".
  const bare = word === undefined ? command.subcommands[0] : takesOneName(command.subcommands)
  return bare ? { ...bare, typed: false } : null
}

function takesOneName(subcommands: NonNullable<Command['subcommands']>) {
  return subcommands.find(({ options }) => options.some(({ required }) => required)) ?? subcommands[0]
}

function readOptions(text: string, known: readonly CommandOption[], context: ReadContext): Record<string, string> {
  const [first] = known
  if (first?.kind === 'text') return freeText(text, first)
  const query = known.find(({ kind }) => kind === 'query')
  if (query !== undefined) return withQuery(text, query, known, context)
  // A channel that is set up from elsewhere is offered by no list, but may be typed.
  const typed = known.filter(({ hidden, kind }) => !hidden || kind === 'channel')
  const names = new Set<string>(typed.map(({ name }) => name))
  const found: Record<string, string> = {}
  const free = (first?.kind === 'switch' ? withWholeValues(text, names) : text).replaceAll(
    /(?<=^|\s)([a-z]+):\s*(?:"([^"]*)"|[“”]([^“”]*)[“”]|«([^»]*)»|(\S+))/giu,
    (whole, ...groups: (string | undefined)[]) => {
      const key = groups[0]?.toLowerCase() ?? ''
      if (!names.has(key)) return whole
      found[key] = (groups[1] ?? groups[2] ?? groups[3] ?? groups[4]?.replaceAll(/^["“«]|["”»]$/gu, '') ?? '').trim()
      return ' '
    },
  )
  const { subject, trailing } = trailingDates(free.replaceAll(/\s+/gu, ' ').trim(), names, context.isDate)
  const words = unquoted(subject)
  if (words !== '' && first !== undefined && found[first.name] === undefined) found[first.name] = words
  return { ...trailing, ...found }
}

/** Behind its key a query is taken as it stands, to the end. */
function withQuery(
  text: string,
  { name }: CommandOption,
  known: readonly CommandOption[],
  context: ReadContext,
): Record<string, string> {
  const at = new RegExp(String.raw`(?<=^|\s)${name}:`, 'iu').exec(text)
  const others = known.filter((option) => option.name !== name)
  const read = readOptions(at === null ? text : text.slice(0, at.index), others, context)
  const query = at === null ? '' : text.slice(at.index + at[0].length).trim()
  return query === '' ? read : { ...read, [name]: query }
}

/** Taken as it stands: what looks like a key in it is its own, and quotation marks mean a phrase. */
function freeText(text: string, { name }: CommandOption): Record<string, string> {
  const words = text.replace(new RegExp(`^${name}:`, 'iu'), '').trim()
  return words === '' ? {} : { [name]: words }
}

/**
 * Where free words can only be on or off, what stands behind an unquoted value belongs to it: `timezone:New York`,
 * `times: 8 pm`.
 */
function withWholeValues(text: string, names: ReadonlySet<string>): string {
  const keys = [...names].join('|')
  const keyed = new RegExp(String.raw`(?<=^|\s)(${keys}):\s*(?!["“”«\s])(.+?)(?=\s+(?:${keys}):|$)`, 'giu')
  return text.replaceAll(keyed, (_whole, key: string, value: string) => {
    const [, before = '', last = ''] = /^(.+)\s(\S+)$/u.exec(value) ?? []
    const bare = (one: string) => one.replaceAll(/["“”«»]/gu, '')
    return readSwitch(last) === null ? `${key}:"${bare(value)}"` : `${key}:"${bare(before)}" ${last}`
  })
}

/** Quotation marks around all of a subject are only marks. */
function unquoted(text: string): string {
  return text.replace(/^["“”«]([^"“”«»]*)["“”»]$/u, '$1').trim()
}

/** The last "from X to Y" or "since X" whose X and Y read as dates: "withdrawal from Iraq from 2024 to 2025". */
function trailingDates(text: string, names: ReadonlySet<string>, isDate: (text: string) => boolean) {
  for (const { index } of [...text.matchAll(/(?<!\S)(?:from|since)\s/giu)].reverse()) {
    const trailing = readTrailing(text.slice(index), names, isDate)
    if (trailing !== null) return { subject: text.slice(0, index).trim(), trailing }
  }
  return { subject: text, trailing: {} }
}

function readTrailing(text: string, names: ReadonlySet<string>, isDate: (text: string) => boolean) {
  const [, from, to] = /^from\s(.+?)\sto\s(.+)$/iu.exec(text) ?? []
  if (from && to) return names.has('from') && isDate(from) && isDate(to) ? { from, to } : null
  const since = /^since\s(.+)$/iu.exec(text)?.[1]
  const key = names.has('since') ? 'since' : names.has('from') ? 'from' : null
  return since && key !== null && isDate(since) ? { [key]: since } : null
}

function unknownCommand(typed: string, { commands, words }: ReadContext): Problem {
  const wanted = typed.slice(0, 40).toLowerCase()
  const near = commands
    .map(({ name }) => ({ name: `/${name}`, apart: editDistance(name, wanted) }))
    .filter(({ name, apart }) => apart <= MOST_SLIPS || name.startsWith(`/${wanted.slice(0, 2)}`))
    .sort((a, b) => a.apart - b.apart)
    .map(({ name }) => name)
  return new Problem(
    'unknown-command',
    words.problem.unknownCommand(typed.slice(0, 40)),
    words.problem.seeHelp,
    near.slice(0, 3),
  )
}
