/** Compares two versions of a message element by element. */
import { anchorOf, basesOf, classOf, isDatum, itemOf, mainNode } from './elements.ts'
import type { BookElement } from './elements.ts'
import { presenceWords } from './element-words.ts'
import { typeWords, valuesOf } from './type-words.ts'

/** What a changed element says otherwise; texts are in the words of the book. */
export type Aspect =
  | { readonly about: 'values'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | {
      readonly about: 'presence' | 'type' | 'class' | 'basis'
      readonly before: string
      readonly after: string
    }

/** One element that is not the same in both versions. */
export type Difference =
  | { readonly kind: 'added' | 'removed'; readonly element: BookElement }
  | {
      readonly kind: 'changed' | 'moved'
      readonly before: BookElement
      readonly element: BookElement
      readonly aspects: readonly Aspect[]
    }

type Elements = readonly BookElement[]

/** The differences in the order of the newer version, then what was left out in the order of the older one. */
export function differencesBetween(before: Elements, after: Elements): readonly Difference[] {
  const old = byPointer(before)
  const young = byPointer(after)
  const added = [...young.values()].filter(({ pointer }) => !old.has(pointer))
  const removed = [...old.values()].filter(({ pointer }) => !young.has(pointer))
  const origins = moves(removed, added, after)
  const gone = new Set(origins.values())
  const inNew = [...young.values()].flatMap((element) => {
    const origin = origins.get(element)
    if (origin !== undefined) return [pair('moved', origin, element)]
    const former = old.get(element.pointer)
    return former === undefined ? [{ kind: 'added' as const, element }] : changeOf(former, element)
  })
  const left = removed.filter((element) => !gone.has(element))
  return [...inNew, ...left.map((element): Difference => ({ kind: 'removed', element }))]
}

/** The constants of Stuurgegevens name the version and the message; of course they differ. */
function namesMessage(element: BookElement): boolean {
  return (
    element.pointer.split('/').length === 3 && element.path[0] === 'Stuurgegevens' && mainNode(element).kind === 'const'
  )
}

function byPointer(elements: Elements): ReadonlyMap<string, BookElement> {
  return new Map(elements.map((element) => [element.pointer, element]))
}

/**
 * New place → old place of what carries the same under the same name; only when there is no doubt which is which. Several
 * new places are one when at most one of them can be filled in: the options of a choice.
 */
function moves(removed: Elements, added: Elements, after: Elements): ReadonlyMap<BookElement, BookElement> {
  const withSign = (elements: Elements, sign: string): Elements =>
    elements.filter((element) => isDatum(element) && signOf(element) === sign)
  const pairs = added.filter(isDatum).flatMap((element): [BookElement, BookElement][] => {
    const [origin, ...otherOrigins] = withSign(removed, signOf(element))
    const sure = otherOrigins.length === 0 && areOne(withSign(added, signOf(element)), after)
    return origin === undefined || !sure ? [] : [[element, origin]]
  })
  return new Map(pairs)
}

function areOne(places: Elements, after: Elements): boolean {
  if (places.length === 1) return true
  const options = places.map((place) => optionOf(place, after))
  const [first] = options
  if (first === undefined) return false
  const group = (option: BookElement | undefined): string => option?.path.slice(0, -1).join('.') ?? ''
  return (
    new Set(options).size === places.length &&
    options.every((option) => option !== undefined && group(option) === group(first))
  )
}

/** The option of a choice that an element stands in. */
function optionOf(place: BookElement, after: Elements): BookElement | undefined {
  return after.find((other) => other.chosen && anchorOf(place).startsWith(`${anchorOf(other)}.`))
}

function signOf(element: BookElement): string {
  const node = mainNode(element)
  return [element.path.at(-1), node.annotations.title, classOf(element), itemOf(node).kind].join(' ')
}

function changeOf(before: BookElement, element: BookElement): readonly Difference[] {
  const change = pair('changed', before, element)
  return change.aspects.length === 0 || [before, element].every(namesMessage) ? [] : [change]
}

function pair(kind: 'changed' | 'moved', before: BookElement, element: BookElement) {
  const aspects = [
    ...differing('presence', presenceWords(before), presenceWords(element)),
    ...differing('type', typeWords(before), typeWords(element)),
    ...otherValues(before, element),
    ...differing('class', classOf(before), classOf(element)),
    ...differing('basis', basesOf(before).join(' '), basesOf(element).join(' ')),
  ]
  return { kind, before, element, aspects }
}

function differing(about: 'presence' | 'type' | 'class' | 'basis', before: string, after: string): readonly Aspect[] {
  return before === after ? [] : [{ about, before, after }]
}

function otherValues(before: BookElement, after: BookElement): readonly Aspect[] {
  const [old, young] = [before, after].map((element) => valuesOf(element).map(([value]) => value))
  const added = (young ?? []).filter((value) => old?.includes(value) !== true)
  const removed = (old ?? []).filter((value) => young?.includes(value) !== true)
  return added.length + removed.length === 0 ? [] : [{ about: 'values', added, removed }]
}
