/**
 * Parties for tests of the hub: keys, an address book of plain data, and messages sealed by whoever a test likes.
 *
 * Inside: makes offers for the checks as the listener does, without a listener.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Directory, Participant, ParticipantKey } from '../../directory/index.ts'
import { generateKeys, importPrivateKey, importPublicKey, kernOf, sealMessage } from '../../envelope/index.ts'
import type { Kern, PrivateKey, PublicKey, SealedEvent, SuiteNumber } from '../../envelope/index.ts'
import { addressOf } from '../../envelope/visible.ts'
import type { Offer } from '../../hub/submission.ts'
import { readCatalog } from '../../schemas/read.ts'
import { schemaset } from '../../validator/index.ts'

export const catalog = readCatalog()
export const now = new Date('2026-11-23T10:00:30.000Z')

export type Party = {
  readonly entry: Participant
  readonly sign: PrivateKey
  readonly open: PrivateKey
  readonly sealTo: PublicKey
}

async function good<T>(verdict: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
  const done = await verdict
  if (!done.ok) throw new Error('a key of the test is no key')
  return done.value
}

/** A participant with keys of this suite that supports all of the catalogue. */
export async function party(oin: string, soort: string, suite: SuiteNumber = 2): Promise<Party> {
  const sign = await generateKeys(suite, 'teken', `${oin}-teken`)
  const seal = await generateKeys(suite, 'zegel', `${oin}-zegel`)
  const period = { van: '2026-11-01T00:00:00.000Z', tot: '2027-01-15T00:00:00.000Z' }
  const key = (record: typeof sign.public): ParticipantKey => ({ ...record, ...period }) as ParticipantKey
  return {
    entry: {
      oin,
      naam: 'Voorbeeld',
      kvk: '00000000',
      soorten: [soort],
      modules: catalog.modules.map(({ module, versies }) => ({ module, versies: versies.map(({ versie }) => versie) })),
      vlaggen: [],
      voorwaarden: { versie: '1', aanvaardOp: '2026-01-01' },
      status: 'actief',
      actiefVan: '2026-01-01',
      actiefTot: null,
      tariefcategorie: 'A',
      gemachtigd: [],
      sleutels: [key(sign.public), key(seal.public)],
      zekerheid: 'pkio',
      inschrijving: '',
    },
    sign: await good(importPrivateKey(sign.private)),
    open: await good(importPrivateKey(seal.private)),
    sealTo: await good(importPublicKey(seal.public)),
  }
}

/** An address book of these participants, without signatures: those are the business of `directory/`. */
export function addressBook(...participants: readonly Participant[]): Directory {
  const valid = ({ van, tot, ingetrokkenOp }: ParticipantKey, at: Date): boolean =>
    at >= new Date(van) && at < new Date(tot) && ingetrokkenOp === undefined
  const find = (oin: string): Participant | undefined => participants.find((each) => each.oin === oin)
  const keys = (oin: string, at: Date): readonly ParticipantKey[] =>
    (find(oin)?.sleutels ?? []).filter((key) => valid(key, at))
  const book: Partial<Directory> = {
    content: {
      nummer: 1,
      geldigTot: '2026-12-01T00:00:00.000Z',
      deelnemers: participants,
    } as unknown as Directory['content'],
    inForce: () => true,
    participant: find,
    active: (oin, _at) => {
      const found = find(oin)
      return found?.status === 'actief' && found.voorwaarden !== null ? found : undefined
    },
    verifyKey: (oin, kid, at) => keys(oin, at).find((key) => key.kid === kid && key.gebruik === 'teken'),
    acceptedSealingKeys: (oin, at) => keys(oin, at).filter(({ gebruik }) => gebruik === 'zegel'),
    schemasetSupported: (digest) => digest === schemaset,
  }
  return book as Directory
}

type Message = { Stuurgegevens: Record<string, string>; Inhoud: Record<string, unknown> }

/** The example Saldoverzoek between these parties, at the time of the tests; `change` makes it another. */
export function saldoverzoek(from: string, to: string, change: Readonly<Record<string, string>> = {}): Message {
  const file = resolve(import.meta.dirname, '../../examples/goed/schuldregeling-2.0')
  const text = readFileSync(`${file}/${saldoverzoekFile}`, 'utf8')
  const message = JSON.parse(text) as Message
  const Tijdstip = now.toISOString().replace('.000Z', 'Z')
  return { ...message, Stuurgegevens: { ...message.Stuurgegevens, Afzender: from, Ontvanger: to, Tijdstip, ...change } }
}

const saldoverzoekFile = '04-Saldoverzoek.json'

export type Sealing = { readonly from: Party; readonly to: Party; readonly change?: Partial<Kern> }

/** The message sealed as a gateway would, or with members of the envelope changed before sealing. */
export async function sealed(message: Message, { from, to, change = {} }: Sealing): Promise<SealedEvent> {
  const kern = kernOf(message, { schemaset, kid: to.sealTo.kid })
  if (kern === undefined) throw new Error('the message of the test has no Stuurgegevens')
  const made = await sealMessage({
    message: new TextEncoder().encode(JSON.stringify(message)),
    kern: { ...kern, ...change },
    signer: from.sign,
    recipient: to.sealTo,
    validator: { naam: 'schuldenknooppunt', hash: schemaset },
    checkpoint: { adresboek: { nummer: 1, hash: 'A'.repeat(43) }, knooppunt: null },
  })
  if (!made.ok) throw new Error('the message of the test cannot be sealed')
  return made.value.event
}

/** What the listener would hand to the checks. */
export function offerOf(event: SealedEvent, actor: string): Offer {
  const body = new TextEncoder().encode(JSON.stringify(event))
  return { id: event.id, actor, body, event, address: addressOf(event) }
}

/** Days of 24 hours: what a working day is, is the business of `calendar/`. */
export const calendar = {
  isWorkingDay: () => true,
  workingDaysAfter: (date: string) => date,
  dayOf: (instant: string | Date) => new Date(instant).toISOString().slice(0, 10),
  endOfTerm: (from: Date, days: number) => new Date(from.getTime() + days * 24 * 60 * 60 * 1000),
  monthOf: (instant: string | Date) => new Date(instant).toISOString().slice(0, 7),
}
