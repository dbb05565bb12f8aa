// A feed that was found, and one that was checked, as posts.

import { isDay } from '../core/time.ts'
import type { CheckedFeed, CheckedItem, FeedPreview } from '../core/feed-check.ts'
import type { OfferedFeed } from '../core/ports/feed-finder.ts'
import { type Block, type Button, type Inline, type Post, bold, button, inRows, link, plain } from '../core/post.ts'
import type { CommandRequest } from '../core/request.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'
import { stateOfFeed, type Telling } from './feed-states.ts'

const DAY_MS = 86_400_000
/** A middling text of fewer characters is no whole article: that is some three sentences. */
const WHOLE_TEXT = 600
/** Buttons of a page with several feeds (one row on Discord). */
const MOST_OFFERED = 5
const LONGEST_TITLE = 120
const BUTTONS_A_ROW = 3

/** What a feed is like; with buttons that decide about it, before it is saved. */
export function previewPost({ feed, ...seen }: FeedPreview, buttons: readonly Button[], telling: Telling): Post {
  const { words } = telling
  const { adding } = words
  const blocks: Block[] = [
    row(adding.address, [link(feed.url, feed.url)]),
    row(adding.language, [
      plain(
        [seen.language === 'und' ? '–' : words.languageName(seen.language), paceOf(seen, words), textsOf(seen, words)]
          .filter((one) => one !== '')
          .join(' · '),
      ),
    ]),
  ]
  if (seen.newest.length === 0) blocks.push(paragraph(adding.empty))
  else {
    blocks.push({ kind: 'heading', text: [plain(adding.newest)] })
    const lines = seen.newest.map(({ title, published }) => [
      ...titleOf(title),
      plain(` · ${dated(published, telling)}`),
    ])
    blocks.push({ kind: 'list', items: lines.map((line) => ({ lines: [line] })) })
  }
  if (buttons.length > 0) blocks.push(paragraph(adding.heardHere))
  return answer([plain(adding.found(feed.name))], blocks, [buttons], words)
}

function paceOf({ gap, newest }: Pick<FeedPreview, 'gap' | 'newest'>, { adding }: Words): string {
  if (newest.length === 0) return ''
  if (gap === null) return adding.unknownPace
  if (gap <= DAY_MS) return adding.perDay(Math.round(DAY_MS / gap))
  const perWeek = Math.round((7 * DAY_MS) / gap)
  return perWeek > 1 ? adding.perWeek(perWeek) : adding.rarely
}

function textsOf({ length }: Pick<FeedPreview, 'length'>, { adding }: Words): string {
  if (length === null) return ''
  return length >= WHOLE_TEXT ? adding.wholeTexts : adding.shortTexts(length)
}

/** Several feeds, of which one is to be chosen; `asked` gives what a button asks. */
export function chooserPost(
  title: string,
  feeds: readonly OfferedFeed[],
  asked: (feed: OfferedFeed) => CommandRequest,
  words: Words,
): Post {
  const shown = feeds.slice(0, MOST_OFFERED)
  const items = shown.map(({ url, title: name }) => ({
    lines: [[...(name === null ? [] : [bold(name), plain(' · ')]), link(url, url)]],
  }))
  const more = feeds.length - shown.length
  const buttons = shown.map((feed, at) => button(feed.title ?? pathOf(feed.url, at), asked(feed)))
  const blocks: Block[] = [
    paragraph(title),
    { kind: 'list', items },
    ...(more > 0 ? [paragraph(words.adding.more(more))] : []),
  ]
  return answer([], blocks, inRows(buttons, BUTTONS_A_ROW), words)
}

function pathOf(url: string, at: number): string {
  const { pathname, search } = new URL(url)
  return `${at + 1} · ${pathname}${search}`
}

/** Each stage of a feed's way into a channel. */
export function checkPost(checked: CheckedFeed, telling: Telling): Post {
  const { words } = telling
  const { adding } = words
  const stages = [...answerStages(checked, telling), ...readStages(checked, words), stateStage(checked, telling)]
  const blocks: Block[] = stages
  if (checked.newest.length > 0) {
    blocks.push({ kind: 'heading', text: [plain(adding.each)] })
    blocks.push({ kind: 'list', items: checked.newest.map((item) => ({ lines: itemLines(item, telling) })) })
  }
  if (checked.fresh > 0 && checked.followed !== null) blocks.push({ kind: 'note', text: [plain(adding.nextTime)] })
  const stories = checked.newest.filter(({ fate }) => fate !== 'told').flatMap(({ story }) => story ?? [])
  const buttons = [...new Set(stories)].map((story) =>
    button(adding.why(story), { command: 'why', options: { item: story } }),
  )
  return answer([plain(adding.check(checked.name))], blocks, inRows(buttons, BUTTONS_A_ROW), words)
}

function answerStages({ look }: CheckedFeed, { words }: Telling): Block[] {
  const { adding } = words
  const { url, end, movedTo, status, took, bytes, seen } = look
  const seconds = words.number(Math.round(took / 100) / 10)
  const size = `${words.number(Math.ceil(bytes / 1000))} kB`
  const answered = status === null ? adding.unanswered : adding.answered(status, seconds, size)
  const problem: Inline[] = 'problem' in seen ? [plain(': '), { text: seen.problem, lang: 'en' }] : []
  const stages = [row(adding.address, [link(url, url)])]
  if (movedTo !== null) stages.push(row(adding.moved, [link(movedTo, movedTo)]))
  if (end !== null && end !== movedTo && end !== url) stages.push(row(adding.redirected, [link(end, end)]))
  return [...stages, row(adding.answer, [plain(answered), ...problem])]
}

function readStages({ read, known, fresh, languages, followed }: CheckedFeed, words: Words): Block[] {
  if (read === null) return []
  const { adding } = words
  const facts = [
    adding.items(read.format, read.items, read.dated),
    ...(read.refused > 0 ? [adding.withoutText(read.refused)] : []),
    ...(read.whole ? [] : [adding.cutOff]),
  ]
  const named = languages.map(
    ([code, count]) => `${code === 'und' ? '–' : words.languageName(code)} ${words.number(count)}`,
  )
  return [
    row(adding.reading, [plain(facts.join(' · '))]),
    ...(named.length > 0 ? [row(adding.language, [plain(named.join(' · '))])] : []),
    ...(followed === null ? [] : [row(adding.archive, [plain(adding.stored(known, fresh))])]),
  ]
}

function stateStage({ followed }: CheckedFeed, telling: Telling): Block {
  const { adding } = telling.words
  return row(adding.state, followed === null ? [plain(adding.notFollowed)] : stateOfFeed(followed, telling))
}

function itemLines({ title, published, language, fate, story, topics }: CheckedItem, telling: Telling): Inline[][] {
  const { words } = telling
  const facts = [
    dated(published, telling),
    ...(language === 'und' ? [] : [words.languageName(language)]),
    ...(story === null ? [] : [words.adding.story(story)]),
    ...(topics.length === 0 ? [] : [topics.join(', ')]),
  ]
  return [titleOf(title), [plain(facts.join(' · '))], [plain(words.adding.fate[fate])]]
}

/** Somebody else's words, however long. */
function titleOf(title: string): Inline[] {
  const line = title.replaceAll(/\s+/gu, ' ').trim()
  return [
    {
      text: line.length <= LONGEST_TITLE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_TITLE))} …`,
      style: 'bold',
    },
  ]
}

function dated(published: string | null, { words, timeZone }: Telling): string {
  if (published === null) return words.adding.undated
  if (isDay(published)) return words.date(published, 'day')
  const at = Date.parse(published)
  return words.moment(dayIn(timeZone, at), clockTimeIn(timeZone, at))
}

function row(title: string, runs: readonly Inline[]): Block {
  return { kind: 'paragraph', text: [bold(`${title}: `), ...runs] }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [plain(text)] }
}

function answer(
  title: readonly Inline[],
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[],
  { language }: Words,
): Post {
  return { language, title, blocks, buttons: buttons.filter((line) => line.length > 0), tone: 'answer' }
}
