/** Reads an event from elsewhere: exactly the members of the table, each in its form, and not contradicting each other. */
import { isObject } from '../json/index.ts'
import { parseSchemaAddress, printEventType } from '../schemas/index.ts'
import type { SealedEvent } from './event.ts'
import type { EnvelopeFault, EnvelopeVerdict } from './fault.ts'
import { eventMembers } from './members.ts'
import type { Member } from './members.ts'
import type { UncheckedObject } from './strict-text.ts'
import { bad, fault, good } from './verdict.ts'

/**
 * The event in a parsed JSON value, or all faults at once: `event-not-object`, `member-missing`, `member-unknown`
 * (at the whole: the name of an unknown member is a value too), `member-form`, `member-mismatch`.
 * The insides of `data` and `verklaring` are for `sealingFaults` and `verifyAttestation`.
 *
 * @since 0.1.0
 * @beta
 */
export function readEvent(value: unknown): EnvelopeVerdict<SealedEvent> {
  if (!isObject(value)) return bad([fault('event-not-object')])
  const faults = memberFaults(value, eventMembers)
  return faults.length === 0 ? good(pick(value, Object.keys(eventMembers)) as SealedEvent) : bad(faults)
}

/** Faults of an object against (a part of) the table. */
export function memberFaults(
  value: UncheckedObject,
  table: Readonly<Record<string, Member>>,
): readonly EnvelopeFault[] {
  const faults = Object.entries(table).flatMap(([name, member]) => {
    if (!Object.hasOwn(value, name)) return [fault('member-missing', `/${name}`)]
    return inForm(value[name], member) ? [] : [fault('member-form', `/${name}`)]
  })
  if (Object.keys(value).some((name) => !Object.hasOwn(table, name))) faults.push(fault('member-unknown'))
  if (faults.every(({ pointer }) => pointer !== '/type' && pointer !== '/dataschema') && contradicts(value))
    faults.push(fault('member-mismatch', '/dataschema'))
  return faults
}

/** A fresh object with only these members, in this order. */
export function pick(value: UncheckedObject, names: readonly string[]): UncheckedObject {
  return Object.fromEntries(names.map((name) => [name, value[name]]))
}

function inForm(value: unknown, { form, most, also, reads }: Member): boolean {
  if (typeof value !== 'string' || value.length > most) return false
  return (reads === undefined ? form.test(value) : reads(value)) && also?.(value) !== false
}

function contradicts(value: UncheckedObject): boolean {
  const message = parseSchemaAddress(String(value['dataschema']))
  return message === undefined || value['type'] !== printEventType(message)
}
