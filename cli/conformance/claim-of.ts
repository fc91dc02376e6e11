/** The claim that was typed at the desk. */
import { claimedMessages } from '../../conformance/index.ts'
import type { Claim } from '../../conformance/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { ClaimOptions } from './claim-options.ts'

/**
 * The claim that was typed.
 * @throws ToolkitFailure `usage` when it names no version, or one that the catalogue does not know.
 */
export function claimOf({ module, version, participant, direction }: ClaimOptions): Claim {
  if (module === undefined || version === undefined)
    throw new ToolkitFailure('usage', 'say what is claimed: --module and --version; skp conformance list shows them')
  const claim: Claim = {
    ...{ module, versie: version },
    ...(participant === undefined ? {} : { deelnemer: participant }),
    ...(direction === undefined ? {} : { richting: direction }),
  }
  claimedMessages(readCatalog(), claim)
  return claim
}
