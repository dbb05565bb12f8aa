// "Report a mistake": asks for a line of text first where the platform can, else how to send one.

import { type Button, button } from '../core/post.ts'
import type { Words } from '../core/words/words.ts'

/** `about`: the item and the edition that are meant, as far as they are known. */
export function mistakeButton(about: Readonly<Record<string, string>>, { audit }: Words): Button {
  const request = { command: 'report', options: about }
  const asks = { title: audit.report, label: audit.report, value: '', option: 'mistake', instead: request }
  return { ...button(audit.report, request), asks }
}
