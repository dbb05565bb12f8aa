// Light or dark: the system's choice, unless the visitor switched. The page comes as it was chosen before, but for those
// that are sent to anybody.

const YEAR_S = 31_536_000
const dark = matchMedia('(prefers-color-scheme: dark)')

function keep(theme) {
  document.cookie = `sitrep-theme=${theme ?? ''}; path=/; max-age=${theme === null ? 0 : YEAR_S}; samesite=strict`
}

function system() {
  return dark.matches ? 'dark' : 'light'
}

function apply(theme) {
  if (theme === null) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

apply(/(?:^|;\s*)sitrep-theme=(light|dark)(?:;|$)/.exec(document.cookie)?.[1] ?? null)

document.getElementById('theme')?.addEventListener('click', () => {
  const shown = document.documentElement.dataset.theme ?? system()
  const wanted = shown === 'dark' ? 'light' : 'dark'
  const theme = wanted === system() ? null : wanted
  keep(theme)
  apply(theme)
})
