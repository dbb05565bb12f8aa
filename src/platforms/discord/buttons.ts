// What can be pressed or chosen, as Discord action rows: lists to choose from, a row each, then buttons. A row that is
// too long goes on in the next; what finds no row is left out, and so is a second component with one id, for which
// Discord refuses the message.

import { buttonLabel } from '../../core/label.ts'
import type { Button, Choice, Post } from '../../core/post.ts'
import { askingId, choiceId } from './custom-id.ts'
import { LIMITS } from './limits.ts'

/** Component types and button styles of the API. */
const ACTION_ROW = 1
const BUTTON = 2
const SELECT = 3
const SECONDARY = 2

interface PressButton {
  type: typeof BUTTON
  style: typeof SECONDARY
  custom_id: string
  label: string
}

interface SelectMenu {
  type: typeof SELECT
  custom_id: string
  placeholder: string
  min_values: number
  max_values: number
  options: { value: string; label: string; default?: boolean }[]
}

interface ActionRow {
  type: typeof ACTION_ROW
  components: (PressButton | SelectMenu)[]
}

/** The action rows of a post; none where nothing can be pressed. */
export function actionRows({ buttons, choices = [] }: Pick<Post, 'buttons' | 'choices'>): ActionRow[] {
  const seen = new Set<string>()
  const takes = (id: string) => {
    const fresh = id !== '' && id.length <= LIMITS.customId && !seen.has(id)
    if (fresh) seen.add(id)
    return fresh
  }
  const lists = choices.filter((one) => one.values.length > 0 && takes(choiceId(one))).map(selectRow)
  const rows = buttons.map((row) => row.filter((one) => takes(idOf(one)))).flatMap(inFives)
  return [...lists, ...rows].slice(0, LIMITS.rows)
}

function idOf({ id, asks }: Button): string {
  return asks === undefined ? id : askingId(id, asks)
}

function inFives(row: readonly Button[]): ActionRow[] {
  const rows: ActionRow[] = []
  for (let at = 0; at < row.length; at += LIMITS.buttonsPerRow) {
    const components = row.slice(at, at + LIMITS.buttonsPerRow).map(
      (one) =>
        ({
          type: BUTTON,
          style: SECONDARY,
          custom_id: idOf(one),
          label: buttonLabel(one.label, LIMITS.label),
        }) as const,
    )
    rows.push({ type: ACTION_ROW, components })
  }
  return rows
}

function selectRow(choice: Choice): ActionRow {
  const options = offered(choice).map(({ value, label, chosen }) => ({
    value,
    label: buttonLabel(label, LIMITS.optionLabel),
    ...(chosen ? { default: true } : {}),
  }))
  const select = {
    type: SELECT,
    custom_id: choiceId(choice),
    placeholder: buttonLabel(choice.label, LIMITS.placeholder),
    min_values: choice.several ? 0 : 1,
    max_values: choice.several ? options.length : 1,
    options,
  } as const
  return { type: ACTION_ROW, components: [select] }
}

/** As many values as a menu holds, in their order: what is chosen stays, what is too much is left out from the end. */
function offered({ values, several }: Choice): Choice['values'] {
  const known = values.filter(
    ({ value }, at) =>
      value !== '' && value.length <= LIMITS.optionValue && values.findIndex((one) => one.value === value) === at,
  )
  const chosen = known.filter((one) => one.chosen)
  const kept = new Set([...chosen, ...known.filter((one) => !one.chosen)].slice(0, LIMITS.options))
  const single = several ? null : chosen[0]
  return known
    .filter((one) => kept.has(one))
    .map((one) => (several || one === single ? one : { ...one, chosen: false }))
}
