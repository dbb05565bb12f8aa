// A button that asks for a line of text opens a modal with one field; what is typed comes back as a call of its own.

import { type APIModalInteractionResponse, ComponentType, InteractionResponseType, TextInputStyle } from 'discord.js'
import { buttonLabel } from '../../core/label.ts'
import type { Words } from '../../core/words/words.ts'
import type { ModalCall } from './calls.ts'
import { modalId } from './custom-id.ts'
import { LIMITS } from './limits.ts'

/** The modal is called as its button is; the field says what the option takes. */
export function modalBody(
  { asking, label }: Pick<ModalCall, 'asking' | 'label'>,
  words: Words,
): APIModalInteractionResponse {
  const described: Readonly<Record<string, string>> = words.option
  const { option, value } = asking
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: modalId(asking),
      title: buttonLabel(label, LIMITS.modalTitle),
      components: [
        {
          type: ComponentType.Label,
          label: buttonLabel(label, LIMITS.inputLabel),
          description: buttonLabel(described[option] ?? option, LIMITS.inputHint),
          component: {
            type: ComponentType.TextInput,
            custom_id: option,
            style: TextInputStyle.Short,
            required: false,
            max_length: LIMITS.inputText,
            ...(value === '' ? {} : { value }),
          },
        },
      ],
    },
  }
}
