/** Writes a rule that passed the check as JavaScript: no interpreter and no `eval` at run time. */
import type { Expression, ParsedRule } from '../schemas/index.ts'

/**
 * The source of a function `(message) => number[][]`: the indices for the stars of the pointer, for every place where
 * the rule does not hold. It uses the names that `ruleRuntime` lists.
 */
export function ruleSource({ expression, scope }: ParsedRule): string {
  const holds = (names: ReadonlySet<string>): string => source(expression, names)
  if (scope.length === 0) return `(message) => (${holds(new Set())} ? [] : [[]])`
  return `(message) => { const failures = []; ${loops(scope, `if (!${wrap(holds(new Set(['dit'])))})`)} return failures }`
}

/** The names that the source of rules expects in sight, all exported by the law's door. */
export const ruleRuntime: readonly string[] = [
  'som',
  'elfproef',
  'iban',
  'dagenTussen',
  'datum',
  'vroegsteDag',
  'laatsteDag',
  'leeftijd',
  'maandenTussen',
  'uniek',
  'bevatBsn',
  'size',
  'quotient',
]

/** A loop for every `*`; a group or list that is absent on the way means there is nothing to ask. */
function loops(scope: readonly string[], test: string): string {
  let from = 'message'
  let open = ''
  let depth = 0
  for (const step of scope) {
    if (step !== '*') from += `?.${step}`
    else {
      open += `for (const [i${depth}, item${depth}] of (${from} ?? []).entries()) { `
      from = `item${depth}`
      depth += 1
    }
  }
  const indices = Array.from({ length: depth }, (_, index) => `i${index}`).join(', ')
  return `${open}const $dit = ${from}; ${test} failures.push([${indices}]) ${'}'.repeat(depth)}`
}

const wrap = (text: string): string => `(${text})`

/** No name in a rule has a `$`, so a variable never hides a function, a word of JavaScript or a name used here. */
const variableName = (name: string): string => `$${name}`

/** `names` are the variables in sight; every other name is an element of the message. */
function source(expression: Expression, names: ReadonlySet<string>): string {
  const inner = (part: Expression): string => source(part, names)
  switch (expression.kind) {
    case 'int':
    case 'text':
    case 'bool':
      return JSON.stringify(expression.value)
    case 'list':
      return `[${expression.items.map(inner).join(', ')}]`
    case 'name':
      return names.has(expression.name) ? variableName(expression.name) : `message.${expression.name}`
    case 'member':
      return `${inner(expression.of)}.${expression.name}`
    case 'has':
      return `(${inner(expression.of)}.${expression.name} !== undefined)`
    case 'not':
      return `!${wrap(inner(expression.of))}`
    case 'negate':
      return `(0 - ${inner(expression.of)})`
    case 'binary':
      return binarySource(expression, inner)
    case 'choose':
      return `(${inner(expression.condition)} ? ${inner(expression.whenTrue)} : ${inner(expression.whenFalse)})`
    case 'call':
      return `${expression.name}(${expression.arguments.map(inner).join(', ')})`
    case 'macro':
      return macroSource(expression, names)
  }
}

function binarySource(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  inner: (part: Expression) => string,
): string {
  if (operator === 'in') return `${inner(right)}.includes(${inner(left)})`
  if (operator === '/') return `quotient(${inner(left)}, ${inner(right)})`
  const sign = operator === '==' || operator === '!=' ? `${operator}=` : operator
  return `(${inner(left)} ${sign} ${inner(right)})`
}

function macroSource(
  { macro, list, variable, body }: Extract<Expression, { kind: 'macro' }>,
  names: ReadonlySet<string>,
): string {
  const items = source(list, names)
  const of = `((${variableName(variable)}) => ${source(body, new Set([...names, variable]))})`
  switch (macro) {
    case 'all':
      return `${items}.every${of}`
    case 'exists':
      return `${items}.some${of}`
    case 'exists_one':
      return `(${items}.filter${of}.length === 1)`
    case 'map':
    case 'filter':
      return `${items}.${macro}${of}`
  }
}
