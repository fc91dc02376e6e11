/**
 * Comparing two versions of a message: the laws of it, and what governance reads.
 *
 * Inside: the laws of comparing are about data; the door gives pages.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesBetween } from '../../../generators/book/difference.ts'
import { changedPresence, differenceLines } from '../../../generators/book/difference-words.ts'
import { elementsOf, isDatum, mainNode } from '../../../schemas/index.ts'
import type { BookElement } from '../../../schemas/index.ts'
import { messages, page } from './made-book.ts'

const lists = messages.map(({ model }) => elementsOf(model))
const someMessage = fc.constantFrom(...lists)
const placed = (elements: readonly BookElement[]): string[] => elements.map(({ pointer }) => pointer)

test.each([
  ['nee', 'ja', 'is nu verplicht'],
  ['ja', 'nee', 'is niet meer verplicht'],
  ['nee', 'bij Einddatum', 'verplicht was: nee; is nu: bij Einddatum'],
  ['bij Einddatum', 'ja', 'is nu verplicht'],
])('what was obligatory «%s» and is now «%s» %s', (before, after, words) => {
  expect(changedPresence(before, after)).toBe(words)
})

test('a message does not differ from itself', () => {
  for (const elements of lists) expect(differencesBetween(elements, elements)).toEqual([])
})

test('what is only in one of two messages is told once: as new, left out or moved', () => {
  fc.assert(
    fc.property(someMessage, someMessage, (before, after) => {
      const found = differencesBetween(before, after)
      const told = found.flatMap(({ kind, element }) => (kind === 'added' || kind === 'moved' ? [element.pointer] : []))
      const gone = found.flatMap((difference) => {
        if (difference.kind === 'removed') return [difference.element.pointer]
        return difference.kind === 'moved' ? [difference.before.pointer] : []
      })

      expect(told).toEqual(placed(after).filter((pointer) => !placed(before).includes(pointer)))
      expect([...new Set(gone)].sort()).toEqual(
        placed(before)
          .filter((pointer) => !placed(after).includes(pointer))
          .sort(),
      )
    }),
  )
})

test('the way back tells the same places, new for left out', () => {
  fc.assert(
    fc.property(someMessage, someMessage, (before, after) => {
      const changed = (found: ReturnType<typeof differencesBetween>): string[] =>
        found.flatMap(({ kind, element }) => (kind === 'changed' ? [element.pointer] : [])).sort()

      expect(changed(differencesBetween(before, after))).toEqual(changed(differencesBetween(after, before)))
    }),
  )
})

test('an element that becomes obligatory, heavier or shorter is told, and nothing else', () => {
  const choice = someMessage.chain((elements) =>
    fc.record({
      elements: fc.constant(elements),
      at: fc.constantFrom(...elements.keys()),
      change: fc.constantFrom('required', 'class', 'length'),
    }),
  )
  fc.assert(
    fc.property(choice, ({ elements, at, change }) => {
      const element = elements[at]
      const other = element === undefined ? undefined : altered(element, change)
      fc.pre(element !== undefined && other !== undefined && !element.pointer.startsWith('/Stuurgegevens'))
      const found = differencesBetween(elements, elements.with(at, other as BookElement))

      expect(found.map(({ kind, element: { pointer } }) => [kind, pointer])).toEqual([['changed', element?.pointer]])
    }),
  )
})

test('a group that came or went is one line, with the number of elements in it', () => {
  fc.assert(
    fc.property(someMessage, (elements) => {
      const group = elements.find(({ pointer }) => pointer === '/Inhoud')
      const left = elements.filter(({ path }) => path[0] !== 'Inhoud')
      const data = elements.filter((element) => element.path[0] === 'Inhoud' && isDatum(element)).length
      const words = data === 1 ? '1 element' : `${data} elementen`
      fc.pre(group !== undefined)

      expect(differenceLines(differencesBetween(left, elements), String)).toEqual([
        `Nieuw: **${mainNode(group as BookElement).annotations.title}**, met ${words} erin.`,
      ])
    }),
  )
})

test('Heroverweging 2.0 tells what came since 1.1', () => {
  const history = page('berichtenboek/schuldregeling/2.0/Heroverweging.md').split('\n## Geschiedenis\n')[1] ?? ''

  expect(history).toContain('- Nieuw: **Gewijzigd voorstel**, met 13 elementen erin.')
  expect(history).toContain('### Versie 1.1\n\n[Heroverweging](../1.1/Heroverweging.md): nieuw in deze versie.')
})

test('a message tells its earlier names', () => {
  const history = page('berichtenboek/schuldregeling/2.0/GeenMedewerking.md').split('\n## Geschiedenis\n')[1] ?? ''

  expect(history).toContain('Heette in versie 1.1 «Klant onbekend».')
  expect(history).toContain('[Klant onbekend](../1.1/KlantOnbekend.md)')
})

test('an address that became a choice is told as moved', () => {
  const changes = page('berichtenboek/schuldregeling/2.0/README.md').split('\n## Wat is veranderd\n')[1] ?? ''

  expect(changes).toContain('- Verplaatst: **Adreskeuze › Gewoon adres › Postcode** was «Adres › Postcode».')
  expect(changes).not.toContain('Vervallen: **Adres › Postcode')
})

/** The element with one thing otherwise; nothing when that says nothing of this kind of element. */
function altered(element: BookElement, change: string): BookElement | undefined {
  const [use] = element.uses
  if (element.uses.length > 1 || use.variants.length > 0 || element.chosen || element.tells.length > 0) return undefined
  const { node } = use
  if (change === 'required') return { ...element, uses: [{ ...use, required: !use.required }] }
  if (change === 'class') {
    const persoonsgegeven = node.annotations.persoonsgegeven === 'bijzonder' ? 'geen' : 'bijzonder'
    return { ...element, uses: [{ ...use, node: { ...node, annotations: { ...node.annotations, persoonsgegeven } } }] }
  }
  if (node.kind !== 'list') return undefined
  return { ...element, uses: [{ ...use, node: { ...node, maxItems: node.maxItems - 1 } }] }
}
