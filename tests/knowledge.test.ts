import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '../src/core/problem.ts'
import { loadKnowledge } from '../src/knowledge.ts'

const FILES = [
  'actors.json',
  'places.json',
  'gazetteer.json',
  'topics.json',
  'sources.json',
  'wording.json',
  'time-zones.json',
]
const SHARED = '../shared/kb'

describe('loadKnowledge', () => {
  const knowledge = loadKnowledge()

  it('reads the delivered data', () => {
    expect(knowledge.actors.length).toBeGreaterThanOrEqual(111)
    expect(knowledge.places.length).toBeGreaterThanOrEqual(257)
    expect(knowledge.topics.map((topic) => topic.slug)).toHaveLength(15)
    expect(knowledge.sources).toHaveLength(45)
    expect(knowledge.wording.restrictedVerbs.en.revealed).toBe('said')
    expect(knowledge.wording.restrictedVerbs.ckb['ئاشکرای کرد']).toBe('گوتی')
  })

  it('knows Iraq, Syria and their neighbours as countries', () => {
    const countries = knowledge.places.filter((place) => place.kind === 'country').map((place) => place.id)
    expect(countries).toEqual(expect.arrayContaining(['iq', 'sy', 'tr', 'ir', 'jo', 'lb', 'il', 'sa', 'kw']))
  })

  it('lists a careful name only where it is a name of that entry', () => {
    for (const { id, name, aliases, careful = [] } of [...knowledge.actors, ...knowledge.places]) {
      const names = [name, ...aliases.en, ...aliases.ar, ...aliases.ku]
      for (const each of careful) expect(names, id).toContain(each)
    }
  })

  it('lists a short name only where it is a name of that actor and no careful one', () => {
    for (const { id, name, aliases, careful = [], short = [] } of knowledge.actors) {
      const names = [name, ...aliases.en, ...aliases.ar, ...aliases.ku]
      for (const each of short) {
        expect(names, id).toContain(each)
        expect(careful, id).not.toContain(each)
      }
    }
  })

  it('names every actor in English, Arabic and Kurdish', () => {
    for (const { id, name, aliases } of knowledge.actors) {
      expect([name, ...aliases.en].length, id).toBeGreaterThan(0)
      expect(aliases.ar.length, `${id} in Arabic`).toBeGreaterThan(0)
      expect(aliases.ku.length, `${id} in Kurdish`).toBeGreaterThan(0)
    }
  })

  it.skipIf(!existsSync(SHARED))('keeps every id of the starter facts (needs ../shared)', () => {
    const ids = new Set([...knowledge.actors, ...knowledge.places, ...knowledge.sources].map((each) => each.id))
    for (const file of ['actors.json', 'places.json', 'sources.json']) {
      for (const match of readFileSync(join(SHARED, file), 'utf8').matchAll(/^ {3}"id": "(.+?)"/gm)) {
        expect(ids.has(match[1] ?? ''), match[1]).toBe(true)
      }
    }
  })
})

describe('loadKnowledge from a folder that is wrong', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-data-'))
    for (const file of FILES) cpSync(join('data', file), join(folder, file))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  function problem(): Problem {
    try {
      loadKnowledge(folder)
    } catch (thrown) {
      if (thrown instanceof Problem) return thrown
      throw thrown
    }
    throw new Error('it was taken')
  }

  function edit(file: string, from: string, to: string): void {
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to))
  }

  it('names the file that is missing', () => {
    rmSync(join(folder, 'topics.json'))
    expect(problem().code).toBe('bad-configuration')
    expect(problem().message).toContain('topics.json')
  })

  it('names the place that is wrong', () => {
    edit('places.json', '"lat": 33.4206', '"lat": 333')
    expect(problem().message).toMatch(/places\.json .* at places\.0\.lat/)
  })

  it('refuses broken JSON, an id given twice, an id that leads nowhere, and a zone that does not exist', () => {
    edit('actors.json', '{', '{{')
    expect(problem().message).toContain('actors.json cannot be read')
    cpSync('data/actors.json', join(folder, 'actors.json'))
    edit('actors.json', '"id": "hts"', '"id": "isis"')
    expect(problem().message).toContain('the id isis twice')
    cpSync('data/actors.json', join(folder, 'actors.json'))
    edit('topics.json', '"border-guards"', '"nobody"')
    expect(problem().message).toContain('names nobody in border')
    cpSync('data/topics.json', join(folder, 'topics.json'))
    edit('sources.json', 'Asia/Baghdad', 'Asia/Bagdad')
    expect(problem().message).toContain('no such time zone')
    cpSync('data/sources.json', join(folder, 'sources.json'))
    edit('time-zones.json', 'Asia/Damascus', 'Asia/Damascsu')
    expect(problem().message).toMatch(/time-zones\.json .* at countries\.SY\.0: no such time zone/)
  })
})
