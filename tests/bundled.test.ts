import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newestBundle } from '../src/bundled.ts'

describe('the program runs from its bundle', () => {
  let dist = ''
  const write = (name: string, second: number) => {
    mkdirSync(join(dist, 'bundle'), { recursive: true })
    writeFileSync(join(dist, name), '')
    utimesSync(join(dist, name), second, second)
  }

  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'sitrep-dist-'))
  })
  afterEach(() => {
    rmSync(dist, { recursive: true })
  })

  test('where it was made after the modules were compiled', () => {
    write('build.tsbuildinfo', 1000)
    write('bundle/program.js', 1000)
    expect(newestBundle(dist)).toBe(join(dist, 'bundle', 'program.js'))
  })

  test('not where there is none', () => {
    write('build.tsbuildinfo', 1000)
    expect(newestBundle(dist)).toBeNull()
  })

  test.each(['build', 'bench'])('not where modules were compiled after it (%s)', (what) => {
    write('bundle/program.js', 1000)
    write(`${what}.tsbuildinfo`, 1001)
    expect(newestBundle(dist)).toBeNull()
  })
})
