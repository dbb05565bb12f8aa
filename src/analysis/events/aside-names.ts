// Names that stand in a clause beside what it tells: who was told of it, who said nothing, with whom a party has ties, whose
// jail it is that somebody got out of.

import type { Span } from '../../core/understanding.ts'
import { elementAt } from '../element-at.ts'
import { firstWordFrom } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import type { Deal } from './deal.ts'

/** True of an actor that is only named so. `type` is that of the actor. */
export function isNamedAside(deal: Deal, actor: Span, type: string): boolean {
  const first = firstWordFrom(deal.reading.tokens, actor.start)
  const behind = firstWordFrom(deal.reading.tokens, actor.end)
  return (
    isToldOf(deal, first, behind) ||
    isSilent(deal, first, behind) ||
    isTie(deal, first) ||
    ((type === 'ministry' || type === 'state_force') && JAILS.has(deal.reading.tokens[behind]))
  )
}

const JAILS = tokenSet('jail cell cells lock-up lockup'.split(' '))

/** "hunters had told the police", "أبلغ الأهالي الشرطة", "پۆلیسیان ئاگادار کردەوە". */
function isToldOf({ reading: { tokens } }: Deal, first: number, behind: number): boolean {
  if (NOTIFIED.has(tokens[behind])) return true
  const before = elementAt(tokens, first - 1)?.text === 'the' ? first - 2 : first - 1
  if (TELLS.has(elementAt(tokens, before))) return true
  return TELLS_AR.has(elementAt(tokens, before - 1))
}

const TELLS = tokenSet(
  'told informed notified alerted phoned called ابلغ ابلغوا ابلغت اخبروا اخبر اخبرت اخطروا'.split(' '),
)
/** Who told it stands between. */
const TELLS_AR = tokenSet('ابلغ ابلغت وابلغ اخبر اخبرت اخطر'.split(' '))
const NOTIFIED = tokenSet(['ئاگادار'])

/** "the factions did not comment", "لم تعلق بقية الفصائل", "لێدوانی نەداوە": who said nothing. */
function isSilent({ reading: { tokens, order } }: Deal, first: number, behind: number): boolean {
  if (order === 'verb-speaker') {
    const words = tokens.slice(Math.max(0, first - SILENT_REACH), first)
    return words.some((token, i) => COMMENTS_AR.has(token) && NOT_AR.has(words[i - 1]))
  }
  const words = tokens.slice(behind, behind + SILENT_REACH)
  if (order === 'speaker-end') return words.some((token, i) => STATEMENT_KU.has(token) && GAVE_NONE.has(words[i + 1]))
  const not = words.findIndex((token) => NOT.has(token))
  return not >= 0 && not <= 2 && words.slice(not + 1).some((token) => COMMENTS.has(token))
}

const SILENT_REACH = 5
const COMMENTS_AR = tokenSet('تعلق یعلق ترد یرد تجب یجب تصدر یصدر تدل'.split(' '))
const NOT_AR = tokenSet('لم ولم فلم'.split(' '))
const NOT = tokenSet('not declined refused'.split(' '))
const COMMENTS = tokenSet('comment commented respond responded answer answered reply replied'.split(' '))
const STATEMENT_KU = tokenSet('لیدوانی لێدوانی وەلامی وەڵامی'.split(' '))
const GAVE_NONE = tokenSet('نەداوە نەدا نەدایەوە نەداوەتەوە'.split(' '))

/** "the YBS, which has ties to the PKK": of whom the clause tells nothing. */
function isTie({ reading: { tokens }, content }: Deal, first: number): boolean {
  const last = elementAt(tokens, first - 1)?.text === 'the' ? first - 2 : first - 1
  if (!TO.has(elementAt(tokens, last)) || !TIES.has(elementAt(tokens, last - 1))) return false
  for (let i = last - 2; i >= Math.max(content.from, last - TIE_REACH); i--)
    if (WHICH.has(tokens[i])) return tokens[i]?.text !== 'which' || tokens[i - 1]?.mark === true
  return false
}

const TIE_REACH = 5
const TO = tokenSet('to with من مع ب'.split(' '))
const TIES = tokenSet('ties links close loyal allied linked tied علاقات صلات روابط مقربه مقرب قریبه'.split(' '))
const WHICH = tokenSet('which التی الذی'.split(' '))
