/** Finds patterns that spell the grammar of a name: they take such names and refuse what is like them and is none. */
import ts from 'typescript'

/** A pattern that spells a name, and which. */
export type Grammar = { readonly line: number; readonly pattern: string; readonly kind: string }

/** Names of a kind, and texts of which a pattern that is not about the kind takes at least one. */
type Probe = { readonly names: readonly string[]; readonly others: readonly string[] }

const anything = ['', '1', '-', 'a b']

const probes: Readonly<Record<string, Probe>> = {
  'message id': {
    names: ['vish@1.0/Melding285', 'schuldregeling@2.10/Saldoverzoek', 'meldingen-bewindvoering@1.0/Antwoord'],
    others: ['user@example.nl', 'schuldregeling/2.0/Saldoverzoek', 'Saldoverzoek', '2.0'],
  },
  'version of a module': {
    names: ['vish@1.0', 'schuldregeling@2.10', 'meldingen-bewindvoering@12.3'],
    others: ['user@example.nl', 'schuldregeling/2.0', 'Saldoverzoek', '2.0'],
  },
  'address of a schema': {
    names: ['vish/1.0/Melding285', 'schuldregeling/2.10/Saldoverzoek'].map(
      (path) => `https://schuldenknooppunt.nl/schemas/${path}`,
    ),
    others: [
      'https://example.nl/schemas/vish/1.0/Melding285',
      'https://schuldenknooppunt.nl/problemen/vorm',
      'vish/1.0',
    ],
  },
  'type of an envelope': {
    names: ['nl.schuldenknooppunt.vish.Melding285', 'nl.schuldenknooppunt.schuldregeling.Saldoverzoek'],
    others: ['nl.example.vish.Melding285', 'a.b.c.d'],
  },
  'source of an envelope': {
    names: ['urn:nld:oin:00000099000000001000', 'urn:nld:oin:00000004000000002000'],
    others: ['urn:isbn:12345678901234567890', 'a:b:c:d'],
  },
  version: {
    names: ['2.0', '2.10', '12.3'],
    others: ['a', '2', '2.0.1', '-2.5', '2,0', '127.0.0.1'],
  },
  OIN: {
    names: ['00000099000000001000', '00000099ABCDEFGHI000', '00000004000000002000'],
    others: ['a', '12345678901234567890', 'ABCDEFGHIJKLMNOPQRST'],
  },
  UUID: {
    names: ['2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21', '01926f5e-7b3a-7c11-9f0e-2f6f0f4f7c11'],
    others: ['a', '2f1c7a54', '2026-11-28'],
  },
  'rule id': {
    names: ['SR-2.0-R012', 'VI-1.10-R001'],
    others: ['SR-2.0', 'OV-SR-01', 'SR-2.0-2.1-C001', 'A-1'],
  },
  'message type': {
    names: ['Saldoverzoek', 'Melding285', 'AanvraagBorgstelling'],
    others: [
      'a',
      'saldoverzoek',
      'melding285',
      'aanvraagborgstelling',
      'SALDO_VERZOEK',
      'Saldo-verzoek',
      'Saldo verzoek',
      'Saldoverzoek.',
      'Saldo.Verzoek',
    ],
  },
  module: {
    names: ['meldingen-bewindvoering'],
    others: ['a-', 'a1', 'A', 'Meldingen', 'a.b', 'a_b', 'a/b', 'een zin'],
  },
  'kind of participant': {
    names: ['shv-fase-1'],
    others: ['a-', 'A', 'Shv', 'a.b', 'a_b', 'a/b', 'een zin'],
  },
  day: {
    names: ['2026-11-28', '1999-01-01'],
    others: ['a', '2026-1-1', '28-11-2026', '20261128', '2026-11', '2026-11-28T09:30:00Z'],
  },
}

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
    for (const { pattern, flags } of patternsOf(node, constants))
      for (const kind of kindsSpelled(pattern, flags))
        found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, pattern, kind })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

type Pattern = { readonly pattern: string; readonly flags?: string }

/** Patterns that begin at this node: a regular expression, or a text with what only patterns have. */
function patternsOf(node: ts.Node, constants: ReadonlyMap<string, string>): readonly Pattern[] {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/')
    return [{ pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) }]
  }
  const whole = ts.isExpression(node) && !ts.isIdentifier(node) ? textOf(node, constants) : undefined
  const pieces = ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
    : []
  return [...(whole === undefined ? pieces : [whole])]
    .filter(isPatternLike)
    .map((pattern) => ({ pattern: `^(?:${pattern})$` }))
}

/** A set of characters, or a class of them: a text without is no grammar. */
function isPatternLike(text: string): boolean {
  return /\[[^\]]+\]|\\[dwpDWP]/.test(text)
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
