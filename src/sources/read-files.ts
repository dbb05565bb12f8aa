// Files and folders -> articles, one by one. JSON Lines and CSV stream; the other kinds are read whole, within limits.
// Whatever is wrong with one file or article is yielded as a refusal, and the rest goes on.

import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { charsetOf, decode, decodeStream, SNIFFED_BYTES } from './charset.ts'
import { readCsvFile } from './csv-file.ts'
import { readFeedItems } from './feed-file.ts'
import { filesIn } from './folder.ts'
import { readHtmlFile } from './html-file.ts'
import { readJsonFile } from './json-file.ts'
import { readJsonLines } from './json-lines.ts'
import { type Kind, KINDS_TAKEN, kindByName, kindOf } from './kind.ts'
import { openPageReader, type PageReader, PATIENT } from './page-reader.ts'
import {
  MAX_ARTICLE_BYTES,
  MAX_WHOLE_FILE_BYTES,
  megabytes,
  messageOf,
  type ReadOptions,
  type Reading,
  refused,
} from './reading.ts'
import { readTextFile } from './text-file.ts'

/** Reads files and folders in the order given. Never throws: what cannot be read is refused. */
export async function* readFiles(paths: readonly string[], options: ReadOptions): AsyncGenerator<Reading> {
  const pages = openPageReader(PATIENT)
  try {
    for (const path of paths) yield* readPath(path, { ...options, pages })
  } finally {
    await pages.close()
  }
}

interface FileOptions extends ReadOptions {
  readonly pages: PageReader
}

async function* readPath(path: string, options: FileOptions): AsyncGenerator<Reading> {
  try {
    const status = await stat(path)
    if (status.isFile()) yield* readFileOf(path, status.size, options)
    else if (status.isDirectory()) yield* readFolder(path, options)
    else yield refused(path, 'no regular file')
  } catch (error) {
    yield refused(path, isMissing(error) ? 'there is no such file' : `cannot be read: ${messageOf(error)}`)
  }
}

/** In a folder only names of known kinds are articles; a licence or a picture beside them is not. */
async function* readFolder(folder: string, options: FileOptions): AsyncGenerator<Reading> {
  let files = 0
  for await (const found of filesIn(folder)) {
    files += 1
    if ('problem' in found) yield refused(found.path, found.problem)
    else if (kindByName(found.path) === null) yield refused(found.path, unsupported())
    else yield* readPath(found.path, options)
  }
  if (files === 0) yield refused(folder, 'no file to read in this folder')
}

async function* readFileOf(file: string, bytes: number, options: FileOptions): AsyncGenerator<Reading> {
  const head = await readHead(file)
  const charset = charsetOf(head)
  const start = charset === null ? '' : new TextDecoder(charset).decode(head)
  const kind = kindOf(file, start)
  if (bytes === 0) yield refused(file, 'empty')
  else if (charset === null) yield refused(file, 'binary, not text')
  else if (kind === null) yield refused(file, unsupported())
  else if (bytes <= SNIFFED_BYTES && start.trim() === '') yield refused(file, 'empty')
  else if (kind === 'json-lines' || kind === 'csv') yield* readStreamed(file, kind, charset, options)
  else yield* readWhole(file, kind, bytes, options)
}

async function* readStreamed(
  file: string,
  kind: 'json-lines' | 'csv',
  charset: string,
  options: FileOptions,
): AsyncGenerator<Reading> {
  const chunks = decodeStream(createReadStream(file, { highWaterMark: SNIFFED_BYTES }), charset)
  yield* kind === 'csv' ? readCsvFile(file, chunks, options) : readJsonLines(file, chunks, options)
}

async function* readWhole(file: string, kind: Kind, bytes: number, options: FileOptions): AsyncGenerator<Reading> {
  const ofOneArticle = kind === 'text' || kind === 'html'
  const limit = ofOneArticle ? MAX_ARTICLE_BYTES : MAX_WHOLE_FILE_BYTES
  const text = bytes > limit ? null : decode(await readFile(file))
  if (bytes > limit)
    yield refused(
      file,
      `${megabytes(bytes)} are too much: ${ofOneArticle ? 'an article' : 'a file that is read whole'} may have ${megabytes(limit)}`,
    )
  else if (text === null) yield refused(file, 'binary, not text')
  else if (kind === 'text') yield readTextFile(file, text, options)
  else if (kind === 'html') yield await readHtmlFile(file, text, options, options.pages)
  else if (kind === 'json') yield* readJsonFile(file, text, options)
  else yield* readFeedItems(file, text, options)
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function unsupported(): string {
  return `unsupported kind of file; taken are ${KINDS_TAKEN}`
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
