/**
 * Commands that stand until they are stopped: what each says when it is up and when it is down stands committed in `said/standing.txt`, and
 * then nothing of it is left: no port, no lock, no folder.
 *
 * Inside: the program's own beginning is asked in this process, with a signal that stops it.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../../cli/main.ts'
import type { CaseMessage } from '../../../conformance/index.ts'
import { sqliteAvailable } from '../../../hub/index.ts'
import { skpHere } from '../at-desk.ts'
import { deskIn, masked } from '../said-here.ts'

const [shv, se] = ['00000099000000001000', '00000099000000002000']
const folder = mkdtempSync(join(tmpdir(), 'skp-standing-'))
const home = ['--home', 'h']
const hub = ['hub', ...home, '--port', '0', '--operator-port', '0', '--store', 'memory']
const said: string[] = []
const hasSqlite = await sqliteAvailable()

beforeAll(async () => {
  expect(await skpHere(['pki', '--out', 'h', '--suite', '2'], folder)).toMatchObject({ code: 0 })
})
type Standing = { readonly said: () => string; readonly stop: () => Promise<number> }

/** Starts it, and waits until it says this. */
async function stand(args: readonly string[], up: string): Promise<Standing> {
  const stopping = new AbortController()
  const { desk, said } = deskIn(folder, { clock: () => new Date(), untilStopped: () => stopping.signal })
  let code: number | undefined
  const running = run(args, desk).then((ended) => (code = ended))
  await expect.poll(() => code !== undefined || said().includes(up)).toBe(true)
  const stop = async (): Promise<number> => {
    stopping.abort()
    return running
  }
  return { said, stop }
}

/** What of it differs each time or by machine: ports, folders and where a line ends by their names, times, and what is warned of. */
function seen(args: readonly string[], text: string, code: number): string {
  const told = masked(text, folder)
    .replaceAll(/^! (?:\{|\d{4}-).*\n/gm, '')
    .replaceAll(/^.*SQLite.*\n/gm, hasSqlite ? '$&' : '')
    .replaceAll(/ \\\n */g, ' ')
    .replaceAll(/(localhost|127\.0\.0\.1):\d+/g, '$1:<poort>')
    .replaceAll(/\S*skp-demo-\w+/g, '<proef>')
    .replaceAll(/\d{4}-\d\d-\d\d/g, '<dag>')
    .replaceAll(/In \d+ bestanden/g, 'In <aantal> bestanden')
  return `$ skp ${args.join(' ')}\n${told}(${code})\n`
}

const portsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?:localhost|127\.0\.0\.1):(\d+)/g)].map(([, port]) => Number(port))

/** Whether somebody listens there. */
function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = connect(port, 'localhost')
    probe.on('connect', () => done(true)).on('error', () => done(false))
    probe.on('connect', () => probe.destroy())
  })
}

/** Stands until it says this, and is then stopped; whether its ports were there meanwhile, and are gone after. */
async function stoodAndFell(args: readonly string[], up: string): Promise<void> {
  const { said: told, stop } = await stand(args, up)
  const ports = [...new Set(portsIn(told()))]
  const during = await Promise.all(ports.map(listens))
  const code = await stop()
  said.push(seen(args, told(), code))

  expect(ports.length).toBeGreaterThan(0)
  expect(during).toEqual(ports.map(() => true))
  expect(await Promise.all(ports.map(listens))).toEqual(ports.map(() => false))
}

test.each(['nl', 'en'])('a hub stands, and leaves its folder to the next one: %s', async (lang) => {
  await stoodAndFell([...hub, '--conformance', '--lang', lang], 'Ctrl-C')
  await stoodAndFell([...hub, '--conformance', '--simulate', se, '--lang', lang], '/v1/conformiteit/bevindingen')
})

test('a hub of which a counterparty cannot start ends, and leaves its folder to the next one', async () => {
  const args = [...hub, '--conformance', '--simulate', '00000099000000009000']
  /** Without what the hub tells its log: whether it looks at the address book before it ends is chance. */
  const ended = async () => {
    const { talk, ...rest } = await skpHere(args, folder)
    return { ...rest, talk: talk.replaceAll(/^\{.*\n/gm, '') }
  }
  const refused = await ended()
  said.push(seen(args, refused.talk, refused.code ?? 0))

  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(await ended()).toEqual(refused)
})

test.each(['nl', 'en'])('a gateway stands, and leaves its folder to the next one: %s', async (lang) => {
  const gateway = ['gateway', ...home, '--oin', shv, '--port', '0', '--lang', lang]
  await stoodAndFell(gateway, 'Ctrl-C')
  await stoodAndFell([...gateway, '--hub', 'https://localhost:1'], 'Z directory-renewal-unreachable\n')
})

test.each(['nl', 'en'])('a portal stands, with what its home needs for it: %s', async (lang) => {
  await stoodAndFell(['portal', ...home, '--hub', 'https://localhost:1', '--port', '0', '--lang', lang], 'Ctrl-C')

  expect(readdirSync(join(folder, 'h', 'aanmeldingen'))).toHaveLength(4)
})

test.each(
  [
    [...hub, '--conformance', '--simulate', '00000001000000001000'],
    [...hub, '--simulate', se],
    [...hub, '--store', 'papier'],
    ['portal', '--port', '0'],
    ['portal', ...home, '--port', '0', '--simulate', '00000001000000001000'],
    ['portal', ...home, '--port', '0', '--broker', 'weg.json'],
    ['portal', ...home, '--port', '65534'],
    ['gateway', ...home, '--oin', '00000099000000009000', '--port', '0'],
  ].map((args) => ({ args })),
)('does not start, and says why: $args', async ({ args }) => {
  const refused = await skpHere(args, folder)
  said.push(seen(args, refused.talk, refused.code ?? 0))

  expect(refused).toMatchObject({ code: 2, out: '' })
})

test('a home for production is no home for test identities', async () => {
  const path = join(folder, 'h/knooppunt/hub.json')
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, before.replace('conformiteit', 'productie'))
  const refused = await Promise.all([skpHere([...hub, '--conformance'], folder), skpHere(hub, folder)])
  writeFileSync(path, before)

  expect(refused.map(({ code }) => code)).toEqual([2, 2])
  expect(refused[0]?.talk).toBe('skp: this home is for production: --conformance takes test identities only\n')
  expect(refused[1]?.talk).not.toContain('test identities')
})

const demo = ['demo', '--pace', 'none', '--port', '0', '--store', 'memory']

test('the demo tells its story and what to try, and takes its folder with it', async () => {
  const { said: told, stop } = await stand(demo, 'Ctrl-C')
  const made = /\S*skp-demo-\w+/.exec(told())?.[0] ?? ''
  const tried = ['saldoverzoek.json', 'fout-saldoverzoek.json'].map(
    (name) => (JSON.parse(readFileSync(join(made, name), 'utf8')) as CaseMessage).Stuurgegevens,
  )
  const ports = portsIn(told())
  const during = await Promise.all(ports.map(listens))
  const code = await stop()
  said.push(seen(demo, told(), code))

  expect(tried.map(({ Afzender, Ontvanger }) => [Afzender, Ontvanger])).toEqual([
    [shv, se],
    [shv, se],
  ])
  expect(new Set(tried.map(({ Referentienummer }) => Referentienummer)).size).toBe(2)
  expect([...during, existsSync(made), ...(await Promise.all(ports.map(listens)))]).toEqual([
    ...ports.map(() => true),
    false,
    ...ports.map(() => false),
  ])
}, 60_000)

test('all that was said is what is committed', async () => {
  await expect(said.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, '../said/standing.txt'))
})
