// Names of languages and countries in a language; the code itself where it is malformed or unknown.

/** The name of a language, by its BCP 47 code. */
export function languageNames(language: string): (code: string) => string {
  return namesOf(language, 'language')
}

/** The name of a country, by its ISO 3166 alpha-2 code. */
export function countryNames(language: string): (code: string) => string {
  return namesOf(language, 'region')
}

function namesOf(language: string, type: 'language' | 'region'): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type })
  return (code) => {
    try {
      return names.of(code) || code
    } catch {
      return code
    }
  }
}
