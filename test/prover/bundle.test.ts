/** Schemas that refer to each other come together in one document. */
import { expect, test } from 'vitest'
import { bundle, subset } from '../../governance/index.ts'

const part = { $id: 'https://voorbeeld.invalid/deel', $defs: { t: { $ref: 'ander#/$defs/u' } } }
const other = { $id: 'https://voorbeeld.invalid/ander', $defs: { u: { type: 'integer' } } }
const main = { $id: 'https://voorbeeld.invalid/heel', properties: { a: { $ref: 'deel#/$defs/t' } }, required: ['a'] }

test('what is referred to comes along, through others too; what is not stays out', async () => {
  const whole = bundle(main, [part, other, { $id: 'https://voorbeeld.invalid/los' }])

  expect(Object.keys((whole as { $defs: object }).$defs).sort()).toEqual([other.$id, part.$id])
  expect(await subset(whole, { properties: { a: { type: 'number' } } })).toEqual({ answer: 'yes' })
  expect((await subset({ required: ['a'] }, whole)).answer).toBe('no')
})

test('without its parts the question stays open', async () => {
  expect(await subset({ required: ['a'] }, bundle(main, [other]))).toMatchObject({
    answer: 'unknown',
    reason: { code: 'remote-reference' },
  })
})

test('a schema that refers to nothing stays as it is', () => {
  const schema = { type: 'string' }

  expect(bundle(schema, [part])).toBe(schema)
})
