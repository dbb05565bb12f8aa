// Signing in and out, where the preview has a password.

import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Clock } from '../../core/ports/clock.ts'
import type { Log } from '../../core/ports/log.ts'
import { wordsOf } from '../../core/words/catalogue.ts'
import type { Language } from '../../core/words/words.ts'
import type { Attempts } from './attempts.ts'
import { attributes, html, type Html } from './html.ts'
import { pageReply, seeOther, type Reply } from './reply.ts'
import type { Sessions } from './sessions.ts'
import { shell } from './shell.ts'

const given = z.object({ password: z.string().max(1000), to: z.string().max(2000).default('/') })

interface Door {
  readonly sessions: Sessions
  readonly attempts: Attempts
  readonly clock: Clock
  readonly log: Log
}

/** The form, for whoever wanted to go to `to`. */
export function askPassword({ sessions }: Door, to: string, language: Language): Reply {
  return pageReply(signInPage({ token: sessions.signInToken, to: ownPath(to), says: null }, language))
}

/** Reads the form: into the pages with a session, or the form again with what is wrong. */
export function takePassword(
  { sessions, attempts, clock, log }: Door,
  request: IncomingMessage,
  body: unknown,
  language: Language,
): Reply {
  const { signIn: words } = wordsOf(language).page
  const read = given.safeParse(body)
  const to = ownPath(read.success ? read.data.to : '/')
  const again = (says: string, status: number): Reply =>
    pageReply(signInPage({ token: sessions.signInToken, to, says }, language), status)
  const from = request.socket.remoteAddress ?? ''
  const now = clock.now()
  const wait = attempts.wait(from, now)
  if (wait > 0) {
    const headers = { 'Retry-After': String(Math.ceil(wait / 1000)) }
    return { ...again(words.wait(Math.ceil(wait / 60_000)), 429), headers }
  }
  const cookie = read.success ? sessions.signIn(read.data.password) : null
  if (cookie === null) {
    attempts.failed(from, now)
    log.warn('preview-password-wrong', { from })
    return again(words.wrong, 403)
  }
  return { ...seeOther(to), headers: { Location: to, 'Set-Cookie': cookie } }
}

/** Ends the session of a request. */
export function leave({ sessions }: Door, cookie: string | undefined): Reply {
  return { ...seeOther('/'), headers: { Location: '/', 'Set-Cookie': sessions.signOut(cookie) } }
}

/** A path of the preview's own: another site's address would make the form lead there. */
function ownPath(to: string): string {
  return /^\/(?![/\\])[\w/?&=%.+~:-]*$/.test(to) ? to : '/'
}

function signInPage(
  { token, to, says }: { readonly token: string; readonly to: string; readonly says: string | null },
  language: Language,
): Html {
  const { signIn: words } = wordsOf(language).page
  const box = {
    id: 'password',
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
    autofocus: true,
    'aria-describedby': says === null ? null : 'says',
    'aria-invalid': says === null ? null : 'true',
  }
  const main = html`<main id="main" class="sheet notice"><h1>${words.title}</h1>
  <form class="door" method="post" action="/sign-in">
    <input type="hidden" name="token" value="${token}"><input type="hidden" name="to" value="${to}">
    <label for="password">${words.password}</label> <input${attributes(box)}>
    ${says !== null && html`<p id="says" class="wrong" role="alert">${says}</p>`}
    <button class="button">${words.enter}</button>
  </form>
  <p class="note">${words.hint}</p>
</main>`
  return shell({
    title: words.title,
    here: null,
    around: { language, clock: null, fictional: false, visit: null },
    main,
    style: 'sheet',
  })
}
