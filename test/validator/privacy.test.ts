/** Nothing from a message ever stands in its report or in the words about it: no value, no unknown name. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createJudge, explain } from '../../validator/index.ts'
import type { Report } from '../../validator/index.ts'
import { goodMessage, patched, proef } from './proef.ts'

const compiled = proef()
const judge = createJudge([compiled])
const marker = /geheim|7654321/i

/** Values and names that all carry a mark. */
const marked = fc.letrec((tie) => ({
  text: fc.oneof(
    fc.constant('7654321'),
    fc.tuple(fc.string(), fc.constantFrom('geheim', 'GEHEIM', 'Geheim ')).map((parts) => parts.join('')),
  ),
  value: fc.oneof(
    { depthSize: 'small' },
    tie('text'),
    fc.constantFrom(7654321, -7654321.5, 7654321e30, null, true, 'geheim\ud800'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(tie('text') as fc.Arbitrary<string>, tie('value'), { maxKeys: 3 }),
  ),
}))

const pointers = [
  '/Stuurgegevens',
  '/Stuurgegevens/Module',
  '/Stuurgegevens/Versie',
  '/Stuurgegevens/Berichttype',
  '/Inhoud',
  ...Object.keys(goodMessage().Inhoud).map((name) => `/Inhoud/${name}`),
  '/Inhoud/Termijnen/0',
  '/Inhoud/Termijnen/1/Tot',
  '/Inhoud/Adreskeuze/Adres/Straatnaam',
  '/Inhoud/Schuld/Schuldtype',
  '/Inhoud/Schuld/Bedrag',
  '/Geheim',
  '/Inhoud/Postgeheim',
  '/Inhoud/Schuld/geheim7654321',
]

const message = fc
  .array(fc.tuple(fc.constantFrom(...pointers), marked.value), { minLength: 1, maxLength: 4 })
  .map((changes) =>
    // The deepest first, so that the object it stands in is still there.
    changes
      .toSorted(([one], [other]) => other.length - one.length)
      .reduce((changed, [path, value]) => patched(changed, [{ op: 'replace', path, value }]), goodMessage() as unknown),
  )

function everythingTold(report: Report): string {
  const told = report.findings.flatMap((finding) =>
    (['nl', 'en'] as const).flatMap((lang) => [explain(finding, compiled, lang), explain(finding, undefined, lang)]),
  )
  return JSON.stringify([report, told])
}

test('of a parsed message', () => {
  fc.assert(
    fc.property(message, (value) => {
      expect(everythingTold(judge.validate(value))).not.toMatch(marker)
      expect(everythingTold(judge.validate(value, { as: compiled }))).not.toMatch(marker)
    }),
    { numRuns: 500 },
  )
})

test('of text, also where it is broken or holds names twice', () => {
  const broken = fc.constantFrom('', ',', '"geheim":1.0,"geheim":-0,', '\\', '{', '"', '7654321')
  fc.assert(
    fc.property(message, broken, fc.nat(), (value, insert, at) => {
      const text = JSON.stringify(value)
      const names = [...text.matchAll(/[{,](?=")/g)].map(({ index }) => index + 1)
      const place = names[at % names.length] ?? 0

      expect(everythingTold(judge.validateText(text.slice(0, place) + insert + text.slice(place)))).not.toMatch(marker)
    }),
    { numRuns: 500 },
  )
})

test('the pointers name elements of the standard only', () => {
  const known = /^(\/(Stuurgegevens|Module|Versie|Berichttype|Inhoud|[A-Z][A-Za-z]+|\d+))*$/
  fc.assert(
    fc.property(message, (value) => {
      for (const { pointer } of judge.validateText(JSON.stringify(value)).findings) expect(pointer).toMatch(known)
    }),
  )
})
