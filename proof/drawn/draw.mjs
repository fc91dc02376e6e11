// Draws from the small mistakes that could be made in a room: the same ones for the same seed and sources, spread over its files.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { house } from '../mutants/rows.mjs'
import { changesIn } from './changes.mjs'
import { createCompiler } from './compiler.mjs'

/** The sources of a room, by name. */
export function sourcesOf(room) {
  return readdirSync(join(house, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(house, join(entry.parentPath, entry.name)))
    .sort()
}

/** What the verdicts on a room depend on: its sources as they are. */
export function hashOfRoom(room) {
  const hash = createHash('sha256')
  for (const file of sourcesOf(room))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(house, file)))
      .update('\0')
  return hash.digest('base64url').slice(0, 22)
}

/** So many of them that the compiler does not refuse, how many it refused until then, and how many there are. */
export function draw(room, { seed, count, compiler = createCompiler }) {
  const sources = sourcesOf(room)
  const all = sources.flatMap((file) => {
    const text = readFileSync(join(house, file), 'utf8')
    return changesIn(file, text).map((change) => ({ file, line: lineAt(text, change.start), ...change }))
  })
  const ordered = all
    .map((change) => ({ change, at: orderOf(seed, change) }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ change }) => change)
  const { refuses } = compiler(sources)
  const drawn = []
  let refused = 0
  for (const change of ordered) {
    if (drawn.length === count) break
    if (refuses(change)) refused += 1
    else drawn.push(change)
  }
  return { drawn, refused, of: all.length }
}

/** As good as random, and the same each time. */
function orderOf(seed, { file, start, end, text }) {
  return createHash('sha256')
    .update(JSON.stringify([seed, file, start, end, text]))
    .digest('hex')
}

function lineAt(text, place) {
  return text.slice(0, place).split('\n').length
}
