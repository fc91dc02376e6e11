/** Clears what colleagues kept about a message once it was taken over: who has it, and what somebody began to write. */
import type { Gateway } from '../../../gateway/anywhere.ts'
import { isName } from '../../../schemas/index.ts'
import type { VaultMirror } from '../vault-mirror.ts'
import { claimFolder } from './claims.ts'
import { draftFolder } from '../drafts/drafts.ts'

/** The gateway, which leaves nothing of that behind; what a crash leaves ends by itself. */
export function clearingWork(gateway: Gateway, { names, remove }: Pick<VaultMirror, 'names' | 'remove'>): Gateway {
  return {
    ...gateway,
    takeOver: async (id) => {
      const done = await gateway.takeOver(id)
      if (done && isName('uuid', id))
        for (const folder of [claimFolder, draftFolder])
          for (const name of await names(`${folder}${id}/`)) await remove(name)
      return done
    },
  }
}
