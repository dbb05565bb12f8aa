// Runs before the page is drawn. It sets the theme that was chosen, so that nothing flashes, and fetches the page's scripts
// once it was painted, so that none of them delays what people came to read.

try {
  const kept = localStorage.getItem('sitrep-theme')
  if (kept === 'dark' || kept === 'light') document.documentElement.dataset.theme = kept
} catch {
  // A browser that keeps nothing follows the system.
}

addEventListener('DOMContentLoaded', () => {
  requestAnimationFrame(() => {
    setTimeout(() => {
      for (const { content } of document.querySelectorAll('meta[name=sitrep-script]')) import(content)
    })
  })
})
