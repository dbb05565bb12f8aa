#!/usr/bin/env node
// The program as a process: its environment, its streams and its exit code. It runs from the bundle of its modules where
// that is at hand, which takes two fifths of the time, else from the modules.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { newestBundle, runBundle } from './bundled.ts'
import { keepMachineCodeShort } from './machine-code.ts'
import { processTerminal } from './operator/terminal.ts'

type Program = typeof import('./command-line.ts')

if (existsSync('.env')) process.loadEnvFile('.env')
keepMachineCodeShort()
const bundle = newestBundle(join(import.meta.dirname, '..'))
const { runCommandLine } = bundle === null ? await import('./command-line.ts') : (runBundle(bundle).exports as Program)
process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  terminal: processTerminal(process),
  systemClock: { now: () => Date.now() },
})
