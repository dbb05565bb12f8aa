// sitrep import: stores articles from files and folders.

import { type ImportReport, importArticles } from '../actions/import-articles.ts'
import { buildAnalyser } from '../analysis/analyse.ts'
import { Problem } from '../core/problem.ts'
import { readFiles } from '../sources/read-files.ts'
import { progressOf } from './terminal.ts'
import { type CommonOptions, type Surroundings, type Workbench, withWorkbench } from './workbench.ts'

export interface ImportOptions extends CommonOptions {
  readonly source?: string
}

/** Articles committed together: several times faster than one by one, and short enough for a bot beside it. */
const GATHERED = 50
/** Refusals named one by one; the rest is counted. */
const MOST_REFUSALS = 20

/** Prints how many were stored, already known, and refused with reasons; resolves to 1 where any was refused. */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  surroundings: Surroundings,
): Promise<number> {
  if (files.length === 0)
    throw new Problem('bad-usage', 'No file is named.', 'Name files or folders: sitrep import FILE...')
  const { terminal } = surroundings
  const work = async (bench: Workbench): Promise<number> => {
    const progress = progressOf('Storing articles', terminal, options.json === true)
    const readings = readFiles(files, { source: options.source ?? null, now: bench.clock.now() })
    try {
      const filing = { ...bench, analyse: buildAnalyser(bench.knowledge), seen: 'published' as const }
      const report = await importArticles(readings, filing, (done) => {
        progress.show(done, null)
      })
      progress.end()
      if (options.json) terminal.out(JSON.stringify(report))
      else print(report, terminal)
      return report.refused.length > 0 ? 1 : 0
    } finally {
      progress.end()
    }
  }
  return await withWorkbench(options, surroundings, work, { gather: GATHERED })
}

function print({ stored, known, refused }: ImportReport, terminal: Surroundings['terminal']): void {
  terminal.out(`${stored} stored, ${known} already known, ${refused.length} refused`)
  for (const { file, line, reason } of refused.slice(0, MOST_REFUSALS)) {
    terminal.err(`refused ${file}${line === undefined ? '' : `:${line}`}: ${reason}\n`)
  }
  if (refused.length > MOST_REFUSALS) terminal.err(`and ${refused.length - MOST_REFUSALS} more; --json lists all\n`)
}
