// Pages whose main part takes a while: what stands around it comes at once.

import { afterEach, describe, expect, test } from 'vitest'
import { wordsOf } from '../../../src/core/words/catalogue.ts'
import type { PreviewPages } from '../../../src/platforms/preview/pages.ts'
import { type Preview, startPreview } from '../../../src/platforms/preview/server.ts'
import { OPEN, samplePages } from './sample-pages.ts'
import { sampleRoom } from './sample-room.ts'

let preview: Preview | null = null
afterEach(async () => {
  await preview?.close()
})

const logged: string[] = []
const note = (event: string) => void logged.push(event)

function deferred(): { promise: Promise<void>; resolve: () => void } {
  const settled: { resolve: () => void } = { resolve: () => undefined }
  const promise = new Promise<void>((resolve) => {
    settled.resolve = resolve
  })
  return { promise, resolve: settled.resolve }
}

async function opened(desk: (pages: PreviewPages) => PreviewPages['desk']): Promise<Preview> {
  logged.length = 0
  const pages = samplePages()
  const log = { info: note, warn: note, error: note }
  const given = { ...OPEN, host: '127.0.0.1', port: 0, room: sampleRoom(), log }
  preview = await startPreview({ ...given, pages: { ...pages, desk: desk(pages) } })
  return preview
}

describe('the page of the settings', () => {
  test('begins before its digest is composed, and ends with it', async () => {
    const { promise: composed, resolve: compose } = deferred()
    const { url } = await opened((pages) => async (given) => {
      await composed
      return await pages.desk(given)
    })
    const reply = await fetch(new URL('/settings', url))
    const reader = (reply.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader()
    const { value: first = '' } = await reader.read()
    expect(reply.status).toBe(200)
    expect(first).toContain('aria-current="page">Settings</a>')
    expect(first).not.toContain('<main')
    compose()
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) rest += part.value
    expect(rest).toMatch(/^<main id="main"[\s\S]*<\/main>\s*<\/body>\s*<\/html>\s*$/)
  })

  test('says so where its digest cannot be composed, and nothing of why', async () => {
    const { url } = await opened(() => () => Promise.reject(new Error('secret detail')))
    const body = await (await fetch(new URL('/settings', url))).text()
    const { failed, failedHint } = wordsOf('en').page
    expect(body.match(/<main /g)).toHaveLength(1)
    expect(body).toContain(failed)
    expect(body).toContain(failedHint)
    expect(body).not.toContain('secret')
    expect(body.trimEnd().endsWith('</html>')).toBe(true)
    expect(logged).toEqual(['preview.failed'])
  })

  test('composes nothing for who asks for its head alone', async () => {
    let composed = 0
    const { url } = await opened((pages) => (given) => {
      composed += 1
      return pages.desk(given)
    })
    const reply = await fetch(new URL('/settings', url), { method: 'HEAD' })
    expect([reply.status, await reply.text(), composed]).toEqual([200, '', 0])
  })
})
