#!/usr/bin/env node
// The program as a process: its environment, its streams and its exit code. It runs from the bundle of its modules where
// that is at hand, which is there in half the time, else from the modules.

import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newestBundle } from './bundled.ts'
import { processTerminal } from './operator/terminal.ts'

type Program = typeof import('./command-line.ts')

// From Node 22 on what was compiled is kept for the next start, in the folder for temporary files where that can be written.
const keepCompiled: unknown = 'enableCompileCache' in nodeModule ? nodeModule.enableCompileCache : null
if (typeof keepCompiled === 'function') Reflect.apply(keepCompiled, nodeModule, [])
if (existsSync('.env')) process.loadEnvFile('.env')
const bundle = newestBundle(join(import.meta.dirname, '..'))
const { runCommandLine } =
  bundle === null ? await import('./command-line.ts') : ((await import(pathToFileURL(bundle).href)) as Program)
process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  terminal: processTerminal(process),
  systemClock: { now: () => Date.now() },
})
