/**
 * Finding: what is wrong with a message, as plain data. A finding never carries a value from the message, and its
 * pointer only names elements that the standard knows: an unknown element is told by its place among its siblings.
 */
import type { FoundWith } from './finding-family.ts'

/**
 * Every kind of mistake the judge can tell, with the parameters that come along. Codes are public: never renamed,
 * only retired. Parameters come from the schema or are counts and places; never from a value in the message.
 *
 * @since 0.1.0
 * @public
 */
export const findingCodes = {
  /** The input holds no bytes, or only white space. */
  'input-empty': [],
  /** The bytes are not UTF-8 (RFC 3629). */
  'input-not-utf8': [],
  /** The text starts with a byte order mark, which RFC 8259 section 8.1 forbids. */
  'input-bom': [],
  /** The message is larger than the limit; `limit` in bytes. */
  'input-too-large': ['limit'],
  /** The text is not JSON (RFC 8259). */
  'json-syntax': [],
  /** Objects and lists are nested deeper than the limit; `limit` in levels. */
  'json-too-deep': ['limit'],
  /** The same element stands twice in one object; `member` is the place (from 1) of the second. */
  'json-duplicate-key': ['member'],
  /** A whole number outside ±(2^53 − 1), which JSON readers round silently. */
  'json-unsafe-number': [],
  /** A whole number written with a fraction, an exponent or as −0. */
  'json-number-notation': [],
  /** A text or element name holds half a surrogate pair (RFC 8259 section 8.2). */
  'json-lone-surrogate': [],
  /** The message is not a JSON object. */
  'message-not-object': [],
  /** Stuurgegevens do not say which module, version and message type this is. */
  'message-unidentified': [],
  /** The named module does not exist; `known` lists the modules. */
  'message-unknown-module': ['known', 'suggestion?'],
  /** The module exists but this version of it does not; `known` lists the versions. */
  'message-unknown-version': ['known'],
  /** Module and version exist but this message type does not; `known` lists the types. */
  'message-unknown-type': ['known', 'suggestion?'],
  /** Another JSON type than the schema asks; `expected` is one of object, list, text, integer, boolean. */
  'type-wrong': ['expected'],
  /** A required element is missing; the pointer names the missing element. */
  'element-missing': [],
  /** An element the standard does not know; the pointer names its parent, `member` its place (from 1). */
  'element-unknown': ['member', 'suggestion?'],
  /** An element stands without the element it depends on; `needs` names that one. */
  'element-needs-other': ['needs'],
  /** A value outside the closed list; `allowed` lists the codes, at most 50. */
  'value-not-in-list': ['allowed'],
  /** The value must be one fixed value; `allowed` holds it. */
  'value-fixed': ['allowed'],
  /** A text of fewer than `limit` code points. */
  'text-too-short': ['limit'],
  /** A text of more than `limit` code points. */
  'text-too-long': ['limit'],
  /** A text in another form than the pattern asks; the form is explained by the element's `x-vorm`. */
  'text-pattern': [],
  /** A text that is not a real date, instant, UUID or e-mail address; `format` names which. */
  'text-format': ['format'],
  /** A text with characters that nobody sees, or that looks mangled (`MÃ¼ller`). Never refuses. */
  'text-suspect': [],
  /** A number below `limit`. */
  'number-too-low': ['limit'],
  /** A number above `limit`. */
  'number-too-high': ['limit'],
  /** A list of fewer than `limit` items. */
  'list-too-short': ['limit'],
  /** A list of more than `limit` items. */
  'list-too-long': ['limit'],
  /** None of the elements of a choice is present; `options` lists them. */
  'choice-none': ['options'],
  /** More than one element of a choice is present; `options` lists them. */
  'choice-multiple': ['options'],
  /** The tag that tells the variants apart is missing or unknown; `allowed` lists the tags. */
  'tag-unknown': ['allowed'],
  /** A rule across elements does not hold; `rule` of the finding names it. */
  rule: [],
  /** The seal could not be opened, or what is inside belongs to another envelope; found by the receiver's gateway. */
  'seal-broken': [],
  /** The message that this one answers is not one that was exchanged with this party. */
  'answer-question-unknown': [],
  /** The catalogue does not allow this message as an answer to that one; `allowed` lists what it may answer. */
  'answer-not-allowed': ['allowed'],
  /** Sender and receiver are not those of the question, swapped. */
  'answer-parties': [],
  /** The answer names another conversation than its question. */
  'answer-conversation': [],
  /** The answer comes after its term; `limit` in working days. Never refuses. */
  'answer-late': ['limit'],
  /** More mistakes than were asked for; `limit` is the number that is shown. */
  'findings-capped': ['limit'],
} as const satisfies Record<string, readonly string[]>

/**
 * The code of a kind of mistake in a message.
 *
 * @since 0.1.0
 * @public
 */
export type FindingCode = keyof typeof findingCodes

/**
 * One mistake at one place.
 *
 * @since 0.1.0
 * @public
 */
export type Finding = FoundWith<FindingCode> & {
  /** JSON Pointer (RFC 6901) into the message; `''` is the whole message. */
  readonly pointer: string
  /** The rule's id, only with code `rule`. */
  readonly rule?: string
}
