/** Opens the portal beside the demo: on its usual ports or free ones; where its page was not built, the demo goes on without. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import { startPortal } from '../portal/start-portal.ts'
import type { RunningPortal } from '../portal/start-portal.ts'
import { freePort } from './free-port.ts'
import type { Stage } from './stage.ts'

/** Ports of the portal: for the page, for what it asks, and for the broker. */
const usualPort = 8460
const ports = 3
/** Ports of the demo before those of the portal: hub, operator, three side-cars. */
const before = 5

/** Opens it; `port` is that of the demo's hub when it was asked. */
export async function openPortal(
  { home, hub }: Pick<Stage, 'home' | 'hub'>,
  port: number | undefined,
  desk: Desk,
): Promise<RunningPortal | undefined> {
  if (!existsSync(join(projectRoot(import.meta.url), 'dist/portal-page'))) return undefined
  return startPortal({ home, hub: hub.url, port: await portOf(port), warn: () => undefined }, desk)
}

async function portOf(asked: number | undefined): Promise<number> {
  if (asked !== undefined) return asked === 0 ? 0 : asked + before
  const free = await Promise.all(Array.from({ length: ports }, (_, place) => freePort(usualPort + place)))
  return free.includes(0) ? 0 : usualPort
}
