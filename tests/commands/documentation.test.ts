// docs/commands.md is held to the commands themselves.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { readCommand } from '../../src/actions/read-command.ts'
import { readDays } from '../../src/actions/read-dates.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'

const page = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8')
const sections = new Map(
  page
    .split(/^## \//m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section] as const),
)
const context = {
  commands,
  words: wordsOf('en'),
  local: true,
  isDate: (text: string) => readDays(text, '2025-06-28', 'en') !== null,
}

describe('docs/commands.md', () => {
  test('has a section for every command and for nothing else, in their order', () => {
    expect([...sections.keys()]).toEqual(commands.map(({ name }) => name))
  })

  test.each(commands.map((command) => [command.name, command] as const))(
    'documents every option of /%s, and no other',
    (name, command) => {
      const all = [...command.options, ...(command.subcommands ?? []).flatMap(({ options }) => options)]
      const rows = [...(sections.get(name) ?? '').matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)]
      const documented = rows.flatMap(([, cell = '']) => [...cell.matchAll(/\w+/g)].map(([option]) => option))
      const wanted = all.filter(({ hidden }) => !hidden).map(({ name: option }) => option)
      // Several subcommands may take one option.
      expect(documented.sort()).toEqual([...new Set(wanted)].sort())
      for (const { name: sub } of command.subcommands ?? []) expect(sections.get(name)).toContain(`/${name} ${sub}`)
    },
  )

  test.each(commands.map((command) => [command.name, command] as const))(
    'every example of /%s reads as that command, with all it needs',
    (name, command) => {
      const line = /^Examples: (.*)$/m.exec(sections.get(name) ?? '')?.[1] ?? ''
      const examples = [...line.matchAll(/`([^`]+)`/g)].map(([, example = '']) => example)
      expect(examples.length).toBeGreaterThan(0)
      for (const example of command.examples) expect(examples).toContain(example)
      for (const example of examples) {
        const read = readCommand(example, context)
        expect(read.command.name).toBe(name)
        for (const option of read.options.filter(({ required }) => required))
          expect(read.request.options).toHaveProperty(option.name)
      }
    },
  )

  test('its Arabic and Sorani names are understood', () => {
    const local = [...page.matchAll(/`\/(\p{Script=Arabic}+)`/gu)].map(([, word = '']) => word)
    expect(local.length).toBe(2 * commands.length)
    for (const word of local) expect(commands).toContain(readCommand(`/${word} x`, context).command)
  })
})

describe('the commands', () => {
  test('have names that every platform takes, each once', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
    for (const { name, subcommands = [] } of commands) {
      for (const one of [name, ...subcommands.map((sub) => sub.name)]) expect(one).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
    }
  })

  test('have a summary of 1 to 100 characters in each language, and required options first', () => {
    for (const command of commands) {
      for (const part of [command, ...(command.subcommands ?? [])]) {
        for (const language of LANGUAGES) {
          expect(part.summary[language].length, `${command.name} ${language}`).toBeGreaterThan(0)
          expect(part.summary[language].length).toBeLessThanOrEqual(100)
        }
        const required = part.options.map((option) => option.required)
        expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)))
        expect(part.options.every((option) => /^[a-z]{1,32}$/.test(option.name))).toBe(true)
      }
    }
  })
})
