// A channel's settings as a panel: what is set, when the next digest comes, and for moderators the controls. What is
// chosen is a draft: its panel says what would change and what the next digest would be, and its controls carry it on
// until it is saved or discarded. Discord takes five rows: a list of parts, and for each part its list, its buttons, and
// the way on. Where a list is a button a value, the panel has a button for each part.

import { type ChannelSettings, platformOf } from '../core/channel.ts'
import {
  type Block,
  type Button,
  type Choice,
  type Inline,
  type Post,
  bold,
  button,
  choice,
  plain,
  inRows,
} from '../core/post.ts'
import type { CommandRequest } from '../core/request.ts'
import type { ChannelFacts, NamedChannel } from '../core/venue.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import type { Words } from '../core/words/words.ts'
import { pagingButtons } from './paging.ts'
import { type NextEdition, changeBlocks, nextBlocks } from './settings-draft.ts'
import { type Offering, SOURCES_A_PAGE, TYPED, asWord, listOf, presetsOf } from './settings-lists.ts'
import { PARTS, type Part, type ValueContext, has, labelOf, valueOf } from './settings-values.ts'
import { nextSlot } from './slots.ts'

const MOST_ELSEWHERE = 20
/** Buttons that stand beside each other where each part has one. */
const A_ROW = 4
/** Parts that stand in the panel whatever is set; of the others those that are not as the bot begins. */
const ALWAYS: readonly Part[] = ['topics', 'days', 'times', 'timezone', 'language']
/** Parts that Discord can ask a line of text for. */
const FORMS: readonly Part[] = ['topics', 'days', 'times', 'timezone', 'quiet']

export interface SettingsView extends Omit<ValueContext, 'words'> {
  /** As they are; of a draft, as they would be. */
  readonly settings: ChannelSettings
  /** What the bot begins with. */
  readonly begins: ChannelSettings
  readonly facts: ChannelFacts
  /** Posting is on and nothing stands in its way. */
  readonly live: boolean
  /** Sentences above the settings. */
  readonly notes: readonly string[]
  /** What the next edition would be; null where it is not asked for. */
  readonly next: NextEdition | null
  /** Null for those who may only read. */
  readonly controls: Controls | null
}

export interface Controls extends Pick<Offering, 'outlets' | 'page' | 'models'> {
  readonly part: Part | null
  /** What the switch would do. */
  readonly switchTo: 'on' | 'off'
  /** A channel that is set up from another one: every control names it. */
  readonly channel: string | null
  /** Others that may be set up from here. */
  readonly elsewhere: readonly NamedChannel[]
  readonly draft: Draft | null
}

/** What was chosen and is not saved. */
export interface Draft {
  /** The options that say it. */
  readonly options: CommandRequest['options']
  /** The settings that it changes. */
  readonly before: ChannelSettings
}

/** The panel, or the part of it that is to be changed, in the channel's language. */
export function settingsPost(view: SettingsView): Post {
  const { settings, facts, notes, controls, next } = view
  const words = wordsOf(settings.language)
  const part = controls?.part ?? null
  const draft = controls?.draft ?? null
  const said = notes.map((note): Block => ({ kind: 'paragraph', text: [plain(note)] }))
  const changed = draft === null ? [] : changeBlocks(draft.before, settings, { ...view, words })
  const coming = next === null ? [] : nextBlocks(next, words)
  const shown = part === null ? (draft === null ? panel(view, words) : []) : partBlocks(part, view, words)
  return {
    language: words.language,
    title: [plain([words.settings.title, facts.name].filter(Boolean).join(' · '))],
    blocks: [...said, ...shown, ...changed, ...coming],
    buttons: controls === null ? [] : buttonsOf(view, controls, words),
    ...(controls === null ? {} : { choices: choicesOf(view, controls, words) }),
    tone: 'answer',
  }
}

function panel(view: SettingsView, words: Words): Block[] {
  const { settings, begins, facts, live, now, controls, next } = view
  const slot = live && next === null ? nextSlot(settings, now) : null
  const context = { ...view, words }
  const parts = PARTS.filter(
    (part) => ALWAYS.includes(part) || valueOf(part, settings, context) !== valueOf(part, begins, context),
  ).filter((part) => part !== 'copy')
  const rows: [string, string][] = [
    [words.settings.posting, live ? words.settings.on : words.settings.off],
    ...parts.map((part) => row(part, view, words)),
    ...(slot ? [[words.settings.next, words.moment(slot.date, slot.time)] as [string, string]] : []),
  ]
  const blocks: Block[] = [{ kind: 'list', items: rows.map((each) => ({ lines: [rowLine(each)] })) }]
  if (facts.forum) blocks.push({ kind: 'note', text: [plain(words.settings.forum)] })
  if ((controls?.elsewhere.length ?? 0) > 0) blocks.push({ kind: 'note', text: [plain(words.settings.elsewhere)] })
  return blocks
}

function row(part: Part, view: SettingsView, words: Words): [string, string] {
  return [labelOf(part, words), valueOf(part, view.settings, { ...view, words })]
}

function rowLine([label, value]: readonly [string, string]): Inline[] {
  return [bold(`${label}: `), plain(value)]
}

function partBlocks(part: Part, view: SettingsView, words: Words): Block[] {
  const { controls } = view
  const { panel: said } = words
  if (part === 'copy') {
    const text = (controls?.models.length ?? 0) > 0 ? said.chooseCopy : said.nothingToCopy
    return [{ kind: 'paragraph', text: [plain(text)] }]
  }
  const channel = controls?.channel ?? null
  const typed = `/settings ${TYPED[part]}${channel === null ? '' : ` channel:${channel}`}`
  return [
    { kind: 'paragraph', text: rowLine(row(part, view, words)) },
    { kind: 'paragraph', text: [plain(`${said.orType} `), { text: typed, command: true }] },
  ]
}

/** A request about the channel that is set up, with what was chosen so far. */
function asked(
  { channel, draft }: Pick<Controls, 'channel' | 'draft'>,
  options: CommandRequest['options'] = {},
): CommandRequest {
  return {
    command: 'settings',
    options: { ...draft?.options, ...options, ...(channel === null ? {} : { channel }) },
  }
}

/** Discord has lists and forms. */
function hasLists({ channel }: ChannelSettings): boolean {
  return platformOf(channel) === 'discord'
}

/** Of a part its values, then what leads on; of the panel the parts, the switch, and other channels. */
function buttonsOf(view: SettingsView, controls: Controls, words: Words): Button[][] {
  const { part, draft } = controls
  const onwards = draft === null ? [] : [draftButtons(controls, draft, words)]
  if (part !== null) {
    const back = draft === null ? [[button(words.settings.back, asked(controls))]] : []
    return [...partButtons(view, controls, part, words), ...onwards, ...back]
  }
  // What ends a draft stands first: the preview shows a panel as Discord takes it too, which has five rows.
  if (draft !== null) return [...onwards, ...(hasLists(view.settings) ? [] : partRows(view, controls, words))]
  return panelButtons(view, controls, words)
}

/** Save carries the version that was shown. */
function draftButtons(controls: Controls, { before }: Draft, { panel: said }: Words): Button[] {
  const { part } = controls
  return [
    button(said.save, asked(controls, { save: String(before.version) })),
    button(said.discard, asked({ ...controls, draft: null }, { save: 'none' })),
    ...(part === null ? [] : [button(said.changeMore, asked(controls))]),
  ]
}

/** The controls, then the channels that may be set up from here, then the way back from one of them. */
function panelButtons(view: SettingsView, controls: Controls, words: Words): Button[][] {
  const { settings: said } = words
  const { switchTo, channel: target, elsewhere } = controls
  const power = button(switchTo === 'on' ? said.switchOn : said.switchOff, asked(controls, { on: switchTo }))
  const others = elsewhere
    .slice(0, MOST_ELSEWHERE)
    .map(({ channel, name }) => [button(name, { command: 'settings', options: { channel } })])
  const back = target === null ? [] : [[button(said.thisChat, { command: 'settings', options: {} })]]
  const parts = hasLists(view.settings) ? [] : partRows(view, controls, words)
  return [...parts, [power], ...others, ...back]
}

function partRows({ facts }: SettingsView, controls: Controls, words: Words): Button[][] {
  const parts = PARTS.filter((part) => has(facts, part))
  return inRows(
    parts.map((part) => button(`${labelOf(part, words)}…`, asked(controls, { edit: part }))),
    A_ROW,
  )
}

/** Values that have a button, a form for others, and the pages of a long list. */
function partButtons(view: SettingsView, controls: Controls, part: Part, words: Words): Button[][] {
  const presets = presetsOf(part, { ...view, ...controls }, words).map(({ changes, label, chosen }) =>
    button(chosen ? `✓ ${label}` : label, asked(controls, { ...changes, edit: part })),
  )
  const form = hasLists(view.settings) && FORMS.includes(part) ? [formOf(part, view, controls, words)] : []
  const pages = Math.ceil(controls.outlets.length / SOURCES_A_PAGE)
  const options = asked(controls, { edit: part }).options
  const turning = part === 'without' ? pagingButtons('settings', options, controls.page, pages, words) : []
  const rows = inRows([...presets, ...form], presets.length > 5 ? 3 : 5)
  return [...rows, turning].filter((buttons) => buttons.length > 0)
}

/** A button that first asks for a line of text. */
function formOf(part: Part, { settings }: SettingsView, controls: Controls, words: Words): Button {
  const value = part === 'times' ? settings.times.join(', ') : part === 'timezone' ? settings.timeZone : ''
  const instead = asked(controls, { edit: part })
  const label = labelOf(part, words)
  return { ...button(words.panel.typeIt, instead), asks: { title: label, label, value, option: part, instead } }
}

function choicesOf(view: SettingsView, controls: Controls, words: Words): Choice[] {
  const { part, outlets, page } = controls
  if (part === null) return hasLists(view.settings) ? [partList(view, controls, words)] : []
  const list = listOf(part, { ...view, ...controls }, words)
  if (list === null) return []
  const shown = outlets.slice(page * SOURCES_A_PAGE, (page + 1) * SOURCES_A_PAGE)
  // What is chosen counts among the outlets that the list shows.
  const among: Record<string, string> =
    part === 'without' ? { among: shown.map(({ id }) => asWord(id)).join(','), page: String(page) } : {}
  return [choice({ ...list, request: asked(controls, { ...among, edit: part }) })]
}

function partList({ facts }: SettingsView, controls: Controls, words: Words): Choice {
  const values = PARTS.filter((part) => has(facts, part)).map((part) => ({
    value: part,
    label: labelOf(part, words),
    chosen: false,
  }))
  const { whatToChange: label } = words.panel
  return choice({ label, request: asked(controls), option: 'edit', values, several: false, none: '' })
}
