/** Enrolling again after all keys were lost: anybody of the organisation sees that it waits, and may stop it. */
import { oinOf, route } from './route.ts'

const path = '/v1/herstel'

/** The rows. */
export const recoveryRoutes = [
  route({
    method: 'GET',
    path,
    handle: async ({ options }, { caller }) => {
      const pending = await options.recoveries.pending(oinOf(caller))
      if (pending === undefined) return { status: 204 }
      const { gevraagdOp, vanaf } = pending
      return { status: 200, body: { gevraagdOp, vanaf } }
    },
  }),
  route({
    method: 'DELETE',
    path,
    handle: async ({ options }, { caller }) => {
      await options.recoveries.withdraw(oinOf(caller))
      return { status: 204 }
    },
  }),
]
