/** Reads a receipt from elsewhere: exactly the members of the table, each in its form. */
import { isObject } from '../json/index.ts'
import { epochForm, hashForm, instantForm, oinForm, uuidForm } from './members.ts'
import type { EnvelopeFault, EnvelopeVerdict } from './fault.ts'
import type { Receipt } from './receipt.ts'
import { hasExactly, isText } from './strict-text.ts'
import type { UncheckedObject } from './strict-text.ts'
import { bad, fault, good } from './verdict.ts'

type Form = { readonly must: boolean; readonly holds: (value: unknown) => boolean }

const text = (form: RegExp) => (value: unknown) => isText(value, form) && value.length <= 4096
const instant = text(instantForm)
const oin = text(oinForm)

const factMembers: Readonly<Record<string, Form>> = {
  soort: { must: true, holds: text(/^(?:aanname|aflevering|verloop|weigering)$/) },
  bericht: { must: true, holds: text(uuidForm) },
  // Empty in a refusal of an envelope without a readable cipher text.
  ladingHash: { must: true, holds: (value) => value === '' || text(hashForm)(value) },
  afzender: { must: true, holds: (value) => value === '' || oin(value) },
  ontvanger: { must: true, holds: (value) => value === '' || oin(value) },
  tijdstip: { must: true, holds: instant },
  epoch: { must: true, holds: text(epochForm) },
  verlooptOp: { must: false, holds: instant },
  bevestiging: { must: false, holds: text(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/) },
  opgehaald: { must: false, holds: (value) => typeof value === 'boolean' },
  reden: { must: false, holds: text(/^[A-Za-z0-9-]{1,64}$/) },
  definitief: { must: false, holds: (value) => typeof value === 'boolean' },
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
  const faults = Object.entries(factMembers).flatMap(([name, { must, holds }]) => {
    if (!Object.hasOwn(fact, name)) return must ? [fault('member-missing', `/feit/${name}`)] : []
    return holds(fact[name]) ? [] : [fault('member-form', `/feit/${name}`)]
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
