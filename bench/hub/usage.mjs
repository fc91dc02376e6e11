// What processes have used so far, as Linux tells it: processor time, bytes sent to the disk, the most memory, and calls that waited for the disk.
import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, openSync, readFileSync, readSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ticks = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100

/** A process and its children. */
export function family(pid) {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && fieldsOf(name)?.[1] === String(pid))
  return [String(pid), ...children]
}

/** Fields after the name of the program: state, parent, … */
function fieldsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return undefined
  }
}

/** `{ cpu, written, peak }` of these processes: seconds, bytes, MiB. */
export function usageOf(pids) {
  const each = pids.map((pid) => {
    const fields = fieldsOf(pid) ?? []
    return {
      cpu: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks,
      written: Number(/^write_bytes: (\d+)/m.exec(read(`/proc/${pid}/io`))?.[1] ?? 0),
      peak: Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024,
    }
  })
  const sum = (name) => each.reduce((total, one) => total + one[name], 0)
  return { cpu: sum('cpu'), written: sum('written'), peak: sum('peak') }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * The shim that counts and slows: `env(slower)` for a process, `count()` so far; or why it is not there. Compiled here, so that nothing is
 * fetched for it.
 */
export function makeShim(folder, source) {
  const library = join(folder, 'sync-shim.so')
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl'], { stdio: 'inherit' })
  if (status !== 0)
    return { why: 'there is no C compiler (cc): calls that wait for the disk are not counted nor slowed' }
  const file = join(folder, 'sync-count')
  writeFileSync(file, Buffer.alloc(4096))
  // The database runs as another user.
  chmodSync(file, 0o666)
  return {
    env: (slower = 0) => ({ LD_PRELOAD: library, SYNC_COUNT: file, SYNC_SLOWER: String(slower) }),
    count: () => {
      const handle = openSync(file, 'r')
      const bytes = Buffer.alloc(8)
      readSync(handle, bytes, 0, 8, 0)
      closeSync(handle)
      return Number(bytes.readBigUInt64LE())
    },
  }
}
