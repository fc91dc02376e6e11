/**
 * A name that the law allows is taken wherever it is typed: digits in a type, versions above 2.9, long modules.
 *
 * Inside: through the program a wrong name only shows as a sentence; here as what was read of it.
 */
import { describe, expect, test } from 'vitest'
import { knownMessage } from '../../cli/message-id.ts'
import { readPick } from '../../governance/index.ts'
import { samplerOf } from '../../samples/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { skpHere } from './at-desk.ts'

const names = ['vish@1.0/Melding285', 'vish@2.10/A', `${'m'.repeat(40)}@99.99/${'T'.repeat(60)}`]
const slips = [
  'vish@1/Melding285',
  'Vish@1.0/Melding285',
  'vish@1.0/melding285',
  'vish-@1.0/A',
  'vish@1.0/A/B',
  'vish@01.0/A',
]

test.each(names)('%s is taken by --as, catalog show, sample and diff', (name) => {
  const [version = '', type] = name.split('/')
  const [module, number] = version.split('@')

  expect(knownMessage(name, names)).toEqual({ module, version: number, type })
  expect(readPick(name)).toEqual({ module, version: number, type })
  expect(readPick(version)).toEqual({ module, version: number })
})

test.each(slips)('%s is no name, even when somebody lists it', (slip) => {
  expect(() => knownMessage(slip, [slip])).toThrow(ToolkitFailure)
  expect(() => samplerOf(slip)).toThrow(ToolkitFailure)
})

test('a slip of a message gets the near name, a file stays a file', () => {
  expect(readPick('vish@1.0/melding285')).toEqual({ module: 'vish', version: '1.0', type: 'melding285' })
  for (const file of ['vish@1.0/Melding285.json', 'vish@1.0/a/b', 'vish.json', './vish@1.0', 'vish@1'])
    expect([file, readPick(file)]).toEqual([file, undefined])
})

describe('a name that the law does not have', () => {
  test.each([
    [['validate', '-', '--as', 'vish@1.0/Melding285']],
    [['catalog', 'show', 'vish@1.0/Melding285']],
    [['sample', 'vish@1.0/Melding285']],
    [['diff', 'vish@1.0/Melding285', 'vish@2.10/Melding285']],
    [['subset', 'vish@1.0/Melding285', 'vish@2.10/Melding285']],
  ])('is told as such by skp %j, and not as our mistake', async (args) => {
    const { code, talk } = await skpHere(args)

    expect(code).toBe(2)
    expect(talk).toContain('"vish@1.0/Melding285"')
  })

  test('is told with the near one', async () => {
    const { code, talk } = await skpHere(['subset', 'schuldregeling@2.0/saldoverzoek', 'x.json'])

    expect([code, talk]).toEqual([2, expect.stringContaining('did you mean schuldregeling@2.0/Saldoverzoek?')])
  })
})
