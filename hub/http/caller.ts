/** The caller: which organisation stands behind a request. The port for mutual TLS now, for the portal's login later. */
import { createHash } from 'node:crypto'
import type { X509Certificate } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Directory } from '../../directory/index.ts'
import type { CertificateJudge } from '../../pki/index.ts'
import { objectKid, verifySession } from '../../envelope/visible.ts'
import { mayActFor, signingKey } from '../checks.ts'
import { isTestOin } from '../mode.ts'
import type { Mode } from '../options.ts'
import type { Problem } from '../problems.ts'

/** Who calls: `oin` is whose mailbox this is about, `actor` who presented the certificate. */
export type Caller = { readonly oin: string; readonly actor: string }

/** Tells who calls, or why that cannot be accepted. */
export type IdentityPort = (request: IncomingMessage) => Promise<Identified>

type Identified = { readonly caller: Caller } | { readonly problem: Problem }

/** Identity by client certificate: checks 1 and 2, and whom a supplier acts for (header `Namens`). */
export function certificateIdentity(setting: {
  readonly certificates: CertificateJudge
  readonly directory: () => Directory
  readonly mode: Mode
  readonly clock: () => Date
}): IdentityPort {
  return async (request) => {
    const shown = shownOn(request.socket as TLSSocket)
    if (shown === undefined)
      return { problem: { code: 'SKP-H-01', fouten: [{ code: 'geen-certificaat', pointer: '' }] } }
    const { certificate, chain } = shown
    const verdict = await setting.certificates.judge(certificate, chain)
    if (!verdict.ok)
      return { problem: { code: 'SKP-H-01', fouten: verdict.faults.map(({ code }) => ({ code, pointer: '' })) } }
    const { oin } = verdict
    if (isTestOin(oin) !== (setting.mode === 'conformiteit')) return { problem: { code: 'SKP-H-22' } }
    return admit({ oin, certificate }, request, { directory: setting.directory(), now: setting.clock() })
  }
}

type Shown = { readonly certificate: X509Certificate; readonly chain: readonly X509Certificate[] }

/** What was shown on a connection: it is read once, as it stays the same for as long as the connection does. */
const shown = new WeakMap<TLSSocket, Shown>()

function shownOn(socket: TLSSocket): Shown | undefined {
  const before = shown.get(socket)
  if (before !== undefined) return before
  const certificate = socket.getPeerX509Certificate?.()
  if (certificate === undefined) return undefined
  const found = { certificate, chain: chainAbove(certificate) }
  shown.set(socket, found)
  return found
}

/** The authorities that the client sent along; most send none, so the judge knows its own. */
function chainAbove({ issuerCertificate: issuer }: X509Certificate): readonly X509Certificate[] {
  const chain: X509Certificate[] = []
  for (let at = issuer; at !== undefined && chain.length < longestChain; at = at.issuerCertificate) {
    if (chain.some(({ fingerprint256 }) => fingerprint256 === at?.fingerprint256)) break
    chain.push(at)
  }
  return chain
}

const longestChain = 5

/** Who presented the certificate, and the certificate. */
type Actor = { readonly oin: string; readonly certificate: X509Certificate }

type Moment = { readonly directory: Directory; readonly now: Date }

async function admit(actor: Actor, { headers }: IncomingMessage, { directory, now }: Moment): Promise<Identified> {
  // Whoever stands in a book past its validity may have been suspended since: nobody is let in until it is renewed.
  if (!directory.inForce(now)) return { problem: { code: 'SKP-H-20', retryAfter: 60 } }
  const named = headers['namens']
  if (named === undefined) {
    if (directory.active(actor.oin, now) === undefined) return { problem: { code: 'SKP-H-02' } }
    return { caller: { oin: actor.oin, actor: actor.oin } }
  }
  const participant = typeof named === 'string' ? directory.active(named, now) : undefined
  if (participant === undefined || !mayActFor(actor.oin, participant)) return { problem: { code: 'SKP-H-06' } }
  const { oin, zekerheid } = participant
  if (
    zekerheid === 'eh3-portaal' &&
    !(await isStated(actor, { oin, jws: headers['sessieverklaring'] }, { directory, now }))
  )
    return {
      problem: { code: 'SKP-H-06', fouten: [{ code: 'sessieverklaring', pointer: '/header/Sessieverklaring' }] },
    }
  return { caller: { oin, actor: actor.oin } }
}

/** Whether an organisation without a certificate lets this actor act for it now, with this certificate: it signed so itself. */
async function isStated(
  { oin: leverancier, certificate }: Actor,
  { oin, jws }: { readonly oin: string; readonly jws: unknown },
  { directory, now }: Moment,
): Promise<boolean> {
  const key = await signingKey(directory, { oin, kid: objectKid(jws), now })
  const certificaat = createHash('sha256').update(certificate.raw).digest('base64url')
  return key !== undefined && (await verifySession(jws, { oin, leverancier, certificaat, now }, key)).ok
}
