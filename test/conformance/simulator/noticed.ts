/** What the exam must notice of each fake: every check that fails, and why. */
import { deaf, forgetful, late, lax, lying, strict } from './fakes.ts'
import type { Fake } from './fakes.ts'

/** What comes in sealed and bad: found by the verdict that is not signed, and by the Afkeurbericht that does not come. */
const notRejected = (verdict: string): readonly string[] => [
  `elke-module/22 1 confirmed-rejected ${verdict}`,
  'elke-module/22 1 rejected-once absent',
  `elke-module/28 1 confirmed-rejected ${verdict}`,
  'elke-module/28 1 rejected-once absent',
  `elke-module/31 1 confirmed-rejected ${verdict}`,
]

/** By the name of a fake: the fake, and `scenario step check reason` of everything that must fail. */
export const noticed: Readonly<Record<string, readonly [Fake, readonly string[]]>> = {
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
