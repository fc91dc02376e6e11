// Starts a PostgreSQL of its own for these measurements, in a folder, on a socket there; installed first where that can be done.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endWith } from './processes.mjs'

/** Where Debian puts its programs, the newest first. */
function programs() {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  const versions = readdirSync(root).filter((name) => existsSync(join(root, name, 'bin/initdb')))
  const newest = versions.toSorted((one, other) => Number(other) - Number(one))[0]
  return newest === undefined ? undefined : join(root, newest, 'bin')
}

/** `{ bin, packages, version }`: the server's programs, and where `pg` is; or why one of them is not there. */
export function fetchPostgres(folder) {
  if (programs() === undefined && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { stdio: 'ignore' })
  }
  const bin = programs()
  if (bin === undefined) return { why: 'there is no PostgreSQL: apt-get install postgresql' }
  const packages = join(folder, 'package.json')
  if (!existsSync(join(folder, 'node_modules/pg'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(packages, '{"private":true}')
    const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'pg@8.23.1']
    if (spawnSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
      return { why: 'npm could not fetch pg' }
  }
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  return { bin, packages, version: stdout.replace(/^.*?(\d[\d.]*).*$/s, '$1') }
}

/**
 * A new, empty server, durable as it comes (fsync and synchronous_commit on); `env` is added to its environment. It does not run as root:
 * then as the user that the package made.
 */
export async function startPostgres({ bin }, data, env = {}) {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  const as = asUser(data)
  const init = ['-D', join(data, 'db'), '-U', 'skp', '--auth=trust', '--no-sync']
  const made = spawnSync(join(bin, 'initdb'), init, { ...as, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const settings = {
    ...{ listen_addresses: '', unix_socket_directories: data, shared_buffers: '512MB', max_wal_size: '4GB' },
    ...{ fsync: 'on', synchronous_commit: 'on' },
  }
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', join(data, 'db'), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...as, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  endWith(server)
  let said = ''
  await new Promise((done, fail) => {
    server.stderr.on('data', (text) => {
      said += text
      if (/ready to accept connections/.test(said)) done()
    })
    server.on('exit', () => fail(new Error(`postgres ended: ${said.slice(-1000)}`)))
  })
  return {
    pid: server.pid,
    connection: { host: data, user: 'skp', database: 'postgres' },
    stop: () =>
      new Promise((done) => {
        server.on('exit', done)
        server.kill('SIGINT')
      }),
  }
}

function asUser(folder) {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((what) =>
    Number(spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout),
  )
  chownSync(folder, uid, gid)
  return { uid, gid }
}
