// "on condition that his name be withheld": somebody who does not want to be named, in whatever words. Tables list the set
// phrases; this reads the free ones: a word of refusal and, a few words on, the name that is not to be given.

import { Openings } from '../openings.ts'
import type { Hit } from './lexicon.ts'
import { tokenSet } from './token-table.ts'
import type { Token } from './tokens.ts'

const REACH = 5
const PATTERNS: readonly { readonly refusal: RegExp; readonly name: RegExp }[] = [
  {
    refusal:
      /^(not|without|declin\w*|refus\w*|withh\w*|nor|never|unwilling|condition|asked|asking|requested|requesting)$/,
    name: /^((being|be) (named|identified|quoted)|(his|her|their) (names?|identity|identities)|(allowed|authori[sz]ed|permitted|cleared|entitled) to|\w+ (anonymous|unnamed|anonymity))$/,
  },
  {
    refusal: /^(و?(طلب|رفض|فضل|اشترط|مفضل|طالب|رافض|مشترط|شرط|شریطه|دون|بدون|عدم|حجب|اخفاء|کتم)\p{L}{0,3})$/u,
    name: /^\S+ (ب|ل)?(اسم|اسماء|هوی|هویت|هویات)(ه|ها|هم|هما|هن)$/,
  },
  {
    refusal: /^(بێ|بەبێ|بی|بەبی|نەیویست|نەیانویست|نەیدەویست|مەرجی|بەمەرجی|داوای)$/,
    name: /^\S+ (ناوی|ناویان|ناسنامەی)$/,
  },
]
/** Sorani puts the refusal into the verb behind the name: "ناوی نەهێنرێت". */
const NAME_CKB = /^(ناوی|ناویان|ناسنامەی)$/
const REFUSED_CKB = /^\S+ نە\p{L}{3,}(ێت|یت|ێن|ین|ێنن)$/u

/** Whole wordings: "insisted that his name not be printed", "an officer it did not name", "quoted without names". */
const WORDINGS: readonly RegExp[] = [
  /\b(his|her|their) names? (be|was|were|is|are|not|should|would|could)( not| be| kept| left)* (withheld|left|kept|printed|used|published|given|disclosed|revealed|secret|out|mentioned)\b/,
  /\b(it|he|she|they|which|whom|who) (did|would|could|does|do) not (name|identify)\b/,
  /\b(quoted|speak|spoke|speaking|talk|talked) (without|only if) (a |his |her |their |being )?name/,
]

/** What the words begin with that the patterns ask for first: nearly all words of a text are passed over by these. */
const BEGINNINGS = new Openings()
for (const word of [
  ...'not without declin refus withh nor never unwilling condition ask request'.split(' '),
  ...'طلب رفض فضل اشترط مفضل طالب رافض مشترط شرط شریطه دون بدون عدم حجب اخفاء کتم'
    .split(' ')
    .flatMap((verb) => [verb, `و${verb}`]),
  ...'بێ بەبێ بی بەبی نەیویست نەیانویست نەیدەویست مەرجی بەمەرجی داوای ناوی ناویان ناسنامەی'.split(' '),
]) {
  BEGINNINGS.add(word)
}

/** Where somebody asks not to be named, as hits labelled `anonymity`. */
export function anonymityIn(tokens: readonly Token[]): readonly Hit[] {
  const found: Hit[] = wordingsIn(tokens)
  tokens.forEach((token, from) => {
    if (!BEGINNINGS.has(token.opening)) return
    for (const { refusal, name } of PATTERNS) {
      if (!refusal.test(token.text)) continue
      const to = endOf(tokens, from, name)
      if (to !== null) found.push({ label: 'anonymity', from, to })
    }
    if (NAME_CKB.test(token.text)) {
      const to = endOf(tokens, from, REFUSED_CKB)
      if (to !== null) found.push({ label: 'anonymity', from, to })
    }
  })
  return found
}

const NAMED = tokenSet(['name', 'names', 'identify'])

function wordingsIn(tokens: readonly Token[]): Hit[] {
  if (!tokens.some((token) => NAMED.has(token))) return []
  const joined = tokens.map(({ text }) => text).join(' ')
  return WORDINGS.flatMap((wording) => {
    const match = wording.exec(joined)
    if (match === null) return []
    const from = joined.slice(0, match.index).split(' ').length - 1
    return [{ label: 'anonymity', from, to: from + match[0].split(' ').length }]
  })
}

/** The index after the name, which is tested with the word before it; null where the clause ends before it. */
function endOf(tokens: readonly Token[], from: number, name: RegExp): number | null {
  for (let i = from + 1; i <= Math.min(tokens.length - 1, from + REACH); i += 1) {
    const token = tokens[i]
    if (token === undefined || (token.mark && /^[,،;.]$/.test(token.text))) return null
    if (name.test(`${tokens[i - 1]?.text ?? ''} ${token.text}`)) return i + 1
  }
  return null
}
