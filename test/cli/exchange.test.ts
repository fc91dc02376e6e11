/** The exchange at the desk: hub and gateways as processes, and a vendor who has only HTTP. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { sqliteAvailable } from '../../hub/index.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder, house, skp, skpWithin } from './run-skp.ts'
import { start, stopAll } from './start-skp.ts'
import type { Running } from './start-skp.ts'

const shv = '00000099000000001000'
const se = '00000099000000002000'
const hasSqlite = await sqliteAvailable()
/** Ports that nobody has, also where another run of the tests is going on. */
const free = ['--port', '0', '--operator-port', '0']

afterEach(stopAll)

const json = async (answer: Response): Promise<Record<string, never>> => (await answer.json()) as Record<string, never>
const example = (file: string): { Stuurgegevens: Record<string, string>; Inhoud: Record<string, unknown> } =>
  JSON.parse(readFileSync(join(house, 'examples/goed/schuldregeling-2.0', file), 'utf8')) as never

describe('a vendor with only HTTP', () => {
  test(
    'sends through a side-car, sees it arrive, and sees an off-spec message refused with every finding',
    { timeout: 120_000 },
    async () => {
      const folder = emptyFolder()
      const home = join(folder, 'proeftuin')
      const made = await skp(['pki', '--out', home, '--suite', '2', '--port', '18443'], folder)
      expect(made).toMatchObject({ code: 0, talk: '' })
      const hub = await start(['hub', '--home', home, '--conformance', ...free, '--store', 'memory'])
      const [mine, theirs] = await Promise.all(
        [shv, se].map((oin) => start(['gateway', '--home', home, '--oin', oin, '--hub', hub.url, '--port', '0'])),
      )
      const token = (oin: string): string => readFileSync(join(home, oin, 'token'), 'utf8').trim()
      const call = (...[gateway, oin, path, body]: [Running | undefined, string, string, object?]) =>
        fetch(`${gateway?.url ?? ''}${path}`, {
          headers: {
            authorization: `Bearer ${token(oin)}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        })
      const message = example('04-Saldoverzoek.json')
      const Stuurgegevens: Record<string, string> = {
        ...message.Stuurgegevens,
        Tijdstip: new Date().toISOString().replace(/\.\d+Z/, 'Z'),
      }

      const offered = await call(mine, shv, '/v1/berichten', { ...message, Stuurgegevens })
      const taken = await json(offered)
      expect([offered.status, taken['status']]).toEqual([202, 'aangeboden'])
      const arrived = await json(await call(theirs, se, '/v1/inkomend?wacht=20'))
      const listed = arrived['berichten'] as unknown as { id: string; berichttype: string }[]
      expect(listed).toMatchObject([{ id: Stuurgegevens['Referentienummer'], berichttype: 'Saldoverzoek' }])
      expect(await json(await call(theirs, se, `/v1/inkomend/${listed[0]?.id ?? ''}`))).toEqual({
        ...message,
        Stuurgegevens,
      })

      const refused = await call(mine, shv, '/v1/berichten', { Stuurgegevens, Inhoud: {} })
      const problem = await json(refused)
      expect([refused.status, problem['code']]).toEqual([400, 'SKP-G-05'])
      expect((problem['fouten'] as unknown as unknown[]).length).toBeGreaterThan(2)

      const receipt = join(folder, 'bewijs.json')
      writeFileSync(receipt, JSON.stringify(taken))
      const trust = ['--directory', join(home, 'adresboek.json'), '--trust', join(home, 'vertrouwen.json')]
      const verified = await skp(['receipt', 'verify', receipt, ...trust], folder)
      expect(verified.code).toBe(0)
      expect(verified.out).toMatch(/^echt {2}.*aangenomen/)
      const forged = JSON.parse(JSON.stringify(taken).replace(shv, '00000099000000009000')) as object
      writeFileSync(receipt, JSON.stringify(forged))
      const denied = await skp(['receipt', 'verify', receipt, ...trust, '--format', 'json'], folder)
      expect(denied.code).toBe(1)
      expect(JSON.parse(denied.out)).toMatchObject([{ fouten: ['receipt-proof'] }])

      const changed = await skp(['participant', 'suspend', '--home', home, '--oin', se, '--format', 'json'], folder)
      expect(JSON.parse(changed.out)).toMatchObject({
        nummer: 2,
        deelnemers: [{ status: 'actief' }, { status: 'geschorst' }],
      })
      expect(await hub.stop()).toBe(0)
      expect(hub.said()).toContain('gestopt')
    },
  )
})

describe('skp participant', () => {
  test('adds, changes and refuses what the catalogue does not know', { timeout: 60_000 }, async () => {
    const home = join(emptyFolder(), 'proeftuin')
    await skpHere(['pki', '--out', home, '--suite', '2'])
    const at = ['--home', home, '--oin', '00000099000000004000']
    const added = await skpHere([
      'participant',
      'add',
      ...at,
      '--name',
      'Bank Voorbeeld',
      '--kind',
      'schuldeiser',
      '--flag',
      'bsn-gerechtigd',
      '--suite',
      '2',
      '--format',
      'json',
    ])
    expect(JSON.parse(added.out)).toMatchObject({
      nummer: 2,
      deelnemers: [{}, {}, { naam: 'Bank Voorbeeld', vlaggen: ['bsn-gerechtigd'] }],
    })
    expect(existsSync(join(home, '00000099000000004000', 'tls.key.pem'))).toBe(true)
    const changed = await skpHere([
      'participant',
      'change',
      ...at,
      '--module',
      'schuldregeling@2.0',
      '--flag',
      '-',
      '--terms',
      '-',
      '--category',
      'C',
      '--format',
      'json',
    ])
    expect(JSON.parse(changed.out)).toMatchObject({
      nummer: 3,
      deelnemers: [
        {},
        {},
        {
          modules: [{ module: 'schuldregeling', versies: ['2.0'] }],
          vlaggen: [],
          voorwaarden: null,
          tariefcategorie: 'C',
        },
      ],
    })
    const wrong = await skpHere(['participant', 'change', ...at, '--flag', 'bsngerechtigd'])
    expect([wrong.code, wrong.talk]).toEqual([2, 'skp: no flag "bsngerechtigd"; did you mean bsn-gerechtigd?\n'])
    const twice = await skpHere(['pki', '--out', home])
    expect([twice.code, twice.talk]).toEqual([2, `skp: there is a home in ${home} already\n`])
    const nowhere = await skpHere(['participant', 'list', '--home', join(home, 'x')])
    expect(nowhere.code).toBe(2)
  })
})

describe('skp demo', () => {
  test('plays the whole case, shows both refusals, and leaves nothing behind', { timeout: 120_000 }, async () => {
    const temporary = emptyFolder()
    const args = ['demo', '--once', '--pace', 'none', '--port', '0', '--format', 'json']
    const { code, out, talk } = await skpWithin(temporary, args)
    const steps = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, never>)

    expect([code, talk]).toEqual([0, ''])
    expect(steps.filter(({ kind }) => kind === 'sent').map(({ type }) => type)).toEqual([
      ...['Kennisgeving', 'KennisgevingAntwoord', 'Saldoverzoek', 'SaldoverzoekAntwoord'],
      ...['Betaalvoorstel', 'BetaalvoorstelAntwoord', 'SchuldregelingAkkoord'],
    ])
    expect(steps.filter(({ kind }) => kind === 'delivered')).toHaveLength(7)
    expect(steps.at(0)).toMatchObject({ kind: 'opened', engine: hasSqlite ? 'sqlite' : 'memory', fellBack: !hasSqlite })
    expect(steps.find(({ kind }) => kind === 'refused')).toMatchObject({
      findings: [{ plaats: '/Inhoud/KlantnummerSHV' }, { plaats: '/Inhoud' }],
    })
    expect(steps.find(({ kind }) => kind === 'caught')).toMatchObject({
      inbox: 0,
      findings: [{ plaats: '/Inhoud/KlantnummerSHV' }, { plaats: '/Inhoud' }],
    })
    expect(steps.at(-1)).toMatchObject({ kind: 'empty', waiting: 0, found: 0 })
    expect(readdirSync(temporary)).toEqual([])
  })

  test('stays up after the story with commands that work, and stops at ctrl-C', { timeout: 120_000 }, async () => {
    const demo = await start(['demo', '--pace', 'none', '--port', '0', '--store', 'memory', '--lang', 'en'])
    const curl = /Fetch the answer:\n(.+\n(?:.+\\\n)*.+)\n/.exec(demo.said())?.[1] ?? ''
    const [, tokenFile = '', url = ''] = /\$\(cat (\S+)\)[^']* '(\S+)'/.exec(curl) ?? []
    const sidecar = new URL(url).origin
    const headers = {
      authorization: `Bearer ${readFileSync(tokenFile, 'utf8').trim()}`,
      'content-type': 'application/json',
    }
    const file = /--data @(\S+\/saldoverzoek\.json)/.exec(demo.said())?.[1] ?? ''
    const sent = await fetch(`${sidecar}/v1/berichten`, { method: 'POST', headers, body: readFileSync(file) })
    const { id } = (await sent.json()) as { id: string }
    const inbox = (await (await fetch(url, { headers })).json()) as { berichten: { berichttype: string }[] }

    expect(sent.status).toBe(202)
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(inbox.berichten.map(({ berichttype }) => berichttype)).toEqual(['SaldoverzoekAntwoord'])
    const portal = /open (http:\/\/localhost:\d+) \(by that name/.exec(demo.said().replaceAll('\n', ' '))?.[1] ?? ''
    expect(await (await fetch(portal)).text()).toContain('/portaal.js')
    expect(await demo.stop()).toBe(0)
    expect(existsSync(file)).toBe(false)
  })
})
