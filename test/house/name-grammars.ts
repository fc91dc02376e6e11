/** Finds patterns that spell the grammar of a name: they take such names and refuse what is like them and is none. */
import ts from 'typescript'
import { anything, probes } from './name-probes.ts'
import type { Probe } from './name-probes.ts'

/** A pattern that spells a name, and which. */
export type Grammar = { readonly line: number; readonly pattern: string; readonly kind: string }

/** Where names stand: alone, as a file, in a path, after a sign. */
const carriers: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `${name}.json`,
  (name) => `/${name}/`,
  (name) => `@${name}`,
  (name) => `"${name}"`,
]

/** The kinds of name that this pattern spells. */
export function kindsSpelled(source: string, flags = ''): readonly string[] {
  const form = compiled(source, flags)
  if (form === undefined) return []
  return Object.entries(probes)
    .filter(([, probe]) => carriers.some((carry) => spells(form, probe, carry)))
    .map(([kind]) => kind)
}

function spells(form: RegExp, { names, others }: Probe, carry: (name: string) => string): boolean {
  return (
    names.some((name) => takes(form, carry(name))) &&
    ![...anything, ...others, ...names.map(asLong)].some((other) => form.test(carry(other)))
  )
}

/** Whether the pattern is about all of this text, or most of it: a letter found somewhere is no grammar. */
function takes(form: RegExp, text: string): boolean {
  return (form.exec(text)?.[0].length ?? 0) > text.length / 2
}

/** Whatever is as long as this name, for a pattern that only counts. */
function asLong(name: string): string {
  return '~'.repeat(name.length)
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags.replace(/[gy]/g, ''))
  } catch {
    return undefined
  }
}

/** The grammars of names that stand in this TypeScript or JavaScript. */
export function grammarsIn(file: string, text: string): readonly Grammar[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const constants = constantsOf(source)
  const found: Grammar[] = []
  const visit = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    const spelled = patternsOf(node, constants).flatMap(({ pattern, flags }) =>
      kindsSpelled(pattern, flags).map((kind) => ({ pattern, kind })),
    )
    found.push(...[...spelled, ...byHandAt(node)].map((each) => ({ line: line + 1, ...each })))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Signs by which a name is cut or put together, and the kind of that name. */
const signs: readonly (readonly [sign: RegExp, kind: string])[] = [
  [/^@$/, 'version of a module'],
  [/^-R$/, 'rule id'],
  [/^-C$/, 'step of a conversion'],
]
const cutting = ['split', 'indexOf', 'lastIndexOf']

/** Names that are cut at their sign, or put together with it, without a pattern. */
function byHandAt(node: ts.Node): readonly Omit<Grammar, 'line'>[] {
  return signsAt(node).flatMap((text) =>
    signs.filter(([sign]) => sign.test(text)).map(([, kind]) => ({ pattern: node.getText(), kind })),
  )
}

/** The text at which this call cuts, or the texts between the expressions of this template. */
function signsAt(node: ts.Node): readonly string[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.slice(0, -1).map((span) => span.literal.text)
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  const [first] = node.arguments
  if (first === undefined || !cutting.includes(node.expression.name.text)) return []
  if (ts.isRegularExpressionLiteral(first)) return [first.text.slice(1, first.text.lastIndexOf('/'))]
  return ts.isStringLiteralLike(first) ? [first.text] : []
}

type Pattern = { readonly pattern: string; readonly flags?: string }

/** Patterns that begin at this node: a regular expression, or a text with what only patterns have. */
function patternsOf(node: ts.Node, constants: ReadonlyMap<string, string>): readonly Pattern[] {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/')
    return [{ pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) }]
  }
  const listed = listOf(node)
  if (listed.length > 1) return [{ pattern: `^(?:${listed.map(escaped).join('|')})$` }]
  const whole = ts.isExpression(node) && !ts.isIdentifier(node) ? textOf(node, constants) : undefined
  const pieces = ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
    : []
  return [...(whole === undefined ? pieces : [whole])]
    .filter(isPatternLike)
    .map((pattern) => ({ pattern: `^(?:${pattern})$` }))
}

/** A set of characters, a class of them, or a choice: a text without is no grammar. */
function isPatternLike(text: string): boolean {
  return /\[[^\]]+\]|\\[dwpDWP]|\w\|\w/.test(text)
}

/** The texts of a list or of a union of types, when it holds nothing else. */
function listOf(node: ts.Node): readonly string[] {
  const items = ts.isArrayLiteralExpression(node) ? node.elements : ts.isUnionTypeNode(node) ? node.types : []
  const texts = items.map((item) => (ts.isLiteralTypeNode(item) ? item.literal : item)).filter(ts.isStringLiteralLike)
  return texts.length === items.length ? texts.map(({ text }) => text) : []
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The text of an expression, with the constants of the file filled in; nothing when it depends on more. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, string>): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isIdentifier(node)) return constants.get(node.text)
  if (ts.isTaggedTemplateExpression(node) && ts.isNoSubstitutionTemplateLiteral(node.template))
    return node.template.rawText ?? node.template.text
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined([node.left, node.right].map((side) => textOf(side, constants)))
  if (ts.isTemplateExpression(node))
    return joined([
      node.head.text,
      ...node.templateSpans.flatMap((span) => [textOf(span.expression, constants), span.literal.text]),
    ])
  return undefined
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined
}

/** Constants whose value is a text, in the order in which they are declared. */
function constantsOf(source: ts.SourceFile): ReadonlyMap<string, string> {
  const constants = new Map<string, string>()
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      const text = textOf(node.initializer, constants)
      if (text !== undefined) constants.set(node.name.text, text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return constants
}

/** The patterns in a JSON document, with their pointer. */
export function patternsIn(value: unknown, pointer = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'pattern' && typeof inner === 'string'
      ? [[`${pointer}/${name}`, inner] as const]
      : patternsIn(inner, `${pointer}/${name}`),
  )
}
