/** Each fake fails exactly where it does wrong, and nowhere else. */
import { expect, test } from 'vitest'
import { examine } from './exam-room.ts'
import { deaf, forgetful, late, lax, lying, strict } from './fakes.ts'
import type { Fake } from './fakes.ts'

const part = { kind: 'shv-fase-2', module: 'schuldregeling', version: '2.0' }
/** A scenario of each sort: what is sent, what is kept at home, what is lost, what comes in good and bad, and a conversation. */
const only = [
  ...['03', '05', '07', '22', '28', '31', '33'].map((number) => `elke-module/${number}`),
  'schuldregeling-2.0/04',
]

/** `scenario step check reason` of everything that failed. */
async function failuresOf(fake: Fake): Promise<readonly string[]> {
  const results = await examine({ ...part, fake, only })
  return results
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ scenario, step, check, reason }) => `${scenario.replace(/^(.*\/\d\d).*/, '$1')} ${step} ${check} ${reason}`)
}

/** What comes in sealed and bad: found by the verdict that is not signed, and by the Afkeurbericht that does not come. */
const notRejected = (verdict: string): readonly string[] => [
  `elke-module/22 1 confirmed-rejected ${verdict}`,
  'elke-module/22 1 rejected-once absent',
  `elke-module/28 1 confirmed-rejected ${verdict}`,
  'elke-module/28 1 rejected-once absent',
  `elke-module/31 1 confirmed-rejected ${verdict}`,
]

const expected: Readonly<Record<string, readonly [Fake, readonly string[]]>> = {
  deaf: [deaf, [...notRejected('absent'), 'elke-module/33 1 fetched absent', 'schuldregeling-2.0/04 2 fetched absent']],
  late: [
    late,
    [
      'elke-module/05 1 reaches-hub late',
      'elke-module/07 5 arrives-whole late',
      'elke-module/22 1 rejected-once absent',
      'elke-module/28 1 rejected-once absent',
      'schuldregeling-2.0/04 1 reaches-hub late',
    ],
  ],
  lax: [
    lax,
    [
      'elke-module/03 1 offer-refused status',
      ...[2, 3, 6].flatMap((step) => [
        `elke-module/03 ${step} offer-refused status`,
        `elke-module/03 ${step} nothing-at-hub present`,
      ]),
      // What is no message at all, and of no version, cannot be sealed: it stays at home whatever the judge says.
      'elke-module/03 4 offer-refused differs',
      'elke-module/03 5 offer-refused status',
      ...['22', '28', '31'].map((number) => `elke-module/${number} 1 not-delivered present`),
      ...notRejected('absent'),
    ],
  ],
  strict: [
    strict,
    [
      ...[1, 3, 4, 5, 6, 7].map((step) => `elke-module/03 ${step} offer-refused differs`),
      'elke-module/05 1 offer-taken rejected',
      'elke-module/07 2 offer-taken rejected',
      'elke-module/22 1 rejected-once absent',
      'elke-module/28 1 rejected-once absent',
      'elke-module/33 1 fetched rejected',
      'schuldregeling-2.0/04 1 offer-taken rejected',
    ],
  ],
  lying: [
    lying,
    [
      'elke-module/05 2 delivery-not-claimed present',
      ...notRejected('differs'),
      'elke-module/33 1 fetched confirmed-unseen',
      'schuldregeling-2.0/04 2 fetched confirmed-unseen',
    ],
  ],
  forgetful: [forgetful, ['elke-module/07 5 arrives-whole absent']],
}

test.each(Object.entries(expected))(
  '%s',
  async (_name, [fake, failures]) => {
    expect([...(await failuresOf(fake))].sort()).toEqual([...failures].sort())
  },
  240_000,
)
