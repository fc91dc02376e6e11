/** An OpenAPI document as the pages read it: only what they tell, with references followed. */

/** Any object of the document. */
export type Json = { readonly [name: string]: unknown }

/** A place in a contract with the whole document around it. */
export type Contract = { readonly name: string; readonly document: Json }

/** The object itself, or what it refers to. */
export function followed({ document }: Contract, value: unknown): Json {
  const { $ref } = objectOf(value)
  if (typeof $ref !== 'string') return objectOf(value)
  const found = $ref
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, step) => objectOf(at)[step], document)
  if (found === undefined) throw new Error(`The contract has nothing at ${$ref}`)
  return objectOf(found)
}

/** What a reference is called: `#/components/schemas/Omslag` → `Omslag`. */
export function refName(value: unknown): string | undefined {
  const { $ref } = objectOf(value)
  return typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined
}

/** An object, empty when it is none. */
export function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

/** A list, empty when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text, empty when it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
