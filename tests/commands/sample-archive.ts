// The sample archive as the bot told it, for the tests that ask about it: replayed once for all the test files of a
// worker. Each file gets a copy of its own, so that what one stores is not there for another.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { openStore } from '../../src/store/open.ts'
import { NOW, type Room, articlesOf, fillStore, roomOn } from './room.ts'

const SAMPLE = new URL('../../data/sample', import.meta.url).pathname

/** Reads what it told in English, of three topics alone. */
export const CHOSEN = { ...defaultSettings('preview:main'), topics: ['border', 'isis', 'detainees'] }
/** Reads what it told in Arabic, of two topics alone. */
export const CHOSEN_ARABIC = {
  ...defaultSettings('preview:arabic'),
  language: 'ar' as const,
  topics: ['border', 'isis'],
}
/** On a platform. */
export const ON_DISCORD = { ...defaultSettings('discord:4200'), on: true }
/** One a language, `preview:en` and so on, with every topic. */
export const ONE_A_LANGUAGE = LANGUAGES.map((language) => ({ ...defaultSettings(`preview:${language}`), language }))

const CHANNELS: readonly ChannelSettings[] = [CHOSEN, CHOSEN_ARABIC, ON_DISCORD, ...ONE_A_LANGUAGE]

let replayed: Promise<Buffer> | null = null

/** A room on a copy of the archive, as told in all the channels above; closing its store removes the copy. */
export async function openSample(): Promise<Room> {
  replayed ??= replay()
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-sample-'))
  const file = join(folder, 'sample.sqlite')
  writeFileSync(file, await replayed)
  const store = openStore(file)
  const close = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return roomOn({ ...store, close }, NOW)
}

async function replay(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-replay-'))
  try {
    const file = join(folder, 'sample.sqlite')
    const store = openStore(file, { gather: 50 })
    const faults = await fillStore(store, await articlesOf(SAMPLE, true), NOW, CHANNELS)
    await store.close()
    if (faults.length > 0) throw new Error(`The replay failed: ${JSON.stringify(faults)}`)
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
