/** What the meta-schema of the law says of a file of it. */
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { lawFolder, readJson } from '../../schemas/read.ts'
import type { SchemaFile } from '../source/schema-files.ts'
import { both } from './lint-rule.ts'
import type { Claim } from './lint-rule.ts'

let made: ValidateFunction | undefined

/** Each place where a schema leaves the profile. */
export function profileClaims(file: SchemaFile): readonly Claim[] {
  made ??= new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false }).compile(
    readJson(join(lawFolder(), 'profiel.schema.json')),
  )
  if (made(file.schema)) return []
  return (made.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message = '' }) => ({
      place: { file, pointer: instancePath },
      text: both(`verlaat het profiel: ${message}`, `leaves the profile: ${message}`),
    }))
}
