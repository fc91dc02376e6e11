/** Lint rules that ask the guard of the law: what no meta-schema can say, told with the place in its file. */
import { splitPointer, valueAt } from '../../json/index.ts'
import { catalogFaults, checkConversions, checkLaw, csvFaults } from '../../schemas/read.ts'
import type { LawFault } from '../../schemas/read.ts'
import type { SchemaFile } from '../source/schema-files.ts'
import { formClaims } from './form-claims.ts'
import { claim } from './lint-rule.ts'
import type { Claim, FileSubject, LawSubject, TogetherSubject } from './lint-rule.ts'

/** Where a file leaves the form of its meta-schema. */
export function formFaults({ file, meta }: FileSubject): readonly Claim[] {
  return formClaims(file, meta)
}

/** What the guard says of one version, its rules and its place in the catalogue. */
export function profileFaults({ law, rules, catalog, files }: LawSubject): readonly Claim[] {
  return placed('law-profile', checkLaw(law, rules, catalog), files)
}

/** Whether the catalogue agrees with itself and with the folders. */
export function disagreements({ catalog, versions, files }: TogetherSubject): readonly Claim[] {
  return placed('law-catalogue', catalogFaults(catalog, versions), files)
}

/** Whether the agreements on CSV speak of what exists. */
export function csvDisagreements({ catalog, agreements, files }: TogetherSubject): readonly Claim[] {
  return placed(
    'law-csv',
    agreements.flatMap(({ module, agreement }) => csvFaults(module, agreement, catalog)),
    files,
  )
}

/** Whether every element is accounted for between neighbouring versions. */
export function conversionFaults({ catalog, conversions, modelsOf, files }: TogetherSubject): readonly Claim[] {
  return placed('law-conversion', checkConversions(conversions, catalog, modelsOf), files)
}

type GuardCode = 'law-profile' | 'law-catalogue' | 'law-csv' | 'law-conversion'

function placed(code: GuardCode, faults: readonly LawFault[], files: readonly SchemaFile[]): readonly Claim[] {
  return faults.map((fault) => {
    const params = { at: fault.place, claim: fault.claim }
    const [name = '', pointer = ''] = fault.place.split('#')
    const file = files.find(({ path }) => fileNames(name).some((each) => path === each || path.endsWith(`/${each}`)))
    return claim(code, params, file === undefined ? undefined : { file, pointer: nearest(file, pointer) })
  })
}

/** The guard says `vish@1.0/Melding` of a message, `vish@1.0/regels` of the rules and `catalog` of the catalogue. */
function fileNames(name: string): readonly string[] {
  const path = name.replace('@', '/')
  return name.includes('@') ? [`${path}.schema.json`, `${path}.json`] : [`${path}.json`]
}

/** The place itself, or the one above it that the file has. */
function nearest(file: SchemaFile, pointer: string): string {
  if (pointer.startsWith('/') && valueAt(file.schema, splitPointer(pointer)) !== undefined) return pointer
  return pointer.includes('/') ? nearest(file, pointer.slice(0, pointer.lastIndexOf('/'))) : ''
}
