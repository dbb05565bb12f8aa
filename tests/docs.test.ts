// The documentation is held to what is there: links lead somewhere, the invite link is the bot's own, events of the log
// and the operator's commands exist.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../commands/index.ts'
import { readCommand } from '../src/actions/read-command.ts'
import { wordsOf } from '../src/core/words/catalogue.ts'
import { inviteLink } from '../src/platforms/discord/rights.ts'

const ROOT = resolve(import.meta.dirname, '..')
const DOCS = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'))
const PAGES = ['README.md', 'CONTRIBUTING.md', ...DOCS.map((name) => `docs/${name}`)]
const pages = PAGES.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')] as const)
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))
  .join('\n')

describe.each(pages)('%s', (name, text) => {
  test('links to files that exist, and to headings that they have', () => {
    const broken = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g)].filter(([, path = '', anchor]) => {
      const file = path === '' ? join(ROOT, name) : join(ROOT, dirname(name), path)
      if (!existsSync(file)) return true
      return anchor !== undefined && !headings(readFileSync(file, 'utf8')).includes(anchor.slice(1))
    })
    expect(broken.map(([link]) => link)).toEqual([])
  })

  test('shows pictures that exist, and says what is on them', () => {
    const pictures = [...text.matchAll(/<img ([^>]*)>/g)].map(([, given = '']) => given)
    const wrong = pictures.filter((given) => {
      const [, source = ''] = /src="([^"]+)"/.exec(given) ?? []
      return !existsSync(join(ROOT, dirname(name), source)) || !/alt="[^"]{20,}"/.test(given)
    })
    expect(wrong).toEqual([])
  })
})

function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test.each(['README.md', 'docs/discord.md'])('the invite link in %s is the one that the bot prints', (page) => {
  expect(readFileSync(join(ROOT, page), 'utf8')).toContain(inviteLink('APPLICATION'))
})

test('every event of the log that the guide names is written somewhere', () => {
  const guide = readFileSync(join(ROOT, 'docs/self-hosting.md'), 'utf8')
  const table = guide.slice(guide.indexOf('| event |'))
  const events = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, event = '']) => event),
  )
  expect(events.length).toBeGreaterThan(5)
  expect(events.filter((event) => !sources.includes(`'${event}'`))).toEqual([])
})

test('every metric is in the guide, and no other', () => {
  const guide = readFileSync(join(ROOT, 'docs/self-hosting.md'), 'utf8')
  const table = guide.slice(guide.indexOf('| metric |'), guide.indexOf('Reading them costs'))
  const told = [...table.matchAll(/`(sitrep_[a-z_]+)/g)].map(([, name = '']) => name)
  const source = readFileSync(join(ROOT, 'src/monitoring/metrics.ts'), 'utf8')
  const made = [...source.matchAll(/name: '(sitrep_[a-z_]+)'|(?:gauge|labelled)\('([a-z_]+)'/g)].map(
    ([, whole, part = '']) => whole ?? `sitrep_${part}`,
  )
  expect(made.length).toBeGreaterThan(10)
  expect(told.sort()).toEqual(made.sort())
})

test.each(['going-live', 'discord', 'telegram'])('what docs/%s.md quotes of the bot is what it says', (page) => {
  const guide = readFileSync(join(ROOT, `docs/${page}.md`), 'utf8')
  const quoted = [...guide.slice(guide.indexOf('| you see |')).matchAll(/^\| `([^`]+)`/gm)].map(([, said = '']) => said)
  expect(quoted.length).toBeGreaterThan(0)
  expect(quoted.filter((said) => !sources.includes(said))).toEqual([])
})

const BOT_FATHERS = ['/newbot', '/mybots']

test.each(['discord', 'telegram'])(
  'every command in the guide of docs/%s.md is one, with options that it takes',
  (page) => {
    const guide = readFileSync(join(ROOT, `docs/${page}.md`), 'utf8')
    const typed = [...guide.matchAll(/`(\/[a-z]+(?: [^`]*)?)`/g)]
      .map(([, text = '']) => text)
      .filter((text) => !BOT_FATHERS.includes(text))
    expect(typed.length).toBeGreaterThan(5)
    for (const text of typed) {
      const read = readCommand(text, { commands, words: wordsOf('en'), local: true, isDate: () => true })
      expect(`/${read.command.name}`).toBe(/^\/[a-z]+/.exec(text)?.[0])
      for (const { name } of read.options.filter(({ required }) => required))
        expect(read.request.options).toHaveProperty(name)
    }
  },
)

test.each(['discord', 'telegram'])('the buttons that docs/%s.md names are the bot’s', (page) => {
  const guide = readFileSync(join(ROOT, `docs/${page}.md`), 'utf8')
  const named = ['As a picture', 'Change more', 'What to change', 'Save', 'Topics'].filter((label) =>
    guide.includes(`*${label}*`),
  )
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((label) => !sources.includes(`'${label}'`))).toEqual([])
})

test('the image and the service start what the package has', () => {
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { bin: { sitrep: string } }
  expect(readFileSync(join(ROOT, 'deploy/sitrep.service'), 'utf8')).toContain(`node ${bin.sitrep} start`)
  expect(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')).toContain(bin.sitrep)
})
