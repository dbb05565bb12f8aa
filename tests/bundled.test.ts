import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compiledFile, newestBundle, runBundle } from '../src/bundled.ts'
import { checkedFiles } from '../src/knowledge.ts'
import { SHORTENING } from '../src/machine-code.ts'
import { projectRoot } from '../src/package.ts'

const PROGRAM = `(function (exports, require, module, __filename, __dirname) {
  exports.place = { file: __filename, folder: __dirname, joined: require('node:path').join('a', 'b') }
  exports.told = function told() { return 'told' }
})`

let dist = ''
const bundle = () => join(dist, 'bundle', 'program-A1B2.cjs')

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'sitrep-dist-'))
  mkdirSync(join(dist, 'bundle'))
})
afterEach(() => {
  rmSync(dist, { recursive: true })
})

describe('the program runs from its bundle', () => {
  const write = (name: string, second: number) => {
    writeFileSync(join(dist, name), '')
    utimesSync(join(dist, name), second, second)
  }

  test('where it was made after the modules were compiled', () => {
    write('build.tsbuildinfo', 1000)
    write('bundle/program-A1B2.cjs', 1000)
    write('bundle/program-A1B2.compiled', 1000)
    expect(newestBundle(dist)).toBe(bundle())
  })

  test('not where there is none', () => {
    write('build.tsbuildinfo', 1000)
    expect(newestBundle(dist)).toBeNull()
    rmSync(join(dist, 'bundle'), { recursive: true })
    expect(newestBundle(dist)).toBeNull()
  })

  test.each(['build', 'bench'])('not where modules were compiled after it (%s)', (what) => {
    write('bundle/program-A1B2.cjs', 1000)
    write(`${what}.tsbuildinfo`, 1001)
    expect(newestBundle(dist)).toBeNull()
  })
})

describe('a bundle', () => {
  beforeEach(() => {
    writeFileSync(bundle(), PROGRAM)
  })

  test('is given what a module is given', () => {
    expect(runBundle(bundle()).exports).toMatchObject({
      place: { file: bundle(), folder: dirname(bundle()), joined: join('a', 'b') },
    })
  })

  test('is taken as it was compiled before', () => {
    writeFileSync(compiledFile(bundle()), runBundle(bundle()).compiled())
    const cachedData = readFileSync(compiledFile(bundle()))
    expect(new Script(PROGRAM, { cachedData }).cachedDataRejected).toBe(false)
    expect(toldBy(runBundle(bundle()).exports)).toBe('told')
  })

  test.each([
    ['of nothing', Buffer.alloc(0)],
    ['of another engine', Buffer.from('something else entirely, and long enough to be read as a header')],
  ])('runs beside what was compiled %s', (_, compiled) => {
    writeFileSync(compiledFile(bundle()), compiled)
    expect(toldBy(runBundle(bundle()).exports)).toBe('told')
  })
})

describe('the bundle of the build', () => {
  const built = newestBundle(join(projectRoot(), 'dist'))

  test.skipIf(built === null)('has beside it what this engine takes as compiled (else: npm run build)', () => {
    const file = built ?? ''
    const asked = `
      const { readFileSync } = require('node:fs')
      const [file, compiled] = process.argv.slice(1)
      const script = new vm.Script(readFileSync(file, 'latin1'), { cachedData: readFileSync(compiled) })
      script.cachedDataRejected`
    // In a process of its own, under the settings of the program.
    const answer = execFileSync(process.execPath, [...SHORTENING, '--print', asked, file, compiledFile(file)])
    expect(answer.toString()).toBe('false\n')
    expect(readdirSync(dirname(file))).toHaveLength(2)
  })

  test.skipIf(built === null)('knows of each file of data/ that it is as it should be (else: npm run build)', () => {
    // A long line is broken within a string.
    const text = readFileSync(built ?? '', 'latin1').replaceAll('\\\n', '')
    const digests = checkedFiles()
    expect(digests).toHaveLength(7)
    expect(digests.filter((digest) => !text.includes(digest))).toEqual([])
  })
})

function toldBy(exports: unknown): unknown {
  const { told } = exports as { readonly told: () => unknown }
  return told()
}
