import { expect, test } from 'vitest'
import { drawFault, faultyMessages, seededChoices } from '../../samples/index.ts'
import { everyMessage, failingRules } from './every-message.ts'

const reached = new Set<string>()
const unbroken = new Set<string>()

test.each(everyMessage)(
  '$name: every fault is one: of shape, or of one rule at one place',
  ({ name, sampler, hasShape }) => {
    for (const { rule } of sampler.rules) unbroken.add(`${name} ${rule.id}`)
    for (let index = 0; index < 3; index++) {
      const drawing = { choices: seededChoices(5, index), wild: false }
      for (const { message, finding } of faultyMessages(sampler, sampler.valid(drawing), drawing)) {
        reached.add(finding.code)
        const about = `${finding.code} at ${finding.pointer}`

        expect(hasShape(message), about).toBe(finding.code === 'rule')
        expect(JSON.parse(JSON.stringify(message)), about).toEqual(message)
        if (finding.code !== 'rule') continue
        expect(failingRules(sampler, message), about).toEqual([finding.rule])
        unbroken.delete(`${name} ${finding.rule}`)
      }
    }
  },
)

test('every kind of fault that one message can have is made', () => {
  expect([...reached].sort()).toEqual([
    'choice-multiple',
    'choice-none',
    'element-missing',
    'element-needs-other',
    'element-unknown',
    'list-too-long',
    'list-too-short',
    'number-too-high',
    'number-too-low',
    'rule',
    'tag-unknown',
    'text-format',
    'text-pattern',
    'text-too-long',
    'text-too-short',
    'type-wrong',
    'value-fixed',
    'value-not-in-list',
  ])
})

test('every rule of every message can be broken alone', () => {
  expect([...unbroken]).toEqual([])
})

test('a drawn fault is the same for the same choices, and kinds are mixed', () => {
  const [{ sampler } = { sampler: undefined }] = everyMessage
  if (sampler === undefined) throw new Error('The law is empty')
  const draw = (index: number): string =>
    drawFault(sampler, { choices: seededChoices(1, index), wild: false }).finding.code
  const codes = Array.from({ length: 60 }, (_, index) => draw(index))

  expect(Array.from({ length: 60 }, (_, index) => draw(index))).toEqual(codes)
  expect(new Set(codes).size).toBeGreaterThan(6)
})
