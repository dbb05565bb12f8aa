// The edition that the example article makes: what it carries, and what it must never say.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importArticles } from '../../src/actions/import-articles.ts'
import { postOf } from '../../src/actions/compose-edition.ts'
import { type PublishDeps, publishEdition } from '../../src/actions/publish-editions.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { renderText } from '../../src/core/plain-text.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { editionParts } from '../../src/render.ts'
import { readFiles } from '../../src/sources/read-files.ts'
import { style } from './given.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const FILE = join(import.meta.dirname, '../../../shared/articles/000_0e65458d944207e4.txt')
const DAY = '2025-06-28'

async function editionOfTheDay() {
  const store = emptyStore()
  const clock = { now: () => Date.parse(`${DAY}T18:00:00Z`) }
  const deps = { store, knowledge, analyse, clock, seen: 'published' as const }
  await importArticles(readFiles([FILE], { source: null, now: clock.now() }), deps)
  const settings = { ...defaultSettings('preview:main'), topics: ['border', 'isis', 'detainees'] }
  const [slot] = slotsOn(settings, DAY)
  if (slot === undefined) throw new Error('no slot that day')
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: quiet }
  const publish: PublishDeps = { store, knowledge, style, log, render: (...given) => editionParts(...given, null) }
  const edition = await publishEdition(publish, settings, slot)
  if (edition === null) throw new Error('no edition')
  const text = renderText(await postOf({ store, knowledge }, edition))
  await store.close()
  return { edition, text }
}

describe.skipIf(!existsSync(FILE))('the edition of the example article (needs ../shared)', async () => {
  const { edition, text } = existsSync(FILE) ? await editionOfTheDay() : { edition: null, text: '' }
  const lines = text.split('\n')

  test('carries the buildup as an unnamed source’s, in the words of the article', () => {
    expect(lines.find((line) => line.includes('unprecedented buildup'))).toMatch(
      /“extremist factions” allegedly .* — A security source, as reported by Shafaq News \(unnamed source\)/,
    )
  })
  test('carries the count of fighters as the named politician’s, apart from the buildup', () => {
    const line = lines.find((one) => one.includes('3,000'))
    expect(line).toMatch(/“We received intelligence that over 3,000 .*” — Claimed by Alliance member Ali Al-Fatlawi/)
    expect(line).not.toContain('buildup')
    expect(edition?.items[0]?.lead).not.toContain('3,000')
  })
  test('dates the raid in Kirkuk on the Wednesday before', () => {
    const line = lines.find((one) => one.includes('killed two ISIS operatives'))
    expect(line).toContain('25 June 2025')
    expect(line).not.toContain('28 June 2025')
  })
  test('says neither that ISIS is massing, nor "government" of the alliance, nor "prison" of Al-Hol', () => {
    expect(text).not.toMatch(/(?:ISIS|Islamic State)[^.]*buildup|buildup[^.]*(?:ISIS|Islamic State)/)
    expect(text).not.toMatch(/[Gg]overnment[^.\n]*3,000|3,000[^\n]*[Gg]overnment/)
    expect(text).not.toMatch(/Al-Hol prison/i)
  })
})
