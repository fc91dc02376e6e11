/** Patterns as automata over code points: what `new RegExp(source, 'u').test(text)` says, said of all texts at once. */
import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'
import { CharSet, combineTransformers, DFA, JS, NFA, transform, Transformers } from 'refa'
import type { NoParent, Expression } from 'refa'

/** No automaton grows larger; what needs more is said to be unknown. */
const largest = 12_000
const remembered = 400
const options = { maxCharacter: 0x10ffff }
const anything = CharSet.all(options.maxCharacter)

/** Automata by pattern, for as long as the process lives: they depend on the pattern alone. The oldest goes first. */
const known = new Map<string, DFA | undefined>()

/** The texts in which the pattern is found; undefined when no automaton of a fair size can say it exactly. */
export function automatonOf(source: string): DFA | undefined {
  if (known.has(source)) return known.get(source)
  const made = attempt(() => make(source))
  const [oldest] = known.keys()
  if (known.size >= remembered && oldest !== undefined) known.delete(oldest)
  known.set(source, made)
  return made
}

/** Texts in both; undefined when that automaton grows too large. */
export function intersection(a: DFA, b: DFA): DFA | undefined {
  return attempt(() => DFA.fromIntersection(a, b, factory()))
}

/** Texts outside. */
export function complement(automaton: DFA): DFA {
  const other = automaton.copy()
  other.complement()
  return other
}

/** The automaton that accepts every text. */
export function everyText(): DFA {
  return DFA.all(options)
}

const factory = (): DFA.LimitedNodeFactory => new DFA.LimitedNodeFactory(largest)

/** The library throws for what it cannot do (look-around, back-references, too many nodes), and only for that. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

function make(source: string): DFA {
  const whole = attempt(() => compile(source))
  if (whole !== undefined) return whole
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode: true })
  return union(alternatives.map(alternativeOf))
}

/** `^(?=…)(?!…)rest`: looking ahead from the start asks a second question of the same text. */
function alternativeOf({ elements, raw }: AST.Alternative): DFA {
  const [start, ...after] = elements
  const count = after.findIndex((element) => !isLookahead(element))
  const looks = after.slice(0, count === -1 ? after.length : count).filter(isLookahead)
  if (start?.type !== 'Assertion' || start.kind !== 'start' || looks.length === 0) return spread(elements, raw)
  const rest = after.slice(looks.length).map((element) => element.raw)
  const asked = looks.map(({ alternatives, negate }) => {
    const seen = make(`^(?:${alternatives.map((alternative) => alternative.raw).join('|')})`)
    return negate ? complement(seen) : seen
  })
  return [make(`^${rest.join('')}`), ...asked].reduce((a, b) => DFA.fromIntersection(a, b, factory()))
}

/** `x(?:a|b)y` is `xay|xby`: that brings an assertion in a group out to where it can be applied. */
function spread(elements: readonly AST.Element[], raw: string): DFA {
  const at = elements.findIndex((element) => isGroup(element) && /[\^$]|\\b|\(\?[=!<]/i.test(element.raw))
  const group = elements[at]
  if (group === undefined || !isGroup(group) || /\\[1-9k]/.test(raw)) return compile(raw)
  const [before, after] = [elements.slice(0, at), elements.slice(at + 1)].map((part) =>
    part.map((one) => one.raw).join(''),
  )
  return union(group.alternatives.map((one) => make(`${before}${one.raw}${after}`)))
}

function isGroup(element: AST.Element): element is AST.Group | AST.CapturingGroup {
  return element.type === 'Group' || element.type === 'CapturingGroup'
}

function union(parts: readonly DFA[]): DFA {
  return minimal(complement(parts.map(complement).reduce((a, b) => DFA.fromIntersection(a, b, factory()))))
}

function isLookahead(element: AST.Element): element is AST.LookaheadAssertion {
  return element.type === 'Assertion' && element.kind === 'lookahead'
}

function compile(source: string): DFA {
  const parser = JS.Parser.fromLiteral({ source, flags: 'u' })
  const { expression } = parser.parse({ assertions: 'parse', backreferences: 'throw', maxNodes: largest })
  const applied = transform(
    combineTransformers([
      Transformers.applyAssertions(),
      Transformers.simplify(),
      Transformers.removeDeadBranches(),
      Transformers.patternEdgeAssertions({ remove: true }),
    ]),
    amidAnything(expression),
    { maxPasses: 20 },
  )
  const machine = NFA.fromRegex(applied, options, { assertions: 'throw' }, new NFA.LimitedNodeFactory(largest))
  return minimal(DFA.fromFA(machine, factory()))
}

/** A pattern is found anywhere unless it says otherwise. */
function amidAnything(expression: NoParent<Expression>): NoParent<Expression> {
  const anywhere = () => ({
    type: 'Quantifier' as const,
    min: 0,
    max: Number.POSITIVE_INFINITY,
    lazy: false,
    alternatives: [
      { type: 'Concatenation' as const, elements: [{ type: 'CharacterClass' as const, characters: anything }] },
    ],
  })
  const inside = { type: 'Alternation' as const, alternatives: expression.alternatives }
  return {
    type: 'Expression',
    alternatives: [{ type: 'Concatenation', elements: [anywhere(), inside, anywhere()] }],
  }
}

function minimal(automaton: DFA): DFA {
  if (automaton.countNodes() < 3000) automaton.minimize()
  return automaton
}
