// The source that the operator names: of those with articles, feeds or an entry in data/sources.json.

import { nearestNames } from '../actions/stored-source.ts'
import { fold } from '../core/fold.ts'
import { Problem } from '../core/problem.ts'
import type { Workbench } from './workbench.ts'

export interface NamedSource {
  readonly id: string
  readonly name: string
}

/** All of them, by name. */
export async function everySource({
  store,
  knowledge,
}: Pick<Workbench, 'store' | 'knowledge'>): Promise<NamedSource[]> {
  const { sources } = await store.counts()
  const names = new Map<string, string>()
  // One that was taken out is switched off.
  for (const { source, name } of await store.sourcesOff()) names.set(source, name)
  for (const { source, sourceName } of await store.feeds()) names.set(source, sourceName ?? names.get(source) ?? source)
  for (const { source, name } of sources) if (!names.has(source) || name !== source) names.set(source, name)
  for (const { id, name } of knowledge.sources) names.set(id, name)
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1))
}

/**
 * By its whole id or name: what follows cannot always be taken back.
 * @throws Problem not-found with the nearest three
 */
export async function namedSource(typed: string, bench: Pick<Workbench, 'store' | 'knowledge'>): Promise<NamedSource> {
  const all = await everySource(bench)
  const wanted = fold(typed)
  const found =
    all.find(({ id }) => id === typed) ?? all.find(({ id, name }) => [id, name].some((one) => fold(one) === wanted))
  if (found !== undefined) return found
  const near = nearestNames(
    wanted,
    all.map(({ name }) => name),
  )
  const hint = near.length > 0 ? `Nearest: ${near.join(', ')}.` : 'sitrep sources list shows all.'
  throw new Problem('not-found', `No source is called “${typed}”.`, hint)
}
