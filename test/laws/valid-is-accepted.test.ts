/** Law: a sampled valid message is accepted by the compiled judge and by an independent engine, without one finding. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registerSchema, setShouldValidateFormat, validate as hyperjump } from '@hyperjump/json-schema/draft-2020-12'
import '@hyperjump/json-schema/formats'
import { expect, test } from 'vitest'
import { dialects } from '../../prover/index.ts'
import { sampleMessages } from '../../samples/index.ts'
import { lawFolder, lawVersions } from '../../schemas/read.ts'
import { validateText } from '../../validator/index.ts'
import { allMessages, printId } from './messages.ts'

/** A thousand of each through our judge; the independent engine is slow, so it sees the first of them. */
const perMessage = 1000
const perMessageIndependent = 40

setShouldValidateFormat(true)
const dialect = dialects['2020-12'].id
const readSchema = (module: string, version: string, name: string): { $id: string } => {
  const text = readFileSync(join(lawFolder(), module, version, `${name}.schema.json`), 'utf8')
  const { $schema: _, ...schema } = JSON.parse(text) as { $schema: string; $id: string }
  return schema
}
for (const { module, version } of lawVersions()) {
  const shared = readSchema(module, version, 'gedeeld')
  registerSchema(shared, shared.$id, dialect)
}

for (const id of allMessages)
  test(printId(id), { timeout: 120_000 }, async () => {
    const schema = readSchema(id.module, id.version, id.type)
    registerSchema(schema, schema.$id, dialect)
    const independent = await hyperjump(schema.$id)
    let count = 0

    for (const { message } of sampleMessages({ message: id, seed: 7, count: perMessage, invalid: false })) {
      const report = await validateText(JSON.stringify(message))
      if (report.findings.length > 0) expect.fail(`sample ${count}: ${JSON.stringify(report.findings)}`)
      if (count < perMessageIndependent) expect(independent(message as never).valid, `sample ${count}`).toBe(true)
      count += 1
    }

    expect(count).toBe(perMessage)
  })
