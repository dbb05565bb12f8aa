// Somebody who asks about feeds in two servers, with real feed servers behind the bot.

import { expect } from 'vitest'
import { commands } from '../../commands/index.ts'
import { answerCommand } from '../../src/actions/answer-command.ts'
import { limitAsking } from '../../src/actions/limit-asking.ts'
import { refreshSources } from '../../src/actions/refresh-sources.ts'
import type { Asked } from '../../src/core/asked.ts'
import type { Post } from '../../src/core/post.ts'
import { NO_VENUE } from '../../src/core/venue.ts'
import { discordAnswer, telegramAnswer } from '../../src/render.ts'
import { openFeedFinder } from '../../src/sources/feed-finder.ts'
import { readFetchedFeed } from '../../src/sources/fetched-feed.ts'
import { openFetcher } from '../../src/sources/fetcher.ts'
import { HOUR, START } from '../actions/feed-world.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { judgePayloads } from '../platforms/judge.ts'
import { type FeedServer, type Item, rss, serve } from '../sources/feed-server.ts'
import { emptyStore } from '../store/empty-store.ts'
import { style } from './room.ts'

export const [HERE, THERE] = ['discord:1', 'telegram:-100'] as const
export const dated = (
  title: string,
  hours: number,
  text = `A convoy left ${title} in the morning, guards said.`,
): Item => ({
  title,
  text,
  date: new Date(START - hours * HOUR).toUTCString(),
})
export const WIRE = rss([dated('Rutba', 30), dated('Mosul', 6), dated('Hit', 18), dated('Kirkuk', 42)])
export const page = (head: string) => `<!doctype html><html><head>${head}</head><body>News</body></html>`
export const alternate = (href: string) =>
  `<link rel="alternate" type="application/rss+xml" title="${href}" href="${href}">`

interface Asking {
  readonly home?: string
  readonly moderates?: boolean
  /** In the whole server; as in the channel unless said otherwise. */
  readonly moderatesHome?: boolean
  readonly by?: string
  readonly operates?: boolean
}

export class Desk {
  readonly store = emptyStore()
  readonly faults: unknown[] = []
  readonly clock = { now: () => this.now }
  now = START
  readonly limit = limitAsking(this.clock)
  finds = true
  #fetcher: ReturnType<typeof openFetcher> | null = null

  /** Serves these pages; what is not among them is 404. */
  async serving(pages: Readonly<Record<string, string>>, host = '127.0.0.1'): Promise<FeedServer> {
    const server = await serve((request, response) => {
      const found = pages[request.url ?? '']
      response.writeHead(found === undefined ? 404 : 200).end(found ?? '')
    }, host)
    this.reach(server)
    return server
  }
  reach(...servers: readonly FeedServer[]): void {
    const allowed = servers.map(({ address }) => address)
    this.#fetcher = openFetcher({ contact: null, version: '0', allowed, clock: this.clock })
  }
  get fetcher() {
    this.#fetcher ??= openFetcher({ contact: null, version: '0', allowed: [], clock: this.clock })
    return this.#fetcher
  }
  async answer(asked: Asked['asked'], asking: Asking = {}) {
    const { home = HERE, moderates = true, moderatesHome = moderates, by = 'discord:9', operates } = asking
    const { store, clock, limit } = this
    const note = (...fault: unknown[]) => this.faults.push(fault)
    const log = { info: () => undefined, warn: () => undefined, error: note }
    const finder = this.finds ? openFeedFinder({ fetcher: this.fetcher, clock }) : undefined
    const rights = { moderates: () => Promise.resolve(moderates), moderatesHome: () => Promise.resolve(moderatesHome) }
    const asker = { id: by, ...rights, ...(operates === true ? { operates } : {}) }
    const find = limit.find
    const limits = { wait: () => Promise.resolve(0), report: () => null, find }
    const deps = { commands, store, knowledge, clock, log, style, finder, limit: limits }
    const answer = await answerCommand(deps, {
      asked,
      channel: `${home}7`,
      home,
      asker,
      venue: NO_VENUE,
      private: false,
    })
    const judged = [
      ...judgePayloads('discord', discordAnswer(answer.post)),
      ...judgePayloads('telegram', telegramAnswer(answer.post, 'telegram:-1001')),
    ]
    // Whoever decided is named on purpose; nobody is pinged.
    expect(judged.filter((problem) => !problem.includes('<@9>'))).toEqual([])
    return { ...answer, text: plainTextOf(answer.post) }
  }
  ask(text: string, asking?: Asking) {
    return this.answer({ text }, asking)
  }
  press(label: string, { buttons }: Post, asking?: Asking) {
    const found = buttons.flat().find((one) => one.label === label)
    if (found === undefined) throw new Error(`no button ${label}`)
    return this.answer({ button: found.id }, asking)
  }
  async add(url: string, asking?: Asking) {
    const { post } = await this.ask(`/sources add ${url}`, asking)
    return await this.press('Save', post, asking)
  }
  async refresh() {
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const given = { knowledge, analyse, store: this.store, clock: this.clock, fetcher: this.fetcher, log: quiet }
    return await refreshSources({ ...given, readFeed: readFetchedFeed, pages: null, stopping: () => false })
  }
  async close() {
    await this.#fetcher?.close()
    await this.store.close()
  }
}
