// What folds: a link to something inside opens it, print shows everything, and one button opens or closes all.
const folds = [...document.querySelectorAll('main details')]
const before = new Map(folds.map((fold) => [fold, fold.open]))
const button = document.getElementById('site-openen')

function openAround(place) {
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true
  place?.scrollIntoView()
}

function openAsked() {
  if (location.hash !== '') openAround(document.getElementById(decodeURIComponent(location.hash.slice(1))))
}

button.parentElement.hidden = false
button.addEventListener('click', () => {
  const isOpen = button.getAttribute('aria-pressed') !== 'true'
  for (const fold of folds) fold.open = isOpen || before.get(fold)
  button.setAttribute('aria-pressed', String(isOpen))
})

let printed = []
addEventListener('beforeprint', () => {
  printed = folds.filter((fold) => !fold.open)
  for (const fold of printed) fold.open = true
})
addEventListener('afterprint', () => {
  for (const fold of printed) fold.open = false
})
addEventListener('hashchange', openAsked)
openAsked()
