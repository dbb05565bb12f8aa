// Values for options that only /settings has: common ones, and of several the last is completed.

import type { OptionKind, Suggested } from '../core/command.ts'
import { fold } from '../core/fold.ts'
import { EVENT_KINDS } from '../core/understanding.ts'
import { ARTICLE_LANGUAGES, type Words } from '../core/words/words.ts'
import { COMMON_PAUSES, COMMON_QUIET, ends } from '../editorial/settings-lists.ts'

/** Those that fit what is typed; none for other kinds. */
export function suggestSettings(
  kind: OptionKind,
  typed: string,
  outlets: readonly Suggested[],
  words: Words,
): Suggested[] {
  const { panel } = words
  switch (kind) {
    case 'quiet':
      return fitting(typed, [
        ...COMMON_QUIET.map((value) => ({ value, label: panel.hours(...ends(value)) })),
        { value: 'off', label: panel.noQuiet },
      ])
    case 'pause':
      return fitting(typed, [
        ...COMMON_PAUSES.map((days) => ({ value: `${days}d`, label: panel.days(days) })),
        { value: 'open', label: panel.pausedForGood },
        { value: 'off', label: panel.notPaused },
      ])
    case 'kinds':
      return listed(
        typed,
        EVENT_KINDS.map((one) => ({ value: one, label: words.kind[one] })),
        [
          { value: 'any', label: panel.anyKind },
          { value: 'off', label: panel.noAlerts },
        ],
      )
    case 'languages':
      return listed(
        typed,
        ARTICLE_LANGUAGES.map((one) => ({ value: one, label: words.languageName(one) })),
        [{ value: 'all', label: panel.allLanguages }],
      )
    case 'sources':
      return listed(typed, outlets, [{ value: 'none', label: panel.allSources }])
    default:
      return []
  }
}

/** Completes the last of several with commas between them; `whole` are values that stand alone. */
function listed(typed: string, all: readonly Suggested[], whole: readonly Suggested[]): Suggested[] {
  const parts = typed.split(/[,،]/u).map((part) => part.trim())
  const before = parts.slice(0, -1).filter((part) => part !== '')
  const next = fitting(parts.at(-1) ?? '', all).filter(({ value }) => !before.includes(value))
  if (before.length === 0) return [...fitting(typed, whole), ...next]
  return next.map(({ value, label }) => ({
    value: [...before, value].join(','),
    label: [...before, label].join(', '),
  }))
}

function fitting(typed: string, all: readonly Suggested[]): Suggested[] {
  const wanted = fold(typed).split(/\s+/u)
  return all.filter(({ value, label }) => wanted.every((word) => fold(`${value} ${label}`).includes(word)))
}
