/** The lock of a folder, after whoever has it now. */
import { setTimeout as wait } from 'node:timers/promises'
import { ToolkitFailure } from '../../schemas/index.ts'
import { lockFolder } from './lock-folder.ts'

/** An editor waits for another: milliseconds between two looks, and how many. */
const lookEvery = 50
const mostLooks = 200

/**
 * Takes the lock and gives what releases it.
 * @throws ToolkitFailure as `lockFolder`, when another editor does not end in ten seconds.
 */
export async function lockSoon(folder: string): Promise<() => void> {
  for (let looks = mostLooks; ; looks -= 1) {
    try {
      return await lockFolder(folder)
    } catch (error) {
      if (!(error instanceof ToolkitFailure) || error.code !== 'usage' || looks <= 0) throw error
    }
    await wait(lookEvery)
  }
}
