// What the bot must be allowed to do to post an edition.

export type Right =
  | 'view-channel'
  | 'send-messages'
  | 'send-messages-in-threads'
  | 'create-public-threads'
  | 'embed-links'
  | 'attach-files'
  | 'read-message-history'
  | 'post-messages'

/** True where nothing else is missing than what pictures take: without it their words go alone. */
export function isForPicturesAlone(missing: readonly Right[]): boolean {
  return missing.every((right) => right === 'attach-files')
}
