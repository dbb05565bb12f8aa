// "on condition that his name be withheld": somebody who does not want to be named, in whatever words. Tables list the set
// phrases; this reads the free ones: a word of refusal and, a few words on, the name that is not to be given.

import type { Hit } from './lexicon.ts'
import { type TokenTable, wordSet } from './token-table.ts'
import type { Token } from './tokens.ts'
import { trait } from './traits.ts'

const REACH = 5
const PATTERNS: readonly { readonly refusal: RegExp; readonly name: RegExp }[] = [
  {
    refusal:
      /^(not|without|declin\w*|refus\w*|withh\w*|nor|never|unwilling|condition|asked|asking|requested|requesting)$/,
    name: /^((being|be) (named|identified|quoted)|(his|her|their|whose|full|real) (names?|identity|identities)|(allowed|authori[sz]ed|permitted|cleared|entitled) to|\w+ (anonymous|unnamed|anonymity))$/,
  },
  {
    refusal:
      /^(و?(طلب|رفض|فضل|اشترط|مفضل|طالب|رافض|مشترط|شرط|شریطه|دون|بدون|عدم|حجب|اخفاء|کتم|تحفظ|متحفظ|امتنع|ممتنع|یشا|یرغب|یود|یفصح|اکتفی|مکتفی|اغفال|بشرط|ابی|ابت|اثر|تکتم|تمنع|یقبل|تقبل|اخفی|احتفظ|خوف|خشیه|تجنب)\p{L}{0,3})$/u,
    name: /^\S+ (ب|ل)?(اسم|اسماء|هویت|هویات|رتبت|لقب|کنیت)(ه|ها|هم|هما|هن)$/,
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

/** Whole wordings of a script, tried only where one of `words` stands. */
interface Wordings {
  readonly words: TokenTable<true>
  readonly patterns: readonly RegExp[]
}

const NAMES_EN: Wordings = {
  words: wordSet('name names identify identified named identity quoted nickname pseudonym initials withheld call'),
  patterns: [
    // "insisted that his name not be printed", "asked us to leave her name out", "whose identity is kept secret"
    /\b(his|her|their) names? (be|was|were|is|are|not|should|would|could)( not| be| kept| left)* (withheld|left|kept|printed|used|published|given|disclosed|revealed|secret|out|mentioned)\b/,
    /\b((leav\w+|left|keep|keeping|kept) (out|off|back|secret)|omit\w*|withh\w*|conceal\w*|protect\w*|shield\w*) (his|her|their) ((real|full|own|true|first|family) )?(names?|identity|identities)\b/,
    /\b(his|her|their|whose) ((real|full|own|true) )?(names?|identity|identities)( [^ ,]+){0,2} (secret|hidden|confidential|private|unpublished|out|back|withheld)\b/,
    /\b(not|never|nor|n't) (want|wish|agree|like|allow|let|permit|have)(ed|ing)? (that )?(his|her|their) (names?|identity) (to|in|on|out|used|published|printed|mentioned|given)\b/,
    /\bwhose (names?|identity)( [^ ,]+){0,6} (withh\w+|kept|keeping|known to|changed)\b/,
    /\bnot (his|her|their) (real|true|own) names?\b/,
    /\b(his|her|their|whose) (names?|identity|identities) (is |was |are |were )?known (only )?to (this|the|us|our)\b/,
    /\b(keep|keeps|kept|keeping) (his|her|their) names? to (himself|herself|themselves)\b/,
    /\b(by|under|used|gave) (a|his|her|their) (pseudonym|nickname|nom de guerre|initials?)\b/,
    // "an officer it did not name"; not "he did not name the group"
    /\b(it|he|she|they|which|whom|who) (did|would|could|does|do) not (name|identify)( (him|her|them))?( (in|on|by|for|as|said|says|told|was|were|had|has|have|when|because|out|but|and|yet)\b| [^\p{L}]|$)/u,
    /\b(agreed|asked|promised) (not to|to not) (name|identify|use (his|her|their) names?)\b/,
    /\b(agreed|promised) to (call|refer to) (him|her|them)\b|\bwhom [^ ]+ (agreed|promised|chose|decided) to call\b/,
    /\bwho (gave|gives|used|uses) (us )?an? (false|invented|assumed|different|made-up) name\b/,
    /\b(gave|give|gives|giving|used|using|provided|offered|shared)( out)? (only|just|no more than) (his|her|their|a|the) (first |given |last |family |single )?(name|nickname|first|given|last|family|initials?)\b/,
    /\b(identified|named|known) (himself |herself |themselves |him |her |them )?only (as|by)\b/,
  ],
}

const LEAVE_EN: Wordings = {
  words: wordSet(
    'permission authorisation authorization clearance mandate leave authority condition understanding barred banned',
    'forbidden prohibited speak talk speaking talking quoted name names',
  ),
  patterns: [
    // "spoke on condition that", "quoted without names", "barred from speaking to the press"
    /\b(spoke|speak|speaking|talked|talking|talk|told|interviewed)( [^ ,]+){0,4} on (the )?(strict )?(condition|understanding) (that|of|we|he|she|they|his|her|their|no|not)\b/,
    /\b(quoted|speak|spoke|speaking|talk|talked) (without|only if) (a |his |her |their |being )?name/,
    /\b(speak|spoke|speaking|talk|talked|talking)( [^ ,]+){0,3} without (permission|authori[sz]ation|clearance|leave)\b/,
    /\b(no|without|had no|lacked) (permission|authority|authori[sz]ation|clearance|mandate|leave|right) to (speak|talk|brief|comment)\b/,
    /\b(barred|banned|forbidden|prohibited|prevented) (from (speaking|talking|commenting|briefing)|to (speak|talk|comment|brief))\b/,
    /\b(told|ordered|instructed|asked|warned) not to (speak|talk|comment|brief)\b/,
    /\b(not|never|n't) (supposed|meant|free|at liberty|able|entitled|licensed|empowered) to (speak|talk|comment|brief)\b/,
  ],
}

const FEARS_EN: Wordings = {
  words: wordSet(
    'identified named quoted name names speak talk speaking talking reprisals reprisal retribution retaliation fear fearing',
    'feared afraid worried scared',
  ),
  patterns: [
    // "who feared for his job if he were identified", "would only talk if he was not identified"
    /\b(fear\w*|afraid|worr\w+|only|los\w+|trouble|danger|risk\w*|speak\w*|spoke|talk\w*|agreed|punish\w*|dismiss\w*|sacked|safety)( [^ ]+){0,8} (if|should|were|lest|unless|provided|as long as|in case) (that )?(he|she|they|his|her|their)( [^ ]+){0,3} (identified|named|quoted|published|printed|appeared|used|revealed|known|disclosed)\b/,
    // "a worker who feared reprisals said", "a clerk, afraid for her family, said", "said a guard, who feared arrest"
    new RegExp(`${FEARS}( [^ ,]+){0,6}( ,)? (said|says|told|recounted|added|described)\\b`),
    new RegExp(`\\b(said|says|told)( [^ ,]+){1,10}( ,)? ${FEARS}`),
  ],
}

const ARABIC: Wordings = {
  words: wordSet('خشیه خوفا یخشی تخشی مستعار المستعار مستعارا ممنوع ممنوعه محظور یمنع منع یرد ترد یرید ترید یریدوا'),
  patterns: [
    // "قال موظف، خشية على وظيفته، إن"
    /(^| )(خشیه|خوفا|یخشی|تخشی) (علی|من)( [^ ،]+){1,3}( ،)? (ان|انه|انهم|بان)( |$)/,
    // "باسم مستعار", "ممنوع من التصريح", "لم يرد أن ينشر اسمه"
    /(^| )(ب|ال)?(اسم|اسما|باسم|الاسم) (ال)?مستعارا?( |$)/,
    /(^| )(ممنوع|محظور|یمنع|یحظر|منع)\p{L}{0,3} (من|علیه|علیها|علیهم) (ال)?(تصریح|حدیث|کلام|ادلاء|تحدث)/u,
    /(^| )(لم|لا) (یرد|ترد|یرید|ترید|یریدوا) (ان )?(ال)?(ینشر|تنشر|یذکر|تذکر|یکشف|تکشف|نشر|ذکر|کشف|یظهر|یعرف)\p{L}{0,3}/u,
  ],
}

const SORANI: Wordings = {
  words: wordSet('ناوی ناوەکەی ناسنامەی ناسنامەکەی ریگەی ریگە ریگای مافی مولەتی مولەت دەسەلاتی'),
  patterns: [
    // "بە ناوی خوازراو", "ناوەکەی لای ئێمە پارێزراوە"
    /(^| )ناو\p{L}* (خوازراو|نهینی|ساختە)\p{L}*( |$)/u,
    /(^| )(ناو|ناسنامە)\p{L}*( \S+){0,3} (پاریزراو|شاراو|پەنهان)\p{L}*( |$)/u,
    // "ڕێگەی نییە قسە بکات", "مافی لێدوانی نییە"
    /(^| )(ریگە|ریگا|ماف|مولەت|دەسەلات)\p{L}*( \S+){0,3} (نییە|نەبوو|نیە|نەدراوە|نەدرابوو|پینەدراوە)( \S+){0,3} (قسە|لیدوان|بدویت|بدوی)\p{L}*( |$)/u,
    /(^| )(ماف|مولەت|ریگە|دەسەلات)\p{L}* (قسەکردن|لیدوان)\p{L}*( \S+){0,2} (نییە|نەبوو|نیە|نەدراوە)( |$)/u,
  ],
}

const WORDINGS: readonly Wordings[] = [NAMES_EN, LEAVE_EN, FEARS_EN, ARABIC, SORANI]

/** One of the words that whole wordings need. */
const IN_WORDING = trait((word) => WORDINGS.some(({ words }) => words.has(word)))
/** What free wordings begin with. */
const BEGINS = trait(({ text }) => NAME_CKB.test(text) || PATTERNS.some(({ refusal }) => refusal.test(text)))

/** Where somebody asks not to be named, as hits labelled `anonymity`; `traits`: of all the tokens. */
export function anonymityIn(tokens: readonly Token[], traits: number): readonly Hit[] {
  const found: Hit[] = (traits & IN_WORDING) === 0 ? [] : wordingsIn(tokens)
  if ((traits & BEGINS) === 0) return found
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from]
    if (token === undefined || (token.traits & BEGINS) === 0) continue
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

function wordingsIn(tokens: readonly Token[]): Hit[] {
  return WORDINGS.flatMap(({ words, patterns }) =>
    tokens.some((token) => words.has(token)) ? matchesOf(patterns, tokens) : [],
  )
}

function matchesOf(patterns: readonly RegExp[], tokens: readonly Token[]): Hit[] {
  const joined = tokens.map(({ text }) => text).join(' ')
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(joined)
    if (match === null) return []
    const behind = match.index + (match[0].startsWith(' ') ? 1 : 0)
    const from = joined.slice(0, behind).split(' ').length - 1
    return [{ label: 'anonymity', from, to: from + match[0].trim().split(' ').length }]
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
