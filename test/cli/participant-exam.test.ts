/**
 * `skp conformance participant`: examines our own gateway in one program, and a gateway that runs by itself through its side-car.
 *
 * Inside: starts the gateway of the home that the exam made, as `skp gateway` does, without a process of its own.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { places } from '../../cli/exchange/home.ts'
import { readParticipantHome } from '../../cli/exchange/read-home.ts'
import { startGateway } from '../../cli/exchange/start-gateway.ts'
import { skpHere } from './at-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'skp-deelnemer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const oin = '00000099000000001000'
const part = ['--kind', 'schuldeiser', '--module', 'schuldregeling', '--version', '2.0']
const exam = (home: string, ...more: readonly string[]) =>
  skpHere(['conformance', 'participant', '--home', home, ...part, ...more], folder)

const resultIn = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown

test('our own gateway: every scenario that was asked, and exit code 0', async () => {
  const { code, out, talk } = await exam('eigen', '--own', '--port', '0', '--filter', 'schuldregeling-2.0/04')

  expect(talk).toBe('')
  expect(out).toMatch(
    /\n\n✓ schuldregeling-2\.0\/04-geen-medewerking \(SE\)\n\nGESLAAGD: 8 goed, 0 fout, 0 niet uitgevoerd\n$/,
  )
  expect(code).toBe(0)
  expect(resultIn('deelnemersuitslag.json')).toMatchObject({
    ...{
      formaat: 'skp-deelnemersuitslag-1',
      uitvoering: 'eigen',
      zaad: { waarde: 1, van: 'zelf' },
      oordeel: 'geslaagd',
    },
    ...{ aanspraak: { module: 'schuldregeling', versie: '2.0', deelnemer: 'schuldeiser' } },
    deel: ['schuldregeling-2.0/04'],
  })
}, 120_000)

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen({ host: '127.0.0.1', port: 0 }, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}

test('a gateway that runs by itself: what it can be examined in is right, and what asks for its clock is said', async () => {
  const scenarios = ['elke-module/01', 'elke-module/05', 'elke-module/07', 'elke-module/22', 'schuldregeling-2.0/04']
  const [hub, sidecar] = [await freePort(), await freePort()]
  const asked = ['--port', String(hub), '--sidecar', `http://127.0.0.1:${sidecar}`, '--filter', ...scenarios]
  const running = exam('ander', ...asked, '--format', 'json')
  const home = join(folder, 'ander')
  await vi.waitFor(() => expect(existsSync(places.directory(home))).toBe(true), { timeout: 60_000 })
  const desk = {
    ...{ print: async () => true, talk: () => undefined, folder, colour: false, progress: false, width: 80 },
    ...{
      now: () => performance.now(),
      clock: () => new Date(),
      randomUuid: () => crypto.randomUUID(),
      random: () => 0,
    },
    ...{ input: process.stdin, untilStopped: () => new AbortController().signal },
  }
  const gateway = await startGateway({ home: await readParticipantHome(home, oin), warn: () => undefined }, desk)
  const { code, out } = await running
  await gateway.close()
  const { controles } = JSON.parse(out) as { controles: { uitkomst: string; reden?: string }[] }
  const wrong = controles.filter(({ uitkomst }) => uitkomst === 'fout')

  expect(wrong).toEqual([])
  expect(code).toBe(0)
  expect(
    [...new Set(controles.filter(({ uitkomst }) => uitkomst === 'niet-uitgevoerd').map(({ reden }) => reden))].sort(),
  ).toEqual(['no-restart', 'own-clock'])
}, 240_000)

test.each([
  [['--kind', 'schuldeisser'], 'did you mean schuldeiser?'],
  [['--module', 'waarborgfonds'], 'has no part in waarborgfonds'],
  [['--version', '9.9'], '--version is one of 1.0, 1.1, 2.0'],
  [['--sidecar', 'http://example.org:8445'], '--sidecar is an address on this machine'],
])('what cannot be examined is wrong usage: %j', async (change, told) => {
  const { code, talk } = await exam('fout', ...change)

  expect(talk).toContain(told)
  expect(code).toBe(2)
})
