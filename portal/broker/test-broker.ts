/** A test broker: OpenID Connect with the claims of eHerkenning, for whoever clicks on a test login. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { JSONWebKeySet } from 'jose'
import { chooserPage } from './chooser-page.ts'

/**
 * A login that can be chosen: what the broker will say of it, and what will be wrong with that.
 *
 * @since 0.1.0
 * @alpha
 */
export type TestLogin = {
  readonly naam: string
  readonly claims: Readonly<Record<string, string>>
  /** Who logs in, the same at every login; without it somebody new each time. */
  readonly persoon?: string
  /** The token has ended, is for another client, or is of another login. */
  readonly wrong?: 'ended' | 'audience' | 'nonce'
}

/**
 * A test broker that runs.
 *
 * @since 0.1.0
 * @alpha
 */
export type TestBroker = {
  readonly issuer: string
  /** What it signs with, public half. */
  readonly keys: JSONWebKeySet
  /** Signs with another key from now on, and publishes that one alone. */
  readonly rotate: () => Promise<void>
  /** Whether it says nothing of itself and its keys, as when half of it is away. */
  readonly mute: (isMute: boolean) => void
  readonly close: () => Promise<void>
}

type Granted = { readonly login: TestLogin; readonly asked: URLSearchParams }

/** A key to sign with, and what is published of it. */
type SigningKey = { readonly kid: string; readonly secret: CryptoKey; readonly published: JSONWebKeySet }

/** What the parts of one broker share. */
type Desk = {
  readonly issuer: string
  readonly logins: readonly TestLogin[]
  readonly granted: Map<string, Granted>
  key: SigningKey
  isMute: boolean
  readonly sign: (granted: Granted, key: SigningKey) => Promise<string>
  readonly randomUuid: () => string
}

/**
 * Starts a test broker on this port of this machine.
 *
 * @since 0.1.0
 * @alpha
 */
export async function createTestBroker(
  logins: readonly TestLogin[],
  { port, clock, randomUuid }: { readonly port: number; readonly clock: () => Date; readonly randomUuid: () => string },
): Promise<TestBroker> {
  const issuer = `http://localhost:${port}`
  const sign = (
    { login: { claims, persoon, wrong }, asked }: Granted,
    { kid, secret }: SigningKey,
  ): Promise<string> => {
    const at = Math.floor(clock().getTime() / 1000) - (wrong === 'ended' ? 3600 : 0)
    const nonce = wrong === 'nonce' ? randomUuid() : asked.get('nonce')
    return new SignJWT({ ...claims, nonce })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(issuer)
      .setSubject(persoon ?? randomUuid())
      .setAudience(wrong === 'audience' ? 'een-ander' : (asked.get('client_id') ?? ''))
      .setIssuedAt(at)
      .setExpirationTime(at + 300)
      .sign(secret)
  }
  const key = await newKey('makelaar')
  const desk: Desk = { issuer, logins, granted: new Map(), key, isMute: false, sign, randomUuid }
  const server = createServer((request, response) => {
    void answer(desk, request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((done) => server.listen(port, 'localhost', done))
  return {
    issuer,
    keys: key.published,
    rotate: async () => void (desk.key = await newKey(randomUuid())),
    mute: (isMute) => void (desk.isMute = isMute),
    close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
  }
}

async function newKey(kid: string): Promise<SigningKey> {
  const { publicKey, privateKey: secret } = await generateKeyPair('ES256')
  return { kid, secret, published: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] } }
}

const saidOfItself: readonly string[] = ['/.well-known/openid-configuration', '/sleutels']

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams: asked } = new URL(request.url ?? '/', desk.issuer)
  if (desk.isMute && saidOfItself.includes(pathname)) return void response.writeHead(503).end()
  if (pathname === '/.well-known/openid-configuration') return json(response, discovery(desk.issuer))
  if (pathname === '/sleutels') return json(response, desk.key.published)
  if (pathname === '/inloggen') return choose(desk, asked, response)
  if (pathname === '/token') return give(desk, request, response)
  if (pathname === '/uitloggen') return redirect(response, asked.get('post_logout_redirect_uri') ?? desk.issuer)
  response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end()
}

/** Shows the logins, or sends the browser back with a code for the one that was chosen. */
function choose({ logins, granted, randomUuid }: Desk, asked: URLSearchParams, response: ServerResponse): void {
  const login = logins[Number(asked.get('keuze') ?? Number.NaN)]
  if (login === undefined) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(chooserPage(logins, asked))
    return
  }
  const code = randomUuid()
  granted.set(code, { login, asked })
  const back = new URL(asked.get('redirect_uri') ?? '')
  back.searchParams.set('code', code)
  back.searchParams.set('state', asked.get('state') ?? '')
  redirect(response, back.href)
}

/** Gives the token for a code, once, to whoever has what the code was asked with. */
async function give({ granted, sign, key }: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  const form = new URLSearchParams(Buffer.concat(parts).toString('utf8'))
  const code = form.get('code') ?? ''
  const found = granted.get(code)
  granted.delete(code)
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  if (found === undefined || found.asked.get('code_challenge') !== challenge)
    return json(response, { error: 'invalid_grant' }, 400)
  const body = { access_token: code, token_type: 'Bearer', expires_in: 300, id_token: await sign(found, key) }
  return json(response, body)
}

function discovery(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/inloggen`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/sleutels`,
    end_session_endpoint: `${issuer}/uitloggen`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
  }
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to }).end()
}
