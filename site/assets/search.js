// The search page: asks the index that stands beside the site, and shows what it finds. Words are made by us, texts of
// pages are put in as text and never as markup.
const step = 20
const form = document.getElementById('zoekvraag')
const field = document.getElementById('zoekwoorden')
const kind = document.getElementById('zoeksoort')
const status = document.getElementById('zoekstand')
const list = document.getElementById('gevonden')
const more = document.getElementById('meer')
const base = new URL('../', location.href)

let engine
let latest = 0
let found = []
let shown = 0

/** The index is loaded once, when first asked. */
async function index() {
  if (engine === undefined) {
    engine = await import(new URL('pagefind/pagefind.js', base).href)
    await engine.options({ excerptLength: 30, ranking: { termSimilarity: 2, pageLength: 0.3 } })
  }
  return engine
}

async function search() {
  const words = field.value.trim()
  const mine = ++latest
  history.replaceState(null, '', words === '' ? location.pathname : `?${new URLSearchParams(asked(words))}`)
  if (words === '') return show(mine, [], 'Vul een woord of een nummer in.')
  status.textContent = 'Bezig met zoeken…'
  try {
    const results = await ask(words)
    const count = results.length
    await show(
      mine,
      results,
      count === 0 ? nothing(words) : `${count} ${count === 1 ? 'bladzijde' : 'bladzijden'} gevonden.`,
    )
  } catch {
    await show(mine, [], 'Het zoeken lukt nu niet. Gebruik het menu, of laad de bladzijde opnieuw.')
  }
}

/** Pages of exactly this name come first, then what the words are found in. */
async function ask(words) {
  const engine = await index()
  const sort = kind.value === '' ? {} : { soort: kind.value }
  const [named, holding] = await Promise.all([
    engine.search(null, { filters: { ...sort, naam: words.toLowerCase() } }),
    engine.search(words, { filters: sort }),
  ])
  const first = new Set(named.results.map(({ id }) => id))
  return [...named.results, ...holding.results.filter(({ id }) => !first.has(id))]
}

function asked(words) {
  return kind.value === '' ? { q: words } : { q: words, soort: kind.value }
}

function nothing(words) {
  return `Niets gevonden voor «${words}». Probeer een ander woord, of een deel ervan.`
}

/** An answer that comes after a newer question is dropped. */
async function show(mine, results, words) {
  if (mine !== latest) return
  found = results
  shown = 0
  list.replaceChildren()
  await showMore(mine)
  if (mine === latest) status.textContent = words
}

async function showMore(mine = latest) {
  const part = await Promise.all(found.slice(shown, shown + step).map((result) => result.data()))
  if (mine !== latest) return
  list.append(...part.map(item))
  shown += part.length
  more.hidden = shown >= found.length
}

function item({ url, meta, excerpt, sub_results: places }) {
  const entry = document.createElement('li')
  const title = document.createElement('h2')
  title.append(link(url, meta.title))
  const sort = document.createElement('p')
  sort.className = 'soort'
  sort.textContent = [meta.soort, meta.plek].filter(Boolean).join(', ')
  const text = document.createElement('p')
  text.append(...marked(excerpt))
  entry.append(title, sort, text)
  const inside = places.filter((place) => place.url.includes('#') && place.title !== meta.title).slice(0, 3)
  if (inside.length > 0) entry.append(placesList(inside))
  return entry
}

function placesList(places) {
  const inner = document.createElement('ul')
  for (const place of places) {
    const line = document.createElement('li')
    line.append(link(place.url, place.title))
    inner.append(line)
  }
  return inner
}

function link(url, text) {
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.textContent = text
  return anchor
}

/** An excerpt comes as escaped text with `<mark>` around the words found. */
function marked(excerpt) {
  const page = new DOMParser().parseFromString(excerpt, 'text/html')
  return [...page.body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent)
    const mark = document.createElement('mark')
    mark.textContent = node.textContent
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
more.addEventListener('click', () => showMore())
if (field.value !== '') void search()
