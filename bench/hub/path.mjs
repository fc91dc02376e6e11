// One run of the whole path against one server: started, warmed, driven, measured and stopped.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from './postgres.mjs'
import { start } from './processes.mjs'
import { family, usageOf } from './usage.mjs'

/** Connections that submit, fetch and confirm at once. */
export const lanes = 64
const warm = 400

/** A store that is not there yet. */
export function emptyStore(werk) {
  const store = join(werk, 'postvak.sqlite')
  for (const end of ['', '-wal', '-shm', '-reserve']) rmSync(`${store}${end}`, { force: true })
  return store
}

/**
 * `{ cycles, submit, fetch, confirm, cpu, database, written, syncs, peak, client }`: a second; milliseconds (p50, p99); milliseconds of
 * processor a cycle of the server, of its database and of the client; bytes and calls a cycle; MiB.
 */
export async function runPath(server, { house, before, home, werk, client, tls, keys, shim, slower, postgres }) {
  const env = shim.env?.(slower) ?? {}
  const database = server === 'ordinary' ? await startPostgres(postgres, join(werk, 'postgres'), env) : undefined
  const setting = join(werk, 'server.json')
  const given = { tls, keys, packages: postgres.packages, postgres: database?.connection }
  writeFileSync(setting, JSON.stringify(given), { mode: 0o600 })
  const hub = (store, built) => ['serve-hub', JSON.stringify({ house: built, home, store, file: emptyStore(werk) })]
  const [program, asked] = {
    sqlite: () => hub('sqlite', house),
    memory: () => hub('memory', house),
    before: () => hub('sqlite', before),
    ordinary: () => ['serve-ordinary', setting],
    bare: () => ['serve-bare', setting],
  }[server]()
  const running = start(program, [asked], env)
  const driver = start('drive', [])
  try {
    const { url } = await running.next()
    await driver.ask({ ...client, url, lanes, warm })
    const look = () => ({
      each: [usageOf(family(running.pid)), usageOf(database === undefined ? [] : family(database.pid))],
      syncs: shim.count?.() ?? 0,
    })
    const first = look()
    const { measured } = await driver.next()
    const last = look()
    const { count, seconds, cpu, legs } = measured
    const used = (at, name) => (last.each[at][name] - first.each[at][name]) / count
    const [submit, fetch, confirm] = legs
    return {
      cycles: count / seconds,
      ...{ submit, fetch, confirm, client: cpu },
      cpu: used(0, 'cpu') * 1000,
      database: used(1, 'cpu') * 1000,
      written: used(0, 'written') + used(1, 'written'),
      syncs: (last.syncs - first.syncs) / count,
      peak: last.each[0].peak,
    }
  } finally {
    await driver.end()
    await running.end({})
    await database?.stop()
  }
}
