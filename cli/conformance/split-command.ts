/** Splits the text of a command into its words, as a shell would, without one: nothing is expanded, nothing is run. */
import { ToolkitFailure } from '../../schemas/index.ts'

/**
 * The words; quotes keep spaces together.
 * @throws ToolkitFailure `usage` when a quote is not closed or there is no word.
 */
export function splitCommand(text: string): readonly [string, ...string[]] {
  const words = [...text.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) => word)
  const unquoted = words.map((word) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  )
  const isWhole = text.replaceAll(/"[^"]*"|'[^']*'/g, '').search(/["']/) === -1
  const [program, ...args] = unquoted
  if (!isWhole) throw new ToolkitFailure('usage', 'the command of --subject has a quote that is not closed')
  if (program === undefined || program === '')
    throw new ToolkitFailure('usage', '--subject names no command; give one such as "python3 my_validator.py"')
  return [program, ...args]
}
