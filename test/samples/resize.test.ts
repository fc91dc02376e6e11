/**
 * A list is made as long as is asked, from as few as the model allows to as many.
 *
 * Inside: no list of the law has its most within reach of a rule.
 */
import { expect, test } from 'vitest'
import { resize } from '../../samples/edit.ts'
import { seededChoices } from '../../samples/index.ts'
import type { ObjectNode } from '../../schemas/index.ts'

const items = { kind: 'boolean', annotations: {} }
const list = { kind: 'list', minItems: 1, maxItems: 3, items, annotations: {} }
const root = {
  ...{ kind: 'object', annotations: {}, dependentRequired: {} },
  properties: [{ name: 'Lijst', required: true, node: list }],
} as unknown as ObjectNode

test.each([
  [0, undefined],
  [1, 1],
  [3, 3],
  [4, undefined],
])('to %i', (length, became) => {
  const drawing = { choices: seededChoices(1, 1), wild: false }
  const [message] = resize(['Lijst'], length, { root, message: { Lijst: [true, false] }, drawing, names: {} })
  expect((message?.['Lijst'] as readonly unknown[] | undefined)?.length).toBe(became)
})
