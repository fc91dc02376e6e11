/** A hub that tampers: at each step of the contract, what it can do to a request or an answer on its way. */
import { randomUUID } from 'node:crypto'
import { confirm, ladingHash, signReceipts } from '../../envelope/index.ts'
import type { PrivateKey, Receipt, ReceiptFact, SealedEvent } from '../../envelope/index.ts'
import type { HubAnswer, HubClient } from '../../gateway/index.ts'
import type { Known, Tampering } from './tampered-hub.ts'
import { se, shv } from './town.ts'

const away = { kind: 'unreachable' } as const
type Row = Readonly<Record<string, unknown>>

/** A row that changes what the hub gave. */
function answers<Name extends 'submit' | 'fetch' | 'confirm' | 'receipts' | 'list' | 'directory'>(
  at: Name,
  name: string,
  change: (answer: unknown, known: Known, id: string) => unknown,
): Tampering {
  return {
    ...{ at, name },
    instead: (honest, known) => ({
      [at]: async (...given: unknown[]) => {
        const ask = honest[at] as (...asked: unknown[]) => Promise<HubAnswer<unknown>>
        const answer = await ask(...given)
        if (answer.kind !== 'good') return answer
        return { ...answer, value: await change(answer.value, known, String(given[0])) }
      },
    }),
  }
}

const junk = [null, 7, -1, 'x', '../../NAAM', [[]], [null], {}, { feit: null }, [{ nummer: 2 ** 53, volgnummer: -1 }]]

/** Another junk each time. */
function junkInTurn(): () => unknown {
  let next = 0
  return () => junk[next++ % junk.length]
}

/** Rows about every step that has answers: none, another time, junk, the wrong kind, another incarnation each time. */
const everyStep = (['submit', 'fetch', 'confirm', 'receipts', 'list', 'directory'] as const).flatMap((at) => [
  { at, name: 'dropped: the hub never sees it', instead: () => ({ [at]: async () => away }) },
  {
    ...{ at, name: 'delayed: done, and not answered' },
    instead: (honest: HubClient) => ({
      [at]: async (...given: never[]) => {
        await (honest[at] as (...asked: never[]) => Promise<unknown>)(...given)
        return { ...away, retryAfter: 10 ** 9 }
      },
    }),
  },
  {
    ...{ at, name: 'doubled: done twice' },
    instead: (honest: HubClient) => ({
      [at]: async (...given: never[]) => {
        await (honest[at] as (...asked: never[]) => Promise<unknown>)(...given)
        return (honest[at] as (...asked: never[]) => Promise<unknown>)(...given)
      },
    }),
  },
  {
    ...{ at, name: 'another incarnation each time' },
    instead: (honest: HubClient) => ({
      [at]: async (...given: never[]) => {
        const answer = await (honest[at] as (...asked: never[]) => Promise<HubAnswer<unknown>>)(...given)
        return answer.kind === 'unreachable' ? answer : { ...answer, epoch: randomUUID() }
      },
    }),
  },
  {
    ...{ at, name: 'refused without a signature' },
    instead: (_: HubClient, { epoch }: Known) => ({
      [at]: async () => ({ kind: 'refused', code: 'SKP-H-13', epoch }) as const,
    }),
  },
  answers(at, 'junk instead', junkInTurn()),
]) as readonly Tampering[]

/** A receipt of the hub about this message, whatever is true. */
async function receiptAbout(known: Known, id: string, { by = known.own, ...fact }: Forged): Promise<Receipt> {
  const event = known.events.get(id)
  const tijdstip = known.now().toISOString()
  const whole = {
    ...{ bericht: id, ladingHash: await ladingHash(event?.data ?? ''), afzender: shv, ontvanger: se },
    ...{ epoch: known.epoch, tijdstip },
    ...fact,
  } as ReceiptFact
  const { receipts } = await signReceipts([whole], { epoch: whole.epoch, nummer: 1, vorige: null, tijdstip }, by)
  return receipts[0] as Receipt
}

type Forged = Partial<ReceiptFact> & { readonly by?: PrivateKey }

/** A confirmation of this message that the hub signed itself, as if it were the receiver. */
async function ownConfirmation(known: Known, id: string, by: PrivateKey): Promise<string> {
  const lading = await ladingHash(known.events.get(id)?.data ?? '')
  const said = { bericht: id, ladingHash: lading, oordeel: 'ontvangen', inhoudHash: lading } as const
  return confirm({ ...said, tijdstip: known.now().toISOString() }, by)
}

/** Another message than this one that passed, if any. */
const otherThan = (known: Known, id: string): SealedEvent | undefined =>
  [...known.events.values()].find((event) => event.id !== id)

/** Each forged end, given as the answer to an offer and in the list of receipts. */
const forged = (
  name: string,
  make: (known: Known, id: string) => Promise<unknown>,
  ends?: true,
): readonly Tampering[] => [
  { ...answers('submit', `answered with ${name}`, (_, known, id) => make(known, id)), ...(ends && { ends }) },
  {
    ...answers('receipts', `lists ${name}`, async (value, known) =>
      [
        ...(await Promise.all(
          [...known.events.keys()].map(async (id) => ({ nummer: 0, bewijs: await make(known, id) })),
        )),
        ...(value as readonly Row[]),
      ].map((row, index) => ({ ...row, nummer: index + 1 + pageStart(value) })),
    ),
    ...(ends && { ends }),
  },
]

const pageStart = (value: unknown): number => Number((value as readonly Row[])[0]?.['nummer'] ?? 1) - 1

const receipts: readonly Tampering[] = [
  ...forged('a delivery without a confirmation', (known, id) => receiptAbout(known, id, { soort: 'aflevering' })),
  ...forged('a delivery with junk for a confirmation', (known, id) =>
    receiptAbout(known, id, { soort: 'aflevering', bevestiging: 'aa.bb.cc' }),
  ),
  ...forged('a delivery that the hub confirmed itself', async (known, id) =>
    receiptAbout(known, id, { soort: 'aflevering', bevestiging: await ownConfirmation(known, id, known.own) }),
  ),
  ...forged('an expiry that a strange key signed', (known, id) =>
    receiptAbout(known, id, { soort: 'verloop', opgehaald: false, by: known.strange }),
  ),
  ...forged('an expiry of another epoch in its batch', async (known, id) => {
    const { feit, ...rest } = await receiptAbout(known, id, { soort: 'verloop', opgehaald: false })
    return { ...rest, feit: { ...feit, epoch: randomUUID() } }
  }),
  ...forged('an expiry for another receiver', (known, id) =>
    receiptAbout(known, id, { soort: 'verloop', opgehaald: false, ontvanger: shv }),
  ),
  ...forged('an expiry of other bytes', (known, id) =>
    receiptAbout(known, id, { soort: 'verloop', opgehaald: false, ladingHash: 'A'.repeat(43) }),
  ),
  ...forged('an unsigned expiry', async (known, id) => {
    const whole = await receiptAbout(known, id, { soort: 'verloop', opgehaald: false })
    return { ...whole, ondertekening: '' }
  }),
  ...forged('the receipt of another', async (known, id) => known.receipts.get(otherThan(known, id)?.id ?? '') ?? null),
  ...forged(
    'a signed expiry, long before its time',
    (known, id) => receiptAbout(known, id, { soort: 'verloop', opgehaald: false }),
    true,
  ),
  {
    ...{ at: 'submit', name: 'accepted, and answered with its signed refusal', ends: true },
    instead: (honest, known) => ({
      submit: async (id, event) => {
        await honest.submit(id, event)
        const receipt = await receiptAbout(known, id, { soort: 'weigering', reden: 'SKP-H-13', definitief: true })
        return { kind: 'refused', code: 'SKP-H-13', epoch: known.epoch, receipt }
      },
    }),
  },
  answers('receipts', 'in the other order', (value) => (value as readonly Row[]).toReversed()),
  answers('receipts', 'under numbers beyond all', (value) =>
    (value as readonly Row[]).map((row, index) => ({ ...row, nummer: Number.MAX_SAFE_INTEGER - 100 + index })),
  ),
  answers('receipts', 'without the first', (value) => (value as readonly Row[]).slice(1)),
  {
    ...{ at: 'receipts', name: 'junk at the end of all numbers' },
    instead: (_, { epoch }) => ({
      receipts: async () => ({ kind: 'good', epoch, value: [{ nummer: Number.MAX_SAFE_INTEGER, bewijs: {} }] }),
    }),
  },
]

const rows = (name: string, change: (row: Row, known: Known) => Row): Tampering =>
  answers('list', name, (value, known) => (value as readonly Row[]).map((row) => change(row, known)))

const event = (name: string, change: (event: SealedEvent, known: Known) => unknown): Tampering =>
  answers('fetch', name, (value, known) => JSON.stringify(change(JSON.parse(String(value)) as SealedEvent, known)))

const listings: readonly Tampering[] = [
  rows('under the id of another', (row, known) => ({
    ...row,
    id: otherThan(known, String(row['id']))?.id ?? randomUUID(),
  })),
  rows('under a new id', (row) => ({ ...row, id: randomUUID() })),
  rows('with a path for an id', (row) => ({ ...row, id: '../../../../NAAM' })),
  rows('from another sender', (row) => ({ ...row, afzender: se })),
  {
    ...{ at: 'list', name: 'from another sender, and gives it out as such' },
    instead: (honest, known) => ({
      ...rows('', (row) => ({ ...row, afzender: se })).instead(honest, known),
      ...event('', (own) => ({ ...own, source: `urn:nld:oin:${se}` })).instead(honest, known),
    }),
  },
  rows('with another hash', (row) => ({ ...row, ladingHash: 'A'.repeat(43) })),
  rows('accepted at another time', (row) => ({ ...row, aangenomenTijdstip: '1999-01-01T00:00:00.000Z' })),
  rows('expired long ago', (row) => ({ ...row, verlooptTijdstip: '1999-01-01T00:00:00.000Z' })),
  rows('judged by an address book of the far future', (row) => ({ ...row, adresboekNummer: Number.MAX_SAFE_INTEGER })),
  rows('of a size beyond all', (row) => ({ ...row, grootte: 10 ** 15 })),
  rows('of a size below nothing', (row) => ({ ...row, grootte: -1 })),
  answers('list', 'each twice', (value) =>
    (value as readonly Row[]).flatMap((row) => [row, row]).map((row, index) => ({ ...row, volgnummer: index + 1 })),
  ),
  answers('list', 'in the other order', (value) => (value as readonly Row[]).toReversed()),
  answers('list', 'without the first', (value) => (value as readonly Row[]).slice(1)),
  rows('under numbers beyond all', (row) => ({
    ...row,
    volgnummer: Number.MAX_SAFE_INTEGER - 10 + Number(row['volgnummer']),
  })),
]

const fetches: readonly Tampering[] = [
  event('another message', (own, known) => otherThan(known, own.id) ?? {}),
  event('the bytes of another', (own, known) => ({ ...own, data: otherThan(known, own.id)?.data ?? own.data })),
  event('the attestation of another', (own, known) => ({
    ...own,
    verklaring: otherThan(known, own.id)?.verklaring ?? '',
  })),
  event('another under this id', (own, known) => ({ ...otherThan(known, own.id), id: own.id })),
  event('another receiver', (own) => ({ ...own, ontvanger: shv })),
  event('another sender', (own) => ({ ...own, source: `urn:nld:oin:${se}` })),
  event('another time', (own) => ({ ...own, time: '2026-11-22T10:00:00Z' })),
  event('one member more', (own) => ({ ...own, subject: 'x' })),
  event('a byte changed', ({ data, ...own }) => ({
    ...own,
    data: `${data.slice(0, -2)}${data.endsWith('AA') ? 'BA' : 'AA'}`,
  })),
  answers('fetch', 'cut short', (value) => String(value).slice(0, -9)),
  answers('fetch', 'without end', (value) => `${String(value)}${' '.repeat(3_000_000)}`),
]

const books: readonly Tampering[] = [
  answers('directory', 'an older one', (value, { books: all }) => all[0] ?? value),
  answers('directory', 'one that nobody signed', (value) => ({ ...(value as object), signatures: [] })),
  answers('directory', 'another content under the same signature', (value) => ({
    ...(value as object),
    payload: Buffer.from(JSON.stringify({ nummer: 10 ** 6, deelnemers: [] })).toString('base64url'),
  })),
]

/** Every tampering; a new one is a row. */
export const tamperings: readonly Tampering[] = [...everyStep, ...receipts, ...listings, ...fetches, ...books]
