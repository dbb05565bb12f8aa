// CSV with named columns, streamed: an article a row. Commas, semicolons, tabs or bars part the columns; quotes, line
// breaks inside them and a byte order mark are the format's own. A broken row is refused with its line, the rest goes on.

import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { type Parser, parse } from 'csv-parse'
import { MAX_ARTICLE_BYTES, messageOf, type ReadOptions, type Reading, refused } from './reading.ts'
import { articleOf, columnsOf, isRecord } from './record.ts'

const DELIMITERS = [',', ';', '\t', '|']

/** Reads a stream of CSV. Rows that name no outlet have the operator's, else the name of the file. */
export async function* readCsvFile(
  file: string,
  chunks: AsyncIterable<string>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const skipped: Reading[] = []
  const rows = await parsedRows(chunks, (reason, line) => skipped.push(refused(file, reason, line)))
  const readRow = rowReader(file, { ...options, source: options.source ?? basename(file, extname(file)) })
  let line = 1
  try {
    for await (const row of rows) {
      yield* skipped.splice(0)
      const { cells, lines } = rowOf(row)
      const reading = readRow(cells, line)
      if (reading === 'unnamed') {
        yield refused(file, 'no column for the text; name one "text", "line", "body", "content" or "description"')
        return
      }
      if (reading) yield reading
      line = lines + 1
    }
  } catch (error) {
    yield refused(file, `broken CSV: ${messageOf(error)}`, line)
  }
  yield* skipped
}

/** The first row names the columns; each later one gives a reading. `unnamed` where no column can hold the text. */
function rowReader(
  file: string,
  options: ReadOptions,
): (cells: readonly string[], line: number) => Reading | 'unnamed' | null {
  let header: readonly string[] | null = null
  let columns = columnsOf([])
  return (cells, line) => {
    if (header === null) {
      header = cells.map((cell) => cell.trim())
      columns = columnsOf(header)
      return columns.text.length === 0 ? 'unnamed' : null
    }
    const article = articleOf(
      Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
      columns,
      options,
    )
    return typeof article === 'string' ? refused(file, article, line) : { ok: article, file, line }
  }
}

async function parsedRows(
  chunks: AsyncIterable<string>,
  onSkip: (reason: string, line: number) => void,
): Promise<Parser> {
  const source = oneLineEnd(chunks)
  const head = await source.next()
  const start = head.done === true ? '' : head.value
  const parser: Parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    info: true,
    max_record_size: MAX_ARTICLE_BYTES,
    on_skip: (error) => {
      onSkip(`broken row: ${messageOf(error)}`, parser.info.lines)
      return undefined
    },
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  })
  const stream = Readable.from(from(start, source))
  stream.on('error', (error) => parser.destroy(error))
  parser.once('close', () => stream.destroy())
  stream.pipe(parser)
  return parser
}

async function* from(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start
  yield* rest
}

/** Line ends as one kind, so that lines are counted as an editor counts them. */
async function* oneLineEnd(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const chunk of chunks) {
    const text = held + chunk
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}

/** The delimiter that occurs most often in the first line, outside quotes. */
function delimiterOf(start: string): string {
  const line = (/^[^\n\r]*/.exec(start)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** What csv-parse yields with `info`: the cells, and how many lines were read when the row ended. */
function rowOf(row: unknown): { readonly cells: readonly string[]; readonly lines: number } {
  if (!isRecord(row) || !Array.isArray(row['record'])) return { cells: [], lines: 0 }
  const info: unknown = row['info']
  const lines = isRecord(info) && typeof info['lines'] === 'number' ? info['lines'] : 0
  return { cells: row['record'].map(String), lines }
}
