// Reads pages beside everything else, in a thread of its own: a few hundred elements inside each other, or some ten
// thousand beside each other, keep readability busy for seconds, and a page can be made to need minutes or gigabytes.
//
// Rules
// 1. One page at a time. The thread starts with the first one, and is let go when none came for a while.
// 2. A page that takes too long or needs too much memory is refused in words; its thread ends, and the next page gets
//    another one. The time begins when the thread can: starting it on a busy machine is no fault of the page.
// 3. The thread is given no environment: it meets what strangers wrote.

import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Lane } from '../core/lane.ts'
import type { PageAnswer, PageJob, PageNews } from './page-worker.ts'
import { messageOf } from './reading.ts'

export interface PageReader {
  /** Reads a page as readPage does; `now` is the clock in epoch milliseconds. Never rejects. */
  read(html: string, now: number): Promise<PageAnswer>
  /** Ends the thread. A page under way, and all that wait, are answered with a problem. */
  close(): Promise<void>
}

export interface PageReaderOptions {
  /** Milliseconds that a page may take. */
  readonly timeout?: number
  /** Milliseconds without a page after which the thread is let go. */
  readonly idle?: number
  /** Megabytes that the thread's heap may have. */
  readonly memory?: number
}

/** The slowest of 65 usual pages takes a second here; a machine may be ten times as slow. */
const TIMEOUT_MS = 10_000
/** For somebody who named the page, and waits for nothing else. */
export const PATIENT: PageReaderOptions = { timeout: 15_000 }
const IDLE_MS = 30_000
/** A page of 5 MB needs half of it. */
const MEMORY_MB = 256
const START_MS = 30_000
const STOPPED = { problem: 'was stopped' }

/** Node runs no TypeScript in a thread: where this file itself is not built, the built one beside it is taken. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/src/sources/page-worker.js', import.meta.url)
  : new URL('./page-worker.js', import.meta.url)

/** A reader whose thread is not started yet. */
export function openPageReader(options: PageReaderOptions = {}): PageReader {
  const { timeout = TIMEOUT_MS, idle = IDLE_MS, memory = MEMORY_MB } = options
  const lane = new Lane(1)
  let worker: Worker | null = null
  let idling: NodeJS.Timeout | undefined
  let closed = false
  const isClosed = () => closed

  async function end(): Promise<void> {
    clearTimeout(idling)
    const ending = worker
    worker = null
    await ending?.terminate()
  }

  async function readOne(job: PageJob): Promise<Heard> {
    if (worker === null) {
      worker = begin(memory)
      const begun = await hear(worker, START_MS, 'cannot be read: the thread for pages did not start')
      if ('lost' in begun) return begun
    }
    worker.ref()
    const answer = hear(worker, timeout, `took longer than ${timeout / 1000} s to read`)
    worker.postMessage(job)
    return await answer
  }

  async function read(job: PageJob): Promise<PageAnswer> {
    if (closed) return STOPPED
    clearTimeout(idling)
    const heard = await readOne(job)
    if ('lost' in heard) {
      await end()
      return isClosed() ? STOPPED : { problem: heard.lost }
    }
    worker?.unref()
    idling = setTimeout(() => void end(), idle).unref()
    return heard.news === 'ready' ? STOPPED : heard.news
  }

  return {
    read: (html, now) => lane.through(() => read({ html, now })),
    close: async () => {
      closed = true
      await end()
    },
  }
}

function begin(memory: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16 }
  const worker = new Worker(WORKER, { resourceLimits, env: {}, execArgv: [] })
  // What happens between two pages is met by the next one.
  worker.on('error', () => undefined)
  return worker
}

type Heard = { readonly news: PageNews } | { readonly lost: string }

/** The next that a thread says, or why nothing came: `late` after so many milliseconds. */
function hear(worker: Worker, milliseconds: number, late: string): Promise<Heard> {
  return new Promise((resolve) => {
    const end = (heard: Heard) => {
      clearTimeout(timer)
      worker.off('message', said).off('error', failed).off('exit', left)
      resolve(heard)
    }
    const said = (news: PageNews) => {
      end({ news })
    }
    const failed = (error: Error) => {
      end({ lost: problemOf(error) })
    }
    const left = () => {
      end({ lost: 'cannot be read: the thread for pages ended' })
    }
    // What was said while this thread was busy is heard before the time counts as over.
    const timer = setTimeout(() => setImmediate(end, { lost: late }), milliseconds)
    worker.on('message', said).on('error', failed).on('exit', left)
  })
}

function problemOf(error: Error): string {
  const code = 'code' in error ? error.code : null
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'needs too much memory to read'
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND')
    return `cannot be read: ${fileURLToPath(WORKER)} is missing; build it with "npm run build"`
  return `cannot be read: ${messageOf(error)}`
}
