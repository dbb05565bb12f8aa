// A folder for one test, with files in it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { readFiles } from '../../src/sources/read-files.ts'
import type { Reading } from '../../src/sources/reading.ts'

export const NOW = Date.parse('2026-11-23T04:00:00Z')

/** Makes a folder that is removed after the test. Keys are paths inside it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export async function collect(items: AsyncIterable<Reading>): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const item of items) readings.push(item)
  return readings
}

/** The readings of one file with this name and content. */
export async function readOne(
  name: string,
  content: string | Uint8Array,
  source: string | null = null,
): Promise<Reading[]> {
  return await collect(readFiles([join(folderOf({ [name]: content }), name)], { source, now: NOW }))
}

/** The articles among readings. */
export function articlesOf(readings: readonly Reading[]) {
  return readings.flatMap((reading) => ('ok' in reading ? [reading.ok] : []))
}

/** The refusals among readings, without the folder. */
export function refusalsOf(readings: readonly Reading[]) {
  return readings.flatMap((reading) =>
    'refused' in reading ? [{ line: reading.refused.line ?? null, reason: reading.refused.reason }] : [],
  )
}

/** Matches a string that holds `part`. */
export function containing(part: string): unknown {
  return expect.stringContaining(part)
}
