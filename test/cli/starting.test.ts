/**
 * What cannot start says why and what to do, and ends; a folder is held by one process, and free when that is killed.
 *
 * Inside: a port that is not allowed cannot be had where the tests run as root, so its words are asked for by themselves.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listening } from '../../cli/exchange/listening.ts'
import { sqliteAvailable } from '../../hub/index.ts'
import { emptyFolder, house, runNode, skp, skpWithin } from './run-skp.ts'
import { start, stopAll } from './start-skp.ts'

const home = join(emptyFolder(), 'proeftuin')
const shv = '00000099000000001000'
let taken: Server
let port = 0

beforeAll(async () => {
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  port = (taken.address() as AddressInfo).port
  await skp(['pki', '--out', home, '--suite', '2', '--port', '18443'])
})
afterAll(() => taken.close())
afterEach(stopAll)

const hub = ['hub', '--home', home, '--conformance']
const gateway = ['gateway', '--home', home, '--oin', shv]
const memory = ['--store', 'memory']
const free = ['--port', '0']

describe('a start that fails says what to do, and ends', () => {
  test.each([
    ['the port of a hub', [...hub, '--operator-port', '0'], 'in use', '--port'],
    ['the port of its operator', [...hub, ...free, '--operator-port'], 'in use', '--operator-port'],
    ['the port of a side-car', gateway, 'in use', '--port'],
    ['the port of the demo', ['demo'], 'in use', '--port'],
  ])('%s is taken', async (...[, args, why, option]) => {
    const { code, talk } = await skp([...args, ...(args.at(-1) === '--operator-port' ? [] : ['--port']), String(port)])

    expect({ code, talk }).toEqual({ code: 2, talk: expect.stringMatching(/^skp: .*in gebruik.*\n$/) })
    expect(talk).toContain(`127.0.0.1:${port} is ${why}`)
    expect(talk).toContain(`another port with ${option} (`)
  })

  test.each(['192.0.2.1', 'nergens.invalid'])('%s is no address of this machine', async (host) => {
    const { code, talk } = await skp([...hub, ...memory, ...free, '--operator-port', '0', '--host', host])

    expect({ code, talk }).toEqual({ code: 2, talk: expect.stringMatching(/^skp: .*geen adres.* --host.*\n$/) })
  })

  test('a port that this user may not have, one that does not exist', async () => {
    const refused = Object.assign(new Error('x'), { code: 'EACCES', syscall: 'listen', address: '::', port: 80 })

    await expect(listening(Promise.reject(refused), () => '--port')).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('choose a port from 1024 with --port'),
    })
    expect(await skp([...hub, '--port', '65536'])).toMatchObject({ code: 2, out: '' })
    expect(await skp(['demo', '--port', '65529'])).toMatchObject({ code: 2, out: '' })
  })

  test('a store that is none, a home that is none', async () => {
    const other = join(emptyFolder(), 'thuis')
    await skp(['pki', '--out', other, '--suite', '2'])
    writeFileSync(join(other, 'knooppunt', 'postvak.sqlite'), 'dit is geen opslag. '.repeat(100))

    const broken = await skp(['hub', '--home', other, ...free, '--operator-port', '0'])
    const nowhere = await skp(['hub', '--home', join(other, 'weg'), ...free])

    if (await sqliteAvailable())
      expect(broken).toMatchObject({
        code: 2,
        talk: expect.stringMatching(/^skp: .*gaat niet open.*cannot be opened.*\n$/),
      })
    expect([nowhere.code, nowhere.talk.split('\n').length]).toEqual([2, 2])
  })
})

test(
  'the demo takes other ports by itself, and leaves nothing when it cannot start',
  { timeout: 120_000 },
  async () => {
    const usual = createServer().listen(8443, '127.0.0.1')
    await once(usual, 'listening').catch(() => {})
    const temporary = emptyFolder()

    const played = await skpWithin(temporary, ['demo', '--once', '--pace', 'none', ...memory])
    const refused = await skpWithin(temporary, ['demo', '--port', String(port)])
    usual.close()

    expect([played.code, played.talk, refused.code]).toEqual([0, '', 2])
    expect(readdirSync(temporary)).toEqual([])
  },
)

describe('one process works in a folder', () => {
  /** Lets Node not find the binding, as on a machine where it could not be installed. */
  const hooks = `export async function resolve(name, context, next) {
    if (name === 'better-sqlite3') throw new Error('not installed')
    return next(name, context)
  }`
  const hiding = `import { register } from 'node:module'; register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hooks))})`
  const hidden = ['--import', `data:text/javascript,${encodeURIComponent(hiding)}`]

  test('a second hub or gateway is refused, and a kill frees the folder', { timeout: 120_000 }, async () => {
    const [firstHub, firstGateway] = await Promise.all([
      start([...hub, ...memory, ...free, '--operator-port', '0']),
      start([...gateway, ...free]),
    ])
    for (const args of [[...hub, ...memory], gateway]) {
      const second = await skp([...args, ...free])
      expect([second.code, second.talk]).toEqual([
        2,
        expect.stringMatching(/^skp: .*werkt al.* another process works.*\n$/),
      ])
    }
    for (const { child } of [firstHub, firstGateway]) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }

    await start([...hub, ...memory, ...free, '--operator-port', '0'])
    await start([...gateway, ...free])
  })

  // What holds a folder without SQLite: the same claims, from processes that end in every way.
  const holder = `
    import { lockFolder } from ${JSON.stringify(join(house, 'dist/cli/exchange/lock-folder.js'))}
    const [folder, how] = process.argv.slice(-2)
    const release = await lockFolder(folder).catch(({ code }) => { console.log(code); process.exit() })
    console.log('held')
    if (how === 'kill') process.kill(process.pid, 'SIGKILL')
    if (how === 'release') release()
    if (how === 'stay') { process.stdin.resume(); await new Promise((done) => process.stdin.on('end', done)) }`
  const hold = (folder: string, how: string, options: readonly string[]) =>
    runNode([...options, '--input-type=module', '-e', holder, folder, how], folder)

  test.each([
    ['SQLite', []],
    ['a socket', hidden],
    ['a socket, in a deep folder', hidden],
  ])('with %s', { timeout: 120_000 }, async (name, options) => {
    const folder = join(emptyFolder(), name.includes('deep') ? 'diep/'.repeat(25) : 'map')
    const said = async (how: string): Promise<string> => {
      return (await hold(folder, how, options)).out.trim()
    }

    mkdirSync(folder, { recursive: true })
    // What an earlier build left: the number of a process that is gone, which another one has now.
    writeFileSync(join(folder, 'slot'), String(process.pid))

    expect(await said('release')).toBe('held')
    expect(await said('kill')).toBe('held')
    expect(await said('exit')).toBe('held')
    const both = await Promise.all([said('kill'), said('kill'), said('kill')])
    expect(both).toContain('held')
    expect(await said('release')).toBe('held')
  })
})

test('a second signal ends at once what still waits for a request', { timeout: 60_000 }, async () => {
  const running = await start([...gateway, ...free])
  const { port: at } = new URL(running.url)
  const half = connect(Number(at), '127.0.0.1')
  half.on('error', () => {})
  half.write('GET / HTTP/1.1\r\n')
  const ended = once(running.child, 'exit')
  await once(half, 'connect')

  running.child.kill('SIGTERM')
  await untilRefused(Number(at))
  running.child.kill('SIGINT')

  expect(await ended).toEqual([130, null])
})

/** Resolves when nothing listens any more: the first signal was heard. */
async function untilRefused(at: number): Promise<void> {
  for (;;) {
    const probe = connect(at, '127.0.0.1')
    const refused = await new Promise<boolean>((done) =>
      probe.on('connect', () => done(false)).on('error', () => done(true)),
    )
    probe.destroy()
    if (refused) return
  }
}
