/**
 * The names of the standard, each with one form. What the catalogue names has the form of `catalog.schema.json`, and
 * organisations and messages have the form that the schemas give them; tests hold the two, and the contracts, equal.
 */

/**
 * The form of a name: its pattern, to stand alone or inside a longer one, and its most characters.
 *
 * @since 0.1.0
 * @beta
 */
export type NameForm = { readonly pattern: string; readonly most: number }

const version = '[1-9][0-9]?\\.[0-9]{1,2}'
const moduleCode = '[A-Z]{2}'

/**
 * Every kind of name, with its form.
 *
 * @since 0.1.0
 * @beta
 */
export const nameForms = {
  /** A module, such as `schuldregeling`. */
  module: { pattern: '[a-z]+(?:-[a-z]+)*', most: 40 },
  /** What stands for a module in the numbers of its rules, steps and open questions, such as `SR`. */
  moduleCode: { pattern: moduleCode, most: 2 },
  /** Major and minor, such as `2.0`. */
  version: { pattern: version, most: 5 },
  /** A message in one version, such as `Saldoverzoek`. */
  type: { pattern: '[A-Z][A-Za-z0-9]{0,59}', most: 60 },
  /** A kind of participant, such as `shv-fase-1`. */
  participantKind: { pattern: '[a-z]+(?:-[a-z0-9]+)*', most: 40 },
  /** What an organisation in the address book has, such as `nvvk-convenant`. */
  flag: { pattern: '[a-z]+(?:-[a-z]+)*', most: 40 },
  /** A rule of a version by the module's code, such as `SR-2.0-R012`. */
  ruleId: { pattern: `${moduleCode}-${version}-R[0-9]{3}`, most: 13 },
  /** A step of a conversion, such as `SR-2.0-1.1-C003`. */
  stepId: { pattern: `${moduleCode}-${version}-${version}-C[0-9]{3}`, most: 19 },
  /** An open question about elements: of all modules, such as `OV-001`, or of one, such as `OV-SR-02`. */
  questionId: { pattern: `OV-(?:${moduleCode}-[0-9]{2}|[0-9]{3})`, most: 8 },
  /** An organisation: the prefixes that the OIN scheme knows, nine letters or digits, and `000`. */
  oin: { pattern: '000000(?:0[1-46-9]|10|99)[0-9A-Za-z]{9}000', most: 20 },
  /** An organisation that exists in tests alone. */
  testOin: { pattern: '00000099[0-9A-Za-z]{9}000', most: 20 },
  /** A message or conversation: a UUID in lower case (RFC 9562). */
  uuid: { pattern: '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}', most: 36 },
  /** A day as it is written; `isDay` also asks whether there is such a day. */
  day: { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}', most: 10 },
} as const satisfies Readonly<Record<string, NameForm>>

/**
 * A kind of name.
 *
 * @since 0.1.0
 * @beta
 */
export type NameKind = keyof typeof nameForms

const made = new Map<NameKind, RegExp>()

/**
 * What a whole text must match to be a name of this kind.
 *
 * @since 0.1.0
 * @beta
 */
export function nameForm(kind: NameKind): RegExp {
  const before = made.get(kind)
  if (before !== undefined) return before
  const { pattern, most } = nameForms[kind]
  const form = new RegExp(`^(?!.{${most + 1}})${pattern}$`)
  made.set(kind, form)
  return form
}

/**
 * Whether this text is a name of this kind.
 *
 * @since 0.1.0
 * @beta
 */
export function isName(kind: NameKind, text: string): boolean {
  return nameForm(kind).test(text)
}

/**
 * Whether this text is a day of the calendar, as `YYYY-MM-DD`.
 *
 * @since 0.1.0
 * @beta
 */
export function isDay(text: string): boolean {
  if (!isName('day', text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/**
 * Negative when version `a` comes before `b`, positive when after it: by number, so that `2.10` comes after `2.9`.
 *
 * @since 0.1.0
 * @beta
 */
export function compareVersions(a: string, b: string): number {
  const [[major = 0, minor = 0] = [], [otherMajor = 0, otherMinor = 0] = []] = [a, b].map((each) =>
    each.split('.').map(Number),
  )
  return major - otherMajor || minor - otherMinor
}

const oinUrn = 'urn:nld:oin:'

/**
 * `urn:nld:oin:<oin>`: an organisation as the source of an envelope.
 *
 * @since 0.1.0
 * @beta
 */
export function printOinUrn(oin: string): string {
  return `${oinUrn}${oin}`
}

/**
 * The form of an organisation as the source of an envelope.
 *
 * @since 0.1.0
 * @beta
 */
export const oinUrnForm: NameForm = /* @__PURE__ */ longerForm(oinUrn, ['oin'], ':')

/** The form of names behind a beginning, with a separator between them. */
export function longerForm(beginning: string, kinds: readonly NameKind[], separator: string): NameForm {
  const forms = kinds.map((kind) => nameForms[kind])
  const escaped = (text: string): string => text.replaceAll('.', '\\.')
  return {
    pattern: escaped(beginning) + forms.map(({ pattern }) => pattern).join(escaped(separator)),
    most: forms.reduce((sum, { most }) => sum + separator.length + most, beginning.length - separator.length),
  }
}

/**
 * The OIN in `urn:nld:oin:<oin>`.
 *
 * @since 0.1.0
 * @beta
 */
export function parseOinUrn(text: string): string | undefined {
  const oin = text.startsWith(oinUrn) ? text.slice(oinUrn.length) : ''
  return isName('oin', oin) ? oin : undefined
}
