/** Whether an organisation works here still, as it did when somebody logged in for it. */
import type { Organisation } from './organisation.ts'
import type { PortalOptions } from './options.ts'

/** By what its application says now: it may have ended, or be of another OIN or branch by now. */
export function worksStill(then: Organisation, organisationOf: PortalOptions['organisationOf']): boolean {
  const now = organisationOf(then.kvk)
  return now?.oin === then.oin && now.vestiging === then.vestiging && now.voorwaarden !== null
}

/** The same for many at one time: of each organisation it is asked once, however many are logged in for it. */
export function worksStillNow(organisationOf: PortalOptions['organisationOf']): (then: Organisation) => boolean {
  const asked = new Map<string, Organisation | undefined>()
  const once = (kvk: string): Organisation | undefined => {
    if (!asked.has(kvk)) asked.set(kvk, organisationOf(kvk))
    return asked.get(kvk)
  }
  return (then) => worksStill(then, once)
}
