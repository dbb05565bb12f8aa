// The program as one script: node bundle.js, after tsc. Node takes about a millisecond for each module that it looks up,
// and the bot is some 800 of its own and 600 of its libraries'; the rest of a start goes into compiling. So the modules
// become one script, and what a start compiles of it is kept beside it: it takes two fifths of the time. dist/src keeps
// its modules, which tests import; src/cli.ts chooses between the two.
//
// 1. What is loaded late by import() is part of the script, and runs as late.
// 2. Engines that are native code stay packages; so does what the platforms' libraries use only where it is installed.
// 3. A module that looks for a file beside itself finds it beside its own place in dist/src.
// 4. The data is checked here, and what is as it was here is not checked at each start.
// 5. The rehearsal is a start with both platforms, which refuse it, so that it ends by itself; if it ends otherwise, or not
//    at all, the build fails. The engine takes what it compiled only if it is the same version with the same settings.

import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build, transform } from 'esbuild'
import { compiledFile, newestBundle, runBundle } from './dist/src/bundled.js'
import { checkedFiles } from './dist/src/knowledge.js'
import { keepMachineCodeShort } from './dist/src/machine-code.js'

const DIST = join(import.meta.dirname, 'dist')
const FOLDER = join(DIST, 'bundle')
const NATIVE = ['better-sqlite3', '@resvg/resvg-js']
const OPTIONAL = ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack']
const TARGET = 'node20.19'

/** As both platforms say it. */
const REFUSAL = { code: 0, message: '401: Unauthorized', ok: false, error_code: 401, description: 'Unauthorized' }
/** Far more than a rehearsal takes. */
const LONGEST_REHEARSAL_MS = 60_000
const JSON_CLOSED = { 'content-type': 'application/json', connection: 'close' }

keepMachineCodeShort()
await rm(FOLDER, { recursive: true, force: true })
await makeBundle()
const bundle = newestBundle(DIST)
if (bundle === null) throw new Error('The bundle is not newer than its modules.')
await writeFile(compiledFile(bundle), await rehearse(bundle))

async function makeBundle() {
  /** All of it lies in one folder, so what is relative to it is the same everywhere. */
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
  /** What was checked once is not checked at each start. */
  const checkedData = {
    name: 'checked-data',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]dist[\\/]src[\\/]checked-data\.js$/ }, () => ({
        contents: `export const checkedData = new Set(${JSON.stringify(checkedFiles())})`,
      }))
    },
  }
  /**
   * Libraries ask what a class is called, which is given another name where two files have the same, so theirs are kept. To
   * keep them costs whoever makes a function a call each time: own modules ask for none, and analyse by an eighth faster.
   */
  const namesOfLibraries = {
    name: 'names-of-libraries',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), {
          sourcefile: path,
          target: TARGET,
          keepNames: true,
        })
        return { contents: code }
      })
    },
  }
  const { outputFiles } = await build({
    entryPoints: { program: join(DIST, 'src/command-line.js') },
    outdir: FOLDER,
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: TARGET,
    external: [...NATIVE, ...OPTIONAL],
    plugins: [checkedData, ownPlace, namesOfLibraries],
    define: { 'import.meta.url': '__address' },
    banner: {
      js: '(function (exports, require, module, __filename, __dirname) { const __address = require("node:url").pathToFileURL(__filename).href;',
    },
    footer: { js: '})' },
    // Node keeps the text of what it runs: without blanks and remarks it is a third less. Short lines, for stack traces.
    minifyWhitespace: true,
    lineLimit: 160,
    charset: 'ascii',
    logLevel: 'warning',
    write: false,
  })
  await mkdir(FOLDER, { recursive: true })
  for (const { path, text } of outputFiles) await writeFile(path, inAscii(text))
}

/**
 * The script is read as a byte a letter, and esbuild escapes all letters but those of patterns: literals, and raw templates,
 * which must hold nothing but patterns where they hold such letters. A pattern reads the escape as the letter.
 */
function inAscii(script) {
  return script.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What the engine compiles for a start. */
async function rehearse(bundle) {
  const folder = await mkdtemp(join(tmpdir(), 'sitrep-rehearsal-'))
  const platforms = createServer((_, response) => response.writeHead(401, JSON_CLOSED).end(JSON.stringify(REFUSAL)))
  await once(platforms.listen(0, '127.0.0.1'), 'listening')
  const address = `http://127.0.0.1:${platforms.address().port}`
  // As whoever runs it would stop it.
  const patience = setTimeout(() => process.kill(process.pid, 'SIGTERM'), LONGEST_REHEARSAL_MS)
  let said = ''
  try {
    const { exports, compiled } = runBundle(bundle)
    await exports.runCommandLine(['start'], {
      environment: {
        DISCORD_TOKEN: 'rehearsal',
        DISCORD_API: address,
        TELEGRAM_TOKEN: '1:rehearsal',
        TELEGRAM_API_ROOT: address,
        SITREP_DATABASE: join(folder, 'rehearsal.sqlite'),
        SITREP_PORT: '0',
        SITREP_KNOWN_FEEDS: 'off',
        SITREP_LOG: 'error',
      },
      terminal: { out: () => undefined, err: (text) => (said += text), live: false, columns: 80 },
      systemClock: { now: () => Date.now() },
    })
    if (!said.includes('Every platform refused its token')) throw new Error(`The rehearsal went wrong. ${said}`)
    return compiled()
  } finally {
    clearTimeout(patience)
    platforms.close()
    await rm(folder, { recursive: true })
  }
}
