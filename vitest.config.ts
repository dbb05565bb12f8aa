import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const ROOT = import.meta.dirname

/**
 * In the mode `built`, which `npm test` runs, tests import what was built and not its source: it is what an operator runs,
 * and node loads it as it stands, so that no file is compiled for each worker and no name is looked up through Vite's own
 * modules at each use. Without that mode the source is tested, and nothing need be built but for tests of the
 * process and of the thread for pages.
 */
const built: Plugin = {
  name: 'sitrep:built',
  enforce: 'pre',
  resolveId(asked, importer) {
    if (importer === undefined || !asked.startsWith('.') || !asked.endsWith('.ts')) return null
    const source = resolve(dirname(importer), asked)
    const file = relative(ROOT, source)
    // An earlier build may have left what has no source any more.
    return existsSync(source) && /^(src|commands)[\\/]/.test(file)
      ? join(ROOT, 'dist', file.replace(/\.ts$/, '.js'))
      : null
  },
}

/** Tests of whole processes and browsers wait longest: first, so that no worker is left with one when the other has done. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /end-to-end|browser/.test(moduleId)
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)))
  }
}

export default defineConfig(({ mode }) => ({
  plugins: mode === 'built' ? [built] : [],
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'threads',
    // No module holds what a test changes, so the files of a worker share them: loading takes longer than most tests.
    isolate: false,
    // Much of the time goes into waiting for processes and sockets: every core has a worker.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // What was built is loaded by node.
    server: { deps: { external: [/\/dist\/(src|commands)\//] } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}))
