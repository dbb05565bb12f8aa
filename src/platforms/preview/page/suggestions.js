// Suggestions under the command box, as the ARIA combobox pattern asks: focus stays in the box, arrow keys move through
// the list, Enter and Tab take what is marked, Escape closes it.

const PAUSE_MS = 70

export function startSuggestions({ said, announce }) {
  const box = document.getElementById('command')
  const list = document.getElementById('suggestions')
  let marked = -1
  let timer = 0
  let newest = 0

  function close() {
    clearTimeout(timer)
    newest++
    marked = -1
    list.hidden = true
    box.setAttribute('aria-expanded', 'false')
    box.removeAttribute('aria-activedescendant')
  }

  function mark(index) {
    marked = index
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index))
    const option = list.children[index]
    if (!option) {
      box.removeAttribute('aria-activedescendant')
      return
    }
    box.setAttribute('aria-activedescendant', option.id)
    // By hand: `scrollIntoView` would move the page as well.
    const above = option.offsetTop - list.scrollTop
    const below = above + option.offsetHeight - list.clientHeight
    if (above < 0) list.scrollTop += above
    else if (below > 0) list.scrollTop += below
  }

  function take(index) {
    const value = list.children[index]?.dataset.value
    if (value === undefined) return
    box.value = value
    box.focus({ preventScroll: true })
    close()
    if (/[ :]$/.test(value)) ask()
  }

  function ask() {
    clearTimeout(timer)
    // What is on its way belongs to a text that stands there no more.
    const turn = ++newest
    timer = setTimeout(async () => {
      const text = box.value
      if (text.trim() === '') {
        close()
        return
      }
      try {
        const reply = await fetch(`/suggest?${new URLSearchParams({ text })}`)
        const found = reply.ok ? await reply.json() : []
        if (turn === newest) show(found)
      } catch {
        // Suggestions are a help: without them the command still goes.
        if (turn === newest) close()
      }
    }, PAUSE_MS)
  }

  function show(found) {
    const useful = found.filter(({ value }) => value !== box.value)
    if (useful.length === 0 || document.activeElement !== box) {
      close()
      return
    }
    // An answer to the last letter may come after a mark was set: what is still offered stays marked.
    const chosen = list.children[marked]?.dataset.value
    list.replaceChildren(...useful.map(optionOf))
    list.hidden = false
    box.setAttribute('aria-expanded', 'true')
    mark(useful.findIndex(({ value }) => value === chosen))
    announce(said.suggested.replace('{n}', String(useful.length)))
  }

  box.addEventListener('input', ask)
  box.addEventListener('blur', () => close())
  box.addEventListener('keydown', (event) => {
    if (list.hidden) {
      if (event.key === 'ArrowDown' && box.value !== '') ask()
      // Also of a list that is on its way.
      else if (event.key === 'Escape') close()
      return
    }
    const count = list.children.length
    if (event.key === 'ArrowDown') mark(marked + 1 >= count ? 0 : marked + 1)
    else if (event.key === 'ArrowUp') mark(marked <= 0 ? count - 1 : marked - 1)
    else if (event.key === 'Escape') close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && marked >= 0) take(marked)
    else return
    event.preventDefault()
  })
  // Before the box loses the focus.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    const option = event.target.closest('[role=option]')
    if (option) take([...list.children].indexOf(option))
  })

  return { close }
}

function optionOf({ value, label, detail }, index) {
  const option = document.createElement('li')
  option.id = `suggestion-${index}`
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.dataset.value = value
  const name = document.createElement('bdi')
  name.textContent = label
  option.append(name)
  if (detail) {
    const small = document.createElement('span')
    small.className = 'detail'
    small.dir = 'auto'
    small.textContent = detail
    option.append(small)
  }
  return option
}
