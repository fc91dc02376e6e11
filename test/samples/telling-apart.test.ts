/** Messages that tell a rule from another reading of it: they keep their shape, and the two say something else of them. */
import { expect, test } from 'vitest'
import { messageTellingApart, samplerOf, seededChoices } from '../../samples/index.ts'
import { parseExpression, ruleFailures } from '../../schemas/index.ts'
import { validate } from '../../validator/index.ts'

const sampler = samplerOf('schuldregeling@2.0/StatusberichtSHV')
const near = [
  sampler.valid({ choices: seededChoices(1, 0), wild: false }),
  sampler.valid({ choices: seededChoices(1, 1), wild: false, optional: 'all' }),
]

/** The rule that an expected date is not before that of the status. */
const rule = sampler.rules.find((each) => each.rule.id === 'SR-2.0-R049')

test.each([
  ['after, not on', '!has(Inhoud.VerwachteDatum) || Inhoud.VerwachteDatum > Inhoud.DatumStatus'],
  ['on, not after', '!has(Inhoud.VerwachteDatum) || Inhoud.VerwachteDatum == Inhoud.DatumStatus'],
  ['always', 'true'],
  ['only when there is one', 'has(Inhoud.VerwachteDatum) && Inhoud.VerwachteDatum >= Inhoud.DatumStatus'],
])('%s', async (_, text) => {
  if (rule === undefined) throw new Error('the rule is there')
  const other = parseExpression(text)
  const message = messageTellingApart(sampler, { rule, other, near, seed: 1 })
  const { findings } = await validate(message)

  expect(ruleFailures(rule, message).length).not.toBe(ruleFailures({ ...rule, expression: other }, message).length)
  expect(findings.filter((finding) => finding.rule !== rule.rule.id)).toEqual([])
})

test('nothing, when the other reading says the same', () => {
  if (rule === undefined) throw new Error('the rule is there')

  expect(messageTellingApart(sampler, { rule, other: rule.expression, near, seed: 1 })).toBeUndefined()
})
