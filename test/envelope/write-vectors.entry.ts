/**
 * Writes `spec/knooppunt/vectoren/` anew: only when a form changes on purpose, since signing and sealing are random and
 * every run gives other bytes. Bundle this file with esbuild for Node (packages external) and run it in the project folder.
 *
 * Inside: vectors fix the bytes of each step, and some steps are taken only inside.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join as path } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import {
  canonical,
  confirm,
  generateKeys,
  importPrivateKey,
  importPublicKey,
  kernHash,
  kernOf,
  ladingHash,
  sha256,
  sealMessage,
  signObject,
  signReceipts,
} from '../../envelope/index.ts'
import type {
  Confirmation,
  Kern,
  KeyRecord,
  PrivateKey,
  ReceiptFact,
  SealedEvent,
  SuiteNumber,
} from '../../envelope/index.ts'
import { leafHash } from '../../envelope/merkle.ts'
import { pad } from '../../envelope/sealed/padding.ts'
import { b64, bytes, join, sealByHand, signByHand, split } from './by-hand.ts'
import { attestAgain, checkpoint, unwrap } from './cast.ts'
import type { RefusedVector, Vectors } from './vectors.ts'

const folder = 'spec/knooppunt/vectoren'
const validator = { naam: 'skp 0.1.0', hash: await sha256('validator van de vectoren') }
const schemaset = `sha256-${await sha256('schemaset van de vectoren')}`
const tijdstip = '2026-02-24T09:13:05.250Z'
const epoch = '6f0f3c4e-5d3f-4c58-9f2c-0d9f6f4f1a11'
const encoder = new TextEncoder()

const records = await Promise.all(
  ([1, 2] as const).flatMap((suite) =>
    (['teken', 'zegel'] as const).map((gebruik) => generateKeys(suite, gebruik, `test-${gebruik}-${suite}`)),
  ),
)
const privateOf = async (kid: string): Promise<PrivateKey> => unwrap(await importPrivateKey(recordOf(kid).private))

function recordOf(kid: string): { readonly private: KeyRecord; readonly public: KeyRecord } {
  const record = records.find((one) => one.public.kid === kid)
  if (record === undefined) throw new Error(`no key ${kid}`)
  return record
}

const example = (name: string): unknown => JSON.parse(readFileSync(`examples/goed/${name}.json`, 'utf8'))
const kernOfMessage = (message: unknown, suite: SuiteNumber): Kern => {
  const kern = kernOf(message, { schemaset, kid: `test-zegel-${suite}` })
  if (kern === undefined) throw new Error('no kern')
  return kern
}

const first = example('schuldregeling-2.0/01-Kennisgeving')
const messages: readonly (readonly [naam: string, bericht: string, kern: Kern, signing: SuiteNumber])[] = [
  ['PS256, RSA-OAEP-256', JSON.stringify(first), kernOfMessage(first, 1), 1],
  ['ES256, ECDH-ES', JSON.stringify(first), kernOfMessage(first, 2), 2],
  ['ES256, RSA-OAEP-256, witruimte blijft bewaard', JSON.stringify(first, null, 2), kernOfMessage(first, 1), 2],
  ['PS256, ECDH-ES, leeg bericht', '', kernOfMessage(first, 2), 1],
  [
    'ES256, ECDH-ES, tweede maatklasse, buiten ASCII',
    `{"Opmerking":"${'é€😀'.repeat(400)}"}`,
    kernOfMessage(first, 2),
    2,
  ],
]

const verzegeld: Vectors['verzegeld'] = []
for (const [naam, bericht, kern, suite] of messages) {
  const signer = await privateOf(`test-teken-${suite}`)
  const recipient = unwrap(await importPublicKey(recordOf(kern.kid).public))
  const { event, inhoudHash } = unwrap(
    await sealMessage({ message: encoder.encode(bericht), kern, signer, recipient, validator, checkpoint }),
  )
  const verklaring = JSON.parse(bytes(event.verklaring.split('.')[1]).toString()) as Record<string, string>
  verzegeld.push({ naam, ondertekenaar: signer.kid, bericht, event, verklaring, inhoudHash })
}

const kernen: Vectors['kernen'] = []
for (const [naam, kern] of messages.map(([naam, , kern]) => [naam, kern] as const))
  kernen.push({ naam, kern, canoniek: canonical(kern), kernHash: await kernHash(kern) })

const opvulling: Vectors['opvulling'] = []
for (const lengte of [0, 1, 4091, 4092, 4093, 8188, 8189, 65_532, 4_194_300]) {
  const padded = pad(new Uint8Array(lengte).fill(0x41))
  if (padded === undefined) throw new Error('too large')
  opvulling.push({ lengte, klasse: padded.length, sha256: await sha256(padded) })
}

const fact = (index: number, more: Partial<ReceiptFact>): ReceiptFact => ({
  soort: 'aanname',
  bericht: `40b40e32-3362-4fdb-a6d7-${String(index).padStart(12, '0')}`,
  ladingHash: b64(new Uint8Array(32).fill(index)),
  afzender: '00000099000000001000',
  ontvanger: '00000099000000002000',
  tijdstip,
  epoch,
  ...more,
})

const confirmation = {
  bericht: fact(1, {}).bericht,
  ladingHash: fact(1, {}).ladingHash,
  oordeel: 'ontvangen',
  inhoudHash: await sha256('inhoud van de vectoren'),
  tijdstip,
} as const
const ondertekend: Vectors['ondertekend'] = []
for (const suite of [1, 2] as const) {
  const signer = await privateOf(`test-teken-${suite}`)
  const object = async (typ: Vectors['ondertekend'][number]['typ'], inhoud: string, header = {}) =>
    ondertekend.push({
      naam: `${typ}, suite ${suite}`,
      typ,
      kid: signer.kid,
      inhoud,
      jws: await signObject(typ, encoder.encode(inhoud), signer, header),
    })
  ondertekend.push({
    naam: `skp-bevestiging+jws, suite ${suite}`,
    typ: 'skp-bevestiging+jws',
    kid: signer.kid,
    inhoud: canonical(confirmation),
    jws: await confirm(confirmation, signer),
  })
  await object('skp-adresboek+jws', '{"nummer":1}')
  await object('skp-inschrijving+jws', '{"oin":"00000099000000001000"}', { x5c: ['AAAA'] })
}

const facts: readonly ReceiptFact[] = [
  fact(1, { verlooptOp: '2026-03-03T23:00:00.000Z' }),
  fact(1, { soort: 'aflevering', bevestiging: ondertekend[3]?.jws ?? '' }),
  fact(2, { soort: 'verloop', opgehaald: false, reden: 'termijn' }),
  fact(3, { soort: 'weigering', reden: 'SKP-H-10', definitief: true }),
  fact(4, { verlooptOp: '2026-03-03T23:00:00.000Z' }),
]
const bewijzen: Vectors['bewijzen'] = []
let vorige: string | null = null
for (const [nummer, batch, suite] of [
  [1, facts.slice(0, 1), 1],
  [2, facts, 2],
] as const) {
  const { receipts, root } = await signReceipts(
    batch,
    { epoch, nummer, vorige, tijdstip },
    await privateOf(`test-teken-${suite}`),
  )
  for (const [place, bewijs] of receipts.entries()) {
    const canoniek = canonical(bewijs.feit)
    const bladHash = b64(await leafHash(encoder.encode(canoniek)))
    bewijzen.push({
      naam: `reeks ${nummer}, plaats ${place}`,
      kid: `test-teken-${suite}`,
      canoniek,
      bladHash,
      wortel: root,
      bewijs,
    })
  }
  vorige = root
}

const geweigerd: RefusedVector[] = []
const [base, second] = [verzegeld[1], verzegeld[4]]
if (base === undefined || second === undefined) throw new Error('no base')
const signer = await privateOf('test-teken-2')
const refuse = (controle: RefusedVector['controle'], naam: string, rest: Pick<RefusedVector, 'invoer' | 'fouten'>) =>
  geweigerd.push({ naam, controle, ...rest })
const readFault = (naam: string, invoer: unknown, ...fouten: string[]) => refuse('lezen', naam, { invoer, fouten })
const openFault = async (naam: string, changes: Partial<SealedEvent>, ...fouten: string[]) =>
  refuse('openen', naam, { invoer: await attestAgain({ ...base.event, ...changes }, signer), fouten })

const short = { ...base.event, data: 'e30..AA.AA.AA', verklaring: 'e30.e30.AA' }
const { time: _time, ...less } = short
readFault('onbekend lid', { ...short, subject: 'x' }, 'member-unknown')
readFault('lid ontbreekt', less, 'member-missing /time')
readFault('seconden in de tijd', { ...short, time: '2026-02-24T09:12:01Z' }, 'member-form /time')
readFault(
  'type en schema verschillen',
  { ...short, type: 'nl.schuldenknooppunt.schuldregeling.Saldoverzoek' },
  'member-mismatch /dataschema',
)
readFault('geen object', [], 'event-not-object')

const otherId = '50b40e32-3362-4fdb-a6d7-48fa4eeb331c'
refuse('verklaring', 'ander id', { invoer: { ...base.event, id: otherId }, fouten: ['kern-mismatch /verklaring'] })
refuse('verklaring', 'andere lading', {
  invoer: { ...base.event, data: second.event.data },
  fouten: ['lading-mismatch /verklaring'],
})
refuse('verklaring', 'verklaring van een ander bericht', {
  invoer: { ...base.event, verklaring: second.event.verklaring },
  fouten: ['lading-mismatch /verklaring'],
})
refuse('verklaring', 'uitslag is niet conform', {
  invoer: await attestAgain(base.event, signer, { uitslag: 'afwijkend' }),
  fouten: ['attestation-verdict /verklaring'],
})
refuse('verklaring', 'andere sleutel dan die van de afzender', {
  invoer: await attestAgain(base.event, await privateOf('test-teken-1')),
  fouten: ['jws-alg /verklaring', 'jws-key /verklaring'],
})
await openFault('ander id, met een verklaring die meeliegt', { id: otherId }, 'kern-mismatch /data')

const sealRecord = recordOf('test-zegel-2')
const rsaRecord = recordOf('test-zegel-1')
const parts = split(base.event.data)
const flip = (part: string) => b64(bytes(part).map((byte, place) => (place === 0 ? byte ^ 1 : byte)))
const headerOf = (epk: unknown, more: object = {}) => ({
  alg: 'ECDH-ES',
  enc: 'A256GCM',
  typ: 'JWE',
  kid: sealRecord.public.kid,
  epk,
  ...more,
})
const made = (header: (epk: unknown) => object | string, plain: Uint8Array = new Uint8Array(4096)) =>
  join(
    sealByHand(
      (epk) => {
        const value = header(epk)
        return typeof value === 'string' ? value : JSON.stringify(value)
      },
      plain,
      sealRecord.public.jwk,
    ),
  )
await openFault('tag veranderd', { data: join({ ...parts, tag: flip(parts.tag) }) }, 'unsealable /data')
await openFault(
  'lading veranderd',
  { data: join({ ...parts, cipherText: flip(parts.cipherText) }) },
  'unsealable /data',
)
await openFault('opvulling zonder inhoud', { data: made((epk) => headerOf(epk)) }, 'unsealable /data')
await openFault(
  'opvulling met een lengte die niet past',
  { data: made((epk) => headerOf(epk), new Uint8Array(4096).fill(255)) },
  'unsealable /data',
)
await openFault(
  'zip',
  { data: made((epk) => headerOf(epk, { zip: 'DEF' }), deflateRawSync(new Uint8Array(4091), { level: 0 })) },
  'jwe-header /data',
)
await openFault('jku', { data: made((epk) => headerOf(epk, { jku: 'https://example.test/keys' })) }, 'jwe-header /data')
await openFault('crit', { data: made((epk) => headerOf(epk, { crit: ['exp'] })) }, 'jwe-header /data')
await openFault(
  'dubbel lid',
  { data: made((epk) => JSON.stringify(headerOf(epk)).replace('{', '{"alg":"ECDH-ES",')) },
  'jwe-header /data',
)
await openFault('witruimte in de kop', { data: made((epk) => ` ${JSON.stringify(headerOf(epk))}`) }, 'jwe-header /data')
await openFault('enc A128GCM', { data: made((epk) => headerOf(epk, { enc: 'A128GCM' })) }, 'jwe-alg /data')
await openFault('alg dir', { data: made((epk) => headerOf(epk, { alg: 'dir' })) }, 'jwe-alg /data')
await openFault('kid van een ander', { data: made((epk) => headerOf(epk, { kid: 'test-zegel-1' })) }, 'jwe-kid /data')
await openFault(
  'epk op een andere kromme',
  { data: made((epk) => headerOf({ ...(epk as object), crv: 'P-384' })) },
  'jwe-header /data',
)
await openFault(
  'epk buiten de kromme',
  { data: made((epk) => headerOf({ ...(epk as object), y: b64(new Uint8Array(32)) })) },
  'jwe-header /data',
)
await openFault(
  'maat die geen klasse is',
  { data: made((epk) => headerOf(epk), new Uint8Array(5000)) },
  'jwe-size /data',
)
await openFault('IV van 16 bytes', { data: join({ ...parts, iv: b64(new Uint8Array(16)) }) }, 'jwe-form /data')
await openFault('tag van 12 bytes', { data: join({ ...parts, tag: parts.tag.slice(0, 16) }) }, 'jwe-form /data')
const rsaHeader = {
  alg: 'RSA-OAEP-256',
  enc: 'A256GCM',
  typ: 'JWE',
  kid: rsaRecord.public.kid,
  epk: sealRecord.public.jwk,
}
refuse('openen', 'epk in suite 1', {
  invoer: await attestAgain(
    {
      ...base.event,
      kid: rsaRecord.public.kid,
      data: join(sealByHand(() => JSON.stringify(rsaHeader), new Uint8Array(4096), rsaRecord.public.jwk)),
    },
    signer,
  ),
  fouten: ['jwe-header /data'],
})
await openFault(
  'binnenste handtekening van een andere soort',
  {
    data: made(
      (epk) => headerOf(epk),
      pad(encoder.encode(await signObject('skp-adresboek+jws', new Uint8Array(), signer))) ?? new Uint8Array(),
    ),
  },
  'jws-typ /data',
  'jws-header /data',
)

const jws = (header: object | string) =>
  signByHand(
    typeof header === 'string' ? header : JSON.stringify(header),
    '{"nummer":1}',
    recordOf(signer.kid).private.jwk,
  )
const head = { alg: 'ES256', typ: 'skp-adresboek+jws', kid: signer.kid }
const objectFault = (naam: string, invoer: string, ...fouten: string[]) => refuse('object', naam, { invoer, fouten })
objectFault('alg none', jws({ ...head, alg: 'none' }), 'jws-alg')
objectFault('alg HS256', jws({ ...head, alg: 'HS256' }), 'jws-alg')
objectFault('andere soort', jws({ ...head, typ: 'skp-bewijs+jws' }), 'jws-typ')
objectFault('kid van een ander', jws({ ...head, kid: 'test-teken-1' }), 'jws-key')
objectFault('b64 en crit', jws({ ...head, b64: false, crit: ['b64'] }), 'jws-header')
objectFault('jwk in de kop', jws({ ...head, jwk: recordOf(signer.kid).public.jwk }), 'jws-header')
objectFault('dubbel lid', jws(JSON.stringify(head).replace('{', '{"alg":"ES256",')), 'jws-form')
objectFault('witruimte in de kop', jws(` ${JSON.stringify(head)}`), 'jws-form')
objectFault('andere inhoud', jws(head).split('.').with(1, b64('{"nummer":2}')).join('.'), 'jws-signature')
objectFault('base64url met opvulteken', `${jws(head)}=`, 'jws-form')
objectFault('twee delen', jws(head).split('.').slice(0, 2).join('.'), 'jws-form')

const receipt = bewijzen[1]?.bewijs
if (receipt === undefined) throw new Error('no receipt')
const { feit, bewijs } = receipt
refuse('bewijs', 'ander feit', {
  invoer: { ...receipt, feit: { ...feit, afzender: feit.ontvanger } },
  fouten: ['receipt-proof /bewijs'],
})
refuse('bewijs', 'leden van een andere soort', {
  invoer: { ...receipt, feit: { ...feit, soort: 'weigering' } },
  fouten: ['member-unknown /feit/verlooptOp', 'member-missing /feit/reden', 'member-missing /feit/definitief'],
})
refuse('bewijs', 'andere plaats', {
  invoer: { ...receipt, bewijs: { ...bewijs, plaats: 1 } },
  fouten: ['receipt-proof /bewijs'],
})
refuse('bewijs', 'pad te kort', {
  invoer: { ...receipt, bewijs: { ...bewijs, pad: bewijs.pad.slice(1) } },
  fouten: ['receipt-proof /bewijs'],
})
const batched = async (more: object) =>
  (
    await signReceipts(
      [fact(5, { verlooptOp: tijdstip })],
      { epoch, nummer: 3, vorige: null, tijdstip, ...more },
      signer,
    )
  ).receipts[0]
refuse('bewijs', 'reeks van een andere epoch', {
  invoer: await batched({ epoch: otherId }),
  fouten: ['receipt-batch /feit/epoch'],
})
refuse('bewijs', 'reeks van vóór het feit', {
  invoer: await batched({ tijdstip: '2026-02-24T09:13:05.249Z' }),
  fouten: ['receipt-batch /feit/tijdstip'],
})
const { bericht: confirmed, ladingHash: confirmedLading, inhoudHash: confirmedContent } = confirmation
const expectedOf = (more: object) => ({
  ...{ bericht: confirmed, ladingHash: confirmedLading, inhoudHash: confirmedContent },
  ...more,
})
const confirmationFault = async (naam: string, fout: string, { changes = {}, expected = {} }: Confirming) =>
  refuse('bevestiging', naam, {
    invoer: { jws: await confirm({ ...confirmation, ...changes }, signer), verwacht: expectedOf(expected) },
    fouten: [fout],
  })
type Confirming = { readonly changes?: Partial<Confirmation>; readonly expected?: object }
const otherHash = b64(new Uint8Array(32))
await confirmationFault('ander bericht', 'jws-payload /bericht', { expected: { bericht: otherId } })
await confirmationFault('andere lading', 'lading-mismatch /ladingHash', { expected: { ladingHash: otherHash } })
await confirmationFault('andere inhoud', 'content-mismatch /inhoudHash', { expected: { inhoudHash: otherHash } })
await confirmationFault('inhoud genoemd zonder te openen', 'jws-payload', { changes: { oordeel: 'onleesbaar' } })
refuse('bewijs', 'onbekend lid', { invoer: { ...receipt, meer: 1 }, fouten: ['member-unknown'] })

const waarschuwing = 'ALLEEN VOOR TESTS: deze privésleutels zijn openbaar. Gebruik ze nergens anders voor.'
const sleutels = records.map((record) => ({
  kid: record.public.kid,
  suite: record.public.suite,
  gebruik: record.public.gebruik,
  openbaar: record.public.jwk,
  prive: record.private.jwk,
}))
const files: Readonly<Record<string, unknown>> = {
  sleutels: { waarschuwing, sleutels },
  kernen,
  verzegeld,
  ondertekend,
  bewijzen,
  opvulling,
  geweigerd,
}
for (const [name, content] of Object.entries(files))
  writeFileSync(path(folder, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`)
console.log(`${Object.keys(files).length} files, last lading ${await ladingHash(base.event.data)}`)
