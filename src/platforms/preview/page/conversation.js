// Asks the server and puts its answers into the page. One question at a time; while it runs the page says so, and where
// it fails the page says why and offers to try again. All markup comes from the server, escaped there.

import { openForm } from './forms.js'

const PATIENCE_MS = 30_000
/** What the server takes as the label of a button. */
const MOST_LABEL = 100
const token = document.querySelector('meta[name="sitrep-token"]').content

export function startConversation({ room, said, announce }) {
  const list = document.getElementById('conversation')
  const typed = []
  let running = false
  let changed = () => {}

  /** A typed command: an entry of its own. */
  async function ask(text) {
    if (running) return
    typed.push(text)
    const entry = copyOf('entry')
    entry.querySelector('.typed').textContent = text
    entry.setAttribute('aria-label', text)
    list.append(entry)
    bringUp(entry)
    await run({ path: '/ask', body: { text }, entry, again: () => ask(text) })
  }

  /**
   * A button, or a menu or form with what was given there: the answer stands in the place of the message, or below as an
   * entry of its own. `key` is what was pressed.
   */
  async function press(key, button, given = {}) {
    if (running) return
    key.setAttribute('aria-busy', 'true')
    await run({
      path: '/press',
      body: { button, ...given },
      entry: null,
      pressedIn: key.closest('.entry'),
      key,
      again: () => press(key, button, given),
    })
    key.removeAttribute('aria-busy')
  }

  async function run({ path, body, entry, pressedIn = null, key = null, again }) {
    running = true
    room.setAttribute('aria-busy', 'true')
    announce(said.working)
    const result = await post(path, body)
    running = false
    room.removeAttribute('aria-busy')
    if (result.failed) announce(showFailure({ entry, pressedIn, kind: result.failed, again }))
    else if (result.answer.form) {
      announce('')
      openForm(fragment(result.answer.form), (button, typed) => void press(key, button, { typed }))
    } else {
      if (result.answer.edit && pressedIn) replaceMessage(pressedIn, result.answer.html, key)
      else addAnswer(entry, result.answer.html)
      announce(said.answered + result.answer.firstLine)
    }
    changed()
  }

  function addAnswer(entry, markup) {
    const answer = fragment(markup).firstElementChild
    if (entry) entry.replaceWith(answer)
    else list.append(answer)
    bringUp(answer)
  }

  /** The key with the same label keeps the focus, so that paging goes on with one key; of menus the one in the same place. */
  function replaceMessage(entry, markup, key) {
    const shown = (what) => [...entry.querySelectorAll(`.as.${room.dataset.look} ${what}`)]
    const place = shown('.opens').indexOf(key)
    entry.querySelector('.says').replaceChildren(fragment(markup))
    const labelled = ({ textContent, disabled }) => textContent === key.textContent && !disabled
    const same = place < 0 ? shown('[data-press]').find(labelled) : shown('.opens')[place]
    const focus = same ?? entry
    focus.focus({ preventScroll: true })
    if (entry.getBoundingClientRect().top < 0) bringUp(entry)
  }

  /** The sentence that it shows. */
  function showFailure({ entry, pressedIn, kind, again }) {
    const failure = copyOf(kind)
    const place = entry ?? pressedIn
    place.querySelector('.says > .failure')?.remove()
    if (entry) place.querySelector('.says').replaceChildren(failure)
    else place.querySelector('.says').append(failure)
    failure.querySelector('.again').addEventListener('click', () => {
      if (entry) {
        entry.remove()
        typed.pop()
      } else failure.remove()
      void again()
    })
    bringUp(place)
    return failure.querySelector('p').textContent
  }

  list.closest('.room').addEventListener('click', (event) => {
    const key = event.target.closest('[data-press]')
    if (key) void press(key, key.dataset.press, { label: key.textContent.slice(0, MOST_LABEL) })
  })

  // Arrow up in an empty box brings back what was typed.
  const box = document.getElementById('command')
  let back = 0
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') back = 0
    else if (box.getAttribute('aria-expanded') !== 'true' && (box.value === '' || back > 0)) {
      back = Math.max(0, Math.min(typed.length, back + (event.key === 'ArrowUp' ? 1 : -1)))
      box.value = typed.at(-back) !== undefined && back > 0 ? typed.at(-back) : ''
      event.preventDefault()
    }
  })

  return {
    ask,
    press,
    isBusy: () => running,
    onChange(listener) {
      changed = listener
    },
  }
}

/** `{ answer }`, or `{ failed }` with the name of the template that says why. */
async function post(path, body) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS)
  try {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Sitrep-Token': token },
      body: JSON.stringify(body),
      signal: stop.signal,
    })
    if (reply.ok) return { answer: await reply.json() }
    return { failed: reply.status === 401 || reply.status === 403 ? 'stale' : 'wrong' }
  } catch {
    return { failed: stop.signal.aborted ? 'slow' : 'gone' }
  } finally {
    clearTimeout(timer)
  }
}

function copyOf(template) {
  return document.getElementById(template).content.firstElementChild.cloneNode(true)
}

function fragment(markup) {
  const template = document.createElement('template')
  template.innerHTML = markup
  return template.content
}

/** The question comes to the top, so that its answer is read from the beginning. */
function bringUp(entry) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  entry.scrollIntoView({ block: 'start', behavior: calm ? 'instant' : 'smooth' })
}
