/** Codes: what each kind of finding says, in Dutch and English, and which agreement it belongs to. */
import { findingCodes } from '../../schemas/index.ts'
import type { FindingCode } from '../../schemas/index.ts'
import { tellCode } from '../../validator/index.ts'
import { jsonFile } from './kit-file.ts'
import type { KitFile } from './kit-file.ts'

/** The agreement that a code belongs to: a reading rule, a keyword of the schema, the rules, or the exchange of messages. */
export const codeClauses: Readonly<Record<FindingCode, string>> = {
  'input-empty': 'LEZ-04',
  'input-not-utf8': 'LEZ-01',
  'input-bom': 'LEZ-02',
  'input-too-large': 'LEZ-03',
  'json-syntax': 'LEZ-05',
  'json-too-deep': 'LEZ-11',
  'json-duplicate-key': 'LEZ-08',
  'json-unsafe-number': 'LEZ-10',
  'json-number-notation': 'LEZ-09',
  'json-lone-surrogate': 'LEZ-07',
  'message-not-object': 'LEZ-12',
  'message-unidentified': 'LEZ-12',
  'message-unknown-module': 'LEZ-12',
  'message-unknown-version': 'LEZ-12',
  'message-unknown-type': 'LEZ-12',
  'type-wrong': 'schema: type',
  'element-missing': 'schema: required',
  'element-unknown': 'schema: additionalProperties',
  'element-needs-other': 'schema: dependentRequired',
  'value-not-in-list': 'schema: enum',
  'value-fixed': 'schema: const',
  'text-too-short': 'schema: minLength',
  'text-too-long': 'schema: maxLength',
  'text-pattern': 'schema: pattern',
  'text-format': 'schema: pattern',
  'text-suspect': 'VRM-11',
  'number-too-low': 'schema: minimum',
  'number-too-high': 'schema: maximum',
  'list-too-short': 'schema: minItems',
  'list-too-long': 'schema: maxItems',
  'choice-none': 'schema: minProperties',
  'choice-multiple': 'schema: maxProperties',
  'tag-unknown': 'schema: oneOf',
  rule: 'regels.json',
  'seal-broken': 'omslag',
  'answer-question-unknown': 'uitwisseling',
  'answer-not-allowed': 'uitwisseling',
  'answer-parties': 'uitwisseling',
  'answer-conversation': 'uitwisseling',
  'answer-late': 'uitwisseling',
  'findings-capped': 'verslag',
}

/** `codes.json`. */
export function codesFile(): KitFile {
  const codes = (Object.keys(findingCodes) as FindingCode[]).map((code) => ({
    ...{ code, hoortBij: codeClauses[code], gegevens: findingCodes[code] },
    ...{ nl: tellCode(code, 'nl'), en: tellCode(code, 'en') },
  }))
  return jsonFile('codes.json', { codes })
}
