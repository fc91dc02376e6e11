/** What became of a proposal for two logins while somebody looked at it, in words. */
import type { TwoLogins } from './rule.ts'

/** What there is to tell; nothing when the proposal still waits, or there was none. */
export function decided(before: TwoLogins, now: TwoLogins, me: string): string | undefined {
  const { voorstel } = before
  if (voorstel === undefined || now.voorstel?.id === voorstel.id) return undefined
  if (voorstel.door !== me) return gone
  const isTaken = [...now.soorten].sort().join(' ') === [...voorstel.soorten].sort().join(' ')
  return isTaken ? 'Een collega stemde in. Dit geldt vanaf nu voor iedereen.' : 'Uw voorstel ging niet door.'
}

/** What somebody looked at is there no more. */
export const gone = 'Dit voorstel is er niet meer. Kijk wat er nu staat.'
