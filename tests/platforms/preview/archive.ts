// A small archive with the preview on it: the root's own room and pages, so that what is tested is what people see.

import { commands } from '../../../commands/index.ts'
import { answerCommand } from '../../../src/actions/answer-command.ts'
import type { Asked } from '../../../src/core/asked.ts'
import { type ChannelSettings, defaultSettings } from '../../../src/core/channel.ts'
import type { Store } from '../../../src/core/ports/store.ts'
import { previewPages } from '../../../src/console/pages.ts'
import type { PreviewPages } from '../../../src/platforms/preview/pages.ts'
import type { PreviewRoom } from '../../../src/platforms/preview/room.ts'
import { unnamedParts } from '../../../src/render.ts'
import { previewRoom } from '../../../src/console/room.ts'
import { NOW, fillStore, style } from '../../commands/room.ts'
import { knowledge } from '../../own-knowledge.ts'
import { emptyStore } from '../../store/empty-store.ts'

const report = (outlet: string, published: string, text: string, language = 'en') => ({
  url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${Date.parse(published)}`,
  title: null,
  text,
  source: outlet,
  published,
  retrieved: published,
  language,
  fictional: true,
  placeHints: [],
})

const REPORTS = [
  report('Outlet A', '2025-06-26T09:00:00Z', 'KIRKUK - Gunmen killed two soldiers in Kirkuk on Thursday, police said.'),
  report(
    'Outlet B',
    '2025-06-28T07:00:00Z',
    'MOSUL - ISIS gunmen attacked a checkpoint in Mosul on Saturday and killed two soldiers, the police said.',
  ),
  report(
    'Outlet C',
    '2025-06-28T08:00:00Z',
    'Two soldiers were killed by ISIS gunmen at a checkpoint in Mosul on Saturday, the army said.',
  ),
  report(
    'Outlet D',
    '2025-06-28T09:00:00Z',
    'SINJAR - An air strike hit a depot in Sinjar on Saturday, a security source said.',
  ),
  report(
    'صدى العينة',
    '2025-06-28T10:00:00Z',
    'الأنبار - قال مصدر أمني إن عبوة ناسفة استهدفت دورية لحرس الحدود قرب الرطبة يوم السبت.',
    'ar',
  ),
]

/** A pixel: what pictures show is tested where they are drawn. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export interface Archive {
  readonly store: Store
  readonly room: PreviewRoom
  readonly pages: PreviewPages
}

/** The archive as the preview shows it in a language. `settings` change the channel's. */
export async function openArchive(changes: Partial<ChannelSettings> = {}): Promise<Archive> {
  const store = emptyStore()
  const channel = 'preview:main'
  const faults = await fillStore(store, REPORTS, NOW, [{ ...defaultSettings(channel), ...changes }])
  if (faults.length > 0) throw new Error(`the archive could not be made: ${String(faults[0])}`)
  const clock = { now: () => NOW }
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: quiet }
  const draw = () => Promise.resolve(PIXEL)
  const deps = { store, knowledge, style, clock, log, commands, partsOf: unnamedParts, draw }
  const answer = (asked: Asked) => answerCommand(deps, asked)
  const parts = { ...deps, channel, answer, standing: true, fictional: true }
  return { store, room: previewRoom(parts), pages: previewPages(parts) }
}
