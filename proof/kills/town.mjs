// A hub and two gateways as processes of their own, started from the built `skp`, and started again whenever they end.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const skp = fileURLToPath(new URL('../../cli/skp.cjs', import.meta.url))

export const parties = { sender: '00000099000000001000', receiver: '00000099000000002000' }

/** Makes the home and starts all three. */
export async function openTown() {
  const home = join(mkdtempSync(join(tmpdir(), 'skp-kills-')), 'home')
  const [hub, sender, receiver] = await Promise.all([freePort(), freePort(), freePort()])
  await run(['pki', '--out', home, '--suite', '2', '--port', String(hub)])
  // The operator's port would be the same for every such town.
  change(join(home, 'knooppunt/hub.json'), { beheerpoort: 0 })
  const gateway = (oin, port) =>
    keepUp(['gateway', '--home', home, '--oin', oin, '--hub', `https://localhost:${hub}`, '--port', String(port)])
  const processes = {
    hub: keepUp(['hub', '--home', home, '--conformance', '--port', String(hub)]),
    sender: gateway(parties.sender, sender),
    receiver: gateway(parties.receiver, receiver),
  }
  return {
    home,
    hubFolder: join(home, 'knooppunt'),
    hubPort: hub,
    processes,
    ask: { sender: asker(home, parties.sender, sender), receiver: asker(home, parties.receiver, receiver) },
    close: () => Promise.all(Object.values(processes).map((each) => each.stop())),
  }
}

/** Runs one `skp` to its end; gives what it printed. */
export function run(args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [skp, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { out: '', talk: '' }
    child.stdout.on('data', (text) => (said.out += text))
    child.stderr.on('data', (text) => (said.talk += text))
    child.on('close', (code) => (code > 1 ? fail(new Error(said.talk || said.out)) : done({ code, ...said })))
  })
}

/** A process that is started again when it ends, until it is stopped; `kill` is kill -9, at whatever it does. */
function keepUp(args) {
  let child
  let stopping = false
  let gone
  let talk = ''
  const start = () => {
    child = spawn(process.execPath, [skp, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.on('data', (text) => (talk = `${talk}${text}`.slice(-2000)))
    gone = new Promise((end) => child.on('close', end))
    child.on('close', () => {
      if (!stopping) setTimeout(start, 50)
    })
  }
  start()
  return {
    kill: () => child.exitCode === null && child.signalCode === null && child.kill('SIGKILL'),
    talk: () => talk,
    stop: async () => {
      stopping = true
      child.kill('SIGINT')
      await gone
    },
  }
}

/** Asks a side-car until it answers as it should: it may be dead, or starting. */
function asker(home, oin, port) {
  const token = readFileSync(join(home, oin, 'token'), 'utf8').trim()
  return async (method, path, { body, good }) => {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(70_000),
      }).then(read, () => undefined)
      if (answer !== undefined && good.includes(answer.status)) return answer
      await pause(answer === undefined ? 100 : 500)
    }
  }
}

async function read(response) {
  return { status: response.status, text: await response.text() }
}

export function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds))
}

function change(path, members) {
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...members }))
}

/** A port that nobody has now. */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}
