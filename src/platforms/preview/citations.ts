// Where the links of a message lead. An address at which an article is stored leads to its page here, with the sentence
// that is cited marked: the one that shares most words with what stands around the link. Leads are a source's own
// sentence with clauses left out, so shared words find it; where too few are shared, the opening sentence is marked.

import type { Article } from '../../core/article.ts'
import type { LinkTarget, LinkTo } from './formatted-text.ts'

/** Fewer shared words are chance: names of places recur in every sentence. */
const FEWEST_SHARED = 4
/** Share of the sentence's words that the message must hold. */
const LEAST_SHARE = 0.34

/** Characters of an article that are searched for the sentence: news says what matters early. */
const SEARCHED = 50_000
/** Characters around an offset in which its sentence is sought: lines without end exist. */
const AROUND = 5_000

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

export interface Sentence {
  readonly start: number
  readonly end: number
}

/** Looks every link up once and says where it leads. */
export async function resolveLinks(
  links: readonly { readonly href: string; readonly near: string }[],
  articleByUrl: (url: string) => Promise<Article | null>,
): Promise<LinkTo> {
  const found = new Map<string, Article | null>()
  for (const { href } of links) if (!found.has(href)) found.set(href, await articleByUrl(href))
  return (href, near): LinkTarget => {
    const article = found.get(href) ?? null
    if (article === null) return { href, stored: false }
    const cited = citedSentence(article.text, near)
    // A report in another language shares no words: what it is cited for is its opening sentence.
    const at = cited?.start ?? Math.max(0, article.text.search(/\S/u))
    return { href: `/article/${encodeURIComponent(article.id)}?sentence=${at}#cited`, stored: true }
  }
}

/** The sentence of `text` that `near` repeats; null where none is near enough. */
export function citedSentence(text: string, near: string): Sentence | null {
  const said = new Set(wordsOf(near))
  let best: { readonly sentence: Sentence; readonly score: number } | null = null
  for (const sentence of sentencesOf(text.slice(0, SEARCHED))) {
    const distinct = new Set(wordsOf(text.slice(sentence.start, sentence.end)))
    const shared = [...distinct].filter((word) => said.has(word)).length
    if (shared < FEWEST_SHARED || shared / distinct.size < LEAST_SHARE) continue
    const score = shared / Math.sqrt(distinct.size)
    if (best === null || score > best.score) best = { sentence, score }
  }
  return best?.sentence ?? null
}

/** The sentence that holds an offset of `text`; null outside of the text and between sentences. */
export function sentenceAt(text: string, offset: number): Sentence | null {
  if (offset < 0 || offset >= text.length) return null
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - AROUND)
  const end = text.indexOf('\n', offset)
  const around = text.slice(start, Math.min(end === -1 ? text.length : end, offset + AROUND))
  const found = sentencesOf(around).find(
    (sentence) => offset - start >= sentence.start && offset - start < sentence.end,
  )
  return found ? { start: found.start + start, end: found.end + start } : null
}

/** Sentences never run over a line break; the space around them is not theirs. */
function sentencesOf(text: string): readonly Sentence[] {
  return [...sentences.segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim()
    const start = index + segment.indexOf(trimmed)
    return trimmed === '' ? [] : [{ start, end: start + trimmed.length }]
  })
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
