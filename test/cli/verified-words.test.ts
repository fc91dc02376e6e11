/**
 * What came of receipts that were verified is said in a line each, and no two outcomes in the same words.
 *
 * Inside: outcomes are made by hand; some take a hub that lies.
 */
import { expect, test } from 'vitest'
import { tellVerified } from '../../cli/exchange/tell-verified.ts'

const feit = (soort: string) => ({ bericht: 'b1', soort, tijdstip: '2026-11-24T10:00:00Z' }) as never
const kinds = ['aanname', 'aflevering', 'verloop', 'weigering']
const chains = ['batch-chain', 'batch-twice', 'batch-missing'] as const
const lines = (lang: 'nl' | 'en') => ({
  genuine: kinds.map((soort) =>
    tellVerified([{ bestand: 'x.json', pointer: '', feit: feit(soort), fouten: [] }], lang),
  ),
  broken: chains.map((keten) => tellVerified([{ bestand: 'x.json', pointer: '', fouten: [], keten }], lang)),
})

test('Dutch', () => {
  const { genuine, broken } = lines('nl')
  expect(genuine).toEqual(
    ['aangenomen', 'afgeleverd', 'verlopen', 'geweigerd'].map(
      (word) => `echt  x.json  bericht b1 ${word} 2026-11-24T10:00:00Z\n`,
    ),
  )
  expect(broken).toEqual([
    'KETEN GEBROKEN  x.json  (batch-chain) deze reeks noemt niet de wortel van de vorige: er is een reeks vervangen of weggelaten; bewaar beide bewijzen en vraag het knooppunt om uitleg\n',
    'KETEN GEBROKEN  x.json  (batch-twice) het knooppunt ondertekende twee verschillende reeksen met dit nummer: dat zijn twee geschiedenissen; bewaar beide, zij zijn het bewijs\n',
    'KETEN GEBROKEN  x.json  (batch-missing) een reeks hiervoor ontbreekt; vraag alle bladzijden van /v1/reeksen op\n',
  ])
})

test('English', () => {
  const { genuine, broken } = lines('en')
  expect(genuine).toEqual(
    ['accepted', 'delivered', 'expired', 'refused'].map(
      (word) => `genuine  x.json  message b1 ${word} 2026-11-24T10:00:00Z\n`,
    ),
  )
  expect(broken.map((line) => line.split('  ').slice(0, 2))).toEqual(chains.map(() => ['CHAIN BROKEN', 'x.json']))
  expect(new Set(broken.map((line) => line.split(') ')[1])).size).toBe(3)
})

test('what is not genuine names its faults and nothing that it says; what breaks a chain comes after what is genuine', () => {
  const both = [
    { bestand: 'x.json', pointer: '/0', feit: feit('aanname'), fouten: ['receipt-signature', 'receipt-batch'] },
    { bestand: 'x.json', pointer: '/1', feit: feit('verloop'), fouten: [], keten: 'batch-missing' },
  ] as never
  expect(
    tellVerified(both, 'nl')
      .split('\n')
      .map((line) => line.slice(0, 50)),
  ).toEqual(
    [
      'NIET ECHT  x.json#/0  (receipt-signature, receipt-b',
      'echt  x.json#/1  bericht b1 verlopen 2026-11-24T10',
      'KETEN GEBROKEN  x.json#/1  (batch-missing) een ree',
      '',
    ].map((line) => line.slice(0, 50)),
  )
  expect(tellVerified(both, 'en')).toMatch(/^NOT GENUINE {2}x\.json#\/0 {2}\(receipt-signature, receipt-batch\)\n/)
})
