/** The crypto suites, as a table: a suite is a row, and a module when it is another kind of key. */
import type { SuiteNumber } from './keys.ts'
import { ecModule } from './suite-ec.ts'
import { rsaModule } from './suite-rsa.ts'
import type { Suite } from './suite.ts'

/**
 * Every suite; printed in `spec/knooppunt/cryptografie.md`. A number is never used again for something else.
 *
 * @since 0.1.0
 * @beta
 */
export const suites: readonly Suite[] = [
  {
    number: 1,
    status: 'standaard',
    sign: { alg: 'PS256' },
    seal: { alg: 'RSA-OAEP-256', enc: 'A256GCM', epk: false },
    key: 'RSA, ten minste 3072 bits',
    module: rsaModule,
  },
  {
    number: 2,
    status: 'naar keuze',
    sign: { alg: 'ES256' },
    seal: { alg: 'ECDH-ES', enc: 'A256GCM', epk: true },
    key: 'EC, P-256',
    module: ecModule('P-256', 32),
  },
]

/** The suite with this number; nothing when it is unknown, which is then refused (C1). */
export const suiteOf = (number: SuiteNumber): Suite | undefined => suites.find((suite) => suite.number === number)
