/** Law: the judge of bytes, which is quick about good messages, says of each line of a mixed file what the judge of text says. */
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { MessageId } from '../../schemas/index.ts'
import { judgeText, validateText } from '../../validator/index.ts'
import { allMessages } from './messages.ts'
import { isText, learnAll, mixedLine } from './mixed-lines.ts'

const runs = 1000

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** How many lines were changed and good all the same: of the others the law asks little. */
let good = 0

beforeAll(learnAll)

/** As text it never takes the quick way; what is no UTF-8 is never good. */
async function sameVerdict(bytes: Uint8Array, as?: MessageId): Promise<void> {
  const options = as === undefined ? {} : { as }
  const quick = await judgeText(bytes, options)
  if (!isText(bytes)) {
    expect(quick.valid).toBe(false)
    return
  }
  const full = await validateText(strict.decode(bytes), options)
  good += Number(full.valid)
  expect(quick).toEqual(full)
}

test('by what the line says it is, whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(mixedLine, ({ bytes }) => sameVerdict(bytes)),
    { numRuns: runs },
  )
  expect(good).toBeGreaterThan(runs / 10)
})

test('as the message that it is', async () => {
  await fc.assert(
    fc.asyncProperty(mixedLine, ({ bytes, id }) => sameVerdict(bytes, id)),
    { numRuns: runs },
  )
})

test('as another message, often one that is nearly the same', async () => {
  const asAnother = mixedLine.chain(({ id, bytes }) => {
    const alike = allMessages.filter(({ type }) => type === id.type)
    return fc.record({
      bytes: fc.constant(bytes),
      as: fc.oneof(fc.constantFrom(...alike), fc.constantFrom(...allMessages)),
    })
  })
  await fc.assert(
    fc.asyncProperty(asAnother, ({ bytes, as }) => sameVerdict(bytes, as)),
    { numRuns: runs },
  )
})
