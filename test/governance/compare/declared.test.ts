/** A conversion that was declared softens what the number of a version has to be, and only that. */
import { expect, test } from 'vitest'
import { compare as compareSides, readSide } from '../../../governance/index.ts'
import type { Side } from '../../../governance/index.ts'
import { house } from '../../cli/run-skp.ts'

const read = (name: string): Promise<Side> => readSide(name, { folder: house })

function withoutConversions(side: Side): Side {
  const { law } = side
  return law === undefined ? side : { ...side, law: { ...law, conversions: [] } }
}

test('two optional elements more ask for a small number with a conversion, and for a large one without', async () => {
  const before = await read('schuldregeling@1.1/SaldoverzoekAntwoord')
  const after = await read('schuldregeling@2.0/SaldoverzoekAntwoord')
  const [declared, bare] = [await compareSides(before, after), await compareSides(before, withoutConversions(after))]
  const [changes, others] = [declared, bare].map(({ messages }) => messages.flatMap((message) => message.changes))
  const breaking = changes?.filter(({ verdicts }) => verdicts.ontvangers.answer === 'breaks') ?? []

  expect(breaking.map(({ kind, path, declared: taken }) => [kind, path, taken])).toEqual([
    ['element-added', '/Inhoud/Vorderingen/*/Schuldsoort', true],
    ['element-added', '/Inhoud/Vorderingen/*/WijzeVanOverdracht', true],
  ])
  expect(others?.some(({ declared: taken }) => taken)).toBe(false)
  expect([declared.required, bare.required]).toEqual([
    { level: 'minor', least: '1.2', given: '2.0', enough: true },
    { level: 'major', least: '2.0', given: '2.0', enough: true },
  ])
  expect(declared.verdicts).toEqual(bare.verdicts)
})

test('an element that makes a conversion refuse the message still asks for a large number', async () => {
  const comparison = await compareSides(
    await read('schuldregeling@1.1/BetaalvoorstelAntwoord'),
    await read('schuldregeling@2.0/BetaalvoorstelAntwoord'),
  )
  const taken = comparison.messages.flatMap(({ changes }) =>
    changes.filter(({ kind }) => kind === 'element-added').map(({ path, declared }) => [path, declared]),
  )

  expect(taken).toContainEqual(['/Inhoud/Besluit/Correcties', true])
  expect(taken).toContainEqual(['/Inhoud/Besluit/GeldigTot', false])
  expect(comparison.required.level).toBe('major')
})
