/** Fits help to a terminal: sentences are folded, what stands beside an example goes below it, and a command stays one line to paste. */
import { wrapText } from './wrap-words.ts'

/** The help in lines of at most this width, but for a command that is longer by itself. */
export function fitHelp(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.length <= width ? line : fitLine(line, width)))
    .join('\n')
}

function fitLine(line: string, width: number): string {
  if (!/^ +(?:skp|curl) /.test(line)) return wrapText(line, width)
  const [, command, told] = /^(.*?\S) {2,}(\S.*)$/.exec(line) ?? []
  return command === undefined || told === undefined ? line : `${command}\n${wrapText(`      ${told}`, width)}`
}
