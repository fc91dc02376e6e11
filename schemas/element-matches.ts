/** Tells which element of one version of a message is which element of another. */
import { anchorOf, classOf, isDatum, itemOf, mainNode } from './elements.ts'
import type { BookElement } from './elements.ts'

type Elements = readonly BookElement[]

/**
 * The elements of two versions brought together; an element of the one is in at most one of these.
 *
 * @since 0.1.0
 * @beta
 */
export type ElementMatches = {
  /** New element → old element in the same place. */
  readonly same: ReadonlyMap<BookElement, BookElement>
  /** New element → old element that carries the same elsewhere, or that had the name which the new one gives as its alias. */
  readonly moved: ReadonlyMap<BookElement, BookElement>
  readonly added: Elements
  readonly removed: Elements
}

/**
 * Matches by place; then by alias; then what moved along with the group around it; then what carries the same under the
 * same name, when there is no doubt which is which.
 *
 * @since 0.1.0
 * @beta
 */
export function matchElements(before: Elements, after: Elements): ElementMatches {
  const placesBefore = byPointer(before)
  const placesAfter = byPointer(after)
  const same = new Map(
    [...placesAfter.values()].flatMap((element) => pairUp(element, placesBefore.get(element.pointer))),
  )
  const added = [...placesAfter.values()].filter((element) => !same.has(element))
  const removed = [...placesBefore.values()].filter(({ pointer }) => !placesAfter.has(pointer))
  const renamed = new Map(
    added.flatMap((element) =>
      pairUp(
        element,
        removed.find((other) => isAlias(element, other)),
      ),
    ),
  )
  const left = (elements: Elements, taken: readonly BookElement[]): Elements =>
    elements.filter((element) => !taken.includes(element))
  const [fresh, gone] = [left(added, [...renamed.keys()]), left(removed, [...renamed.values()])]
  const along = movedAlong(gone, fresh)
  const rest = moves(left(gone, [...along.values()]), left(fresh, [...along.keys()]), after)
  const moved = new Map([...renamed, ...along, ...rest])
  return { same, moved, added: left(added, [...moved.keys()]), removed: left(removed, [...moved.values()]) }
}

function pairUp(element: BookElement, former: BookElement | undefined): [BookElement, BookElement][] {
  return former === undefined ? [] : [[element, former]]
}

function byPointer(elements: Elements): ReadonlyMap<string, BookElement> {
  return new Map(elements.map((element) => [element.pointer, element]))
}

/** Whether the law says that the element was called so, in the same group. */
function isAlias(element: BookElement, former: BookElement): boolean {
  const group = (each: BookElement): string => each.pointer.slice(0, each.pointer.lastIndexOf('/'))
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const spoken = (mainNode(element).annotations.alias ?? []).map(plain)
  return group(element) === group(former) && spoken.includes(plain(former.path.at(-1) ?? ''))
}

/** What carries the same in a group of the same name, when there is one such place in either version. */
function movedAlong(removed: Elements, added: Elements): ReadonlyMap<BookElement, BookElement> {
  const sign = (element: BookElement): string => `${element.pointer.split('/').at(-2) ?? ''} ${signOf(element)}`
  const withSign = (elements: Elements, wanted: string): Elements =>
    elements.filter((element) => isDatum(element) && sign(element) === wanted)
  const pairs = added.filter(isDatum).flatMap((element): [BookElement, BookElement][] => {
    const [origin, ...others] = withSign(removed, sign(element))
    const sure = others.length === 0 && withSign(added, sign(element)).length === 1
    return origin === undefined || !sure ? [] : [[element, origin]]
  })
  return new Map(pairs)
}

/** Several new places are one when at most one of them can be filled in: the options of a choice. */
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
  const options = places.map((place) => optionOf(place, after)).filter((option) => option !== undefined)
  const choices = new Set(options.map(({ path }) => path.slice(0, -1).join('.')))
  return new Set(options).size === places.length && choices.size === 1
}

/** The option of a choice that an element stands in. */
function optionOf(place: BookElement, after: Elements): BookElement | undefined {
  return after.find((other) => other.chosen && anchorOf(place).startsWith(`${anchorOf(other)}.`))
}

function signOf(element: BookElement): string {
  const node = mainNode(element)
  return [element.path.at(-1), node.annotations.title, classOf(element), itemOf(node).kind].join(' ')
}
