// One run of the whole path against one server: started, warmed, driven, measured and stopped.
import { fork } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from './postgres.mjs'
import { family, usageOf } from './usage.mjs'

const here = import.meta.dirname
/** Connections that submit, fetch and confirm at once. */
export const lanes = 64
const warm = 400

/**
 * `{ cycles, submit, fetch, confirm, cpu, database, written, syncs, peak, client }`: a second; milliseconds (p50, p99); milliseconds of
 * processor a cycle of the server, of its database and of the client; bytes and calls a cycle; MiB.
 */
export async function runPath(server, { werk, participants, ca, tls, keys, file, shim, slower, postgres }) {
  const env = shim.env?.(slower) ?? {}
  const database = server === 'ordinary' ? await startPostgres(postgres, join(werk, 'postgres'), env) : undefined
  const store = join(werk, 'postvak.sqlite')
  for (const end of ['', '-wal', '-shm', '-reserve']) rmSync(`${store}${end}`, { force: true })
  const setting = join(werk, 'server.json')
  writeFileSync(setting, JSON.stringify({ tls, keys, packages: postgres.packages, postgres: database?.connection }), {
    mode: 0o600,
  })
  const { house, home } = participants
  const [program, given] = {
    sqlite: ['serve-hub', JSON.stringify({ house, home, store: 'sqlite', file: store })],
    memory: ['serve-hub', JSON.stringify({ house, home, store: 'memory', file: store })],
    ordinary: ['serve-ordinary', setting],
    bare: ['serve-bare', setting],
  }[server]
  const child = fork(join(here, `${program}.mjs`), [given], { env: { ...process.env, ...env } })
  try {
    const { url } = await next(child)
    const client = fork(join(here, 'drive.mjs'))
    client.send({ url, ca, participants: participants.tls, file, lanes, warm })
    await next(client)
    const pids = () => [family(child.pid), database === undefined ? [] : family(database.pid)]
    const look = () => ({ each: pids().map(usageOf), syncs: shim.count?.() ?? 0 })
    const before = look()
    const { measured } = await next(client)
    const after = look()
    client.disconnect()
    const { count, seconds, cpu, legs } = measured
    const used = (at, name) => (after.each[at][name] - before.each[at][name]) / count
    const [submit, fetch, confirm] = legs
    return {
      cycles: count / seconds,
      ...{ submit, fetch, confirm, client: cpu },
      cpu: used(0, 'cpu') * 1000,
      database: used(1, 'cpu') * 1000,
      written: used(0, 'written') + used(1, 'written'),
      syncs: (after.syncs - before.syncs) / count,
      peak: after.each[0].peak,
    }
  } finally {
    const ended = new Promise((done) => child.once('exit', done))
    if (child.connected) child.send({})
    await ended
    await database?.stop()
  }
}

function next(child) {
  return new Promise((done, fail) => {
    const take = (message) => {
      child.off('exit', lost)
      if (message.failed === undefined) done(message)
      else fail(new Error(message.failed))
    }
    const lost = (code) => fail(new Error(`a process of the measurement ended with ${code}`))
    child.once('message', take)
    child.once('exit', lost)
  })
}
