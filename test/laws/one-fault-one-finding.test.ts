/** Law: a message with exactly one fault gives exactly the finding that must follow, and its text survives print and parse. */
import { expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import { validate, validateText } from '../../validator/index.ts'
import { allMessages, printId } from './messages.ts'

const perMessage = 200

for (const id of allMessages)
  test(printId(id), { timeout: 120_000 }, async () => {
    for (const { message, finding } of sampleMessages({ message: id, seed: 11, count: perMessage, invalid: true })) {
      const text = JSON.stringify(message)
      const { findings, valid } = await validateText(text)

      expect(findings.map(({ position: _, ...rest }) => rest)).toEqual([finding])
      expect(valid).toBe(finding?.severity !== 'fout')
      expect(findings[0]?.position).toBeDefined()
      expect((await validate(JSON.parse(text))).findings).toEqual([finding])
      expect(JSON.parse(text)).toEqual(message)
    }
  })
