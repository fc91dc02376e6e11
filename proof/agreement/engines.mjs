// The stock engines that are asked: each gets a schema as it stands in a kit and says of messages whether they fit.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Validator } from '@cfworker/json-schema'
import { validator as schemasafe } from '@exodus/schemasafe'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { house } from '../mutants/rows.mjs'

/** Each engine without an option. */
export const engines = {
  ajv: (schema, messages) => messages.map(asTrue(new Ajv2020().compile(schema))),
  '@cfworker/json-schema': (schema, messages) => {
    const judge = new Validator(schema, '2020-12')
    return messages.map((message) => judge.validate(message).valid)
  },
  '@exodus/schemasafe': (schema, messages) => messages.map(asTrue(schemasafe(schema))),
  jsonschema: (schema, messages) => {
    const input = JSON.stringify({ schemas: [schema], cases: messages.map((message) => [schema.$id, message]) })
    const script = join(house, 'test/schemas/stock-engines.py')
    const { stdout, stderr } = spawnSync('python3', [script], { input, encoding: 'utf8', maxBuffer: 1 << 28 })
    if (stderr !== '') throw new Error('jsonschema of Python is needed: python3-jsonschema')
    return JSON.parse(stdout)
  },
}

const asTrue = (judge) => (message) => judge(message) === true
