// A change of settings before it is saved: what it would change, and the next edition as it would be.

import type { ChannelSettings } from '../core/channel.ts'
import type { Edition, Slot } from '../core/edition.ts'
import { type Block, bold, plain } from '../core/post.ts'
import type { Words } from '../core/words/words.ts'
import { itemHead } from './lines.ts'
import { type ValueContext, settingChanges, valueOf } from './settings-values.ts'

/** So many of its items are shown. */
const MOST_SHOWN = 5

export interface NextEdition {
  /** When it comes; null where none does until posting is switched on. */
  readonly slot: Slot | null
  /** As it would be if it came now. */
  readonly edition: Edition
}

/** Each part that differs, with what stands there now. */
export function changeBlocks(before: ChannelSettings, after: ChannelSettings, context: ValueContext): Block[] {
  const { words } = context
  const { panel } = words
  const rows = settingChanges(before, after, (part, settings) => valueOf(part, settings, context), words)
  const items = rows.map(({ label, was, is }) => ({
    lines: [[bold(`${label}: `), plain(`${is}${panel.before(was)}`)]],
  }))
  return [
    { kind: 'paragraph', text: [bold(panel.notSaved)] },
    { kind: 'list', items },
  ]
}

/** When it comes, how much it would tell, and its first items with who says so. */
export function nextBlocks({ slot, edition }: NextEdition, words: Words): Block[] {
  const { panel } = words
  const { items, leftOut, window } = edition
  const minutes = Math.round((Date.parse(window.to) - Date.parse(window.from)) / 60_000)
  if (slot === null) return [{ kind: 'paragraph', text: [plain(panel.noneComes)] }]
  const would = panel.nextWouldBe(words.moment(slot.date, slot.time), minutes)
  const count = items.length === 0 && leftOut === 0 ? panel.nothingToTell : panel.itemsOf(items.length, leftOut)
  const shown = items.slice(0, MOST_SHOWN)
  const more = items.length - shown.length
  return [
    { kind: 'paragraph', text: [plain(`${would} ${count}`)] },
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: shown.map((item) => ({ number: item.number, lines: itemHead(item, words) })),
          },
        ]),
    ...(more > 0 ? [{ kind: 'note' as const, text: [plain(panel.moreItems(more))] }] : []),
    ...(edition.fictional ? [{ kind: 'note' as const, text: [plain(words.edition.fictional)] }] : []),
  ]
}
