/** A whole hand-in for tests: keys, a conformance environment in this process, and what comes of registering, taking and signing an exam. */
import {
  buildExam,
  createTester,
  dossierForm,
  ownSubject,
  registrationOf,
  signReport,
  signStatement,
} from '../../../conformance/index.ts'
import type { Dossier, EvidenceCheck, Tester } from '../../../conformance/index.ts'
import { generateKeys, importPublicKey, importSigningKey } from '../../../envelope/index.ts'
import type { KeyRecord, PrivateKey, PublicKey } from '../../../envelope/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { claim, smallKit, tool } from './small-exam.ts'

export type Keys = { readonly secret: PrivateKey; readonly open: PublicKey; readonly record: KeyRecord }

export async function newKeys(kid: string): Promise<Keys> {
  const pair = await generateKeys(2, 'teken', kid)
  const [secret, open] = [await importSigningKey(pair.private), await importPublicKey(pair.public)]
  if (!secret.ok || !open.ok) throw new Error('a new key is a key')
  return { secret: secret.value, open: open.value, record: pair.public }
}

export const verklaring = {
  organisatie: 'Voorbeeld BV',
  product: 'Keurder',
  versie: '1.0',
  omgeving: 'Linux',
  verklaring: 'Naar waarheid.',
}

/** A conformance environment with this key; each registration gets another seed. */
export function testerOf(environment: Keys): Tester {
  let seeds = 0
  return createTester({
    ...{ key: environment.secret, rondes: 1, newNumber: () => `N${seeds}` },
    clock: () => new Date('2027-01-01T00:00:00Z'),
    drawSeed: () => 1000 + (seeds += 1),
    examOf: async ({ aanspraak, kit }, seed) => {
      const known = await smallKit()
      if (kit !== known.digest) return undefined
      return buildExam({ kit: known, catalog: readCatalog(), claim: aanspraak, seed, tool })
    },
  })
}

type HandedIn = {
  readonly desk: Tester
  readonly nummer: string
  readonly dossier: Dossier
  readonly check: Required<Pick<EvidenceCheck, 'exam' | 'environment'>>
}

/** Registered, examined by the environment, signed, sealed. */
export async function handedIn(vendor: Keys, environment: Keys, desk = testerOf(environment)): Promise<HandedIn> {
  const known = await smallKit()
  const registered = await desk.register(registrationOf(claim, known.digest, vendor.record))
  if (!registered.ok) throw new Error('the kit is known')
  const { nummer, kaartje } = registered.value
  const seen = await desk.examine(nummer, ownSubject('1'))
  if (!seen.ok) throw new Error('the number is known')
  const uitslag = seen.value
  const rapport = await signReport(uitslag, vendor.secret)
  const ondertekening = await signStatement(verklaring, rapport, vendor.secret)
  const sealed = await desk.countersign(nummer, rapport)
  if (!sealed.ok) throw new Error(sealed.refusal)
  const signed = { rapport, sleutel: vendor.record, verklaring, ondertekening, kaartje, zegel: sealed.value }
  const { cases } = await buildExam({ kit: known, catalog: readCatalog(), claim, seed: uitslag.zaad, tool })
  return {
    ...{ desk, nummer, dossier: { formaat: dossierForm, uitslag, ...signed } },
    check: { exam: { kit: known.digest, cases }, environment: environment.open },
  }
}
