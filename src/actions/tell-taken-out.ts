// Posts lose what was taken out at a publisher's request, whatever their age: each message of such an edition is edited to
// what the edition says now. What is left over when that takes fewer messages says that it was taken out.

import { opensThread, type Payload } from '../core/delivery.ts'
import { TAKEN_OUT } from '../core/errand.ts'
import type { Edition } from '../core/edition.ts'
import type { TakenOutEdition } from '../core/ports/keeping.ts'
import { type Post, plain, storedButtons } from '../core/post.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { alertPost } from '../editorial/alert.ts'
import { outletsOf, postOf, settingsOf } from './compose-edition.ts'
import { type EditDeps, tellEach } from './plan-edits.ts'

/** Editions that are told in one go. */
const AT_ONCE = 50

/** Gives the parts of editions that wait their new words, and plans the edits of those that were sent. */
export async function tellTakenOut(deps: EditDeps): Promise<void> {
  const { store, log, reachable } = deps
  const waiting = (await store.takenOut()).filter(({ channel }) => reachable(channel))
  await tellEach(waiting.slice(0, AT_ONCE), {
    tell: async (one) => {
      const edits = await retell(one, deps)
      log.info('taken-out-planned', { channel: one.channel, edition: one.edition, edits })
      return true
    },
    settle: ({ edition }) => store.retell(edition, [], []),
    failed: ({ edition }, reason) => {
      log.error('taken-out-failed', { edition, reason })
    },
  })
}

async function retell({ edition: id, channel, at }: TakenOutEdition, deps: EditDeps): Promise<number> {
  const { store } = deps
  const found = await store.editionById(id)
  if (found === null) return 0
  const parts = (await store.deliveries(id)).filter(({ payload }) => !opensThread(payload))
  const bodies = await bodiesOf(found.edition, found.alert, parts.length, deps)
  const told = parts.flatMap(({ part, payload }, index) => {
    const body = bodies[index]
    return body === undefined ? [] : [{ part, payload: { ...payload, body } }]
  })
  await store.retell(
    id,
    told.map(({ part, payload }) => ({ part, payload: isForumPost(payload) ? asForumPost(payload) : payload })),
    told.map((planned) => ({ ...planned, edition: id, channel, kind: 'edit', cause: `${TAKEN_OUT}${at}` })),
  )
  return told.length
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

function isForumPost({ path }: Payload): boolean {
  return path.endsWith('/threads')
}

function asForumPost({ body, ...rest }: Payload): Payload {
  return { ...rest, body: { message: body } }
}
