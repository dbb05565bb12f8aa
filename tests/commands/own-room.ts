// Somebody who asks in private, in a server or in a group, as a platform would hand it in.

import { commands } from '../../commands/index.ts'
import { answerCommand } from '../../src/actions/answer-command.ts'
import type { Answer, Asked } from '../../src/core/asked.ts'
import type { Store } from '../../src/core/ports/store.ts'
import type { Post } from '../../src/core/post.ts'
import type { PrivateWay } from '../../src/core/venue.ts'
import type { Language } from '../../src/core/words/words.ts'
import { NOW, style } from './room.ts'
import { knowledge } from '../own-knowledge.ts'

export const ME = 'telegram:5'

export interface Place {
  readonly channel?: string
  readonly private?: boolean
  readonly moderates?: boolean
  readonly home?: string
  readonly inPrivate?: PrivateWay
  readonly language?: Language
}

export interface OwnRoom {
  readonly faults: readonly unknown[]
  readonly ask: (text: string, place?: Place) => Promise<Answer>
  readonly press: (label: string, post: Post, place?: Place) => Promise<Answer>
}

/** Asks in the private chat of `ME` unless otherwise given. */
export function ownRoom(store: Store): OwnRoom {
  const faults: unknown[] = []
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: (...fault: unknown[]) => faults.push(fault) }
  const answer = (asked: Asked['asked'], place: Place = {}) => {
    const { channel = ME, private: local = channel === ME, moderates = local, home = channel, inPrivate } = place
    const facts = { home, name: null, forum: false, can: [], missing: [] }
    const { language } = place
    return answerCommand(
      { commands, store, knowledge, clock: { now: () => NOW }, log, style },
      {
        asked,
        channel,
        asker: { id: ME, moderates: () => Promise.resolve(moderates) },
        venue: {
          facts: () => Promise.resolve(facts),
          elsewhere: () => Promise.resolve([]),
          ...(inPrivate === undefined ? {} : { inPrivate }),
        },
        private: local,
        ...(language === undefined ? {} : { language }),
      },
    )
  }
  return {
    faults,
    ask: (text, place) => answer({ text }, place),
    press: (label, post, place) => {
      const found = post.buttons.flat().find((one) => one.label === label)
      if (found === undefined) throw new Error(`no button ${label}`)
      return answer({ button: found.id }, place)
    },
  }
}

export function labelsOf({ buttons }: Post): string[] {
  return buttons.flat().map(({ label }) => label)
}
