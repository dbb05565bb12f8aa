// A module of the bot as it runs for whoever installed it: in one script with all that it imports. The program's own script
// (bundle.js) differs in blanks, in where modules look for files, and in the names that functions of libraries keep.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { projectRoot } from '../src/package.ts'

/** What a module of dist/src exports; none of what it imports may look for files beside itself. */
export async function bundledModule(module: string, folder: string): Promise<Record<string, unknown>> {
  const outfile = join(folder, module.replaceAll(/[^a-z]+/g, '-').concat('.cjs'))
  await build({
    entryPoints: [join(projectRoot(), 'dist', 'src', module)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
  })
  const script = (await import(pathToFileURL(outfile).href)) as { readonly default: Record<string, unknown> }
  return script.default
}
