import { describe, expect, test } from 'vitest'
import { followList } from '../../src/actions/follow-list.ts'
import { normaliseUrl } from '../../src/core/identity.ts'
import { knowledge } from '../own-knowledge.ts'

const { sources } = knowledge

describe('the list of feeds', () => {
  test('is every feed of every known source, each with its source and language', () => {
    const list = followList(sources, [], knowledge)
    expect(list).toHaveLength(sources.flatMap(({ feeds }) => feeds).length)
    expect(list).toContainEqual({
      url: 'https://shafaq.com/rss/ku',
      source: 'shafaq',
      language: 'ckb',
      origin: 'known',
    })
    expect(new Set(list.map(({ url }) => normaliseUrl(url))).size).toBe(list.length)
  })

  test('has the operator’s own behind them, of the known source of their host or of the host itself', () => {
    const own = ['https://www.shafaq.com/rss/en/Iraq', 'https://www.outlet.example/feed']
    expect(followList(sources, own, knowledge).slice(-2)).toEqual([
      { url: own[0], source: 'shafaq', language: null, origin: 'own' },
      { url: own[1], source: 'outlet.example', language: null, origin: 'own' },
    ])
  })

  test('is the operator’s alone where only those are wanted; what is known of one of them counts', () => {
    expect(followList([], ['http://www.shafaq.com/rss/ku/'], knowledge)).toEqual([
      { url: 'http://www.shafaq.com/rss/ku/', source: 'shafaq', language: 'ckb', origin: 'own' },
    ])
  })

  test('names one address once, in whatever form it comes', () => {
    const own = ['https://outlet.example/feed', 'http://www.outlet.example/feed/#top', 'https://shafaq.com/rss/en/']
    const list = followList(sources, own, knowledge)
    expect(list).toHaveLength(followList(sources, [], knowledge).length + 1)
  })

  test('leaves out what an address keeps secret, and what is no address', () => {
    expect(followList([], ['https://me:secret@outlet.example/feed', 'nonsense', 'file:///x'], knowledge)).toEqual([
      { url: 'https://outlet.example/feed', source: 'outlet.example', language: null, origin: 'own' },
    ])
  })
})
