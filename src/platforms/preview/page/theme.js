// Light or dark: the system's choice, unless the visitor switched. What was chosen before is set by first.js.

const KEY = 'sitrep-theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

function keep(theme) {
  try {
    if (theme === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // A browser that keeps nothing still switches.
  }
}

function system() {
  return dark.matches ? 'dark' : 'light'
}

function apply(theme) {
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}

document.getElementById('theme')?.addEventListener('click', () => {
  const shown = document.documentElement.dataset.theme ?? system()
  const wanted = shown === 'dark' ? 'light' : 'dark'
  const theme = wanted === system() ? null : wanted
  keep(theme)
  apply(theme)
})
