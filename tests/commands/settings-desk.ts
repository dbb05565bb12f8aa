// A store with nobody's settings in it, and somebody who asks /settings there, as a platform would hand it in.

import { commands } from '../../commands/index.ts'
import { answerCommand } from '../../src/actions/answer-command.ts'
import type { Answer, Asked } from '../../src/core/asked.ts'
import type { ChannelSettings } from '../../src/core/channel.ts'
import type { Store } from '../../src/core/ports/store.ts'
import type { Button, Choice, Post } from '../../src/core/post.ts'
import type { ChannelFacts, NamedChannel } from '../../src/core/venue.ts'
import { EVENT_KINDS } from '../../src/core/understanding.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { editionParts } from '../../src/render.ts'
import { knowledge } from '../own-knowledge.ts'
import { filing } from '../store/filings.ts'
import { NOW, style } from './room.ts'
import { emptyStore } from '../store/empty-store.ts'

export const CHANNEL = 'discord:100'
export const NOW_ISO = new Date(NOW).toISOString()
export const { settings: said, panel, problem } = wordsOf('en')
const SAVES = LANGUAGES.map((language) => wordsOf(language).panel.save)
const FACTS: ChannelFacts = {
  home: 'discord:9',
  name: 'news',
  forum: false,
  can: ['threads', 'private-answers'],
  missing: [],
}

export interface Given {
  readonly channel?: string
  readonly parent?: string
  readonly moderates?: boolean | ((channel: string) => boolean)
  /** May decide for the whole server; where it is missing, whoever moderates a channel may. */
  readonly governs?: boolean
  readonly operates?: boolean
  /** The command of a request. */
  readonly request?: string
  readonly facts?: Partial<ChannelFacts>
  readonly elsewhere?: readonly NamedChannel[]
  readonly private?: boolean
  readonly now?: number
  readonly store?: Store
}

export interface Desk {
  readonly store: Store
  /** What went wrong behind a friendly sentence. */
  readonly faults: readonly unknown[]
  readonly ask: (text: string, given?: Given) => Promise<Answer>
  readonly request: (options: Readonly<Record<string, string>>, given?: Given) => Promise<Answer>
  /** `filled`: what a form or a list gives beside the button. */
  readonly press: (id: string, given?: Given, filled?: Readonly<Record<string, string>>) => Promise<Answer>
  /** The same, and what it would change is saved. */
  readonly change: (text: string, given?: Given) => Promise<Answer>
  readonly choose: (id: string, given?: Given, filled?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly saved: (channel?: string) => Promise<ChannelSettings>
}

/** Asks as a moderator of a Discord channel, unless otherwise given. */
export function openDesk(): Desk {
  const store = emptyStore()
  const faults: unknown[] = []
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: (...fault: unknown[]) => faults.push(fault) }
  const answer = (asked: Asked['asked'], given: Given = {}): Promise<Answer> => {
    const { channel = CHANNEL, parent, moderates = true, governs, now = NOW, facts, elsewhere = [] } = given
    const may = (one: string) => Promise.resolve(typeof moderates === 'function' ? moderates(one) : moderates)
    return answerCommand(
      {
        commands,
        store: given.store ?? store,
        knowledge,
        clock: { now: () => now },
        log,
        style,
        partsOf: (...parts) => editionParts(...parts, null),
      },
      {
        asked,
        channel,
        ...(parent === undefined ? {} : { parent }),
        home: given.private === true ? channel : 'discord:9',
        asker: {
          id: 'discord:1',
          moderates: may,
          operates: given.operates ?? false,
          ...(governs === undefined ? {} : { moderatesHome: () => Promise.resolve(governs) }),
        },
        venue: {
          facts: () => Promise.resolve({ ...FACTS, ...facts }),
          elsewhere: () => Promise.resolve(elsewhere),
        },
        private: given.private ?? false,
      },
    )
  }
  const confirmed = (shown: Answer, given?: Given): Promise<Answer> => {
    const save = shown.post.buttons.flat().find(({ label }) => SAVES.includes(label))
    return save === undefined ? Promise.resolve(shown) : answer({ button: save.id }, given)
  }
  const press = (button: string, given?: Given, filled?: Readonly<Record<string, string>>) =>
    answer({ button, ...(filled ? { given: filled } : {}) }, given)
  return {
    store,
    faults,
    ask: (text, given) => answer({ text }, given),
    change: async (text, given) => confirmed(await answer({ text }, given), given),
    choose: async (id, given, filled) => confirmed(await press(id, given, filled), given),
    request: (options, given) => answer({ request: { command: given?.request ?? 'settings', options } }, given),
    press,
    async saved(channel = CHANNEL) {
      const settings = await store.settings(channel)
      if (settings === null) throw new Error('nothing is saved')
      return settings
    },
  }
}

export function labelled(post: Post, label: string): Button {
  const found = post.buttons.flat().find((one) => one.label === label)
  if (!found) throw new Error(`no button ${label}`)
  return found
}

export function choiceOf(post: Post, option: string): Choice {
  const found = post.choices?.find((one) => one.option === option)
  if (!found) throw new Error(`no choice ${option}`)
  return found
}

/** Files an article of each of these outlets, about something else each. */
export async function archived(store: Store, sources: readonly string[] = ['wire', 'gazette']): Promise<void> {
  for (const [at, source] of sources.entries()) {
    const kind = EVENT_KINDS[at] ?? 'Attack'
    const published = '2025-06-28T09:00:00Z'
    await store.fileArticle(filing({ name: source, source, published, subjects: ['topic:isis'], events: [{ kind }] }))
  }
}
