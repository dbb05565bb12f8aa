// sitrep doctor: configuration, database, tokens, rights, feeds and clock, with a cure for each problem. It changes
// nothing and works beside a running bot.

import { existsSync } from 'node:fs'
import { type Config, readConfig } from '../config.ts'
import type { Log } from '../core/ports/log.ts'
import type { Store } from '../core/ports/store.ts'
import { loadKnowledge } from '../knowledge.ts'
import { stepsBehind } from '../store/copy.ts'
import { openStore } from '../store/open.ts'
import { type Check, absentDatabase, check, failed, keepingCheck, nodeCheck, passed } from './checks.ts'
import { feedChecks } from './feed-checks.ts'
import { platformChecks } from './live-checks.ts'
import { metricsCheck, pictureCheck, placeChecks } from './machine-checks.ts'
import type { CommonOptions, Surroundings } from './workbench.ts'

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const DAY_MS = 86_400_000

/** Prints every check; resolves to 1 where one failed. */
export async function doctor(options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const { environment, terminal } = surroundings
  const checks: Check[] = [nodeCheck(process.versions.node)]
  const config = check('configuration', () =>
    readConfig({ ...environment, ...(options.database ? { SITREP_DATABASE: options.database } : {}) }),
  )
  checks.push(config.check)
  const knowledge = check(
    'knowledge',
    () => loadKnowledge(),
    (known) =>
      `${known.topics.length} topics, ${known.actors.length} actors, ${known.places.length} places, ${known.sources.length} sources`,
  )
  checks.push(knowledge.check)
  checks.push(await pictureCheck())
  if (config.value) {
    const { keepDays, metrics } = config.value
    checks.push(keepingCheck(keepDays), await metricsCheck(metrics), ...(await liveChecks(config.value, surroundings)))
  }
  if (options.json) terminal.out(JSON.stringify({ ok: checks.every(({ ok }) => ok), checks }))
  else
    for (const { name, ok, says, cure } of checks)
      terminal.out(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${says}${cure ? ` ${cure}` : ''}`)
  return checks.every(({ ok }) => ok) ? 0 : 1
}

async function liveChecks(config: Config, { systemClock }: Surroundings): Promise<Check[]> {
  const { database } = config
  if (database === ':memory:' || !existsSync(database)) {
    const there = database === ':memory:' ? passed('database', 'in memory: nothing is kept') : absentDatabase(database)
    return [there, ...(await platformChecks(config, [], SILENT))]
  }
  let store: Store | null = null
  try {
    const behind = stepsBehind(database)
    if (behind > 0) return [olderDatabase(database, behind), ...(await platformChecks(config, [], SILENT))]
    store = openStore(database, { readonly: true })
    const counts = await store.counts()
    const says = `${database}: ${counts.articles} articles, ${counts.editions} editions`
    return [
      passed('database', says),
      ...placeChecks(database),
      clockCheck(systemClock.now(), counts.newest),
      ...(await platformChecks(config, await store.channels(), SILENT)),
      ...feedChecks(await store.feeds(), systemClock.now()),
    ]
  } catch (error) {
    return [failed('database', error, 'Name another file with --database.')]
  } finally {
    await store?.close()
  }
}

/** Looking at it would bring it up to date, which a bot of the older version may be running on. */
function olderDatabase(database: string, behind: number): Check {
  return passed(
    'database',
    `${database} is of an older version, ${behind} ${behind === 1 ? 'step' : 'steps'} behind`,
    'The next start brings it up to date, and channels and feeds are examined then; before it: sitrep backup FILE',
  )
}

/** A clock that stands before what was already published is wrong, and every slot with it. */
function clockCheck(now: number, newest: string | null): Check {
  const says = new Date(now).toISOString()
  if (newest === null || Date.parse(newest) < now + DAY_MS) return passed('clock', says)
  return {
    name: 'clock',
    ok: false,
    says: `${says}, which is before the newest article (${newest}).`,
    cure: 'Set the machine’s clock, for example with: timedatectl set-ntp true',
  }
}
