import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'threads',
    // No module holds what a test changes, so the files of a worker share them: loading takes longer than most tests.
    isolate: false,
    // Much of the time goes into waiting for processes and sockets: every core has a worker.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
