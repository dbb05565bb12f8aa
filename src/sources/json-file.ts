// A JSON file: one article, a list of them, or an object that holds the list; also a JSON Feed, and JSON Lines under the
// wrong name. Read as a whole; large collections come as JSON Lines.

import { readFeedItems } from './feed-file.ts'
import { messageOf, type ReadOptions, type Reading, refused } from './reading.ts'
import { articleOf, columnsOf, isRecord } from './record.ts'

const LISTS = ['articles', 'items', 'entries', 'stories', 'results', 'data']

/** Reads the articles of a JSON text one by one; a refused one is named by its place in the list. */
export function* readJsonFile(file: string, text: string, options: ReadOptions): Generator<Reading> {
  const parsed = parse(text)
  if ('problem' in parsed) {
    yield* readAsLines(file, text, options, parsed.problem)
    return
  }
  const { value } = parsed
  if (isRecord(value) && typeof value['version'] === 'string' && /jsonfeed\.org/i.test(value['version'])) {
    yield* readFeedItems(file, value, options)
    return
  }
  const list = listIn(value)
  if (list === null) yield readRecord(file, value, options, '')
  else if (list.length === 0) yield refused(file, 'no articles in it')
  else for (const [index, entry] of list.entries()) yield readRecord(file, entry, options, `item ${index + 1}: `)
}

/** One JSON value as an article. `where` begins the reason of a refusal. */
export function readRecord(file: string, value: unknown, options: ReadOptions, where: string, line?: number): Reading {
  const article = isRecord(value)
    ? articleOf(value, columnsOf(Object.keys(value)), options)
    : 'no object with named fields'
  if (typeof article === 'string') return refused(file, `${where}${article}`, line)
  return line === undefined ? { ok: article, file } : { ok: article, file, line }
}

function listIn(value: unknown): readonly unknown[] | null {
  if (isList(value)) return value
  return isRecord(value) ? (LISTS.map((key) => value[key]).find(isList) ?? null) : null
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** Several lines, each of them an object by itself, are JSON Lines; anything else is broken JSON. */
function* readAsLines(file: string, text: string, options: ReadOptions, problem: string): Generator<Reading> {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const start = parse(lines[first] ?? '')
  if (lines.length - first < 2 || !('value' in start) || !isRecord(start.value)) {
    yield refused(file, `broken JSON: ${problem}`)
    return
  }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const parsed = parse(line)
    if ('value' in parsed) yield readRecord(file, parsed.value, options, '', index + 1)
    else yield refused(file, `broken JSON: ${parsed.problem}`, index + 1)
  }
}

/** JSON.parse, with the problem as a value. */
export function parse(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: messageOf(error) }
  }
}
