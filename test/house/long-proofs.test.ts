/** What the long proofs found stands beside the code, at the size that is promised, and nothing in it was lost or differed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lawVersions, projectRoot, readLaw, readModels } from '../../schemas/read.ts'

const resultOf = (name: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot(import.meta.url), 'proof/results', name), 'utf8'))

test('four stock engines and skp validate gave one verdict, on 1,000 drawn and 1,000 faulty messages of every type of the law', () => {
  const types = lawVersions().flatMap(({ module, version }) => readModels(readLaw(module, version)))
  const { judged, refused, ...found } = resultOf('agreement.json') as { judged: number; refused: number }

  expect(found).toMatchObject({
    messages: 1000,
    types: types.length,
    differing: { ajv: [], '@cfworker/json-schema': [], '@exodus/schemasafe': [], jsonschema: [] },
  })
  expect(judged).toBeGreaterThan(2000 * types.length)
  // Both verdicts were given often: a judge that knows one of them would not agree.
  expect(refused).toBeGreaterThan(judged / 4)
  expect(refused).toBeLessThan((judged * 3) / 4)
})

test('of 5,000 messages under 200 kills none was lost, doubled or forged, each has one end receipt, and nothing is left', () => {
  const { sent, received, endReceipts, kills, piecesLookedFor, ...found } = resultOf('kills.json') as {
    readonly [Name in 'sent' | 'received' | 'endReceipts' | 'piecesLookedFor']: number
  } & { readonly kills: Readonly<Record<'hub' | 'sender' | 'receiver', number>> }

  expect(found).toMatchObject({
    ...{ messages: 5000, doubled: 0, lost: 0, notDelivered: 0, left: 0 },
    ...{ receiptsNotGenuine: 0, messagesWithoutExactlyOneEnd: 0 },
  })
  expect([sent, received, endReceipts]).toEqual([5000, 5000, 5000])
  expect(Object.values(kills).reduce((sum, each) => sum + each, 0)).toBe(200)
  expect(Math.min(...Object.values(kills))).toBeGreaterThan(0)
  expect(piecesLookedFor).toBeGreaterThan(5000)
})
