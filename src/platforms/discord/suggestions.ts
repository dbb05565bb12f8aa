// Values offered while somebody types. Discord does not let an answer of this kind be put off, so that what is not ready
// in time is offered as nothing; any text may be typed all the same.

import { InteractionResponseType } from 'discord.js'
import type { Command, CommandOption, Suggested } from '../../core/command.ts'
import { buttonLabel } from '../../core/label.ts'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import type { Send } from './send.ts'
import { callbackPath } from './answers.ts'
import type { SuggestCall } from './calls.ts'
import { sendFailure } from './failure.ts'
import { LIMITS } from './limits.ts'
import type { Pace } from './pace.ts'
import type { Turns } from './turns.ts'
import { within } from './within.ts'

export interface Suggesting extends Pick<PlatformDeps, 'commands' | 'suggest' | 'log'> {
  readonly turns: Turns
  readonly pace: Pace
  readonly first: Send
}

export async function suggestFor(deps: Suggesting, call: SuggestCall): Promise<void> {
  const { turns, pace, first, log } = deps
  const option = optionOf(deps.commands, call)
  const channel = call.place.parent ?? call.place.channel
  const asked =
    option === null
      ? Promise.resolve([])
      : turns.take(() => deps.suggest(option, call.typed, channel, call.place.home), true)
  const found = await within(pace.suggestWithin, asked, [])
  const body = {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: choicesOf(found) },
  }
  try {
    await first({ method: 'POST', path: callbackPath(call), body })
  } catch (error) {
    log.warn('discord-suggestions-failed', { reason: sendFailure(error).message })
  }
}

function optionOf(commands: readonly Command[], { command, option }: SuggestCall): CommandOption | null {
  const [name, sub] = command.split(' ')
  const known = commands.find((one) => one.name === name)
  const options = known?.subcommands?.find((one) => one.name === sub)?.options ?? known?.options ?? []
  return options.find((one) => one.name === option) ?? null
}

function choicesOf(found: readonly Suggested[]): { name: string; value: string }[] {
  return found
    .filter(({ value }) => value !== '' && value.length <= LIMITS.optionValue)
    .slice(0, LIMITS.suggestions)
    .map(({ value, label }) => ({ name: buttonLabel(label, LIMITS.optionLabel), value }))
}
