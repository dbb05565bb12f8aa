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
