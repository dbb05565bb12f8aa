// The messages of an edition as it now stands, wherever they were posted: those with its text, and the one with its map.

import type { Delivery, Payload } from '../core/delivery.ts'
import type { Edition } from '../core/edition.ts'
import type { Post } from '../core/post.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { mapOfEdition } from '../editorial/edition-map.ts'
import { settingsOf } from './compose-edition.ts'
import type { PublishDeps } from './publish-editions.ts'

/** What a message says, and shows. */
export type Said = Pick<Payload, 'body' | 'picture'>

export interface EditionMessages {
  readonly texts: readonly Said[]
  /** Where nothing of the map is left, the one that says so. */
  readonly map: Said | undefined
}

/** True for the part that brings the map. */
export function bringsMap({ payload }: Pick<Delivery, 'payload'>): boolean {
  return payload.picture !== undefined
}

/** What the messages of this post say; buttons are not kept by it. */
export async function messagesOf(
  post: Post,
  edition: Edition,
  { store, knowledge, render }: Pick<PublishDeps, 'store' | 'knowledge' | 'render'>,
): Promise<EditionMessages> {
  const settings = { ...(await settingsOf(store, edition.channel)), forum: false, place: 'here' as const }
  const illustration = post.illustration ?? mapOfEdition(edition, knowledge, wordsOf(edition.language))
  const said = render({ ...post, illustration }, edition, settings).map(({ body, picture }): Said => {
    return picture === undefined ? { body } : { body, picture }
  })
  return {
    texts: said.filter(({ picture }) => picture === undefined),
    map: said.find(({ picture }) => picture !== undefined),
  }
}
