// sitrep analyse: reads articles as JSON Lines, writes what was understood as JSON Lines; stores nothing.

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type GivenArticle, analyseArticles } from '../actions/analyse-articles.ts'
import { buildAnalyser } from '../analysis/analyse.ts'
import { Problem } from '../core/problem.ts'
import { isDay } from '../core/time.ts'
import { type CommonOptions, type Surroundings, bareWorkbench } from './workbench.ts'

const STANDARD_INPUT = 0
const CURE = 'Give one JSON object a line, with at least "id" and "text".'

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  url: z.string().nullish(),
  source: z.string().nullish(),
  language: z.string().nullish(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  text: z.string(),
})

/** Prints one line an article, in the order of the input, once all input is read; resolves to the exit code. */
export function analyse(file: string, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const { knowledge } = bareWorkbench(options, surroundings)
  const { terminal } = surroundings
  const articles: GivenArticle[] = []
  let wrong = 0
  const name = file === '-' ? 'standard input' : file
  for (const [at, text] of readInput(file).split('\n').entries()) {
    if (text.trim() === '') continue
    const read = readLine(text)
    if (typeof read === 'string') {
      wrong += 1
      terminal.err(`sitrep: ${name}:${at + 1}: ${read}\n`)
    } else articles.push(read)
  }
  for (const answer of analyseArticles(articles, buildAnalyser(knowledge), knowledge))
    terminal.out(JSON.stringify(answer))
  return Promise.resolve(wrong > 0 ? 1 : 0)
}

function readInput(file: string): string {
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw new Problem(
      'unreadable-file',
      `${file === '-' ? 'Standard input' : file} cannot be read.`,
      'Name a file of JSON Lines, or - for standard input.',
    )
  }
}

/** An article, or what is wrong with the line. */
function readLine(text: string): GivenArticle | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return `broken JSON. ${CURE}`
  }
  const read = line.safeParse(json)
  if (!read.success)
    return `${read.error.issues.map((issue) => issue.path.join('.') || 'the line').join(' and ')} is missing or of the wrong type. ${CURE}`
  const { id, url, source, language, title, published, text: body } = read.data
  return {
    id,
    url: url ?? null,
    source: source ?? null,
    language: language ?? null,
    title: title ?? null,
    published: published && (isDay(published) || isInstant(published)) ? published : null,
    text: body,
  }
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))
}
