/** H-18: an entry that a login stands behind is signed by its own keys, and never takes the place of a certificate. */
import { expect, test } from 'vitest'
import {
  enrolByLogin,
  enrolmentNonce,
  readDirectory,
  signDirectory,
  succeedKeys,
  succeeds,
} from '../../directory/index.ts'
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

const both = [own.entry, other.entry]
const byOther = async (): Promise<string> => enrolByLogin({ oin, sleutels: both }, other.sign)

test('H-18: keys that say that they come after others need the word of those, about exactly these keys', async () => {
  const inschrijving = await byOther()
  const said = async (opvolging: string): Promise<readonly string[]> =>
    faults({ sleutels: both, inschrijving, opvolging })
  const stranger = await keyPair('vreemd')

  expect(await said(await succeedKeys({ oin, sleutels: both }, own.sign))).toEqual([])
  expect(await said(await succeedKeys({ oin, sleutels: [own.entry] }, own.sign))).toEqual(['enrolment'])
  expect(await said(await succeedKeys({ oin, sleutels: both }, stranger.sign))).toEqual(['enrolment'])
  expect(await said(await succeedKeys({ oin, sleutels: both }, other.sign))).toEqual(['enrolment'])
  expect(await said(inschrijving)).toEqual(['enrolment'])
})

/** What speaks against this entry in the number after the one with first keys, or after one that missed some. */
async function against(entry: Partial<Participant>, before: Partial<Participant> = {}, later = 1) {
  const inschrijving = await enrolByLogin({ oin, sleutels: [own.entry] }, own.sign)
  const [first, second] = [await bookWith({ inschrijving, ...before }), await bookWith(entry)]
  if (!first.ok || !second.ok) throw new Error('a book of the test is none')
  const { digest, content: from } = first.value
  const next = { ...second.value, content: { ...second.value.content, nummer: from.nummer + later, vorige: digest } }
  return succeeds(first.value, next).map(({ code, pointer }) => `${code} ${pointer.split('/').at(-1) ?? ''}`)
}

test('H-18: other keys come after the word of a key before, or are shown as recovered', async () => {
  const inschrijving = await byOther()
  const opvolging = await succeedKeys({ oin, sleutels: both }, own.sign)
  const hersteldOp = '2026-11-23T08:00:00Z'

  expect(await against({ sleutels: both, inschrijving, opvolging })).toEqual([])
  expect(await against({ sleutels: both, inschrijving, hersteldOp })).toEqual([])
  expect(await against({ sleutels: both, inschrijving })).toEqual(['enrolment opvolging'])
  // The key before may stay the one that signs.
  const same = await enrolByLogin({ oin, sleutels: both }, own.sign)
  expect(await against({ sleutels: both, inschrijving: same })).toEqual([])
  // Who missed numbers cannot have seen every key in between.
  expect(await against({ sleutels: both, inschrijving }, {}, 2)).toEqual([])
})

test('H-18: a key that was revoked or has ended has no say in what comes after it', async () => {
  const inschrijving = await byOther()
  const revoked = { ...own.entry, ingetrokkenOp: '2026-11-22T00:00:00Z' }
  const opvolging = await succeedKeys({ oin, sleutels: both }, own.sign)
  const after = { sleutels: [revoked, other.entry], inschrijving, opvolging }
  expect(await against(after, { sleutels: [revoked] })).toEqual(['enrolment opvolging'])

  const ended = { ...own.entry, tot: '2026-11-23T00:00:01Z' }
  const sleutels = [ended, other.entry]
  const first = { sleutels: [ended], inschrijving: await enrolByLogin({ oin, sleutels: [ended] }, own.sign) }
  const later = {
    sleutels,
    inschrijving: await enrolByLogin({ oin, sleutels }, other.sign),
    opvolging: await succeedKeys({ oin, sleutels }, own.sign),
  }
  expect(await against(later, first)).toEqual(['enrolment opvolging'])
})

test('H-18: other keys were recovered since, not at the time of a recovery before that or earlier', async () => {
  const inschrijving = await byOther()
  const before = { hersteldOp: '2026-11-23T08:00:00Z' }
  const recovered = (hersteldOp: string) => against({ sleutels: both, inschrijving, hersteldOp }, before)

  expect(await recovered('2026-11-23T08:00:00.001Z')).toEqual([])
  expect(await recovered('2026-11-23T08:00:00.000Z')).toEqual(['enrolment opvolging'])
  expect(await recovered('2026-11-23T07:59:59.999Z')).toEqual(['enrolment opvolging'])
})

test('H-18: a key has a say until the instant at which it ends', async () => {
  const ending = async (tot: string) => {
    const key = { ...own.entry, tot }
    const sleutels = [key, other.entry]
    const first = { sleutels: [key], inschrijving: await enrolByLogin({ oin, sleutels: [key] }, own.sign) }
    return against({ sleutels, inschrijving: await enrolByLogin({ oin, sleutels }, own.sign) }, first)
  }

  expect(await ending(new Date(now.getTime() + 1).toISOString())).toEqual([])
  expect(await ending(now.toISOString())).toEqual(['enrolment opvolging'])
})

test('H-18: who comes by a login is held to what stood there only when that came by a login too', async () => {
  const inschrijving = await enrolByLogin({ oin: se, sleutels: [own.entry] }, own.sign)
  const stood = content.deelnemers.find((each) => each.oin === se)
  const [before, after] = [await read(content), await bookWith({ oin: se, inschrijving })]
  if (!before.ok || !after.ok) throw new Error('a book of the test is none')
  const view = (of: typeof before.value, change: Partial<DirectoryContent>) => ({
    ...of,
    content: { ...of.content, ...change },
  })
  const next = { nummer: 2, vorige: before.value.digest }
  const [login, certificate] = [view(after.value, next), view(before.value, next)]

  // From a certificate to a login: refused as such, and the keys that go are missed.
  expect(succeeds(before.value, login).map(({ pointer }) => pointer)).toEqual([
    '/deelnemers/1/sleutels',
    '/deelnemers/1/zekerheid',
  ])
  // From a login to a certificate: that is stronger, though other keys stand there.
  const entry = { ...stood, sleutels: [own.entry, ...(stood?.sleutels ?? [])] } as Participant
  const stronger = certificate.content.deelnemers.map((each) => (each.oin === se ? entry : each))
  const by = view(after.value, { nummer: 1 })
  expect(
    succeeds({ ...by, digest: before.value.digest }, view(certificate, { deelnemers: stronger })).map(
      ({ pointer }) => pointer,
    ),
  ).toEqual([])
})

test('H-18: that keys were recovered is not taken back, whoever missed what came in between', async () => {
  const inschrijving = await enrolByLogin({ oin, sleutels: [own.entry] }, own.sign)
  const before = { hersteldOp: '2026-11-23T08:00:00Z' }

  expect(await against({ inschrijving }, before)).toEqual(['enrolment opvolging'])
  expect(await against({ inschrijving }, before, 2)).toEqual(['enrolment opvolging'])
  expect(await against({ inschrijving, ...before }, before)).toEqual([])
})

test('the nonce of a login is of these keys alone', async () => {
  const nonce = await enrolmentNonce({ oin, sleutels: [own.entry] })

  expect(nonce).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await enrolmentNonce({ oin, sleutels: [other.entry] })).not.toBe(nonce)
})
