// Who is signed in, and the token that every page carries so that nothing else can ask in its name.
//
// 1. Without a password there is nobody to sign in: each visit is one and the same.
// 2. A session is a random name in a cookie that no script reads and no other site sends; here stands only its hash.
// 3. A token is derived from the session by a key that is made anew at each start, so it is stored nowhere.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { sha256 } from '../../core/ids.ts'
import type { Clock } from '../../core/ports/clock.ts'
import { type Theme, themeIn } from './theme.ts'

const LIFE_MS = 12 * 3_600_000
/** The oldest end first. */
const MOST_SESSIONS = 100
const NAME = /^[\w-]{43}$/

/** One who may look at the pages. */
export interface Visit {
  /** Goes with everything that is POSTed. */
  readonly token: string
  /** Signed in: there is something to leave. */
  readonly signedIn: boolean
  /** As they chose to see them; null as their system has it. */
  readonly theme: Theme | null
}

export interface Sessions {
  /** Null where somebody has to sign in first. */
  visit(cookie: string | undefined): Visit | null
  /** Of the form to sign in, where nobody is yet. */
  readonly signInToken: string
  /** The cookie of a new session; null where the password is another. */
  signIn(password: string): string | null
  /** Ends the session and gives the cookie that says so. */
  signOut(cookie: string | undefined): string
  /** In a time that does not tell how much of it is right. */
  isToken(given: string, token: string): boolean
}

/** `secure`: the page is reached over https alone. */
export function openSessions({
  password,
  secure,
  clock,
}: {
  readonly password: string | null
  readonly secure: boolean
  readonly clock: Clock
}): Sessions {
  const key = randomBytes(32)
  const mac = (text: string) => createHmac('sha256', key).update(text).digest()
  const tokenOf = (session: string) => mac(`token ${session}`).toString('base64url')
  const isSame = (a: string, b: string) => timingSafeEqual(mac(a), mac(b))
  const name = secure ? '__Host-sitrep' : 'sitrep'
  const ends = new Map<string, number>()
  const sessionIn = (cookie: string | undefined): string | null => {
    const found = (cookie ?? '')
      .split(/;\s*/)
      .flatMap((one) => (one.startsWith(`${name}=`) ? [one.slice(name.length + 1)] : []))
    return found.find((session) => NAME.test(session) && (ends.get(sha256(session)) ?? 0) > clock.now()) ?? null
  }
  const cookieOf = (session: string, seconds: number) =>
    `${name}=${session}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
  return {
    signInToken: tokenOf('to sign in'),
    visit(cookie) {
      const theme = themeIn(cookie)
      if (password === null) return { token: tokenOf('nobody'), signedIn: false, theme }
      const session = sessionIn(cookie)
      return session === null ? null : { token: tokenOf(session), signedIn: true, theme }
    },
    signIn(given) {
      if (password === null || !isSame(given, password)) return null
      const now = clock.now()
      for (const [session, end] of ends) if (end <= now) ends.delete(session)
      const [oldest] = ends.keys()
      if (ends.size >= MOST_SESSIONS && oldest !== undefined) ends.delete(oldest)
      const session = randomBytes(32).toString('base64url')
      ends.set(sha256(session), now + LIFE_MS)
      return cookieOf(session, LIFE_MS / 1000)
    },
    signOut(cookie) {
      const session = sessionIn(cookie)
      if (session !== null) ends.delete(sha256(session))
      return cookieOf('', 0)
    },
    isToken: isSame,
  }
}
