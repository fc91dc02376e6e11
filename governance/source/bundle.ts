/** Brings schemas that refer to each other together in one document, as `subset` wants them: nothing is ever fetched. */
import { dialects, knownDialect } from '../../prover/index.ts'
import { readLaw } from '../../schemas/read.ts'
import { isObject } from '../../json/index.ts'
import type { JsonObject } from '../../json/index.ts'
import { below, partsOf, schemaFiles } from './schema-files.ts'
import type { SchemaFile, SchemaFiles } from './schema-files.ts'

/**
 * The schema with, under `$defs`, those of `resources` that it refers to, directly or through each other. They are found by
 * their `$id`; what is not among them stays a reference to elsewhere. The schemas themselves are not changed, so anchors and
 * dynamic references go on meaning what they meant.
 *
 * @since 0.1.0
 * @beta
 */
export function bundle(schema: unknown, resources: readonly unknown[]): unknown {
  if (!isSchema(schema)) return schema
  const root = fileOf(schema, 0)
  const others = resources.filter(isSchema).map((resource, index) => fileOf(resource, index + 1))
  const wanted = referredFrom(root, schemaFiles([root, ...others]))
  if (wanted.length === 0) return schema
  const holder = dialects[knownDialect(schema) ?? '2020-12'].definitions
  const embedded = wanted.map(({ schema: { $schema: _, ...resource } }) => {
    const $id = String(resource['$id']).replace(/#$/, '')
    return [$id, { ...resource, $id }]
  })
  return {
    ...schema,
    [holder]: { ...(isObject(schema[holder]) ? schema[holder] : {}), ...Object.fromEntries(embedded) },
  }
}

/**
 * The schema of one message of the standard, with the definitions that it shares with others.
 * @throws ToolkitFailure `law-broken` when there is no such message.
 * @since 0.1.0
 * @beta
 */
export function messageSchema({ module, version, type }: { module: string; version: string; type: string }): unknown {
  const law = readLaw(module, version)
  const message = law.messages[type]
  const id = String(message?.['$id'] ?? '')
  return bundle(message, [{ $id: new URL('gedeeld', id).href, $defs: law.definitions }])
}

/** Only looked at as JSON: whether it is a schema, `subset` says. */
function isSchema(value: unknown): value is JsonObject {
  return isObject(value)
}

type Resource = Omit<SchemaFile, 'schema'> & { readonly schema: JsonObject }

function fileOf(schema: JsonObject, index: number): Resource {
  return { path: `resource ${index}`, text: '', schema }
}

/** The other files that a file refers to, directly or through each other. */
function referredFrom(root: Resource, files: SchemaFiles): readonly Resource[] {
  const wanted = new Set<SchemaFile>([root])
  // The set grows while it is walked.
  for (const file of wanted)
    for (const { path, value } of partsOf(file)) {
      const reference = isObject(value) ? value['$ref'] : undefined
      const place = below({ file, pointer: '' }, ...path)
      const target = typeof reference === 'string' ? files.follow(reference, place) : undefined
      if (target !== undefined) wanted.add(target.file)
    }
  wanted.delete(root)
  return [...wanted] as Resource[]
}
