/** Compiles the schema of one message to a stand-alone check with Ajv. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { ToolkitFailure } from '../schemas/index.ts'
import type { LawVersion } from '../schemas/read.ts'
import { messageStructure, sharedStructure } from './structure-schema.ts'

/**
 * An ES module that exports `validate`; it still asks for Ajv's run-time pieces with `require`, which bundling resolves.
 * @throws ToolkitFailure `law-broken` when Ajv refuses the schema.
 */
export function structureSource(law: LawVersion, type: string): string {
  try {
    const ajv = createAjv(law)
    return standaloneCode.default(ajv, ajv.compile(messageStructure(law, type)))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unknown'
    throw new ToolkitFailure(
      'law-broken',
      `schemas/${law.module}/${law.version}/${type}.schema.json does not compile: ${reason}`,
      { cause },
    )
  }
}

/** An Ajv of its own per message, so that the code of one message does not depend on which others there are. */
export function createAjv(law: LawVersion): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: true,
    strictTuples: true,
    strictRequired: true,
    allErrors: true,
    messages: false,
    discriminator: true,
    unicodeRegExp: true,
    // The law is checked against its own meta-schema; compiling Ajv's meta-schemas would only cost time.
    meta: false,
    validateSchema: false,
    code: { source: true, esm: true },
  })
  // The full formats: the fast ones accept dates that do not exist.
  addFormats.default(ajv, { mode: 'full', formats: ['date', 'date-time', 'uuid', 'email'], keywords: false })
  ajv.addSchema(sharedStructure(law))
  return ajv
}
