// Messages on the page: only what changed is put in anew, so that focus, opened spoilers and lists stay.

const held = new Map()

/** Puts the entries into `talk`; stays at the end where the reader was there. */
export function showEntries(talk, entries, fresh) {
  const atEnd = fresh || talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80
  if (fresh) {
    held.clear()
    talk.replaceChildren()
  }
  const wanted = new Set(entries.map(({ id }) => id))
  for (const [id, { node }] of held) {
    if (wanted.has(id)) continue
    node.remove()
    held.delete(id)
  }
  let before = null
  let changed = false
  for (const { id, html } of entries) {
    const known = held.get(id)
    const node = known?.html === html ? known.node : made(html)
    if (known === undefined || known.node !== node) {
      changed = true
      replace(talk, known?.node, node, before)
      held.set(id, { html, node })
      prepare(node)
    }
    before = node
  }
  if (changed && atEnd) talk.scrollTop = talk.scrollHeight
}

/** The button with the same label keeps the focus where a message was edited. */
function replace(talk, old, node, before) {
  const label = old?.contains(document.activeElement) ? document.activeElement.textContent : null
  if (old) old.replaceWith(node)
  else if (before) before.after(node)
  else talk.prepend(node)
  if (label === null) return
  const same = [...node.querySelectorAll('button, summary')].find((one) => one.textContent === label && !one.disabled)
  ;(same ?? node).focus({ preventScroll: true })
}

function made(html) {
  const template = document.createElement('template')
  template.innerHTML = html
  const node = template.content.firstElementChild
  for (const time of node.querySelectorAll('time')) time.textContent = clockOf(new Date(time.dateTime))
  return node
}

export function clockOf(date) {
  return date.toTimeString().slice(0, 8)
}

/** A folded quotation that fits needs no button. */
function prepare(node) {
  for (const quote of node.querySelectorAll('.quote.folded')) {
    const text = quote.querySelector('.folded-text')
    quote.classList.toggle('fits', text.scrollHeight <= text.clientHeight + 2)
  }
}

/** Spoilers and quotations open where they are. True where the click was for one of them. */
export function opens(target) {
  const spoiler = target.closest('.spoiler:not(.shown)')
  if (spoiler) {
    spoiler.classList.add('shown')
    spoiler.querySelector('.hidden').inert = false
    return true
  }
  const unfold = target.closest('.unfold')
  if (!unfold) return false
  const open = unfold.closest('.quote').classList.toggle('open')
  unfold.setAttribute('aria-expanded', String(open))
  unfold.textContent = open ? unfold.dataset.less : unfold.dataset.more
  return true
}
