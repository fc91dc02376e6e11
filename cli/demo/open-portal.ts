/** Opens the portal beside the demo: on its usual ports or free ones, with its page in the address book; where its page was not built, the demo goes on without. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import { editBook } from '../exchange/edit-home.ts'
import { readJsonFile } from '../exchange/private-files.ts'
import { withPages } from '../participant/edits.ts'
import { readRelease } from '../portal/release-hash.ts'
import { startPortal } from '../portal/start-portal.ts'
import type { RunningPortal } from '../portal/start-portal.ts'
import { portalPort } from './ports.ts'
import type { Stage } from './stage.ts'

/** Opens it; `port` is that of the demo's hub when it was asked. */
export async function openPortal(
  { home, hub, shv, se }: Stage,
  port: number | undefined,
  desk: Desk,
): Promise<RunningPortal | undefined> {
  const folder = join(projectRoot(import.meta.url), 'dist/portal-page')
  if (!existsSync(folder)) return undefined
  const players = [shv, se]
  const portal = await startPortal(
    { home, hub: hub.url, port: await portalPort(port), players, warn: () => undefined },
    desk,
  )
  await namePage(home, { url: portal.url, folder }, desk.clock())
  return portal
}

/** Says in the address book which release of the page is good, as who signs it does: so the page can be checked from outside. */
async function namePage(
  home: string,
  { url, folder }: { readonly url: string; readonly folder: string },
  now: Date,
): Promise<void> {
  const release = readRelease(readJsonFile(join(folder, 'uitgave.json')))
  if (release !== undefined) await editBook(home, now, (content) => withPages(content, { url, hash: [release.hash] }))
}
