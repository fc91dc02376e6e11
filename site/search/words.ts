/** The words of a text as the search compares them: without accents and capitals, and each in one form for one and for more. */

/** Words that a question is full of and that tell nothing of what it is about. */
const empty = new Set(
  (
    'aan al als bij dan dat de deze die dit door een en er gaat het hij hoe hun iemand ik in is je kan kunnen maar mag me mee mij mijn ' +
    'moet moeten naar niet nog nu of om ons onze ook op over te ter tot u uit uw van voor waar waarom wanneer wat we wel welke wie ' +
    'wij word worden wordt zijn zich zo a and are do does for how i of the to what where which who'
  ).split(' '),
)

/** Lower case without accents or apostrophes. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|['’ʼ]/gu, '')
    .toLowerCase()
}

/** Every word of a text, in order; a name such as `SR-2.0-R012` or `KlantnummerSE` also by its parts. */
export function wordsOf(text: string): readonly string[] {
  const names = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}'’]+(?:[._-][\p{L}\p{N}\p{M}]+)*/gu) ?? []
  return names.flatMap((name) => {
    const parts = partsOf(name)
    const whole = stemOf(folded(name))
    return parts.length === 1 ? [whole] : [whole, ...parts.map((part) => stemOf(folded(part)))]
  })
}

/** The words that a question is about, each with its letters and its stem; all words when each of them is empty. */
export function asked(question: string): readonly { readonly word: string; readonly stem: string }[] {
  const names = question.match(/[\p{L}\p{N}\p{M}'’]+(?:[._-][\p{L}\p{N}\p{M}]+)*/gu) ?? []
  const words = names.map(folded).map((word) => ({ word, stem: stemOf(word) }))
  const telling = words.filter(({ word }) => !empty.has(word))
  return telling.length === 0 ? words : telling
}

/** What a name is made of: at dashes, dots that are not of a number, and capitals in the middle (not of `KvK`). */
export function partsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll}{2})(?=\p{Lu})/gu, '$1-')
    .split(/[_-]|\.(?!\d)/)
    .filter((part) => part !== '')
}

/** One form for a word and its plural: `vorderingen` and `vordering`, `brieven` and `brief`, `aanvragen` and `aanvraag`. */
export function stemOf(word: string): string {
  if (/\d/.test(word)) return word
  let stem = word.replace(/([aeou])\1+/g, '$1')
  for (let before = ''; before !== stem;) {
    before = stem
    stem = shorter(stem)
  }
  return stem
}

function shorter(word: string): string {
  if (word.length > 4 && /(?:e[lmnr]|[aeo])s$/.test(word)) return word.slice(0, -1)
  const ending = /(?:en|e)$/.exec(word)?.[0] ?? ''
  if (ending === '' || word.length - ending.length < 4) return word
  return word
    .slice(0, -ending.length)
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
}
