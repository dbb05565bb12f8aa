// sitrep sources forget: what a publisher had taken out stands nowhere any more, neither stored nor posted.

import Database from 'better-sqlite3'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { fileArticle } from '../../src/actions/file-article.ts'
import { tellTakenOut } from '../../src/actions/tell-taken-out.ts'
import { addedSourceId } from '../../src/core/added-feed.ts'
import { openStore } from '../../src/store/open.ts'
import { CHANNEL, OTHER, openForgetWorld, otherText, SECRET, TEXT, URL } from './forget-world.ts'

let world: ReturnType<typeof openForgetWorld>
beforeEach(async () => {
  world = openForgetWorld()
  await world.start()
  return () => world.close()
})

describe('what a publisher had taken out', () => {
  test('stands in no value of any table, nor in any page of the file', async () => {
    await world.store()
    await world.store({ text: `${TEXT} A ${SECRET} version.` })
    await world.store({ ...OTHER, text: otherText })
    await world.publish()
    await world.deliver()
    expect(world.sent.join()).toContain(SECRET)
    expect(world.tablesWith(SECRET)).toEqual(
      expect.arrayContaining(['texts', 'versions', 'events', 'editions', 'parts', 'words', 'article_words_data']),
    )
    expect(await world.forget('http://www.wire.example/news/1/')).toBe(0)
    await tellTakenOut(world.deps)
    await world.errands()
    expect(world.tablesWith(SECRET)).toEqual([])
    await world.deps.store.close()
    for (const name of readdirSync(world.folder)) {
      expect(readFileSync(join(world.folder, name)).toString('latin1').toLowerCase()).not.toContain(SECRET)
    }
    world.deps = { ...world.deps, store: openStore(world.file) }
  })
  test('is said to be taken out where it was posted, beside what others told', async () => {
    await world.store()
    await world.store({ ...OTHER, text: otherText })
    const { id } = await world.publish()
    await world.deliver()
    await world.forget(URL)
    await tellTakenOut(world.deps)
    await world.errands()
    expect(world.edited).toHaveLength(1)
    expect(world.edited[0]).toContain('Taken out at the publisher’s request.')
    expect(world.edited[0]).toContain('Mosul')
    expect(world.edited[0]).not.toContain(SECRET)
    const again = await world.deps.store.editionById(id)
    expect(again?.edition.items.map(({ takenOut }) => takenOut)).toEqual(expect.arrayContaining([true, undefined]))
    expect(await world.deps.store.takenOut()).toEqual([])
    await tellTakenOut(world.deps)
    await world.errands()
    expect(world.edited).toHaveLength(1)
  })
  test('is on no map any more: that is counted again, also where no item tells of it', async () => {
    await world.store()
    await world.store({ ...OTHER, text: otherText })
    const { id } = await world.publish({ length: 'full' })
    await world.deliver()
    expect(world.sent.at(-1)).toMatch(/"name":"Kirkuk".*"name":"Mosul"/)
    const db = new Database(world.file)
    db.exec('DELETE FROM told')
    db.close()
    await world.forget(URL)
    const [, map] = await world.deps.store.deliveries(id)
    expect(map?.payload.picture).toMatchObject({ title: '', alt: '', spots: [], areas: [] })
    await tellTakenOut(world.deps)
    await world.errands()
    expect(world.edited.at(-1)).toContain('"name":"Mosul"')
    expect(world.edited.at(-1)).not.toContain('Kirkuk')
    expect((await world.deps.store.editionById(id))?.edition.map?.rows).toMatchObject([{ place: 'iq-mosul' }])
    expect(world.tablesWith('kirkuk: 1')).toEqual([])
    world.edited.length = 0
    await world.forget(OTHER.url)
    await tellTakenOut(world.deps)
    await world.errands()
    expect(world.edited.at(-1)).toContain('nothing of it stands on this map any more')
    expect(world.tablesWith('mosul: 1')).toEqual([])
  })
  test('is edited out of posts however old they are', async () => {
    await world.store()
    await world.publish()
    await world.deliver()
    world.time.now += 200 * 86_400_000
    await world.forget('Wire')
    await tellTakenOut(world.deps)
    await world.errands()
    expect(world.edited).toHaveLength(1)
  })
  test('is not sent where it was only planned: the digest is made anew', async () => {
    await world.store()
    await world.store({ ...OTHER, text: otherText })
    await world.publish()
    await world.forget('Wire')
    await world.deliver()
    expect(world.sent).toEqual([])
    const again = await world.publish()
    expect(again.number).toBe(1)
    await world.deliver()
    expect(world.sent.join()).toContain('Mosul')
    expect(world.sent.join()).not.toContain(SECRET)
  })
  test('waits where a part of it was sent: no other goes out with the old words', async () => {
    await world.store()
    const { id } = await world.publish()
    const db = new Database(world.file)
    db.exec(`INSERT INTO parts (edition, part, channel, payload, state)
      SELECT edition, 1, channel, payload, 'planned' FROM parts; UPDATE parts SET state = 'sent', message_id = 'm1' WHERE part = 0`)
    db.close()
    await world.forget('Wire')
    await world.deliver()
    expect(world.sent).toEqual([])
    await tellTakenOut(world.deps)
    await world.deliver()
    await world.errands()
    expect(world.sent).toHaveLength(1)
    expect([...world.sent, ...world.edited].join()).not.toContain(SECRET)
    expect(world.sent[0]).toContain('taken out at a publisher’s request')
    expect((await world.deps.store.deliveries(id)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })
  test('comes back by no feed and no import, which say why, until that is lifted', async () => {
    await world.store()
    await world.forget(URL)
    expect(await world.store()).toEqual({ refused: 'taken out at the publisher’s request' })
    const elsewhere = await world.store({ url: 'https://wire.example/other' })
    expect(elsewhere).toEqual({ refused: 'taken out at the publisher’s request' })
    expect(await world.store({ url: 'https://wire.example/3', text: otherText })).toMatchObject({ outcome: 'stored' })
    await world.forget('Wire')
    expect(await world.store({ url: 'https://wire.example/4', text: `${otherText} Today.` })).toHaveProperty('refused')
    expect(await world.forget('wire', { lift: true })).toBe(0)
    expect(await world.forget(URL, { lift: true })).toBe(0)
    expect(await world.store()).toMatchObject({ outcome: 'stored' })
    expect(await world.forget('wire', { lift: true })).toBe(1)
  })
  test('is told before anybody is asked, and kept where the answer is no', async () => {
    await world.store()
    await world.publish()
    await world.deliver()
    expect(await world.forget('wire', { yes: false }, 'no')).toBe(1)
    expect(world.out.join('\n')).toContain('1 article and 0 earlier texts would be deleted')
    expect(world.out.join('\n')).toContain('1 digest or alert told the same stories')
    expect(world.tablesWith(SECRET)).not.toEqual([])
    expect(await world.forget('wire', { yes: false }, 'yes')).toBe(0)
    expect(world.out.at(-1)).toContain('Deleted 1 article.')
  })
  test('needs --yes where nobody can be asked, and a name that is whole', async () => {
    await world.store()
    await expect(world.forget('wire', { yes: false })).rejects.toMatchObject({ code: 'bad-usage' })
    await expect(world.forget('wir')).rejects.toMatchObject({
      code: 'not-found',
      hint: expect.stringContaining('Wire') as string,
    })
    expect(await world.forget('wire', { json: true })).toBe(0)
    expect(JSON.parse(world.out.at(-1) ?? '')).toEqual({
      source: 'Wire',
      name: 'Wire',
      articles: 1,
      versions: 0,
      posts: 0,
    })
  })
  test('is taken out of what people added too, and nobody adds it again', async () => {
    const added = { id: 'wire.example-1', name: 'Wire X' }
    const feed = { url: 'https://wire.example/rss', source: added.id, name: added.name, language: null, known: false }
    const add = (url: string) =>
      world.deps.store.addFeed(
        { ...feed, url },
        'discord:1',
        { by: 'discord:9', at: new Date(world.time.now).toISOString() },
        CHANNEL,
      )
    const filed = () => fileArticle(world.article({ source: null }), { ...world.deps, seen: 'now', added })
    await add(feed.url)
    await world.store()
    expect(await filed()).toMatchObject({ outcome: 'stored' })
    await world.forget(URL)
    expect(world.tablesWith(SECRET)).toEqual([])
    expect(await filed()).toHaveProperty('refused')
    await world.forget('wire x')
    expect(await world.deps.store.feeds()).toEqual([])
    expect([await add(feed.url), await add('https://www.wire.example/atom')]).toEqual(['unwanted', 'unwanted'])
    await world.forget('wire x', { lift: true })
    expect(await add(feed.url)).toBe('added')
  })
  test('shuts out nobody else of a host where many publish', async () => {
    const feed = (name: string) => {
      const url = `https://medium.com/feed/@${name}`
      return { url, source: addedSourceId(url), name, language: null, known: false }
    }
    const signature = { by: 'discord:9', at: new Date(world.time.now).toISOString() }
    const add = (name: string) => world.deps.store.addFeed(feed(name), 'discord:1', signature, CHANNEL)
    await add('wire')
    await world.forget('wire')
    expect([await add('wire'), await add('gazette')]).toEqual(['unwanted', 'added'])
    expect(await world.store({ url: 'https://medium.com/@gazette/1' })).toMatchObject({ outcome: 'stored' })
  })
  test('is found by the id of an article that has no address', async () => {
    const filed = await world.store({ url: null })
    if ('refused' in filed) throw new Error(filed.refused)
    expect(await world.forget(filed.article)).toBe(0)
    expect(await world.deps.store.article(filed.article)).toBeNull()
    expect(await world.store({ url: null })).toHaveProperty('refused')
  })
})
