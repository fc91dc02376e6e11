// The search page: fetches the index that stands beside the site, asks it, and shows what it finds. Texts of pages are put
// in as text and never as markup.
import { find, pieces } from './find.js'

const step = 20
const form = document.getElementById('zoekvraag')
const field = document.getElementById('zoekwoorden')
const kind = document.getElementById('zoeksoort')
const status = document.getElementById('zoekstand')
const list = document.getElementById('gevonden')
const more = document.getElementById('meer')
const base = new URL('../', location.href)

let index
let latest = 0
let answer = { found: [], stems: new Set() }
let shown = 0

/** The index is loaded once, when first asked; what failed is asked again. */
function loaded() {
  index ??= fetch(new URL('assets/zoeken.json', base)).then((response) => response.json())
  index.catch(() => (index = undefined))
  return index
}

async function search() {
  const words = field.value.trim()
  const mine = ++latest
  history.replaceState(null, '', words === '' ? location.pathname : `?${new URLSearchParams(query(words))}`)
  if (words === '') return show({ found: [], stems: new Set() }, 'Vul een woord of een nummer in.')
  status.textContent = 'Bezig met zoeken…'
  try {
    const found = find(await loaded(), words, kind.value)
    // An answer that comes after a newer question is dropped.
    if (mine === latest) show(found, told(found.found.length, words))
  } catch {
    show({ found: [], stems: new Set() }, 'Het zoeken lukt nu niet. Gebruik het menu, of laad de bladzijde opnieuw.')
  }
}

function query(words) {
  return kind.value === '' ? { q: words } : { q: words, soort: kind.value }
}

function told(count, words) {
  if (count === 0) return `Niets gevonden voor «${words}». Probeer een ander woord, of een deel ervan.`
  return `${count} ${count === 1 ? 'bladzijde' : 'bladzijden'} gevonden.`
}

function show(found, words) {
  answer = found
  shown = 0
  list.replaceChildren()
  showMore()
  status.textContent = words
}

function showMore() {
  const part = answer.found.slice(shown, shown + step)
  list.append(...part.map(item))
  shown += part.length
  more.hidden = shown >= answer.found.length
}

function item({ page, places }) {
  const entry = document.createElement('li')
  const title = document.createElement('h2')
  title.append(link(page.address, page.title))
  const sort = document.createElement('p')
  sort.className = 'soort'
  sort.textContent = [page.kind, page.within].filter(Boolean).join(', ')
  const text = document.createElement('p')
  text.append(...marked(page.lead))
  entry.append(title, sort, text)
  if (places.length > 0) entry.append(placesList(page.address, places.slice(0, 3)))
  return entry
}

function placesList(address, places) {
  const inner = document.createElement('ul')
  for (const [id, name] of places) {
    const line = document.createElement('li')
    line.append(link(`${address}#${id}`, name))
    inner.append(line)
  }
  return inner
}

function link(address, text) {
  const anchor = document.createElement('a')
  anchor.href = new URL(address, base).href
  anchor.textContent = text
  return anchor
}

function marked(text) {
  return pieces(text, answer.stems).map(([piece, found]) => {
    if (!found) return document.createTextNode(piece)
    const mark = document.createElement('mark')
    mark.textContent = piece
    return mark
  })
}

function later(action, wait) {
  let timer
  return () => {
    clearTimeout(timer)
    timer = setTimeout(action, wait)
  }
}

const question = new URLSearchParams(location.search)
field.value = question.get('q') ?? ''
kind.value = question.get('soort') ?? ''
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void search()
})
field.addEventListener('input', later(search, 250))
kind.addEventListener('change', search)
more.addEventListener('click', showMore)
if (field.value !== '') void search()
