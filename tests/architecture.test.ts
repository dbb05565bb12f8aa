// Proves the import directions of docs/architecture.md over every file of src/ and commands/.

import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** What each room may import beside itself; `*` = everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/analysis': ['src/core'],
  'src/stories': ['src/core'],
  'src/editorial': ['src/core'],
  'src/sources': ['src/core'],
  'src/store': ['src/core'],
  'src/pictures': ['src/core'],
  'src/monitoring': ['src/core'],
  'src/platforms/discord': ['src/core'],
  'src/platforms/telegram': ['src/core'],
  'src/platforms/preview': ['src/core'],
  'src/actions': ['src/core', 'src/analysis', 'src/stories', 'src/editorial'],
  commands: ['src/actions', 'src/editorial', 'src/core'],
  // The root: composition, configuration, the operator's command line.
  'src/bundled.ts': [],
  'src/checked-data.ts': [],
  'src/config.ts': ['src/core'],
  'src/gazetteer.ts': ['src/core'],
  'src/machine-code.ts': [],
  'src/package.ts': ['src/core'],
  'src/knowledge.ts': ['src/core', 'src/checked-data.ts', 'src/gazetteer.ts', 'src/package.ts'],
  'src/console': ['*'],
  'src/operator': ['*'],
  src: ['*'],
}

/** Packages that core may use: the standard's own polyfill, and Node's hashing. */
const CORE_PACKAGES = ['temporal-polyfill', 'node:crypto']

interface Import {
  readonly from: string
  readonly to: string
  readonly relative: boolean
}

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)
const imports: Import[] = files.flatMap((file) => importsOf(file))

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(/^\s*(?:import|export)\b[^'"\n]*?(?:\n[^'"]*?)?from\s+['"]([^'"]+)['"]/gm)].map(
    ([, to = '']) => {
      const isRelative = to.startsWith('.')
      return {
        from: file,
        to: isRelative ? relative(ROOT, resolve(ROOT, dirname(file), to)) : to,
        relative: isRelative,
      }
    },
  )
}

function roomOf(path: string): string {
  return (
    Object.keys(MAY_IMPORT)
      .filter((room) => path === room || path.startsWith(`${room}/`))
      .sort((a, b) => b.length - a.length)[0] ?? path
  )
}

describe('imports point one way', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.length).toBeGreaterThan(100)
  })

  test('no room imports one that it may not', () => {
    const wrong = imports
      .filter((one) => one.relative)
      .filter(({ from, to }) => {
        const own = roomOf(from)
        const other = roomOf(to)
        const allowed = MAY_IMPORT[own] ?? []
        return own !== other && !allowed.includes('*') && !allowed.includes(other)
      })
      .map(({ from, to }) => `${from} -> ${to}`)
    expect(wrong).toEqual([])
  })

  test('core uses no package but the standard date types and hashing', () => {
    const wrong = imports
      .filter(({ from, relative: own }) => from.startsWith('src/core/') && !own)
      .filter(({ to }) => !CORE_PACKAGES.includes(to))
      .map(({ from, to }) => `${from} -> ${to}`)
    expect(wrong).toEqual([])
  })

  test('only the store speaks to the database engine', () => {
    const wrong = imports
      .filter(({ from, to }) => to === 'better-sqlite3' && !from.startsWith('src/store/'))
      .map(({ from }) => from)
    expect(wrong).toEqual([])
  })

  test('nothing below the root reads the clock or the environment', () => {
    const below = files.filter(
      (file) =>
        !/^src\/(cli|main|config)\.ts$|^src\/operator\//.test(file) && !file.startsWith('src/platforms/preview/page/'),
    )
    const wrong = below.filter((file) =>
      /\bDate\.now\(\)|new Date\(\)|process\.env\b|Math\.random\(\)/.test(readFileSync(join(ROOT, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  test('files import no circle', () => {
    const graph = new Map<string, string[]>()
    for (const { from, to, relative: own } of imports) if (own) graph.set(from, [...(graph.get(from) ?? []), to])
    const circles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      if (path.includes(file) || done.has(file)) return
      for (const next of graph.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of graph.keys()) visit(file, [])
    expect(circles).toEqual([])
  })
})
