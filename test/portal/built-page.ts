/** The page of the portal as a browser loads it, made once in a run: every journey opens the same one, and none changes it. */
import { bundledMutant } from '../../proof/mutants/mutation.mjs'
import { bundlePortal } from '../../tools/bundle-portal.mjs'
import { house } from '../../tools/floor-plan.mjs'
import { madeOnce } from '../made-once.ts'

/** Its folder. */
export function builtPage(): Promise<string> {
  return madeOnce('portal-page', (folder) => bundlePortal(house, folder, bundledMutant))
}
