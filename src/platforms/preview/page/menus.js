// Select menus under a message, as the ARIA pattern of a combobox that only selects asks: the focus stays on the button,
// arrow keys move through the list. One value is taken at once; several are ticked and applied together. Escape and the
// focus elsewhere leave all as it was.

let newest = 0

/** `send(menu, values)` asks the bot. */
export function startMenus({ room, send }) {
  let open = null
  let marked = -1

  const options = () => (open ? [...open.querySelectorAll('[role=option]')] : [])
  const face = (menu) => menu.querySelector('.opens')
  const isSeveral = (menu) => Number(menu.dataset.most) > 1
  const isTicked = (option) => option.getAttribute('aria-selected') === 'true'

  function unroll(menu) {
    close()
    open = menu
    const list = menu.querySelector('.values')
    list.id ||= `values-${++newest}`
    for (const [at, option] of options().entries()) {
      option.id = `${list.id}-${at}`
      option.dataset.was = option.getAttribute('aria-selected')
    }
    face(menu).setAttribute('aria-controls', list.id)
    face(menu).setAttribute('aria-expanded', 'true')
    const unrolled = menu.querySelector('.unrolled')
    unrolled.hidden = false
    mark(Math.max(0, options().findIndex(isTicked)))
    unrolled.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }

  /** What was ticked and not applied is forgotten. */
  function close() {
    if (!open) return
    for (const option of options()) {
      option.setAttribute('aria-selected', option.dataset.was)
      option.classList.remove('marked')
    }
    open.querySelector('.unrolled').hidden = true
    face(open).setAttribute('aria-expanded', 'false')
    face(open).removeAttribute('aria-activedescendant')
    open = null
    marked = -1
  }

  function mark(index) {
    const all = options()
    all[marked]?.classList.remove('marked')
    marked = Math.max(0, Math.min(all.length - 1, index))
    const option = all[marked]
    if (!option) return
    option.classList.add('marked')
    face(open).setAttribute('aria-activedescendant', option.id)
    // By hand: `scrollIntoView` would move the page as well.
    const list = option.parentElement
    const above = option.offsetTop - list.scrollTop
    const below = above + option.offsetHeight - list.clientHeight
    if (above < 0) list.scrollTop += above
    else if (below > 0) list.scrollTop += below
  }

  function take(option) {
    if (!option) return
    if (isSeveral(open)) option.setAttribute('aria-selected', String(!isTicked(option)))
    else give([option.dataset.value])
  }

  function apply() {
    give(
      options()
        .filter(isTicked)
        .map((option) => option.dataset.value),
    )
  }

  function give(values) {
    const menu = open
    if (values.length < Number(menu.dataset.least) || values.length > Number(menu.dataset.most)) return
    close()
    send(menu, values)
  }

  /** The next value that begins with a letter. */
  function seek(letter) {
    const all = options()
    const order = all.map((_, step) => (marked + 1 + step) % all.length)
    const found = order.find((at) => all[at].textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))
    if (found !== undefined) mark(found)
  }

  function steer(event) {
    const last = options().length - 1
    if (event.key === 'ArrowDown') mark(marked >= last ? 0 : marked + 1)
    else if (event.key === 'ArrowUp') mark(marked <= 0 ? last : marked - 1)
    else if (event.key === 'Home') mark(0)
    else if (event.key === 'End') mark(last)
    else if (event.key === 'Escape') close()
    else if (event.key === ' ') take(options()[marked])
    else if (event.key === 'Enter') isSeveral(open) ? apply() : take(options()[marked])
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) seek(event.key)
    else return
    event.preventDefault()
  }

  room.addEventListener('keydown', (event) => {
    const button = event.target.closest('.menu .opens')
    if (!button) return
    const menu = button.closest('.menu')
    if (open === menu) steer(event)
    else if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) {
      event.preventDefault()
      unroll(menu)
    }
    // Some browsers press a button when the key comes up again.
    if (event.key === ' ') button.addEventListener('keyup', (up) => up.preventDefault(), { once: true })
  })
  // Before the button loses the focus.
  room.addEventListener('mousedown', (event) => {
    if (event.target.closest('.unrolled')) event.preventDefault()
  })
  room.addEventListener('click', (event) => {
    const menu = event.target.closest('.menu')
    if (!menu) return
    const option = event.target.closest('[role=option]')
    if (option) {
      mark(options().indexOf(option))
      take(option)
    } else if (event.target.closest('.apply')) apply()
    else if (event.target.closest('.opens')) open === menu ? close() : unroll(menu)
  })
  addEventListener('click', (event) => {
    if (open && !event.target.closest('.menu')) close()
  })
  room.addEventListener('focusout', (event) => {
    if (open && event.relatedTarget && !open.contains(event.relatedTarget)) close()
  })
}
