// npm run bench [-- --quick] [--only PART]: measures on this machine and prints tables, which are markdown for
// docs/performance.md. The parts are below.

import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../src/knowledge.ts'
import { keepMachineCodeShort } from '../src/machine-code.ts'
import { benchAnalysis } from './analysis.ts'
import { benchAnswers } from './answers.ts'
import { findArchive } from './archive.ts'
import { benchDates } from './dates.ts'
import { benchFaults } from './faults.ts'
import { benchFeeds } from './feeds-parse.ts'
import { benchFeedsLoad } from './feeds-load.ts'
import { benchFiling } from './filing.ts'
import { benchIdle } from './idle.ts'
import { benchImport } from './import.ts'
import { benchKills } from './kills.ts'
import { benchLarge } from './large.ts'
import { benchLive } from './live.ts'
import { benchPictures } from './pictures.ts'
import { benchPreview } from './preview.ts'
import { benchWave } from './wave.ts'

/** How much is measured. Percentiles of fewer than 300 runs say little, so those of --quick are for a first look. */
const AMOUNTS = {
  whole: {
    rounds: 2,
    answers: 400,
    texts: 300,
    live: 300,
    burst: 1000,
    laps: 51,
    filings: 300,
    sizes: [1000, 10_000, 100_000],
    large: [100_000, 1_000_000],
    kills: 200,
    wave: 2000,
    feeds: 6000,
    pictures: [100_000, 60],
    preview: [100_000, 20],
    idle: 100_000,
    starts: 5,
  },
  quick: {
    rounds: 1,
    answers: 60,
    texts: 60,
    live: 60,
    burst: 300,
    laps: 11,
    filings: 100,
    sizes: [1000, 5000],
    large: [20_000],
    kills: 20,
    wave: 300,
    feeds: 1000,
    pictures: [5000, 20],
    preview: [5000, 6],
    idle: 5000,
    starts: 2,
  },
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
  keepMachineCodeShort()
  const amounts = values.quick === true ? AMOUNTS.quick : AMOUNTS.whole
  const wanted = (name: string) => values.only === undefined || values.only === name
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  try {
    if (wanted('kills'))
      print('## Delivery, the process killed at a random moment', await benchKills(amounts.kills, folder))
    if (wanted('faults'))
      print('## Delivery, the platforms failing at random', await benchFaults(amounts.kills, folder))
    if (wanted('wave'))
      print(`## A wave, ${amounts.wave} channels on each platform`, await benchWave(amounts.wave, folder))
    if (['kills', 'faults', 'wave'].includes(values.only ?? '')) return
    if (wanted('feeds')) {
      const load = await benchFeedsLoad(amounts.feeds, { folder, knowledge: loadKnowledge() })
      print(machine(), `## Feeds, ${amounts.feeds} in full rounds`, load)
      if (values.only === 'feeds') return
    }
    if (wanted('pictures')) {
      const [size = 0, runs = 0] = amounts.pictures
      const drawn = await benchPictures(size, runs, { folder, knowledge: loadKnowledge() })
      print(machine(), `## Maps and charts in an archive of ${size.toLocaleString('en-GB')} articles`, drawn)
      if (values.only === 'pictures') return
    }
    if (wanted('preview')) {
      const [size = 0, runs = 0] = amounts.preview
      const shown = await benchPreview(size, runs, { folder, knowledge: loadKnowledge() })
      print(machine(), `## The preview in a browser, ${runs} loads a row`, shown)
      if (values.only === 'preview') return
    }
    if (wanted('idle')) {
      const idle = await benchIdle(amounts.idle, amounts.starts, { folder, knowledge: loadKnowledge() })
      print(machine(), '## The whole bot when nobody asks', idle)
      if (values.only === 'idle') return
    }
    const archive = findArchive(folder)
    const setting = { folder, knowledge: loadKnowledge(), now: Date.now() }
    print(machine(), `Archive: ${archive.said}.`)
    if (wanted('filing')) {
      const filed = await benchFiling(amounts.sizes, amounts.filings, setting)
      print(`## Filing one more article, medians of ${amounts.filings}`, filed)
      if (values.only === 'filing') return
    }
    // Before the import, whose thousands of one-line texts would shape what the engine compiles.
    if (wanted('analysis')) {
      const analysed = await benchAnalysis(amounts.texts, setting)
      print(`## Analysis, ${amounts.texts} texts a row`, analysed)
    }
    if (wanted('dates')) print(`## Dates, medians of ${amounts.laps} laps`, await benchDates(amounts.laps, setting.now))
    if (wanted('reading'))
      print(`## Reading a feed of 5 MB, medians of ${amounts.laps} laps`, await benchFeeds(amounts.laps, setting.now))
    if (['analysis', 'dates', 'reading'].includes(values.only ?? '')) return
    if (wanted('large')) {
      const large = await benchLarge(amounts.large, amounts.answers, setting)
      print(`## Large archives, ${amounts.answers} runs a row`, ...large)
      if (values.only === 'large') return
    }
    const imported = await benchImport(archive, wanted('import') ? amounts.rounds : 1, setting)
    if (wanted('import')) print('## Import', imported.table)
    if (wanted('answers'))
      print(`## Answers, ${amounts.answers} runs a row`, await benchAnswers(imported.file, amounts.answers, setting))
    if (wanted('live')) print('## Live', await benchLive(imported.file, amounts.live, amounts.burst))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In general terms; a machine that others keep busy is said to be. */
function machine(): string {
  const cores = availableParallelism()
  const load = loadavg()[0] ?? 0
  const busy =
    load > cores * 0.6 ? ` Busy with other work (load ${load.toFixed(1)}): trust CPU time, not wall time.` : ''
  return `Machine: ${cores} cores, Node ${process.versions.node}.${busy}`
}

function print(...paragraphs: readonly string[]): void {
  for (const paragraph of paragraphs) process.stdout.write(`${paragraph}\n\n`)
}

await main()
