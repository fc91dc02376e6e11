/**
 * The law: versioned schemas, rules and the catalogue, and the words everything downstream shares. This door is
 * browser-safe; what reads the disk stands behind `read.ts`. It judges nothing.
 */
export { findingCodes } from './finding.ts'
export type { Finding, FindingCode } from './finding.ts'
export { explanationFrom, remarkFrom } from './finding-family.ts'
export type {
  Explanation,
  FindingParam,
  FoundWith,
  Remark,
  RemarksOf,
  SentencesOf,
  Severity,
} from './finding-family.ts'
export type {
  ConversionLaw,
  ConversionStep,
  ElementStep,
  FillStep,
  MapStep,
  MoveStep,
  RequireStep,
  TaggedVariant,
} from './conversion.ts'
export { plainDescription, scaleOf } from './number-scale.ts'
export type { NumberScale } from './number-scale.ts'
export {
  eventTypeForm,
  parseEventType,
  parseMessageId,
  parseSchemaAddress,
  parseVersionId,
  printEventType,
  printMessageId,
  printSchemaAddress,
  printVersionId,
  schemaAddressForm,
} from './message-id.ts'
export type { ModuleMessage, VersionId } from './message-id.ts'
export { parseQuestionId, parseRuleId, parseStepId, printQuestionId, printRuleId, printStepId } from './law-ids.ts'
export type { QuestionId, RuleId, StepId } from './law-ids.ts'
export { compareVersions, isDay, isName, nameForm, nameForms, oinUrnForm, parseOinUrn, printOinUrn } from './names.ts'
export type { NameForm, NameKind } from './names.ts'
export { enumerateChoices } from './enumerate-choices.ts'
export { tellNumber, thousands } from './tell-number.ts'
export { nearestName, typingDistance } from './near-name.ts'
export { nameHint, quotedName } from './unknown-name.ts'
export { visibleJson, visibleLines, visibleText } from './visible-text.ts'
export { languages } from './language.ts'
export type { Language } from './language.ts'
export { ToolkitFailure } from './failure.ts'
export type { FailureCode } from './failure.ts'
export type {
  Annotations,
  BooleanNode,
  ChoiceNode,
  ConstNode,
  EnumNode,
  Herkomst,
  IntegerNode,
  ListNode,
  MessageId,
  MessageModel,
  Node,
  ObjectNode,
  Persoonsgegeven,
  Property,
  TextNode,
  UnionNode,
} from './model.ts'
export type {
  CompiledMessage,
  CompiledRule,
  CompiledStandard,
  MessageTable,
  Outline,
  RuleText,
  StructureCheck,
  StructureError,
} from './compiled-message.ts'
export type { ByteAutomaton, Recogniser, RecogniserShape } from './recogniser.ts'
export {
  anchorOf,
  basesOf,
  classOf,
  elementsOf,
  heaviestFirst,
  isDatum,
  itemOf,
  mainNode,
  variantName,
} from './elements.ts'
export type { BookElement, Use, Variant } from './elements.ts'
export { matchElements } from './element-matches.ts'
export type { ElementMatches } from './element-matches.ts'
export type { PatchStep, Rule, RuleExample } from './rule.ts'
export { applySteps } from './apply-steps.ts'
export { RuleFault } from './cel/ast.ts'
export type { BinaryOperator, Expression } from './cel/ast.ts'
export { evaluate, ruleFailures, scopeItems } from './cel/evaluate.ts'
export type { Bound, Names } from './cel/evaluate.ts'
export {
  bevatBsn,
  dagenTussen,
  datum,
  elfproef,
  iban,
  laatsteDag,
  leeftijd,
  maandenTussen,
  quotient,
  ruleFunctions,
  size,
  som,
  uniek,
  vroegsteDag,
} from './cel/functions.ts'
export { ibanLengths } from './cel/iban-lengths.ts'
export { isSuspect, suspectSigns } from './suspect-text.ts'
export type { FunctionType } from './cel/functions.ts'
export { parseExpression } from './cel/parse.ts'
export { checkRule, parseRule } from './cel/rule-scope.ts'
export type { ParsedRule } from './cel/rule-scope.ts'
export { endsExactly, parsePattern } from './pattern.ts'
export type { CodePointRange, PatternNode } from './pattern.ts'
export { hubWord, inSentence, partyOf, partyWord } from './party-words.ts'
