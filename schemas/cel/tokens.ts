/** Cuts the text of a rule into tokens. */
import { RuleFault } from './ast.ts'

export type Token = {
  readonly kind: 'int' | 'text' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

/** White space is CEL's own; a text holds no control characters and no half surrogate pairs. */
const pattern =
  /[\t\n\f\r ]+|([0-9]+)|'((?:[^'\\\p{Cc}\p{Cs}]|\\['\\])*)'|([A-Za-z_][A-Za-z0-9_]*)|(&&|\|\||[=!<>]=|[-+*/%<>!?:.,()[\]])/uy

/**
 * The tokens, ending with one of kind `end`.
 * @throws RuleFault at the first character that is no token of the profile.
 */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match === null) throw new RuleFault('no token of the rule language starts here', at)
    const [all, int, text, name, sign] = match
    if (int !== undefined) tokens.push({ kind: 'int', text: int, at })
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/\\(['\\])/g, '$1'), at })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at })
    at += all.length
  }
  return [...tokens, { kind: 'end', text: '', at }]
}
