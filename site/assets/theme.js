// Light or dark: as the device asks, until somebody presses the button; the choice is kept in this browser only.
const root = document.documentElement
const asked = matchMedia('(prefers-color-scheme: dark)')

function kept() {
  try {
    return localStorage.getItem('kleur')
  } catch {
    return null // Storage may be switched off: then the choice holds for this page.
  }
}

function keep(choice) {
  try {
    localStorage.setItem('kleur', choice)
  } catch {
    // As above.
  }
}

// Before the page is drawn, so that it does not flash.
const before = kept()
if (before === 'donker' || before === 'licht') root.dataset.kleur = before

addEventListener('DOMContentLoaded', () => {
  const button = document.getElementById('site-donker')
  const isDark = () => (root.dataset.kleur ?? (asked.matches ? 'donker' : 'licht')) === 'donker'
  const show = () => button.setAttribute('aria-pressed', String(isDark()))
  button.addEventListener('click', () => {
    root.dataset.kleur = isDark() ? 'licht' : 'donker'
    keep(root.dataset.kleur)
    show()
  })
  asked.addEventListener('change', show)
  button.hidden = false
  show()
})
