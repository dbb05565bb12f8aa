// Light or dark: the system's choice, unless the visitor made another. It stands in a cookie, so that a page is sent in it
// and nothing waits for a script before it is drawn.

export type Theme = 'light' | 'dark'

/** What the visitor chose; null for the system's choice. */
export function themeIn(cookie: string | undefined): Theme | null {
  const chosen = /(?:^|;\s*)sitrep-theme=(light|dark)(?:;|$)/.exec(cookie ?? '')?.[1]
  return chosen === 'light' || chosen === 'dark' ? chosen : null
}
