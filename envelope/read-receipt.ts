/** Reads a receipt from elsewhere: exactly the members of its kind, each in its form. */
import { isObject } from '../json/index.ts'
import { compactJwsForm, epochForm, hashForm, instantForm, oinForm, uuidForm } from './members.ts'
import type { EnvelopeFault, EnvelopeVerdict } from './fault.ts'
import type { Receipt, ReceiptKind } from './receipt.ts'
import { hasExactly, isText } from './strict-text.ts'
import type { UncheckedObject } from './strict-text.ts'
import { bad, fault, good } from './verdict.ts'

type Form = { readonly holds: (value: unknown) => boolean; readonly of?: readonly ReceiptKind[] }

const text = (form: RegExp) => (value: unknown) => isText(value, form) && value.length <= 4096
const instant = text(instantForm)
const oin = text(oinForm)

/** Each member of a fact; `of` names the kinds that have it, and then must. */
const factMembers: Readonly<Record<string, Form>> = {
  soort: { holds: text(/^(?:aanname|aflevering|verloop|weigering)$/) },
  bericht: { holds: text(uuidForm) },
  ladingHash: { holds: text(hashForm) },
  afzender: { holds: oin },
  ontvanger: { holds: oin },
  tijdstip: { holds: instant },
  epoch: { holds: text(epochForm) },
  verlooptOp: { of: ['aanname'], holds: instant },
  bevestiging: { of: ['aflevering'], holds: text(compactJwsForm) },
  opgehaald: { of: ['verloop'], holds: (value) => typeof value === 'boolean' },
  reden: { of: ['verloop', 'weigering'], holds: text(/^[A-Za-z0-9-]{1,64}$/) },
  definitief: { of: ['weigering'], holds: (value) => typeof value === 'boolean' },
}

/** A receipt in form, or all faults: `event-not-object`, `member-missing`, `member-unknown`, `member-form`. */
export function readReceipt(value: unknown): EnvelopeVerdict<Receipt> {
  if (!isObject(value)) return bad([fault('event-not-object')])
  const { feit, bewijs, ondertekening } = value
  const faults: EnvelopeFault[] = isObject(feit) ? factFaults(feit) : [fault('member-form', '/feit')]
  if (!isObject(bewijs) || !isProof(bewijs)) faults.push(fault('member-form', '/bewijs'))
  if (typeof ondertekening !== 'string' || ondertekening.length > 4096)
    faults.push(fault('member-form', '/ondertekening'))
  if (!hasExactly(value, ['feit', 'bewijs', 'ondertekening'])) faults.push(fault('member-unknown'))
  return faults.length === 0 ? good(value as unknown as Receipt) : bad(faults)
}

function factFaults(fact: UncheckedObject): EnvelopeFault[] {
  const has = ({ of }: Form): boolean => of === undefined || of.some((kind) => kind === fact['soort'])
  const faults = Object.entries(factMembers).flatMap(([name, form]) => {
    if (!Object.hasOwn(fact, name)) return has(form) ? [fault('member-missing', `/feit/${name}`)] : []
    if (!has(form)) return [fault('member-unknown', `/feit/${name}`)]
    return form.holds(fact[name]) ? [] : [fault('member-form', `/feit/${name}`)]
  })
  if (Object.keys(fact).some((name) => !Object.hasOwn(factMembers, name))) faults.push(fault('member-unknown', '/feit'))
  return faults
}

function isProof({ plaats, aantal, pad, ...more }: UncheckedObject): boolean {
  return (
    Object.keys(more).length === 0 &&
    Number.isSafeInteger(plaats) &&
    Number.isSafeInteger(aantal) &&
    Array.isArray(pad) &&
    pad.length <= 53 &&
    pad.every(text(hashForm))
  )
}
