/** The smallest evaluator of a rule's `boom`, as a stranger would write it from `regels.md`: knows no parser and no schema. */
import * as functions from '../../schemas/index.ts'

/** A node of `boom`. */
export type Tree = { readonly kind: string; readonly [part: string]: unknown }

type Names = Readonly<Record<string, unknown>>

/** The value of the tree, with these names. */
export function evaluateTree(tree: Tree, names: Names): unknown {
  const at = (part: string, more: Names = {}): unknown => evaluateTree(tree[part] as Tree, { ...names, ...more })
  switch (tree.kind) {
    case 'int':
    case 'text':
    case 'bool':
      return tree['value']
    case 'list':
      return (tree['items'] as Tree[]).map((item) => evaluateTree(item, names))
    case 'name':
      return names[String(tree['name'])]
    case 'member':
      return (at('of') as Names)[String(tree['name'])]
    case 'has':
      return Object.hasOwn(at('of') as Names, String(tree['name']))
    case 'not':
      return at('of') !== true
    case 'negate':
      return -(at('of') as number)
    case 'binary':
      return binary(tree, names)
    case 'choose':
      return at('condition') === true ? at('whenTrue') : at('whenFalse')
    case 'call':
      return call(
        String(tree['name']),
        (tree['arguments'] as Tree[]).map((each) => evaluateTree(each, names)),
      )
    case 'macro':
      return macro(tree, at('list') as unknown[], (item) => at('body', { [String(tree['variable'])]: item }))
    default:
      throw new Error(`unknown kind ${tree.kind}`)
  }
}

function binary({ operator, left, right }: Tree, names: Names): unknown {
  const a = evaluateTree(left as Tree, names) as number
  if (operator === '&&') return (a as unknown) === true && evaluateTree(right as Tree, names) === true
  if (operator === '||') return (a as unknown) === true || evaluateTree(right as Tree, names) === true
  const b = evaluateTree(right as Tree, names) as number
  const results: Readonly<Record<string, () => unknown>> = {
    '==': () => a === b,
    '!=': () => a !== b,
    '<': () => a < b,
    '<=': () => a <= b,
    '>': () => a > b,
    '>=': () => a >= b,
    '+': () => a + b,
    '-': () => a - b,
    '*': () => a * b,
    '/': () => Math.trunc(a / b),
    '%': () => a % b,
    in: () => (b as unknown as unknown[]).includes(a),
  }
  return results[String(operator)]?.()
}

function macro(tree: Tree, items: readonly unknown[], of: (item: unknown) => unknown): unknown {
  const kept = items.filter((item) => of(item) === true)
  const results: Readonly<Record<string, () => unknown>> = {
    all: () => kept.length === items.length,
    exists: () => kept.length > 0,
    exists_one: () => kept.length === 1,
    map: () => items.map(of),
    filter: () => kept,
  }
  return results[String(tree['macro'])]?.()
}

function call(name: string, given: readonly unknown[]): unknown {
  return (functions as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[name]?.(...given)
}

/** Where the rule does not hold, as pointers: asked of the message, or of each item at the last star of its pointer. */
export function failuresOf(
  { boom, pointer }: { readonly boom: Tree; readonly pointer: string },
  message: Names,
): readonly string[] {
  const steps = pointer.split('/').slice(1)
  const scope = steps.slice(0, steps.lastIndexOf('*') + 1)
  let asked: readonly { readonly item: unknown; readonly path: readonly (string | number)[] }[] = [
    { item: message, path: [] },
  ]
  for (const step of scope)
    asked = asked.flatMap(({ item, path }) => {
      if (step === '*')
        return Array.isArray(item) ? item.map((each: unknown, index) => ({ item: each, path: [...path, index] })) : []
      const group = item as Names
      return Object.hasOwn(group, step) ? [{ item: group[step], path: [...path, step] }] : []
    })
  return asked
    .filter(({ item }) => evaluateTree(boom, scope.length === 0 ? message : { ...message, dit: item }) !== true)
    .map(({ path }) => `/${[...path, ...steps.slice(scope.length)].join('/')}`)
}
