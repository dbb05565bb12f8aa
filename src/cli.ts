#!/usr/bin/env node
// The program as a process: its environment, its streams and its exit code.

import { existsSync } from 'node:fs'
import { runCommandLine } from './command-line.ts'
import { processTerminal } from './operator/terminal.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  terminal: processTerminal(process),
  systemClock: { now: () => Date.now() },
})
