// Doctor's checks of what the bot stands on: room and rights where its database lies, pictures, and what a running one says.

import { accessSync, constants, statSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { MetricsConfig } from '../config.ts'
import type { Picture } from '../core/picture.ts'
import { lazyDrawing } from '../drawing.ts'
import { type Check, failed, passed } from './checks.ts'

/** Below this a busy day, or the log that stands beside the file, may fill the disk. */
const LEAST_FREE = 200e6
/** A bot that is there answers in milliseconds. */
const PATIENCE_MS = 3_000

/** Room and rights of a database that is there. */
export function placeChecks(database: string): Check[] {
  const folder = dirname(resolve(database))
  return [rightsCheck(database, folder), roomCheck(database, folder)]
}

function rightsCheck(database: string, folder: string): Check {
  for (const [path, what] of [
    [database, 'the file'],
    [folder, 'its folder, where SQLite keeps its log'],
  ] as const) {
    try {
      accessSync(path, constants.W_OK)
    } catch {
      const cure = `Let the user that runs the bot write there: sudo chown USER ${path}`
      return { name: 'rights', ok: false, says: `${what} may not be written.`, cure }
    }
  }
  return passed('rights', `${database} may be written`)
}

function roomCheck(database: string, folder: string): Check {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const { size } = statSync(database)
  const says = `${megabytes(free)} free where the database lies (${megabytes(size)})`
  if (free < LEAST_FREE)
    return { name: 'disk', ok: false, says: `${says}.`, cure: 'Make room, or set SITREP_KEEP_DAYS.' }
  return passed('disk', says, free < size ? 'No room for a backup beside it: take it elsewhere.' : null)
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1e6)} MB`
}

const SAMPLE: Picture = {
  kind: 'map',
  language: 'ar',
  title: 'خريطة',
  subtitle: '',
  credits: '',
  alt: '',
  areas: [],
  spots: [],
  key: { shades: '', area: '' },
  countries: {},
}

/** Draws one, in Arabic letters: what draws, the letters and the borders are there. */
export async function pictureCheck(): Promise<Check> {
  try {
    await lazyDrawing()(SAMPLE)
    return passed('pictures', 'drawn')
  } catch (error) {
    return failed('pictures', error, 'Reinstall the project with: npm ci. Answers come without pictures meanwhile.')
  }
}

/** What answers on the port for health and metrics: a bot that runs, nobody, or another program. */
export async function metricsCheck(config: MetricsConfig | null): Promise<Check> {
  if (config === null) return passed('metrics', 'not served: SITREP_METRICS_PORT is not set')
  const { host, port } = config
  const where = `${host.includes(':') ? `[${host}]` : host}:${port}`
  // All addresses of this machine: asked on the loopback.
  const asked = /^(0\.0\.0\.0|::)$/.test(host) ? `127.0.0.1:${port}` : where
  let response: Response
  try {
    response = await fetch(`http://${asked}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' })
  } catch {
    return passed('metrics', `nobody answers on ${where}: no bot runs that serves them`)
  }
  const said = await readinessIn(response)
  if (said === null) {
    const cure = 'Give SITREP_METRICS_PORT a port that is free.'
    return { name: 'metrics', ok: false, says: `another program answers on ${where}.`, cure }
  }
  if (said.length === 0) return passed('metrics', `a bot answers on ${where}: it is ready`)
  const cure = 'The checks here and the bot’s log say more.'
  return { name: 'metrics', ok: false, says: `the bot on ${where} is not ready: ${said.join('; ')}.`, cure }
}

/** Why a bot is not ready; null where the answer is none of a bot's. */
async function readinessIn(response: Response): Promise<readonly string[] | null> {
  try {
    const body: unknown = await response.json()
    if (typeof body !== 'object' || body === null || !('ready' in body) || !('not' in body)) return null
    return Array.isArray(body.not) ? body.not.map(String) : null
  } catch {
    return null
  }
}
