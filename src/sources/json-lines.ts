// JSON Lines: an article a line, streamed. A line that is too long is skipped as it streams by and never held; broken
// ones are refused by their number, and the rest goes on.

import { parse, readRecord } from './json-file.ts'
import { MAX_LINE_BYTES, megabytes, type ReadOptions, type Reading, refused } from './reading.ts'

/** A line with its number, or only the number where it was too long. */
export interface Line {
  readonly number: number
  readonly text: string | null
}

/** Splits a stream of text into lines, without ever holding more than `limit` bytes (UTF-8) of one. */
export async function* splitLines(chunks: AsyncIterable<string>, limit: number): AsyncGenerator<Line> {
  let number = 1
  let parts: string[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    let from = 0
    while (from <= chunk.length) {
      const end = chunk.indexOf('\n', from)
      const piece = chunk.slice(from, end === -1 ? undefined : end)
      bytes += Buffer.byteLength(piece)
      if (bytes > limit) parts = []
      else if (piece !== '') parts.push(piece)
      if (end === -1) break
      yield { number, text: bytes > limit ? null : parts.join('') }
      number += 1
      parts = []
      bytes = 0
      from = end + 1
    }
  }
  if (bytes > 0) yield { number, text: bytes > limit ? null : parts.join('') }
}

/** Reads a stream of JSON Lines. */
export async function* readJsonLines(
  file: string,
  chunks: AsyncIterable<string>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  for await (const { number, text } of splitLines(chunks, MAX_LINE_BYTES)) {
    if (text === null) yield refused(file, `the line has more than ${megabytes(MAX_LINE_BYTES)}`, number)
    else if (text.trim() !== '') yield readLine(file, text, options, number)
  }
}

function readLine(file: string, text: string, options: ReadOptions, number: number): Reading {
  const parsed = parse(text)
  return 'value' in parsed
    ? readRecord(file, parsed.value, options, '', number)
    : refused(file, `broken JSON: ${parsed.problem}`, number)
}
