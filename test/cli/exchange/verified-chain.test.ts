/**
 * `skp receipt verify` follows the chain of batches and names the place where it is broken.
 *
 * Inside: hands the chain over as data, and asks the verifier for data; its door, the program, gives sentences.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { places } from '../../../cli/exchange/home.ts'
import { breaksOf } from '../../../cli/exchange/verify-chain.ts'
import type { SeenBatch } from '../../../cli/exchange/verify-chain.ts'
import { generateKeys, importPrivateKey, signReceipts } from '../../../envelope/index.ts'
import type { PrivateKey, Receipt, ReceiptFact } from '../../../envelope/index.ts'
import { skpHere } from '../at-desk.ts'
import { saldoverzoek } from '../../exchange/messages.ts'
import { bytesOf, openTown, se, shv } from '../../exchange/town.ts'
import type { Town } from '../../exchange/town.ts'

/** A chain of so many batches, each seen at its number. */
function chainOf(length: number, epoch = 'e'): SeenBatch[] {
  return Array.from({ length }, (_, index) => ({
    bestand: 'reeksen.json',
    pointer: `/${index + 1}`,
    batch: {
      ...{ epoch, nummer: index + 1, aantal: 1, tijdstip: '2026-11-23T10:00:00Z' },
      wortel: `wortel-${epoch}-${index + 1}`,
      vorige: index === 0 ? null : `wortel-${epoch}-${index}`,
    },
  }))
}
const at = (number: number, code: string) => ({ bestand: 'reeksen.json', pointer: `/${number}`, code })
const lengths = fc.integer({ min: 3, max: 12 })
const inside = lengths.chain((length) => fc.tuple(fc.constant(length), fc.integer({ min: 2, max: length - 1 })))

describe('a chain', () => {
  test('H-14: that is whole has no break, in whatever order it is seen, of more epochs, and when parts are seen twice', () => {
    fc.assert(
      fc.property(lengths, lengths, fc.nat(), (length, other, place) => {
        const chain = [...chainOf(length), ...chainOf(other, 'f')]
        const turned = [...chain.slice(place % chain.length), ...chain]

        expect(breaksOf(turned, { whole: true })).toEqual([])
      }),
    )
  })

  test('from which one is left out is broken after it when it ought to be whole, and else nobody knows', () => {
    fc.assert(
      fc.property(inside, ([length, gone]) => {
        const chain = chainOf(length).filter(({ batch }) => batch.nummer !== gone)

        expect(breaksOf(chain, { whole: true })).toEqual([at(gone + 1, 'batch-missing')])
        expect(breaksOf(chain, { whole: false })).toEqual([])
      }),
    )
  })

  test('in which one was replaced is broken after it', () => {
    fc.assert(
      fc.property(inside, ([length, other]) => {
        const chain = chainOf(length).map((seen) =>
          seen.batch.nummer === other ? { ...seen, batch: { ...seen.batch, wortel: 'anders' } } : seen,
        )

        expect(breaksOf(chain, { whole: false })).toEqual([at(other + 1, 'batch-chain')])
      }),
    )
  })

  test('of which a number is there twice with another root has two histories', () => {
    fc.assert(
      fc.property(inside, ([length, twice]) => {
        const chain = chainOf(length)
        const batch = { ...chain[twice - 1]?.batch, wortel: 'anders' } as SeenBatch['batch']
        const before = { bestand: 'bewijs.json', pointer: '', batch }

        expect(breaksOf([before, ...chain], { whole: false })).toContainEqual(at(twice, 'batch-twice'))
      }),
    )
  })

  test('does not begin with a batch that names one before it', () => {
    const [first, ...others] = chainOf(2)
    const batch = { ...first?.batch, vorige: 'iets' } as SeenBatch['batch']

    expect(breaksOf([{ ...at(1, ''), batch }, ...others], { whole: false })).toMatchObject([{ code: 'batch-chain' }])
  })
})

describe('at the desk', () => {
  let town: Town
  let folder: string
  let stranger: PrivateKey
  /** One receipt for each batch, as the hub would have signed them. */
  let receipts: readonly Receipt[]
  const epoch = randomUUID()
  beforeAll(async () => {
    town = await openTown()
    folder = mkdtempSync(join(town.home, 'bewijzen-'))
    const made = await importPrivateKey((await generateKeys(2, 'teken', town.hubHome.signer.kid)).private)
    if (!made.ok) throw new Error('no key')
    stranger = made.value
    receipts = await signedChain([town.hubHome.signer, town.hubHome.signer, town.hubHome.signer])
  }, 60_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await town.close()
  })

  /** A chain of batches of one receipt, each signed by the next of these. */
  async function signedChain(signers: readonly PrivateKey[]): Promise<readonly Receipt[]> {
    const made: Receipt[] = []
    let vorige: string | null = null
    const tijdstip = town.clock.now.toISOString()
    for (const [index, signer] of signers.entries()) {
      const parties = { ladingHash: 'A'.repeat(43), afzender: shv, ontvanger: se }
      const fact: ReceiptFact = {
        soort: 'verloop',
        bericht: randomUUID(),
        ...parties,
        tijdstip,
        epoch,
        opgehaald: false,
        reden: 'termijn',
      }
      const { receipts: signed, root } = await signReceipts(
        [fact],
        { epoch, nummer: index + 1, vorige, tijdstip },
        signer,
      )
      made.push(...signed)
      vorige = root
    }
    return made
  }

  const page = (of: readonly Receipt[]): object => ({
    reeksen: of.map(({ ondertekening }, index) => ({ nummer: index + 1, ondertekening })),
  })

  /** What `skp receipt verify` says of these receipts and pages of batches. */
  async function verified(bewijzen: readonly unknown[], batches: readonly object[], ...more: readonly string[]) {
    const file = (name: string, value: unknown): string => {
      writeFileSync(join(folder, name), JSON.stringify(value))
      return name
    }
    const trust = ['--directory', places.directory(town.home), '--trust', places.trust(town.home)]
    const pages = batches.map((each, index) => file(`reeksen-${index}.json`, each))
    const asked = pages.length === 0 ? [] : ['--batches', ...pages]
    return skpHere(['receipt', 'verify', file('bewijzen.json', { bewijzen }), ...trust, ...more, ...asked], folder)
  }

  test('H-14: receipts and the whole chain around them are genuine', async () => {
    const { code, out } = await verified(
      [receipts[0], receipts[2]],
      [page(receipts.slice(0, 2)), page(receipts.slice(2))],
    )

    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(out).toMatch(/^echt .*\necht .*\n$/)
  })

  test('a batch that is not shown is missed at the next one', async () => {
    const { code, out } = await verified(
      [receipts[0]],
      [page([receipts[0], receipts[2]].flatMap((each) => each ?? []))],
    )

    expect(code).toBe(1)
    expect(out).toMatch(/^KETEN GEBROKEN {2}reeksen-0\.json#\/reeksen\/1 {2}\(batch-missing\) /m)
  })

  test('H-14: two histories that the hub signed are named, and each receipt of them stays genuine', async () => {
    const others = await signedChain([town.hubHome.signer, town.hubHome.signer])
    const { code, out } = await verified([receipts[0], others[1]], [page(receipts)], '--lang', 'en')
    const bare = await verified([receipts[0], others[1]], [], '--format', 'json')

    expect(code).toBe(1)
    expect(out.match(/^genuine /gm)).toHaveLength(2)
    expect(out).toMatch(/^CHAIN BROKEN .*\(batch-twice\) the hub signed two different batches/m)
    expect(bare.code).toBe(1)
    expect(JSON.parse(bare.out)).toMatchObject([{ fouten: [] }, { fouten: [], keten: 'batch-chain' }])
  })

  test('a header that another signed under the name of the hub’s key counts for nothing', async () => {
    const forged = await signedChain([stranger])
    const { code, out } = await verified([receipts[0]], [page(forged)])

    expect(code).toBe(1)
    expect(out).toContain('NIET ECHT  reeksen-0.json#/reeksen/0  (jws-signature)')
    expect(out).not.toContain('batch-twice')
  })

  test('files without a batch are refused with what to give', async () => {
    const { code, talk } = await verified([receipts[0]], [{ bewijzen: [] }])

    expect([code, talk]).toEqual([2, expect.stringContaining('/v1/reeksen')])
  })

  test('what the hub gives is what the desk takes', async () => {
    const gateway = await town.gateway(shv)
    await gateway.submit(bytesOf(saldoverzoek()))
    await gateway.turn()
    const client = await town.client(shv)
    const [own, chain] = [await client.receipts(0), await client.headers(0)]
    if (own.kind !== 'good' || chain.kind !== 'good') throw new Error('the hub gives nothing')

    expect(chain.value.length).toBeGreaterThan(0)
    expect(await verified(own.value, [{ reeksen: chain.value }])).toMatchObject({ code: 0 })
  })
})
