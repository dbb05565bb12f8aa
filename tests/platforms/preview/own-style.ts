// The style that stands inside a page.

import { textOf } from '../../../src/platforms/preview/html.ts'
import { styleOf } from '../../../src/platforms/preview/styles.ts'

/** A page without the one style of its own; any other is left in it. */
export function withoutOwnStyle(markup: string): string {
  const sheets = (['style', 'sheet', 'chat'] as const).map((sheet) => textOf(styleOf(sheet)))
  const own = sheets.find((element) => markup.includes(element)) ?? ''
  return markup.replace(own, () => '')
}
