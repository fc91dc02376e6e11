/** The kinds of change, each in the class that the version policy knows (`spec/versiebeleid.md`). */

/** Kind → class of the policy. The only list of kinds. */
export const changeKinds = {
  'message-added': 'bericht-nieuw',
  'message-removed': 'bericht-weg',
  'message-renamed': 'bericht-naam',
  'element-added': 'structuur',
  'element-removed': 'structuur',
  'element-renamed': 'structuur',
  'element-required': 'structuur',
  'element-optional': 'structuur',
  'needs-added': 'structuur',
  'needs-removed': 'structuur',
  'values-changed': 'structuur',
  'type-changed': 'structuur',
  'limit-changed': 'structuur',
  'form-changed': 'structuur',
  'variant-added': 'structuur',
  'variant-removed': 'structuur',
  'condition-added': 'structuur',
  'condition-removed': 'structuur',
  'rule-added': 'regel',
  'rule-removed': 'regel',
  'rule-changed': 'regel',
  'signal-changed': 'signalering',
  'class-changed': 'privacy',
  'purpose-changed': 'privacy',
  'basis-changed': 'privacy',
  'parties-changed': 'privacy',
  'term-changed': 'afspraak',
  'origin-changed': 'tekst',
  'text-changed': 'tekst',
} as const

/** The name of a kind of change. */
export type ChangeKind = keyof typeof changeKinds
/** The name of a class of changes, as the version policy has it. */
export type ChangeClass = (typeof changeKinds)[ChangeKind]

/**
 * What a change does to the set of valid messages, taken alone: `tighter` refuses some, `looser` accepts more, `either`
 * may do both, `none` does neither.
 */
export type Effect = 'tighter' | 'looser' | 'either' | 'none'
