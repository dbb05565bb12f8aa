// What is said instead of a page.

import type { Language } from '../../core/words/words.ts'
import { pageReply, type Reply } from './reply.ts'
import type { Visit } from './sessions.ts'
import { notice } from './shell.ts'

/** A refusal: of who asks (401, 403), or of a form that cannot be read. `visit`: of somebody who may look. */
export function refuse(status: 400 | 401 | 403 | 413 | 415, language: Language, visit: Visit | null = null): Reply {
  return pageReply(notice(status === 401 || status === 403 ? 'refused' : 'badForm', language, visit), status)
}

/** `allow`: the methods that the address knows. */
export function wrongMethod(allow: string, language: Language, visit: Visit | null = null): Reply {
  return { ...pageReply(notice('noPage', language, visit), 405), headers: { Allow: allow } }
}
