/** The options that say what is claimed, which several commands share. */
import { Option } from 'commander'
import type { Command } from 'commander'
import { claimedMessages, directions } from '../../conformance/index.ts'
import type { Claim } from '../../conformance/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'

/** What was typed of a claim. */
export type ClaimOptions = {
  readonly module?: string
  readonly version?: string
  readonly participant?: string
  readonly direction?: Claim['richting'] & string
}

/** Adds the options. */
export function withClaim(command: Command): Command {
  return command
    .option('--module <name>', 'module that is claimed')
    .option('--version <number>', 'version of it')
    .option('--participant <kind>', 'only what this kind of participant sends and receives (skp conformance list)')
    .addOption(new Option('--direction <direction>', 'only what it sends, or receives').choices(directions))
}

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
