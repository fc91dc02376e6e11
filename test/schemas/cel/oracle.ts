/** The oracle: another CEL implementation with the functions of the rule language, which evaluates the same texts. */
import { Environment } from '@marcbachmann/cel-js'
import * as law from '../../../schemas/index.ts'

/** Numbers of JSON become CEL ints. */
function withInts(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value)
  if (Array.isArray(value)) return value.map(withInts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withInts(inner)]))
}

const environment = new Environment({ unlistedVariablesAreDyn: true })
  .registerFunction('som(list): int', (list: bigint[]) => BigInt(law.som(list.map(Number))))
  .registerFunction('elfproef(string): bool', law.elfproef)
  .registerFunction('iban(string): bool', law.iban)
  .registerFunction('dagenTussen(string, string): int', (a: string, b: string) => BigInt(law.dagenTussen(a, b)))
  .registerFunction('datum(string): string', law.datum)
  .registerFunction('vroegsteDag(string): string', law.vroegsteDag)
  .registerFunction('laatsteDag(string): string', law.laatsteDag)
  .registerFunction('leeftijd(string, string): int', (a: string, b: string) => BigInt(law.leeftijd(a, b)))
  .registerFunction('maandenTussen(string, string): int', (a: string, b: string) => BigInt(law.maandenTussen(a, b)))
  .registerFunction('uniek(list): bool', (list: (bigint | string)[]) => law.uniek(list.map(String)))
  .registerFunction('bevatBsn(string): bool', law.bevatBsn)

/** What the other implementation makes of this text with these names. */
export function oracle(source: string, names: Readonly<Record<string, unknown>>): unknown {
  const outcome = environment.evaluate(source, withInts(names) as Record<string, unknown>) as unknown
  return typeof outcome === 'bigint' ? Number(outcome) : outcome
}
