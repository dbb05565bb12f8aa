// How long a map, a chart and a drawn page of a timeline take in an archive of a hundred thousand articles, from the text of the command to the picture
// as it is sent, and how large that is. No picture is drawn twice, so none comes from what is kept. Beside each the library
// draws an empty page of the same size: what drawing costs before anything is on it.

import { join } from 'node:path'
import { answerCommand } from '../src/actions/answer-command.ts'
import { buildAnalyser } from '../src/analysis/analyse.ts'
import { type ChannelSettings, defaultSettings } from '../src/core/channel.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import type { Answer, Asked } from '../src/core/asked.ts'
import { NO_VENUE } from '../src/core/venue.ts'
import { lazyDrawing } from '../src/drawing.ts'
import { HEIGHT, WIDTH } from '../src/pictures/frame.ts'
import { page, pngOf } from '../src/pictures/letters.ts'
import { openBench } from './answers.ts'
import { openArchiveWriter } from './large-archive.ts'
import { FIRST_DAY, largeDays } from './large-reports.ts'
import { ms, table, times, whole } from './table.ts'
import { median, percentile, timed } from './timing.ts'

const COMMANDS = ['map', 'chart', 'timeline'] as const
const LANGUAGES = ['en', 'ar'] as const
/** Days that are asked for go from 1 up, one more each run: each picture is another. */
const WARM_UP = 5
const DAY_MS = 86_400_000

interface Setting {
  readonly folder: string
  readonly knowledge: Knowledge
}

function askedIn(command: (typeof COMMANDS)[number], run: number): string {
  if (command !== 'timeline') return `/${command} border days:${run + 30}`
  return `/timeline border from:${new Date(FIRST_DAY + run * DAY_MS).toISOString().slice(0, 10)}`
}

/** What presses the button that draws the page which `text` answers. @throws Error where there is none */
async function buttonOf(
  text: string,
  answer: (given: Pick<Asked, 'asked'>) => Promise<Answer>,
): Promise<Asked['asked']> {
  const { post } = await answer({ asked: { text } })
  const found = post.buttons.flat().find(({ request }) => request.options['drawn'] !== undefined)
  if (found === undefined) throw new Error(`${text} offers no picture`)
  return { button: found.id }
}

/** The table, `runs` pictures a row, in an archive of `size` articles. @throws Error where no picture was drawn */
export async function benchPictures(size: number, runs: number, { folder, knowledge }: Setting): Promise<string> {
  const file = join(folder, 'pictures.sqlite')
  const writer = openArchiveWriter(file, 0, buildAnalyser(knowledge), knowledge)
  writer.growTo(size)
  writer.close()
  const now = FIRST_DAY + largeDays(size) * DAY_MS
  const bench = openBench(file, { first: FIRST_DAY, days: 1 }, { knowledge, now })
  const deps = { ...bench.deps, draw: lazyDrawing() }
  const rows: string[][] = []
  for (const command of COMMANDS) {
    for (const language of LANGUAGES) {
      const usual = defaultSettings(`preview:${language}-${command}`)
      const settings: ChannelSettings = { ...usual, language, version: usual.version + 1 }
      if (!(await deps.store.saveSettings(settings))) throw new Error(`no settings for ${settings.channel}`)
      const asker = { id: 'preview:visitor', moderates: () => Promise.resolve(false) }
      const drawn: { readonly wall: number; readonly cpu: number; readonly bare: number; readonly bytes: number }[] = []
      for (let run = -WARM_UP; run < runs; run += 1) {
        const given = { channel: settings.channel, asker, venue: NO_VENUE, private: true }
        const text = askedIn(command, run + WARM_UP)
        // A page of a timeline is drawn when its button is pressed.
        const asked =
          command === 'timeline' ? await buttonOf(text, (one) => answerCommand(deps, { ...given, ...one })) : { text }
        const { result, lap } = await timed(() => answerCommand(deps, { asked, ...given }))
        const bytes = result.post.attachment?.bytes.length
        if (bytes === undefined) throw new Error(`${text} came without a picture`)
        const bare = await timed(() => pngOf(page(WIDTH, HEIGHT, [])))
        if (run >= 0) drawn.push({ ...lap, bare: bare.lap.wall, bytes })
      }
      const walls = drawn.map(({ wall }) => wall)
      const bare = median(drawn.map((one) => one.bare))
      rows.push([
        `/${command}`,
        language,
        ms(median(walls)),
        ms(percentile(walls, 0.99)),
        ms(
          percentile(
            drawn.map(({ cpu }) => cpu),
            0.99,
          ),
        ),
        ms(bare),
        times(median(walls) / bare),
        whole(Math.max(...drawn.map(({ bytes }) => bytes / 1000))),
      ])
    }
  }
  await bench.close()
  return table(['', 'language', 'p50 ms', 'p99 ms', 'CPU p99', 'bare p50 ms', 'ratio', 'kB at most'], rows)
}
