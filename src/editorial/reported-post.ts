// What a moderator is told in private of mistakes that readers reported: how many reports of which item, and the newest
// words of each.

import { type Block, type ListItem, type Post, bold, link, plain } from '../core/post.ts'
import type { ReportedItem } from '../core/report.ts'
import type { Words } from '../core/words/words.ts'
import { toldOf } from './audit-post.ts'
import { type Troubled, nameOf } from './stopped-post.ts'

/** Items that are named; the others are counted. */
const MOST_ITEMS = 5

export function reportedPost(items: readonly ReportedItem[], where: Troubled, words: Words): Post {
  const { audit, delivery } = words
  const count = items.reduce((sum, { reports }) => sum + reports, 0)
  const further = items.length - MOST_ITEMS
  const notes = [...(further > 0 ? [audit.furtherItems(further)] : []), audit.readReports, audit.noMoreWords]
  const blocks: Block[] = [
    { kind: 'list', items: items.slice(0, MOST_ITEMS).map((item) => itemOf(item, words)) },
    ...notes.map((text): Block => ({ kind: 'paragraph', text: [plain(text)] })),
    ...(where.url === null ? [] : [{ kind: 'paragraph' as const, text: [link(delivery.openChannel, where.url)] }]),
    { kind: 'note', text: [plain(audit.noPerson)] },
  ]
  return {
    language: words.language,
    title: [bold(audit.mistakes(nameOf(where, words), count))],
    blocks,
    buttons: [],
    tone: 'answer',
  }
}

function itemOf({ story, edition, reports, text }: ReportedItem, { audit }: Words): ListItem {
  const named = audit.reportOf(story, edition === null ? null : toldOf(edition))
  return { lines: [[plain(audit.reportsOfItem(named, reports))], ...(text === '' ? [] : [[plain(text)]])] }
}
