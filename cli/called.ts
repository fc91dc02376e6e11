/** The name under which a command is called, with those that it stands below: `skp csv import`. */
import type { Command } from 'commander'

/** The names of a command, as one types them. */
export function calledName(command: Command): string {
  const own = command.name()
  return command.parent === null ? own : `${calledName(command.parent)} ${own}`
}
