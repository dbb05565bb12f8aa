// A capital or country that acts or speaks is its government: "Baghdad said", "قالت بغداد".

import type { NameMatch, Scan } from './scan.ts'

const VERBS_BEHIND: ReadonlySet<string> = new Set(
  (
    'said says announced announces denied denies accused accuses warned warns rejected rejects condemned condemns ' +
    'insisted insists urged urges told hopes wants vowed vows claims claimed considers demanded demands signed approved ' +
    'agreed refuses refused believes argues maintains reiterated expressed summoned confirmed asked responded blamed'
  ).split(' '),
)
const VERBS_BEFORE: ReadonlySet<string> = new Set(
  'قالت اعلنت نفت اتهمت رفضت دعت طالبت حذرت وقعت اتفقت ادانت تقول تنفي تتهم ترفض تعتبر اعتبرت ابدت ابلغت هددت'.split(
    ' ',
  ),
)

/** True where the name at `match` is the subject of speaking or deciding. */
export function actsOrSpeaks(scan: Scan, match: NameMatch): boolean {
  const behind = scan.tokens[match.next]
  if (behind?.joined === true && VERBS_BEHIND.has(behind.word)) return true
  const has =
    behind?.joined === true && /^(has|had|have)$/.test(behind.word) ? scan.tokens[match.next + 1]?.word : undefined
  if (has !== undefined && VERBS_BEHIND.has(has)) return true
  const before = scan.tokens[match.first - 1]
  const head = scan.tokens[match.first]
  return (
    head?.joined === true &&
    head.start === match.start &&
    before !== undefined &&
    VERBS_BEFORE.has(before.word.replace(/^و/, ''))
  )
}
