/** Ports of the demo: those that were asked, or the usual ones where nobody listens, or free ones. */
import { freePort } from './free-port.ts'

/** Gives the port when it is free, and 0 otherwise. */
type Look = (port: number) => Promise<number>

/** The first port of each, where none was asked. */
const usual = { stage: 8443, portal: 8460 } as const
/** How many each has: a hub, its operator and three side-cars; the page of a portal, what it asks, and the broker. */
const many = { stage: 5, portal: 3 } as const

/** Ports for the hub, its operator and each side-car, from the one that was asked; 0 asks free ones. */
export async function stagePorts(asked: number | undefined, look: Look = freePort): Promise<readonly number[]> {
  const wanted = from(asked ?? usual.stage, many.stage)
  if (asked === 0) return wanted.map(() => 0)
  return asked === undefined ? Promise.all(wanted.map((port) => look(port))) : wanted
}

/** The first port of the portal beside the stage; 0 when it takes free ones. */
export async function portalPort(asked: number | undefined, look: Look = freePort): Promise<number> {
  if (asked !== undefined) return asked === 0 ? 0 : asked + many.stage
  const found = await Promise.all(from(usual.portal, many.portal).map((port) => look(port)))
  return found.includes(0) ? 0 : usual.portal
}

function from(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => first + place)
}
