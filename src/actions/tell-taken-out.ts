// Posts lose what was taken out at a publisher's request, whatever their age: each message of such an edition is edited to
// what the edition says now. What is left over when that takes fewer messages says that it was taken out.

import { isForumPost, opensThread, type Payload } from '../core/delivery.ts'
import { pauseAfter, TAKEN_OUT } from '../core/errand.ts'
import type { Edition } from '../core/edition.ts'
import type { TakenOutEdition } from '../core/ports/keeping.ts'
import { type Post, plain, storedButtons } from '../core/post.ts'
import { instant } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { alertPost } from '../editorial/alert.ts'
import { outletsOf, postOf, settingsOf } from './compose-edition.ts'
import { type EditDeps, tellEach } from './plan-edits.ts'

/** Editions that are told in one go. */
const AT_ONCE = 50

/** Gives the parts of editions that wait their new words, and plans the edits of those that were sent. */
export async function tellTakenOut(deps: EditDeps): Promise<void> {
  const { store, log, clock, reachable } = deps
  const now = instant(clock.now())
  const due = (await store.takenOut()).filter(
    ({ channel, notBefore }) => reachable(channel) && (notBefore === null || notBefore <= now),
  )
  await tellEach(due.slice(0, AT_ONCE), {
    // With its new words it is settled, or it waits on.
    tell: async (one) => {
      const edits = await retell(one, deps)
      if (edits !== null) log.info('taken-out-planned', { channel: one.channel, edition: one.edition, edits })
      return false
    },
    // Until it has words nothing of it is sent, and what was sent keeps the old ones: it is tried for ever.
    settle: ({ edition, attempts }) => store.putOffRetelling(edition, instant(clock.now() + pauseAfter(attempts))),
    failed: ({ edition }, reason) => {
      log.error('taken-out-failed', { edition, reason })
    },
  })
}

/** How many parts get new words; null where more was taken out meanwhile. */
async function retell({ edition: id, channel, at }: TakenOutEdition, deps: EditDeps): Promise<number | null> {
  const { store } = deps
  const found = await store.editionById(id)
  if (found === null) return null
  const parts = (await store.deliveries(id)).filter(({ payload }) => !opensThread(payload))
  const bodies = await bodiesOf(found.edition, found.alert, parts.length, deps)
  const told = parts.map(({ part, payload }, index) => {
    const body = bodies[index]
    if (body === undefined) throw new Error(`there are no words for part ${part}`)
    return { part, payload, body }
  })
  const done = await store.retell(
    found.edition,
    told.map(({ part, payload, body }) => ({ part, payload: { ...payload, body: bodyIn(payload, body) } })),
    told.map(({ part, payload: { method, path }, body }) => {
      return { edition: id, part, channel, kind: 'edit', cause: `${TAKEN_OUT}${at}`, payload: { method, path, body } }
    }),
  )
  return done ? told.length : null
}

/** One for each of so many messages. */
async function bodiesOf(edition: Edition, alert: boolean, parts: number, deps: EditDeps): Promise<Payload['body'][]> {
  const { store, knowledge, render } = deps
  const settings = { ...(await settingsOf(store, edition.channel)), forum: false, place: 'here' as const }
  const post = alert ? alertPost(edition, knowledge, await outletsOf(deps, edition)) : await postOf(deps, edition)
  await store.keepButtons(storedButtons(post), null)
  const now = render(post, edition, settings).map(({ body }) => body)
  if (now.length === parts) return now
  const [notice] = render(noticeOf(post, edition), edition, settings).map(({ body }) => body)
  const kept = now.length < parts ? now : []
  return notice === undefined ? kept : [...kept, ...Array.from({ length: parts - kept.length }, () => notice)]
}

function noticeOf(post: Post, { language }: Edition): Post {
  const text = [plain(wordsOf(language).keeping.postTakenOut)]
  return { ...post, blocks: [{ kind: 'paragraph', text }], buttons: [], choices: [] }
}

/** A forum post has its message beside its name. */
function bodyIn(payload: Payload, message: Payload['body']): Payload['body'] {
  return isForumPost(payload) ? { ...payload.body, message } : message
}
