/**
 * H-25: what another organisation wrote turns nothing that stands around it, and hides nothing: a name or a client in a row, a
 * message and a notice, and free text.
 *
 * Inside: the page has no door; what is shown is looked at where it is made.
 */
import fc from 'fast-check'
import { isValidElement, toChildArray } from 'preact'
import type { ComponentChild, ComponentChildren } from 'preact'
import { expect, test } from 'vitest'
import { foreignText, seenText } from '../../portal/browser/view/foreign-text.ts'
import { noticeSection } from '../../portal/browser/view/notice-section.ts'
import { shownValue } from '../../portal/browser/view/shown-value.ts'
import { workRow } from '../../portal/browser/view/work-row.ts'
import { readLaw, readModel } from '../../schemas/read.ts'

/** Every text that is shown, with the element that it stands in. */
function textsOf(shown: ComponentChild, inside = ''): readonly (readonly [string, string])[] {
  if (!isValidElement(shown)) return [[inside, String(shown)]]
  const { children } = shown.props as { readonly children?: ComponentChildren }
  return toChildArray(children).flatMap((each) => textsOf(each, String(shown.type)))
}

/** Signs that turn text or that nobody sees: marks, embeddings, isolates, zero width, soft hyphen, fillers, tags, line ends of Unicode. */
const hidden = [
  0x200e, 0x200f, 0x061c, 0x202a, 0x202e, 0x2066, 0x2069, 0x200b, 0x200d, 0xfeff, 0x2060, 0xad, 0x3164, 0xe0041, 0x2028,
  0x1b,
]
const drawn = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hidden.map((code) => String.fromCodePoint(code)))),
)

test('H-25: no sign that nobody sees is left, none is dropped, and what one sees stays as it is', () => {
  fc.assert(
    fc.property(drawn, (parts) => {
      const [text, seen] = [parts.join(''), seenText(parts.join(''))]
      expect(hidden.filter((code) => seen.includes(String.fromCodePoint(code)))).toEqual([])
      expect(seen.length).toBeGreaterThanOrEqual(text.length)
      expect(seenText(seen)).toBe(seen)
    }),
  )
  expect(seenText('Jan\u200bsen \u202e4321')).toBe('Jan[U+200B]sen [U+202E]4321')
  for (const text of ['Müller-ß € 12,50\n\tregel 2', '\u05d0\u05d1 \u0634\u0631\u0643\u0629', '❤\ufe0f', 'Gеmееntе'])
    expect(seenText(text)).toBe(text)
})

const name = 'Gemeente \u05d0\u05d1\u200f 12'
const seen = 'Gemeente \u05d0\u05d1[U+200F] 12'

test('H-25: a name, a client and free text of another stand by themselves wherever they are shown', () => {
  expect(textsOf(foreignText(name))).toEqual([['bdi', seen]])
  const heading = { id: 'm1', conversation: 'zaak-1', sender: 'zij', receiver: 'wij' }
  const row = {
    ...{ message: { heading }, what: 'Saldoverzoek', who: name, about: name, receivedOn: '2026-11-23', left: 2 },
    ...{ holder: { of: 'vrij' }, text: '' },
  } as unknown as Parameters<typeof workRow>[0]
  const nothing = (): void => undefined
  const drawnRow = textsOf(workRow(row, { read: nothing, choose: nothing }, { isChosen: false, place: 0 }))
  expect(drawnRow.filter(([, text]) => text === seen)).toEqual([...Array.from({ length: 4 }, () => ['bdi', seen])])
  const notice = {
    row: { id: 'm1', what: 'Saldoverzoek', receiver: 'zij', status: 'verlopen', since: '2026-11-23T10:00:00Z' },
    found: [],
  }
  const names = { of: () => name, learn: async () => undefined }
  const told = textsOf(
    noticeSection([notice] as unknown as Parameters<typeof noticeSection>[0], names, {
      read: nothing,
      dismiss: nothing,
    }),
  )
  expect(told.filter(([, text]) => text.includes('Gemeente'))).toEqual([['bdi', seen]])
  expect(drawnRow.concat(told).filter(([, text]) => text.includes('\u200f'))).toEqual([])
  const model = readModel(readLaw('schuldregeling', '2.0'), 'GeenMedewerking')
  expect(textsOf(shownValue(model, { KlantnummerSHV: name }))).toContainEqual(['bdi', seen])
})
