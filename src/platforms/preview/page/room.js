// The room's behaviour, over a page that already reads well: switch, dates, folded quotations, command box.

import './spoilers.js'
import { startConversation } from './conversation.js'
import { startMenus } from './menus.js'
import { startSuggestions } from './suggestions.js'

const room = document.getElementById('room')
const said = document.getElementById('said').content.firstElementChild.dataset
const status = document.getElementById('status')
const conversation = startConversation({ room, said, announce })
const suggestions = startSuggestions({ said, announce })
startMenus({
  room,
  send: (menu, values) => void conversation.press(menu.querySelector('.opens'), menu.dataset.menu, { values }),
})

/** Says something to those who listen. */
function announce(text) {
  status.textContent = text
}

// Switch between the platforms: both looks stand in the page already. What is being read stays where it is.
room.addEventListener('click', (event) => {
  const look = event.target.closest('#looks a')
  if (!look || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const reading = [...room.querySelectorAll('.entry')].find((entry) => entry.getBoundingClientRect().bottom > 140)
  const top = reading?.getBoundingClientRect().top
  room.dataset.look = look.dataset.look
  for (const link of room.querySelectorAll('#looks a')) {
    if (link === look) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  if (reading) scrollBy({ top: reading.getBoundingClientRect().top - top, behavior: 'instant' })
  history.replaceState(null, '', address(room.dataset.date ?? null))
  fold()
})

// Dates: the edition is taken out of the page for that date, and the conversation stays.
room.addEventListener('change', (event) => {
  if (event.target.id === 'date') void showDate(event.target.value, true)
})
room.addEventListener('click', (event) => {
  const step = event.target.closest('.dates a[data-date]')
  if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  void showDate(step.dataset.date, true)
})
addEventListener('popstate', () => void showDate(new URLSearchParams(location.search).get('date'), false))

function address(date) {
  const query = new URLSearchParams()
  if (date) query.set('date', date)
  if (room.dataset.look !== 'discord') query.set('look', room.dataset.look)
  const text = query.toString()
  return text === '' ? '/' : `/?${text}`
}

async function showDate(date, remember) {
  const url = address(date)
  const focused = document.activeElement?.getAttribute('aria-label') ?? null
  const dates = document.getElementById('dates')
  dates.setAttribute('aria-busy', 'true')
  try {
    const reply = await fetch(url, { headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
    const edition = page.getElementById('edition')
    if (!reply.ok || !edition) throw new Error('no room in the page')
    document.getElementById('edition').replaceWith(edition)
    dates.replaceWith(page.getElementById('dates'))
  } catch {
    // The page itself can say better what is wrong.
    location.assign(url)
    return
  }
  if (date) room.dataset.date = date
  else delete room.dataset.date
  for (const link of room.querySelectorAll('#looks a')) {
    const to = new URLSearchParams(link.dataset.look === 'discord' ? {} : { look: link.dataset.look })
    if (date) to.set('date', date)
    link.href = `/?${to}`
  }
  if (remember) history.pushState(null, '', url)
  const again =
    focused &&
    [...document.querySelectorAll('#dates [aria-label]')].find(
      (one) => one.getAttribute('aria-label') === focused && one.hasAttribute('href'),
    )
  ;(again || document.getElementById('date')).focus({ preventScroll: true })
  announce(document.querySelector('#date option:checked')?.textContent ?? '')
  scrollTo({ top: 0 })
  fold()
}

// Expandable quotations open and close.
room.addEventListener('click', (event) => {
  const folder = event.target.closest('.unfold')
  if (!folder) return
  const open = folder.parentElement.classList.toggle('open')
  folder.setAttribute('aria-expanded', String(open))
  folder.textContent = open ? folder.dataset.less : folder.dataset.more
})

/** A quotation that fits needs no button to unfold it. */
function fold() {
  for (const quote of room.querySelectorAll('.quote.folded:not(.open)')) {
    const text = quote.querySelector('.folded-text')
    if (text.clientHeight > 0) quote.classList.toggle('fits', text.scrollHeight <= text.clientHeight + 2)
  }
}
conversation.onChange(fold)
addEventListener('resize', fold)
fold()

// The command box, the examples, and commands in a text.
const form = document.getElementById('ask')
const box = document.getElementById('command')
form.addEventListener('submit', (event) => {
  event.preventDefault()
  suggestions.close()
  const text = box.value.trim()
  // What is typed while a command runs waits in the box.
  if (text === '' || conversation.isBusy()) return
  box.value = ''
  void conversation.ask(text)
})
room.addEventListener('click', (event) => {
  const example = event.target.closest('[data-ask]')
  if (example) void conversation.ask(example.dataset.ask)
})
addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, select, textarea, [contenteditable]')
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  box.focus({ preventScroll: true })
  if (box.value === '') box.value = '/'
  box.dispatchEvent(new Event('input'))
})
room.dataset.ready = 'true'
