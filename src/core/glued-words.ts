// Words that lost the space between them: where a page or feed parts "on" and "Wednesday" by markup alone, its text reads
// "onWednesday".
//
// Rules
// 1. The right part is a capitalised word of three letters or more, the left one nothing but small words ("on", "saidon").
// 2. Days and months are always parted. Any other word is where it stands by itself elsewhere in the text, or where the
//    glued form stands once, in a text without code: names such as "inDrive" are repeated, and some are listed.
// 3. Addresses, handles, hashtags and names of programs (`x.inBaghdad`, `@ofBaghdad`, `inArray(`) are left as they are.
// 4. Latin letters only: no other script of the region has capitals to tell by.

const SMALL = new Set(
  'on in at of by to the and for from with near into over under said told says that this last next late early since until till after before between against during around about as was were is are or but who'.split(
    ' ',
  ),
)
const LONGEST_SMALL = 7
/** Small words that are glued to others at all; the rest is only known to stand before these or a date. */
const BEFORE_NAMES = new Set('in at of by to the and for from with near on said that against between'.split(' '))
const DATES = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'.split(
    ' ',
  ),
)
/** Firms and programs that are written so. */
const NAMES = new Set(
  'inDrive inDriver inStyle inDesign inMobi inVision theGrio theScore theSkimm theHub onStar onClick onLoad onPoint toString toFixed forEach byName atHome ofType inArray inShot withReact'.split(
    ' ',
  ),
)
const HINT = /[a-z][A-Z][a-z]{2}/
const GLUED =
  /(?<![\p{L}\p{N}_@#./\\:&=?%~+$-])([a-z]{2,24})([A-Z][a-z]{2,})(?![\p{L}\p{N}_@/(=\\]|[.:-][\p{L}\p{N}/])/gu
const CODE = /[{};]\s*$|\)\s*\{|=>|<\/|\(\)/m

/** The text with a space where two words were glued. Changes nothing in one that has none of these. */
export function partGlued(text: string): string {
  if (!HINT.test(text)) return text
  let alone: ReadonlySet<string> | null = null
  let counts: ReadonlyMap<string, number> | null = null
  const isSafe = (joined: string, words: readonly string[], right: string): boolean => {
    if (NAMES.has(joined) || !BEFORE_NAMES.has(words.at(-1) ?? '')) return false
    alone ??= new Set(text.match(/(?<![\p{L}\p{N}])[A-Z][a-z]{2,}(?![\p{L}\p{N}])/gu))
    if (alone.has(right)) return true
    counts ??= countsOf(text)
    return counts.get(joined) === 1 && !CODE.test(text)
  }
  return text.replace(GLUED, (joined: string, left: string, right: string) => {
    const words = smallWordsIn(left)
    const parted = words !== null && (DATES.has(right) || isSafe(joined, words, right))
    return parted ? `${words.join(' ')} ${right}` : joined
  })
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [joined] of text.matchAll(GLUED)) counts.set(joined, (counts.get(joined) ?? 0) + 1)
  return counts
}

/** The small words that a run of letters is made of, as few as can be; null where it is made of others. */
function smallWordsIn(letters: string): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null
    for (let start = Math.max(0, end - LONGEST_SMALL); start < end; start += 1) {
      const before = best[start]
      const word = letters.slice(start, end)
      if (!before || !SMALL.has(word)) continue
      if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, word]
    }
  }
  return best[letters.length] ?? null
}
