// What the platform adapters are handed: the actions, bound to the store.

import { type AnswerDeps, answerCommand } from '../actions/answer-command.ts'
import { askerHash } from '../actions/asker-hash.ts'
import { suggestValues } from '../actions/suggest-values.ts'
import { settingsOf } from '../actions/compose-edition.ts'
import type { Asked } from '../core/asked.ts'
import { platformOf } from '../core/channel.ts'
import type { PlatformDeps } from '../core/ports/platform.ts'
import { requestId, storedButtons } from '../core/post.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { welcomePost } from '../editorial/welcome-post.ts'

/** Button state lives 30 days (contract). */
const LIFE_MS = 30 * 86_400_000

/** Binds the actions. `operators` count as moderators everywhere. */
export async function platformDeps(deps: AnswerDeps, operators: readonly string[]): Promise<PlatformDeps> {
  const { store, clock, log, commands } = deps
  const hashed = await askerHash(store)
  const now = () => new Date(clock.now()).toISOString()
  const expiry = () => new Date(clock.now() + LIFE_MS).toISOString()
  return {
    commands,
    clock,
    log,
    answer: async (asked) => {
      if (asked.private) await heardFrom(asked.channel, deps)
      return await answerCommand(deps, withOperators(asked, operators))
    },
    suggest: async (option, typed, channel, home = null) => {
      try {
        const settings = await settingsOf(store, channel)
        return await suggestValues(deps, option, typed, { ...settings, home: home ?? settings.home })
      } catch (error) {
        log.error('suggestions-failed', { option: option.name, reason: String(error) })
        return []
      }
    },
    keepRequest: async (request) => {
      const id = requestId(request)
      await store.keepButtons([{ id, request }], expiry())
      return id
    },
    publicIn: async (channel, parent) => {
      const own = (await store.settings(channel)) ?? (parent === null ? null : await store.settings(parent))
      return own?.publicAnswers ?? false
    },
    languageOf: async (channel) => (await settingsOf(store, channel)).language,
    entered: async (home, name, language, kind) => {
      // Who only talks to the bot in private is kept nowhere, and greeted whenever they ask for it.
      const person = kind === 'private'
      const known = !person || (await store.settings(home)) !== null
      if (known && !(await store.enterHome(home, name, now())) && !person) return null
      const platform = platformOf(home) ?? 'preview'
      // Greeted elsewhere, so the greeting has to say which channel it is about.
      const channel = platform === 'telegram' && kind === 'channel' ? { channel: { id: home, name } } : {}
      const post = welcomePost(wordsOf(language), { platform, ...channel })
      await store.keepButtons(storedButtons(post), null)
      return post
    },
    left: (home) => store.leaveHome(home, now()),
    moved: (from, to) => store.moveChannel(from, to),
    homes: () => store.homes(),
    rememberAsker: async (message, asker) => {
      try {
        await store.keepAsker(message, hashed(asker), expiry())
      } catch (error) {
        log.error('asker-not-kept', { reason: String(error) })
      }
    },
    isAsker: async (message, asker) => {
      const kept = await store.askerOf(message, now())
      return kept === null ? null : kept === hashed(asker)
    },
  }
}

/** Who had blocked the bot writes to it again. */
async function heardFrom(chat: string, { store, log }: AnswerDeps): Promise<void> {
  try {
    await store.heardFrom(chat)
  } catch (error) {
    log.error('pause-not-lifted', { reason: String(error) })
  }
}

function withOperators(asked: Asked, operators: readonly string[]): Asked {
  const { asker } = asked
  if (!operators.includes(asker.id)) return asked
  return { ...asked, asker: { id: asker.id, moderates: () => Promise.resolve(true), operates: true } }
}
