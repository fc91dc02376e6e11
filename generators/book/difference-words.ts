/** The differences between two versions of a message in sentences, a group that came or went told once. */
import type { Persoonsgegeven } from '../../schemas/index.ts'
import { classWords, counted, enumerate } from './dutch.ts'
import type { Aspect, Difference } from './difference.ts'
import { anchorOf, classOf, isDatum } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { presenceWords } from './element-words.ts'

/** A line of Markdown per difference. */
export function differenceLines(differences: readonly Difference[], basisName: (code: string) => string): string[] {
  return differences
    .filter((difference) => !isTold(difference, differences))
    .map((difference) => {
      const name = `**${placeWords(difference.element)}**`
      switch (difference.kind) {
        case 'added':
          return `Nieuw: ${name}${besides(difference, differences)}.`
        case 'removed':
          return `Vervallen: ${name}${within(difference, differences)}.`
        case 'moved':
          return `${movedWords(name, difference)}${aspectsWords(difference.aspects, basisName)}.`
        default:
          return `Anders: ${name}${aspectsWords(difference.aspects, basisName)}.`
      }
    })
}

/** A new place, or a new name in the message under the same title. */
function movedWords(name: string, { element, before }: { element: BookElement; before: BookElement }): string {
  const place = placeWords(before)
  return place === placeWords(element)
    ? `Anders: ${name} heette in het bericht «${before.path.at(-1)}» en heet nu «${element.path.at(-1)}»`
    : `Verplaatst: ${name} was «${place}»`
}

/** Where an element stands, in titles: `Klant › Achternaam`. Inhoud goes without saying. */
export function placeWords({ path, titles }: Pick<BookElement, 'path' | 'titles'>): string {
  return (titles.length > 1 && path[0] === 'Inhoud' ? titles.slice(1) : titles).join(' › ')
}

/** An element whose group is told has been told. */
function isTold({ kind, element }: Difference, all: readonly Difference[]): boolean {
  const group = anchorOf({ path: element.path.slice(0, -1) })
  return (
    (kind === 'added' || kind === 'removed') &&
    all.some((other) => other.kind === kind && anchorOf(other.element) === group)
  )
}

function besides(difference: Difference, all: readonly Difference[]): string {
  const { element } = difference
  if (!isDatum(element)) return within(difference, all)
  return ` (${classWords[classOf(element)]}; ${mustWords(presenceWords(element))})`
}

function within({ kind, element }: Difference, all: readonly Difference[]): string {
  const start = `${anchorOf(element)}.`
  const count = all.filter(
    (other) => other.kind === kind && isDatum(other.element) && anchorOf(other.element).startsWith(start),
  ).length
  return count === 0 ? '' : `, met ${counted(count, 'element', 'elementen')} erin`
}

function aspectsWords(aspects: readonly Aspect[], basisName: (code: string) => string): string {
  return aspects.map((aspect) => `; ${aspectWords(aspect, basisName)}`).join('')
}

function aspectWords(aspect: Aspect, basisName: (code: string) => string): string {
  switch (aspect.about) {
    case 'values':
      return [
        aspect.added.length > 0 ? `nieuwe waarden: ${quoted(aspect.added)}` : '',
        aspect.removed.length > 0 ? `vervallen waarden: ${quoted(aspect.removed)}` : '',
      ]
        .filter((part) => part !== '')
        .join('; ')
    case 'presence':
      return changedPresence(aspect.before, aspect.after)
    case 'type':
      return `het type was «${aspect.before}» en is nu «${aspect.after}»`
    case 'class':
      return `was ${classWords[aspect.before as Persoonsgegeven]} en is nu ${classWords[aspect.after as Persoonsgegeven]}`
    default:
      return `de grondslag was ${bases(aspect.before, basisName)} en is nu ${bases(aspect.after, basisName)}`
  }
}

/** What a change of `ja`, `nee` or a condition comes down to. */
export function changedPresence(before: string, after: string): string {
  if (after === 'ja') return 'is nu verplicht'
  return after === 'nee' ? 'is niet meer verplicht' : `verplicht was: ${before}; is nu: ${after}`
}

function mustWords(presence: string): string {
  if (presence === 'ja') return 'verplicht'
  return presence === 'nee' ? 'niet verplicht' : `verplicht: ${presence}`
}

function quoted(values: readonly string[]): string {
  return enumerate(values.map((value) => `«${value}»`))
}

function bases(codes: string, basisName: (code: string) => string): string {
  return enumerate(codes.split(' ').map((code) => `«${basisName(code)}»`))
}
