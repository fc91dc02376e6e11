/** Walks the schemas of one module version: every node once, as it is written, with its place and its effective form. */
import { isObject } from '../../json/index.ts'
import type { LawVersion, SchemaObject } from '../law.ts'
import { printVersionId } from '../message-id.ts'
import { followReference } from '../read-model.ts'

/** One schema node of the law. */
export type LawNode = {
  /** Such as `schuldregeling@2.0/Saldoverzoek#/properties/Inhoud`. */
  readonly place: string
  /** `property` and `definition` carry a name of their own; `items` and `branch` do not; `root` is a whole message. */
  readonly role: 'root' | 'property' | 'definition' | 'items' | 'branch'
  readonly name: string
  /** The message type the node is written in; absent in the shared definitions. */
  readonly message?: string
  /** The shared definition the node is written in; absent in a message. */
  readonly definition?: string
  readonly written: SchemaObject
}

/** Every node of a version: the shared definitions first, then the messages. */
export function lawNodes(law: LawVersion): readonly LawNode[] {
  const folder = printVersionId(law)
  const definitions = Object.entries(law.definitions).flatMap(([name, written]) =>
    below({ place: `${folder}/gedeeld#/$defs/${name}`, role: 'definition', name, definition: name, written }),
  )
  const messages = Object.entries(law.messages).flatMap(([message, written]) =>
    below({ place: `${folder}/${message}#`, role: 'root', name: message, message, written }),
  )
  return [...definitions, ...messages]
}

/** The name of the definition that a node refers to; undefined when it refers to none. */
export function referencedName(written: SchemaObject): string | undefined {
  return /^(?:gedeeld)?#\/\$defs\/(.+)$/.exec(String(written['$ref'] ?? ''))?.[1]
}

/** The node with its reference followed and the annotations beside it laid over those of the definition. */
export function effective(node: LawNode, law: LawVersion): SchemaObject {
  return followReference(node.written, law).schema
}

/** An object of schemas, such as `properties`; empty when absent. */
export function schemasOf(value: unknown): Readonly<Record<string, SchemaObject>> {
  return isObject(value) ? (value as Readonly<Record<string, SchemaObject>>) : {}
}

/** A list of texts, such as `required`; empty when absent. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function below(node: LawNode): readonly LawNode[] {
  const { name, written } = node
  const branches: readonly unknown[] = Array.isArray(written['oneOf']) ? written['oneOf'] : []
  return [
    node,
    ...Object.entries(schemasOf(written['properties'])).flatMap(([property, schema]) =>
      child(node, `properties/${property}`, { role: 'property', name: property, written: schema }),
    ),
    ...child(node, 'items', { role: 'items', name, written: written['items'] }),
    ...branches.flatMap((branch, index) => child(node, `oneOf/${index}`, { role: 'branch', name, written: branch })),
  ]
}

type Child = Pick<LawNode, 'role' | 'name'> & { readonly written: unknown }

function child(parent: LawNode, step: string, { role, name, written }: Child): readonly LawNode[] {
  return isObject(written) ? below({ ...parent, place: `${parent.place}/${step}`, role, name, written }) : []
}
