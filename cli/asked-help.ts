/** Help that is asked of a command: `skp help csv import`, `skp csv import --help`. */
import type { Command } from 'commander'

const helpOptions: readonly string[] = ['-h', '--help']

/**
 * The arguments to parse: help of a command of commands is written the one way that commander has for all of them, and
 * help of a command that is not there becomes that command, so that its absence is told and not the help of another.
 */
export function withAskedHelp(program: Command, args: readonly string[]): readonly string[] {
  const isHelpCommand = args[0] === 'help'
  if (!isHelpCommand && !args.some((each) => helpOptions.includes(each))) return args
  const names = args.slice(isHelpCommand ? 1 : 0).filter((each) => !each.startsWith('-'))
  let command = program
  for (const [index, name] of names.entries()) {
    if (command.commands.length === 0) break
    const next = command.commands.find((each) => each.name() === name)
    if (next === undefined) return names.slice(0, index + 1)
    command = next
  }
  return isHelpCommand ? [...names, '--help'] : args
}
