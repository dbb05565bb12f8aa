// Options of /settings that have a few values: Discord offers them as they are, each by its name.

import type { OptionKind } from '../../core/command.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { Words } from '../../core/words/words.ts'

const NAMES: Readonly<Partial<Record<OptionKind, (words: Words) => Readonly<Record<string, string>>>>> = {
  length: ({ panel }) => panel.lengths,
  where: ({ panel }) => panel.wheres,
  audience: ({ panel }) => panel.audiences,
}

/** Value, name and Arabic name of each; none for other kinds. */
export function settingChoices(kind: OptionKind): (readonly [value: string, name: string, arabic: string])[] {
  const namesIn = NAMES[kind]
  if (namesIn === undefined) return []
  const arabic = namesIn(wordsOf('ar'))
  return Object.entries(namesIn(wordsOf('en'))).map(([value, name]) => [value, name, arabic[value] ?? name])
}
