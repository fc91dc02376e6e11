/** Reads a contract as it is built: `dist/api/<name>.openapi.json`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from './contract.ts'

export function readBundle(name: string): Json {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../dist/api/${name}.openapi.json`), 'utf8')) as Json
}
