/** Identity faults: messages that do not say which message they are, which the sampler never makes. */
import { isObject } from '../../../json/index.ts'
import type { Json, JsonObject } from '../../../json/index.ts'
import type { Finding } from '../../../schemas/index.ts'
import type { FoundAt } from '../finding-places.ts'

/** A message that cannot be told, the finding of who reads it, and what its schema alone would find. */
export type IdentityFault = {
  readonly faulty: JsonObject
  readonly finding: Finding
  readonly like: FoundAt
}

const header = 'Stuurgegevens'

/** What each name of the header becomes when it names nothing. */
const strangers = [
  ['Module', 'message-unknown-module', 'zo-n-module-is-er-niet'],
  ['Versie', 'message-unknown-version', '99.0'],
  ['Berichttype', 'message-unknown-type', 'ZulkBerichtIsErNiet'],
] as const

/** The ways in which this message stops saying what it is. */
export function identityFaults(message: JsonObject): readonly IdentityFault[] {
  const { [header]: heading, ...rest } = message
  if (!isObject(heading)) return []
  const at = (name: string): string => `/${header}/${name}`
  const whole = `/${header}`
  return [
    // A list is no object; that it may stand where a message is expected only reading tells.
    faultOf([message] as unknown as JsonObject, ['message-not-object', ''], { code: 'type-wrong', pointer: '' }),
    faultOf(rest, ['message-unidentified', whole], { code: 'element-missing', pointer: whole }),
    faultOf({ ...message, [header]: 'tekst' }, ['message-unidentified', whole], { code: 'type-wrong', pointer: whole }),
    ...strangers.flatMap(([name, code, stranger]) => [
      faultOf(withHeading(message, without(heading, name)), ['message-unidentified', at(name)], {
        code: 'element-missing',
        pointer: at(name),
      }),
      faultOf(withHeading(message, { ...heading, [name]: stranger }), [code, at(name)], {
        code: 'value-fixed',
        pointer: at(name),
      }),
    ]),
  ]
}

function faultOf(
  faulty: JsonObject,
  [code, pointer]: readonly [Finding['code'], string],
  like: FoundAt,
): IdentityFault {
  return { faulty, finding: { code, severity: 'fout', pointer, params: {} }, like }
}

function withHeading(message: JsonObject, heading: Json): JsonObject {
  return { ...message, [header]: heading }
}

function without(group: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = group
  return rest
}
