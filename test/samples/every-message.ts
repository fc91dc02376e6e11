/**
 * Every message of the law with its sampler and with Ajv, interpreted, as a first opinion on its shape.
 *
 * Inside: interprets the structure that is compiled, as a first opinion that no compiled code gave.
 */
import type { ValidateFunction } from 'ajv'
import { createAjv } from '../../generators/structure-code.ts'
import { messageStructure } from '../../generators/structure-schema.ts'
import { messageNames, samplerOf } from '../../samples/index.ts'
import type { JsonObject, Sampler } from '../../samples/index.ts'
import { ruleFailures } from '../../schemas/index.ts'
import { readLaw } from '../../schemas/read.ts'

export type SampledMessage = {
  readonly name: string
  readonly sampler: Sampler
  readonly hasShape: ValidateFunction
}

export const everyMessage: readonly SampledMessage[] = messageNames().map((name) => {
  const sampler = samplerOf(name)
  const { module, version, type } = sampler.model
  const law = readLaw(module, version)
  return { name, sampler, hasShape: createAjv(law).compile(messageStructure(law, type)) }
})

/** The rules that fail, each once for every place. */
export function failingRules({ rules }: Sampler, message: JsonObject): readonly string[] {
  return rules.flatMap((rule) => ruleFailures(rule, message).map(() => rule.rule.id))
}
