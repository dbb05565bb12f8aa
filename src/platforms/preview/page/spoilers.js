// Spoilers open once, by pointer or keyboard, wherever they stand in the page.

function reveal(spoiler) {
  spoiler.classList.add('shown')
  spoiler.querySelector('.hidden')?.removeAttribute('inert')
  for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name)
}

document.addEventListener('click', (event) => {
  const spoiler = event.target.closest('.spoiler:not(.shown)')
  if (spoiler) reveal(spoiler)
})
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  const spoiler = event.target.closest('.spoiler:not(.shown)')
  if (!spoiler) return
  event.preventDefault()
  reveal(spoiler)
})
