// The commit and the day that a result was made on.
import { spawnSync } from 'node:child_process'

export function madeOn() {
  const { stdout } = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' })
  return { commit: stdout.trim(), date: new Date().toISOString().slice(0, 10) }
}
