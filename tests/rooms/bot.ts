// The bot as a process of its own, as it runs in earnest.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../src/store/open.ts'

const ROOT = join(import.meta.dirname, '../..')
const PROGRAM = 'dist/src/cli.js'

/** The bot on this environment, with the sample archive where nothing is stored. Its log goes to this terminal. */
export async function startBot(environment: Readonly<Record<string, string>>): Promise<ChildProcess> {
  if (!existsSync(join(ROOT, PROGRAM))) throw new Error('The bot is not built. Run npm ci, or npm run build.')
  const env = { ...process.env, ...environment }
  if (await isEmpty(join(ROOT, environment['SITREP_DATABASE'] ?? ''))) {
    // The folder's own README is refused, which is no failure.
    await once(run(['import', 'data/sample'], env), 'exit')
  }
  return run(['start'], env)
}

function run(given: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...given], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
}

/** Ends it as Ctrl+C does, and waits. */
export async function stopBot(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return
  const ended = once(bot, 'exit')
  bot.kill('SIGTERM')
  await ended
}

async function isEmpty(database: string): Promise<boolean> {
  if (!existsSync(database)) return true
  const store = openStore(database)
  try {
    return (await store.counts()).articles === 0
  } finally {
    await store.close()
  }
}
