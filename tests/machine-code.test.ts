import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { SHORTENING } from '../src/machine-code.ts'

test.each(SHORTENING)('this engine knows the setting %s', (setting) => {
  // Node refuses to start with one that it does not know.
  expect(execFileSync(process.execPath, [setting, '--print', '1'], { encoding: 'utf8' })).toBe('1\n')
})
