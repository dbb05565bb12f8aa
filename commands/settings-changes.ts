// What somebody asks /settings to change, as options in normal form: what is typed, what a list gives, what another
// channel has.

import { CHANGES, type Changes, changesTo } from '../src/actions/change-settings.ts'
import { saysNone } from '../src/actions/setting-forms.ts'
import type { CommandCall, CommandContext } from '../src/core/command.ts'
import { fold } from '../src/core/fold.ts'
import { editDistance } from '../src/core/likeness.ts'
import { Problem } from '../src/core/problem.ts'
import { asWord } from '../src/editorial/settings-lists.ts'
import { PARTS, has, labelOf } from '../src/editorial/settings-values.ts'
import { type Model, type Target, modelsFor } from './settings-target.ts'

const MOST_NEAREST = 3

export interface Outlet {
  readonly id: string
  readonly name: string
}

/** Outlets that have given articles, by name. */
export async function outletsOf({ store, knowledge }: CommandContext): Promise<Outlet[]> {
  const { sources } = await store.counts()
  const nameOf = (id: string, name: string) => knowledge.sources.find((one) => one.id === id)?.name ?? name
  return sources
    .map(({ source, name }) => ({ id: source, name: nameOf(source, name) }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** The changes; empty where none is asked for. @throws Problem bad-value */
export async function changesIn(call: CommandCall, target: Target, context: CommandContext): Promise<Changes> {
  const { options } = call
  const given = Object.fromEntries(
    CHANGES.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  )
  const copied = options['copy'] === undefined ? {} : changesTo((await modelNamed(call, target, context)).settings)
  const typed = given['without'] === undefined ? {} : { without: await outletsNamed(given['without'], context) }
  const changes: Changes = { ...copied, ...given, ...typed }
  const { without } = withoutAfter(changes, options, target)
  const all: Changes = without === undefined ? changes : { ...changes, without }
  // What a copied channel can and this one cannot is left as it is.
  const { answers, ...rest } = all
  const known = answers === undefined || has(target.facts, 'answers') ? all : rest
  refuseWhatIsNotHere(options, target, context)
  return known
}

/** A list of outlets shows some of them: those that are not chosen there are left out, the others stay as they are. */
function withoutAfter(changes: Changes, options: CommandCall['options'], { base }: Target): Changes {
  const { among, sources } = options
  if (among === undefined || sources === undefined) return {}
  const before = changes.without ?? (base.without.map(asWord).join(',') || 'none')
  const kept = wordsIn(before).filter((word) => !wordsIn(among).includes(word))
  const left = wordsIn(among).filter((word) => !wordsIn(sources).includes(word))
  return { without: [...kept, ...left].join(',') || 'none' }
}

function wordsIn(list: string): string[] {
  return list === 'none' ? [] : list.split(',')
}

/** Ids of outlets by id or name. @throws Problem bad-value with the nearest three */
async function outletsNamed(value: string, context: CommandContext): Promise<string> {
  if (saysNone(value)) return 'none'
  const { knowledge, words } = context
  const known: Outlet[] = [...(await outletsOf(context)), ...knowledge.sources]
  const typed = value.split(/[,،;؛]/u).flatMap((one) => one.trim() || [])
  const ids = typed.map((one) => {
    const wanted = fold(one)
    const found = known.find(({ id, name }) => asWord(id) === one || fold(id) === wanted || fold(name) === wanted)
    if (found !== undefined) return asWord(found.id)
    const near = known
      .map(({ name }) => ({ name, apart: editDistance(fold(name), wanted) }))
      .sort((a, b) => a.apart - b.apart)
      .map(({ name }) => name)
    const nearest = [...new Set(near)].slice(0, MOST_NEAREST)
    throw new Problem(
      'bad-value',
      words.problem.unknownSource(one),
      words.problem.nearest(words.list(nearest)),
      nearest.map((name) => ({ value: typed.map((each) => (each === one ? name : each)).join(','), label: name })),
      'without',
    )
  })
  return [...new Set(ids)].join(',') || 'none'
}

/** The channel to copy from, by its id, a mention of it, or its name. @throws Problem bad-value */
async function modelNamed(call: CommandCall, target: Target, context: CommandContext): Promise<Model> {
  const { panel } = context.words
  const typed = call.options['copy'] ?? ''
  const bare = /^(?:<#)?(\d+)>?$/.exec(typed)?.[1]
  const models = await modelsFor(call, target, context)
  const found = models.find(
    ({ channel, name }) =>
      channel === typed || channel === `discord:${bare ?? ''}` || fold(name) === fold(typed.replace(/^#/, '')),
  )
  if (found !== undefined) return found
  const offers = models.slice(0, MOST_NEAREST).map(({ channel, name }) => ({ value: channel, label: name }))
  throw new Problem('bad-value', panel.noCopy(typed), panel.copyHint, offers, 'copy')
}

/** @throws Problem bad-value */
function refuseWhatIsNotHere(options: CommandCall['options'], { facts }: Target, { words }: CommandContext): void {
  const missing = PARTS.find((part) => options[part] !== undefined && !has(facts, part))
  if (missing === undefined) return
  throw new Problem('bad-value', words.panel.notHere(labelOf(missing, words)), words.panel.notHereHint)
}
