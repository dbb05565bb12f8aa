// Buttons as Discord action rows. A row that is too long goes on in the next; what finds no row is left out, and so is
// a second button with one id, for which Discord refuses the message.

import type { Button } from '../../core/post.ts'
import { buttonLabel } from '../../core/label.ts'
import { LIMITS } from './limits.ts'

/** Component types and button styles of the API. */
const ACTION_ROW = 1
const BUTTON = 2
const SECONDARY = 2

interface ActionRow {
  type: typeof ACTION_ROW
  components: { type: typeof BUTTON; style: typeof SECONDARY; custom_id: string; label: string }[]
}

/** Rows of buttons -> action rows; none where there is no button. */
export function actionRows(rows: readonly (readonly Button[])[]): ActionRow[] {
  const seen = new Set<string>()
  const takes = ({ id }: Button) => {
    const fresh = id !== '' && id.length <= LIMITS.customId && !seen.has(id)
    if (fresh) seen.add(id)
    return fresh
  }
  return rows
    .map((row) => row.filter(takes))
    .flatMap(inFives)
    .slice(0, LIMITS.rows)
}

function inFives(row: readonly Button[]): ActionRow[] {
  const rows: ActionRow[] = []
  for (let at = 0; at < row.length; at += LIMITS.buttonsPerRow) {
    const components = row.slice(at, at + LIMITS.buttonsPerRow).map(
      ({ id, label }) =>
        ({
          type: BUTTON,
          style: SECONDARY,
          custom_id: id,
          label: buttonLabel(label, LIMITS.label),
        }) as const,
    )
    rows.push({ type: ACTION_ROW, components })
  }
  return rows
}
