import { expect, test } from 'vitest'
import { faultyTexts, samplerOf, seededChoices } from '../../samples/index.ts'
import { validateText } from '../../validator/index.ts'

const names = [
  'schuldregeling@2.0/SaldoverzoekAntwoord',
  'schuldregeling@2.0/Betaalvoorstel',
  'schuldinventarisatie@1.0/SaldoverzoekAntwoord',
]

test.each(names)('%s: a mistake in the text gives the finding that is foretold, and no other', async (name) => {
  const sampler = samplerOf(name)
  const messages = [0, 1, 2].map((index) => sampler.valid({ choices: seededChoices(6, index), wild: true }))
  const codes = new Set<string>()

  for (const { text, finding } of messages.flatMap((message) => [...faultyTexts(sampler, message, 64)])) {
    codes.add(finding.code)
    const { findings } = await validateText(text)
    expect(findings.map(({ position: _, ...rest }) => rest)).toEqual([finding])
  }

  expect([...codes].sort()).toEqual([
    'input-bom',
    'input-empty',
    'json-duplicate-key',
    'json-lone-surrogate',
    'json-number-notation',
    'json-syntax',
    'json-too-deep',
    'json-unsafe-number',
    'message-not-object',
  ])
})
