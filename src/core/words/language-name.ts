/** The name of a language in another; the code itself where it is malformed or unknown. */
export function languageNames(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return (code) => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
}
