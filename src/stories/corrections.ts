// Corrections: articles that say that they mend an earlier one, and articles whose text was changed at its address. Here
// alone is decided what is one; what it corrects is found among the outlet's own reports of the same story (place.ts).
//
// 1. The cue stands in the title, at the head of a line, or names the text itself ("an earlier version of this story",
//    "في نسخة سابقة من هذا الخبر"). That a ministry corrected its figures is news, not a correction of the article.
// 2. What was said before and what is said now is taken from the note where it tells both ("seven, not six"), and from the
//    two texts where one was changed. Both are stretches of a text, never reworded.

/** What a text says of its own mending. */
export interface CorrectionNote {
  /** The sentences that say so, or the title. */
  readonly note: string
  readonly before: string | null
  readonly after: string | null
}

const LABEL =
  /^[\s[(*]*(?:correct(?:ion|ed)s?|clarification|clarified|تصحيح|تصويب|توضيح|تنويه|استدراك|ڕاستکردنەوە|ڕاستکراوەتەوە|ڕوونکردنەوە)(?:\s+(?:notice|and clarification|خبر))?\s*[:：\-–—\])/.،,(]/iu
const LINE_LABEL = new RegExp(LABEL.source, 'imu')
const BARE_TITLE = /^\s*(?:corrected|تصحيح|تصويب|ڕاستکردنەوە)(?!\p{L})/iu
const CUES: readonly RegExp[] = [
  /\b(?:an?|the|our) (?:earlier|previous|prior|original) (?:version|edition|headline|text) of (?:this|the|our) (?:story|report|article|post|piece|item|page|headline)\b/iu,
  /\b(?:this|our|the above) (?:story|report|article|post|item|headline) (?:has been|was|is) (?:corrected|amended)\b/iu,
  /\b(?:this|our|an earlier) (?:story|report|article|item|headline|dispatch) (?:of \w+ )?(?:wrongly|incorrectly|mistakenly|erroneously|misstated|misidentified)/iu,
  /\bwe (?:wrongly|incorrectly|mistakenly|erroneously) (?:said|reported|stated|wrote|gave)\b/iu,
  /\b(?:corrects?|correcting|fixes) (?:the |a |an )?(?:[\p{L}'’-]+ ){1,6}in (?:the )?(?:\w+ )?(?:paragraph|headline|lead|lede|story|report|earlier)/iu,
  /\b(?:corrects?|correcting) (?:an |our )(?:earlier|previous)/iu,
  /(?:نسخة|صيغة|رواية|طبعة|إصدار) (?:سابقة|سابق|أولى|أولية) (?:من|ل)(?: ?)(?:هذا|هذه|الخبر|التقرير|المقال|النص)/u,
  /(?:ورد|وقع|جاء) (?:خطأ|سهوا\p{M}*|خطأ\p{M}*) (?:في|ضمن) (?:هذا |نسخة|خبر|تقرير|عنوان|ال)/u,
  /(?:ورد|ذكر|ذكرنا|أوردنا|جاء|نشرنا|ورد خطأ) (?:خطأ\p{M}* )?في (?:خبر|تقرير|نسخة|نص) (?:سابق|سابقة)/u,
  /(?:تم|جرى|جرى ال) ?تصحيح (?:هذا |ال)?(?:الخبر|خبر|التقرير|تقرير|العنوان|الرقم|المقال)/u,
  /(?:وەشان|دانە|نوسخە)(?:ی|ێکی) پێشوو(?:ی|تری)? ئەم (?:هەواڵ|ڕاپۆرت|بابەت|وتار)/u,
  /لە (?:هەواڵ|ڕاپۆرت|وەشان)(?:ی|ێکی) پێشوو(?:دا|تردا|ماندا)/u,
  /ئەم (?:هەواڵ|ڕاپۆرت|بابەت)ە? ڕاستکرا(?:وەتەوە|یەوە)/u,
]

const READ = 20_000
const LONGEST_NOTE = 400

/** Where a text says that it corrects an earlier one; null where it does not. */
export function correctionNote(title: string, text: string): CorrectionNote | null {
  if (LABEL.test(title) || BARE_TITLE.test(title)) return noteOf(title.replace(LABEL, '').trim() || title, title)
  const read = text.slice(0, READ)
  const found = [LINE_LABEL, ...CUES].flatMap((cue) => cue.exec(read)?.index ?? [])
  if (found.length === 0) return null
  const at = Math.min(...found)
  const stretch = aroundOf(read, at)
  return noteOf(stretch.replace(LABEL, '').trim() || stretch, stretch)
}

/** From the start of the sentence to the end of its paragraph: the next sentence often says what is right. */
function aroundOf(text: string, at: number): string {
  const before = text.slice(0, at)
  const line = before.lastIndexOf('\n') + 1
  const sentence = [...before.slice(line).matchAll(SENTENCE_END)].at(-1)
  const start = line + (sentence === undefined ? 0 : sentence.index + sentence[0].length)
  const end = text.indexOf('\n', at)
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + LONGEST_NOTE)).trim()
}

const SENTENCE_END = /[.!?؟۔]["”»)\]]*\s+/gu

/** In each, `before` and `after` by name; the first that fits. */
const TOLD: readonly RegExp[] = [
  /(?:said|stated|reported|gave|put|wrote|misstated)(?: (?:in|un|wrong|mistaken)\w*)?(?: that)? (?<before>[^.,;]{3,120}?)[.;,] (?:it|this|that|the (?:correct|right|actual)[^.]*?|in fact,? (?:it )?)\s?(?:was|were|is|are|should (?:be|read)|has been corrected to)\s(?<after>[^.]{2,120})/iu,
  /(?<after>[^.,;:]{2,80}), not (?:as many as )?(?<before>[^.,;]{2,60})/iu,
  /\bnot (?<before>[^.,;]{2,60}),? but (?<after>[^.,;]{2,80})/iu,
  /\bfrom (?<before>[^.,;]{1,40}) to (?<after>[^.,;]{1,40})/iu,
  /(?:ذكرت|ذكر|أوردت|قالت|جاء|ورد)(?: [^.،]{0,60})? (?:أن|بأن) (?<before>[^.،]{3,120})[.،] ?(?:و?الصحيح|و?الصواب|و?الأصح)(?: هو| هي| أن)? (?<after>[^.]{2,120})/u,
  /(?<after>[^.،:]{2,80})،? (?:لا|وليس|وليست|وليسوا) (?<before>[^.،]{2,60})/u,
  /(?<after>[^.،:]{2,80})،? نەک (?<before>[^.،]{2,60})/u,
]

function noteOf(told: string, note: string): CorrectionNote {
  for (const pattern of TOLD) {
    const { before, after } = pattern.exec(told)?.groups ?? {}
    if (before !== undefined && after !== undefined) return { note, before: before.trim(), after: after.trim() }
  }
  return { note, before: null, after: null }
}

/** Of the words of a sentence, so many must stand in the one that took its place. */
const REWORDED = 0.3

/** The first sentence that a changed text no longer has, and the one that took its place; null where none went, none came. */
export function changeBetween(
  old: string,
  now: string,
): { readonly before: string | null; readonly after: string | null } {
  const [were, are] = [sentencesOf(old), sentencesOf(now)]
  const gone = were.find((sentence) => !are.includes(sentence)) ?? null
  const come = are.filter((sentence) => !were.includes(sentence))
  if (gone === null) return { before: null, after: come[0] ?? null }
  const best = come
    .map((sentence) => ({ sentence, shared: sharedWords(gone, sentence) }))
    .sort((a, b) => b.shared - a.shared)
    .at(0)
  return { before: gone, after: best !== undefined && best.shared >= REWORDED ? best.sentence : null }
}

function sentencesOf(text: string): string[] {
  return text
    .slice(0, READ)
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?؟۔]["”»)\]]*)\s+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function sharedWords(a: string, b: string): number {
  const [first, second] = [new Set(a.split(/\s+/)), new Set(b.split(/\s+/))]
  return [...first].filter((word) => second.has(word)).length / Math.max(1, Math.min(first.size, second.size))
}
