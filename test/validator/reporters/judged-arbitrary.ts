/** Arbitrary judged messages, with the nastiest names a file system allows. */
import fc from 'fast-check'
import { findingCodes } from '../../../schemas/index.ts'
import type { FindingCode } from '../../../schemas/index.ts'
import type { JudgedMessage, Summary, ToldFinding } from '../../../validator/index.ts'

export const nasty = fc.oneof(
  fc.constantFrom(
    'a,b:c.json',
    'map/æ %41 #1.json',
    '<&">.json',
    "it's.json",
    'x ]]> y.json',
    '-- .json',
    '\u2028.json',
  ),
  fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .map((name) => `${name.replace(/[/\\\0\r\n]/g, '_')}.json`),
)

const finding: fc.Arbitrary<ToldFinding> = fc
  .record({
    code: fc.constantFrom(...(Object.keys(findingCodes) as FindingCode[]).filter((code) => code !== 'rule')),
    severity: fc.constantFrom('fout' as const, 'signalering' as const),
    pointer: fc.constantFrom('', '/Inhoud', '/Inhoud/Vorderingen/3/FactuurnummerSE'),
    melding: fc.constantFrom('Het element «Postcode» is fout <&>.', 'Een % en "aanhaling": regel, komma.'),
    line: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
    span: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ line, span, ...rest }) => ({
    ...rest,
    params: {},
    herstel: 'Doe dit.',
    ...(line === undefined ? {} : { position: { line, column: 3, endLine: line + span, endColumn: 9 } }),
  }))

export const judgedMessages: fc.Arbitrary<readonly JudgedMessage[]> = fc.array(
  fc
    .record({
      file: nasty,
      record: fc.option(fc.integer({ min: 1, max: 100000 }), { nil: undefined }),
      told: fc.boolean(),
      findings: fc.array(finding, { maxLength: 4 }),
    })
    .map(({ file, record, told, findings }) => ({
      file,
      ...(record === undefined ? {} : { record }),
      valid: findings.every(({ severity }) => severity !== 'fout'),
      ...(told ? { message: { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' } } : {}),
      findings,
    })),
  { maxLength: 12 },
)

export function summaryOf(judged: readonly JudgedMessage[]): Summary {
  const severities = judged.flatMap(({ findings }) => findings.map(({ severity }) => severity))
  return {
    messages: judged.length,
    valid: judged.filter(({ valid }) => valid).length,
    invalid: judged.filter(({ valid }) => !valid).length,
    fouten: severities.filter((severity) => severity === 'fout').length,
    signaleringen: severities.filter((severity) => severity === 'signalering').length,
  }
}
