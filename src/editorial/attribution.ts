// Who said it, in front of what was said. The speaker stays as the source words it; the verb is neutral.

import type { ArticleHead, StoredEvent } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'

/** "A security source told Shafaq News"; "Sample Wire reported". Never empty. */
export function attributionOf(
  event: Pick<StoredEvent, 'status' | 'speaker' | 'speakerKind' | 'toldTo'>,
  outlet: string,
  words: Words,
): string {
  const { attribution } = words
  switch (event.status) {
    case 'denied':
      return attribution.denied(event.speaker, outlet)
    case 'claimed':
      return attribution.claimed(event.speaker, outlet)
    case 'anonymous':
      return attribution.said(event.speaker ?? attribution.unnamed(event.speakerKind), event.toldTo, outlet)
    case 'background':
      return event.speaker ? attribution.said(event.speaker, event.toldTo, outlet) : attribution.background(outlet)
    default:
      return event.speaker ? attribution.said(event.speaker, event.toldTo, outlet) : attribution.reported(outlet)
  }
}

/** A plan is no judgement: it is told as announced by whoever announced it. */
export function announcedBy(
  { event, article }: { readonly event: StoredEvent; readonly article: Pick<ArticleHead, 'sourceName'> },
  { attribution }: Words,
): string {
  const speaker = event.speaker ?? (event.status === 'anonymous' ? attribution.unnamed(event.speakerKind) : null)
  return speaker === null
    ? attribution.reported(article.sourceName)
    : attribution.said(speaker, event.toldTo, article.sourceName)
}
