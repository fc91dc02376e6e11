/** Shows of a rule that every message of another version keeps it, where that can be seen from the rule itself. */
import { checkRule, parseRule, RuleFault } from '../../schemas/index.ts'
import type { Expression, MessageModel, Node, Rule } from '../../schemas/index.ts'

/**
 * Whether messages of this model keep `rule` because they keep `kept`: the rule is one of them, adds alternatives to one
 * of them, or is a part of one of them.
 */
export function follows(rule: Rule, kept: readonly Rule[]): boolean {
  const wanted = textOf(parseRule(rule).expression)
  return kept
    .filter(({ pointer }) => pointer === rule.pointer)
    .some((each) => {
      const { expression } = parseRule(each)
      const alternatives = partsOf(parseRule(rule).expression, '||').map(textOf)
      return (
        textOf(expression) === wanted ||
        partsOf(expression, '&&').map(textOf).includes(wanted) ||
        partsOf(expression, '||').every((part) => alternatives.includes(textOf(part)))
      )
    })
}

/** Whether the rule can be asked of messages of this model at all. */
export function canBeAsked(rule: Rule, model: MessageModel): boolean {
  try {
    checkRule(parseRule(rule), model)
    return true
  } catch (fault) {
    if (fault instanceof RuleFault) return false
    throw fault
  }
}

function partsOf(expression: Expression, operator: '||' | '&&'): readonly Expression[] {
  return expression.kind === 'binary' && expression.operator === operator
    ? [...partsOf(expression.left, operator), ...partsOf(expression.right, operator)]
    : [expression]
}

/** An expression without its places in the text. */
function textOf(expression: Expression): string {
  return JSON.stringify(expression, (name, value: unknown) => (name === 'at' ? undefined : value))
}

/**
 * Whether the rule refuses no message of this model because the elements or values that it asks about are not in it. A
 * rule that reads an absent element without `has` is not asked: the missing element is the mistake.
 */
export function isEmptyFor(rule: Rule, model: MessageModel): boolean {
  const { expression, scope } = parseRule(rule)
  const names = placesIn(model)
  const known = { names, dit: `/${scope.join('/')}` }
  if (scope.length > 0 && !names.has(known.dit)) return true
  return truthOf(expression, known) === true || readsAbsent(expression, known)
}

type Known = { readonly names: ReadonlyMap<string, readonly Node[]>; readonly dit: string }

/** Whether some element is read for its value that messages of the model never have. */
function readsAbsent(expression: Expression, known: Known): boolean {
  if (expression.kind === 'has') return false
  if (expression.kind === 'member') {
    const place = placeOf(expression, known)
    if (place !== undefined && !known.names.has(place)) return true
  }
  return Object.values(expression)
    .flatMap((part: unknown) => (Array.isArray(part) ? (part as unknown[]) : [part]))
    .some((part) => typeof part === 'object' && part !== null && readsAbsent(part as Expression, known))
}

/** True or false where presence alone decides. */
function truthOf(expression: Expression, known: Known): boolean | undefined {
  switch (expression.kind) {
    case 'bool':
      return expression.value
    case 'has': {
      const group = placeOf(expression.of, known)
      return group !== undefined && !known.names.has(`${group}/${expression.name}`) ? false : undefined
    }
    case 'not': {
      const inner = truthOf(expression.of, known)
      return inner === undefined ? undefined : !inner
    }
    case 'binary':
      return truthOfBoth(expression, known)
    default:
      return undefined
  }
}

function truthOfBoth(expression: Expression & { readonly kind: 'binary' }, known: Known): boolean | undefined {
  const { operator } = expression
  if (operator === '==' || operator === '!=') {
    const text = expression.right.kind === 'text' ? expression.right.value : undefined
    const place = placeOf(expression.left, known)
    return text === undefined || place === undefined || mayBe(known.names.get(place), text)
      ? undefined
      : operator === '!='
  }
  if (operator !== '&&' && operator !== '||') return undefined
  const deciding = operator === '||'
  const parts = [truthOf(expression.left, known), truthOf(expression.right, known)]
  if (parts.includes(deciding)) return deciding
  return parts.every((part) => part === !deciding) ? !deciding : undefined
}

/** Whether one of these elements can have this value. */
function mayBe(nodes: readonly Node[] | undefined, text: string): boolean {
  return (nodes ?? []).some((node) => {
    if (node.kind === 'const') return node.value === text
    return node.kind === 'enum' ? node.values.includes(text) : true
  })
}

/** The place that an expression names: `Inhoud.Klant` is `/Inhoud/Klant`. */
function placeOf(expression: Expression, known: Known): string | undefined {
  if (expression.kind === 'name') return expression.name === 'dit' ? known.dit : `/${expression.name}`
  const above = expression.kind === 'member' ? placeOf(expression.of, known) : undefined
  return above === undefined || expression.kind !== 'member' ? undefined : `${above}/${expression.name}`
}

/** Every place in a message of this model with the nodes there, items of lists as `*`. */
function placesIn({ root }: MessageModel): ReadonlyMap<string, readonly Node[]> {
  const places = new Map<string, readonly Node[]>()
  const visit = (node: Node, place: string): void => {
    places.set(place, [...(places.get(place) ?? []), node])
    if (node.kind === 'list') visit(node.items, `${place}/*`)
    const groups = node.kind === 'union' ? node.branches.map((branch) => branch.node) : [node]
    for (const group of groups)
      if (group.kind === 'object' || group.kind === 'choice')
        for (const { name, node: inner } of group.properties) visit(inner, `${place}/${name}`)
  }
  visit(root, '')
  return places
}
