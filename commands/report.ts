// /report ITEM TEXT: a mistake in an item, told to the moderators of the channel that told it. Who says so is kept nowhere.

import { editionOfId } from '../src/actions/find-edition.ts'
import type { Command, CommandCall, CommandContext } from '../src/core/command.ts'
import type { Edition } from '../src/core/edition.ts'
import { readItemNumber, readStoryId } from '../src/core/ids.ts'
import { oneLine } from '../src/core/label.ts'
import { type Button, type Post, button, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { LONGEST_REPORT } from '../src/core/report.ts'
import { mistakeButton } from '../src/editorial/mistake-button.ts'

/** So many fit on a phone without being cut. */
const BUTTONS_A_ROW = 3

export const report: Command = {
  name: 'report',
  who: 'everybody',
  options: [
    { name: 'item', kind: 'word', required: false },
    { name: 'mistake', kind: 'word', required: false },
    { name: 'edition', kind: 'word', required: false, hidden: true },
  ],
  summary: {
    en: 'Tell the moderators of a mistake in an item',
    ar: 'إبلاغ المشرفين عن خطأ في بند',
    ckb: 'هەڵەیەک لە بڕگەیەکدا بە بەڕێوەبەران ڕابگەیەنە',
  },
  examples: ['/report 2 The place is wrong', '/report 7K3M9Q The figure is old'],
  async run(call, context) {
    const { words } = context
    const meant = await itemMeant(call, context)
    if ('tone' in meant) return meant
    if (meant.text === '') return questionPost(meant, context)
    await keep(meant, call, context)
    const { reported, noPerson } = words.audit
    return {
      language: words.language,
      title: [],
      blocks: [{ kind: 'paragraph', text: [plain(`${reported} ${noPerson}`)] }],
      buttons: [],
      tone: 'answer',
    }
  },
}

interface Meant {
  readonly story: string
  readonly edition: string | null
  readonly text: string
}

/**
 * Free words begin with the item, where they name one: a number, a story's id, or what a question gave to type.
 * Else the question which one is meant. @throws Problem not-found, missing-option
 */
async function itemMeant({ options, channel }: CommandCall, context: CommandContext): Promise<Meant | Post> {
  const { store, clock, words } = context
  const now = new Date(clock.now()).toISOString()
  const typed = [options['item'], options['mistake']]
    .filter((one) => one !== undefined)
    .join(' ')
    .trim()
  const [head = '', ...rest] = typed.split(/\s+/u)
  const named = options['edition']
  const asked = await questionOf(head, context)
  if (asked !== null) return { ...asked, text: rest.join(' ') }
  const edition = named === undefined ? await store.newestEdition(channel, now) : await editionOfId(store, named)
  const number = readItemNumber(head)
  const item = edition?.items.find((one) => one.number === number)
  if (item !== undefined) return { story: item.story, edition: edition?.id ?? null, text: rest.join(' ') }
  if (number !== null) throw new Problem('not-found', words.problem.noItem(number), words.problem.storyHint)
  const id = readStoryId(head)
  const story = id === null ? null : await store.story(id)
  if (story === null) return whichItem(edition, options, context)
  const told = named ?? (edition?.items.some((one) => one.story === story.id) === true ? edition.id : null)
  return { story: story.id, edition: told, text: rest.join(' ') }
}

/** What stands behind the id of a question that was asked before. */
async function questionOf(typed: string, { store, clock }: CommandContext): Promise<Omit<Meant, 'text'> | null> {
  if (!/^b[0-9A-HJKMNP-TV-Z]{12}$/.test(typed)) return null
  const kept = await store.button(typed, new Date(clock.now()).toISOString())
  const story = kept?.options['item']
  return kept?.command === 'report' && story !== undefined ? { story, edition: kept.options['edition'] ?? null } : null
}

/** Asks which item is meant, a button each; what was typed behind the command or in a form stays. */
function whichItem(edition: Edition | null, options: CommandCall['options'], { words }: CommandContext): Post {
  const { item: typed = '', ...rest } = options
  const items = edition?.items ?? []
  if (items.length === 0) {
    throw typed === ''
      ? new Problem('missing-option', words.problem.missing('item'), words.problem.storyHint)
      : new Problem('not-found', words.problem.badStory(typed.slice(0, 40)), words.problem.storyHint)
  }
  const told = edition === null ? {} : { edition: edition.id }
  const buttons = items.map(({ number, story, placeName, dateLabel }) => {
    const item = [story, typed].join(' ').trim()
    const label = `${words.number(number)} · ${placeName ?? dateLabel}`
    return button(label, { command: 'report', options: { ...rest, ...told, item } })
  })
  return {
    language: words.language,
    title: [],
    blocks: [{ kind: 'paragraph', text: [plain(words.why.which)] }],
    buttons: inRows(buttons),
    tone: 'answer',
  }
}

function inRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = []
  for (let at = 0; at < buttons.length; at += BUTTONS_A_ROW) rows.push(buttons.slice(at, at + BUTTONS_A_ROW))
  return rows
}

/** Asks what is wrong: by a form where the platform has them, else by what is to be typed. */
function questionPost({ story, edition }: Meant, { words }: CommandContext): Post {
  const asked = mistakeButton({ item: story, ...(edition === null ? {} : { edition }) }, words)
  return {
    language: words.language,
    title: [],
    blocks: [
      { kind: 'paragraph', text: [plain(words.audit.whatIsWrong(story))] },
      {
        kind: 'paragraph',
        text: [plain(`${words.audit.reportTyped} `), { text: `/report ${asked.id} …`, command: true }],
      },
    ],
    buttons: [[asked]],
    tone: 'answer',
  }
}

/** @throws Problem too-much */
async function keep({ story, edition, text }: Meant, call: CommandCall, context: CommandContext): Promise<void> {
  const { store, settings, clock, words, reportLimit } = context
  const limit = reportLimit?.(call.asker.id, story) ?? null
  if (limit === 'person') throw new Problem('too-much', words.audit.tooManyReports, words.audit.tooManyReportsHint)
  if (limit === 'item') throw new Problem('too-much', words.audit.enoughReports, '')
  // Pressed in a private chat, it is still the channel's that told the item.
  const [channel = settings.channel] = edition?.split(' ') ?? []
  const home = channel === settings.channel ? settings.home : ((await store.settings(channel))?.home ?? null)
  const at = new Date(clock.now()).toISOString()
  const said = oneLine(text.replace(/^…$/u, ''), LONGEST_REPORT)
  // In a private chat whoever reports is the moderator.
  const tells = !call.private || channel !== settings.channel
  await store.keepReport({ channel, home, story, edition, text: said, at }, tells)
}
