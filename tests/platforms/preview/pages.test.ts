// The pages beside the chat room: what stands in them, and that nothing from outside is live there.

import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wordsOf } from '../../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../../src/core/words/words.ts'
import { textOf } from '../../../src/platforms/preview/html.ts'
import { readPage } from '../../../src/platforms/preview/read-page.ts'
import { startPreview, type Preview } from '../../../src/platforms/preview/server.ts'
import { hostilePost } from '../hostile-posts.ts'
import { type Archive, openArchive } from './archive.ts'
import { withoutOwnStyle } from './own-style.ts'
import { OPEN, samplePages, tokenIn } from './sample-pages.ts'
import { sampleRoom } from './sample-room.ts'

const quiet = () => undefined
const log = { info: quiet, warn: quiet, error: quiet }
const PATHS = [
  '/day',
  '/timeline?subject=isis',
  '/story/4G7K2M',
  '/feeds',
  '/deliveries',
  '/settings',
  '/topics?query=dam',
]
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '</title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '\u202e\u0000\ud800',
]

let preview: Preview
const get = async (path: string) => {
  const reply = await fetch(new URL(path, preview.url))
  return { status: reply.status, headers: reply.headers, body: await reply.text() }
}

interface Live {
  readonly tags: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
  readonly hrefs: readonly string[]
}

function liveIn(markup: string): Live {
  const [tags, attributes, hrefs] = [new Set<string>(), new Set<string>(), [] as string[]]
  const parser = new Parser({
    onopentag(name, given) {
      tags.add(name)
      for (const [key, value] of Object.entries(given)) {
        attributes.add(key)
        if (key === 'href' || key === 'src' || key === 'action') hrefs.push(value)
      }
    },
  })
  parser.end(markup)
  return { tags, attributes, hrefs }
}

function expectHarmless(page: string): void {
  const markup = withoutOwnStyle(page)
  const { tags, attributes, hrefs } = liveIn(markup)
  for (const tag of ['iframe', 'object', 'style', 'base']) expect(tags.has(tag)).toBe(false)
  expect([...attributes].filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
  expect(hrefs.filter((href) => !/^(\/(?!\/)|#|https?:\/\/|data:image\/png;base64,)/.test(href))).toEqual([])
  expect(markup.match(/<script/g)?.length ?? 0).toBe(markup.match(/<script defer src="\/page\//g)?.length ?? 0)
}

describe('a page', () => {
  beforeEach(async () => {
    preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, room: sampleRoom(), pages: samplePages(), log })
  })
  afterEach(async () => {
    await preview.close()
  })

  test.each(PATHS)('has landmarks, one heading, and a way past the navigation: %s', async (path) => {
    const { status, body, headers } = await get(path)
    expect(status).toBe(200)
    for (const part of [
      '<a class="skip" href="#main">',
      '<nav class="pages"',
      '<main id="main"',
      '<header class="top">',
    ])
      expect(body.split(part)).toHaveLength(2)
    expect(body.match(/<h1/g)).toHaveLength(1)
    expect(body).toContain('<html lang="en" dir="ltr">')
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-/,
    )
    expectHarmless(body)
  })

  test('says in the navigation which it is', async () => {
    const current = async (path: string) => /aria-current="page">([^<]+)</.exec((await get(path)).body)?.[1]
    expect(
      await Promise.all(
        ['/', '/day', '/timeline?subject=isis', '/feeds', '/deliveries', '/settings', '/topics'].map(current),
      ),
    ).toEqual(['Chat', 'Newspaper', 'Timelines', 'Feeds', 'Deliveries', 'Settings', 'Try a topic'])
  })

  test('of a day leads to its stories, why they are there, other days and further stories', async () => {
    const { body } = await get('/day/2025-06-28')
    expect(body).toContain('href="/story/4G7K2M?edition=preview%3Amain+2025-06-28+20%3A00"')
    expect(body).toContain('href="/why?edition=preview%3Amain+2025-06-28+20%3A00&amp;item=4G7K2M"')
    expect(body).toMatch(/href="\/day\/2025-06-27" aria-label="The day before"/)
    expect(body).toMatch(/aria-disabled="true" role="link" aria-label="The day after"/)
    expect(body).toContain('href="/day/2025-06-28?page=2"')
    expect(body).toMatch(/<img class="picture" src="\/map\/2025-06-28\.png" alt="A second gate/)
  })

  test('of an answer links what reads, leaves out what changes something, and lets the chat ask it', async () => {
    const { body } = await get('/timeline?subject=isis')
    expect(body).toContain('<a href="/story/4G7K2M">The whole story</a>')
    expect(body).toContain('href="/?ask=%2Flatest+border"')
    expect(body).toContain('href="/?ask=%2Ftimeline+isis"')
    expect(body).not.toContain('Report')
    expect((await get('/?ask=%2Ftimeline+isis')).body).toContain('value="/timeline isis"')
  })

  test('is none for a day, story or command that is none', async () => {
    const none = ['/day/2025-02-30', '/day/today', '/map/2025-13-01.png', '/story/a%2Fb', '/settings2', '/follow']
    for (const path of none) expect([path, (await get(path)).status]).toEqual([path, 404])
    expect((await get('/map/2025-06-28.png')).headers.get('content-type')).toBe('image/png')
  })

  test('keeps a line in one direction where names of the other one stand in it', async () => {
    const { body } = await get('/timeline?subject=isis')
    expect(body).toContain('<p dir="rtl"><bdi lang="ar">قال مصدر أمني</bdi></p>')
  })
})

test.each(HOSTILE)('nothing that an outlet or a platform says is live: %s', async (text) => {
  preview = await startPreview({
    ...OPEN,
    host: '127.0.0.1',
    port: 0,
    room: sampleRoom(),
    pages: samplePages(text),
    log,
  })
  for (const path of PATHS) expectHarmless((await get(path)).body)
  expectHarmless((await get(`/?${new URLSearchParams({ ask: text }).toString()}`)).body)
  await preview.close()
})

test('no post makes anything live, whatever it holds', async () => {
  const facts = { ...(await sampleRoom().facts()), visit: { token: 'token', signedIn: false, theme: null } }
  await fc.assert(
    fc.asyncProperty(hostilePost, async (post) => {
      const read = { post, typed: '/latest', refused: false }
      expectHarmless(textOf(await readPage('latest', read, facts, () => Promise.resolve(null))))
    }),
    { numRuns: 200 },
  )
})

describe.each(LANGUAGES)('on an archive, in %s', (language) => {
  const words = wordsOf(language)
  let archive: Archive
  beforeEach(async () => {
    archive = await openArchive({ language })
    preview = await startPreview({ ...OPEN, host: '127.0.0.1', port: 0, ...archive, log })
  })
  afterEach(async () => {
    await preview.close()
    await archive.store.close()
  })

  test('every page is in the channel’s language and direction, and its links lead somewhere', async () => {
    const { body } = await get('/day')
    expect(body).toContain(`<html lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}">`)
    expect(body).toContain(words.edition.title(16, words.date('2025-06-28', 'day')))
    expect(body).toContain(words.page.day.stories)
    const own = [...new Set(liveIn(body).hrefs.filter((href) => href.startsWith('/')))]
    expect(own.length).toBeGreaterThan(15)
    for (const href of own) expect([href, (await get(href)).status]).toEqual([href, 200])
  })

  test('a story, a timeline and a map are the very words of the answers', async () => {
    const { body } = await get('/timeline?subject=isis')
    expect(body).toMatch(new RegExp(`<h1>${words.timeline.title('')}[^<]+</h1>`))
    expect((await get('/story/ZZZZZZ')).status).toBe(404)
    const map = await get('/map?days=7')
    expect(map.body).toMatch(/<img class="picture" src="data:image\/png;base64,[^"]+" alt="[^"]{40,}"/)
  })

  test('a day without anything says so, and the first and last day end the way', async () => {
    const { body } = await get('/day/2025-06-25')
    expect(body).toContain(words.page.day.noStories)
    expect(body).not.toMatch(/href="\/day\/2025-06-24"/)
    expect((await get('/day/2025-06-28')).body).not.toContain('/day/2025-06-29')
  })

  test('the deliveries say what was sent', async () => {
    const { body } = await get('/deliveries?state=sent')
    expect(body).toContain(words.page.log.numbered(16))
    expect((await get('/deliveries?state=failed')).body).toContain(words.page.log.none)
  })

  test('what is chosen at the desk is shown with the digest that it makes, and saved by its button alone', async () => {
    const was = (await archive.store.settings('preview:main'))?.topics
    const { body } = await get('/settings?topics=border&times=08:00&none=topics:all')
    expect(body).toContain(words.panel.notSaved)
    expect(body).toContain(words.page.desk.next(words.moment('2025-06-29', '08:00')))
    expect(body).toMatch(/value="border" checked/)
    expect((await archive.store.settings('preview:main'))?.topics).toEqual(was)
    const [, button = ''] = new RegExp(`value="(b[^"]+)" lang="\\w+"><bdi>${words.panel.save}<`).exec(body) ?? []
    const press = async (token: string) =>
      await fetch(new URL('/settings', preview.url), {
        method: 'POST',
        headers: { Origin: preview.url.replace(/\/$/, '') },
        body: new URLSearchParams({ button, token }),
      })
    expect((await press('guessed')).status).toBe(403)
    expect(await (await press(tokenIn(body))).text()).toContain(words.settings.saved)
    expect(await archive.store.settings('preview:main')).toMatchObject({ topics: ['border'], times: ['08:00'] })
  })

  test('a form that is sent as it stands changes nothing', async () => {
    const form = (await get('/settings')).body
    const query = new URLSearchParams({ none: 'topics:all days:all reads:all' })
    for (const [, name = '', value = ''] of form.matchAll(/name="(\w+)" value="([^"]+)" checked/g))
      query.append(name, value)
    for (const [, name = '', options = ''] of form.matchAll(/<select id="[^"]+" name="(\w+)">(.*?)<\/select>/g)) {
      query.append(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '')
    }
    expect([...query.keys()]).toContain('length')
    const { body } = await get(`/settings?${query.toString()}`)
    expect(body).not.toContain(words.panel.notSaved)
    expect((await get('/settings?length=long')).body).toMatch(/role="alert"/)
    expect((await get('/settings?save=1&on=off')).body).not.toContain(words.settings.saved)
  })

  test('a topic is tried on thirty days, and nothing is saved', async () => {
    const { body } = await get('/topics?query=soldiers+OR+checkpoint')
    expect(body).toContain(words.ownTopics.testTitle('soldiers OR checkpoint').split('·')[0]?.slice(0, 5) ?? '')
    expect(body).toMatch(/href="\/article\//)
    expect((await get('/topics?query=%22')).status).toBe(200)
    expect(await archive.store.topics('preview:main')).toEqual([])
  })

  test('a feed in trouble stands before one that is well', async () => {
    expect((await get('/feeds')).body).toContain(words.page.feeds.none)
    const at = '2025-06-28T16:00:00.000Z'
    const feed = (name: string) => ({
      url: `https://${name}.example/rss`,
      source: name,
      language: null,
      origin: 'own' as const,
    })
    await archive.store.followFeeds([feed('alpha'), feed('beta')], at)
    const failed = { problem: 'answered 500', status: 500, nextAt: '2025-06-28T18:00:00.000Z', took: 20 }
    await archive.store.noteFeed('https://beta.example/rss', { answered: false, ...failed }, at)
    const { body } = await get('/feeds')
    expect(body.indexOf('beta')).toBeLessThan(body.indexOf('alpha'))
    expect(body).toMatch(/<tr class="is-failing">/)
  })
})
