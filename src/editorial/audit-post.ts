// /audit as posts: the changes of a channel, and the mistakes that readers reported there.

import type { AuditEntry } from '../core/audit.ts'
import { type Block, type Post, button, plain, inRows } from '../core/post.ts'
import type { KeptReport } from '../core/report.ts'
import type { NamedChannel } from '../core/venue.ts'
import { changeLines, momentOf, type Telling, whatChanged } from './audit-lines.ts'
import { pagingButtons } from './paging.ts'

const MOST_ELSEWHERE = 8
const BUTTONS_A_ROW = 4

export interface AuditView extends Telling {
  readonly channel: string
  /** From 0. */
  readonly page: number
  /** There is another page. */
  readonly more: boolean
  /** Options that keep the answer about its channel. */
  readonly about: Readonly<Record<string, string>>
}

/** `last`: the change that would be taken back. */
export function changesPost(
  view: AuditView,
  given: {
    readonly entries: readonly AuditEntry[]
    readonly last: AuditEntry | null
    readonly unseen: number
    readonly elsewhere: readonly NamedChannel[]
  },
): Post {
  const { words, channel, about, page, more } = view
  const { audit } = words
  const { entries, last, unseen, elsewhere } = given
  const items = entries.map((entry) => ({ lines: changeLines(entry, channel, view) }))
  const list: Block = items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: [plain(audit.none)] }
  const news: Block[] = unseen > 0 ? [{ kind: 'paragraph', text: [plain(audit.newReports(words.number(unseen)))] }] : []
  const undo =
    last === null ? [] : [button(audit.undo, { command: 'undo', options: { ...about, change: String(last.number) } })]
  const reports = button(audit.reports, { command: 'audit', options: { ...about, list: 'reports', page: '0' } })
  const others = elsewhere
    .slice(0, MOST_ELSEWHERE)
    .map((one) => button(one.name, { command: 'audit', options: { channel: one.channel, page: '0' } }))
  return {
    language: words.language,
    title: [plain(audit.title)],
    blocks: [...news, list, { kind: 'note', text: [plain(audit.kept)] }],
    buttons: [
      pagingButtons('audit', about, page, page + (more ? 2 : 1), words),
      [...undo, reports],
      ...inRows(others, BUTTONS_A_ROW),
    ].filter((row) => row.length > 0),
    tone: 'answer',
  }
}

export function reportsPost(view: AuditView, reports: readonly KeptReport[]): Post {
  const { words, about, page, more } = view
  const { audit } = words
  const items = reports.map(({ at, story, edition, text }) => ({
    lines: [
      [plain(`${momentOf(at, view)} · ${audit.reportOf(story, edition === null ? null : toldOf(edition))}`)],
      [plain(text)],
    ],
  }))
  const stories = [...new Set(reports.map(({ story }) => story))]
  const list: Block = items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: [plain(audit.noReports)] }
  return {
    language: words.language,
    title: [plain(audit.reports)],
    blocks: [list, { kind: 'note', text: [plain(audit.noPerson)] }],
    buttons: [
      ...inRows(
        stories.slice(0, BUTTONS_A_ROW * 2).map((story) => button(story, { command: 'story', options: { story } })),
        BUTTONS_A_ROW,
      ),
      pagingButtons('audit', { ...about, list: 'reports' }, page, page + (more ? 2 : 1), words),
      [button(audit.changes, { command: 'audit', options: { ...about, page: '0' } })],
    ].filter((row) => row.length > 0),
    tone: 'answer',
  }
}

/** What was taken back: each thing that the change had done. */
export function undonePost(entry: AuditEntry, telling: Telling): Post {
  const { words } = telling
  const items = whatChanged(entry, telling).map((line) => ({ lines: [[plain(line)]] }))
  return {
    language: words.language,
    title: [],
    blocks: [
      { kind: 'paragraph', text: [plain(words.audit.undone)] },
      { kind: 'list', items },
    ],
    buttons: [],
    tone: 'answer',
  }
}

/** The local date and time of an edition, as its id says. */
export function toldOf(edition: string): string {
  return edition.split(' ').slice(1).join(' ')
}
