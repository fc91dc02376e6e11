/** The digest of the schema set: one for the same law, another for any change. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readStandard } from '../../generators/index.ts'
import { schemaSetDigest } from '../../schemas/read.ts'
import type { StandardVersion } from '../../generators/index.ts'
import { inOtherOrder } from './other-order.ts'

const versions = readStandard()

test('the order of files and of members does not change the digest', () => {
  expect(schemaSetDigest(inOtherOrder(versions))).toBe(schemaSetDigest(versions))
})

test('a changed word in one schema changes the digest', () => {
  const changed = versions.map((version): StandardVersion => {
    const messages = Object.entries(version.law.messages)
    return {
      ...version,
      law: {
        ...version.law,
        messages: Object.fromEntries(messages.map(([type, schema]) => [type, { ...schema, title: 'Anders' }])),
      },
    }
  })

  expect(schemaSetDigest(changed)).not.toBe(schemaSetDigest(versions))
})

test('the digest is SHA-256 over the canonical JSON', () => {
  const law = {
    module: 'm',
    version: '1.0',
    definitions: { B: { const: 'é' }, A: {} },
    messages: { Bericht: { b: [2, 1], a: 'x' } },
  }
  const canonical =
    '{"rules":{"m/1.0":[]},"schemas":{"m/1.0/Bericht":{"a":"x","b":[2,1]},"m/1.0/gedeeld":{"$defs":{"A":{},"B":{"const":"é"}}}}}'

  const digest = createHash('sha256').update(canonical).digest('base64url')
  expect(schemaSetDigest([{ law, rules: [] }])).toBe(`sha256-${digest}`)
})
