// Every small mistake that could be made in a source: one sign, word, number, condition or statement otherwise, by its syntax tree.
import ts from 'typescript'

const { SyntaxKind } = ts

/** An operator, and what somebody could have written in its place. */
const operators = new Map([
  [SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [SyntaxKind.LessThanToken, '<='],
  [SyntaxKind.LessThanEqualsToken, '<'],
  [SyntaxKind.GreaterThanToken, '>='],
  [SyntaxKind.GreaterThanEqualsToken, '>'],
  [SyntaxKind.AmpersandAmpersandToken, '||'],
  [SyntaxKind.BarBarToken, '&&'],
  [SyntaxKind.QuestionQuestionToken, '&&'],
  [SyntaxKind.PlusToken, '-'],
  [SyntaxKind.MinusToken, '+'],
  [SyntaxKind.AsteriskToken, '/'],
  [SyntaxKind.SlashToken, '*'],
  [SyntaxKind.PercentToken, '*'],
])

/** A method, and the one beside it. */
const methods = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['toUpperCase', 'toLowerCase'],
  ['toLowerCase', 'toUpperCase'],
  ['find', 'findLast'],
  ['indexOf', 'lastIndexOf'],
])
/** Methods without which the rest still runs. */
const steps = new Set(['filter', 'trim', 'trimEnd', 'slice', 'toSorted', 'toReversed'])

/** All of them: where each begins and ends in the text, what stands there then, and of which kind it is. */
export function changesIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const changes = []
  const add = (kind, node, replacement) =>
    changes.push({ kind, start: node.getStart(source), end: node.getEnd(), text: replacement })
  const visit = (node) => {
    if (isNotRun(node)) return
    for (const change of Object.values(kinds)) change(node, add)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return changes
}

/** What only the compiler reads, and names of modules. */
function isNotRun(node) {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  )
}

const kinds = {
  operator: (node, add) => {
    const other = ts.isBinaryExpression(node) ? operators.get(node.operatorToken.kind) : undefined
    // Texts that are joined are no sum.
    const isText = ts.isBinaryExpression(node) && [node.left, node.right].some(isTextual)
    if (other !== undefined && !isText) add('operator', node.operatorToken, other)
  },
  condition: (node, add) => {
    const condition = ts.isIfStatement(node)
      ? node.expression
      : ts.isConditionalExpression(node)
        ? node.condition
        : undefined
    if (condition === undefined) return
    add('condition', condition, 'true')
    add('condition', condition, 'false')
  },
  negation: (node, add) => {
    if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
      add('negation', node, node.operand.getText())
  },
  boolean: (node, add) => {
    if (node.kind === SyntaxKind.TrueKeyword) add('boolean', node, 'false')
    if (node.kind === SyntaxKind.FalseKeyword) add('boolean', node, 'true')
  },
  number: (node, add) => {
    if (!ts.isNumericLiteral(node) || isName(node)) return
    const value = Number(node.text)
    if (!Number.isSafeInteger(value)) return
    add('number', node, String(value + 1))
    if (value > 0) add('number', node, String(value - 1))
  },
  text: (node, add) => {
    if ((!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) || isName(node)) return
    add('text', node, node.text === '' ? "'mutant'" : "''")
  },
  template: (node, add) => {
    if (ts.isTemplateExpression(node)) add('text', node, '``')
  },
  list: (node, add) => {
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isTarget(node)) add('list', node, '[]')
  },
  method: (node, add) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
    const { name, expression } = node.expression
    const other = methods.get(name.text)
    if (other !== undefined) add('method', name, other)
    if (steps.has(name.text)) add('step', node, expression.getText())
  },
  statement: (node, add) => {
    if (ts.isExpressionStatement(node)) add('statement', node, ';')
  },
}

function isTextual(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
}

/** A key, a member of an enumeration, or the text of a directive. */
function isName(node) {
  const { parent } = node
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isElementAccessExpression(parent) ||
    (ts.isCallExpression(parent) && parent.expression.kind === SyntaxKind.ImportKeyword) ||
    (ts.isExpressionStatement(parent) && ts.isSourceFile(parent.parent))
  )
}

/** `[a, b] = …` takes apart, and makes no list. */
function isTarget(node) {
  const { parent } = node
  return (
    (ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === SyntaxKind.EqualsToken) ||
    (ts.isForOfStatement(parent) && parent.initializer === node)
  )
}
