/** Each fake fails exactly where it does wrong, and nowhere else. */
import { expect, test } from 'vitest'
import { examine } from './exam-room.ts'
import type { Fake } from './fakes.ts'
import { noticed } from './noticed.ts'

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

test.each(Object.entries(noticed))(
  '%s',
  async (_name, [fake, failures]) => {
    expect([...(await failuresOf(fake))].sort()).toEqual([...failures].sort())
  },
  240_000,
)
