// A form that a button opens before the bot is asked: a dialog, which keeps the focus and gives it back.

/** Shows the form; `send(id, typed)` is called once where it is sent. */
export function openForm(markup, send) {
  document.body.append(markup)
  const dialog = document.body.lastElementChild
  const form = dialog.querySelector('form')
  dialog.addEventListener('close', () => dialog.remove())
  dialog.querySelector('.cancel').addEventListener('click', () => dialog.close())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { typed } = Object.fromEntries(new FormData(form))
    dialog.close()
    send(form.dataset.form, typed)
  })
  dialog.showModal()
  const box = form.querySelector('input')
  box.focus()
  box.select()
}
