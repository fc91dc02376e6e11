/** The options that say what is claimed, which several commands share. */
import { Option } from 'commander'
import type { Command } from 'commander'
import type { Claim } from '../../conformance/index.ts'
import { directionNames } from './choices.ts'

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
    .addOption(new Option('--direction <direction>', 'only what it sends, or receives').choices([...directionNames]))
}
