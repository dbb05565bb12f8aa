// The map of a full edition in the preview, as members get it.

import { afterEach, expect, test } from 'vitest'
import { startPreview, type Preview } from '../../../src/platforms/preview/server.ts'
import { type Archive, openArchive } from './archive.ts'
import { OPEN } from './sample-pages.ts'

const quiet = () => undefined
const log = { info: quiet, warn: quiet, error: quiet }
let preview: Preview | null = null
let archive: Archive | null = null
afterEach(async () => {
  await preview?.close()
  await archive?.store.close()
})

async function open(length: 'full' | 'normal'): Promise<(path: string) => Promise<string>> {
  archive = await openArchive({ length })
  const { room, pages } = archive
  preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, room, pages, log })
  const { url } = preview
  return async (path) => await (await fetch(new URL(path, url))).text()
}

test('stands under the digest in both looks, in the newspaper and in the next digest beside the settings', async () => {
  const get = await open('full')
  const says = await archive?.room.edition(null)
  for (const look of [says?.says.discord, says?.says.telegram]) {
    expect(look?.at(-1)?.file).toMatchObject({ name: 'map.png', type: 'image/png' })
  }
  const map = /alt="Reported events[^"]*independent source/
  for (const [path, within] of [
    ['/', /class="message"/],
    ['/day', /<article class="edition"/],
    ['/settings', /class="next"/],
  ] as const) {
    const page = await get(path)
    expect(page.slice(page.search(within)), path).toMatch(map)
  }
})

test('is in no other digest', async () => {
  const get = await open('normal')
  expect((await archive?.room.edition(null))?.says.telegram).toHaveLength(1)
  expect(await get('/settings')).not.toContain('class="picture"')
})
