// The page: which room and person are looked at stands in the address, so that a reload shows the same. It asks once a
// second what there is; what a person does is posted, and asked for at once. All markup comes from the server, escaped.

import { commandComposer, element, textComposer } from './composer.js'
import { clockOf, opens, showEntries } from './shown.js'

const EVERY_MS = 1000
const at = (id) => document.getElementById(id)
const view = { rooms: [], people: [], platforms: [], room: null, person: null, shown: '', places: '', composer: '' }

async function get(path, query = {}) {
  const reply = await fetch(`${path}?${new URLSearchParams(query)}`)
  const body = await reply.json()
  if (!reply.ok) throw new Error(body.note)
  return body
}

async function post(path, body) {
  const headers = { 'Content-Type': 'application/json' }
  try {
    const reply = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return await reply.json()
  } catch {
    return { note: 'The rooms do not answer. Are they still running?', failed: true }
  }
}

function say(text, failed = false) {
  at('status').textContent = text
  at('status').classList.toggle('failed', failed)
}

async function act(action) {
  const outcome = await post('/api/do', { room: view.room.id, person: view.person, action })
  if (action.do !== 'complete') {
    say(outcome.note ?? '', outcome.failed)
    if (outcome.alert) {
      at('alert-text').textContent = outcome.alert
      at('alert').showModal()
    }
    if (outcome.modal) openModal(outcome.modal)
    if (outcome.go) location.hash = new URLSearchParams({ room: outcome.go, as: view.person })
    await refresh()
  }
  return outcome
}

function openModal({ id, title, html }) {
  at('modal-title').textContent = title
  at('modal-fields').innerHTML = html
  at('modal').dataset.modal = id
  at('modal').showModal()
  at('modal-fields').querySelector('input, textarea, select')?.focus()
}

at('modal-form').addEventListener('submit', () => {
  const values = Object.fromEntries(new FormData(at('modal-form')))
  void act({ do: 'submit', modal: at('modal').dataset.modal, values })
})
at('modal-cancel').addEventListener('click', () => at('modal').close())

at('talk').addEventListener('click', (event) => {
  const { target } = event
  if (opens(target)) return
  const message = target.closest('[data-message]')?.dataset.message
  const key = target.closest('[data-button]')
  if (key) void busy(key, { do: 'press', message, button: key.dataset.button })
  const link = target.closest('[data-start]')
  if (link) void busy(link, { do: 'open', start: link.dataset.start })
  const ask = target.closest('[data-ask]')
  if (ask) void busy(ask, { do: 'say', text: ask.dataset.ask })
})
at('talk').addEventListener('keydown', (event) => {
  if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('.spoiler') && opens(event.target))
    event.preventDefault()
})
at('talk').addEventListener('submit', (event) => {
  event.preventDefault()
  const menu = event.target.closest('[data-menu]')
  const values = [...menu.querySelectorAll('input:checked')].map(({ value }) => value)
  const message = menu.closest('[data-message]').dataset.message
  menu.open = false
  void act({ do: 'select', message, menu: menu.dataset.menu, values })
})

async function busy(key, action) {
  key.setAttribute('aria-busy', 'true')
  await act(action)
  key.removeAttribute('aria-busy')
}

at('person').addEventListener('change', () => {
  location.hash = new URLSearchParams({ room: view.room.id, as: at('person').value })
})
at('move').addEventListener('click', () => void act({ do: view.room.present ? 'remove' : 'add' }))
at('permit').addEventListener('click', () => void act({ do: 'permit', may: !view.room.mayPost }))

async function refresh() {
  try {
    Object.assign(view, await get('/api/rooms'))
  } catch {
    say('The rooms do not answer. Are they still running?', true)
    return
  }
  const wanted = new URLSearchParams(location.hash.slice(1))
  view.room = view.rooms.find(({ id }) => id === wanted.get('room')) ?? view.rooms[0]
  view.person = view.room.people.includes(wanted.get('as')) ? wanted.get('as') : view.room.people[0]
  const { room, person } = view
  showPlaces()
  showHead()
  const key = `${room.id} ${person}`
  const got = await get('/api/room', { room: room.id, person }).catch(() => null)
  if (got === null || key !== `${view.room.id} ${view.person}`) return
  showEntries(at('talk'), got.entries, view.shown !== key)
  if (got.entries.length === 0)
    at('talk').replaceChildren(element('p', { class: 'empty', text: 'Nothing stands here yet.' }))
  else at('talk').querySelector('.empty')?.remove()
  view.shown = key
  at('log').replaceChildren(...got.log.map((line) => element('li', { text: line })))
  at('problems').replaceChildren(...got.problems.map((text) => element('p', { class: 'problem', text })))
  await showComposer(key)
}

function showHead() {
  const { room, person, people, platforms } = view
  at('clock').textContent =
    `${clockOf(new Date())} here, ${new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Baghdad' })} in Baghdad`
  at('states').replaceChildren(
    ...platforms.map(({ platform, connected }) =>
      element('span', {
        class: connected ? 'state on' : 'state',
        text: `${titleOf(platform)}: ${connected ? 'connected' : 'no bot'}`,
      }),
    ),
  )
  at('room').dataset.look = room.platform
  at('name').textContent = room.name
  at('kind').textContent = [room.kind, room.under].filter((text) => text !== '').join(' in ')
  at('move').textContent = moveWords(room)
  at('move').hidden = room.platform === 'discord' && room.kind === 'private chat'
  at('permit').textContent = room.mayPost ? 'Take its right to post' : 'Let it post'
  at('permit').hidden = room.kind === 'private chat' || !room.present
  const offered = room.people.map((id) => people.find((one) => one.id === id))
  if (at('person').dataset.room !== room.id) {
    at('person').dataset.room = room.id
    at('person').replaceChildren(
      ...offered.map(({ id, name, role }) =>
        element('option', { value: id, text: role === '' ? name : `${name} (${role})` }),
      ),
    )
  }
  at('person').value = person
  if (at('troubles').dataset.platform === room.platform) return
  at('troubles').dataset.platform = room.platform
  const { troubles } = platforms.find(({ platform }) => platform === room.platform)
  at('troubles').replaceChildren(...troubles.map(({ id, label }) => troubleButton(room.platform, id, label)))
}

function moveWords({ platform, kind, present }) {
  if (kind === 'private chat') return present ? 'Block the bot' : 'Unblock the bot'
  const to = platform === 'discord' ? 'server' : 'chat'
  return present ? `Remove the bot from this ${to}` : `Add the bot to this ${to}`
}

function troubleButton(platform, id, label) {
  const button = element('button', { type: 'button', class: 'key', text: label })
  button.addEventListener('click', async () => {
    const { note, failed } = await post('/api/trouble', { platform, id })
    say(note, failed)
  })
  return button
}

const titleOf = (platform) => (platform === 'discord' ? 'Discord' : 'Telegram')

/** A link for each room; one that left is not drawn again while nothing changes, so that it keeps the focus. */
function showPlaces() {
  const { rooms, room } = view
  const now = JSON.stringify([rooms, room.id])
  if (now === view.places) return
  view.places = now
  const focused = document.activeElement?.getAttribute('href')
  const parts = ['discord', 'telegram'].map((platform) => {
    const links = rooms
      .filter((one) => one.platform === platform)
      .map(({ id, name, under, present }) => {
        const hash = `#${new URLSearchParams({ room: id, as: view.person })}`
        const link = element('a', { href: hash, class: present ? 'place' : 'place away' })
        if (id === room.id) link.setAttribute('aria-current', 'page')
        link.append(element('span', { text: name, dir: 'auto' }))
        if (under !== '') link.append(element('small', { text: under }))
        return element('li', {}, link)
      })
    return element('section', {}, element('h2', { text: titleOf(platform) }), element('ul', {}, ...links))
  })
  at('places').replaceChildren(...parts)
  at('places').querySelector('[aria-current]').scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const again = [...at('places').querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)
  again?.focus({ preventScroll: true })
}

/** Drawn anew where the room, the person or the commands changed, not while somebody types. */
async function showComposer(key) {
  const { room, person } = view
  const { commands } = await get('/api/commands', { room: room.id, person })
  const now = JSON.stringify([key, commands, room.present])
  if (now === view.composer) return
  view.composer = now
  const composer =
    room.writing === 'commands'
      ? commandComposer({
          commands,
          send: (given) => void act({ do: 'command', ...given }),
          complete: async (given) => (await act({ do: 'complete', ...given })).choices ?? [],
        })
      : textComposer({
          place: room.writing === 'post' ? `Post in ${room.name}` : 'Message, or / for commands',
          commands: room.writing === 'post' ? [] : commands,
          say: (text) => void act({ do: 'say', text }),
        })
  at('composer').replaceChildren(composer)
  if (room.platform === 'telegram' && room.kind === 'private chat') {
    const start = element('button', { type: 'button', class: 'key', text: 'Start' })
    start.addEventListener('click', () => void act({ do: 'open', start: '' }))
    composer.append(start)
  }
}

window.addEventListener('hashchange', () => void refresh())
async function forever() {
  if (!document.hidden) await refresh()
  setTimeout(() => void forever(), EVERY_MS)
}
void forever()
