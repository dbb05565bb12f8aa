// The operator's commands: output, errors, exit codes. Each is run as the process that an operator starts; what else it
// answers is asked in this process, since starting one takes longer than most answers.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Run, runHere } from './run-here.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CLI = join(ROOT, 'dist/src/cli.js')
const NOW = '2025-06-28T20:00:00+03:00'

let folder = ''
let database = ''

/** As a process in the folder. */
function sitrep(args: readonly string[], input = ''): Run {
  const env = { PATH: process.env['PATH'] ?? '', SITREP_DATABASE: database }
  const run = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, input, encoding: 'utf8', env })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** In this process; files must be named in full. */
function command(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Run> {
  return runHere(args, { SITREP_DATABASE: database, ...settings }, NOW)
}

const inFolder = (name: string) => join(folder, name)

function line(id: string, text: string, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ id, source: 'Sample Wire', published: '2025-06-27T10:00:00+03:00', text, ...more })
}

const FIRE = 'KIRKUK - Two people were killed when a bomb exploded in Kirkuk on Friday, police said.'
const CROSSING =
  'BAGHDAD - The Iraqi-Syrian border crossing at Al-Qaim was closed on Thursday, a security source told Sample Wire.'

beforeAll(() => {
  expect(existsSync(CLI), 'npm run build comes first').toBe(true)
  folder = mkdtempSync(join(tmpdir(), 'sitrep-cli-'))
  database = join(folder, 'articles.sqlite')
  writeFileSync(
    join(folder, 'two.jsonl'),
    `${line('1', FIRE, { url: 'https://wire.sample.example/fire' })}\n${line('2', CROSSING, { url: 'https://wire.sample.example/crossing' })}\n`,
  )
  expect(sitrep(['import', 'two.jsonl', '--now', NOW]).code).toBe(0)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('help and usage', () => {
  const names = ['start', 'import', 'ask', 'digest', 'analyse', 'sources', 'channels', 'doctor']

  test('sitrep --help names every command', () => {
    const { code, out } = sitrep(['--help'])
    expect(code).toBe(0)
    for (const name of names) expect(out).toContain(name)
  })

  test.each(names)('sitrep %s has --help and exits 0', async (name) => {
    const { code, out } = await command([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Usage: sitrep ${name}`)
  })

  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['ask', '/help', '--frobnicate']],
    ['a missing argument', ['ask']],
    ['a clock that is no instant', ['ask', '/help', '--now', 'soon']],
    ['a channel that is none', ['ask', '/help', '--channel', 'irc:1']],
    ['an asker who is nobody', ['ask', '/help', '--as', 'me']],
    ['a date that is none', ['digest', '--date', '2025-13-45']],
    ['storing for a live channel', ['digest', '--store', '--channel', 'discord:1']],
  ]
  const isWrongUsage = ({ code, out, err }: Run) => {
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(/^sitrep: /)
  }

  test.each(wrong)('%s is wrong usage: exit 2 and one line with the cure', async (_, args) => {
    isWrongUsage(await command(args))
  })

  test('so it is of the process', () => {
    isWrongUsage(sitrep(['ask', '/help', '--frobnicate']))
    isWrongUsage(sitrep(['ask', '/help', '--now', 'soon']))
  })
})

describe('import', () => {
  test('says what was stored, known and refused; a second time everything is known', async () => {
    const { code, out } = await command(['import', inFolder('two.jsonl'), '--json', '--now', NOW])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ stored: 0, known: 2, refused: [] })
  })

  test('a refused line is named with its reason, the rest is stored, exit 1', () => {
    writeFileSync(
      join(folder, 'broken.jsonl'),
      `${line('3', 'A quiet day in Basra, residents said.')}\n{"id": "4", broken\n`,
    )
    const { code, out } = sitrep(['import', 'broken.jsonl', '--json', '--now', NOW])
    expect(code).toBe(1)
    const report = z.object({
      stored: z.number(),
      refused: z.array(z.object({ file: z.string(), line: z.number(), reason: z.string() })),
    })
    const { stored, refused } = report.parse(JSON.parse(out))
    expect(stored).toBe(1)
    expect(refused).toMatchObject([{ line: 2 }])
  })

  test('a file that is not there is refused, not a crash', async () => {
    const { code, err } = await command(['import', inFolder('nowhere.txt')])
    expect(code).toBe(1)
    expect(err).toContain('nowhere.txt')
  })
})

describe('ask', () => {
  test('answers in plain text', async () => {
    const { code, out } = await command(['ask', '/latest border', '--now', NOW])
    expect(code).toBe(0)
    expect(out).toContain('A security source')
    expect(out).toContain('https://wire.sample.example/crossing')
  })

  test('--json has the shape of the contract', async () => {
    const { out } = await command(['ask', '/timeline kirkuk', '--json', '--platform', 'discord', '--now', NOW])
    const answer = z
      .object({
        command: z.literal('timeline'),
        options: z.object({ subject: z.literal('kirkuk') }),
        platform: z.literal('discord'),
        error: z.null(),
      })
      .extend({
        post: z.object({ blocks: z.array(z.unknown()) }),
        payloads: z.array(z.object({ method: z.string(), path: z.string(), body: z.looseObject({}) })),
      })
      .parse(JSON.parse(out))
    expect(answer.payloads.length).toBeGreaterThan(0)
  })

  test('a refusal exits 1 with a hint on standard error', () => {
    const { code, out, err } = sitrep(['ask', '/story ZZZZZZ', '--now', NOW])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('ZZZZZZ')
  })

  test('--json of a refusal carries code, message and hint', async () => {
    const { code, out } = await command(['ask', '/frobnicate', '--json', '--now', NOW])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'unknown-command' } })
  })
})

describe('digest', () => {
  test('composes without storing, with the shape of the contract', async () => {
    const { code, out } = await command(['digest', '--date', '2025-06-27', '--json', '--now', NOW])
    expect(code).toBe(0)
    const edition = z.object({
      channel: z.literal('preview:main'),
      window: z.object({ from: z.string(), to: z.string() }),
      items: z.array(
        z.object({
          lead: z.string(),
          attribution: z.string().min(1),
          status: z.string(),
          links: z.array(z.object({ url: z.string().nullable() })),
        }),
      ),
      hash: z.string(),
      payloads: z.object({ discord: z.array(z.unknown()).min(1), telegram: z.array(z.unknown()).min(1) }),
    })
    expect(edition.parse(JSON.parse(out)).items.length).toBeGreaterThan(0)
    expect((await command(['digest', '--date', '2025-06-27', '--original', '--now', NOW])).code).toBe(1)
  })

  test('--store keeps it, and --original prints the stored payloads byte for byte each time', async () => {
    const digest = ['digest', '--channel', 'preview:kept', '--date', '2025-06-27', '--now', NOW]
    expect((await command([...digest, '--store'])).code).toBe(0)
    const first = await command([...digest, '--original'])
    const second = sitrep([...digest, '--original'])
    expect(first.code).toBe(0)
    expect(second.out).toBe(first.out)
  })
})

describe('analyse', () => {
  test('answers each line in order and stores nothing', () => {
    const input = `${line('b', FIRE)}\n${line('a', CROSSING)}\n`
    const { code, out } = sitrep(['analyse'], input)
    expect(code).toBe(0)
    const answers = out
      .trim()
      .split('\n')
      .map((text) =>
        z
          .object({
            id: z.string(),
            language: z.string(),
            story: z.string(),
            origin: z.string(),
            events: z.array(z.unknown()),
          })
          .parse(JSON.parse(text)),
      )
    expect(answers.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(answers[0]?.language).toBe('en')
  })

  test('a broken line is named and the others are answered, exit 1', () => {
    const { code, out, err } = sitrep(['analyse', '-'], `nonsense\n${line('a', FIRE)}\n`)
    expect(code).toBe(1)
    expect(err).toContain('standard input:1')
    expect(out.trim().split('\n')).toHaveLength(1)
  })
})

describe('doctor and sources', () => {
  test('doctor finds everything in order', () => {
    const { code, out } = sitrep(['doctor'])
    expect(code).toBe(0)
    expect(out).toContain('ok   database')
  })

  test('doctor names every wrong setting at once, without their values', async () => {
    const { code, out, err } = await command(['doctor'], { SITREP_PORT: 'secret-port', SITREP_HOST: 'no host' })
    expect(code).toBe(1)
    expect(out).toContain('SITREP_PORT')
    expect(out).toContain('SITREP_HOST')
    expect(out + err).not.toContain('secret-port')
  })

  test('sources parse and page print a line a file, whatever is wrong with one, and open no database', async () => {
    writeFileSync(
      join(folder, 'feed.xml'),
      '<rss version="2.0"><channel><title>A &amp;amp; B</title><link>/</link><item><guid isPermaLink="false">7</guid><title>One</title><link>/1</link><pubDate>Sat, 28 Jun 2025 10:00:00 +0300</pubDate><description>&lt;p>x&lt;/p></description></item></channel></rss>',
    )
    writeFileSync(
      join(folder, 'page.html'),
      `<html lang="en"><title>Fire</title><article><p>${FIRE}</p></article></html>`,
    )
    const feeds = sitrep([
      'sources',
      'parse',
      'feed.xml',
      'nowhere.xml',
      'page.html',
      '--url',
      'https://o.example/f',
      '--json',
    ])
    expect(feeds.code).toBe(1)
    const [first, ...others] = feeds.out
      .trim()
      .split('\n')
      .map((text): unknown => JSON.parse(text))
    expect(first).toEqual({
      file: 'feed.xml',
      feed: { title: 'A & B', link: 'https://o.example/', language: null },
      items: [
        {
          id: '7',
          title: 'One',
          link: 'https://o.example/1',
          published: '2025-06-28T07:00:00.000Z',
          updated: null,
          authors: [],
          summary: 'x',
          content: null,
        },
      ],
    })
    expect(others).toMatchObject([{ file: 'nowhere.xml' }, { file: 'page.html' }])
    for (const answer of others) expect(answer).toHaveProperty('error')
    const none = inFolder('none.sqlite')
    const page = await command(['sources', 'page', inFolder('page.html')], { SITREP_DATABASE: none })
    expect(JSON.parse(page.out)).toMatchObject({
      file: inFolder('page.html'),
      title: 'Fire',
      language: 'en',
      text: expect.stringContaining(FIRE) as string,
    })
    expect(existsSync(none)).toBe(false)
    expect((await command(['sources', 'parse', inFolder('feed.xml'), '--url', 'nowhere'])).code).toBe(2)
  })

  test('sources list and show answer', async () => {
    expect((await command(['sources', 'list'])).out).toContain('Sample Wire')
    expect(sitrep(['sources', 'show', 'shafaq']).out).toContain('Shafaq News')
    expect((await command(['sources', 'show', 'nobody at all'])).code).toBe(1)
  })
})
