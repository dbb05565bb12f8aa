// /follow SUBJECT, /unfollow SUBJECT: a person's own digest in their private chat. The chat is a channel like any other,
// whose one moderator is its user: /settings there holds. Bare, both list what is followed. In a server the bot writes to
// the person itself where it may, else it shows the way.

import { type Followed, MOST_FOLLOWED, followedIn, isSameSubject } from '../src/actions/followed.ts'
import { type ChannelId, type ChannelSettings, defaultSettings } from '../src/core/channel.ts'
import type { Command, CommandCall, CommandContext } from '../src/core/command.ts'
import { type Block, type Post, button, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { wordsOf } from '../src/core/words/catalogue.ts'
import type { Words } from '../src/core/words/words.ts'
import { goOnPost, privateChatOf, sayingPost } from './own.ts'
import { subjectFor } from './subject.ts'

const BUTTONS_A_ROW = 5

export const follow: Command = {
  name: 'follow',
  who: 'everybody',
  options: [{ name: 'subject', kind: 'subject', required: false }],
  summary: {
    en: 'A digest of your own in private, on the subjects that you follow',
    ar: 'موجز خاص بك في محادثة خاصة عن المواضيع التي تتابعها',
    ckb: 'کورتەی تایبەتی خۆت لە گفتوگۆی تایبەتدا، لەسەر ئەوەی بەدوایدا دەچیت',
  },
  examples: ['/follow isis', '/follow Sinjar', '/follow'],
  async run(call, context) {
    const own = await ownChat(call, context)
    if (own === null) return goOnPost(call, context)
    const typed = call.options['subject']
    if (typed === undefined) return listPost(own)
    return await begin(typed, own, call, context)
  },
}

export const unfollow: Command = {
  name: 'unfollow',
  who: 'everybody',
  options: [{ name: 'subject', kind: 'subject', required: false }],
  summary: {
    en: 'Stop following a subject',
    ar: 'إيقاف متابعة موضوع',
    ckb: 'وازهێنان لە بەدواداچوونی بابەتێک',
  },
  examples: ['/unfollow isis', '/unfollow'],
  async run(call, context) {
    const own = await ownChat(call, context)
    if (own === null) return goOnPost(call, context)
    const typed = call.options['subject']
    if (typed === undefined) return listPost(own)
    const meant = follows(typed, own, context)
    const { follow: said } = own.words
    if (meant === undefined) {
      const offers = own.followed.map((one) => one.subject.label)
      throw new Problem('not-found', said.notFollowed(typed), said.notFollowedHint, offers, 'subject')
    }
    await context.store.unfollow(own.chat, meant.typed)
    const left = own.followed.filter((one) => one !== meant)
    const { settings } = own
    const empty = left.length === 0 && settings.on && settings.topics.length === 0
    if (empty) await save({ ...settings, on: false }, call, context, own.words)
    const notes = [said.stopped(meant.subject.label), ...(empty ? [said.switchedOff] : [])]
    return listPost({ ...own, followed: left }, notes)
  },
}

interface Own {
  readonly chat: ChannelId
  readonly settings: ChannelSettings
  readonly words: Words
  readonly followed: readonly Followed[]
}

/** Null where the private chat can only be opened by the person. */
async function ownChat(call: CommandCall, context: CommandContext): Promise<Own | null> {
  const chat = await privateChatOf(call)
  if (chat === null) return null
  const language = call.language ?? context.words.language
  const settings = (await context.store.settings(chat)) ?? { ...defaultSettings(chat), language }
  const followed = await followedIn(context, chat, settings.language)
  return { chat, settings, words: wordsOf(settings.language), followed }
}

/** What of it is meant: by the words that were typed, or because both mean the same. */
function follows(typed: string, { followed }: Own, context: CommandContext): Followed | undefined {
  const exact = followed.find((one) => one.typed === typed || one.subject.label === typed)
  if (exact !== undefined) return exact
  const subject = subjectFor(typed, context)
  return followed.find((one) => isSameSubject(one.subject, subject))
}

async function begin(typed: string, own: Own, call: CommandCall, context: CommandContext): Promise<Post> {
  const { chat, settings, words, followed } = own
  const { follow: said, settings: told } = words
  const subject = subjectFor(typed, { ...context, words })
  if (followed.some((one) => isSameSubject(one.subject, subject))) return listPost(own, [said.already(subject.label)])
  if (followed.length >= MOST_FOLLOWED) throw new Problem('too-many', said.full(MOST_FOLLOWED), said.fullHint)
  const first = followed.length === 0 && !settings.on
  const time = settings.times.map(told.time).join(', ')
  const notes = [said.following(subject.label), ...(first ? [said.switchedOn(time, settings.timeZone)] : [])]
  const post = listPost({ ...own, followed: [...followed, { typed, subject }] }, notes)
  // Told before it is kept: who takes no messages would wait for digests that never come.
  if (!call.private && (await call.venue.inPrivate?.tell(chat, post)) !== true)
    throw new Problem('not-allowed', said.closed, said.closedHint)
  const at = new Date(context.clock.now()).toISOString()
  await context.store.follow(chat, typed, at, MOST_FOLLOWED)
  if (first) await save({ ...settings, on: true, since: at }, call, context, words)
  return call.private ? post : sayingPost(context.words, '', [context.words.follow.told])
}

/** The private chat's own settings: nobody else's trail. @throws Problem conflict */
async function save(settings: ChannelSettings, call: CommandCall, { store }: CommandContext, words: Words) {
  const home = call.private ? (await call.venue.facts(settings.channel)).home : null
  const next = { ...settings, home: home ?? settings.home, version: settings.version + 1 }
  if (!(await store.saveSettings(next))) throw new Problem('conflict', words.settings.conflict, '')
}

/** What is followed, each with a button that stops it. */
function listPost({ words, followed }: Own, notes: readonly string[] = []): Post {
  const { follow: said } = words
  const stops = followed.map(({ typed, subject }) =>
    button(said.stop(subject.label), { command: 'unfollow', options: { subject: typed } }),
  )
  const rows = Array.from({ length: Math.ceil(stops.length / BUTTONS_A_ROW) }, (_, row) =>
    stops.slice(row * BUTTONS_A_ROW, (row + 1) * BUTTONS_A_ROW),
  )
  const list: Block =
    followed.length === 0
      ? { kind: 'paragraph', text: [plain(said.nothing)] }
      : { kind: 'list', items: followed.map(({ subject }) => ({ lines: [[plain(subject.label)]] })) }
  return {
    language: words.language,
    title: [plain(said.title)],
    blocks: [
      ...notes.map((note): Block => ({ kind: 'paragraph', text: [plain(note)] })),
      list,
      { kind: 'note', text: [plain(`${said.type} `), { text: '/follow isis', command: true }] },
    ],
    buttons: rows,
    tone: 'answer',
  }
}
