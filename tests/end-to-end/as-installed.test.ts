// The program that a build makes is one script (bundle.js), while tests import the modules that it is made of. Here both
// read and answer the same, in three languages.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestBundle } from '../../src/bundled.ts'
import { projectRoot } from '../../src/package.ts'
import { runHere } from './run-here.ts'

const CLI = join(projectRoot(), 'dist/src/cli.js')
const SAMPLE = join(projectRoot(), 'data/sample')
const NOW = '2025-06-28T20:00:00+03:00'

let folder = ''
let articles = ''
let database = ''

beforeAll(() => {
  expect(newestBundle(join(projectRoot(), 'dist')), 'npm run build comes first').not.toBeNull()
  folder = mkdtempSync(join(tmpdir(), 'sitrep-installed-'))
  articles = join(folder, 'articles.jsonl')
  database = join(folder, 'articles.sqlite')
  installed(['import', SAMPLE, '--now', NOW])
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the program as it is installed', () => {
  test('understands articles as its modules do', async () => {
    const days = readdirSync(SAMPLE).filter((name) => name.endsWith('.jsonl'))
    writeFileSync(articles, days.map((name) => readFileSync(join(SAMPLE, name), 'utf8')).join(''))
    const understood = installed(['analyse', articles])
    expect(understood.split('\n').length).toBeGreaterThan(150)
    expect(understood).toBe(await modules(['analyse', articles]))
  })

  test.each(['en', 'ar', 'ckb'])('answers and composes in %s as its modules do', async (language) => {
    await modules(['channels', 'set', `preview:${language}`, `language:${language}`, '--now', NOW])
    const here = ['--channel', `preview:${language}`, '--now', NOW, '--json']
    for (const asked of [
      ['digest', ...here],
      ['ask', '/timeline داعش', ...here],
      ['ask', '/timeline border from:٢٠٢٥-٠٦-٢٠', ...here],
    ]) {
      const answer = installed(asked)
      expect(answer).toContain('payloads')
      expect(answer, asked[1]).toBe(await modules(asked))
    }
  })
})

function installed(args: readonly string[]): string {
  const env = { PATH: process.env['PATH'] ?? '', SITREP_DATABASE: database }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', env })
  expect(status, stderr + stdout).toBe(0)
  return stdout
}

async function modules(args: readonly string[]): Promise<string> {
  const { code, out, err } = await runHere(args, { SITREP_DATABASE: database }, NOW)
  expect(code, err + out).toBe(0)
  return out
}
