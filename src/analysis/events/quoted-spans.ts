// Spans that are shown hold both marks of a quotation or none.

import type { Span } from '../../core/understanding.ts'
import type { Sentence } from '../sentences.ts'

/** A span with both marks of each quotation that it touches from outside, within the sentence. */
export function wholeQuotes(span: Span, sentence: Sentence): Span {
  let { start, end } = span
  for (const quote of sentence.quotes) {
    if (start <= quote.start + 1 && end >= quote.end - 1)
      [start, end] = [Math.min(start, quote.start), Math.max(end, quote.end)]
    else if (start > quote.start && start < quote.end && end > quote.end - 1) start = quote.start
    else if (end > quote.start && end < quote.end && start < quote.start + 1) end = quote.end
  }
  return { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }
}

/** An attribution without the part of a quotation that it runs into. */
export function outsideQuotes(span: Span, sentence: Sentence): Span {
  let { start, end } = span
  for (const quote of sentence.quotes) {
    if (start >= quote.start && start < quote.end && end > quote.end) start = quote.end
    if (end > quote.start && end < quote.end && start < quote.start) end = quote.start
  }
  return { start, end: Math.max(start, end) }
}
