/** The contracts themselves: linted, complete, closed, bounded and fresh. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { contracts, redocly } from '../../tools/contracts.mjs'
import { readContract } from './contract.ts'
import type { Json } from './contract.ts'
import { readBundle } from './read-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'contract-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('both contracts keep every rule, with two exceptions that are written down', () => {
  const { stdout, stderr, status } = redocly(['lint', ...contracts])
  expect(status).toBe(0)
  expect(`${stdout}${stderr}`).toContain('2 problems are explicitly ignored')
  expect(`${stdout}${stderr}`).not.toMatch(/\b(?:Error|Warning) was generated/)
})

describe.each(contracts.map((name) => ({ name })))('$name', ({ name }) => {
  const bundle = readBundle(name)

  test('the built document is the one of the sources', () => {
    const file = join(folder, `${name}.json`)
    expect(redocly(['bundle', `spec/api/${name}.openapi.yaml`, '--output', file]).status).toBe(0)
    expect(bundle).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  test('the built document is OpenAPI 3.1 by itself: every reference stays inside', () => {
    const refs = [...JSON.stringify(bundle).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref ?? '')
    expect(refs.length).toBeGreaterThan(50)
    expect(refs.filter((ref) => !ref.startsWith('#/components/'))).toEqual([])
  })

  test('every object is closed', () => {
    const open = schemasOf(bundle).filter(
      ([, schema]) => schema['type'] === 'object' && schema['additionalProperties'] !== false,
    )
    // The whole contract, and a message of the standard: their forms are written elsewhere.
    const allowed = /\/schemas\/(?:Contract|LeesbaarBericht\/properties\/(?:Stuurgegevens|Inhoud))\b/
    expect(open.map(([at]) => at).filter((at) => !allowed.test(at))).toEqual([])
  })

  test('every text, number and list has its bounds', () => {
    const loose = schemasOf(bundle).filter(([, schema]) => !isBounded(schema))
    expect(loose.map(([at]) => at)).toEqual([])
  })

  test('every answer carries the standing headers, and every refusal its codes', () => {
    const { operations, outside } = readContract(bundle)
    const [first] = operations
    const standing = [...(first?.responses.get('400')?.headers.keys() ?? [])]
    expect(standing).toContain('api-version')
    const answers = [...operations.flatMap(({ responses }) => [...responses]), ...outside]
    for (const [status, { headers, codes }] of answers) {
      expect([...headers.keys()]).toEqual(expect.arrayContaining(standing))
      if (status >= '400') expect(codes.length).toBeGreaterThan(0)
    }
    const waits = answers.filter(([status]) => ['429', '503', '507'].includes(status))
    expect(waits.every(([, { headers }]) => headers.has('retry-after'))).toBe(true)
    expect(outside.get('405')?.headers.has('allow')).toBe(true)
  })

  test('every operation can be refused for its input, its media type and by our mistakes', () => {
    for (const { name: operation, responses, body, security } of readContract(bundle).operations) {
      const must = ['400', '406', '408', '415', '500', '503', ...(body === undefined ? [] : ['413'])]
      const caller = security === 'none' ? [] : [security === 'bearer' ? '401' : '403']
      expect([...responses.keys()], operation).toEqual(expect.arrayContaining([...must, ...caller]))
    }
  })
})

/** Every schema of the document with its place. */
function schemasOf(node: unknown, at = '#'): readonly (readonly [string, Json])[] {
  if (typeof node !== 'object' || node === null) return []
  if (/\/(?:examples?|default|const|enum|variables|discriminator)$/.test(at)) return []
  const own: readonly (readonly [string, Json])[] = isSchema(node as Json, at) ? [[at, node as Json]] : []
  return [...own, ...Object.entries(node).flatMap(([name, inner]) => schemasOf(inner, `${at}/${name}`))]
}

function isSchema(node: Json, at: string): boolean {
  return (
    typeof node['type'] === 'string' &&
    /\/(?:schema|schemas|properties|items|oneOf)\b/.test(at) &&
    !/securitySchemes/.test(at)
  )
}

function isBounded({ type, ...schema }: Json): boolean {
  const has = (...names: readonly string[]): boolean => names.some((name) => schema[name] !== undefined)
  switch (type) {
    case 'string':
      return has('const', 'enum', 'maxLength')
    case 'integer':
    case 'number':
      return has('minimum') && has('maximum')
    case 'array':
      return has('maxItems')
    default:
      return true
  }
}
