// Takes what people do and answers it, each on its own: one that fails or stalls holds up no other.

import type { APIInteraction } from 'discord.js'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import { type Answering, answerCall, callbackPath } from './answers.ts'
import { type Call, callOf, type ModalCall } from './calls.ts'
import { sendFailure } from './failure.ts'
import { modalBody } from './modal.ts'
import type { Directory } from './place.ts'
import { type Suggesting, suggestFor } from './suggestions.ts'

export interface InteractionDeps extends Answering, Suggesting, Pick<PlatformDeps, 'commands' | 'languageOf'> {
  readonly directory: Directory
}

export class Interactions {
  readonly #deps: InteractionDeps
  readonly #underWay = new Set<Promise<void>>()
  #open = true

  constructor(deps: InteractionDeps) {
    this.#deps = deps
  }

  /** Answers an interaction; what goes wrong is logged. */
  take(interaction: APIInteraction): void {
    if (!this.#open) return
    const done = this.#answer(interaction)
      .catch((error: unknown) => {
        this.#deps.log.error('discord-interaction-failed', { reason: String(error) })
      })
      .finally(() => this.#underWay.delete(done))
    this.#underWay.add(done)
  }

  /** Takes no more; resolves when what is under way is answered. */
  async close(): Promise<void> {
    this.#open = false
    await Promise.all(this.#underWay)
  }

  async #answer(interaction: APIInteraction): Promise<void> {
    const call: Call | null = callOf(interaction, this.#deps.directory, this.#deps.commands)
    if (call === null) this.#deps.log.warn('discord-interaction-unknown', { type: interaction.type })
    else if (call.kind === 'answer') await answerCall(this.#deps, call)
    else if (call.kind === 'suggest') await suggestFor(this.#deps, call)
    else await openModal(this.#deps, call)
  }
}

async function openModal({ languageOf, first, log }: InteractionDeps, call: ModalCall): Promise<void> {
  const { channel, parent } = call.place
  const words = wordsOf(await languageOf(parent ?? channel))
  try {
    await first({ method: 'POST', path: callbackPath(call), body: { ...modalBody(call, words) } })
  } catch (error) {
    log.warn('discord-modal-failed', { reason: sendFailure(error).message })
  }
}
