/** A file system of its own, so small that it is soon full, where this machine lets one be mounted. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  readonly folder: string
  /** Leaves no more than so many bytes. */
  readonly fill: (spared?: number) => void
  readonly free: () => void
  readonly remove: () => void
}

/** Mounts one of 6 MiB. */
export function mountDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'skp-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'none', folder], { stdio: 'ignore' })
  const filler = join(folder, 'filler')
  const left = (): number => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  return {
    folder,
    fill: (spared = 0) => writeFileSync(filler, new Uint8Array(left() - spared)),
    free: () => rmSync(filler),
    remove: () => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true })
    },
  }
}

/** Whether one may be mounted here; says so, and what is not tried then, when not. */
export function mayMount(instead: string): boolean {
  try {
    mountDisk().remove()
    return true
  } catch {
    console.warn(`SKIPPED: this machine lets no one mount a small file system, so ${instead}`)
    return false
  }
}
