/** Makes the visible members out of a message, and compares them with a message that was opened. */
import { isObject } from '../../json/index.ts'
import { printEventType, printOinUrn, printSchemaAddress } from '../../schemas/index.ts'
import type { Kern } from '../event.ts'
import type { EnvelopeFault } from '../fault.ts'
import { instantForm, kernMembers } from '../members.ts'
import { memberFaults } from '../read-event.ts'
import { fault } from '../verdict.ts'

/**
 * The visible members for a message; nothing when its Stuurgegevens, the schema set or the key cannot be put in form.
 *
 * @since 0.1.0
 * @beta
 */
export function kernOf(
  message: unknown,
  { schemaset, kid }: { readonly schemaset: string; readonly kid: string },
): Kern | undefined {
  const visible = visibleOf(message)
  if (visible === undefined) return undefined
  const kern = { specversion: '1.0', ...visible, schemaset, kid, datacontenttype: 'application/jose' } as const
  return memberFaults(kern, kernMembers).length === 0 ? kern : undefined
}

/**
 * `binding` at every member that says something else than the message inside; at the whole when it has no Stuurgegevens.
 *
 * @since 0.1.0
 * @beta
 */
export function bindingFaults(kern: Kern, message: unknown): readonly EnvelopeFault[] {
  const visible = visibleOf(message)
  if (visible === undefined) return [fault('binding')]
  const names = Object.keys(visible) as (keyof Visible)[]
  return names.filter((name) => visible[name] !== kern[name]).map((name) => fault('binding', `/${name}`))
}

type Visible = Pick<Kern, 'id' | 'type' | 'dataschema' | 'source' | 'ontvanger' | 'time'>

function visibleOf(message: unknown): Visible | undefined {
  const head = isObject(message) ? message['Stuurgegevens'] : undefined
  if (!isObject(head)) return undefined
  const text = (name: string): string => {
    const value = Object.hasOwn(head, name) ? head[name] : undefined
    return typeof value === 'string' ? value : ''
  }
  const id = { module: text('Module'), version: text('Versie'), type: text('Berichttype') }
  return {
    id: text('Referentienummer'),
    type: printEventType(id),
    dataschema: printSchemaAddress(id),
    source: printOinUrn(text('Afzender')),
    ontvanger: text('Ontvanger'),
    time: toTheMinute(text('Tijdstip')),
  }
}

/** Seconds would make a message stand out; the envelope tells the minute. */
function toTheMinute(instant: string): string {
  return instantForm.test(instant) ? `${instant.slice(0, 16)}:00Z` : ''
}
