/**
 * H-21: whatever a broker says, somebody acts for an organisation with a high enough login of it alone: of the whole, or of the very branch
 * that takes part.
 *
 * Inside: judges drawn logins; those of a broker come by in `login.test.ts`.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Organisation } from '../../portal/index.ts'
import { eHerkenning, judgeLogin } from '../../portal/server/judge-login.ts'

const vestiging = '000000000005'
const voorwaarden = { versie: '1.0', aanvaardOp: '2026-01-01' }
const whole: Organisation = { oin: '00000099000000005000', naam: 'Energie Voorbeeld', kvk: '90000005', voorwaarden }
/** One that takes part as a branch, one as a whole, and one that did not take the terms. */
const known: readonly Organisation[] = [
  { ...whole, vestiging },
  { ...whole, kvk: '90000006' },
  { ...whole, vestiging, kvk: '90000007', voorwaarden: null },
]
const organisationOf = (kvk: string): Organisation | undefined => known.find((each) => each.kvk === kvk)
const [loa3 = '', loa4 = ''] = eHerkenning.levels

/** Values that a claim may have, good and not; every wrong one is drawn now and then. */
const claims = fc.record(
  {
    acr: fc.constantFrom<unknown>(loa3, loa4, 'urn:etoegang:core:assurance-class:loa2', '', [loa3], 3),
    sub: fc.constantFrom<unknown>('iemand', 'x'.repeat(255), 'x'.repeat(256), '', null, 7),
    [eHerkenning.kvk]: fc.constantFrom<unknown>(...known.map(({ kvk }) => kvk), '90000099', '9000000', [whole.kvk]),
    [eHerkenning.vestiging]: fc.constantFrom<unknown>(vestiging, '000000000006', '', null, [vestiging], 5),
  },
  { requiredKeys: [] },
)

test('H-21: a login acts for an organisation only when it is of it, high enough, and for the whole or its very branch', () => {
  fc.assert(
    fc.property(claims, (said) => {
      const [kvk, branch] = [said[eHerkenning.kvk], said[eHerkenning.vestiging]]
      const found = typeof kvk === 'string' ? organisationOf(kvk) : undefined
      const may =
        (said['acr'] === loa3 || said['acr'] === loa4) &&
        (said['sub'] === 'iemand' || said['sub'] === 'x'.repeat(255)) &&
        found !== undefined &&
        found.voorwaarden !== null &&
        (!(eHerkenning.vestiging in said) || branch === found.vestiging)

      const verdict = judgeLogin(said, eHerkenning, organisationOf)
      expect(verdict.organisation).toBe(may ? found : undefined)
      if (!may) expect(verdict).toHaveProperty('refusal')
    }),
    { numRuns: 2000 },
  )
})

test('H-21: a login that is limited to a branch does not act for an organisation that takes part as a whole', () => {
  const said = { acr: loa3, sub: 'iemand', [eHerkenning.kvk]: '90000006', [eHerkenning.vestiging]: vestiging }

  expect(judgeLogin(said, eHerkenning, organisationOf)).toEqual({ refusal: 'vestiging' })
})
