// The thread in which pages are read: takes a page, answers with its article, one after the other. Started by page-reader.

import { parentPort } from 'node:worker_threads'
import { type Page, readPage } from './page.ts'
import { messageOf } from './reading.ts'

export interface PageJob {
  readonly html: string
  /** The clock in epoch milliseconds. */
  readonly now: number
}

/** What the thread says: that it can begin, and then an answer for each job. */
export type PageNews = 'ready' | PageAnswer

export type PageAnswer = Page | { readonly problem: string }

function say(news: PageNews): void {
  parentPort?.postMessage(news)
}

parentPort?.on('message', ({ html, now }: PageJob) => {
  try {
    say(readPage(html, now))
  } catch (error) {
    say({ problem: messageOf(error) })
  }
})
say('ready')
