/** H-18: an entry that a login stands behind is signed by its own keys, and never takes the place of a certificate. */
import { expect, test } from 'vitest'
import { enrolByLogin, enrolmentNonce, readDirectory, signDirectory, succeeds } from '../../directory/index.ts'
import type { DirectoryContent, Participant, ParticipantKey } from '../../directory/index.ts'
import { generateKeys, importPrivateKey } from '../../envelope/index.ts'
import type { PrivateKey } from '../../envelope/index.ts'
import { content, now, se, signers, trust } from './small-book.ts'

const oin = '00000099000000005000'
const period = { van: '2026-11-23T00:00:00Z', tot: '2027-01-01T00:00:00Z' }

async function keyPair(kid: string): Promise<{ readonly entry: ParticipantKey; readonly sign: PrivateKey }> {
  const pair = await generateKeys(2, 'teken', kid)
  const sign = await importPrivateKey(pair.private)
  if (!sign.ok) throw new Error('no key')
  return { entry: { ...pair.public, ...period }, sign: sign.value }
}
const [own, other] = [await keyPair('eigen'), await keyPair('ander')]

async function bookWith(entry: Partial<Participant>) {
  const base = content
  const [first] = base.deelnemers
  if (first === undefined) throw new Error('nobody')
  const portal: Participant = { ...first, oin, zekerheid: 'eh3-portaal', sleutels: [own.entry], ...entry }
  const deelnemers = [...base.deelnemers.filter((each) => each.oin !== portal.oin), portal]
  return read({ ...base, deelnemers })
}

async function read(book: DirectoryContent) {
  return readDirectory(await signDirectory(book, signers.slice(0, 2)), trust, now)
}

async function faults(entry: Partial<Participant>): Promise<readonly string[]> {
  const verdict = await bookWith(entry)
  return verdict.ok ? [] : verdict.faults.map(({ code }) => code)
}

test('H-18: keys that signed themselves are enrolled by a login', async () => {
  expect(await faults({ inschrijving: await enrolByLogin({ oin, sleutels: [own.entry] }, own.sign) })).toEqual([])
})

test('H-18: other keys than were signed are not', async () => {
  const inschrijving = await enrolByLogin({ oin, sleutels: [own.entry] }, own.sign)

  expect(await faults({ inschrijving, sleutels: [own.entry, other.entry] })).toEqual(['enrolment'])
})

test('H-18: keys that another key signed are not', async () => {
  expect(await faults({ inschrijving: await enrolByLogin({ oin, sleutels: [own.entry] }, other.sign) })).toEqual([
    'enrolment',
  ])
})

test('H-18: keys that signed themselves do not pass for an entry with a certificate', async () => {
  const inschrijving = await enrolByLogin({ oin, sleutels: [own.entry] }, own.sign)

  expect(await faults({ inschrijving, zekerheid: 'pkio' })).toEqual(['enrolment'])
})

test('H-18: an entry with a certificate is never changed by a login', async () => {
  const before = await read(content)
  const base = content
  const found = base.deelnemers.find((each) => each.oin === se)
  const sleutels = [...(found?.sleutels ?? []), own.entry]
  const after = await bookWith({
    ...found,
    ...{ sleutels, zekerheid: 'eh3-portaal' },
    inschrijving: await enrolByLogin({ oin: se, sleutels }, own.sign),
  })
  if (!before.ok || !after.ok) throw new Error('a book of the test is none')
  const next = { ...after.value, content: { ...after.value.content, nummer: 3 } }

  expect(succeeds(before.value, next).map(({ code }) => code)).toEqual(['enrolment'])
})

test('the nonce of a login is of these keys alone', async () => {
  const nonce = await enrolmentNonce({ oin, sleutels: [own.entry] })

  expect(nonce).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await enrolmentNonce({ oin, sleutels: [other.entry] })).not.toBe(nonce)
})
