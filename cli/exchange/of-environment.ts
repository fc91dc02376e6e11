/** Keeps a hub of one environment from the address book of another: production and conformance are never mixed. */
import type { Mode } from '../../hub/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'

/** @throws ToolkitFailure `usage` when the settings of a hub and its address book are of two environments. */
export function mustBeOfEnvironment(hub: Mode, book: Mode): void {
  if (hub === book) return
  throw new ToolkitFailure(
    'usage',
    `the hub is for ${hub} (omgeving in hub.json) and the address book for ${book}: a hub serves the address book of its own environment; give the home of the right one, or correct hub.json`,
  )
}
