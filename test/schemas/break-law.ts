/** Breaks the small law in one place, and asks the guard what it says. */
import { checkLaw } from '../../schemas/read.ts'
import type { LawVersion, SchemaObject } from '../../schemas/read.ts'
import type { Rule } from '../../schemas/index.ts'
import { annotated, everyKind, smallCatalog, smallLaw } from './small-law.ts'

type Definitions = Readonly<Record<string, SchemaObject>>

/** What the guard says of a law, as lines. */
export const faults = (law: LawVersion, rules: readonly Rule[] = []): readonly string[] =>
  checkLaw(law, rules, smallCatalog()).map(({ place, claim }) => `${place} ${claim}`)

/** The small law in which these definitions replace their namesakes. */
export function defining(definitions: Definitions): LawVersion {
  const law = smallLaw()
  return { ...law, definitions: { ...law.definitions, ...definitions } }
}

/** The small law in which the elements of the question are these. */
export function asking(properties: Definitions, more: SchemaObject = {}): LawVersion {
  const law = smallLaw()
  const question = structuredClone(law.messages['Vraag'] ?? {})
  const parts = objectOf(question['properties'])
  const inhoud = objectOf(parts['Inhoud'])
  const own = { ...objectOf(inhoud['properties']), ...properties }
  const Vraag = { ...question, properties: { ...parts, Inhoud: { ...inhoud, properties: own, ...more } } }
  return { ...law, messages: { ...law.messages, Vraag } }
}

/** The small law in which the Stuurgegevens of the question are changed. */
export function headed(change: (header: Record<string, unknown>) => Record<string, unknown>): LawVersion {
  const law = smallLaw()
  const question = structuredClone(law.messages['Vraag'] ?? {})
  const parts = objectOf(question['properties'])
  const Vraag = { ...question, properties: { ...parts, Stuurgegevens: change(objectOf(parts['Stuurgegevens'])) } }
  return { ...law, messages: { ...law.messages, Vraag } }
}

/** A sound element of this kind. */
export const kind = (name: string): SchemaObject => everyKind[name] ?? {}
/** A schema without one keyword. */
export const without = (schema: SchemaObject, key: string): SchemaObject =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key))
/** Where `Element` stands in the question. */
export const elementPlace = 'proef@1.1/Vraag#/properties/Inhoud/properties/Element'
/** Where the shared definitions stand. */
export const shared = 'proef@1.1/gedeeld#/$defs'

/** The small law whose question has this element. */
export const element = (schema: SchemaObject): LawVersion => asking({ Element: { ...schema, ...annotated('Element') } })

/** A value as an object; empty when it is none. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
