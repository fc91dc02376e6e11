/** The contracts as pages: light, whole, and with a place to link to for every operation, schema and example. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { siteFolder } from '../site/built-site.ts'
import { readBundle } from './read-bundle.ts'

type Operation = { readonly operationId?: string; readonly summary?: string; readonly responses?: object }

/** More than this is too much to wait for on a phone. */
const most = 500_000

describe.each(['knooppunt', 'gateway'])('%s', (name) => {
  const file = join(siteFolder, 'api', name, 'index.html')
  const html = readFileSync(file, 'utf8')
  const document = readBundle(name)
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>
  const components = document['components'] as Readonly<Record<string, object>>
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      operation.operationId === undefined ? [] : [{ ...operation, call: `${method.toUpperCase()} ${path}` }],
    ),
  )

  test('weighs less than half a megabyte', () => {
    expect(statSync(file).size).toBeLessThan(most)
  })

  test('tells every operation with its call, its place and every answer', () => {
    const parts = html.split(/<h[23] /)
    const missing = operations.filter(({ call, operationId, responses = {} }) => {
      const part = parts.find((text) => text.startsWith(`id="${operationId}"`)) ?? ''
      return [call, ...Object.keys(responses)].some((text) => !part.includes(`<code>${text}</code>`))
    })

    expect(missing.map(({ call }) => call)).toEqual([])
    expect(operations.length).toBeGreaterThan(5)
  })

  test('tells every schema and every example, each at one place', () => {
    const names = [
      ...Object.keys(components['schemas'] ?? {}).map((schema) => `schema-${schema.toLowerCase()}`),
      ...Object.keys(components['examples'] ?? {}).map((example) => `voorbeeld-${example.toLowerCase()}`),
    ]

    expect(names.filter((id) => html.split(`id="${id}"`).length !== 2)).toEqual([])
    expect(names.length).toBeGreaterThan(20)
  })

  test('hands out the document itself', () => {
    expect(JSON.parse(readFileSync(join(siteFolder, 'api', `${name}.openapi.json`), 'utf8'))).toEqual(document)
  })
})
