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
    refusal:
      /^(و?(طلب|رفض|فضل|اشترط|مفضل|طالب|رافض|مشترط|شرط|شریطه|دون|بدون|عدم|حجب|اخفاء|کتم|تحفظ|متحفظ|امتنع|ممتنع|یشا|یرغب|یود|یفصح|اکتفی|مکتفی)\p{L}{0,3})$/u,
    name: /^\S+ (ب|ل)?(اسم|اسماء|هویت|هویات)(ه|ها|هم|هما|هن)$/,
  },
  {
    refusal: /^(بێ|بەبێ|بی|بەبی|نەیویست|نەیانویست|نەیدەویست|مەرجی|بەمەرجی|داوای)$/,
    name: /^\S+ (ناوی|ناویان|ناسنامەی)$/,
  },
]
/** Sorani puts the refusal into the verb behind the name: "ناوی نەهێنرێت". */
const NAME_CKB = /^(ناوی|ناویان|ناسنامەی)$/
const REFUSED_CKB = /^\S+ نە\p{L}{3,}(ێت|یت|ێن|ین|ێنن)$/u

/** What somebody who speaks is afraid of, right behind the word for them. */
const FEARS =
  '(who|,)( (is|was|were|are|also|had|has|said|out of|for|citing))* (fear|fears|feared|fearing|afraid|worried|scared)( [^ ,]+){0,4} (reprisals?|retribution|retaliation|revenge|repercussions|arrest|jobs?|post|position|livelihoods?|safety|security|life|lives|family|families|relatives|dismissal|dismissed|consequences|punishment)'

/** Whole wordings: "insisted that his name not be printed", "an officer it did not name", "quoted without names". */
const WORDINGS: readonly RegExp[] = [
  /\b(his|her|their) names? (be|was|were|is|are|not|should|would|could)( not| be| kept| left)* (withheld|left|kept|printed|used|published|given|disclosed|revealed|secret|out|mentioned)\b/,
  /\b(it|he|she|they|which|whom|who) (did|would|could|does|do) not (name|identify)\b/,
  /\b(quoted|speak|spoke|speaking|talk|talked) (without|only if) (a |his |her |their |being )?name/,
  // "who feared for his job if he were identified", "would only talk if he was not identified"
  /\b(fear\w*|afraid|worr\w+|only|los\w+|trouble|danger|risk\w*|speak\w*|spoke|talk\w*|agreed|punish\w*|dismiss\w*|sacked|safety)( [^ ]+){0,8} (if|should|were|lest|unless|provided|as long as|in case) (that )?(he|she|they|his|her|their)( [^ ]+){0,3} (identified|named|quoted|published|printed|appeared|used|revealed|known|disclosed)\b/,
  // "a worker who feared reprisals said", "a clerk, afraid for her family, said", "said a guard, who feared arrest"
  new RegExp(`${FEARS}( [^ ,]+){0,6}( ,)? (said|says|told|recounted|added|described)\\b`),
  new RegExp(`\\b(said|says|told)( [^ ,]+){1,10}( ,)? ${FEARS}`),
  /\b(gave|give|gives|giving|used|using|provided|offered|shared)( out)? (only|just|no more than) (his|her|their|a) (first|given|last|family|nickname|initials?)\b/,
  /\b(by|under|used|gave) (a|his|her|their) (pseudonym|nickname|nom de guerre|initials?)\b/,
  /\bwhose (names?|identity)( [^ ,]+){0,6} (withh\w+|kept|keeping|known to|changed)\b/,
  /\b(agreed|asked|promised) (not to|to not) (name|identify|use (his|her|their) names?)\b/,
  /\b(speak|spoke|speaking|talk|talked|talking)( [^ ,]+){0,3} without (permission|authori[sz]ation|clearance|leave)\b/,
  /\b(no|without|had no|lacked) (permission|authority|authori[sz]ation|clearance|mandate) to (speak|talk|brief|comment)\b/,
  // "قال موظف، خشية على وظيفته، إن"
  /(^| )(خشیه|خوفا|یخشی|تخشی) (علی|من)( [^ ،]+){1,3}( ،)? (ان|انه|انهم|بان)( |$)/,
]

/** What the words begin with that the patterns ask for first: nearly all words of a text are passed over by these. */
const BEGINNINGS = new Openings()
for (const word of [
  ...'not without declin refus withh nor never unwilling condition ask request'.split(' '),
  ...'طلب رفض فضل اشترط مفضل طالب رافض مشترط شرط شریطه دون بدون عدم حجب اخفاء کتم تحفظ متحفظ امتنع ممتنع یشا یرغب یود یفصح اکتفی مکتفی'
    .split(' ')
    .flatMap((verb) => [verb, `و${verb}`]),
  ...'بێ بەبێ بی بەبی نەیویست نەیانویست نەیدەویست مەرجی بەمەرجی داوای ناوی ناویان ناسنامەی'.split(' '),
]) {
  BEGINNINGS.add(word)
}

/** Where somebody asks not to be named, as hits labelled `anonymity`. */
export function anonymityIn(tokens: readonly Token[]): readonly Hit[] {
  const found: Hit[] = wordingsIn(tokens)
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from]
    if (token === undefined || !BEGINNINGS.has(token.opening)) continue
    for (const { refusal, name } of PATTERNS) {
      if (!refusal.test(token.text)) continue
      const to = endOf(tokens, from, name)
      if (to !== null) found.push({ label: 'anonymity', from, to })
    }
    if (NAME_CKB.test(token.text)) {
      const to = endOf(tokens, from, REFUSED_CKB)
      if (to !== null) found.push({ label: 'anonymity', from, to })
    }
  }
  return found
}

const NAMED = tokenSet(
  (
    'name names identify identified named identity quoted reprisals reprisal retribution retaliation fear fearing feared ' +
    'afraid worried nickname pseudonym initials permission authorisation authorization clearance ' +
    'scared mandate leave authority withheld خشیه خوفا یخشی تخشی'
  ).split(' '),
)

function holdsNamed(tokens: readonly Token[]): boolean {
  for (const token of tokens) if (NAMED.has(token)) return true
  return false
}

function wordingsIn(tokens: readonly Token[]): Hit[] {
  if (!holdsNamed(tokens)) return []
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
