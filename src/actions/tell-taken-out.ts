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
import { mapNow, outletsOf, postOf } from './compose-edition.ts'
import { bringsMap, type EditionMessages, messagesOf } from './edition-messages.ts'
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
  const edition = { ...found.edition, map: parts.some(bringsMap) ? await mapNow(deps, found.edition) : null }
  const texts = parts.filter((part) => !bringsMap(part))
  const says = await saidBy(edition, found.alert, texts.length, deps)
  const told = parts.map((one) => {
    const { part, payload } = one
    const said = bringsMap(one) ? says.map : says.texts[texts.indexOf(one)]
    if (said === undefined) throw new Error(`there are no words for part ${part}`)
    return { part, payload, said }
  })
  const done = await store.retell(
    found.edition,
    edition,
    told.map(({ part, payload, said }) => ({
      part,
      payload: { ...payload, ...said, body: bodyIn(payload, said.body) },
    })),
    told.map(({ part, payload: { method, path }, said }) => {
      return {
        edition: id,
        part,
        channel,
        kind: 'edit',
        cause: `${TAKEN_OUT}${at}`,
        payload: { method, path, ...said },
      }
    }),
  )
  return done ? told.length : null
}

/** What each of so many messages says, and the one with the map; what is left over says that it was taken out. */
async function saidBy(edition: Edition, alert: boolean, parts: number, deps: EditDeps): Promise<EditionMessages> {
  const { store, knowledge } = deps
  const post = alert ? alertPost(edition, knowledge, await outletsOf(deps, edition)) : await postOf(deps, edition)
  await store.keepButtons(storedButtons(post), null)
  const now = await messagesOf(post, edition, deps)
  if (now.texts.length === parts) return now
  const [notice] = (await messagesOf(noticeOf(post, edition), edition, deps)).texts
  const kept = now.texts.length < parts ? now.texts : []
  const left = notice === undefined ? [] : Array.from({ length: parts - kept.length }, () => notice)
  return { ...now, texts: [...kept, ...left] }
}

function noticeOf(post: Post, { language }: Edition): Post {
  const text = [plain(wordsOf(language).keeping.postTakenOut)]
  return { ...post, blocks: [{ kind: 'paragraph', text }], buttons: [], choices: [] }
}

/** A forum post has its message beside its name. */
function bodyIn(payload: Payload, message: Payload['body']): Payload['body'] {
  return isForumPost(payload) ? { ...payload.body, message } : message
}
