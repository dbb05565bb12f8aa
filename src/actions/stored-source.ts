// The outlet that a person names, among those with articles and those that are known.

import type { CommandContext } from '../core/command.ts'
import { fold } from '../core/fold.ts'
import { editDistance } from '../core/likeness.ts'
import { Problem } from '../core/problem.ts'

const MOST_NEAREST = 3

interface Outlet {
  readonly source: string
  readonly name: string
}

/** By id or name or how it begins, those with articles first. @throws Problem bad-value with the nearest three */
export async function storedSource(
  typed: string,
  { store, knowledge, words }: Pick<CommandContext, 'store' | 'knowledge' | 'words'>,
): Promise<Outlet> {
  const { sources } = await store.counts()
  const all: Outlet[] = [...sources, ...knowledge.sources.map(({ id, name }) => ({ source: id, name }))]
  const wanted = fold(typed)
  const found =
    all.find(({ source, name }) => fold(source) === wanted || fold(name) === wanted) ??
    all.find(({ name }) => fold(name).startsWith(wanted))
  if (found !== undefined) return found
  const near = nearestNames(
    wanted,
    all.map(({ name }) => name),
  )
  throw new Problem(
    'bad-value',
    words.problem.unknownSource(typed),
    words.problem.nearest(words.list(near)),
    near,
    'source',
  )
}

/** Three names by how few letters of the whole name, or of its beginning, differ; `wanted` is folded. */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  const apart = (name: string) =>
    Math.min(editDistance(name, wanted), editDistance(name.slice(0, wanted.length), wanted) + 1)
  return [...new Set(names)]
    .map((name) => ({ name, apart: apart(fold(name)) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST_NEAREST)
    .map(({ name }) => name)
}
