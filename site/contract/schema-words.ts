/** The form of a value in a contract in few words, and the table of what an object holds. */
import { listOf, objectOf, refName, textOf } from './document.ts'
import type { Json } from './document.ts'
import { cell, code, table } from './markdown.ts'

/** What the value may be; a schema with a name is linked to. */
export function formOf(schema: unknown): string {
  const name = refName(schema)
  if (name !== undefined) return `[${name}](#schema-${name.toLowerCase()})`
  const { type, items, enum: values, const: only, format, oneOf, anyOf, allOf } = objectOf(schema)
  if (only !== undefined) return `altijd ${code(JSON.stringify(only))}`
  if (Array.isArray(values)) return values.map((value) => code(JSON.stringify(value))).join(', ')
  const choices = [oneOf, anyOf, allOf].flatMap(listOf)
  if (choices.length > 0) return choices.map(formOf).join(allOf === undefined ? ' of ' : ' en ')
  if (items !== undefined) return `lijst van ${formOf(items)}${limits(objectOf(schema))}`
  const kind = Array.isArray(type) ? type.join(' of ') : textOf(type)
  return `${[kind, textOf(format)].filter((part) => part !== '').join(' ')}${limits(objectOf(schema))}`
}

function limits(schema: Json): string {
  const pairs = [
    [schema['minLength'], schema['maxLength'], 'tekens'],
    [schema['minItems'], schema['maxItems'], 'stuks'],
    [schema['minimum'], schema['maximum'], ''],
  ] as const
  const told = pairs.flatMap(([least, most, unit]) =>
    least === undefined && most === undefined ? [] : [`${String(least ?? '…')}–${String(most ?? '…')} ${unit}`.trim()],
  )
  return told.length === 0 ? '' : ` (${told.join(', ')})`
}

/** What the schema is, with a table of its properties when it is an object. */
export function schemaText(schema: Json): string {
  const required = listOf(schema['required'])
  const rows = Object.entries(objectOf(schema['properties'])).map(([name, property]) => [
    code(name),
    required.includes(name) ? 'ja' : 'nee',
    formOf(property),
    cell(textOf(objectOf(property)['description'])),
  ])
  const pattern = textOf(schema['pattern'])
  return [
    cell(textOf(schema['description'])),
    rows.length > 0 ? '' : `Vorm: ${formOf(schema)}.`,
    pattern === '' ? '' : `Patroon: ${code(pattern)}`,
    table(['Naam', 'Verplicht', 'Vorm', 'Wat het is'], rows),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
