// The pictures of a running program: what draws them is loaded when the first one is asked for.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Picture } from './core/picture.ts'
import { projectRoot } from './package.ts'
import type { Draw } from './pictures/draw.ts'
import type { Borders } from './pictures/geography.ts'

/** Draws a picture as PNG, on the borders of data/borders.json. */
export function lazyDrawing(): (picture: Picture) => Promise<Uint8Array> {
  let opened: Promise<Draw> | null = null
  return async (picture) => {
    opened ??= openDrawing()
    return await (await opened)(picture)
  }
}

async function openDrawing(): Promise<Draw> {
  const [{ drawingOn }, { geographyOf }] = await Promise.all([
    import('./pictures/draw.ts'),
    import('./pictures/geography.ts'),
  ])
  const borders = JSON.parse(readFileSync(join(projectRoot(), 'data/borders.json'), 'utf8')) as Borders
  return drawingOn(geographyOf(borders))
}
