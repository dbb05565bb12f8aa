// The program as few files: node bundle.js, after tsc. Node takes about a millisecond for each module that it looks up,
// and the bot is some 800 of its own and 600 of its libraries', so that the same code in a few files starts in half the
// time. dist/src keeps its modules, which tests import; src/cli.ts chooses between the two.
//
// 1. What is loaded late by import() stays a file of its own, and is loaded as late.
// 2. Engines that are native code stay packages; so does what the platforms' libraries use only where it is installed.
// 3. A module that looks for a file beside itself finds it beside its own place in dist/src.

import { readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build } from 'esbuild'

const DIST = join(import.meta.dirname, 'dist')
const FOLDER = join(DIST, 'bundle')
const NATIVE = ['better-sqlite3', '@resvg/resvg-js']
const OPTIONAL = ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack']

/** All files of the bundle lie in one folder, so what is relative to it is the same for each. */
const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/](src|commands)[\\/].*\.js$/ }, async ({ path }) => {
      const place = JSON.stringify(relative(FOLDER, path).replaceAll('\\', '/'))
      const text = await readFile(path, 'utf8')
      return { contents: text.replaceAll(/\bimport\.meta\.url\b/g, `new URL(${place}, import.meta.url).href`) }
    })
  },
}

await rm(FOLDER, { recursive: true, force: true })
await build({
  entryPoints: { program: join(DIST, 'src/command-line.js') },
  outdir: FOLDER,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: [...NATIVE, ...OPTIONAL],
  plugins: [ownPlace],
  // Libraries written for require() ask for Node's own modules by it.
  banner: {
    js: "import { createRequire as requireAt } from 'node:module'; const require = requireAt(import.meta.url);",
  },
  // Node keeps the text of what it runs: without blanks and remarks it is a third less. Short lines, for stack traces.
  minifyWhitespace: true,
  lineLimit: 160,
  logLevel: 'warning',
})
