/**
 * The checks on a sealed message: each refuses what it must, and none can be missed.
 *
 * Inside: each check is asked alone, also those that an earlier one would hide at the door.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Participant, ParticipantKey } from '../../directory/index.ts'
import type { Kern, SealedEvent } from '../../envelope/index.ts'
import { checks, firstProblem } from '../../hub/checks.ts'
import type { Offer, CheckSetting } from '../../hub/submission.ts'
import { addressBook, catalog, now, offerOf, party, saldoverzoek, sealed } from './parties.ts'
import type { Party } from './parties.ts'

const shvOin = '00000099000000001000'
const seOin = '00000099000000002000'
const otherOin = '00000099000000003000'
const realOin = '00000003123456780000'
const realSeOin = '00000003876543210000'

let shv: Party
let se: Party
let other: Party
let real: Party
let realSe: Party

beforeAll(async () => {
  ;[shv, se, other, real, realSe] = await Promise.all([
    party(shvOin, 'shv-fase-2'),
    party(seOin, 'schuldeiser', 1),
    party(otherOin, 'schuldeiser'),
    party(realOin, 'shv-fase-2'),
    party(realSeOin, 'schuldeiser'),
  ])
}, 60_000)

const setting = (...participants: readonly Participant[]): CheckSetting => ({
  mode: 'conformiteit',
  directory: addressBook(...participants),
  catalog,
  openGrounds: () => [],
  now,
})

type Case = {
  readonly name: string
  readonly check: string
  readonly code: string
  readonly make: () => Promise<{ readonly offer: Offer; readonly setting: CheckSetting }>
}

const everyone = (): CheckSetting => setting(shv.entry, se.entry, other.entry, real.entry)

/** A good Saldoverzoek with something else than good about its envelope. */
async function offer(change: Partial<Kern> = {}, after: Partial<SealedEvent> = {}, actor = shvOin): Promise<Offer> {
  const event = await sealed(saldoverzoek(shvOin, seOin), { from: shv, to: se, change })
  return offerOf({ ...event, ...after }, actor)
}

const otherKeys = (entry: Participant, change: Partial<ParticipantKey>, gebruik: string): Participant => ({
  ...entry,
  sleutels: entry.sleutels.map((key) => (key.gebruik === gebruik ? { ...key, ...change } : key)),
})

const cases: readonly Case[] = [
  {
    name: 'the certificate is of another organisation',
    check: 'sender',
    code: 'SKP-H-06',
    make: async () => ({ offer: await offer({}, {}, otherOin), setting: everyone() }),
  },
  {
    name: 'the supplier is no longer authorised',
    check: 'sender',
    code: 'SKP-H-06',
    make: async () => ({ offer: await offer({}, {}, realOin), setting: everyone() }),
  },
  {
    name: 'the receiver is not in the address book',
    check: 'receiver',
    code: 'SKP-H-07',
    make: async () => ({ offer: await offer(), setting: setting(shv.entry, other.entry) }),
  },
  {
    name: 'the receiver is suspended',
    check: 'receiver',
    code: 'SKP-H-07',
    make: async () => ({ offer: await offer(), setting: setting(shv.entry, { ...se.entry, status: 'geschorst' }) }),
  },
  {
    name: 'the receiver is of the other environment',
    check: 'receiver',
    code: 'SKP-H-22',
    make: async () => {
      const event = await sealed(saldoverzoek(shvOin, realOin), { from: shv, to: real })
      const entry: Participant = { ...real.entry, soorten: ['schuldeiser'] }
      return { offer: offerOf(event, shvOin), setting: setting(shv.entry, entry) }
    },
  },
  {
    name: 'the message goes the wrong way',
    check: 'matrix',
    code: 'SKP-H-09',
    make: async () => {
      const event = await sealed(saldoverzoek(seOin, otherOin), { from: se, to: other })
      return { offer: offerOf(event, seOin), setting: setting(se.entry, { ...other.entry, soorten: ['schuldeiser'] }) }
    },
  },
  {
    name: 'the receiver does not support the version',
    check: 'matrix',
    code: 'SKP-H-08',
    make: async () => ({
      offer: await offer(),
      setting: setting(shv.entry, { ...se.entry, modules: [{ module: 'schuldregeling', versies: ['1.1'] }] }),
    }),
  },
  {
    name: 'the attestation is of another party',
    check: 'attestation',
    code: 'SKP-H-28',
    make: async () => {
      const event = await sealed(saldoverzoek(shvOin, seOin), { from: other, to: se })
      return { offer: offerOf(event, shvOin), setting: everyone() }
    },
  },
  {
    name: 'the attestation belongs to another message',
    check: 'attestation',
    code: 'SKP-H-10',
    make: async () => {
      const { event } = await offer({ id: '7b1c9a52-6f0e-4d3a-9c57-0d4c2a1b8e90' })
      return { offer: await offer({}, { verklaring: event.verklaring }), setting: everyone() }
    },
  },
  {
    name: 'a visible member was changed after sealing',
    check: 'attestation',
    code: 'SKP-H-10',
    make: async () => ({ offer: await offer({}, { time: '2026-11-23T09:59:00Z' }), setting: everyone() }),
  },
  {
    name: 'the signing key was revoked',
    check: 'attestation',
    code: 'SKP-H-10',
    make: async () => ({
      offer: await offer(),
      setting: setting(otherKeys(shv.entry, { ingetrokkenOp: '2026-11-20T00:00:00.000Z' }, 'teken'), se.entry),
    }),
  },
  {
    name: 'the signing key has not begun',
    check: 'attestation',
    code: 'SKP-H-28',
    make: async () => ({
      offer: await offer(),
      setting: setting(otherKeys(shv.entry, { van: '2026-11-24T00:00:00.000Z' }, 'teken'), se.entry),
    }),
  },
  {
    name: 'the attestation names no key',
    check: 'attestation',
    code: 'SKP-H-10',
    make: async () => ({ offer: await offer({}, { verklaring: 'e30.e30.e30' }), setting: everyone() }),
  },
  {
    name: 'the schema set is not supported',
    check: 'attestation',
    code: 'SKP-H-11',
    make: async () => ({ offer: await offer({ schemaset: `sha256-${'A'.repeat(43)}` }), setting: everyone() }),
  },
  {
    name: 'the sealing key is past its period',
    check: 'sealing',
    code: 'SKP-H-13',
    make: async () => ({
      offer: await offer(),
      setting: setting(shv.entry, otherKeys(se.entry, { tot: '2026-11-22T00:00:00.000Z' }, 'zegel')),
    }),
  },
  {
    name: 'the sealing key is not in the address book',
    check: 'sealing',
    code: 'SKP-H-28',
    make: async () => ({
      offer: await offer(),
      setting: setting(shv.entry, otherKeys(se.entry, { kid: 'andere-zegel' }, 'zegel')),
    }),
  },
  {
    name: 'it is sealed in the suite of another key',
    check: 'sealing',
    code: 'SKP-H-12',
    make: async () => ({
      offer: await offer(),
      setting: setting(shv.entry, otherKeys(se.entry, { suite: 2 }, 'zegel')),
    }),
  },
  {
    name: 'the time is six minutes ahead',
    check: 'time',
    code: 'SKP-H-25',
    make: async () => ({ offer: await offer({ time: '2026-11-23T10:06:00Z' }), setting: everyone() }),
  },
  {
    name: 'the time is fifteen days ago',
    check: 'time',
    code: 'SKP-H-25',
    make: async () => ({ offer: await offer({ time: '2026-11-08T10:00:00Z' }), setting: everyone() }),
  },
]

describe('the checks', () => {
  test('H-03: a good message passes all of them, from the sender and from its supplier', async () => {
    const supplied = setting({ ...shv.entry, gemachtigd: [realOin] }, se.entry)

    expect(await firstProblem(await offer(), everyone())).toBeUndefined()
    expect(await firstProblem(await offer({}, {}, realOin), supplied)).toBeUndefined()
  })

  test.each(cases)('H-03: refused when $name ($code)', async ({ code, make }) => {
    const { offer, setting } = await make()

    expect((await firstProblem(offer, setting))?.code).toBe(code)
  })

  test('H-03: each refusal names what is wrong and where it stands', async () => {
    const told = await Promise.all(
      cases.map(async ({ name, make }) => {
        const { offer, setting } = await make()
        const { fouten = [] } = (await firstProblem(offer, setting)) ?? {}
        return [name, fouten.map(({ code, pointer }) => `${code} ${pointer}`).join(', ')]
      }),
    )

    expect(Object.fromEntries(told)).toEqual({
      'a visible member was changed after sealing': 'kern-mismatch /verklaring',
      'it is sealed in the suite of another key': 'jwe-header /data, jwe-alg /data, jwe-form /data',
      'the attestation belongs to another message': 'kern-mismatch /verklaring, lading-mismatch /verklaring',
      'the attestation is of another party': 'jws-key /verklaring',
      'the attestation names no key': 'jws-key /verklaring',
      'the certificate is of another organisation': 'afzender /source',
      'the message goes the wrong way': 'rol /type',
      'the receiver does not support the version': 'versie /type',
      'the receiver is not in the address book': 'ontvanger /ontvanger',
      'the receiver is of the other environment': 'ontvanger /ontvanger',
      'the receiver is suspended': 'ontvanger /ontvanger',
      'the schema set is not supported': 'schemaset /schemaset',
      'the sealing key is not in the address book': 'sleutel /kid',
      'the sealing key is past its period': 'sleutel /kid',
      'the signing key has not begun': 'jws-key /verklaring',
      'the signing key was revoked': 'jws-key /verklaring',
      'the supplier is no longer authorised': 'afzender /source',
      'the time is fifteen days ago': 'tijd /time',
      'the time is six minutes ahead': 'tijd /time',
    })
  })

  test.each(cases)(
    'H-03: $name is noticed by the check “$check” and by no other before it',
    async ({ check, make }) => {
      const { offer, setting } = await make()
      const earlier = checks.slice(
        0,
        checks.findIndex(({ name }) => name === check),
      )

      expect(await firstProblem(offer, setting, earlier)).toBeUndefined()
    },
  )

  test('H-03: leaving out any check lets something through, or refuses it for another reason', async () => {
    for (const left of checks) {
      const others = checks.filter((each) => each !== left)
      const answers = await Promise.all(
        cases.map(async ({ code, make }) => {
          const { offer, setting } = await make()
          return { code, without: (await firstProblem(offer, setting, others))?.code }
        }),
      )
      expect(
        answers.some(({ code, without }) => code !== without),
        left.name,
      ).toBe(true)
    }
  })

  test('H-03: the numbers of the checks are those of the handbook, in order', () => {
    expect(checks.map(({ number }) => number)).toEqual([6, 7, 8, 9, 10, 11])
  })

  test('H-24: production refuses test identities, and conformance real ones', async () => {
    const production: CheckSetting = { ...everyone(), mode: 'productie' }

    expect((await firstProblem(await offer(), production))?.code).toBe('SKP-H-22')
    const event = await sealed(saldoverzoek(realOin, seOin), { from: real, to: se })
    expect((await firstProblem(offerOf(event, realOin), everyone()))?.code).toBe('SKP-H-22')
  })

  test('H-13: production carries no version with a ground that nobody confirmed; conformance carries everything', async () => {
    const openGrounds: CheckSetting['openGrounds'] = ({ module, version }) =>
      module === 'schuldregeling' && version === '2.0' ? [{ grond: 'wgs', door: 'de jurist', vraag: 'OV-GR-02' }] : []
    const confirmed: CheckSetting = { ...setting(real.entry, realSe.entry), mode: 'productie' }
    const event = await sealed(saldoverzoek(realOin, realSeOin), { from: real, to: realSe })
    const asked = offerOf(event, realOin)

    expect(await firstProblem(asked, confirmed)).toBeUndefined()
    expect(await firstProblem(asked, { ...confirmed, openGrounds })).toEqual({
      code: 'SKP-H-29',
      fouten: [{ code: 'grondslag', pointer: '/dataschema' }],
    })
    expect(await firstProblem(await offer(), { ...everyone(), openGrounds })).toBeUndefined()
  })
})
