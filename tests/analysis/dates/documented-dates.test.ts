import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foundIn } from './expect-dates.ts'

const LANGUAGES: Readonly<Record<string, string>> = { English: 'en', Arabic: 'ar', Sorani: 'ckb' }

function documented(): { language: string; text: string; found: string[] }[] {
  const page = readFileSync(new URL('../../../docs/dates.md', import.meta.url), 'utf8')
  let language = ''
  return page.split('\n').flatMap((line) => {
    const heading = /^## (\w+)$/.exec(line)?.[1]
    if (heading) language = LANGUAGES[heading] ?? ''
    const cells = /^\| (.+?) \|(.*)\|$/.exec(line)
    if (!cells || language === '' || cells[1] === 'text') return []
    return [
      {
        language,
        text: cells[1] ?? '',
        found: (cells[2] ?? '')
          .split(';')
          .map((cell) => cell.trim())
          .filter(Boolean),
      },
    ]
  })
}

describe('the examples of docs/dates.md', () => {
  it('are many', () => {
    expect(documented().length).toBeGreaterThan(25)
  })
  it.each(documented())('hold: $text', ({ language, text, found }) => {
    expect(foundIn(text, '2025-06-28', language)).toEqual(found)
  })
})
