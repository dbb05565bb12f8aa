// What is chosen is shown at once: the part of the page that says what would change and what the next digest would be is
// asked anew. The address follows, so that it can be kept; nothing is saved until a button says so.

const PAUSE_MS = 250
const form = document.getElementById('choose')
let timer = 0
let asked = 0

form.addEventListener('change', () => {
  clearTimeout(timer)
  timer = setTimeout(() => void show(), PAUSE_MS)
})

async function show() {
  const mine = ++asked
  const url = `/settings?${new URLSearchParams(new FormData(form))}`
  const place = document.getElementById('would')
  place.setAttribute('aria-busy', 'true')
  try {
    const reply = await fetch(url, { headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
    const would = page.getElementById('would')
    if (!would) throw new Error('no settings in the page')
    // A later choice is on its way.
    if (mine !== asked) return
    place.replaceChildren(...would.childNodes)
    history.replaceState(null, '', url)
  } catch {
    // The page itself can say better what is wrong.
    if (mine === asked) location.assign(url)
    return
  }
  place.removeAttribute('aria-busy')
}
document.documentElement.dataset.desk = 'ready'
