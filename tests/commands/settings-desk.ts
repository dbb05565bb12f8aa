// A store with nobody's settings in it, and somebody who asks /settings there, as a platform would hand it in.

import { commands } from '../../commands/index.ts'
import { answerCommand } from '../../src/actions/answer-command.ts'
import type { Answer, Asked } from '../../src/core/asked.ts'
import type { ChannelSettings } from '../../src/core/channel.ts'
import type { Store } from '../../src/core/ports/store.ts'
import type { Button, Choice, Post } from '../../src/core/post.ts'
import type { ChannelFacts, NamedChannel } from '../../src/core/venue.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { openStore } from '../../src/store/open.ts'
import { NOW, style } from './room.ts'
import { knowledge } from '../own-knowledge.ts'

export const CHANNEL = 'discord:100'
export const NOW_ISO = new Date(NOW).toISOString()
export const { settings: said, problem } = wordsOf('en')
const FACTS: ChannelFacts = { home: 'discord:9', name: 'news', forum: false, missing: [] }

export interface Given {
  readonly channel?: string
  readonly parent?: string
  readonly moderates?: boolean | ((channel: string) => boolean)
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
  readonly saved: (channel?: string) => Promise<ChannelSettings>
}

/** Asks as a moderator of a Discord channel, unless otherwise given. */
export function openDesk(): Desk {
  const store = openStore(':memory:')
  const faults: unknown[] = []
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: (...fault: unknown[]) => faults.push(fault) }
  const answer = (asked: Asked['asked'], given: Given = {}): Promise<Answer> => {
    const { channel = CHANNEL, parent, moderates = true, now = NOW, facts, elsewhere = [] } = given
    const may = (one: string) => Promise.resolve(typeof moderates === 'function' ? moderates(one) : moderates)
    return answerCommand(
      { commands, store: given.store ?? store, knowledge, clock: { now: () => now }, log, style },
      {
        asked,
        channel,
        ...(parent === undefined ? {} : { parent }),
        asker: { id: 'discord:1', moderates: may },
        venue: {
          facts: () => Promise.resolve({ ...FACTS, ...facts }),
          elsewhere: () => Promise.resolve(elsewhere),
        },
        private: given.private ?? false,
      },
    )
  }
  return {
    store,
    faults,
    ask: (text, given) => answer({ text }, given),
    request: (options, given) => answer({ request: { command: 'settings', options } }, given),
    press: (button, given, filled) => answer({ button, ...(filled ? { given: filled } : {}) }, given),
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
