// The tables of docs/understanding.md, run: whoever reads them reads what is true.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Event, Range } from '../../src/core/understanding.ts'
import { detectLanguage } from '../../src/analysis/language.ts'
import { understand } from './sample.ts'

const PUBLISHED = '2025-06-28'
const PAGE = readFileSync(new URL('../../docs/understanding.md', import.meta.url), 'utf8')

/** The rows of the table with this head, cells trimmed. */
function rows(head: string): string[][] {
  const lines = PAGE.split('\n')
  const start = lines.findIndex((line) => line.replaceAll(' ', '') === `|${head.replaceAll(' ', '')}|`)
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'))
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

function eventsOf(text: string): readonly Event[] {
  return understand(text, { language: detectLanguage(text), published: PUBLISHED }).events
}

function count(range: Range | null | undefined): string {
  if (!range) return '-'
  return range[0] === range[1] ? String(range[0]) : range.join('-')
}

describe('docs/understanding.md', () => {
  test.each(rows('sentence | status | speaker'))('says how sure it is: %s', (text, status, speaker) => {
    const [event] = eventsOf(text)
    expect([event?.status, event?.speaker]).toEqual([status, speaker])
  })

  test.each(rows('sentence | events that happened'))('says what is no event: %s', (text, number) => {
    expect(String(eventsOf(text).filter(({ kind }) => kind !== 'statement').length)).toBe(number)
  })

  test.each(rows('sentence | killed | wounded'))('says who was struck: %s', (text, killed, wounded) => {
    const [event] = eventsOf(text)
    expect([count(event?.killed), count(event?.wounded)]).toEqual([killed, wounded])
  })

  test.each(rows('sentence | place | parties'))('says where and who: %s', (text, place, parties) => {
    const [event] = eventsOf(text)
    expect([event?.place, event?.actors.join(', ')]).toEqual([place, parties])
  })

  test.each(rows('sentence | topics'))('says what it is about: %s', (text, topics) => {
    expect(understand(text, { language: detectLanguage(text), published: PUBLISHED }).topics.join(', ')).toBe(topics)
  })

  test('has its five tables', () => {
    const heads = ['status | speaker', 'events that happened', 'killed | wounded', 'place | parties', 'topics']
    for (const head of heads) expect(rows(`sentence | ${head}`).length).toBeGreaterThan(5)
  })
})
