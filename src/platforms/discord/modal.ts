// A button that asks for a line of text opens a modal with one field; what is typed comes back as a call of its own.

import { type APIModalInteractionResponse, ComponentType, InteractionResponseType, TextInputStyle } from 'discord.js'
import { buttonLabel, oneLine } from '../../core/label.ts'
import type { Words } from '../../core/words/words.ts'
import type { ModalCall } from './calls.ts'
import { modalId } from './custom-id.ts'
import { LIMITS } from './limits.ts'

/** The modal is called as its button is; the field says what the option takes, and shows how it is typed. */
export function modalBody(
  { asking, label }: Pick<ModalCall, 'asking' | 'label'>,
  words: Words,
): APIModalInteractionResponse {
  const described: Readonly<Record<string, string>> = words.option
  const { option, value } = asking
  const { says, hint } = parted(described[option] ?? option)
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: modalId(asking),
      title: buttonLabel(label.replace(/\s*(?:…|\.{3})\s*$/u, ''), LIMITS.modalTitle),
      components: [
        {
          type: ComponentType.Label,
          label: buttonLabel(says, LIMITS.inputLabel),
          // A field that holds something does not show its placeholder.
          ...(value === '' || hint === '' ? {} : { description: hint }),
          component: {
            type: ComponentType.TextInput,
            custom_id: option,
            style: TextInputStyle.Short,
            required: false,
            max_length: LIMITS.inputText,
            ...(hint === '' ? {} : { placeholder: hint }),
            ...(value === '' ? {} : { value }),
          },
        },
      ],
    },
  }
}

/** "Times of the day: 20:00 or 8pm" -> what it takes and how it is typed; what is too long for a label is its own hint. */
function parted(description: string): { readonly says: string; readonly hint: string } {
  const [says = '', ...rest] = description.split(': ')
  const long = says.length > LIMITS.inputLabel
  return { says, hint: oneLine(long ? description : rest.join(': '), LIMITS.inputHint) }
}
