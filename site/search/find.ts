/** Answers a question from the index: which pages, the best first, and which places in them. Runs in the browser. */
import { typingDistance } from '../../schemas/index.ts'
import type { FoundPage, SearchIndex } from './search-index.ts'
import { asked, folded, partsOf, stemOf, wordsOf } from './words.ts'

/** A page that was found, with the places in it that have the words. */
export type Found = { readonly page: FoundPage; readonly places: FoundPage['places'] }

/** What was found, and the stems that count as found, to mark them in a text. */
export type Answer = { readonly found: readonly Found[]; readonly stems: ReadonlySet<string> }

/** A word that may stand for one that was asked, and how much of its weight it keeps. */
type Likely = ReadonlyMap<string, number>

const kept = { synonym: 0.8, beginning: 0.35, typo: 0.5 }

/** How much less an older version counts, for each newer one. */
const perVersion = 0.8

/** The pages that answer the question, of this kind when one is given. */
export function find(index: SearchIndex, question: string, kind = ''): Answer {
  const terms = termsOf(index, question)
  const scores = new Map<number, { score: number; matched: number }>()
  for (const term of terms)
    for (const [page, score] of scoresOf(index, term)) {
      const { score: before, matched } = scores.get(page) ?? { score: 0, matched: 0 }
      scores.set(page, { score: before + score, matched: matched + 1 })
    }
  const name = folded(question).trim()
  const stems = new Set(terms.flatMap((term) => [...term.keys()]))
  const ranked = [...scores].flatMap(([at, { score, matched }]) => {
    const page = index.pages[at]
    if (page === undefined || (kind !== '' && page.kind !== kind) || matched * 2 < terms.length) return []
    const called = folded(page.title) === name ? 1000 : 0
    return [{ page, score: (called + score * (matched / terms.length) ** 3) * perVersion ** page.age }]
  })
  ranked.sort((a, b) => b.score - a.score || a.page.age - b.page.age || (a.page.address < b.page.address ? -1 : 1))
  return { found: ranked.map(({ page }) => ({ page, places: placesWith(page, stems) })), stems }
}

/** The text in pieces, each with whether its word was found. */
export function pieces(text: string, stems: ReadonlySet<string>): readonly (readonly [text: string, found: boolean])[] {
  return text
    .split(/([\p{L}\p{N}\p{M}'’._-]+)/u)
    .map((piece) => [piece, wordsOf(piece).some((stem) => stems.has(stem))] as const)
}

type Asked = ReturnType<typeof asked>[number]

/** Every word that was asked, as the words of the pages that it may mean. */
function termsOf(index: SearchIndex, question: string): readonly Likely[] {
  const words = asked(question).flatMap((each) => parted(index, each))
  return words.map((each, at) => {
    const likelyWords = new Map(likely(index, each))
    for (const stem of [together(words[at - 1], each), together(each, words[at + 1])])
      if (stem !== undefined && index.words[stem] !== undefined) likelyWords.set(stem, 1)
    return likelyWords
  })
}

/** A name that the pages do not know, such as `saldo-verzoek`, in its parts. */
function parted({ words, synonyms }: SearchIndex, asked: Asked): readonly Asked[] {
  if (words[asked.stem] !== undefined || synonyms[asked.stem] !== undefined) return [asked]
  return partsOf(asked.word).map((word) => ({ word, stem: stemOf(word) }))
}

/** Two words that the pages may write as one. */
function together(first: Asked | undefined, second: Asked | undefined): string | undefined {
  return first === undefined || second === undefined ? undefined : stemOf(first.word + second.word)
}

/** The word itself and its synonyms; longer words that begin with it; and when there is none of these, what looks like it. */
function likely(index: SearchIndex, { word, stem }: Asked): Likely {
  const found = new Map<string, number>()
  const stems = Object.keys(index.words)
  if (stem.length >= 4)
    for (const other of stems)
      if (other.startsWith(stem) && other.length > stem.length) found.set(other, kept.beginning)
  const same = index.synonyms[stem] ?? []
  for (const other of same) found.set(other, kept.synonym)
  if (index.words[stem] !== undefined) found.set(stem, 1)
  return found.size > 0 ? found : lookalikes(index, { word, stem })
}

/** From five letters one slip, from nine two; also of words that are a synonym. */
function lookalikes({ words, synonyms }: SearchIndex, { word, stem }: Asked): Likely {
  const furthest = word.length >= 9 ? 2 : Number(word.length >= 5)
  const near = (other: string): boolean =>
    Math.abs(other.length - stem.length) <= furthest && typingDistance(stem, other) <= furthest
  const found = Object.keys(words).filter(near)
  const meant = Object.keys(synonyms)
    .filter(near)
    .flatMap((other) => synonyms[other] ?? [])
  const nearest = Math.min(...found.map((other) => typingDistance(stem, other)))
  return new Map([
    ...meant.map((other) => [other, kept.typo] as const),
    ...found.map((other) => [other, typingDistance(stem, other) === nearest ? kept.typo : kept.typo / 4] as const),
  ])
}

/** Of each page that has one of these words, the most that one of them counts there; rare words count more. */
function scoresOf({ words, pages }: SearchIndex, term: Likely): ReadonlyMap<number, number> {
  const best = new Map<number, number>()
  for (const [stem, factor] of term) {
    const list = words[stem] ?? []
    const rare = Math.log(1 + (2 * pages.length) / (1 + list.length))
    let page = 0
    for (let at = 0; at < list.length; at += 2) {
      page += list[at] ?? 0
      best.set(page, Math.max(best.get(page) ?? 0, factor * rare * (list[at + 1] ?? 0)))
    }
  }
  return best
}

function placesWith({ places, title }: FoundPage, stems: ReadonlySet<string>): FoundPage['places'] {
  return places.filter(([, name]) => name !== title && wordsOf(name).some((stem) => stems.has(stem)))
}
