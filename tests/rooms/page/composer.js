// Where a person writes: a picker of commands with their options on Discord, a line of text on Telegram. Lists are moved
// through with the arrow keys and taken with Enter.

const WAIT_MS = 150

export function element(tag, given = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (name === 'text') node.textContent = value
    else if (name in node && typeof value !== 'string') node[name] = value
    else node.setAttribute(name, value)
  }
  node.append(...children)
  return node
}

let lists = 0

/** A list of suggestions under a field. `find` gives `{ label, detail, take }`; Enter without a choice calls `done`. */
function suggesting(field, find, done) {
  const list = element('ul', { class: 'suggestions', role: 'listbox', id: `list-${++lists}`, hidden: true })
  const state = { found: [], at: -1, asked: 0 }
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', list.id)
  field.setAttribute('aria-expanded', 'false')
  field.autocomplete = 'off'
  const close = () => {
    list.hidden = true
    state.at = -1
    field.setAttribute('aria-expanded', 'false')
    field.removeAttribute('aria-activedescendant')
  }
  const mark = (at) => {
    state.at = at
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(index === at))
      if (index === at) item.scrollIntoView({ block: 'nearest' })
    }
    field.setAttribute('aria-activedescendant', at < 0 ? '' : list.children[at].id)
  }
  const take = (at) => {
    const one = state.found[at]
    close()
    one.take()
  }
  const open = async () => {
    const asked = ++state.asked
    const found = await find(field.value)
    if (asked !== state.asked || document.activeElement !== field) return
    state.found = found
    list.replaceChildren(
      ...found.map(({ label, detail = '' }, at) => {
        const item = element('li', { role: 'option', id: `${list.id}-${at}`, dir: 'auto', 'aria-selected': 'false' })
        item.append(element('b', { text: label }), ' ', element('small', { text: detail }))
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault()
          take(at)
        })
        return item
      }),
    )
    list.hidden = found.length === 0
    field.setAttribute('aria-expanded', String(found.length > 0))
    mark(-1)
  }
  let timer
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(open, WAIT_MS)
  })
  field.addEventListener('focus', () => void open())
  field.addEventListener('blur', () => {
    state.asked++
    close()
  })
  field.addEventListener('keydown', (event) => {
    const { length } = state.found
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') close()
    else if (move !== undefined && list.hidden) void open()
    else if (move !== undefined) mark((state.at + move + length) % length)
    else if (event.key === 'Enter' && !list.hidden && state.at >= 0) take(state.at)
    else if (event.key === 'Enter') {
      clearTimeout(timer)
      state.asked++
      close()
      done()
    } else return
    event.preventDefault()
  })
  return list
}

/** A line of text; what starts with a slash is completed from the menu. */
export function textComposer({ place, commands, say }) {
  const field = element('input', {
    type: 'text',
    id: 'line',
    'aria-label': 'Message',
    placeholder: place,
    dir: 'auto',
    maxlength: '4096',
  })
  const send = () => {
    const text = field.value
    if (text.trim() === '') return
    field.value = ''
    say(text)
  }
  const find = (typed) => {
    const [, start] = /^\/(\w*)$/.exec(typed) ?? []
    if (start === undefined) return []
    return commands
      .filter(({ name }) => name.startsWith(start))
      .map(({ name, description }) => ({
        label: `/${name}`,
        detail: description,
        take: () => {
          field.value = `/${name} `
          field.focus()
        },
      }))
  }
  const list = suggesting(field, find, send)
  const button = element('button', { type: 'button', class: 'key primary', text: 'Send' })
  button.addEventListener('click', send)
  return element('div', { class: 'line' }, element('div', { class: 'field' }, field, list), button)
}

const nameOf = ({ name, subcommand }) => `/${name}${subcommand ? ` ${subcommand}` : ''}`

/** The picker: a command first, then its options. */
export function commandComposer({ commands, send, complete }) {
  const box = element('div', { class: 'picker' })
  const pick = () => {
    const field = element('input', {
      type: 'text',
      id: 'line',
      'aria-label': 'Command',
      placeholder: 'Type / for commands',
      dir: 'auto',
    })
    const find = (typed) => {
      const start = typed.trim().toLowerCase()
      if (start === '') return []
      return commands
        .filter((one) => nameOf(one).startsWith(start.startsWith('/') ? start : `/${start}`))
        .map((one) => ({ label: nameOf(one), detail: one.description, take: () => fill(one) }))
    }
    const list = suggesting(field, find, () => {
      const one = commands.find((each) => nameOf(each) === field.value.trim().toLowerCase())
      if (one) fill(one)
    })
    box.replaceChildren(element('div', { class: 'line' }, element('div', { class: 'field' }, field, list)))
    return field
  }
  const fill = (command) => {
    const fields = command.options.map((option) => optionField(option, command, () => values(), complete, submit))
    const values = () =>
      Object.fromEntries(fields.flatMap(({ name, value }) => (value() === '' ? [] : [[name, value()]])))
    const back = () => pick().focus()
    const { name, subcommand } = command
    function submit() {
      send({ name, ...(subcommand ? { subcommand } : {}), options: values() })
      back()
    }
    const button = element('button', { type: 'button', class: 'key primary', text: 'Send' })
    button.addEventListener('click', submit)
    const cancel = element('button', { type: 'button', class: 'key', text: 'Back' })
    cancel.addEventListener('click', back)
    const head = element('p', { class: 'chosen' }, element('b', { text: nameOf(command) }), ` ${command.description}`)
    box.replaceChildren(
      head,
      element('div', { class: 'options' }, ...fields.map(({ node }) => node)),
      element('div', { class: 'buttons' }, button, cancel),
    )
    ;(box.querySelector('.options input, .options select') ?? button).focus()
    box.onkeydown = (event) => {
      if (event.key === 'Escape') back()
    }
  }
  pick()
  return box
}

function optionField(option, command, values, complete, submit) {
  const { name, description, required, kind, choices, completes } = option
  const label = element('label', { class: 'option' }, element('span', { text: required ? `${name} (needed)` : name }))
  const hint = element('small', { text: description, dir: 'auto' })
  if (choices.length > 0 || kind === 'switch') {
    const offered = kind === 'switch' ? [true, false].map((value) => ({ name: String(value), value })) : choices
    const select = element('select', {}, element('option', { value: '', text: '–' }))
    select.append(...offered.map((one, at) => element('option', { value: String(at), text: one.name })))
    label.append(select, hint)
    return { name, node: label, value: () => (select.value === '' ? '' : offered[Number(select.value)].value) }
  }
  const field = element('input', { type: 'text', dir: 'auto' })
  let taken = null
  field.addEventListener('input', () => {
    taken = null
  })
  const find = async (typed) => {
    if (!completes) return []
    const others = Object.fromEntries(Object.entries(values()).filter(([other]) => other !== name))
    const { subcommand } = command
    const asked = {
      name: command.name,
      ...(subcommand ? { subcommand } : {}),
      focused: name,
      value: typed,
      options: others,
    }
    return (await complete(asked)).map((choice) => ({
      label: choice.name,
      take: () => {
        field.value = choice.name
        taken = choice.value
      },
    }))
  }
  const list = suggesting(field, find, submit)
  label.append(element('div', { class: 'field' }, field, list), hint)
  const number = (text) => (kind === 'number' && text !== '' ? Number(text) : text)
  return { name, node: label, value: () => taken ?? number(field.value.trim()) }
}
