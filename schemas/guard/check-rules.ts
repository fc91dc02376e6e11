/** Checks that the rules of a version are numbered and point at elements that exist; the expressions are checked elsewhere. */
import { splitPointer } from '../../json/index.ts'
import { catalogModule } from '../catalog-lookup.ts'
import type { Catalog } from '../catalog.ts'
import { printRuleId } from '../law-ids.ts'
import { printVersionId } from '../message-id.ts'
import type { LawFault } from './law-fault.ts'
import type { LawVersion, SchemaObject } from '../law.ts'
import { schemasOf } from './law-nodes.ts'
import { uncited } from './check-sources.ts'
import { followReference } from '../read-model.ts'
import type { Rule } from '../rule.ts'

/** What is wrong with the numbers, messages and pointers of the rules. */
export function ruleFaults(law: LawVersion, rules: readonly Rule[], catalog: Catalog): readonly LawFault[] {
  const code = catalogModule(catalog, law.module)?.code ?? law.module
  return rules.flatMap((rule, index) => {
    const expected = printRuleId({ code, version: law.version, number: index + 1 })
    const claims = [
      ...(rule.id === expected ? [] : [`is called ${rule.id}; here it is the turn of ${expected}`]),
      ...rule.berichten.flatMap((message) => messageClaims(law, rule, message)),
      ...[rule.goed, rule.fout]
        .filter(({ bericht }) => !rule.berichten.includes(bericht))
        .map(({ bericht }) => `has an example of ${bericht}, for which it is not a rule`),
      ...(rule.herkomst === 'ontworpen' ? [] : uncited(catalog, rule.bron)),
      ...severityClaims(rule),
    ]
    return claims.map((claim) => ({ place: `${printVersionId(law)}/regels#/regels/${index}`, claim }))
  })
}

/** Severity follows evidence: a refusal has a source, or the message contradicts itself. */
function severityClaims({ klasse, herkomst, tegenspraak }: Rule): readonly string[] {
  const needed = klasse === 'fout' && herkomst === 'ontworpen'
  if (needed === (tegenspraak !== undefined)) return []
  return needed
    ? ['refuses without a source: say in tegenspraak what in the message contradicts what, or make it a signalering']
    : ['has a tegenspraak, which only a rule of our own design that refuses needs']
}

function messageClaims(law: LawVersion, rule: Rule, message: string): readonly string[] {
  const schema = law.messages[message]
  if (schema === undefined) return [`is for ${message}, which this version does not have`]
  const steps = splitPointer(rule.pointer)
  const found = steps.reduce<readonly SchemaObject[]>(
    (schemas, step) => schemas.flatMap((parent) => below(parent, step, law)),
    [schema],
  )
  return found.length > 0 ? [] : [`points at ${rule.pointer}, which ${message} does not have`]
}

/** The schemas one step below a schema; several when its variants have the same element. */
function below(parent: SchemaObject, step: string, law: LawVersion): readonly SchemaObject[] {
  const { schema } = followReference(parent, law)
  if (step === '*') return schema['items'] === undefined ? [] : [schemasOf(schema['items'])]
  const branches: readonly unknown[] = Array.isArray(schema['oneOf']) ? schema['oneOf'] : []
  const own = schemasOf(schema['properties'])[step]
  return [...(own === undefined ? [] : [own]), ...branches.flatMap((branch) => below(schemasOf(branch), step, law))]
}
