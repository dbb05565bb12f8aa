// A post as plain text, for terminals and pipes. Text is cleaned, so no control sequence of an article reaches a
// terminal. Links stand as "text <url>", hidden detail in [[ ]], a button as the command that it asks.

import { oneLine } from './label.ts'
import { isolatedText, leadingMark, unitsOf, type Line } from './lines.ts'
import { type Button, type Direction, type Inline, type Post, wordsBeside } from './post.ts'

const PREFIX: Readonly<Record<Line['kind'], string>> = {
  title: '',
  heading: '## ',
  text: '',
  item: '',
  quote: '> ',
  note: '',
}
const LABEL_LIMIT = 200

/** A post -> its text in reading order, without a line break at the end. */
export function renderText(post: Post): string {
  const lines = unitsOf(post).flat()
  const text = lines.map(
    (line, index) => `${index === 0 ? '' : line.gap ? '\n\n' : '\n'}${lineText(line, lines[index - 1])}`,
  )
  const buttons = post.buttons.flat().map((button) => `[${oneLine(button.label, LABEL_LIMIT)}] ${typedCommand(button)}`)
  const { illustration } = post
  const unmarked = { language: post.language, title: [], blocks: [], buttons: [], tone: post.tone }
  const beside = illustration === undefined ? '' : renderText(wordsBeside(unmarked, illustration))
  const closing = [...buttons, ...(post.mark === undefined ? [] : [oneLine(post.mark, LABEL_LIMIT)])]
  return [text.join(''), beside, closing.join('\n')].filter((piece) => piece !== '').join('\n\n')
}

function lineText(line: Line, previous: Line | undefined): string {
  const indent = line.kind === 'item' && line.marker === null && previous?.kind === 'item' ? '   ' : ''
  const marker = line.marker === null ? '' : `${line.marker} `
  return `${PREFIX[line.kind]}${leadingMark(line)}${indent}${marker}${line.runs.map((run) => runText(run, line.direction)).join('')}`
}

function runText(run: Inline, direction: Direction): string {
  const text = isolatedText(run, direction)
  const shown = run.spoiler ? `[[${text}]]` : text
  return run.href === undefined ? shown : `${shown} <${run.href}>`
}

/** `/timeline isis page:2`, as a person would type it. */
function typedCommand({ request }: Button): string {
  const options = Object.entries(request.options).map(
    ([key, value]) => `${key}:${/^[\w.-]+$/.test(value) ? value : JSON.stringify(value)}`,
  )
  return oneLine([`/${request.command}`, ...options].join(' '), LABEL_LIMIT)
}
