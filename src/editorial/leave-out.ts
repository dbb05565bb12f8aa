// Leaving out whole clauses at the end of a sentence. Only a clause that begins as a subordinate one may go, that runs
// to the end of the sentence, and that neither doubts, denies, restricts nor attributes. Never a part of a clause.

/** A clause that begins so can be left out without changing what the rest says. */
const SUBORDINATE =
  /^(?:adding|noting|while|as|which|who|whose|where|when|including|amid|amidst|following|after|before|with|in what|in a|in an|the second|the first|a day|days|hours|weeks|months|marking|مضيفا|مضيفاً|مضيفة|فيما|بينما|مشيرا|مشيراً|مشيرة|وأشار|وأشارت|وأضاف|وأضافت|داعيا|داعياً|داعية|مبينا|مبيناً|مبينة|موضحا|موضحاً|في حين|هەروەها|لەکاتێکدا|لە کاتێکدا)(?![\p{L}\p{N}])/iu

/** What doubts, denies, restricts or attributes: words that no lead may lose. */
export const DOUBT =
  /\b(?:not|no|nor|never|neither|without|nobody|nothing|none|cannot|alleged\w*|allegation\w*|alleges?|purported\w*|supposed\w*|reported\w*|unconfirmed|unverified|unclear|unknown|denie[ds]|deny|denial|denying|reject\w*|disput\w*|refut\w*|however|though|although|but|only|except|unless|until|if|whether|could|can|may|might|would|should|suspect\w*|belie[fv]\w*|think\w*|thought|fear\w*|apparent\w*|appear\w*|seem\w*|likel[iy]\w*|unlikely|possibl[ey]|possibility|probabl[ey]|perhaps|presum\w*|potential\w*|estimat\w*|assess\w*|claim\w*|said|says?|told|stat(?:ed|es|ing)|according|accord\w* to|citing|cited|quot\w+|per|sources?|plan(?:s|ned|ning)?|intend\w*|attempt\w*|tried|failed|threat\w*)\b|n['’]t\b|(?<!\p{L})[وف]?(?:لم|لن|لا|ما|ليس|ليست|غير|نفى|نفت|ينفي|تنفي|دون|بدون|ربما|قد|لعل|يعتقد|يُعتقد|تعتقد|مزعوم\p{L}*|زعم\p{L}*|بحسب|حسب|وفق\p{L}*|قال\p{L}*|ذكر\p{L}*|أفاد\p{L}*|إذا|إلا|لكن|ولكن|محتمل\p{L}*|يحتمل|نقلا|نقلاً|مصدر|مصادر|نەک|نییە|نین|نەبوو\p{L}*|نە\p{L}+|ئەگەر|ڕەنگە|لەوانەیە|گوتی|وتی|بەپێی|تەنیا|تەنها|بەڵام|گومان\p{L}*)(?!\p{L})/iu

/** A sentence that begins so has its main clause behind its first comma. */
const LEADING_PHRASE =
  /^(?:on|in|at|after|before|while|when|as|since|during|despite|following|if|although|though|with|by|amid|under|over|from|for|upon|once|until)\s/i

/** Shorter than this nothing is a sentence of its own. */
const SHORTEST = 20

/** Takes clauses off the end until `text` is at most `aim` characters, or nothing more may go. Cut at the clause's mark. */
export function shortened(text: string, aim: number): string {
  let kept = text
  while (kept.length > aim) {
    const cut = lastClauseStart(kept)
    if (cut === null) break
    kept = kept.slice(0, cut)
  }
  return kept
}

/** Where the last clause begins, if it may go (at its comma or dash); else null. */
function lastClauseStart(text: string): number | null {
  const cut = clauseMarks(text).at(-1)
  if (cut === undefined || cut < SHORTEST) return null
  const clause = text.slice(cut + 1).trim()
  const kept = text.slice(0, cut)
  if (!SUBORDINATE.test(clause) || DOUBT.test(clause) || !balanced(kept)) return null
  if (LEADING_PHRASE.test(kept) && clauseMarks(kept).length === 0) return null
  return cut
}

/** Offsets of the commas and dashes that part clauses; those inside numbers are none. */
function clauseMarks(text: string): number[] {
  return [...text.matchAll(/,(?=\s)|،|—|(?<=\s)[–-](?=\s)/gu)].map(({ index }) => index)
}

function balanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  return count('“') === count('”') && count('«') === count('»') && count('(') === count(')') && count('"') % 2 === 0
}
