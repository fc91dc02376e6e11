/** Compares two versions of a message element by element. */
import { basesOf, classOf, mainNode, matchElements } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { presenceWords } from './element-words.ts'
import { typeWords, valuesOf, valueWords } from './type-words.ts'

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
  const { same, moved, removed } = matchElements(before, after)
  const inNew = after.flatMap((element) => {
    const origin = moved.get(element)
    if (origin !== undefined) return [pair('moved', origin, element)]
    const former = same.get(element)
    return former === undefined ? [{ kind: 'added' as const, element }] : changeOf(former, element)
  })
  return [...inNew, ...removed.map((element): Difference => ({ kind: 'removed', element }))]
}

/** The constants of Stuurgegevens name the version and the message; of course they differ. */
function namesMessage(element: BookElement): boolean {
  return (
    element.pointer.split('/').length === 3 && element.path[0] === 'Stuurgegevens' && mainNode(element).kind === 'const'
  )
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
  const [valuesBefore, valuesAfter] = [valuesOf(before), valuesOf(after)]
  const added = valuesOnlyIn(valuesAfter, valuesBefore)
  const removed = valuesOnlyIn(valuesBefore, valuesAfter)
  return added.length + removed.length === 0 ? [] : [{ about: 'values', added, removed }]
}

type Values = ReturnType<typeof valuesOf>

function valuesOnlyIn(values: Values, others: Values): readonly string[] {
  const known = new Set(others.map(([value]) => value))
  return values.filter(([value]) => !known.has(value)).map(valueWords)
}
