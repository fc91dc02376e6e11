/** Checks the annotations of an element as they hold where it is used: those beside a reference override the definition's. */
import { obligatoryAnnotations } from '../annotation-keys.ts'
import { catalogModule } from '../catalog-lookup.ts'
import type { Catalog } from '../catalog.ts'
import { formOriginClaims } from './check-forms.ts'
import { groundClaims } from './check-grounds.ts'
import type { LawFault } from './law-fault.ts'
import { parseQuestionId } from '../law-ids.ts'
import type { LawVersion, SchemaObject } from '../law.ts'
import { compareVersions } from '../names.ts'
import { effective, textsOf } from './law-nodes.ts'
import { unknownSources } from './check-sources.ts'
import type { LawNode } from './law-nodes.ts'

type Annotated = { readonly law: LawVersion; readonly catalog: Catalog; readonly node: LawNode }

/** What is missing or wrong in the annotations of one node. */
export function annotationFaults({ law, catalog, node }: Annotated): readonly LawFault[] {
  if (node.role === 'root') return []
  const schema = effective(node, law)
  const missing = obligatoryAnnotations.filter((key) => typeof schema[key] !== 'string' || schema[key] === '')
  const claims = [
    ...missing.map((key) => `has no ${key}`),
    ...originClaims(schema, catalog),
    ...formOriginClaims(node, schema, catalog),
    ...groundClaims(schema, catalog),
    ...sinceClaims(schema, law, catalog),
    ...(schema['pattern'] !== undefined && schema['x-vorm'] === undefined ? ['has a pattern without x-vorm'] : []),
  ]
  return claims.map((claim) => ({ place: node.place, claim }))
}

/** A known or derived element names its sources, a designed one its open question. */
function originClaims(schema: SchemaObject, catalog: Catalog): readonly string[] {
  const designed = schema['x-herkomst'] === 'ontworpen'
  const [question, sources] = [schema['x-vraag'], textsOf(schema['x-bron'])]
  if (designed && question === undefined) return ['is ontworpen and names no open question in x-vraag']
  if (!designed && schema['x-herkomst'] !== undefined && sources.length === 0)
    return [`is ${String(schema['x-herkomst'])} and names no source in x-bron`]
  return [
    ...unknownSources(catalog, sources).map((claim) => `${claim} (x-bron)`),
    ...(typeof question === 'string' ? questionClaims(catalog, question) : []),
  ]
}

/** A question is about all modules (`OV-001`) or about one, and then has its code (`OV-SR-02`). */
function questionClaims({ modules }: Catalog, question: string): readonly string[] {
  const code = parseQuestionId(question)?.code
  const codes = modules.map((module) => module.code)
  if (code === undefined || codes.includes(code)) return []
  return [`names ${question} in x-vraag, but no module has the code ${code}: the codes are ${codes.join(', ')}`]
}

function sinceClaims(schema: SchemaObject, law: LawVersion, catalog: Catalog): readonly string[] {
  const since = schema['x-sinds']
  if (typeof since !== 'string') return []
  const versions = catalogModule(catalog, law.module)?.versies ?? []
  if (!versions.some(({ versie }) => versie === since))
    return [`is there since ${since}, which is no version of the module`]
  return compareVersions(since, law.version) > 0 ? [`is there since ${since}, which comes after this version`] : []
}
