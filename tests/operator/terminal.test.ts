// Asking whoever sits at the terminal.

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { processTerminal } from '../../src/operator/terminal.ts'

function terminalWith(isTTY: boolean) {
  const stdin = Object.assign(new PassThrough(), { isTTY })
  const stderr = new PassThrough()
  const { ask } = processTerminal({ stdin, stderr, stdout: new PassThrough() } as unknown as NodeJS.Process)
  if (ask === undefined) throw new Error('nobody can be asked')
  return { stdin, answer: ask('Delete it? [y/N] ') }
}

test('an answer is what was typed', async () => {
  const { stdin, answer } = terminalWith(true)
  stdin.write('yes\n')
  expect(await answer).toBe('yes')
})

test('a question that is left with Ctrl+D is answered with nothing, which means no', async () => {
  const { stdin, answer } = terminalWith(true)
  stdin.end()
  expect(await answer).toBe('')
})

test('nobody is asked where no terminal is', async () => {
  expect(await terminalWith(false).answer).toBeNull()
})
