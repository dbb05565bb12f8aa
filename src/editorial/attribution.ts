// Who said it, in front of what was said. The speaker stays as the source words it, a word that takes a side in quotation
// marks ("an official of the “martyrs” foundation"); the verb is neutral.

import type { ArticleHead, StoredEvent } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'
import type { HouseStyle } from '../core/house-style.ts'
import { quoteLoadedWords } from './quotation.ts'

/** What the bot says it with. */
interface Voice {
  readonly words: Words
  readonly style: HouseStyle
}

/** "A security source told Shafaq News"; "Sample Wire reported". Never empty. */
export function attributionOf(
  event: Pick<StoredEvent, 'status' | 'speaker' | 'speakerKind' | 'toldTo'>,
  outlet: string,
  { words, style }: Voice,
): string {
  const { attribution } = words
  const speaker = event.speaker === null ? null : quoteLoadedWords(event.speaker, style.isLoaded)
  switch (event.status) {
    case 'denied':
      return attribution.denied(speaker, outlet)
    case 'claimed':
      return attribution.claimed(speaker, outlet)
    case 'anonymous':
      return attribution.said(speaker ?? attribution.unnamed(event.speakerKind), event.toldTo, outlet)
    case 'background':
      return speaker ? attribution.said(speaker, event.toldTo, outlet) : attribution.background(outlet)
    default:
      return speaker ? attribution.said(speaker, event.toldTo, outlet) : attribution.reported(outlet)
  }
}

/** A plan is no judgement: it is told as announced by whoever announced it. */
export function announcedBy(
  { event, article }: { readonly event: StoredEvent; readonly article: Pick<ArticleHead, 'sourceName'> },
  { words: { attribution }, style }: Voice,
): string {
  const named = event.speaker === null ? null : quoteLoadedWords(event.speaker, style.isLoaded)
  const speaker = named ?? (event.status === 'anonymous' ? attribution.unnamed(event.speakerKind) : null)
  return speaker === null
    ? attribution.reported(article.sourceName)
    : attribution.said(speaker, event.toldTo, article.sourceName)
}
